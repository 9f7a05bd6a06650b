"""The library: evidence, the files kept with it, and what leans on it."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from motdesk.base.dates import format_short_date
from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.catalogue import Record, title_of
from motdesk.domain.costs import Item, PriceRevision
from motdesk.domain.evidence import Evidence, Grade
from motdesk.domain.words import word
from motdesk.services import records
from motdesk.services.evidence import EvidenceRow, list_evidence
from motdesk.ui.kit.cards import Card, EmptyState, button, clear, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.kit.places import place_of
from motdesk.ui.kit.record_lines import RecordLines
from motdesk.ui.kit.removal import remove_record
from motdesk.ui.kit.rows import TableColumn
from motdesk.ui.kit.split_pages import SplitPage
from motdesk.ui.kit.spreadsheets import paste_link
from motdesk.ui.kit.tables import Table
from motdesk.ui.library.attachments import AttachmentsCard
from motdesk.ui.library.tabs import Shelves


class LibraryPage(SplitPage):
    """Shows and edits evidence."""

    name = "library"

    def __init__(self, desk: Desk) -> None:
        self.title = _("Library")
        super().__init__(desk)
        self.shelves = Shelves(desk, self.name)
        self.left.insertWidget(1, self.shelves)
        new = button(desk, _("New evidence"), self.new_record, icon="plus", voice="primary")
        new.setDisabled(desk.is_read_only)
        self.heading.addWidget(new)

    @override
    def make_table(self) -> Table:
        start = button(self.desk, _("Add the first evidence"), self.new_record, voice="primary")
        sentence = _("Here stands what proves your words: reports, measurements, certificates,"
                     " statements. What has no evidence prints as assumed.")  # fmt: skip
        workspace = self.desk.workspace
        lines = RecordLines(
            self.desk,
            Evidence,
            _fields(),
            read=lambda: records.all_of(workspace, Evidence),
            make=lambda: Evidence(title=_("New evidence")),
            key=("title",),
        )
        empty = EmptyState(self.desk, sentence, start, paste_link(self.desk, lines))
        return Table(
            self.desk, _columns(), empty=empty, filter_hint=_("Filter evidence"), lines=lines
        )

    @override
    def make_details(self, sheet: Sheet) -> None:
        card = Card(self.desk, _("Evidence"))
        remove = button(self.desk, _("Remove"), self._remove, icon="trash-2", voice="quiet")
        remove.setDisabled(self.desk.is_read_only)
        card.tools.addWidget(remove)
        self.form = Form(self.desk, Evidence, _fields(), columns=2)
        card.body.addWidget(self.form)
        self.attachments = AttachmentsCard(self.desk)
        leaning = Card(self.desk, _("What leans on it"))
        self._leaning = QVBoxLayout()
        leaning.body.addLayout(self._leaning)
        for part in (card, self.attachments, leaning):
            sheet.body.addWidget(part)
        sheet.body.addStretch(1)

    @override
    def read_rows(self) -> tuple[EvidenceRow, ...]:
        return list_evidence(self.desk.workspace)

    @override
    def show_record(self, id: str) -> bool:
        evidence = records.find(self.desk.workspace, Evidence, id)
        if evidence is None:
            return False
        self.form.set_record(evidence)
        self.attachments.show_evidence(evidence)
        self._show_leaning(records.referrers(self.desk.workspace, evidence))
        return True

    @override
    def new_record(self) -> None:
        evidence = Evidence(title=_("New evidence"))
        self.desk.run(lambda: records.add(self.desk.workspace, evidence))
        self.desk.go(self.name, evidence.id)
        self.form.focus_field("title")

    def _show_leaning(self, leaning: tuple[Record, ...]) -> None:
        clear(self._leaning)
        if not leaning:
            self._leaning.addWidget(label(_("Nothing leans on it yet."), "help"))
        for record in leaning:
            go = button(self.desk, title_of(record), partial(self._go, record), voice="link")
            self._leaning.addWidget(go)

    def _go(self, record: Record) -> None:
        if isinstance(record, PriceRevision):  # it is shown with its item
            record = records.get(self.desk.workspace, Item, record.item_id)
        self.desk.go(*place_of(record))

    def _remove(self) -> None:
        evidence = records.find(self.desk.workspace, Evidence, self.id)
        if evidence is not None:
            remove_record(self.desk, evidence)


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn(heading=_("Title"), text=lambda row: row.title, is_wide=True, width=200),
        TableColumn(
            heading=_("Grade"),
            text=lambda row: row.grade.value,
            color=lambda row: "vermilion" if row.grade is Grade.D else "",
            width=64,
        ),
        TableColumn(heading=_("Kind"), text=lambda row: word(row.kind), width=130, is_minor=True),
        TableColumn(heading=_("Author"), text=lambda row: row.author, width=140, is_minor=True),
        TableColumn(heading=_("Dated"), text=lambda row: format_short_date(row.dated), width=112),
    )


def _fields() -> tuple[FormField, ...]:
    return (
        FormField(name="title", label=_("Title"), is_wide=True),
        FormField(name="kind", label=_("Kind")),
        FormField(name="grade", label=_("Grade")),
        FormField(name="author", label=_("Author")),
        FormField(name="page", label=_("Page or place")),
        FormField(name="dated", label=_("Dated")),
        FormField(name="obtained", label=_("Obtained")),
        FormField(
            name="half_life_months",
            label=_("Half-life"),
            unit=_("months"),
            help=_("After this time it is worth half."),
        ),
        FormField(name="disclosure", label=_("Disclosure")),
        FormField(name="summary", label=_("What it says"), is_long=True, is_wide=True),
    )
