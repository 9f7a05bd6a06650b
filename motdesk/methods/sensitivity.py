"""What uncertain figures do to a result: which of them matters most, and how far it may lie.

Sources: tornado diagram, Howard (1988); root sum of squares for independent figures.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot

from motdesk.methods.figures import check_figures

Range = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The result with one figure, by its index, at its low and at its high end."""

    figure: int
    at_low: float
    at_high: float

    @property
    def swing(self) -> float:
        """Return how far the result moves with this figure."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tornado:
    """The result with all figures as likely, the bars by falling swing, and how far it may lie.

    `low` and `high` let the figures vary independently; `lowest` and `highest` have every one of
    them at its worse end at once.
    """

    likely: float
    bars: tuple[Bar, ...]
    low: float
    high: float
    lowest: float
    highest: float


def tornado(result: Callable[[Sequence[float]], float], ranges: Sequence[Range]) -> Tornado:
    """Return what each (low, likely, high) does to `result`, a function of one figure a range.

    `result` must rise or fall steadily with each figure, as cost does. Raises ValueError for a
    range that does not rise, and what `result` raises.
    """
    for low, middle, high in ranges:
        check_figures(low, middle, high)
        if not low <= middle <= high:
            raise ValueError("a range rises from low over likely to high")
    figures = [middle for _low, middle, _high in ranges]
    likely = result(figures)

    def with_(place: int, figure: float) -> float:
        return result([*figures[:place], figure, *figures[place + 1 :]])

    bars = [
        Bar(figure=place, at_low=with_(place, low), at_high=with_(place, high))
        for place, (low, _middle, high) in enumerate(ranges)
    ]
    down = [likely - min(bar.at_low, bar.at_high, likely) for bar in bars]
    up = [max(bar.at_low, bar.at_high, likely) - likely for bar in bars]
    falls = [bar.at_high < bar.at_low for bar in bars]
    worse = [(r[2], r[0]) if fall else (r[0], r[2]) for r, fall in zip(ranges, falls, strict=True)]
    return Tornado(
        likely=likely,
        bars=tuple(sorted(bars, key=lambda bar: -bar.swing)),
        low=likely - hypot(*down),
        high=likely + hypot(*up),
        lowest=result([low for low, _high in worse]),
        highest=result([high for _low, high in worse]),
    )
