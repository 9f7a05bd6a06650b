"""Attached files inside the workspace, each known by the SHA-256 of its content.

Nothing is ever removed: the history may bring back a record that points at it.
"""

from hashlib import sha256
from mimetypes import guess_type

from sqlalchemy import Column, Connection, LargeBinary, Table, Text, insert, select

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.evidence import Attachment
from motdesk.storage.tables import METADATA

FILES = Table(
    "attached_files",
    METADATA,
    Column("sha256", Text, primary_key=True, nullable=False),
    Column("content", LargeBinary, nullable=False),
    sqlite_strict=True,
)


def kept(connection: Connection, name: str, content: bytes) -> Attachment:
    """Keep `content` and return it as an attached file of that name."""
    return Attachment(
        name=name,
        media_type=guess_type(name)[0] or "application/octet-stream",
        size=len(content),
        sha256=keep_content(connection, content),
    )


def keep_content(connection: Connection, content: bytes) -> str:
    """Keep `content`, once, and return its SHA-256."""
    digest = sha256(content).hexdigest()
    known = select(FILES.c.sha256).where(FILES.c.sha256 == digest)
    if connection.execute(known).first() is None:
        connection.execute(insert(FILES), [{"sha256": digest, "content": content}])
    return digest


def content_of(connection: Connection, digest: str) -> bytes:
    """Return the content kept under `digest`. Raises UserError if there is none, or another."""
    found = select(FILES.c.content).where(FILES.c.sha256 == digest)
    content = connection.execute(found).scalar_one_or_none()
    if content is None or sha256(content).hexdigest() != digest:
        raise UserError(
            _("An attached file is damaged or missing in this workspace."),
            advice=_("Attach it again from where it came."),
        )
    return bytes(content)
