"""Where a Japanese heading is rather broken: between phrases, found when a heading needs it."""

from functools import cache
from itertools import accumulate
from typing import Protocol

from motdesk.reports.kinsoku import may_break


class _Parser(Protocol):
    def parse(self, sentence: str) -> list[str]: ...


def phrase_ends(text: str) -> frozenset[int]:
    """Return the places between phrases of `text` where a line may also legally end."""
    ends = accumulate(len(phrase) for phrase in _parser().parse(text))
    return frozenset(end for end in ends if 0 < end < len(text) and may_break(text, end))


@cache
def _parser() -> _Parser:
    import budoux

    parser: _Parser = budoux.load_default_japanese_parser()
    return parser
