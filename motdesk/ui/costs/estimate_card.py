"""What an item should cost by our estimate: lines low, likely, high, and the tornado of them."""

from dataclasses import replace

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.costs import CostLine, Item
from motdesk.domain.should_costs import (
    price_unit,
    quotes_by_round,
    range_of,
    reckoned_lines,
    should_cost,
)
from motdesk.domain.whose import Whose
from motdesk.domain.words import word
from motdesk.drawings.tornadoes import Swing, Tornado, draw_tornado
from motdesk.ui.costs import fields
from motdesk.ui.kit.cards import Card, label
from motdesk.ui.kit.child_model import Children
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette


class EstimateCard(Card):
    """Edit our estimate; it never leaves the desk."""

    def __init__(self, desk: Desk, seller: Whose) -> None:
        """Make the card in the words of who bears the cost."""
        super().__init__(desk, *_heading(seller))
        self._desk = desk
        self._item: Item | None = None
        self._unit = label("", "help")
        self.table = ChildTable(
            desk,
            CostLine,
            fields.cost_columns(),
            self._save,
            add_text=_("Add a line"),
            empty=_("Material, labour, machine, energy …: estimate each line low, likely, high."),
        )
        self.view = DrawingView(desk.theme)
        self.body.addWidget(self._unit)
        self.body.addWidget(self.view)
        self.body.addWidget(self.table)

    def show_item(self, item: Item) -> None:
        """Show the estimate of an item."""
        self._item = item
        self._unit.setText(price_unit(item))
        self.table.set_children(item.cost_lines)
        tornado = _tornado(item)
        self.view.setVisible(tornado is not None)
        if tornado is not None:
            palette = drawing_palette(self._desk.theme)
            self.view.show_drawn(
                lambda width: draw_tornado(tornado, width=max(width, 260), palette=palette)
            )

    def _save(self, lines: Children) -> None:
        if self._item is None:
            raise UserError(_("No item is shown."))
        self._desk.save(replace(self._item, cost_lines=lines))


def _heading(seller: Whose) -> tuple[str, str]:
    """Return heading and hint: of what we sell ourselves it is our cost that is estimated."""
    if seller is Whose.OURS:
        return _("What it costs us"), _("Our own cost. It never leaves the desk.")
    return _("What it should cost"), _("Our own estimate. It never leaves the desk.")


def _tornado(item: Item) -> Tornado | None:
    total, quotes = should_cost(item), quotes_by_round(item)
    if total is None:
        return None
    ranges = [(line, range_of(line)) for line in reckoned_lines(item)]
    return Tornado(
        low=total.low,
        likely=total.likely,
        high=total.high,
        unit=price_unit(item),
        swings=tuple(
            Swing(
                name=line.name or word(line.element),
                fall=one.likely - one.low,
                rise=one.high - one.likely,
            )
            for line, one in ranges
        ),
        prices=tuple(
            (_("Round {number}").format(number=quote.round), price)
            for quote, price in zip(quotes.rounds, quotes.totals.amounts, strict=True)
            if price is not None
        ),
    )
