"""Where a Japanese heading is rather broken: between phrases, found when a heading needs it."""

import re
from functools import cache
from itertools import accumulate
from typing import Protocol

from motdesk.reports.kinsoku import may_break

_DIVIDER = re.compile("[\u3001\u3002\u30fb\uff0f\uff1a/]")  # comma, full stop, dot, slash, colon


class _Parser(Protocol):
    def parse(self, sentence: str) -> list[str]: ...


def phrase_ends(text: str) -> frozenset[int]:
    """Return the places between phrases of `text` where a line may also legally end."""
    ends = {*accumulate(len(phrase) for phrase in _parser().parse(text))}
    ends |= {match.end() for match in _DIVIDER.finditer(text)}
    return frozenset(end for end in ends if 0 < end < len(text) and may_break(text, end))


@cache
def _parser() -> _Parser:
    import budoux

    parser: _Parser = budoux.load_default_japanese_parser()
    return parser
