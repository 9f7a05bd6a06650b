"""The improvements of a partner: the list from gross to credible money, and the one chosen."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from motdesk.base.money import currency_unit, format_number
from motdesk.base.texts import _
from motdesk.domain.improvements import Improvement
from motdesk.domain.words import word
from motdesk.services import records
from motdesk.services.improvements import ImprovementRow, list_improvements
from motdesk.services.strengths import list_strengths
from motdesk.ui.improvements.fields import line_fields
from motdesk.ui.improvements.improvement_sheet import ImprovementSheet
from motdesk.ui.kit.cards import EmptyState, button
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.record_lines import RecordLines
from motdesk.ui.kit.rows import TableColumn
from motdesk.ui.kit.spreadsheets import paste_link
from motdesk.ui.kit.tables import Table


class ImprovementsView(QWidget):
    """Show and edit improvements, the one with the largest credible benefit first."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__()
        self._desk = desk
        self._partner_id = partner_id
        self._chosen = ""
        self.lines = RecordLines(
            desk,
            Improvement,
            line_fields(
                lambda: [(row.id, row.title) for row in list_strengths(desk.workspace, partner_id)]
            ),
            read=lambda: records.all_of(desk.workspace, Improvement, partner_id=partner_id),
            make=lambda: Improvement(partner_id=partner_id, title=_("New improvement")),
            key=("title",),
        )
        self.table = Table(
            desk,
            _columns(),
            empty=QWidget(),
            filter_hint=_("Filter improvements"),
            lines=self.lines,
        )
        self.sheet = ImprovementSheet(desk, partner_id)
        self._pages = QStackedWidget()
        self._build()
        self.table.selected.connect(self._select)

    def choose(self, id: str) -> bool:
        """Choose an improvement; tell whether there is one with this id."""
        is_there = records.find(self._desk.workspace, Improvement, id) is not None
        self._chosen = id if is_there else self._chosen
        return is_there

    def new_record(self) -> None:
        """Add an improvement and put the cursor into its title."""
        item = Improvement(partner_id=self._partner_id, title=_("New improvement"))
        self._chosen = item.id
        self._desk.run(lambda: records.add(self._desk.workspace, item))
        self.sheet.start_writing()

    def refresh(self) -> None:
        """Read again what is shown."""
        rows = list_improvements(self._desk.workspace, self._partner_id)
        if rows and self._chosen not in {row.id for row in rows}:
            self._chosen = rows[0].id
        with QSignalBlocker(self.table):
            self.table.set_rows(rows)
            self.table.select(self._chosen)
        self._pages.setCurrentIndex(1 if rows else 0)
        if rows:
            self._show()

    def _select(self, row: ImprovementRow | None) -> None:
        if row is not None and row.id != self._chosen:
            self._chosen = row.id
            self._show()

    def _show(self) -> None:
        item = records.find(self._desk.workspace, Improvement, self._chosen)
        if item is not None:
            self.sheet.show_improvement(item)

    def _build(self) -> None:
        px = self._desk.theme.px
        split = QSplitter(Qt.Orientation.Horizontal)
        left = QWidget()
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, px(8), 0)
        side.setSpacing(px(8))
        add = button(self._desk, _("Add an improvement"), self.new_record, icon="plus")
        add.setDisabled(self._desk.is_read_only)
        foot = QHBoxLayout()
        foot.addWidget(add)
        foot.addStretch(1)
        side.addWidget(self.table, 1)
        side.addLayout(foot)
        split.addWidget(left)
        split.addWidget(self.sheet)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setChildrenCollapsible(False)
        left.setMinimumWidth(px(230))
        self.sheet.setMinimumWidth(px(360))
        split.setSizes([px(624), px(392)])
        self._pages.addWidget(self._empty())
        self._pages.addWidget(split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _empty(self) -> QWidget:
        start = button(
            self._desk, _("Add an improvement"), self.new_record, icon="plus", voice="primary"
        )
        start.setDisabled(self._desk.is_read_only)
        sentence = _(
            "Here stands which investment led to which result: what was spent, what was measured "
            "before and after, and how much money may be claimed for it."
        )
        return EmptyState(self._desk, sentence, start, paste_link(self._desk, self.lines))


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn(heading=_("Improvement"), text=lambda row: row.title, is_wide=True, width=110),
        _money(_("Credible"), "credible"),
        _money(_("Low end"), "low", is_minor=True),
        _money(_("Its own work"), "attributed", is_minor=True),
        _money(_("Gross"), "gross", is_minor=True),
        TableColumn(
            heading=_("What is proven"),
            text=lambda row: word(row.change.verdict),
            color=lambda row: "moss" if row.change.verdict.value == "proven" else "ochre_ink",
            width=150,
            is_minor=True,
        ),
    )


def _money(heading: str, name: str, *, is_minor: bool = False) -> TableColumn:
    return TableColumn(
        heading=heading,
        text=lambda row: _thousands(getattr(row.benefit, name)),
        unit=_unit,
        order=lambda row: getattr(row.benefit, name),
        width=92,
        is_figure=True,
        is_searched=False,
        is_minor=is_minor,
    )


def _unit(rows: Sequence[ImprovementRow]) -> str:
    """Return thousands of the currency, if all rows have the same."""
    currencies = {row.currency for row in rows}
    if len(currencies) != 1:
        return _("thousands")
    return _("{currency}k").format(currency=currency_unit(currencies.pop()))


def _thousands(value: Decimal | None) -> str:
    return "—" if value is None else format_number(value / 1000, 0)
