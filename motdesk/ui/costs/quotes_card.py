"""Quotes: every round kept, its lines, and all rounds side by side with what changed."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from motdesk.base.errors import UserError
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.costs import Item, Quote, QuoteLine
from motdesk.domain.should_costs import QuoteRow, price_unit, quotes_by_round
from motdesk.domain.whose import Whose
from motdesk.domain.words import word
from motdesk.drawings.amounts import signed
from motdesk.services.costs import add_round
from motdesk.ui.costs import fields
from motdesk.ui.kit.cards import Card, button, clear, label
from motdesk.ui.kit.child_model import Children
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.words import Words


class QuotesCard(Card):
    """Edit the rounds; the lines of the chosen one stand below them."""

    def __init__(self, desk: Desk, seller: Whose) -> None:
        """Make the card in the words of who quotes."""
        heading = seller.words(
            _("Our quotes by round"), _("Their quotes by round"), _("Quotes by round")
        )
        super().__init__(desk, heading)
        self._desk = desk
        self._item: Item | None = None
        self._unit = label("", "help")
        copy = button(desk, _("Next round"), self._next, icon="plus", voice="quiet")
        copy.setDisabled(desk.is_read_only)
        self.tools.addWidget(copy)
        self.rounds = ChildTable(
            desk,
            Quote,
            fields.quote_columns(seller),
            self._save_rounds,
            add_text=_("Add a round"),
            empty=_("Keep every round of the quote with its lines; differences show themselves."),
            make=self._new_round,
        )
        self._whose = label("", "strong")
        self.lines = ChildTable(
            desk,
            QuoteLine,
            fields.quote_line_columns(),
            self._save_lines,
            add_text=_("Add a line"),
            empty=_("Labour, material and energy apart, as the quote gives them."),
        )
        self.comparison = QWidget()
        self._grid = self._comparison_grid()
        for widget in (self._unit, self.rounds, self.comparison, self._whose, self.lines):
            self.body.addWidget(widget)
        self.rounds.selected.connect(self._show_lines)

    def _comparison_grid(self) -> QGridLayout:
        px = self._desk.theme.px
        grid = QGridLayout(self.comparison)
        grid.setHorizontalSpacing(px(10))
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(0, px(120))
        return grid

    def show_item(self, item: Item) -> None:
        """Show the quotes of an item."""
        is_other = self._item is None or self._item.id != item.id
        self._item = item
        self._unit.setText(price_unit(item))
        self.rounds.set_children(item.quotes)
        if item.quotes and (is_other or self.rounds.child() is None):
            self.rounds.select(len(item.quotes) - 1)
        self._show_lines(self.rounds.child())
        self._compare(item)

    def _now(self) -> Item:
        if self._item is None:
            raise UserError(_("No item is shown."))
        return self._item

    def _new_round(self) -> Quote:
        rounds = [quote.round for quote in self._now().quotes]
        return Quote(round=max(rounds, default=0) + 1)

    def _next(self) -> None:
        self._desk.run(self._add_next)

    def _add_next(self) -> None:
        """Add the next round and show its lines: they are those to be changed."""
        added = add_round(self._desk.workspace, self._now())
        rounds = [quote.id for quote in self._now().quotes]
        self.rounds.select(rounds.index(added.id))

    def _save_rounds(self, quotes: Children) -> None:
        self._desk.save(replace(self._now(), quotes=quotes))

    def _save_lines(self, lines: Children) -> None:
        chosen = self.rounds.child()
        quotes = tuple(
            replace(quote, lines=lines) if chosen and quote.id == chosen.id else quote
            for quote in self._now().quotes
        )
        self._save_rounds(quotes)

    def _show_lines(self, quote: Quote | None) -> None:
        for widget in (self._whose, self.lines):
            widget.setVisible(quote is not None)
        if quote is not None:
            self._whose.setText(_("Lines of round {number}").format(number=quote.round))
            self.lines.set_children(quote.lines)

    def _compare(self, item: Item) -> None:
        clear(self._grid)
        table = quotes_by_round(item)
        self.comparison.setVisible(len(table.rounds) > 1)
        if len(table.rounds) < 2:
            return
        heads = [
            _("Element, line"),
            *(_("Round {number}").format(number=quote.round) for quote in table.rounds),
            _("Last change"),
        ]  # fmt: skip
        self._put(0, heads, "help")
        for at, row in enumerate(table.rows, 1):
            self._put(at, _cells(row), "strong" if row.difference else "")
        self._put(len(table.rows) + 1, _cells(table.totals, _("Price")), "strong")

    def _put(self, row: int, texts: list[str], voice: str) -> None:
        for column, text in enumerate(texts):
            self._grid.addWidget(_cell(text, voice, is_figure=column > 0), row, column)


def _cell(text: str, voice: str, *, is_figure: bool) -> Words:
    """Return a cell; what is too long for it in a small window is wrapped, never a figure."""
    is_number = text[-1:].isdigit() and " " not in text
    cell = label(text, voice, is_wrapped=not is_number)
    if is_figure:
        cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return cell


def _cells(row: QuoteRow, name: str = "") -> list[str]:
    element = word(row.element) if row.element else name or _("Not broken down")
    if row.name:
        element = _("{element}: {cause}").format(element=element, cause=row.name)
    return [element, *map(_amount, row.amounts), _change(row.difference)]


def _amount(amount: Decimal | None) -> str:
    return format_number(amount) or "—"


def _change(difference: Decimal | None) -> str:
    return "—" if difference is None else signed(difference)
