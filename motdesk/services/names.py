"""What records are called, by their id, and which record is called so."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.catalogue import Record, title_field
from motdesk.domain.negotiations import Negotiation
from motdesk.domain.partners import Partner

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data, Workspace

Kind = TypeVar("Kind", Negotiation, Partner)  # what a command may be asked about


def partner_names(data: "Data") -> dict[str, str]:
    """Return the names of all partners by their id."""
    return dict(data.rows(Partner, "id", "name"))


def choices(workspace: "Workspace", kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """Return (id, title) of all records of a kind, by title: what one can link to."""
    title = title_field(kind)
    rows = workspace.read().rows(kind, "id", title, order_by=(title,))
    return tuple((row[0], row[1]) for row in rows)


def find_called(
    data: "Data",
    kind: type[Kind],
    wanted: str,
    known: Callable[[], Iterable[str]],
    *,
    none: str,
    several: str,
) -> Kind:
    """Return the one record with this id or title. Raises UserError if none or several have it.

    `none` and `several` say so, of the {title} or {name}, its {count} and {ids}; `known` returns
    the titles there are.
    """
    found = data.find(kind, wanted)
    called = (found,) if found else data.all(kind, **{title_field(kind): wanted})
    if len(called) == 1:
        return called[0]
    if called:
        ids = ", ".join(item.id for item in called)
        raise UserError(several.format(title=wanted, name=wanted, count=len(called), ids=ids))
    raise UserError(none.format(title=wanted, name=wanted), advice=there_are(known()))


def there_are(titles: Iterable[str]) -> str:
    """Return the sentence that names what could have been chosen; empty if nothing could."""
    named = quoted(titles)
    return _("There are: {titles}.").format(titles=named) if named else ""


def quoted(titles: Iterable[str]) -> str:
    """Return titles in quotation marks, one after the other, as the language spoken does it."""
    return _(", ").join(_("“{title}”").format(title=title) for title in titles)
