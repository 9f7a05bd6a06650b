"""Quality and delivery as figures.

Sources: process capability, Kane (1986); overall equipment effectiveness, Nakajima (1988).
"""

from motdesk.methods.figures import (
    check_above_zero,
    check_figures,
    check_not_below_zero,
    check_shares,
)


def defects_ppm(defective: float, delivered: float) -> float | None:
    """Return defective parts per million delivered; None where nothing was delivered."""
    share = _share(defective, delivered)
    return None if share is None else share * 1e6


def on_time_share(on_time: float, due: float) -> float | None:
    """Return which share 0…1 of what was due came on time; None where nothing was due."""
    return _share(on_time, due)


def cp(lower: float, upper: float, sigma: float) -> float:
    """Return how often six standard deviations fit between the limits: (upper − lower)/6σ.

    All in the unit of the characteristic. Raises ValueError for limits that do not rise, or no
    spread.
    """
    check_figures(lower, upper)
    check_above_zero(sigma)
    if upper <= lower:
        raise ValueError("the upper limit lies above the lower one")
    return (upper - lower) / (6 * sigma)


def cpk(
    mean: float, sigma: float, *, lower: float | None = None, upper: float | None = None
) -> float:
    """Return the distance from the mean to the nearer limit in three standard deviations.

    Below zero where the mean is outside. One limit is enough. Raises ValueError without any, for
    limits that do not rise, or no spread.
    """
    check_figures(mean)
    check_above_zero(sigma)
    if lower is not None and upper is not None:
        cp(lower, upper, sigma)
    rooms = []
    if lower is not None:
        rooms.append(mean - lower)
    if upper is not None:
        rooms.append(upper - mean)
    check_figures(*rooms)
    if not rooms:
        raise ValueError("there must be a limit")
    return min(rooms) / (3 * sigma)


def equipment_effectiveness(availability: float, performance: float, quality: float) -> float:
    """Return OEE 0…1, the product of its three shares 0…1.

    Raises ValueError for others: performance above 1 means that the ideal cycle is wrong.
    """
    check_shares(availability, performance, quality)
    return availability * performance * quality


def _share(part: float, whole: float) -> float | None:
    check_not_below_zero(part, whole)
    if part > whole:
        raise ValueError("a part is not larger than its whole")
    return part / whole if whole else None
