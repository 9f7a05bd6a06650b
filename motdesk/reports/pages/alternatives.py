"""Ways out on page 2: what either side would do without an agreement, and which limit follows."""

from decimal import Decimal

from motdesk.base.money import format_money, format_number
from motdesk.base.texts import _
from motdesk.domain.briefs.issues import AlternativeLine, IssuesBrief
from motdesk.domain.negotiations import Direction
from motdesk.domain.words import word
from motdesk.reports.blocks import (
    Align,
    Block,
    Column,
    Heading,
    Span,
    Table,
    Text,
)
from motdesk.reports.quantities import UNKNOWN, bold, number_text


def alternatives(said: IssuesBrief) -> list[Block]:
    """Return what both sides would do without an agreement; columns nobody filled are left out."""
    if not said.alternatives:
        return []
    columns = (
        Column(head=_("Side"), width=58),
        Column(head=_("What that side would do")),
        *(
            Column(head=head, align=Align.RIGHT)
            for head in (
                _("Price"),
                _("Switching"),
                _("Added cost"),
                _("Months"),
                _("Probability"),
                _("If it fails"),
                _("Limit"),
            )
        ),
    )
    rows = [_alternative(item, said.currency) for item in said.alternatives]
    filled = [at for at in range(len(columns)) if any(_is_known(row[at]) for row in rows)]
    finding = _stated_and_derived(said)
    return [
        Heading(text=finding or _("Without an agreement")),
        Table(
            columns=tuple(columns[at] for at in filled),
            rows=tuple(tuple(row[at] for at in filled) for row in rows),
            caption=_("◎ the best way out of each side　{unit}").format(unit=said.unit_basis),
        ),
    ]


def _is_known(text: Text) -> bool:
    return text not in {UNKNOWN, (Span(UNKNOWN),)}


def _alternative(item: AlternativeLine, currency: str) -> tuple[Text, ...]:
    text = f"◎ {item.text}" if item.is_best else item.text
    return (
        word(item.side),
        (bold(text),) if item.is_best else text,
        _money(item.price, currency),
        _money(item.switching_cost, currency),
        _money(item.added_cost, currency),
        format_number(item.months) or UNKNOWN,
        UNKNOWN if item.probability is None else f"{format_number(item.probability * 100, 0)} %",
        _money(item.fallback_price, currency),
        number_text(item.limit, is_bold=True),
    )


def _money(value: Decimal | None, currency: str) -> str:
    return format_money(value, currency) or UNKNOWN


def _stated_and_derived(said: IssuesBrief) -> str:
    """Say whether the stated walk-away agrees with the one that follows from our best way out."""
    priced = next((issue for issue in said.issues if issue.id == said.price_id), None)
    derived = said.derived_limit
    if priced is None or priced.walk_away is None or derived is None or priced.is_out_of_order:
        return ""
    gap = priced.walk_away.value - derived.value
    words = {
        "issue": priced.name,
        "stated": format_number(priced.walk_away.value),
        "derived": format_number(derived.value),
        "gap": format_number(abs(gap)),
    }
    if not gap:
        text = _("{issue}: the stated walk-away {stated} is the one that follows from our best "
                 "way out.")  # fmt: skip
    elif (gap > 0) == (priced.direction is Direction.LOWER):
        text = _softer(priced.direction)
    else:
        text = _("{issue}: the stated walk-away {stated} is {gap} stricter than the {derived} "
                 "that follow from our best way out.")  # fmt: skip
    return text.format(**words)


def _softer(direction: Direction | None) -> str:
    if direction is Direction.HIGHER:
        return _("{issue}: the stated walk-away {stated} is {gap} softer than the {derived} that "
                 "follow from our best way out: below {derived}, leaving is better.")  # fmt: skip
    return _("{issue}: the stated walk-away {stated} is {gap} softer than the {derived} that "
             "follow from our best way out: above {derived}, leaving is better.")  # fmt: skip
