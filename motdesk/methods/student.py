"""Student's t distribution, which the standard library lacks.

Written here because the library that has it would add 100 MB to an installation.
Sources: Student (1908); continued fraction of the incomplete beta function after Lentz (1976).
"""

from math import exp, isfinite, lgamma, log
from statistics import NormalDist

_MANY = 1e6  # degrees of freedom from which the expansion around the normal law is exact enough
_HALVINGS = 200
_TERMS = 10_000
_TINY = 1e-300
_CLOSE = 1e-15


def t_quantile(share: float, freedom: float) -> float:
    """Return the t below which a `share` of the distribution lies, any degrees of freedom above 0.

    Raises ValueError for a share not between 0 and 1, freedom not above 0, or a t out of reach.
    """
    if not 0 < share < 1 or not freedom > 0:
        raise ValueError("a share between 0 and 1, and degrees of freedom above 0")
    if freedom > _MANY:
        z = NormalDist().inv_cdf(share)
        return z + (z**3 + z) / (4 * freedom)
    return _search(2 * (1 - share), freedom) if share > 0.5 else -_search(2 * share, freedom)


def _search(tails: float, freedom: float) -> float:
    high = 1.0
    while _tails(high, freedom) > tails:
        high *= 2
        if not isfinite(high * high):
            raise ValueError("this t is out of reach")
    low = 0.0
    for _halving in range(_HALVINGS):
        middle = (low + high) / 2
        if _tails(middle, freedom) > tails:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _tails(t: float, freedom: float) -> float:
    """Return the probability outside −t … t."""
    total = freedom + t * t
    return _incomplete_beta(freedom / total, t * t / total, freedom / 2, 0.5)


def _incomplete_beta(x: float, rest: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function at `x`; `rest` is 1 − x without rounding."""
    if x <= 0 or rest <= 0:
        return float(rest <= 0)
    if x > (a + 1) / (a + b + 2):
        return 1 - _by_fraction(rest, x, b, a)
    return _by_fraction(x, rest, a, b)


def _by_fraction(x: float, rest: float, a: float, b: float) -> float:
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(rest))
    return front / a / _fraction(x, a, b)


def _fraction(x: float, a: float, b: float) -> float:
    value, above, below = 1.0, 1.0, 0.0
    for place in range(1, _TERMS):
        part = _part(place, x, a, b)
        below = 1 / (1 + part * below or _TINY)
        above = 1 + part / above or _TINY
        value *= above * below
        if abs(above * below - 1) < _CLOSE:
            break
    return value


def _part(place: int, x: float, a: float, b: float) -> float:
    m = place // 2
    if place % 2 == 0:
        return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
