"""The page of needs: the list, and the one chosen."""

from functools import cached_property
from typing import TYPE_CHECKING

from motdesk.base.dates import format_short_date
from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.needs import Need
from motdesk.domain.partners import Partner
from motdesk.domain.words import word
from motdesk.services import names, records
from motdesk.services.needs import NeedRow, list_needs
from motdesk.ui.kit.cards import Card, EmptyState, button
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.kit.record_lines import RecordLines
from motdesk.ui.kit.removal import remove_record
from motdesk.ui.kit.rows import TableColumn
from motdesk.ui.kit.split_pages import SplitPage
from motdesk.ui.kit.spreadsheets import paste_link
from motdesk.ui.kit.tables import Table

if TYPE_CHECKING:
    from motdesk.domain.changes import Step
    from motdesk.ui.needs.matrix import MatrixView


class NeedsPage(SplitPage):
    """Shows needs at () as left, (id,), ("list",), and ("matrix",) against strengths."""

    name = "needs"

    def __init__(self, desk: Desk) -> None:
        self.title = _("Needs")
        super().__init__(desk)
        new = button(desk, _("New need"), self.new_record, icon="plus", voice="primary")
        new.setDisabled(desk.is_read_only)
        way = button(desk, _("Matrix with strengths"), self.show_matrix, voice="link")
        self.heading.addWidget(way)
        self.heading.addWidget(new)
        self.is_matrix_shown = False

    @override
    def make_table(self) -> Table:
        start = button(self.desk, _("Write the first need"), self.new_record, voice="primary")
        sentence = _("Here stand the needs of customers, products and the market:"
                     " what strengths are held against.")  # fmt: skip
        workspace = self.desk.workspace
        lines = RecordLines(
            self.desk,
            Need,
            _fields(self.desk),
            read=lambda: records.all_of(workspace, Need),
            make=lambda: Need(text=_("New need")),
            key=("text",),
        )
        empty = EmptyState(self.desk, sentence, start, paste_link(self.desk, lines))
        return Table(self.desk, _columns(), empty=empty, filter_hint=_("Filter needs"), lines=lines)

    @override
    def make_details(self, sheet: Sheet) -> None:
        self._card = Card(self.desk, _("Need"))
        remove = button(self.desk, _("Remove"), self._remove, icon="trash-2", voice="quiet")
        remove.setDisabled(self.desk.is_read_only)
        self._card.tools.addWidget(remove)
        self.form = Form(self.desk, Need, _fields(self.desk), columns=2)
        self._card.body.addWidget(self.form)
        sheet.body.addWidget(self._card)
        sheet.body.addStretch(1)

    @cached_property
    def matrix(self) -> "MatrixView":
        """The needs against strengths, made when first shown."""
        from motdesk.ui.needs.matrix import MatrixView

        view = MatrixView(self.desk)
        back = button(self.desk, _("Show as a list"), lambda: self.desk.go(self.name, "list"))
        view.heading.addWidget(back)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(view)
        return view

    def show_matrix(self) -> None:
        """Show needs against strengths."""
        self.desk.go(self.name, "matrix")

    @override
    def show_place(self, parts: tuple[str, ...]) -> None:
        self.is_matrix_shown = parts[:1] == ("matrix",) or (not parts and self.is_matrix_shown)
        is_way = parts[:1] in (("matrix",), ("list",))
        super().show_place(() if is_way else parts)
        self._show_view()

    @override
    def kept(self) -> str:
        return "matrix" if self.is_matrix_shown else super().kept()

    @override
    def take_back(self, value: str) -> None:
        self.is_matrix_shown = value == "matrix"
        super().take_back(value)
        self._show_view()

    @override
    def refresh(self, step: "Step | None") -> None:
        super().refresh(step)
        self._show_view()

    def _show_view(self) -> None:
        self.split.setVisible(not self.is_matrix_shown)
        if self.is_matrix_shown:
            self.matrix.refresh()
        if "matrix" in self.__dict__:
            self.matrix.setVisible(self.is_matrix_shown)

    @override
    def read_rows(self) -> tuple[NeedRow, ...]:
        return list_needs(self.desk.workspace)

    @override
    def show_record(self, id: str) -> bool:
        need = records.find(self.desk.workspace, Need, id)
        if need is not None:
            self.form.set_record(need)
        return need is not None

    @override
    def new_record(self) -> None:
        need = Need(text=_("New need"))
        self.desk.run(lambda: records.add(self.desk.workspace, need))
        self.desk.go(self.name, need.id)
        self.form.focus_field("text")

    def _remove(self) -> None:
        need = records.find(self.desk.workspace, Need, self.id)
        if need is not None:
            remove_record(self.desk, need)


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn(heading=_("Need"), text=lambda row: row.text, is_wide=True, width=180),
        TableColumn(
            heading=_("Importance"),
            text=lambda row: "●" * (row.importance or 0) + "○" * (5 - (row.importance or 0)),
            order=lambda row: row.importance or 0,
            is_searched=False,
            is_minor=True,
        ),
        TableColumn(
            heading=_("Needed by"), text=lambda row: format_short_date(row.needed_by), width=112
        ),
        TableColumn(heading=_("Partner"), text=lambda row: row.partner, is_minor=True),
        TableColumn(heading=_("Voice"), text=lambda row: word(row.voice), is_minor=True),
    )


def _fields(desk: Desk) -> tuple[FormField, ...]:
    return (
        FormField(
            name="text",
            label=_("Need"),
            help=_("In the words of management: what must get better, for whom."),
            is_long=True,
            is_wide=True,
        ),
        FormField(
            name="partner_id",
            label=_("Partner"),
            choices=lambda: names.choices(desk.workspace, Partner),
        ),
        FormField(name="voice", label=_("Voice")),
        FormField(name="importance", label=_("Importance"), unit="1–5"),
        FormField(name="needed_by", label=_("Needed by")),
        FormField(name="is_must", label=_("Must have")),
        FormField(name="layer", label=_("Layer")),
        FormField(name="kpi", label=_("KPI it moves"), is_wide=True),
        FormField(name="figure", label=_("Figure of merit"), is_wide=True),
        FormField(name="figure_value", label=_("Value"), unit_of="figure_unit"),
        FormField(name="figure_unit", label=_("Unit")),
        FormField(name="disclosure", label=_("Disclosure")),
    )
