"""What may leave the desk: the rule of `domain.disclosure` in SQL, for the partner's eyes.

Rows that may not leave and columns that are not shared never come out of the file.
"""

from collections.abc import Sequence
from dataclasses import MISSING, fields

from sqlalchemy import ColumnElement, and_, or_, true

from motdesk.domain.subjects import Disclosure, Field, shape
from motdesk.storage.mapper import View
from motdesk.storage.tables import Branch


def open_view(chosen: frozenset[str]) -> View:
    """Return the view of what is open, or said only if asked and `chosen` by its id."""

    def may_leave(branch: Branch) -> ColumnElement[bool]:
        own = branch.table.c
        if "disclosure" not in own:
            return true()
        is_chosen = and_(own.disclosure == Disclosure.IF_ASKED.value, own.id.in_(chosen))
        return or_(own.disclosure == Disclosure.OPEN.value, is_chosen)

    return View(columns=_shown_columns, children=_shown_children, rows=may_leave)


def _shown_columns(branch: Branch) -> Sequence[Field]:
    """Return the shared fields, and ids of other records without which there is no value."""
    needed = {
        item.name
        for item in fields(branch.kind)
        if item.default is MISSING and item.default_factory is MISSING
    }
    return [
        field
        for field in branch.columns
        if field.is_shared or (field.points and field.name in needed)
    ]


def _shown_children(branch: Branch) -> Sequence[tuple[str, Branch]]:
    shared = {field.name for field in shape(branch.kind) if field.is_shared}
    return [(name, child) for name, child in branch.children if name in shared]
