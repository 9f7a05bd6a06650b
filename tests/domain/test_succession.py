from datetime import date
from decimal import Decimal

import pytest

from motdesk.domain import succession
from motdesk.domain.roadmaps import Precision, RoadmapItem, Status
from motdesk.domain.skills import DependentItem, Holder, Skill, Successor
from tests.builders import skill

AS_OF, END = date(2026, 11, 22), date(2029, 3, 31)
IN_THREE_YEARS = date(2029, 11, 21)
GONE = date(2028, 3, 31)


def test_a_holder_counts_up_to_the_day_of_leaving() -> None:
    held = skill(holders=(Holder(level=4, leaves=GONE), Holder(level=1), Holder(level=2)))
    assert succession.able_on(held, GONE) == 2
    assert succession.able_on(held, END) == 1
    assert succession.leaving_until(held, AS_OF, END) == 1
    assert succession.leaving_until(held, AS_OF, date(2020, 1, 1)) == 0


def test_a_successor_counts_from_the_day_and_the_level_of_readiness() -> None:
    taught = skill(
        successors=(
            Successor(ready_by=date(2028, 9, 30), level_aimed=3),
            Successor(ready_by=date(2030, 1, 1), level_aimed=3),
            Successor(ready_by=date(2027, 1, 1), level_aimed=1),
            Successor(level_aimed=4),
        )
    )
    assert succession.ready_on(taught, END) == 1


def test_the_bus_factor_names_the_critical_skill_with_the_fewest_holders() -> None:
    many = skill(name="研削", criticality=4, holders=(Holder(level=3), Holder(level=2)))
    one = skill(name="成膜", criticality=5, holders=(Holder(level=4), Holder(level=1)))
    minor = skill(name="梱包", criticality=2)
    found = succession.bus_factor((many, one, minor), AS_OF)
    assert found is not None
    assert (found.holders, found.skills) == (1, ("成膜",))
    assert succession.bus_factor((minor,), AS_OF) is None


def test_two_skills_of_one_name_are_counted_apart() -> None:
    first = skill(name="成膜", criticality=5, holders=(Holder(level=4),))
    second = skill(name="成膜", criticality=5, holders=(Holder(level=1),))
    found = succession.bus_factor((first, second), AS_OF)
    assert found is not None
    assert (found.holders, found.skills) == (0, ("成膜",))


def test_a_skill_without_recorded_holders_is_not_known() -> None:
    unknown = skill(name="研削", criticality=5, required=3)
    assert succession.bus_factor((unknown,), AS_OF) is None
    assert succession.transmission_risk(unknown, AS_OF, date(2030, 3, 31)) is None
    assert succession.succession_coverage((unknown,), AS_OF, date(2030, 3, 31)) is None


def test_the_risk_of_the_worked_case_is_reached_from_dates() -> None:
    held = skill(
        criticality=5,
        required=2,
        holders=(
            Holder(level=4, leaves=date(2028, 11, 22)),
            Holder(level=3, yearly_leaving=Decimal("0.05")),
            Holder(level=2, yearly_leaving=Decimal("0.05"), pseudonym="丙"),
        ),
        successors=(
            Successor(
                level=2, level_aimed=3, ready_by=GONE, probability=Decimal("0.6"), pseudonym="丙"
            ),
        ),
    )  # fmt: skip
    risk = succession.transmission_risk(held, AS_OF, IN_THREE_YEARS)
    assert risk == pytest.approx(41, abs=0.5)


def test_a_successor_who_is_able_already_is_not_counted_twice() -> None:
    heir = Successor(pseudonym="乙", level_aimed=4, ready_by=GONE)
    held = skill(holders=(Holder(pseudonym="乙", level=3),), successors=(heir,))
    assert (succession.able_on(held, END), succession.ready_on(held, END)) == (1, 0)


def test_the_risk_is_not_known_without_what_is_required() -> None:
    assert succession.transmission_risk(skill(criticality=5), AS_OF, END) is None
    assert succession.transmission_risk(skill(required=2), AS_OF, END) is None
    assert succession.transmission_risk(skill(required=0, criticality=3), AS_OF, END) is None


def test_coverage_counts_successors_for_those_who_will_be_missing() -> None:
    replaced = skill(
        criticality=5,
        required=2,
        holders=(Holder(level=4, leaves=GONE), Holder(level=3)),
        successors=(Successor(ready_by=date(2028, 1, 31), level_aimed=3),),
    )
    bare = skill(criticality=5, required=1, holders=(Holder(level=4, leaves=GONE),))
    assert succession.succession_coverage((replaced, bare), AS_OF, END) == pytest.approx(0.5)
    assert succession.succession_coverage((skill(),), AS_OF, END) is None


def test_a_milestone_outlives_its_people_when_too_few_are_left() -> None:
    item = milestone(date(2028, 6, 30))
    leaving = held(item, Holder(level=4, leaves=GONE))
    found = succession.outliving((leaving,), (item,), AS_OF, {})
    assert [(one.milestone, one.left, one.required) for one in found] == [("3号機の条件出し", 0, 1)]


@pytest.mark.parametrize(
    "item",
    [
        {"end": date(2028, 1, 31)},
        {"end": None},
        {"status": Status.ACHIEVED},
        {"status": Status.WITHDRAWN},
    ],
)
def test_a_milestone_in_time_undated_or_over_does_not(item: dict[str, object]) -> None:
    due = milestone(**{"end": date(2028, 6, 30)} | item)
    leaving = held(due, Holder(level=4, leaves=GONE))
    assert succession.outliving((leaving,), (due,), AS_OF, {}) == ()


def test_nor_does_one_whose_successors_are_ready() -> None:
    item = milestone(date(2028, 6, 30))
    heir = Successor(ready_by=date(2028, 3, 1), level_aimed=3)
    taught = held(item, Holder(level=4, leaves=GONE), successors=(heir,))
    assert succession.outliving((taught,), (item,), AS_OF, {}) == ()


def test_a_coarse_milestone_lasts_to_the_end_of_its_period_and_fiscal_year() -> None:
    item = milestone(date(2027, 10, 1), end_precision=Precision.FISCAL_YEAR)
    leaving = held(item, Holder(level=4, leaves=date(2028, 2, 1)))
    (found,) = succession.outliving((leaving,), (item,), AS_OF, {})
    assert found.due == date(2028, 3, 31)
    assert succession.outliving((leaving,), (item,), AS_OF, {item.partner_id: 1}) == ()


def test_the_risk_counts_who_goes_on_the_last_day_as_still_there() -> None:
    there = skill(criticality=5, required=1, holders=(Holder(level=4, leaves=END),))
    assert succession.able_on(there, END) == 1
    assert succession.transmission_risk(there, AS_OF, END) == 0
    gone = skill(criticality=5, required=1, holders=(Holder(level=4, leaves=date(2029, 3, 30)),))
    assert succession.transmission_risk(gone, AS_OF, END) == 100


def milestone(end: date | None, **changes: object) -> RoadmapItem:
    return RoadmapItem(partner_id="0" * 32, title="3号機の条件出し", end=end, **changes)


def held(item: RoadmapItem, *holders: Holder, **changes: object) -> Skill:
    return skill(holders=holders, dependents=(DependentItem(item_id=item.id),), **changes)
