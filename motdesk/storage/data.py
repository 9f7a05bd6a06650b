"""What one may ask of a workspace, and change inside a unit of work."""

from collections.abc import Iterable, Sequence
from typing import Any, Self, TypeVar

from sqlalchemy import Connection

from motdesk.base.errors import UserError
from motdesk.base.folding import words_of
from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.catalogue import Record, kind_name
from motdesk.domain.changes import Change
from motdesk.domain.disclosure import is_ever_shown
from motdesk.storage import attachments, mapper, queries, search
from motdesk.storage.closing import Closing
from motdesk.storage.connections import is_in_transaction, one_view
from motdesk.storage.projection import open_view
from motdesk.storage.search import Found

R = TypeVar("R", bound=Record)

# By kind and id: a record as it stands, None where there is none; and what it was before as well.
Known = dict[tuple[str, str], Record | None]
_Changed = dict[tuple[str, str], tuple[Record | None, Record | None]]


class Data:
    """The records of a workspace, as they stand in one connection.

    Given by `Workspace.read` for reading and by `Workspace.change` for writing. Conditions
    (`**equals`) compare a field of the record with a value; None finds empty ones.
    """

    def __init__(self, connection: Connection, known: Known | None = None) -> None:
        """Give `known`, the records as last written, to allow changes; they are added there."""
        self._connection = connection
        self._known: Known = {} if known is None else known
        self._changed: _Changed | None = None if known is None else {}
        self._failure: UserError | None = None

    def get(self, kind: type[R], id: str) -> R:
        """Return a whole record. Raises UserError if it is gone."""
        record = self.find(kind, id)
        if record is None:
            raise UserError(_("What you are looking for is no longer in this workspace."))
        return record

    def find(self, kind: type[R], id: str) -> R | None:
        """Return a whole record, or None if there is none."""
        return next(iter(self.all(kind, id=id)), None)

    def all(self, kind: type[R], **equals: Any) -> tuple[R, ...]:
        """Return whole records in the order of their ids: one query a table."""
        with one_view(self._connection):
            return mapper.load(self._connection, kind, queries.condition(kind, equals))

    def rows(
        self, kind: type[Record], *fields: str, order_by: tuple[str, ...] = (), **equals: Any
    ) -> Sequence[tuple[Any, ...]]:
        """Return only the named fields as plain tuples, for lists of many.

        `order_by` names fields, the first counts most; without it there is no order.
        """
        return queries.rows(self._connection, kind, fields, order_by, equals)

    def child_rows(self, path: str, *fields: str) -> Sequence[tuple[Any, ...]]:
        """Return (owner id, named fields) of all children at a path such as partner.contacts."""
        return queries.child_rows(self._connection, path, fields)

    def count(self, kind: type[Record], **equals: Any) -> int:
        """Return how many records there are."""
        return queries.count(self._connection, kind, equals)

    def referrers(self, kind: type[Record], id: str) -> tuple[Record, ...]:
        """Return the other records that point at this one or at a child of it, at any depth."""
        with one_view(self._connection):
            return tuple(
                record
                for other, condition in queries.pointing_at(kind, id)
                for record in mapper.load(self._connection, other, condition)
            )

    def pointing_at_children(self, gone: Iterable[tuple[str, str]]) -> tuple[Record, ...]:
        """Return the records that point at one of these children, each (path, id)."""
        by_path: dict[str, list[str]] = {}
        for path, id_ in gone:
            by_path.setdefault(path, []).append(id_)
        with one_view(self._connection):
            return tuple(
                record
                for other, condition in queries.pointing_into(by_path)
                for record in mapper.load(self._connection, other, condition)
            )

    def open_only(
        self, kind: type[R], chosen: frozenset[str] = frozenset(), **equals: Any
    ) -> tuple[R, ...]:
        """Return what may leave the desk, and load nothing else.

        Records and children leave if they are open, or said only if asked and their id is
        `chosen`; of these only shared fields are read, the others have their defaults (a field
        that must name another record names it).
        """
        if not is_ever_shown(kind):
            return ()
        with one_view(self._connection):
            condition = queries.condition(kind, equals)
            return mapper.load(self._connection, kind, condition, open_view(chosen))

    def search(self, text: str, kinds: Sequence[str], limit: int) -> tuple[Found, ...]:
        """Return the records of each kind in whose texts every word of `text` stands, best first.

        Inside a change it finds what stood before. Raises UserError where the index was never made.
        """
        with one_view(self._connection):
            return search.find(self._connection, words_of(text), kinds, limit)

    def attachment_content(self, sha256: str) -> bytes:
        """Return the content of an attached file. Raises UserError if it is damaged or missing."""
        return attachments.content_of(self._connection, sha256)

    def save(self, record: Record) -> None:
        """Keep a new or changed record; what is equal is not written. Only inside a change."""
        self._put(type(record), record.id, record)

    def remove(self, kind: type[Record], id: str) -> None:
        """Remove a record with its children, if it is there. Only inside a change.

        What still points at it must be changed in the same unit of work, or the whole of it is
        refused with a UserError.
        """
        self._put(kind, id, None)

    def keep_content(self, content: bytes) -> str:
        """Keep the content of an attached file and return its SHA-256. Only inside a change."""
        self._changing()
        return attachments.keep_content(self._connection, content)

    def finish(self) -> tuple[Change, ...]:
        """Return what this unit of work changed, and allow no more changes.

        Raises the UserError of a record that could not be saved, even if the caller went on.
        """
        changed, self._changed = self._changing(), None
        if self._failure:
            raise self._failure
        return tuple(
            Change(kind=kind, id=id_, before=before, after=after)
            for (kind, id_), (before, after) in changed.items()
            if before != after
        )

    def _put(self, kind: type[Record], id_: str, after: Record | None) -> None:
        changed = self._changing()
        key = kind_name(kind), id_
        now = self._known[key] if key in self._known else self.find(kind, id_)
        try:
            mapper.write(self._connection, [(now, after)])
        except UserError as error:
            self._failure = error
            raise
        self._known[key] = after
        changed[key] = changed.get(key, (now, now))[0], after

    def _changing(self) -> _Changed:
        if self._changed is None or not is_in_transaction(self._connection):
            raise RuntimeError("Data is changed inside `with workspace.change(...)` only.")
        return self._changed


class Snapshot(Data, Closing):
    """A workspace at one moment, on a connection of its own: for another thread; close it."""

    def read(self) -> Self:
        """Return the records for reading, as a workspace does."""
        return self

    @override
    def close(self) -> None:
        """Let the file go."""
        self._connection.close()
