from datetime import date
from decimal import Decimal

import pytest

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.domain.contracts import Validity
from motdesk.domain.rights import RightKind, RightStatus, Territory
from tests.builders import right

FILED = date(2020, 5, 18)
AS_OF, END = date(2026, 11, 22), date(2029, 3, 31)


@pytest.mark.parametrize(
    ("kind", "country", "expires"),
    [
        (RightKind.PATENT, "JP", date(2040, 5, 18)),
        (RightKind.PATENT, "us", date(2040, 5, 18)),
        (RightKind.UTILITY_MODEL, " CN ", date(2030, 5, 18)),
        (RightKind.DESIGN, "JP", date(2045, 5, 18)),
        (RightKind.DESIGN, "US", None),
        (RightKind.TRADEMARK, "JP", None),
        (RightKind.KNOW_HOW, "JP", None),
    ],
)
def test_a_right_expires_by_its_kind_and_country(
    kind: RightKind, country: str, expires: date | None
) -> None:
    assert right(kind=kind, jurisdiction=country, filed=FILED).expires == expires


def test_a_day_written_down_counts_before_the_law() -> None:
    earlier = date(2028, 9, 30)
    assert right(filed=FILED, expiry_override=earlier).expires == earlier
    assert right(kind=RightKind.TRADEMARK, expiry_override=earlier).expires == earlier


def test_a_right_not_filed_has_no_expiry() -> None:
    assert right().expires is None
    assert right().validity(AS_OF, END) is Validity.UNKNOWN


def test_what_has_lapsed_is_over_whatever_its_term() -> None:
    lapsed = right(filed=FILED, status=RightStatus.LAPSED)
    assert lapsed.validity(AS_OF, END) is Validity.EXPIRED


@pytest.mark.parametrize("kind", [RightKind.KNOW_HOW, RightKind.SOFTWARE])
def test_what_no_office_registers_is_neither_filed_nor_granted(kind: RightKind) -> None:
    assert right(kind=kind).status is RightStatus.UNKNOWN
    assert right(kind=kind, status=RightStatus.KEPT_SECRET).status is RightStatus.KEPT_SECRET
    for status in (RightStatus.PLANNED, RightStatus.FILED, RightStatus.GRANTED):
        with speaking("en"), pytest.raises(UserError, match="neither filed nor granted"):
            right(kind=kind, status=status)


def test_coverage_is_the_share_of_sales_by_the_weight_of_the_status() -> None:
    places = (("JP", "0.5", "1"), ("US", "0.2", "0"), ("CN", "0.3", "0.6"))
    protected = right(territories=tuple(_territory(*place) for place in places))
    assert protected.coverage == pytest.approx(0.68)


def test_without_shares_or_weights_coverage_is_not_known() -> None:
    assert right().coverage is None
    assert right(territories=(Territory(country="JP", sales_share=Decimal(1)),)).coverage is None


def test_shares_of_more_than_all_sales_are_refused() -> None:
    with speaking("en"), pytest.raises(UserError, match="shares of sales"):
        right(territories=(_territory("JP", "0.6", "1"), _territory("US", "0.5", "1")))


def _territory(country: str, share: str, weight: str) -> Territory:
    return Territory(country=country, sales_share=Decimal(share), status_weight=Decimal(weight))


def test_the_share_weighed_leaves_out_countries_without_a_weight() -> None:
    covered = right(
        territories=(
            Territory(country="JP", sales_share=Decimal("0.5"), status_weight=Decimal(1)),
            Territory(country="CN", sales_share=Decimal("0.3")),
        )
    )
    assert (covered.coverage, covered.weighed_share) == (0.5, 0.5)
    assert right().weighed_share == 0
