"""What items need of each other in time."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from motdesk.domain.dependencies import circle_through, proposed_shifts, violations
from motdesk.domain.roadmaps import (
    ItemKind,
    LinkKind,
    Precision,
    RoadmapItem,
    RoadmapLink,
    Status,
)
from tests.builders import roadmap_item

FIRST = roadmap_item(title="成膜条件の確立", end=date(2027, 3, 31))


def then(kind: LinkKind = LinkKind.REQUIRES, **others: Any) -> RoadmapItem:
    fields: dict[str, Any] = {
        "title": "量産",
        "start": date(2027, 1, 1),
        "end": date(2027, 12, 31),
        "links": (RoadmapLink(to_id=FIRST.id, kind=kind),),
    }
    return roadmap_item(**fields | others)


def test_what_is_required_must_be_done_before_the_other_begins() -> None:
    late = then()
    (found,) = violations((FIRST, late))
    assert (found.first, found.then, found.days) == (FIRST, late, 89)
    assert violations((FIRST, then(start=date(2027, 3, 31)))) == ()


def test_a_circle_is_told_by_its_way_and_only_where_something_comes_first() -> None:
    last = then()
    for kind, names in (
        (LinkKind.REQUIRES, ["成膜条件の確立", "量産", "成膜条件の確立"]),
        (LinkKind.ENABLES, []),
        (LinkKind.SUPPORTS, []),
    ):
        first = replace(FIRST, links=(RoadmapLink(to_id=last.id, kind=kind),))
        assert [item.title for item in circle_through(first, (FIRST, last))] == names


def test_enabling_is_being_required_seen_from_the_other_end() -> None:
    late = then(links=())
    first = replace(FIRST, links=(RoadmapLink(to_id=late.id, kind=LinkKind.ENABLES),))
    assert [(found.first.id, found.then.id) for found in violations((first, late))] == [
        (first.id, late.id)
    ]


@pytest.mark.parametrize("kind", [LinkKind.DRIVES, LinkKind.SUPPORTS])
def test_driving_and_supporting_have_no_date_to_keep(kind: LinkKind) -> None:
    assert violations((FIRST, then(kind))) == ()


@pytest.mark.parametrize("empty", [{"start": None}, {"start": None, "end": None}])
def test_empty_dates_violate_nothing(empty: dict[str, Any]) -> None:
    assert violations((FIRST, then(**empty))) == ()
    assert violations((replace(FIRST, end=None), then())) == ()


def test_coarse_dates_violate_only_where_no_day_would_do() -> None:
    quarter = replace(FIRST, end_precision=Precision.QUARTER)
    assert violations((quarter, then(start_precision=Precision.QUARTER))) == ()
    assert violations((quarter, then())) == ()
    assert violations((quarter, then(start=date(2026, 12, 1)))) != ()


def test_a_milestone_begins_when_it_is_due() -> None:
    stone = then(kind=LinkKind.REQUIRES, start=None, end=date(2027, 2, 1))
    assert violations((FIRST, replace(stone, kind=ItemKind.MILESTONE))) != ()
    assert violations((FIRST, stone)) == ()


def test_what_needs_something_withdrawn_cannot_be_kept() -> None:
    gone = replace(FIRST, status=Status.WITHDRAWN)
    (found,) = violations((gone, then()))
    assert found.days is None
    assert proposed_shifts((gone, then()), found) == ()
    assert violations((gone, then(status=Status.WITHDRAWN))) == ()
    assert violations((gone, then(status=Status.ACHIEVED))) == ()


def test_a_shift_is_proposed_for_either_item_and_the_better_one_comes_first() -> None:
    late = then()
    last = then(title="出荷", start=date(2028, 1, 1), end=None, links=(RoadmapLink(to_id=late.id),))
    items = (FIRST, late, last)
    (found,) = violations(items)
    earlier, later = proposed_shifts(items, found)
    assert (earlier.item.title, earlier.days, earlier.violated_after) == (FIRST.title, -89, 0)
    assert (later.item.title, later.days, later.violated_after) == (late.title, 89, 1)
    assert later.item.end == date(2028, 3, 29)
    for shift in (earlier, later):
        left = violations(shift.item if item.id == shift.item.id else item for item in items)
        assert found.link_id not in {violation.link_id for violation in left}


def test_a_shift_of_coarse_dates_reaches_the_period_that_helps() -> None:
    quarter = replace(FIRST, end=date(2027, 6, 30), end_precision=Precision.QUARTER)
    items = (quarter, then(start=date(2026, 12, 1), start_precision=Precision.MONTH))
    (found,) = violations(items)
    shifts = proposed_shifts(items, found)
    assert {shift.item.title: shift.days for shift in shifts} == {"量産": 121, quarter.title: -181}
    assert [shift.violated_after for shift in shifts] == [0, 0]


def test_what_has_begun_already_is_not_shifted() -> None:
    items = (FIRST, then(actual_start=date(2027, 1, 10)))
    (found,) = violations(items)
    assert [shift.item.title for shift in proposed_shifts(items, found)] == [FIRST.title]


def test_a_day_mistyped_to_the_end_of_the_calendar_is_no_crash() -> None:
    first = replace(FIRST, end=date.max)
    late = then(latest=date(9999, 6, 1))
    (found,) = violations((first, late))
    for shift in proposed_shifts((first, late), found):
        assert shift.item.end is not None
        assert shift.item.end <= date.max
    assert violations((replace(first, actual_end=date.max), late))
