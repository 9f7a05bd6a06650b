"""Index series: list them, take them from a file, and say which months they lack."""

import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from motdesk.base.clock import today
from motdesk.base.errors import UserError
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.costs import IndexSeries, IndexValue
from motdesk.domain.price_revisions import missing_months
from motdesk.services import records

if TYPE_CHECKING:
    from motdesk.exchange.index_files import ReadIndex
    from motdesk.storage.workspaces import Workspace


class IndexRow(NamedTuple):
    """One line of the list of indexes; `first` and `last` are months."""

    id: str
    name: str
    publisher: str
    base: str
    first: date | None
    last: date | None
    months: int
    missing: int
    is_invented: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexImport:
    """What an import did: the series it made or continued, and how many values are new."""

    series: tuple[IndexSeries, ...]
    added: int
    changed: int


def list_indices(workspace: "Workspace") -> tuple[IndexRow, ...]:
    """Return all index series by name."""
    series = sorted(workspace.read().all(IndexSeries), key=lambda one: (one.name, one.id))
    return tuple(_row(one) for one in series)


def import_indices(workspace: "Workspace", path: Path) -> IndexImport:
    """Take the series of a file, all or nothing, as one step; the source is kept with them.

    A series of the same name and publisher is continued: months it knows get the value of the file,
    which the history tells. Raises UserError naming every line that cannot be read, or where the
    values of a series would come to stand on two bases.
    """
    from motdesk.exchange.index_files import read_index_file

    found = read_index_file(path)
    known = {(one.name, one.publisher): one for one in workspace.read().all(IndexSeries)}
    done = []
    added = changed = 0
    for read in found:
        before = known.get((read.name, read.publisher), IndexSeries(name=read.name))
        _check_base(before, read)
        values = {one.month: one.value for one in before.values}
        added += sum(month not in values for month, _value in read.values)
        changed += sum(values.get(month, value) != value for month, value in read.values)
        done.append(_continued(before, read, path.name))
    with workspace.change(_("Import indexes from “{name}”").format(name=path.name)) as data:
        for series in done:
            data.save(series)
    return IndexImport(series=tuple(done), added=added, changed=changed)


def keep_values(
    workspace: "Workspace", series: IndexSeries, values: tuple[IndexValue, ...]
) -> None:
    """Keep the values of a series as they were changed by hand.

    Raises UserError where one is not above zero that was not so before.
    """
    known = {one.id: one.value for one in series.values}
    for one in values:
        if one.value <= 0 and known.get(one.id) != one.value:
            words = _("{value} is no index: an index is above zero.")
            raise UserError(words.format(value=format_number(one.value)))
    records.change(workspace, replace(series, values=values))


def _check_base(before: IndexSeries, read: "ReadIndex") -> None:
    """Refuse values of another base: 105 of 2015 and 105 of 2020 are not the same."""
    if before.base and read.base and _plain(before.base) != _plain(read.base):
        raise UserError(
            _("“{name}” is kept on the base “{base}”, the file has it on “{other}”.").format(
                name=before.name, base=before.base, other=read.base
            ),
            kept=_("Nothing was imported."),
            advice=_("Rename the series that is kept, then import the file as one of its own."),
        )


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def _continued(before: IndexSeries, read: "ReadIndex", file: str) -> IndexSeries:
    values = {one.month: one for one in before.values}
    for month, value in read.values:
        known = values.get(month)
        values[month] = replace(known, value=value) if known else IndexValue(
            month=month, value=value
        )  # fmt: skip
    return replace(
        before,
        publisher=read.publisher or before.publisher,
        base=read.base or before.base,
        source=read.source or before.source or file,
        imported=today(),
        values=tuple(values[month] for month in sorted(values)),
    )


def _row(series: IndexSeries) -> IndexRow:
    months = [one.month for one in series.values]
    return IndexRow(
        id=series.id,
        name=series.name,
        publisher=series.publisher,
        base=series.base,
        first=min(months, default=None),
        last=max(months, default=None),
        months=len(months),
        missing=len(missing_months(series)),
        is_invented=series.is_invented,
    )
