"""Quality and delivery of one partner: charts, and the months in a table like a spreadsheet's."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from motdesk.base.clock import today
from motdesk.base.errors import UserError
from motdesk.base.texts import _, _n
from motdesk.domain.evidence import Evidence, Source
from motdesk.domain.performance import Performance, PerformanceMonth
from motdesk.services import names
from motdesk.services.performance import (
    begin_record,
    empty_record,
    import_months,
    in_order,
    list_performance,
    next_month,
)
from motdesk.ui.kit.cards import Card, EmptyState, button, tool
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.linkable import Linkable
from motdesk.ui.kit.pages import Page, Sheet
from motdesk.ui.kit.removal import remove_record
from motdesk.ui.performance.charts import ChartsCard
from motdesk.ui.performance.fields import month_columns, record_fields

if TYPE_CHECKING:
    from motdesk.domain.changes import Step


class PerformancePanel(Page):
    """Show and edit the records of a partner, one at a time."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__(desk)
        self._partner_id = partner_id
        self._records: tuple[Performance, ...] = ()
        self._chosen = ""
        self.charts = ChartsCard(desk)
        self.months = ChildTable(
            desk,
            PerformanceMonth,
            month_columns(),
            self._save_months,
            add_text=_("Add a month"),
            empty=_("Type the months, paste them from a spreadsheet, or import a CSV file."),
            make=self._next_month,
            has_own_order=True,
        )
        self._form = Form(desk, Performance, record_fields())
        self._evidence = Linkable(lambda: names.choices(desk.workspace, Evidence))
        self._sources = self._sources_table()
        self._which = ChoiceBox()
        self._which.setAccessibleName(_("Record"))
        self._which.activated.connect(self._choose)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._full())
        self.refresh(None)

    def show_place(self, parts: tuple[str, ...]) -> None:
        """Show the record whose id comes first in `parts`."""
        self._chosen = parts[0] if parts else self._chosen
        self.refresh(None)

    def refresh(self, step: "Step | None") -> None:  # noqa: ARG002 - as every page is called
        """Read again what is shown."""
        self._records = list_performance(self.desk.workspace, self._partner_id)
        self._stack.setCurrentIndex(1 if self._records else 0)
        if not self._records:
            return
        record = self.record
        self._chosen = record.id
        self._which.clear()
        for item in self._records:
            self._which.addItem(item.title, item.id)
        self._which.setCurrentIndex(self._records.index(record))
        self._which.setVisible(len(self._records) > 1)
        self._evidence.refresh()
        self.charts.show_record(record)
        self.months.set_children(record.months)
        self._form.set_record(record)
        self._sources.set_children(record.sources)

    @property
    def record(self) -> Performance:
        """The record shown."""
        found = (item for item in self._records if item.id == self._chosen)
        return next(found, None) or self._records[0]

    def new_record(self) -> None:
        """Begin another record of this partner."""
        self.desk.run(self._begin)

    def import_file(self) -> None:
        """Take months from a CSV file, into a new record if there is none yet."""
        path = self.desk.dialogs.file_to_open(_("Import months from CSV"))
        if path is not None:
            self.desk.run(lambda: self._import(path))

    def paste_months(self) -> None:
        """Take the lines on the clipboard as months after those that are there."""
        model = self.months.model
        model.paste(QGuiApplication.clipboard().text(), model.rowCount(), 0)

    def _begin(self) -> None:
        self._chosen = begin_record(self.desk.workspace, self._partner_id).id
        self.refresh(None)

    def _import(self, path: Path) -> None:
        workspace = self.desk.workspace
        record = self.record if self._records else empty_record(workspace, self._partner_id)
        taken = import_months(workspace, record, path)
        counts = (
            _n("{count} month added", "{count} months added", taken.added),
            _n("{count} month changed", "{count} months changed", taken.changed),
            _n("{count} month unchanged", "{count} months unchanged", taken.unchanged),
        )
        numbers = (taken.added, taken.changed, taken.unchanged)
        pairs = zip(counts, numbers, strict=True)
        said = [" / ".join(words.format(count=count) for words, count in pairs)]
        if taken.unknown:
            passed_over = _("Columns that are not known here were passed over: {names}.")
            said.append(passed_over.format(names=", ".join(taken.unknown[:8])))
        self.desk.say("\n".join(said))

    def _next_month(self) -> PerformanceMonth:
        taken = self.months.model.children_now
        return next_month(replace(self.record, months=taken), today())

    def _save_months(self, months: tuple[Any, ...]) -> None:
        self.desk.save(replace(self.record, months=in_order(months)))

    def _choose(self, index: int) -> None:
        self._chosen = self._which.itemData(index)
        self.refresh(None)

    def _empty(self) -> QWidget:
        start = self._button(_("Begin the record"), self.new_record, voice="primary")
        link = self._button(_("Import months…"), self.import_file, voice="link")
        sentence = _("Here stand parts delivered and defective, deliveries on time and claims,"
                     " month by month.")  # fmt: skip
        return EmptyState(self.desk, sentence, start, link)

    def _full(self) -> Sheet:
        sheet = Sheet(self.desk)
        sheet.body.setContentsMargins(0, 0, self.desk.theme.px(8), 0)
        self.charts.tools.insertWidget(1, self._which)
        sheet.body.addWidget(self.charts)
        hint = _(
            "Cells go to and from a spreadsheet by copying. Columns of a CSV file: month, "
            "delivered, defective, due, on time, claims, price index, response days, remark."
        )
        months = Card(self.desk, _("Month by month"), hint)
        paste = tool(self.desk, _("Paste"), self.paste_months, icon="clipboard")
        paste.setToolTip(_("Paste lines of a spreadsheet"))
        paste.setDisabled(self.desk.is_read_only)
        months.tools.addWidget(paste)
        months.tools.addWidget(self._button(_("Import months…"), self.import_file, icon="upload"))
        months.body.addWidget(self.months)
        sheet.body.addWidget(months)
        about = Card(self.desk, _("About this record"))
        about.body.addWidget(self._form)
        about.body.addWidget(self._sources)
        last = QHBoxLayout()
        last.addWidget(self._button(_("Begin another record"), self.new_record, voice="link",
                                    icon="plus"))  # fmt: skip
        last.addStretch(1)
        last.addWidget(
            self._button(_("Remove the record"), self._remove, icon="trash-2", voice="quiet")
        )
        about.body.addLayout(last)
        sheet.body.addWidget(about)
        sheet.body.addStretch(1)
        return sheet

    def _button(self, text: str, act: Callable[[], None], **look: str) -> Any:
        made = button(self.desk, text, act, **look)
        made.setDisabled(self.desk.is_read_only)
        return made

    def _remove(self) -> None:
        remove_record(self.desk, self.record)

    def _sources_table(self) -> ChildTable:
        columns = (
            FormField(
                name="evidence_id", label=_("Evidence"), choices=self._evidence, is_wide=True
            ),
            FormField(name="page", label=_("Page"), width=90),
        )
        return ChildTable(
            self.desk,
            Source,
            columns,
            lambda sources: self.desk.save(replace(self.record, sources=sources)),
            add_text=_("Add evidence"),
            empty=_("Where do these figures come from?"),
            make=self._new_source,
        )

    def _new_source(self) -> Source:
        if not self._evidence():
            raise UserError(
                _("There is no evidence yet."), advice=_("Add it in the library first.")
            )
        return Source(target="months", evidence_id="")
