"""The losses of a partner: remedies ranked within a budget, the list, and the one chosen."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from motdesk.base.money import format_money
from motdesk.base.texts import _
from motdesk.domain.improvements import Loss
from motdesk.domain.partners import Partner
from motdesk.domain.words import word
from motdesk.services import records
from motdesk.services.losses import LossRow, circle_words, list_losses, losses_of
from motdesk.ui.improvements.fields import loss_fields
from motdesk.ui.improvements.loss_card import LossCard
from motdesk.ui.improvements.ranking import RankingCard
from motdesk.ui.kit.cards import Card, EmptyState, button, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.kit.record_lines import RecordLines
from motdesk.ui.kit.rows import TableColumn
from motdesk.ui.kit.spreadsheets import paste_link
from motdesk.ui.kit.tables import Table

_MOST_ROWS = 12  # seen at once; more are scrolled


class LossesView(QWidget):
    """Show and edit losses, the most expensive first."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__()
        self._desk = desk
        self._partner_id = partner_id
        self._chosen = ""
        self.ranking = RankingCard(desk)
        self.lines = RecordLines(
            desk,
            Loss,
            loss_fields(),
            read=lambda: losses_of(desk.workspace, partner_id),
            make=lambda: Loss(partner_id=partner_id, process=_("New loss")),
            key=("process", "description"),
        )
        self.table = Table(
            desk,
            _columns(),
            empty=QWidget(),
            filter_hint=_("Filter losses"),
            lines=self.lines,
        )
        self.circles = label("", "error", is_wrapped=True)
        self.card = LossCard(desk)
        self._pages = QStackedWidget()
        self._build()
        self.table.selected.connect(self._select)
        self.ranking.loss_chosen.connect(self.table.select)

    def choose(self, id: str) -> bool:
        """Choose a loss; tell whether there is one with this id."""
        is_there = records.find(self._desk.workspace, Loss, id) is not None
        self._chosen = id if is_there else self._chosen
        return is_there

    def new_record(self) -> None:
        """Add a loss and put the cursor into its process."""
        loss = Loss(partner_id=self._partner_id, process=_("New loss"))
        self._chosen = loss.id
        self._desk.run(lambda: records.add(self._desk.workspace, loss))
        self.card.start_writing()

    def refresh(self) -> None:
        """Read again what is shown."""
        losses = losses_of(self._desk.workspace, self._partner_id)
        rows = list_losses(losses)
        if rows and self._chosen not in {row.id for row in rows}:
            self._chosen = rows[0].id
        with QSignalBlocker(self.table):
            self.table.set_rows(rows)
            self.table.select(self._chosen)
        self._fit(len(rows))
        self._pages.setCurrentIndex(1 if rows else 0)
        partner = records.find(self._desk.workspace, Partner, self._partner_id)
        if partner is not None:
            self.ranking.show_losses(losses, partner)
        self.circles.setText("\n".join(circle_words(losses)))
        self.circles.setVisible(bool(self.circles.text()))
        self.card.show_losses(losses)
        if rows:
            self._show()

    def _select(self, row: LossRow | None) -> None:
        if row is not None and row.id != self._chosen:
            self._chosen = row.id
            self._show()

    def _show(self) -> None:
        loss = records.find(self._desk.workspace, Loss, self._chosen)
        if loss is not None:
            self.card.show_loss(loss)

    def _fit(self, rows: int) -> None:
        """Be as high as the rows: the page scrolls, not the list."""
        px = self._desk.theme.px
        self.table.setFixedHeight(px(84) + px(32) * min(max(rows, 2), _MOST_ROWS))

    def _build(self) -> None:
        px = self._desk.theme.px
        sheet = Sheet(self._desk)
        sheet.body.setContentsMargins(0, px(4), px(12), px(16))
        sheet.body.addWidget(self.ranking)
        listed = Card(self._desk, _("Losses"))
        add = button(self._desk, _("Add a loss"), self.new_record, icon="plus")
        add.setDisabled(self._desk.is_read_only)
        listed.tools.addWidget(add)
        listed.body.addWidget(self.circles)
        listed.body.addWidget(self.table)
        sheet.body.addWidget(listed)
        sheet.body.addWidget(self.card)
        sheet.body.addStretch(1)
        self._pages.addWidget(self._empty())
        self._pages.addWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _empty(self) -> QWidget:
        start = button(self._desk, _("Add a loss"), self.new_record, icon="plus", voice="primary")
        start.setDisabled(self._desk.is_read_only)
        sentence = _(
            "Here stand overload, waste and unevenness (muri, muda, mura) in hours and money, "
            "what causes what, and which remedy the next yen should go to."
        )
        return EmptyState(self._desk, sentence, start, paste_link(self._desk, self.lines))


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn(heading=_("Process"), text=lambda row: row.process, width=180),
        TableColumn(heading=_("Kind"), text=lambda row: word(row.kind), width=160, is_minor=True),
        TableColumn(
            heading=_("What is lost"), text=lambda row: row.description, is_wide=True, width=180
        ),
        TableColumn(heading=_("Leads to"), text=lambda row: row.results, width=170, is_minor=True),
        TableColumn(
            heading=_("Own cost a year"),
            text=lambda row: format_money(row.own, row.currency) or "—",
            order=lambda row: row.own,
            width=130,
            is_figure=True,
            is_searched=False,
        ),
        TableColumn(
            heading=_("With its results"),
            text=_total,
            order=lambda row: row.total,
            width=150,
            is_figure=True,
            is_searched=False,
        ),
    )


def _total(row: LossRow) -> str:
    total = format_money(row.total, row.currency) or "—"
    return _("at least {amount}").format(amount=total) if row.is_partial else total
