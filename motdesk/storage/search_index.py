"""The index behind the search: pairs of characters of every text, kept up with every change.

SQLite's own trigrams find nothing for one or two characters, which is most Japanese words. So the
words of a text are folded and cut into pairs, the last character with a blank: 膜厚 is `膜厚`,
`厚 `. A word of any length is then a row of pairs, and one character the beginning of one. No
text is kept here: what is to be taken out is cut again from the record as it was.

The number of a text in the index says what is needed to rank it, from the highest bits down:
kind of the record (6), rank of the text (2), number of the record (33), then the place of the text:
its field among all fields of text (10), and something of the id of its child (12).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from itertools import zip_longest
from unicodedata import unidata_version
from zlib import crc32

from sqlalchemy import Column, Connection, Index, Integer, Table, Text, select, true

from motdesk.base.errors import UserError
from motdesk.base.folding import words_of
from motdesk.domain.catalogue import KINDS, Record, kind_name
from motdesk.domain.changes import Change
from motdesk.domain.texts import has_same_texts, text_fields, texts_of
from motdesk.storage import mapper
from motdesk.storage.refusals import DamagedError
from motdesk.storage.tables import BRANCHES, METADATA, ROOTS

SEARCHED = Table(
    "search_records",
    METADATA,
    Column("number", Integer, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    sqlite_strict=True,
)
Index("search_records_by_record", SEARCHED.c.kind, SEARCHED.c.id, unique=True)

FORMS = Table(
    "search_forms",
    METADATA,
    Column("form", Text, primary_key=True, nullable=False),
    Column("unicode", Text, nullable=False),
    sqlite_strict=True,
)

KIND_SHIFT, RANK_SHIFT, RECORD_SHIFT, FIELD_SHIFT = 57, 55, 22, 12
RECORD_MASK = (1 << RANK_SHIFT - RECORD_SHIFT) - 1
PLACE_MASK = (1 << RECORD_SHIFT) - 1
_CHILD_MASK = (1 << FIELD_SHIFT) - 1

KIND_NAMES = tuple(KINDS)
_KIND_NUMBERS = {kind: number for number, kind in enumerate(KIND_NAMES)}

# All fields of text, by the path to their record or child: their places here are in the numbers.
FIELDS = tuple(
    (path, field) for path, branch in BRANCHES.items() for field in text_fields(branch.kind)
)
_NUMBERS = {field: number for number, field in enumerate(FIELDS)}

WAY_OF_CUTTING = 1  # raise it when texts are folded or cut in another way
_AT_ONCE = 2000  # records

_ADD = "INSERT INTO search_index (rowid, pairs) VALUES (?, ?)"
_TAKE_OUT = "INSERT INTO search_index (search_index, rowid, pairs) VALUES ('delete', ?, ?)"
_FORGET_ALL = "INSERT INTO search_index (search_index) VALUES ('delete-all')"
_ADD_RECORD = "INSERT INTO search_records (kind, id) VALUES (?, ?) RETURNING number"
_NUMBER = "SELECT number FROM search_records WHERE kind = ? AND id = ?"
_FORGET_RECORD = "DELETE FROM search_records WHERE number = ?"

_MADE = "SELECT sql FROM sqlite_schema WHERE name = 'search_index'"
_LISTS = (
    "CREATE VIRTUAL TABLE temp.search_found USING fts5vocab(main, search_index, instance)",
    "CREATE VIRTUAL TABLE temp.search_wanted USING fts5vocab(temp, search_beside, instance)",
)
_ADD_BESIDE = "INSERT INTO search_beside (rowid, pairs) VALUES (?, ?)"
_ALL_PAIRS = ("SELECT * FROM search_found", "SELECT * FROM search_wanted")

_Pairs = tuple[int, str]  # number in the index, pairs one a line


def keep(connection: Connection, changes: Iterable[Change]) -> None:
    """Let the index say of the changed records what they say now; part of the same transaction.

    The index must not stand in the way of a change: one that proves to be damaged is made anew,
    now or, where that fails too, when the workspace is opened again.
    """
    changes = [change for change in changes if not _says_the_same(change)]
    if not changes or not is_current(connection):
        return
    try:
        _keep(connection, changes)
        connection.exec_driver_sql("SAVEPOINT kept")  # else FTS5 writes, and fails, at the commit
        connection.exec_driver_sql("RELEASE kept")
    except DamagedError:
        _mend(connection)


def fill(connection: Connection) -> None:
    """Make the whole index anew from the records; inside a transaction."""
    connection.exec_driver_sql(_FORGET_ALL)
    connection.exec_driver_sql("DELETE FROM search_records")
    for kind in KINDS.values():
        ids = connection.execute(select(ROOTS[kind].table.c.id)).scalars().all()
        for first in range(0, len(ids), _AT_ONCE):
            _add_records(connection, kind, ids[first : first + _AT_ONCE])
    connection.exec_driver_sql("DELETE FROM search_forms")
    connection.exec_driver_sql("INSERT INTO search_forms VALUES (?, ?)", (form(), unidata_version))


def is_current(connection: Connection, *, is_exactly: bool = True) -> bool:
    """Tell whether the index was made as this program makes it.

    Another version of Unicode may fold a character that it did not know before in another way:
    that is a reason to make the index anew, but none to refuse it (`is_exactly` False).
    """
    row = connection.execute(select(FORMS)).first()
    return row is not None and row[0] == form() and (not is_exactly or row[1] == unidata_version)


def agrees(connection: Connection) -> bool:
    """Tell whether the index says of all records what they say: it is made once more beside it."""
    if not is_current(connection):
        return False
    made = connection.exec_driver_sql(_MADE).scalar_one()
    connection.exec_driver_sql(made.replace("search_index", "temp.search_beside", 1))
    numbers = {(kind, id_): number for number, kind, id_ in connection.execute(select(SEARCHED))}
    for name, kind in KINDS.items():
        for record in mapper.load(connection, kind, true()):
            number = numbers.pop((name, record.id), 0)
            _write(connection, _ADD_BESIDE, pairs_of(record, number))
    return not numbers and _are_equal(connection)


@cache
def form() -> str:
    """Return what the index depends on: the way of cutting, the kinds, and their fields of text."""
    parts = (WAY_OF_CUTTING, KIND_NAMES, FIELDS)
    return sha256(repr(parts).encode()).hexdigest()[:16]


def phrase(word: str) -> str:
    """Return the query that finds a word wherever it stands; nothing in it is syntax."""
    pairs = _pairs_of(word)[:-1]
    quoted = "\n".join(pairs or [word]).replace('"', '""')
    return f'"{quoted}"' if pairs else f'"{quoted}"*'


def numbers_of(kind: str) -> tuple[int, int]:
    """Return the lowest and the highest number in the index that a record of a kind may have."""
    first = _KIND_NUMBERS[kind] << KIND_SHIFT
    return first, first | (1 << KIND_SHIFT) - 1


def place(path: str, field: str, child_id: str) -> int:
    """Return the lowest bits of the number of a text; children may share them, though few do."""
    return _NUMBERS[path, field] << FIELD_SHIFT | crc32(child_id.encode()) & _CHILD_MASK


def pairs_of(record: Record, number: int) -> Iterator[_Pairs]:
    """Yield what the index holds of a record that has this number, in the order of places."""
    for place, contents in sorted(_contents(record).items()):
        yield from _cut(record, number, place, contents)


def _mend(connection: Connection) -> None:
    try:
        fill(connection)
    except UserError:
        connection.exec_driver_sql("DELETE FROM search_forms")


def _are_equal(connection: Connection) -> bool:
    for statement in _LISTS:
        connection.exec_driver_sql(statement)
    try:
        found, wanted = (connection.exec_driver_sql(query) for query in _ALL_PAIRS)
        return all(one == two for one, two in zip_longest(found, wanted))
    except DamagedError:
        return False


def _keep(connection: Connection, changes: Iterable[Change]) -> None:
    for change in changes:
        before, after = change.before, change.after
        if before is not None and after is not None:
            _replace(connection, before, after, _number(connection, change))
        elif before is not None:
            number = _number(connection, change)
            _write(connection, _TAKE_OUT, pairs_of(before, number))
            connection.exec_driver_sql(_FORGET_RECORD, (number,))
        elif after is not None:
            _write(connection, _ADD, pairs_of(after, _new_number(connection, change)))


def _says_the_same(change: Change) -> bool:
    before, after = change.before, change.after
    return before is not None and after is not None and has_same_texts(before, after)


def _replace(connection: Connection, before: Record, after: Record, number: int) -> None:
    """Write anew only the texts that differ."""
    old, new = _contents(before), _contents(after)
    gone = [place for place in old if old[place] != new.get(place)]
    come = [place for place in new if new[place] != old.get(place)]
    for statement, record, places, contents in (
        (_TAKE_OUT, before, gone, old),
        (_ADD, after, come, new),
    ):
        cut = (_cut(record, number, place, contents[place]) for place in places)
        _write(connection, statement, (pairs for each in cut for pairs in each))


def _add_records(connection: Connection, kind: type[Record], ids: Iterable[str]) -> None:
    condition = ROOTS[kind].table.c.id.in_(ids)
    for record in mapper.load(connection, kind, condition):
        change = Change(kind=kind_name(kind), id=record.id, before=None, after=record)
        _write(connection, _ADD, pairs_of(record, _new_number(connection, change)))


def _contents(record: Record) -> dict[int, list[str]]:
    """Return the texts of a record by their place; two may share one, far apart as they are."""
    found: dict[int, list[str]] = {}
    for text in texts_of(record):
        spot = place(text.path, text.field, text.child_id)
        found.setdefault(text.rank << RANK_SHIFT | spot, []).append(text.content)
    return found


def _cut(record: Record, number: int, place: int, contents: list[str]) -> Iterator[_Pairs]:
    pairs = [pair for text in contents for word in words_of(text) for pair in _pairs_of(word)]
    if pairs:
        kind = _KIND_NUMBERS[kind_name(type(record))] << KIND_SHIFT
        yield kind | number << RECORD_SHIFT | place, "\n".join(pairs)


def _pairs_of(word: str) -> list[str]:
    return [first + second for first, second in zip(word, word[1:] + " ", strict=True)]


def _write(connection: Connection, statement: str, pairs: Iterable[_Pairs]) -> None:
    rows = list(pairs)
    if rows:
        connection.exec_driver_sql(statement, rows)


def _number(connection: Connection, change: Change) -> int:
    found = connection.exec_driver_sql(_NUMBER, (change.kind, change.id)).scalar_one_or_none()
    if found is None:
        raise DamagedError("")
    return int(found)


def _new_number(connection: Connection, change: Change) -> int:
    return int(connection.exec_driver_sql(_ADD_RECORD, (change.kind, change.id)).scalar_one())
