"""Looking through a whole workspace file for faults: pages, references, attachments, history."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, select, true

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.catalogue import KINDS, Record, title_of
from motdesk.domain.evidence import Evidence
from motdesk.storage import search_index
from motdesk.storage.attachments import FILES
from motdesk.storage.connections import one_view, transaction
from motdesk.storage.history import CHANGES, STEPS, fields_in, patched
from motdesk.storage.mapper import load
from motdesk.storage.opening import open_file

_Records = dict[tuple[str, str], Record]


def check_file(path: Path) -> tuple[str, ...]:
    """Return the faults of a workspace, each a sentence; none in a sound one.

    Raises UserError where it cannot be opened at all, as `open_workspace` does.
    """
    file = open_file(path, is_read_only=True)
    try:
        with one_view(file.connection):
            faults = tuple(_faults(file.connection))
            is_searchable = faults or search_index.agrees(file.connection)
    except UserError as error:  # damaged so that it cannot be read on
        return (str(error),)
    finally:
        file.close()
    return faults if is_searchable else (_mended(path),)


def _mended(path: Path) -> str:
    """Make the index of the search anew, which holds nothing of its own, and say so."""
    file = open_file(path)
    try:
        if file.lock is not None:
            with transaction(file.connection):
                search_index.fill(file.connection)
            return _("The index of the search did not agree with the records; it was made anew.")
    finally:
        file.close()
    return _(
        "The index of the search does not agree with the records. "
        "Check the workspace again where it can be written; then it is made anew."
    )


def _faults(connection: Connection) -> Iterator[str]:
    for (fault,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if fault != "ok" and "search_index" not in fault:  # that one is compared, and mended
            yield _("The file is damaged: {detail}.").format(detail=fault)
    for table, _row, target, _key in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield _("An entry in “{table}” points at one in “{target}” that is gone.").format(
            table=table, target=target
        )
    today: _Records = {}
    for name, kind in KINDS.items():
        today |= {(name, record.id): record for record in load(connection, kind, true())}
    kept = set(_sound_files(connection))
    past: _Records = {}
    yield from _replay(connection, past, kept)
    for key in today.keys() | past.keys():
        if today.get(key) != past.get(key):
            title = title_of(today.get(key) or past[key])
            yield _("“{title}” is not what the history says of it.").format(title=title)


def _sound_files(connection: Connection) -> Iterator[str]:
    """Yield the digests of the attached files whose content is what they say."""
    for (digest,) in connection.execute(select(FILES.c.sha256)).all():
        query = select(FILES.c.content).where(FILES.c.sha256 == digest)
        if sha256(connection.execute(query).scalar_one()).hexdigest() == digest:
            yield digest


def _replay(connection: Connection, past: _Records, kept: set[str]) -> Iterator[str]:
    """Do all steps again from nothing, and yield what does not fit."""
    numbers = connection.execute(select(STEPS.c.number).order_by(STEPS.c.number)).scalars().all()
    if list(numbers) != list(range(1, len(numbers) + 1)):
        yield _("Steps are missing in the history.")
    missing: set[str] = set()
    query = select(CHANGES).order_by(CHANGES.c.step, CHANGES.c.position)
    for row in connection.execute(query).mappings():
        fields = fields_in(row)
        key = fields.kind, fields.id
        before = past.pop(key, None)
        if patched(before, fields.kind, fields.before) != before:
            yield _("Step {number} of the history does not go on from the one before.").format(
                number=fields.step
            )
        after = patched(before, fields.kind, fields.after)
        if after is not None:
            past[key] = after
        missing |= _files_of(after) - kept
    for digest in sorted(missing):
        yield _("An attached file is damaged or missing: {digest}.").format(digest=digest[:12])


def _files_of(record: Record | None) -> set[str]:
    if not isinstance(record, Evidence):
        return set()
    return {attachment.sha256 for attachment in record.attachments}
