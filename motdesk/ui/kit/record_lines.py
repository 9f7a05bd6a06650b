"""The records of a list as lines of a spreadsheet, and back: all of them as one step, or none.

    lines = RecordLines(desk, Loss, loss_fields(), make=lambda: Loss(partner_id=id, process="…"),
                        read=lambda: losses_of(desk.workspace, id), key=("process", "description"))
    lines.copied()                  # a line of heads, then one line a record
    lines.paste(text)               # heads first, in any order, or the columns as they are copied

A pasted line whose `key` is that of a record changes this record; any other makes a new one.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from motdesk.base.errors import UserError
from motdesk.base.texts import _, _n, sentences
from motdesk.services import records
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import Cell, FormField, Kind, cells
from motdesk.ui.kit.pasted_cells import cut_cells, joined_cells


class Pasted(NamedTuple):
    """How many records a paste added, changed, and found as they were."""

    added: int
    changed: int
    unchanged: int


class RecordLines:
    """Give the records of a list to a spreadsheet and take them back."""

    def __init__(
        self,
        desk: Desk,
        kind: type,
        fields: Sequence[FormField],
        *,
        read: Callable[[], Sequence[Any]],
        make: Callable[[], Any],
        key: tuple[str, ...],
    ) -> None:
        self._desk = desk
        self._cells = tuple(cell for cell in cells(kind, fields) if not cell.field.is_read_only)
        self._read = read
        self._make = make
        self._key = key

    def heads(self) -> tuple[str, ...]:
        """Return what stands above the columns."""
        return tuple(cell.field.heading for cell in self._cells)

    def copied(self) -> str:
        """Return all records as a spreadsheet takes them, below their heads."""
        rows = (
            [cell.plain(getattr(record, cell.field.name)) for cell in self._cells]
            for record in self._read()
        )
        return joined_cells([self.heads(), *rows])

    def paste(self, text: str) -> Pasted:
        """Keep pasted lines as records. Raises UserError, naming the line, and keeps nothing."""
        lines = [line for line in cut_cells(text) if any(part.strip() for part in line)]
        columns = self._columns(lines[0]) if lines else None
        body = lines[1:] if columns else lines
        if not body:
            raise UserError(
                _("There are no lines to paste."),
                advice=_("Copy them in the spreadsheet first. The columns are: {heads}.").format(
                    heads=_(", ").join(self.heads())
                ),
            )
        known = {self._key_of(record): record for record in self._read()}
        before = dict(known)
        number = 2 if columns else 1
        for place, line in enumerate(body, number):
            record = self._written(line, columns or self._cells, known, place)
            known[self._key_of(record)] = record
        changed = [record for key, record in known.items() if before.get(key) is not record]
        self._keep(changed)
        added = sum(self._key_of(record) not in before for record in changed)
        return Pasted(added, len(changed) - added, len(body) - len(changed))

    def _keep(self, changed: Sequence[Any]) -> None:
        if changed:
            label = _n("Paste {count} line", "Paste {count} lines", len(changed))
            label = label.format(count=len(changed))
            records.change_all(self._desk.workspace, changed, label)

    def _columns(self, line: Sequence[str]) -> tuple[Cell | None, ...] | None:
        """Return the cells that a line of heads names, or None if it is no line of heads."""
        by_head = {cell.field.heading.casefold(): cell for cell in self._cells}
        by_head |= {cell.field.label.casefold(): cell for cell in self._cells}
        found = tuple(by_head.get(part.strip().casefold()) for part in line)
        is_heads = all(cell or not part.strip() for cell, part in zip(found, line, strict=True))
        return found if is_heads else None

    def _written(
        self, line: Sequence[str], columns: Sequence[Cell | None], known: dict[Any, Any], place: int
    ) -> Any:
        try:
            values = _values(line, columns)
            made = replace(self._make(), **values)
            record = known.get(self._key_of(made), made)
            changed = replace(record, **values)
        except UserError as error:
            raise UserError(
                _("Line {number} of what you pasted: {what}").format(
                    number=place, what=sentences(error.what, error.advice)
                ),
                kept=_("Nothing was pasted."),
            ) from error
        return record if changed == record else changed

    def _key_of(self, record: Any) -> tuple[Any, ...]:
        return tuple(getattr(record, name) for name in self._key)


def _values(line: Sequence[str], columns: Sequence[Cell | None]) -> dict[str, Any]:
    """Return what a line says of a record; an empty cell of what must be chosen says nothing."""
    if len(line) > len(columns):
        raise UserError(_("It has more cells than there are columns."))
    values: dict[str, Any] = {}
    for cell, text in zip(columns, line, strict=False):
        if cell is not None and (text.strip() or _may_be_empty(cell)):
            values |= cell.parts(cell.value(text))
    return values


def _may_be_empty(cell: Cell) -> bool:
    return cell.is_optional or cell.kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.LINES)
