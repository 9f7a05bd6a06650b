"""How far rights cover a contract, and when they expire by default.

Sources: terms of protection by the patent, utility model and design laws of the countries named.
"""

from collections.abc import Sequence
from datetime import date

from motdesk.methods.figures import check_shares

YEARS = {
    ("patent", "JP"): 20,
    ("patent", "US"): 20,
    ("patent", "EP"): 20,
    ("patent", "CN"): 20,
    ("utility_model", "JP"): 10,
    ("utility_model", "CN"): 10,
    ("design", "JP"): 25,
}

_CLOSE = 1e-6


def coverage(markets: Sequence[tuple[float, float]]) -> float:
    """Return Σ share of sales · weight of the status there, 0…1, from pairs (share, weight).

    What is missing of all sales is not covered. Raises ValueError outside 0…1, or for shares that
    add up to more than 1.
    """
    check_shares(*(figure for market in markets for figure in market))
    if sum(share for share, _weight in markets) > 1 + _CLOSE:
        raise ValueError("the shares of sales add up to 1 at most")
    return min(1.0, sum(share * weight for share, weight in markets))


def default_expiry(kind: str, country: str, filed: date) -> date | None:
    """Return the day on which a right filed on a day expires at the latest.

    None where the term of this kind in this country is not known here: nothing is guessed.
    """
    years = YEARS.get((kind, country))
    if years is None or filed.year + years > date.max.year:
        return None
    try:
        return filed.replace(year=filed.year + years)
    except ValueError:  # 29 February of a year that has none
        return filed.replace(year=filed.year + years, day=28)
