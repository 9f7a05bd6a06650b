"""Asking the index which records hold some words, best first, kind by kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import NamedTuple

from sqlalchemy import Connection

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.texts import Rank
from motdesk.storage.search_index import (
    KIND_NAMES,
    KIND_SHIFT,
    PLACE_MASK,
    RANK_SHIFT,
    RECORD_MASK,
    RECORD_SHIFT,
    is_current,
    numbers_of,
    phrase,
)
from motdesk.storage.search_texts import FoundText, Place, read_texts, read_titles


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A record in which all words stand; `texts` are the best of those with one of them."""

    id: str
    title: str
    owner: str
    rank: Rank
    texts: tuple[FoundText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The records of one kind in which all words stand.

    `best` are the first of them, titles first and then what was changed last; `total` counts them
    all, or where `is_more`, at least so many.
    """

    kind: str
    best: tuple[Match, ...]
    total: int
    is_more: bool


class _Spots(NamedTuple):
    """Where a word stands in the records of a kind: the numbers of the best, and how many."""

    best: dict[int, list[int]]  # the texts of each record, by the number of the record
    total: int
    is_more: bool


def find(
    connection: Connection, words: Sequence[str], kinds: Sequence[str], limit: int
) -> tuple[Found, ...]:
    """Return, for each of the kinds in which all words occur, up to `limit` records.

    Words are as `folding.words_of` gives them; without any there is nothing to find.
    """
    if not words:
        return ()
    if not is_current(connection, is_exactly=False):
        raise UserError(
            _("The search of this workspace must be made anew first."),
            advice=_("Open it once where it can be written."),
        )
    asked = _distinct(words)
    rows, is_all = _matching(connection, asked, kinds)
    spots = {
        kind: _spots(own, limit, is_more=not is_all and len(own) == _MOST)
        for kind, own in rows.items()
        if own
    }
    return _found(connection, spots, limit) if spots else ()


def _distinct(words: Sequence[str]) -> list[str]:
    """Return the words that say something beside the others, the shortest first."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    kept: list[str] = []
    for word in longest_first[:_MOST_WORDS]:
        if not any(word in other for other in kept):
            kept.append(word)
    return kept[::-1]


def _matching(
    connection: Connection, words: Sequence[str], kinds: Sequence[str]
) -> tuple[dict[str, list[int]], bool]:
    """Return, by kind, where the first word stands in records with all words; whether it is all.

    The best texts come first, and in texts alike the record made last.
    """
    few = _few(connection, words) if len(words) == 1 and len(kinds) > 1 else None
    numbers = _first_of_each(connection, words, kinds) if few is None else few
    rows: dict[str, list[int]] = {kind: [] for kind in kinds}
    for kind_number, each in groupby(numbers, key=lambda number: number >> KIND_SHIFT):
        rows[KIND_NAMES[kind_number]] = list(each)
    return rows, few is not None


def _few(connection: Connection, words: Sequence[str]) -> list[int] | None:
    """Return all that is found where that is little: faster than to ask kind by kind."""
    rows = connection.exec_driver_sql(_ANYWHERE, (phrase(words[0]), _FEW)).fetchall()
    if len(rows) == _FEW:
        return None
    return sorted((number for (number,) in rows), reverse=True)


def _first_of_each(connection: Connection, words: Sequence[str], kinds: Sequence[str]) -> list[int]:
    """Return the first that is found of each kind, all by one query."""
    one = _MATCHING + _WHERE_ALSO * (len(words) - 1) + _IN_ORDER
    asked: list[str | int] = []
    for kind in kinds:
        asked += [part for word in words for part in (phrase(word), *numbers_of(kind))]
        asked.append(_MOST)
    sql = " UNION ALL ".join([f"SELECT rowid FROM ({one})"] * len(kinds))  # noqa: S608 - our own words, no entry
    return [number for (number,) in connection.exec_driver_sql(sql, tuple(asked)).fetchall()]


def _spots(rows: list[int], limit: int, *, is_more: bool) -> _Spots:
    records = [number >> RECORD_SHIFT & RECORD_MASK for number in rows]
    distinct = dict.fromkeys(records)
    best: dict[int, list[int]] = {each: [] for each in islice(distinct, max(_COMPARED, limit))}
    for record, number in zip(records, rows, strict=True):
        if record in best:
            best[record].append(number)
    return _Spots(best, len(distinct), is_more)


def _found(connection: Connection, spots: dict[str, _Spots], limit: int) -> tuple[Found, ...]:
    best = _best(connection, spots, limit)
    titles = read_titles(connection, {kind: each.values() for kind, each in best.items()})
    places = {
        (kind, number): [
            Place(kind, id_, text & PLACE_MASK) for text in spots[kind].best[number][:_PLACES]
        ]
        for kind, ids in best.items()
        for number, id_ in ids.items()
    }
    texts = read_texts(connection, (place for each in places.values() for place in each))

    def match(kind: str, number: int, id_: str) -> Match:
        return Match(
            id=id_,
            title=titles[kind, id_].title,
            owner=titles[kind, id_].owner,
            rank=_rank(spots[kind], number),
            texts=tuple(text for place in places[kind, number] for text in texts.get(place, ())),
        )

    return tuple(
        Found(
            kind=kind,
            best=tuple(
                match(kind, number, id_)
                for number, id_ in best[kind].items()
                if (kind, id_) in titles
            ),
            total=own.total,
            is_more=own.is_more,
        )
        for kind, own in spots.items()
    )


def _best(
    connection: Connection, spots: dict[str, _Spots], limit: int
) -> dict[str, dict[int, str]]:
    """Return the best records of each kind, number and id; of equal rank the last changed first."""
    numbers = [number for own in spots.values() for number in own.best]
    sql = _IDS.format(numbers=", ".join(map(str, numbers)))
    latest = connection.exec_driver_sql(sql).fetchall()
    best: dict[str, dict[int, str]] = {kind: {} for kind in spots}
    order = sorted(latest, key=lambda row: (_rank(spots[row[1]], row[0]), row[3] or 0, row[0]))
    for number, kind, id_, _step in reversed(order):
        if len(best[kind]) < limit:
            best[kind][number] = id_
    return best


def _rank(spots: _Spots, number: int) -> Rank:
    return Rank(spots.best[number][0] >> RANK_SHIFT & 3)


_FEW = 1500  # texts of all kinds that are all looked at
_MOST = 500  # texts of one kind that are looked at where there are more
_COMPARED = 40  # records of one kind whose last change is looked up
_PLACES = 4  # texts of one record that may be shown
_MOST_WORDS = 50

_RECORD = f"(rowid >> {RECORD_SHIFT}) & {RECORD_MASK}"
_ANYWHERE = "SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT ?"
_MATCHING = "SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ? AND ?"
_WHERE_ALSO = (
    f" AND {_RECORD} IN (SELECT {_RECORD} FROM search_index"  # noqa: S608 - our own words, no entry
    " WHERE search_index MATCH ? AND rowid BETWEEN ? AND ?)"
)
_IN_ORDER = " ORDER BY rowid DESC LIMIT ?"
_IDS = (
    "SELECT number, kind, id, (SELECT max(step) FROM history_changes AS changes"
    " WHERE changes.kind = records.kind AND changes.id = records.id)"
    " FROM search_records AS records WHERE number IN ({numbers})"
)
