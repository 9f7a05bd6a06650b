"""The record of quality and delivery of a partner: begin it, take its months from a file."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from motdesk.base.texts import _
from motdesk.domain.partners import Partner
from motdesk.domain.performance import Performance, PerformanceMonth
from motdesk.services import records

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthsTaken:
    """How many months an import added, changed and found unchanged; columns nobody knew."""

    record: Performance
    added: int
    changed: int
    unchanged: int
    unknown: tuple[str, ...]


def list_performance(workspace: "Workspace", partner_id: str) -> tuple[Performance, ...]:
    """Return the records of a partner, by title."""
    found = records.all_of(workspace, Performance, partner_id=partner_id)
    return tuple(sorted(found, key=lambda item: (item.title, item.id)))


def empty_record(workspace: "Workspace", partner_id: str) -> Performance:
    """Return an empty record of a partner, which is kept once something stands in it."""
    partner = records.get(workspace, Partner, partner_id)
    title = _("Deliveries of {name}").format(name=partner.name)
    return Performance(partner_id=partner_id, title=title)


def begin_record(workspace: "Workspace", partner_id: str) -> Performance:
    """Begin an empty record of a partner."""
    record = empty_record(workspace, partner_id)
    records.add(workspace, record)
    return record


def import_months(workspace: "Workspace", record: Performance, path: Path) -> MonthsTaken:
    """Take the months of a CSV file into a record, new or kept, all or nothing, in one step.

    A month that is there already takes what the file has a column for, and keeps its remark where
    the file has none. Raises UserError where anything is wrong with the file, with every fault and
    its line.
    """
    from motdesk.exchange.months import read_months

    known = {item.month: item for item in record.months}
    read = read_months(path)
    taken = {item.month: _merged(known.get(item.month), item, read.fields) for item in read.months}
    changed = replace(record, months=in_order((known | taken).values()))
    label = _("Import months from “{name}”").format(name=path.name)
    if changed != record:
        records.change(workspace, changed, label)
    same = sum(known.get(month) == item for month, item in taken.items())
    added = len(taken.keys() - known.keys())
    return MonthsTaken(
        record=changed,
        added=added,
        changed=len(taken) - added - same,
        unchanged=same,
        unknown=read.unknown,
    )


def in_order(months: Iterable[PerformanceMonth]) -> tuple[PerformanceMonth, ...]:
    """Return months from the earliest on."""
    return tuple(sorted(months, key=lambda item: item.month))


def next_month(record: Performance, today: date) -> PerformanceMonth:
    """Return an empty month after the last one of a record, or that of `today` in an empty one."""
    if not record.months:
        return PerformanceMonth(month=today)
    last = max(item.month for item in record.months)
    return PerformanceMonth(month=date(last.year + last.month // 12, last.month % 12 + 1, 1))


def _merged(
    known: PerformanceMonth | None, read: PerformanceMonth, fields: frozenset[str]
) -> PerformanceMonth:
    if known is None:
        return read
    told: dict[str, Any] = {name: getattr(read, name) for name in fields}
    return replace(known, **told | {"remark": read.remark or known.remark})
