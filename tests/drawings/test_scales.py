from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from motdesk.drawings.scales import round_step, scale_of


def test_ticks_are_round_and_few() -> None:
    scale = scale_of((Decimal(920), Decimal(1060)), 0, 100)
    assert scale.ticks(3) == (Decimal(950), Decimal(1000), Decimal(1050))


def test_equal_values_stand_in_the_middle() -> None:
    for value in (Decimal(1000), Decimal(0), Decimal(-3)):
        scale = scale_of((value,), 0, 100)
        assert 0 < scale.at(value) < 100


def test_an_empty_scale_can_be_drawn() -> None:
    assert scale_of((), 0, 100).ticks(5)


def test_steps_round_up() -> None:
    assert [round_step(Decimal(x)) for x in ("0.011", "3", "260", "1000")] == [
        Decimal("0.02"), Decimal(5), Decimal(500), Decimal(1000),
    ]  # fmt: skip


@given(
    st.decimals(-(10**9), 10**9, places=3), st.decimals(-(10**9), 10**9, places=3),
    st.integers(1, 8),
)  # fmt: skip
def test_ticks_lie_inside_and_never_exceed_the_count(a: Decimal, b: Decimal, count: int) -> None:
    scale = scale_of((a, b), 0, 100)
    ticks = scale.ticks(count)
    assert len(ticks) <= count
    assert all(-1e-6 <= scale.at(tick) <= 100 + 1e-6 for tick in ticks)
