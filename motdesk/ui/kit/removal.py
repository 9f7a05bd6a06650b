"""Removing a record: at once and undoable; asked first only when other records go with it."""

from motdesk.base.texts import _, _n
from motdesk.domain.catalogue import Record, title_of
from motdesk.services import records
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.dialogs import Question

_MOST_SHOWN = 8


def remove_record(desk: Desk, record: Record) -> None:
    """Remove a record and say so, with a button that brings it back."""
    desk.run(lambda: _remove(desk, record))


def _remove(desk: Desk, record: Record) -> None:
    going = records.what_goes_with(desk.workspace, record)
    if going and not desk.dialogs.ask(_question(record, going)):
        return
    records.remove(desk.workspace, record)
    desk.say(
        _("“{title}” was removed.").format(title=title_of(record)),
        (_("Undo"), lambda: desk.run(desk.workspace.undo)),
    )


def _question(record: Record, going: tuple[Record, ...]) -> Question:
    count = len(going)
    words = _n(
        "Remove “{title}”? {count} record that belongs to it goes too.",
        "Remove “{title}”? {count} records that belong to it go too.",
        count,
    )
    titles = [title_of(other) for other in going[:_MOST_SHOWN]]
    if count > _MOST_SHOWN:
        titles.append("…")
    return Question(
        text=words.format(title=title_of(record), count=count),
        yes=_("Remove"),
        details=tuple(titles),
    )
