"""Two prices that we would call ours at one table: an opening, and what a request asks for."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.costs import Item, PriceRevision
from motdesk.domain.negotiations import Issue, IssueKind

_YEN = ("円", "¥", "yen")


def two_prices(
    issues: Sequence[Issue], items: Sequence[Item], revisions: Sequence[PriceRevision]
) -> Iterator[str]:
    """Yield where we, who sell, open with another price than our open request asks for."""
    for issue in issues:
        if issue.kind is not IssueKind.NUMBER or issue.open is None:
            continue
        alike = {item.id for item in items if _is_price_of(issue, item)}
        asked = [one for one in revisions if one.item_id in alike and _asked(one) is not None]
        if asked and issue.open not in map(_asked, asked):
            text = _(
                "“{issue}” opens with {open}, but “{title}” asks for {asked}: two prices of ours."
            )
            yield text.format(
                issue=issue.name,
                open=format_number(issue.open),
                title=asked[0].title,
                asked=format_number(asked[0].asked_price),
            )


def _asked(revision: PriceRevision) -> Decimal | None:
    return revision.asked_price if revision.agreed_price is None else None


def _is_price_of(issue: Issue, item: Item) -> bool:
    money, _slash, counted = issue.unit.partition("/")
    is_money = money == item.currency or (item.currency == "JPY" and money in _YEN)
    return is_money and counted.partition("（")[0].partition("(")[0].strip() == item.unit
