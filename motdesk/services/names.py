"""What records are called, by their id, for lists that show a link as a name."""

from typing import TYPE_CHECKING

from motdesk.domain.catalogue import Record, title_field
from motdesk.domain.partners import Partner

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data, Workspace


def partner_names(data: "Data") -> dict[str, str]:
    """Return the names of all partners by their id."""
    return dict(data.rows(Partner, "id", "name"))


def choices(workspace: "Workspace", kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """Return (id, title) of all records of a kind, by title: what one can link to."""
    title = title_field(kind)
    rows = workspace.read().rows(kind, "id", title, order_by=(title,))
    return tuple((row[0], row[1]) for row in rows)
