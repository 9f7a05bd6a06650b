"""A document about one partner from the desk: where to, then written beside the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from motdesk.base.clock import today
from motdesk.base.texts import _, language
from motdesk.domain.file_names import safe_name
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.dialogs import PDFS

if TYPE_CHECKING:
    from motdesk.services.sheets import SheetResult


def as_desk_speaks(desk: Desk) -> dict[str, Any]:
    """Return what every order from the desk has: today, its language, and how it writes years."""
    return {"as_of": today(), "language": language(), "is_era": desk.settings.is_era}


def save_document(
    desk: Desk,
    title: str,
    name: str,
    write: "Callable[[Path], SheetResult]",
    done: "Callable[[SheetResult], str]",
) -> None:
    """Ask where to write, `name` being proposed, and write there; say `done` of it."""
    suggestion = safe_name(f"{name.replace('/', '_')}.pdf")
    path = desk.dialogs.file_to_write(title, suggestion, PDFS)
    if path is None:
        return
    words = _("“{name}” is being written…").format(name=path.name)
    desk.do_beside(words, lambda _progress: write(path), lambda result: desk.say(done(result)))
