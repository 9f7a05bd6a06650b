"""Two prices of ours at one table."""

from decimal import Decimal

from motdesk.base.texts import speaking
from motdesk.domain.costs import PriceRevision
from motdesk.domain.negotiations import Issue
from motdesk.domain.two_prices import two_prices
from tests import builders

PART = builders.item(partner_id="0" * 32, unit="個")
PRICE = Issue(name="単価", unit="円/個（税抜）", open=Decimal(2010))


def request(asked: int, **changes: Decimal) -> PriceRevision:
    return PriceRevision(item_id=PART.id, title="お願い", asked_price=Decimal(asked), **changes)


def told(issue: Issue, *requests: PriceRevision) -> list[str]:
    with speaking("en"):
        return list(two_prices((issue,), (PART,), requests))


def test_an_opening_beside_another_price_asked_is_named() -> None:
    assert told(PRICE, request(1985)) == [
        "“単価” opens with 2,010, but “お願い” asks for 1,985: two prices of ours."
    ]


def test_the_same_price_another_unit_or_a_settled_request_is_none() -> None:
    months = Issue(name="期間", unit="か月", open=Decimal(12))
    assert told(PRICE, request(1985), request(2010)) == []
    assert told(months, request(1985)) == []
    assert told(PRICE, request(1985, agreed_price=Decimal(1960))) == []
