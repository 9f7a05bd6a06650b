from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motdesk.base.texts import speaking
from motdesk.domain.negotiations import Direction
from motdesk.drawings.operations import Hatch
from motdesk.drawings.palette import DARK, LIGHT, PRINT
from motdesk.drawings.zone_words import Verdict, Zone, verdict, verdict_words, zone_of
from motdesk.drawings.zones import draw_zone, draw_zone_line
from tests.builders import issue
from tests.drawings.pictures import leaving, touching, words_of

PRICE = Zone(
    name="単価",
    unit="円/個",
    open=Decimal(920),
    target=Decimal(980),
    walk_away=Decimal(1040),
    their_low=Decimal(940),
    their_likely=Decimal(980),
    their_high=Decimal(1060),
    probability=0.95833,
)
numbers = st.none() | st.decimals(-(10**7), 10**7, places=2)


@pytest.fixture(autouse=True)
def _english() -> object:
    with speaking("en"):
        yield


def test_the_zone_of_an_issue_has_its_numbers() -> None:
    zone = zone_of(issue(walk_away=Decimal(1040), direction=Direction.HIGHER), 0.5)
    assert zone.walk_away == 1040
    assert not zone.is_lower_better
    assert zone.probability == 0.5


def test_a_large_zone_says_width_and_probability() -> None:
    drawing = draw_zone(PRICE, width=482, palette=PRINT)
    words = words_of(drawing)
    assert "Room of 60円/個, probability 96 %" in words
    assert {"Opening 920", "Target 980", "Walk-away 1,040"} <= set(words)
    assert "probability 96 %" in drawing.alternative
    assert any(isinstance(operation, Hatch) for operation in drawing.operations)


def test_numbers_that_contradict_the_direction_claim_no_room() -> None:
    zone = replace(PRICE, is_lower_better=False)
    drawing = draw_zone(zone, width=482, palette=PRINT)
    assert verdict(zone) is Verdict.REVERSED
    assert "contradict “Higher is better for us”" in drawing.alternative
    assert "zone" not in {region.key for region in drawing.regions}
    assert "Check the order" in words_of(draw_zone_line(zone, width=206, palette=PRINT))


def test_every_number_and_the_room_answer_the_mouse() -> None:
    keys = {region.key for region in draw_zone(PRICE, width=482, palette=LIGHT).regions}
    assert keys == {
        "open", "target", "walk_away", "their_low", "their_likely", "their_high", "zone",
    }  # fmt: skip


def test_higher_is_better_turns_the_picture() -> None:
    zone = Zone(
        is_lower_better=False, walk_away=Decimal(30), their_low=Decimal(20),
        their_likely=Decimal(35), their_high=Decimal(50),
    )  # fmt: skip
    assert verdict(zone) is Verdict.ROOM
    assert zone.theirs[0] == 50


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"walk_away": Decimal(900)}, "No overlap, 80円/個 apart"),
        ({"walk_away": Decimal(960)}, "Room only at best, up to 20円/個, probability 96 %"),
        ({"walk_away": Decimal(980)},
         "Likely limits just meet, room up to 40円/個, probability 96 %"),
        ({"walk_away": Decimal(980), "their_low": None}, "No room, the limits just meet"),
        ({"walk_away": None}, "Our walk-away is not set"),
        ({"their_low": None, "their_likely": None, "their_high": None},
         "Their limit is not estimated"),
        ({"probability": None}, "Room of 60円/個"),
        ({"probability": 0.9999}, "Room of 60円/個, probability > 99 %"),
    ],
)  # fmt: skip
def test_the_verdict_is_said_in_words(changes: dict[str, object], words: str) -> None:
    limits = replace(PRICE, open=None, target=None)
    assert verdict_words(replace(limits, **changes)) == words


def test_nothing_known_is_said_and_not_guessed() -> None:
    drawing = draw_zone(Zone(), width=300, palette=PRINT)
    assert "Limits not known yet" in words_of(drawing)
    assert not drawing.regions


def test_numbers_in_disorder_are_pointed_out() -> None:
    zone = replace(PRICE, open=Decimal(1040), walk_away=Decimal(920))
    assert "Check the direction, or the order of our numbers." in words_of(
        draw_zone(zone, width=482, palette=PRINT)
    )


def test_a_line_fits_the_cell_of_a_table() -> None:
    drawing = draw_zone_line(PRICE, width=150, palette=DARK)
    assert words_of(drawing) == ["Room 60円/個"]
    assert drawing.height < 20
    assert not leaving(drawing)


@settings(max_examples=60, deadline=None)
@given(st.tuples(*[numbers] * 6), st.booleans(), st.sampled_from((150, 230, 482)))
def test_no_label_touches_another_or_leaves_the_frame(
    values: tuple[Decimal | None, ...],
    is_lower: bool,
    width: float,
) -> None:
    names = ("open", "target", "walk_away", "their_low", "their_likely", "their_high")
    estimate = iter(sorted(value for value in values[3:] if value is not None))
    rising = [next(estimate) if value is not None else None for value in values[3:]]
    given_values = dict(zip(names, (*values[:3], *rising), strict=True))
    zone = Zone(unit="円", is_lower_better=is_lower, probability=0.4, **given_values)
    for drawing in (
        draw_zone(zone, width=width, palette=PRINT),
        draw_zone_line(zone, width=width, palette=PRINT),
    ):
        assert not touching(drawing)
        assert not leaving(drawing)


def test_a_narrow_line_drops_the_unit_before_it_cuts_a_number() -> None:
    zone = replace(PRICE, unit="円/年", walk_away=Decimal(10_000_980))
    assert words_of(draw_zone_line(zone, width=140, palette=PRINT)) == ["Room 10,000,000"]
