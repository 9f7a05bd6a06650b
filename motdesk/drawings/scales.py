"""A scale from values to points, with few round ticks."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_MARGIN = Decimal("0.08")  # of the span, free on both sides of the outermost values


@dataclass(frozen=True, slots=True)
class Scale:
    """Values `low`…`high` lie from `left` to `right`, in points."""

    low: Decimal
    high: Decimal
    left: float
    right: float

    def at(self, value: Decimal) -> float:
        """Return the place of `value`, in points."""
        share = float((value - self.low) / (self.high - self.low))
        return self.left + share * (self.right - self.left)

    def ticks(self, count: int) -> tuple[Decimal, ...]:
        """Return round values inside the scale, as many as there can be up to `count`."""
        span, count = self.high - self.low, max(count, 1)
        step = round_step(span / (count + 1))
        while len(values := self._multiples(step)) > count:
            step = round_step(step * Decimal("1.01"))
        return values

    def _multiples(self, step: Decimal) -> tuple[Decimal, ...]:
        first = int((self.low / step).to_integral_value(ROUND_CEILING))
        last = int((self.high / step).to_integral_value(ROUND_FLOOR))
        return tuple(step * number for number in range(first, last + 1))


def scale_of(values: tuple[Decimal, ...], left: float, right: float) -> Scale:
    """Return a scale that shows `values` with some air; equal or no values get a span around."""
    low, high = (min(values), max(values)) if values else (Decimal(0), Decimal(1))
    span = high - low or abs(high) / 5 or Decimal(1)
    return Scale(low - span * _MARGIN, high + span * _MARGIN, left, right)


def round_step(least: Decimal) -> Decimal:
    """Return the smallest of 1, 2, 2.5, 5 times a power of ten that is not below `least`."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(step * power for step in _STEPS if step * power >= least)
