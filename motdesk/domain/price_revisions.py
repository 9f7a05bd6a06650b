"""What published indexes do to a price, element by element; nothing is interpolated."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from motdesk.base.dates import format_month
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.costs import Element, IndexSeries, PriceRevision, RevisionLine
from motdesk.domain.words import word
from motdesk.methods import price_changes

_ZERO = Decimal(0)
_PLACES = Decimal("0.000001")
_FIRST = (Element.LABOUR, Element.MATERIAL, Element.ENERGY)  # as the guideline names them


@dataclass(frozen=True, slots=True, kw_only=True)
class ReckonedLine:
    """One element with its index in both months and what it does to the price of a unit.

    `lack` is a sentence that says why nothing is reckoned; empty where it is.
    """

    line: RevisionLine
    index: IndexSeries | None = None
    base: Decimal | None = None
    compared: Decimal | None = None
    change: Decimal | None = None
    impact: Decimal | None = None
    lack: str = ""

    @property
    def name(self) -> str:
        """What the element is called, its cause with it."""
        return element_name(self.line)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReckonedRevision:
    """A price revision in figures, per unit; None is what cannot be said.

    `justified` is the present price with the impact of the indexes and without the improvements,
    `unexplained` what the price asked has beyond it. `asked_share` is the rise asked for as a share
    of the impact, `pass_through` the rise agreed with the improvements added to it. No share is
    said while an element lacks its impact.
    """

    price: Decimal | None
    lines: tuple[ReckonedLine, ...]
    improvements: tuple[RevisionLine, ...]
    impact: Decimal
    improvement: Decimal
    justified: Decimal | None
    asked: Decimal | None
    agreed: Decimal | None
    unexplained: Decimal | None
    rate: Decimal | None
    pass_through: Decimal | None
    asked_share: Decimal | None
    clause: Decimal | None
    clause_lack: str

    @property
    def lacks(self) -> tuple[str, ...]:
        """All sentences that say what is missing."""
        return tuple(line.lack for line in self.lines if line.lack)


def element_name(line: RevisionLine) -> str:
    """Return what the element of a line is called, its cause with it."""
    element = word(line.element)
    if not line.cause:
        return element
    return _("{element}: {cause}").format(element=element, cause=line.cause)


def value_in(series: IndexSeries, month: date) -> Decimal | None:
    """Return the value of an index in a month; None where it has none."""
    return next((one.value for one in series.values if one.month == month), None)


def missing_months(series: IndexSeries) -> tuple[date, ...]:
    """Return the months between the first and the last value of an index that have none."""
    known = {one.month for one in series.values}
    month, found = min(known, default=date.max), []
    while known and month < max(known):
        if month not in known:
            found.append(month)
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    return tuple(found)


def reckon(
    revision: PriceRevision, price: Decimal | None, indexes: Mapping[str, IndexSeries]
) -> ReckonedRevision:
    """Return what the indexes do to a present `price`; `indexes` holds the series by their id."""
    lines = tuple(_reckoned(line, indexes) for line in _ordered(revision))
    gains = tuple(line for line in revision.lines if line.element is Element.IMPROVEMENT)
    impact = sum((line.impact or _ZERO for line in lines), _ZERO)
    gain = sum((line.cost or _ZERO for line in gains), _ZERO)
    justified = None if price is None else price + impact - gain
    asked, agreed = revision.asked_price, revision.agreed_price
    whole = None if any(line.lack for line in lines) else impact
    clause, clause_lack = _clause(revision, lines)
    return ReckonedRevision(
        price=price,
        lines=lines,
        improvements=gains,
        impact=impact,
        improvement=gain,
        justified=justified,
        asked=asked,
        agreed=agreed,
        unexplained=None if asked is None or justified is None else asked - justified,
        rate=impact / price if price else None,
        pass_through=_share(agreed, price, gain, whole),
        asked_share=_share(asked, price, _ZERO, whole),
        clause=clause,
        clause_lack=clause_lack,
    )


def _ordered(revision: PriceRevision) -> list[RevisionLine]:
    """Return the lines with a cost to be explained: labour, material, energy, then the others."""
    order = [*_FIRST, *(element for element in Element if element not in _FIRST)]
    lines = [line for line in revision.lines if line.element is not Element.IMPROVEMENT]
    return sorted(lines, key=lambda line: order.index(line.element))


def _reckoned(line: RevisionLine, indexes: Mapping[str, IndexSeries]) -> ReckonedLine:
    index = indexes.get(line.index_id or "")
    base = value_in(index, line.base_month) if index and line.base_month else None
    compared = value_in(index, line.compare_month) if index and line.compare_month else None
    lack = next(_lacks(line, index, base, compared), "")
    base, compared = (one if one is not None and one > 0 else None for one in (base, compared))
    if lack or line.cost is None or base is None or compared is None:
        return ReckonedLine(line=line, index=index, base=base, compared=compared, lack=lack)
    element = price_changes.Element(
        cost=float(line.cost), base=float(base), compared=float(compared)
    )
    return ReckonedLine(
        line=line,
        index=index,
        base=base,
        compared=compared,
        change=compared / base - 1,
        impact=_decimal(element.impact),
    )


def _lacks(
    line: RevisionLine, index: IndexSeries | None, base: Decimal | None, compared: Decimal | None
) -> Iterator[str]:
    """Yield why a line cannot be reckoned, the first reason first."""
    name = word(line.element)
    if line.cost is None:
        yield _("{element}: its cost in the present price is missing.").format(element=name)
    if index is None:
        yield _("{element}: choose the index that shows its change.").format(element=name)
        return
    if line.base_month is None or line.compare_month is None:
        yield _("{element}: choose the base month and the month to compare.").format(element=name)
        return
    for month, value in ((line.base_month, base), (line.compare_month, compared)):
        if value is None:
            yield _no_value(index, month)
        elif value <= 0:
            text = _("“{index}” is {value} in {month}; an index is above zero: mend its value.")
            yield text.format(
                index=index.name, value=format_number(value), month=format_month(month)
            )
    try:
        price_changes.Element(
            cost=float(line.cost or 0), base=float(base or 0), compared=float(compared or 0)
        )
    except ValueError:
        yield _("{element}: cost and index must be above zero and of sensible size.").format(
            element=name
        )


def _no_value(index: IndexSeries, month: date) -> str:
    months = [one.month for one in index.values]
    if not months:
        return _("“{index}” has no values yet; import them first.").format(index=index.name)
    return _(
        "“{index}” has no value for {month}; its values run from {first} to {last}. "
        "Nothing is interpolated."
    ).format(
        index=index.name,
        month=format_month(month),
        first=format_month(min(months)),
        last=format_month(max(months)),
    )


def _clause(revision: PriceRevision, lines: tuple[ReckonedLine, ...]) -> tuple[Decimal | None, str]:
    """Return P₁/P₀ of the index clause, or why there is none; neither where none is written."""
    weighted = [one for one in lines if one.line.weight is not None]
    if not weighted or revision.fixed_share is None:
        return None, ""
    total = revision.fixed_share + sum((one.line.weight or _ZERO for one in weighted), _ZERO)
    if total != 1:
        return None, _(
            "The fixed share and the weights of the index clause add up to {sum}; they must add up "
            "to 1."
        ).format(sum=format_number(total))
    parts = [
        (float(one.line.weight or 0), float(one.base), float(one.compared))
        for one in weighted
        if one.base is not None and one.compared is not None and one.impact is not None
    ]
    if len(parts) < len(weighted):
        return None, _("The index clause waits for the values that are missing.")
    return _decimal(price_changes.index_clause(float(revision.fixed_share), parts)), ""


def _share(
    new: Decimal | None, price: Decimal | None, gain: Decimal, impact: Decimal | None
) -> Decimal | None:
    """Return the share of the impact that a new price passes on, before what `gain` takes off."""
    if new is None or price is None or impact is None or impact <= 0:
        return None
    return (new - price + gain) / impact


def _decimal(value: float) -> Decimal:
    return Decimal(repr(value)).quantize(_PLACES)
