"""Shares as people read them: rounded so that they still add up."""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal

from motdesk.base.money import format_number

_NEAR = 1e-9


def percents(shares: Sequence[float]) -> tuple[str, ...]:
    """Return shares of one whole in per cent, with one decimal unless all are whole numbers.

    What rounding down leaves goes to those with the largest remainders, the first ones among
    equals, so that what is printed adds up to 100.
    """
    exact = [Decimal(repr(share * 100)) for share in shares]
    places = 0 if all(abs(share - round(share)) < _NEAR for share in exact) else 1
    step = Decimal(1).scaleb(-places)
    near = Decimal(repr(_NEAR))
    floors = [(share + near).quantize(step, ROUND_FLOOR) for share in exact]
    missing = max(0, round((sum(exact, Decimal(0)) - sum(floors, Decimal(0))) / step))
    order = sorted(range(len(exact)), key=lambda at: floors[at] - exact[at])
    raised = set(order[:missing])
    return tuple(
        format_number(floor + step if at in raised else floor, places)
        for at, floor in enumerate(floors)
    )
