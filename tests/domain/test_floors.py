from dataclasses import replace
from decimal import Decimal

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.findings import Step
from motdesk.domain.floors import worse_than_none
from motdesk.domain.negotiations import Choice, Package, PackageKind
from tests.builders import issue, negotiation, option

PRICE = issue(
    weight_ours=Decimal(1),
    weight_theirs=Decimal(1),
    options=(
        option(points_ours=Decimal(100), points_theirs=Decimal(0)),
        option(points_ours=Decimal(10), points_theirs=Decimal(100)),
    ),
)


@pytest.fixture(autouse=True)
def _english() -> object:
    with speaking("en"):
        yield


def test_a_floor_worse_for_us_than_no_agreement_is_named() -> None:
    best, worst = ((Choice(issue_id=PRICE.id, option_id=chosen.id),) for chosen in PRICE.options)
    floor = Package(name="下限案", kind=PackageKind.FLOOR, choices=worst)
    target = Package(kind=PackageKind.TARGET, choices=best)
    received = Package(kind=PackageKind.RECEIVED, choices=worst)
    value = negotiation(
        issues=(PRICE,), packages=(floor, target, received), disagreement_ours=Decimal(35)
    )
    (found,) = worse_than_none(value)
    assert found.step is Step.PACKAGES
    assert found.is_severe
    assert "下限案 is worth 10.0 points to us, less than no agreement (35.0)." in found.text
    assert not list(worse_than_none(replace(value, disagreement_ours=None)))
