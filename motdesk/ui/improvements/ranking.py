"""Where the next yen pays most: remedies ranked by what each unit of money saves, in a budget."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal

from motdesk.base.money import currency_unit, format_money, format_number
from motdesk.base.texts import _
from motdesk.domain.improvements import Loss
from motdesk.domain.losses import RankedRemedy, Ranking, rank_remedies
from motdesk.domain.partners import Partner
from motdesk.drawings.losses import RemedyBar, draw_ranking
from motdesk.ui.improvements.fields import budget_fields
from motdesk.ui.kit.cards import Card, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette
from motdesk.ui.kit.forms import Form


class RankingCard(Card):
    """The budget of a partner, and what it reaches; `loss_chosen` tells the id of a bar's loss."""

    loss_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Where the next yen pays most"))
        self._desk = desk
        self.form = Form(desk, Partner, budget_fields(), columns=1)
        self.form.setMaximumWidth(desk.theme.px(400))
        self.said = label("", is_wrapped=True)
        self.view = DrawingView(desk.theme)
        self.unranked = label("", "help", is_wrapped=True)
        for widget in (self.form, self.said, self.view, self.unranked):
            self.body.addWidget(widget)
        self.view.region_chosen.connect(self.loss_chosen)

    def show_losses(self, losses: Sequence[Loss], partner: Partner) -> None:
        """Rank the remedies of the losses of a partner within its budget."""
        self.form.set_record(partner)
        ranking = rank_remedies(losses, partner.improvement_budget, partner.currency)
        palette = drawing_palette(self._desk.theme)
        bars = [_bar(row) for row in ranking.remedies]
        self.view.setHidden(not bars)
        self.view.show_drawn(
            lambda width: draw_ranking(bars, ranking.currency, width=width, palette=palette)
        )
        self.said.setText(_together(ranking))
        names = _(", ").join(loss.process for loss in ranking.unranked)
        self.unranked.setText(
            _("Not ranked, because cost, effect or loss is not known in {currency}: {names}")
            .format(currency=currency_unit(ranking.currency), names=names)
        )  # fmt: skip
        self.unranked.setVisible(bool(names))


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
        is_partial=row.is_partial,
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
