"""Where the next yen pays most: remedies ranked by what each unit of money saves, in a budget."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from motdesk.base.entries import read_number
from motdesk.base.errors import UserError
from motdesk.base.money import format_money, format_number
from motdesk.base.texts import _
from motdesk.domain.improvements import Loss
from motdesk.domain.losses import RankedRemedy, Ranking, rank_remedies
from motdesk.drawings.losses import RemedyBar, draw_ranking
from motdesk.ui.kit.cards import Card, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette


class RankingCard(Card):
    """A budget, and the remedies it reaches; `loss_chosen` tells the id of a bar's loss."""

    loss_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Where the next yen pays most"))
        self._desk = desk
        self._losses: Sequence[Loss] = ()
        self.budget = QLineEdit()
        self.budget.setMaximumWidth(desk.theme.px(160))
        self.budget.setProperty("voice", "figures")
        self.budget.setAccessibleName(_("Budget"))
        self.budget.setPlaceholderText(_("No limit"))
        heading = label(_("Budget"), "label")
        heading.setBuddy(self.budget)
        self.said = label("", is_wrapped=True)
        self.error = label("", "error", is_wrapped=True)
        self.view = DrawingView(desk.theme)
        self.unranked = label("", "help", is_wrapped=True)
        self.tools.addWidget(heading)
        self.tools.addWidget(self.budget)
        for widget in (self.error, self.said, self.view, self.unranked):
            self.body.addWidget(widget)
        self.budget.textChanged.connect(self._rank)
        self.view.region_chosen.connect(self.loss_chosen)

    def show_losses(self, losses: Sequence[Loss]) -> None:
        """Rank the remedies of these losses."""
        self._losses = losses
        self._rank()

    def _rank(self) -> None:
        try:
            budget = self._budget()
        except UserError as error:
            self._say(str(error))
            return
        self._say("")
        ranking, palette = rank_remedies(self._losses, budget), drawing_palette(self._desk.theme)
        bars = [_bar(row) for row in ranking.remedies]
        self.view.setHidden(not bars)
        self.view.show_drawn(
            lambda width: draw_ranking(bars, ranking.currency, width=width, palette=palette)
        )
        self.said.setText(_together(ranking))
        names = _(", ").join(loss.process for loss in ranking.unranked)
        self.unranked.setText(
            _("Not ranked, because cost, effect or loss is not known in {currency}: {names}")
            .format(currency=ranking.currency, names=names)
        )  # fmt: skip
        self.unranked.setVisible(bool(names))

    def _budget(self) -> Decimal | None:
        budget = read_number(self.budget.text())
        if budget is not None and not 0 <= budget <= 10**15:
            raise UserError(_("A budget is zero or more."))
        return budget

    def _say(self, error: str) -> None:
        self.error.setText(error)
        self.error.setVisible(bool(error))


def _bar(row: RankedRemedy) -> RemedyBar:
    loss = row.loss
    title = _("{process}: {remedy}").format(process=loss.process, remedy=loss.remedy)
    return RemedyBar(
        key=loss.id,
        title=title if loss.remedy else loss.process,
        cost=loss.remedy_cost or Decimal(0),
        saving=row.added,
        ratio=row.ratio,
        spent=row.spent,
        is_chosen=row.is_chosen,
    )


def _together(ranking: Ranking) -> str:
    if not ranking.remedies:
        return _("Give a loss hours and rate, and its remedy a cost and the share it removes.")
    chosen = sum(row.is_chosen for row in ranking.remedies)
    return _(
        "{chosen} of {count} remedies for {spent} save {saved} a year together; what one has "
        "removed is not counted again for the next."
    ).format(
        chosen=format_number(chosen),
        count=format_number(len(ranking.remedies)),
        spent=format_money(ranking.spent, ranking.currency),
        saved=format_money(ranking.saved, ranking.currency),
    )
