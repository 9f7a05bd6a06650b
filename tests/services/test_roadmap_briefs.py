"""Whose roadmap a pack shows, against which baseline, and what the other party reads of it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.negotiations import Side
from motdesk.domain.roadmaps import Reason, RoadmapItem, Status
from motdesk.domain.subjects import Disclosure
from motdesk.services import packs, records, roadmaps
from motdesk.services.packs import Audience, PackOrder, Topic
from motdesk.services.workspaces import create
from motdesk.storage.workspaces import Workspace
from tests.builders import need, negotiation, partner, roadmap_item

THEM = partner()
US = partner(name="株式会社みほん精機", is_own=True)
AS_OF = date(2026, 11, 22)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create(tmp_path / "a.motdesk") as opened:
        records.add(opened, THEM)
        records.add(opened, US)
        yield opened


def test_a_buyer_reads_the_roadmap_of_the_partner_and_a_supplier_its_own(
    workspace: Workspace,
) -> None:
    promised(workspace, THEM.id)
    promised(workspace, US.id)
    assert said(workspace, side=Side.BUYER).owner == THEM.name
    assert said(workspace, side=Side.SUPPLIER).owner == US.name


def test_without_items_of_the_supplier_those_of_the_other_side_are_shown(
    workspace: Workspace,
) -> None:
    promised(workspace, US.id)
    assert said(workspace, side=Side.BUYER).owner == US.name


def test_without_any_item_the_page_is_left_out_and_says_why(workspace: Workspace) -> None:
    talk = negotiation(partner_id=THEM.id)
    records.add(workspace, talk)
    prepared = packs.prepare(workspace, PackOrder(negotiation_id=talk.id, as_of=AS_OF))
    assert Topic.ROADMAP in dict(prepared.left_out)


def test_the_last_baseline_before_the_day_of_the_pack_is_compared(workspace: Workspace) -> None:
    item = promised(workspace, THEM.id)
    for name, day in (("期初", (2026, 4, 1)), ("中間", (2026, 10, 1)), ("翌年", (2027, 4, 1))):
        roadmaps.take_baseline(workspace, THEM.id, name, taken=date(*day))
    roadmaps.move_item(workspace, item, end=date(2027, 9, 30), reason=Reason.TECHNICAL)
    brief = said(workspace)
    assert brief.baseline == "中間"
    assert brief.comparison is not None
    assert [found.fields for found in brief.comparison.differences] == [("end",)]


def test_the_other_party_gets_open_items_over_open_needs_and_no_judgement(
    workspace: Workspace,
) -> None:
    wish = need(partner_id=US.id, needed_by=AS_OF, disclosure=Disclosure.OPEN)
    records.add(workspace, wish)
    shown = promised(workspace, THEM.id, disclosure=Disclosure.OPEN, need_id=wish.id, confidence=40)
    promised(workspace, THEM.id, title="伏せる項目")
    roadmaps.take_baseline(workspace, THEM.id, "期初", taken=date(2026, 4, 1))
    brief = said(workspace, audience=Audience.PARTNER)
    assert [item.title for item in brief.items] == [shown.title]
    assert brief.items[0].confidence is None
    assert [match.need.text for match in brief.convergence.matches] == [wish.text]
    assert (brief.record, brief.comparison, brief.entries) == (None, None, ())


def promised(workspace: Workspace, owner: str, **others: object) -> RoadmapItem:
    item = roadmap_item(partner_id=owner, status=Status.COMMITTED, end=date(2027, 3, 31), **others)
    return roadmaps.add_item(workspace, item, reported=date(2026, 1, 1))


def said(
    workspace: Workspace, side: Side = Side.BUYER, audience: Audience = Audience.INTERNAL
) -> RoadmapBrief:
    talk = negotiation(partner_id=THEM.id, own_company_id=US.id, side=side)
    records.add(workspace, talk)
    order = PackOrder(negotiation_id=talk.id, as_of=AS_OF, audience=audience)
    brief = packs.prepare(workspace, order).brief.roadmap
    assert brief is not None
    return brief
