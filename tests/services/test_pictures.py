from decimal import Decimal

from motdesk.base.texts import speaking
from motdesk.drawings.palette import LIGHT
from motdesk.services.pictures import draw_frontier, draw_zone
from tests import builders

DAYS = builders.issue(
    name="支払条件",
    weight_ours=Decimal(1),
    weight_theirs=Decimal(1),
    options=(
        builders.option(label="30日", points_ours=Decimal(0), points_theirs=Decimal(100)),
        builders.option(label="60日", points_ours=Decimal(100), points_theirs=Decimal(40)),
        builders.option(label="90日", points_ours=Decimal(90), points_theirs=Decimal(0)),
    ),
)


def test_a_zone_says_how_likely_there_is_room() -> None:
    issue = builders.issue(
        walk_away=Decimal(1040),
        their_low=Decimal(940),
        their_likely=Decimal(980),
        their_high=Decimal(1060),
    )
    with speaking("en"):
        assert "96 %" in draw_zone(issue, width=400, palette=LIGHT).alternative


def test_the_frontier_counts_draws_and_names_its_packages() -> None:
    with speaking("en"):
        picture = draw_frontier(builders.negotiation(issues=(DAYS,)), width=400, palette=LIGHT)
    assert picture is not None
    assert [agreement.ours for agreement in picture.analysis.frontier] == [100.0, 0.0]
    assert "2 of 3 packages" in picture.drawing.alternative
    assert picture.analysis.utilitarian is not None
    assert picture.words(picture.analysis.utilitarian) == "60日"


def test_without_weights_there_is_no_picture() -> None:
    negotiation = builders.negotiation(issues=(builders.issue(),))
    assert draw_frontier(negotiation, width=400, palette=LIGHT) is None
