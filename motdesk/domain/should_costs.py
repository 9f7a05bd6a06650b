"""What an item should cost by our reckoning, and how its quotes differ from it and by round."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from motdesk.base.texts import _, mark
from motdesk.domain.costs import CostLine, Element, Item, Quote

_ZERO = Decimal(0)
_UNITS = {  # of Japanese counting words those that are the same in any trade
    "個": mark("piece"),
    "台": mark("unit"),
    "枚": mark("sheet"),
    "組": mark("set"),
    "箱": mark("box"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Three sums of money per unit."""

    low: Decimal
    likely: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRow:
    """One line of a quote through the rounds; None where a round does not have it.

    A row without a name of its own and without `element` is what a round does not break down.
    """

    element: Element | None
    name: str
    amounts: tuple[Decimal | None, ...]

    @property
    def difference(self) -> Decimal | None:
        """What the last round changed; None where either amount is not known."""
        if len(self.amounts) < 2:
            return None
        before, now = self.amounts[-2:]
        return None if before is None or now is None else now - before


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteTable:
    """All rounds side by side, the latest last; `totals` are their prices."""

    rounds: tuple[Quote, ...]
    rows: tuple[QuoteRow, ...]
    totals: QuoteRow


@dataclass(frozen=True, slots=True, kw_only=True)
class CostQuestion:
    """An element for which the latest quote asks more than we reckon: what to ask about first."""

    element: Element
    quoted: Decimal
    reckoned: Range
    a_year: Decimal | None

    @property
    def gap(self) -> Decimal:
        """By how much the quote lies above our likely cost, per unit."""
        return self.quoted - self.reckoned.likely


def reckoned_lines(item: Item) -> tuple[CostLine, ...]:
    """Return the lines that count: those whose likely cost is known."""
    return tuple(line for line in item.cost_lines if line.likely is not None)


def range_of(line: CostLine) -> Range:
    """Return the range of a line that counts; a bound not given is the likely cost itself."""
    likely = line.likely or _ZERO
    return Range(
        low=likely if line.low is None else line.low,
        likely=likely,
        high=likely if line.high is None else line.high,
    )


def should_cost(item: Item) -> Range | None:
    """Return what the item should cost: all lines low, likely, high; None without lines."""
    lines = reckoned_lines(item)
    return _sum(map(range_of, lines)) if lines else None


def latest_quote(item: Item) -> Quote | None:
    """Return the quote of the latest round."""
    return max(item.quotes, key=lambda quote: quote.round, default=None)


def _price(quote: Quote) -> Decimal | None:
    """Return the price of a quote as stated: its lines may be only a part of it."""
    return quote.price


def quotes_by_round(item: Item) -> QuoteTable:
    """Return the quotes side by side; lines of one element and name belong together."""
    rounds = tuple(sorted(item.quotes, key=lambda quote: quote.round))
    keys = dict.fromkeys(
        (line.element, line.name) for quote in reversed(rounds) for line in quote.lines
    )
    elements = list(Element)
    rows = [
        QuoteRow(element=element, name=name, amounts=_each(rounds, _amount_of(element, name)))
        for element, name in sorted(keys, key=lambda key: elements.index(key[0]))
    ]
    rest = QuoteRow(element=None, name="", amounts=_each(rounds, _not_broken_down))
    if any(rest.amounts):
        rows.append(rest)
    totals = QuoteRow(element=None, name="", amounts=_each(rounds, _price))
    return QuoteTable(rounds=rounds, rows=tuple(rows), totals=totals)


def questions(item: Item) -> tuple[CostQuestion, ...]:
    """Return what to ask about the latest quote, the largest gap in money first."""
    quote = latest_quote(item)
    if quote is None:
        return ()
    found = [question for element in Element if (question := _question(item, quote, element))]
    return tuple(sorted(found, key=lambda question: -question.gap))


def _question(item: Item, quote: Quote, element: Element) -> CostQuestion | None:
    ours = [range_of(line) for line in reckoned_lines(item) if line.element is element]
    theirs = [
        line.amount for line in quote.lines if line.element is element and line.amount is not None
    ]
    if not ours or not theirs:
        return None
    reckoned, quoted = _sum(ours), sum(theirs, _ZERO)
    gap = quoted - reckoned.likely
    if gap <= 0:
        return None
    volume = item.annual_volume
    return CostQuestion(
        element=element,
        quoted=quoted,
        reckoned=reckoned,
        a_year=None if volume is None else gap * volume,
    )


def _sum(ranges: Iterable[Range]) -> Range:
    lows, likelies, highs = zip(*((one.low, one.likely, one.high) for one in ranges), strict=True)
    return Range(low=sum(lows, _ZERO), likely=sum(likelies, _ZERO), high=sum(highs, _ZERO))


def _each(
    rounds: tuple[Quote, ...], amount: Callable[[Quote], Decimal | None]
) -> tuple[Decimal | None, ...]:
    return tuple(amount(quote) for quote in rounds)


def _amount_of(element: Element, name: str) -> Callable[[Quote], Decimal | None]:
    def amount(quote: Quote) -> Decimal | None:
        found = [
            line.amount
            for line in quote.lines
            if (line.element, line.name) == (element, name) and line.amount is not None
        ]
        return sum(found, _ZERO) if found else None

    return amount


def _not_broken_down(quote: Quote) -> Decimal | None:
    """Return what the lines leave of a price; None where nothing of it is broken down at all."""
    known = [line.amount for line in quote.lines if line.amount is not None]
    if quote.price is None or not known:
        return None
    return quote.price - sum(known, _ZERO) or None


def price_unit(item: Item) -> str:
    """Return the unit of an item's money with its tax basis: 円/個（税抜）, yen/piece.

    A unit that is not surely the same in the language spoken stays as it was written.
    """
    yen = _("yen") if item.currency == "JPY" else item.currency
    counted = _(_UNITS[item.unit]) if item.unit in _UNITS else item.unit
    unit = f"{yen}/{counted}" if counted else yen
    words = _("{unit} (tax not included)") if item.is_tax_excluded else _("{unit} (tax included)")
    return words.format(unit=unit)


def price_places(currency: str) -> int:
    """Return how many decimals changes of a price are shown with."""
    return 1 if currency in {"JPY", "KRW", "VND"} else 3
