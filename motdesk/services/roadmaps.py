"""What a user does with a roadmap: draw, change, withdraw, and keep pictures of what was said."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from motdesk.base.clock import today
from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain import ledger
from motdesk.domain.baselines import Comparison, entry_of
from motdesk.domain.baselines import compare as compare_entries
from motdesk.domain.convergence import Convergence, converge
from motdesk.domain.dependencies import (
    Shift,
    Violation,
    circle_through,
    proposed_shifts,
    violations,
)
from motdesk.domain.needs import Need
from motdesk.domain.partners import Partner
from motdesk.domain.promises import PromiseRecord
from motdesk.domain.promises import promise_record as record_of
from motdesk.domain.roadmaps import (
    Baseline,
    BaselineEntry,
    Precision,
    Reason,
    RoadmapItem,
    RoadmapLink,
    Status,
)
from motdesk.domain.strengths import Strength
from motdesk.services import records

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace


class Unchanged(Enum):
    """Says of a date that it stays, where None would take it away."""

    UNCHANGED = "unchanged"


UNCHANGED: Final = Unchanged.UNCHANGED

_Date = date | Unchanged | None
_Precision = Precision | Unchanged


def list_items(workspace: "Workspace", partner_id: str) -> tuple[RoadmapItem, ...]:
    """Return all items of a partner's roadmap, tombstones as well, by layer, lane and date."""
    return in_order(records.all_of(workspace, RoadmapItem, partner_id=partner_id))


def in_order(items: Iterable[RoadmapItem]) -> tuple[RoadmapItem, ...]:
    """Return items by layer, lane and date."""
    return tuple(sorted(items, key=_place))


def list_baselines(workspace: "Workspace", partner_id: str) -> tuple[Baseline, ...]:
    """Return the baselines of a partner's roadmap, the latest first."""
    found = records.all_of(workspace, Baseline, partner_id=partner_id)
    return tuple(sorted(found, key=lambda baseline: (baseline.taken, baseline.name), reverse=True))


def add_item(
    workspace: "Workspace", item: RoadmapItem, *, reported: date | None = None
) -> RoadmapItem:
    """Keep a new item; if it is promised, the ledger begins on `reported` (today)."""
    item = ledger.opened(item, reported or today())
    records.add(workspace, item)
    return item


def move_item(
    workspace: "Workspace",
    item: RoadmapItem,
    *,
    start: _Date = UNCHANGED,
    end: _Date = UNCHANGED,
    start_precision: _Precision = UNCHANGED,
    end_precision: _Precision = UNCHANGED,
    earliest: _Date = UNCHANGED,
    latest: _Date = UNCHANGED,
    reason: Reason | None = None,
    note: str = "",
    is_correction: bool = False,
) -> RoadmapItem:
    """Change dates of an item, one step; None takes a date away.

    Raises UserError for a promise without a reason, or dates that do not rise.
    """
    dates: dict[str, Any] = {
        "start": start,
        "start_precision": start_precision,
        "end": end,
        "end_precision": end_precision,
        "earliest": earliest,
        "latest": latest,
    }
    given = {name: value for name, value in dates.items() if value is not UNCHANGED}
    label = _("Move “{title}”").format(title=item.title)
    after = replace(item, **given)
    return _revise(workspace, after, label, reason, note, is_correction=is_correction)


def change_item(
    workspace: "Workspace",
    item: RoadmapItem,
    *,
    reason: Reason | None = None,
    note: str = "",
    is_correction: bool = False,
) -> RoadmapItem:
    """Keep a changed item, one step; a change of what is promised is a line of its ledger.

    Raises UserError for a promise without a reason, or one that would cease to be one.
    """
    label = _("Edit “{title}”").format(title=item.title)
    return _revise(workspace, item, label, reason, note, is_correction=is_correction)


def keep_items(
    workspace: "Workspace",
    items: Iterable[RoadmapItem],
    *,
    gone: Iterable[RoadmapItem] = (),
    reason: Reason | None = None,
    note: str = "",
    is_correction: bool = False,
) -> None:
    """Keep new and changed items and take out those `gone`, all in one step, as a table does it.

    Ideas are removed, what was ever promised is withdrawn; one reason stands for all. Raises
    UserError for a promise without a reason.
    """
    with workspace.change(_("Edit the roadmap")) as data:
        for item in items:
            before = data.find(RoadmapItem, item.id)
            after = (
                ledger.revised(
                    before,
                    item,
                    reported=today(),
                    reason=reason,
                    note=note,
                    is_correction=is_correction,
                )
                if before is not None
                else ledger.opened(item, today())
            )
            _check_links(data.all(RoadmapItem, partner_id=after.partner_id), before, after)
            data.save(after)
        for item in gone:
            before = data.get(RoadmapItem, item.id)
            if not before.is_promised and not before.revisions:
                records.remove_within(data, before)
            elif before.status is not Status.WITHDRAWN:
                data.save(ledger.withdrawn(before, reported=today(), reason=reason, note=note))


def confirm_item(
    workspace: "Workspace", item: RoadmapItem, *, reported: date | None = None, note: str = ""
) -> RoadmapItem:
    """Write down that a promise was asked for and stands as it was: a report for its trend."""
    with workspace.change(_("Confirm “{title}”").format(title=item.title)) as data:
        before = data.get(RoadmapItem, item.id)
        after = ledger.confirmed(before, reported=reported or today(), note=note)
        data.save(after)
    return after


def withdraw_item(
    workspace: "Workspace", item: RoadmapItem, *, reason: Reason | None = None, note: str = ""
) -> RoadmapItem:
    """Withdraw an item: it stays as a tombstone with the reason. A promise needs a reason."""
    with workspace.change(_("Withdraw “{title}”").format(title=item.title)) as data:
        before = data.get(RoadmapItem, item.id)
        after = ledger.withdrawn(before, reported=today(), reason=reason, note=note)
        data.save(after)
    return after


def remove_item(workspace: "Workspace", item: RoadmapItem) -> None:
    """Remove an idea. Raises UserError for what was ever promised: that is withdrawn."""
    records.remove(workspace, records.get(workspace, RoadmapItem, item.id))


def link_items(workspace: "Workspace", item: RoadmapItem, link: RoadmapLink) -> RoadmapItem:
    """Let an item drive, require, enable or support another. Raises UserError for itself."""
    if link.to_id == item.id:
        raise UserError(_("An item cannot be linked to itself."))
    others = tuple(other for other in item.links if other.to_id != link.to_id)
    return change_item(workspace, replace(item, links=(*others, link)))


def take_baseline(
    workspace: "Workspace", partner_id: str, name: str, *, note: str = "", taken: date | None = None
) -> Baseline:
    """Keep a picture of a partner's whole roadmap under a name; nobody changes it afterwards.

    Raises UserError where the name is taken or there is nothing to keep.
    """
    items = list_items(workspace, partner_id)
    if not items:
        raise UserError(_("There is nothing in this roadmap yet to keep in a baseline."))
    if any(other.name == name.strip() for other in list_baselines(workspace, partner_id)):
        raise UserError(_("There is a baseline “{name}” already.").format(name=name.strip()))
    baseline = Baseline(
        partner_id=partner_id,
        name=name.strip(),
        taken=taken or today(),
        note=note,
        entries=tuple(entry_of(item) for item in items),
    )
    records.add(workspace, baseline)
    return baseline


def compare(workspace: "Workspace", earlier: Baseline, later: Baseline | None = None) -> Comparison:
    """Return what differs between two baselines, or between one and the roadmap of now."""
    now = later.entries if later else _entries_now(workspace, earlier.partner_id)
    return compare_entries(earlier.entries, now, fiscal_start(workspace, earlier.partner_id))


def violated_links(workspace: "Workspace", partner_id: str) -> tuple[Violation, ...]:
    """Return the links of a partner's roadmap that its dates do not keep."""
    items = list_items(workspace, partner_id)
    return violations(items, fiscal_start(workspace, partner_id))


def propose_shift(workspace: "Workspace", violation: Violation) -> tuple[Shift, ...]:
    """Return what would help a violated link, the best first; nothing is moved."""
    partner_id = violation.then.partner_id
    items = list_items(workspace, partner_id)
    return proposed_shifts(items, violation, fiscal_start(workspace, partner_id))


def promise_record(
    workspace: "Workspace", partner_id: str, as_of: date | None = None
) -> PromiseRecord:
    """Return how the partner keeps promises: every slip, and what may be said of the next one."""
    items = list_items(workspace, partner_id)
    return record_of(items, as_of or today(), fiscal_start(workspace, partner_id))


def convergence(workspace: "Workspace", partner_id: str, as_of: date | None = None) -> Convergence:
    """Return the partner's items over the needs that are not its own."""
    needs = records.all_of(workspace, Need)
    return converge(
        [need for need in needs if need.partner_id != partner_id],
        list_items(workspace, partner_id),
        records.all_of(workspace, Strength, partner_id=partner_id),
        promise_record(workspace, partner_id, as_of).precedents,
        as_of=as_of or today(),
        fiscal_start=fiscal_start(workspace, partner_id),
    )


def fiscal_start(workspace: "Workspace", partner_id: str) -> int:
    """Return the month in which the partner's fiscal year begins."""
    return records.get(workspace, Partner, partner_id).fiscal_year_start


def _entries_now(workspace: "Workspace", partner_id: str) -> tuple[BaselineEntry, ...]:
    return tuple(entry_of(item) for item in list_items(workspace, partner_id))


def _revise(
    workspace: "Workspace",
    after: RoadmapItem,
    label: str,
    reason: Reason | None,
    note: str,
    *,
    is_correction: bool,
) -> RoadmapItem:
    with workspace.change(label) as data:
        before = data.get(RoadmapItem, after.id)
        after = ledger.revised(
            before,
            after,
            reported=today(),
            reason=reason,
            note=note,
            is_correction=is_correction,
        )
        _check_links(data.all(RoadmapItem, partner_id=after.partner_id), before, after)
        data.save(after)
    return after


def _check_links(
    items: Iterable[RoadmapItem], before: RoadmapItem | None, after: RoadmapItem
) -> None:
    """Refuse links by which items would wait for each other. Raises UserError."""
    if before is not None and before.links == after.links:
        return
    way = circle_through(after, items)
    if way:
        names = " → ".join(_("“{title}”").format(title=item.title) for item in way)
        raise UserError(
            _("{way}: these items would wait for each other in a circle.").format(way=names),
            kept=_("The link was not kept."),
        )


def _place(item: RoadmapItem) -> tuple[int, str, date, str]:
    layers = list(type(item.layer))
    return (layers.index(item.layer), item.lane, item.start or item.end or date.max, item.title)
