"""What a user does with a roadmap."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from motdesk.base.errors import UserError
from motdesk.domain.baselines import Turn
from motdesk.domain.roadmaps import (
    Baseline,
    LinkKind,
    Precision,
    Reason,
    RoadmapItem,
    RoadmapLink,
    Status,
)
from motdesk.services import records, roadmaps
from motdesk.services.workspaces import create
from motdesk.storage.workspaces import Workspace
from tests.builders import partner, roadmap_item

COMPANY = partner()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create(tmp_path / "a.motdesk") as opened:
        records.add(opened, COMPANY)
        yield opened


def test_a_promise_moves_with_a_reason_as_one_step_of_undo(workspace: Workspace) -> None:
    item = promised(workspace)
    moved = roadmaps.move_item(
        workspace, item, end=date(2027, 9, 30), reason=Reason.SUB_SUPPLIER, note="電源の納期"
    )
    assert kept(workspace, item) == moved
    assert [line.end for line in moved.revisions] == [date(2027, 3, 31), date(2027, 9, 30)]
    workspace.undo()
    assert kept(workspace, item) == item


def test_without_a_reason_a_promise_stays_as_it_was(workspace: Workspace) -> None:
    item = promised(workspace)
    with pytest.raises(UserError):
        roadmaps.move_item(workspace, item, end=None)
    assert kept(workspace, item) == item


def test_none_takes_a_date_away_and_what_is_not_named_stays(workspace: Workspace) -> None:
    item = roadmap_item(
        partner_id=COMPANY.id, start=date(2026, 4, 1), end=date(2027, 3, 31), status=Status.IDEA
    )
    roadmaps.add_item(workspace, item)
    moved = roadmaps.move_item(workspace, item, end=None, end_precision=Precision.YEAR)
    assert (moved.start, moved.end, moved.end_precision) == (item.start, None, Precision.YEAR)


def test_what_was_promised_is_withdrawn_and_never_removed(workspace: Workspace) -> None:
    item = promised(workspace)
    with pytest.raises(UserError):
        roadmaps.remove_item(workspace, item)
    gone = roadmaps.withdraw_item(workspace, item, reason=Reason.FUNDING)
    with pytest.raises(UserError):
        roadmaps.remove_item(workspace, gone)
    assert kept(workspace, item).status is Status.WITHDRAWN


def test_an_idea_is_removed_with_the_links_to_it(workspace: Workspace) -> None:
    idea = roadmaps.add_item(workspace, roadmap_item(partner_id=COMPANY.id))
    item = roadmaps.link_items(workspace, promised(workspace), RoadmapLink(to_id=idea.id))
    assert [link.to_id for link in item.links] == [idea.id]
    roadmaps.remove_item(workspace, idea)
    assert kept(workspace, item).links == ()
    with pytest.raises(UserError):
        roadmaps.link_items(workspace, item, RoadmapLink(to_id=item.id))


def test_links_that_wait_for_each_other_are_refused(workspace: Workspace) -> None:
    first, then = (
        roadmaps.add_item(workspace, roadmap_item(partner_id=COMPANY.id, title=title))
        for title in ("条件出し", "量産")
    )
    first = roadmaps.link_items(workspace, first, RoadmapLink(to_id=then.id, kind=LinkKind.ENABLES))
    back = RoadmapLink(to_id=first.id, kind=LinkKind.ENABLES)
    with pytest.raises(UserError, match="「量産」 → 「条件出し」 → 「量産」"):
        roadmaps.link_items(workspace, then, back)
    with pytest.raises(UserError, match="「条件出し」"):
        roadmaps.keep_items(workspace, [replace(then, links=(back,))])
    assert kept(workspace, then).links == ()
    roadmaps.change_item(workspace, replace(first, title="条件"))


def test_a_baseline_keeps_what_was_and_is_compared_with_now_and_others(
    workspace: Workspace,
) -> None:
    item = promised(workspace)
    first = roadmaps.take_baseline(workspace, COMPANY.id, "契約時", taken=date(2026, 4, 1))
    roadmaps.move_item(workspace, item, end=date(2027, 9, 30), reason=Reason.TECHNICAL)
    now = roadmaps.compare(workspace, first)
    assert [(found.title, found.turn) for found in now.differences] == [(item.title, Turn.CHANGED)]
    second = roadmaps.take_baseline(workspace, COMPANY.id, "中間", taken=date(2026, 10, 1))
    assert roadmaps.compare(workspace, first, second) == roadmaps.compare(workspace, first, second)
    assert roadmaps.compare(workspace, second).differences == ()
    assert roadmaps.list_baselines(workspace, COMPANY.id) == (second, first)
    assert records.get(workspace, Baseline, first.id).entries == first.entries


def test_a_baseline_needs_a_name_of_its_own_and_something_to_keep(workspace: Workspace) -> None:
    with pytest.raises(UserError):
        roadmaps.take_baseline(workspace, COMPANY.id, "空")
    promised(workspace)
    roadmaps.take_baseline(workspace, COMPANY.id, "契約時")
    with pytest.raises(UserError):
        roadmaps.take_baseline(workspace, COMPANY.id, " 契約時 ")


def test_confirming_is_a_report(workspace: Workspace) -> None:
    item = roadmaps.confirm_item(workspace, promised(workspace), reported=date(2026, 12, 1))
    assert [line.end for line in item.revisions] == [item.end, item.end]


def promised(workspace: Workspace) -> RoadmapItem:
    item = roadmap_item(
        partner_id=COMPANY.id, title="成膜2号機", end=date(2027, 3, 31), status=Status.COMMITTED
    )
    return roadmaps.add_item(workspace, item)


def kept(workspace: Workspace, item: RoadmapItem) -> RoadmapItem:
    return records.get(workspace, RoadmapItem, item.id)


def test_title_and_lane_of_a_promise_change_without_a_reason(workspace: Workspace) -> None:
    item = promised(workspace)
    assert roadmaps.change_item(workspace, replace(item, lane="成膜")).revisions == item.revisions
