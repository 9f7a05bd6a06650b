"""One item whole: what it is, its price revision, our estimate, the quotes."""

from dataclasses import replace

from PySide6.QtCore import Signal

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.costs import Item
from motdesk.domain.whose import Whose
from motdesk.ui.costs import fields
from motdesk.ui.costs.estimate_card import EstimateCard
from motdesk.ui.costs.quotes_card import QuotesCard
from motdesk.ui.costs.revision_card import RevisionCard
from motdesk.ui.costs.sources_table import SourcesTable
from motdesk.ui.kit.cards import Card, button
from motdesk.ui.kit.child_model import Children
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.pages import Sheet


class ItemSheet(Sheet):
    """Edit one item in place."""

    removal_wanted = Signal(object)  # Item

    def __init__(self, desk: Desk, seller: Whose) -> None:
        """Make the sheet in the words of who sells the item."""
        super().__init__(desk)
        self._seller = seller
        self._desk = desk
        self._item: Item | None = None
        px = desk.theme.px
        self.body.setContentsMargins(px(8), 0, px(12), px(16))
        card = Card(desk, _("Item"))
        remove = button(
            desk,
            _("Remove"),
            lambda: self.removal_wanted.emit(self._item),
            icon="trash-2",
            voice="quiet",
        )
        remove.setDisabled(desk.is_read_only)
        card.tools.addWidget(remove)
        self.form = Form(desk, Item, fields.item_fields(), columns=4)
        card.body.addWidget(self.form)
        self.revision = RevisionCard(desk)
        self.estimate = EstimateCard(desk, seller)
        self.quotes = QuotesCard(desk, seller)
        proof = Card(desk, _("Evidence"))
        self.sources = SourcesTable(desk, self._targets, self._save_sources)
        proof.body.addWidget(self.sources)
        for part in (card, self.revision, self.estimate, self.quotes, proof):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_item(self, item: Item, revision_id: str = "") -> None:
        """Show an item; where it is another one, from its top."""
        is_other = self._item is None or self._item.id != item.id
        self._item = item
        self.form.set_record(item)
        self.revision.show_item(item, revision_id)
        self.estimate.show_item(item)
        self.quotes.show_item(item)
        self.sources.show_sources(item.sources)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def _save_sources(self, sources: Children) -> None:
        if self._item is None:
            raise UserError(_("No item is shown."))
        self._desk.save(replace(self._item, sources=sources))

    def _targets(self) -> tuple[tuple[str, str], ...]:
        """Return what may lean on evidence: price, estimate, and the price of each round."""
        rounds = tuple(
            (f"quotes/{quote.id}/price", _("Round {number}").format(number=quote.round))
            for quote in (self._item.quotes if self._item else ())
        )
        return (
            ("current_price", _("Present price")),
            (
                "cost_lines",
                self._seller.words(_("What it costs us"), _("What it should cost")),
            ),
            *rounds,
        )
