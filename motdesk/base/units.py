"""Units that people type after a number, such as 12か月, 12 months or 80 %: taken off again."""

import unicodedata
from collections.abc import Sequence

# The ways a unit is written, in either language; a unit not named here is known as it stands.
_WAYS = (
    ("か月", "ヶ月", "カ月", "ヵ月", "ケ月", "箇月", "月", "months", "month", "mo"),
    ("年", "years", "year", "yr"),
    ("日", "days", "day"),
    ("時間", "hours", "hour", "h"),
    ("分", "minutes", "minute", "min"),
    ("点", "points", "point", "pt"),
    ("%", "percent", "per cent"),
)
# Words that count, which may follow a number where no unit is asked for.
_COUNTERS = ("人", "名", "個", "件", "社", "回", "枚", "本", "台")


def without_counter(text: str, *, is_figure: bool = False) -> str:
    """Return what is written before a word that counts, such as 1,850人.

    Of a figure whose unit is not written yet, before any unit known here, such as 3日.
    """
    ways = [*_COUNTERS, *(way for ways in _WAYS if is_figure for way in ways)]
    return _before(text, sorted(ways, key=len, reverse=True))


def without_unit(text: str, unit: str) -> str:
    """Return what is written before the unit, or the text as it is where no unit follows."""
    return _before(text, _ways(unit))


def _before(text: str, ways: Sequence[str]) -> str:
    plain = _folded(text)
    for way in ways:
        number = plain.removesuffix(way)
        if number != plain and number.strip():
            return number.strip()
    return text


def _ways(unit: str) -> tuple[str, ...]:
    folded = _folded(unit)
    known = next((ways for ways in _WAYS if folded in ways), (folded,))
    return tuple(sorted(filter(None, known), key=len, reverse=True))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().removesuffix(".").casefold()
