"""Waterfalls of prices, tornadoes of estimates, lines of indexes."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.drawings.index_lines import draw_index
from motdesk.drawings.operations import Hatch, Path
from motdesk.drawings.palette import PRINT
from motdesk.drawings.price_steps import price_steps
from motdesk.drawings.tornadoes import Swing, Tornado, draw_tornado
from motdesk.drawings.waterfalls import StepKind, draw_waterfall
from tests.drawings.pictures import leaving, touching, words_of

PRICE, ASKED = Decimal(1010), Decimal(1062)
STEPS = price_steps(
    PRICE, [("労務費：賃金の引上げ", Decimal(31)), ("材料費", Decimal(7))],
    [("段取の短縮", Decimal(18))], ASKED,
)  # fmt: skip
TORNADO = Tornado(
    low=Decimal(955), likely=Decimal(990), high=Decimal(1040), unit="円/個（税抜）",
    swings=(Swing(name="電力", fall=Decimal(4), rise=Decimal(6)),
            Swing(name="労務費", fall=Decimal(12), rise=Decimal(16)),
            Swing(name="確かな費目", fall=Decimal(0), rise=Decimal(0))),
    prices=(("第1回", Decimal(1038)), ("第2回", Decimal(1062))),
)  # fmt: skip


def test_the_steps_lead_from_the_present_price_to_the_price_asked() -> None:
    amounts = [(step.kind, step.amount) for step in STEPS]
    assert amounts == [
        (StepKind.TOTAL, Decimal(1010)), (StepKind.CHANGE, Decimal(31)),
        (StepKind.CHANGE, Decimal(7)), (StepKind.CHANGE, Decimal(-18)),
        (StepKind.TOTAL, Decimal(1030)), (StepKind.UNEXPLAINED, Decimal(32)),
        (StepKind.TOTAL, Decimal(1062)),
    ]  # fmt: skip


def test_without_figures_nothing_is_called_explained_or_not() -> None:
    assert [step.amount for step in price_steps(PRICE, [], [], ASKED)] == [PRICE, ASKED]
    assert price_steps(None, [("x", PRICE)], [], ASKED) == ()


@pytest.mark.parametrize("width", [260.0, 340.0, 480.0])
def test_a_waterfall_prints_every_value_with_its_sign_inside_its_frame(width: float) -> None:
    drawing = draw_waterfall(STEPS, unit="円/個（税抜）", places=1, width=width, palette=PRINT)
    words = words_of(drawing)
    for value in ("1,010.0", "+31.0", "+7.0", "−18.0", "1,030.0", "+32.0", "1,062.0"):
        assert value in words
    assert touching(drawing) == []
    assert leaving(drawing) == []


def test_dearer_and_cheaper_differ_without_colour() -> None:
    drawing = draw_waterfall(STEPS, unit="円", places=1, width=400, palette=PRINT)
    assert sum(isinstance(one, Hatch) for one in drawing.operations) == 2
    dashed = [one for one in drawing.operations if isinstance(one, Path)
              and one.stroke and one.stroke.dash]  # fmt: skip
    assert len(dashed) == 1
    assert "1,010.0" in drawing.alternative


@pytest.mark.parametrize("width", [300.0, 480.0])
def test_a_tornado_shows_the_widest_line_first_and_no_certain_one(width: float) -> None:
    drawing = draw_tornado(TORNADO, width=width, palette=PRINT)
    words = words_of(drawing)
    assert words.index("労務費") < words.index("電力")
    assert "確かな費目" not in words
    assert {"955", "990", "1,040", "−12", "+16"} <= set(words)
    assert leaving(drawing) == []
    assert len(drawing.regions) == 2


def test_a_tornado_without_prices_or_swings_is_drawn() -> None:
    bare = Tornado(low=Decimal(1), likely=Decimal(1), high=Decimal(1), swings=())
    assert leaving(draw_tornado(bare, width=300, palette=PRINT)) == []


def test_the_line_of_an_index_breaks_at_a_missing_month() -> None:
    points = [(date(2026, month, 1), Decimal(100 + month)) for month in (1, 2, 4, 5)]
    drawing = draw_index(points, width=300, palette=PRINT)
    lines = [one for one in drawing.operations if isinstance(one, Path) and one.stroke
             and one.stroke.width == 1.3]  # fmt: skip
    assert len(lines) == 2
    assert "105" in words_of(drawing)
    assert leaving(drawing) == []
    assert draw_index([], width=300, palette=PRINT).height < 20


@given(
    st.lists(st.decimals(-500, 500, places=1), min_size=1, max_size=12),
    st.decimals(1, 5000, places=1), st.floats(260, 600),
)  # fmt: skip
def test_any_steps_stay_inside_their_frame(
    changes: list[Decimal], price: Decimal, width: float
) -> None:
    steps = price_steps(price, [("x", amount) for amount in changes], [], price)
    drawing = draw_waterfall(steps, unit="円", places=1, width=width, palette=PRINT)
    assert leaving(drawing) == []
