"""Asking the index which records hold some words, best first, kind by kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.texts import Rank
from motdesk.storage.search_index import (
    RANK_SHIFT,
    RECORD_MASK,
    RECORD_SHIFT,
    is_current,
    numbers_of,
    phrase,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The records of one kind in which all words stand.

    `best` holds the ids of the first with the rank of the text found, titles first and then what
    was changed last; `total` counts them all, or where `is_more`, at least so many.
    """

    kind: str
    best: tuple[tuple[str, Rank], ...]
    total: int
    is_more: bool


def find(
    connection: Connection, words: Sequence[str], kinds: Sequence[str], limit: int
) -> tuple[Found, ...]:
    """Return, for each of the kinds in which all words occur, up to `limit` records.

    Words are as `search_index.words_of` gives them; without any there is nothing to find.
    """
    if not words:
        return ()
    if not is_current(connection, is_exactly=False):
        raise UserError(
            _("The search of this workspace must be made anew first."),
            advice=_("Open it once where it can be written."),
        )
    asked = _distinct(words)
    found = (_find(connection, asked, kind, limit) for kind in kinds)
    return tuple(each for each in found if each.total)


def _distinct(words: Sequence[str]) -> list[str]:
    """Return the words that say something beside the others, the shortest first."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    kept: list[str] = []
    for word in longest_first[:_MOST_WORDS]:
        if not any(word in other for other in kept):
            kept.append(word)
    return kept[::-1]


def _find(connection: Connection, words: Sequence[str], kind: str, limit: int) -> Found:
    first, last = numbers_of(kind)
    asked: list[str | int] = []
    for word in words:
        asked += [phrase(word), first, last]
    sql = _MATCHING + _WHERE_ALSO * (len(words) - 1) + _IN_ORDER
    rows = connection.exec_driver_sql(sql, (*asked, _MOST)).fetchall()
    ranks: dict[int, Rank] = {}
    for (number,) in rows:  # the best text of a record comes first
        ranks.setdefault(number >> RECORD_SHIFT & RECORD_MASK, Rank(number >> RANK_SHIFT & 3))
    best = _latest_first(connection, ranks, limit)
    return Found(kind=kind, best=best, total=len(ranks), is_more=len(rows) == _MOST)


def _latest_first(
    connection: Connection, ranks: dict[int, Rank], limit: int
) -> tuple[tuple[str, Rank], ...]:
    """Return ids and ranks of the best; among equal ranks those that were changed last."""
    numbers = list(ranks)[: max(_COMPARED, limit)]
    if not numbers:
        return ()
    sql = _IDS.format(places=", ".join("?" * len(numbers)))
    rows = connection.exec_driver_sql(sql, tuple(numbers)).fetchall()
    latest = sorted(rows, key=lambda row: (ranks[row[0]], row[2] or 0, row[0]), reverse=True)
    return tuple((id_, ranks[number]) for number, id_, _step in latest[:limit])


_MOST = 2000  # texts of one kind that are looked at
_COMPARED = 100  # records whose last change is looked up
_MOST_WORDS = 50

_RECORD = f"(rowid >> {RECORD_SHIFT}) & {RECORD_MASK}"
_MATCHING = "SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ? AND ?"
_WHERE_ALSO = f" AND {_RECORD} IN (SELECT {_RECORD} FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ? AND ?)"  # noqa: E501, S608
_IN_ORDER = " ORDER BY rowid DESC LIMIT ?"
_IDS = (
    "SELECT number, id, (SELECT max(step) FROM history_changes AS changes"
    " WHERE changes.kind = records.kind AND changes.id = records.id)"
    " FROM search_records AS records WHERE number IN ({places})"
)
