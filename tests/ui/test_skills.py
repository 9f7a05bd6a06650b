"""People on screen: skills, who holds them, and what is lost with whom."""

from dataclasses import replace
from datetime import timedelta

from motdesk.base.clock import today
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.domain.skills import DependentItem, Holder, Skill
from motdesk.services import records
from motdesk.ui.kit.words import Words
from tests import builders
from tests.ui.desks import TestDesk

SOON, LATER = today() + timedelta(days=100), today() + timedelta(days=300)


def test_the_first_skill_is_begun_by_the_button_of_the_empty_tab(desk: TestDesk) -> None:
    panel = opened(desk)
    assert panel._pages.currentIndex() == 0
    desk.page.new_record()
    (skill,) = stored(desk)
    assert panel._pages.currentIndex() == 1
    assert panel.sheet.form.editor("name").text() == skill.name
    desk.window.do.undo.trigger()
    assert stored(desk) == ()
    assert panel._pages.currentIndex() == 0


def test_holders_and_successors_are_kept_in_their_tables(desk: TestDesk) -> None:
    panel = opened(desk, builders.skill())
    for table, text in ((panel.sheet.holders, "成膜A"), (panel.sheet.successors, "成膜B")):
        table.model.add()
        assert table.model.setData(table.model.index(0, 0), text)
    (skill,) = stored(desk)
    assert skill.holders[0].pseudonym == "成膜A"
    assert skill.successors[0].pseudonym == "成膜B"


def test_the_bus_factor_names_the_skill(desk: TestDesk) -> None:
    held = builders.skill(criticality=5, holders=(Holder(pseudonym="成膜A", level=4),))
    panel = opened(desk, held)
    assert "Bus factor 1: 成膜条件の設定" in said(panel)


def test_a_skill_without_recorded_holders_is_unknown_and_no_zero(desk: TestDesk) -> None:
    panel = opened(desk, builders.skill(criticality=5, required=3))
    words = said(panel)
    assert "Holders are not recorded: 成膜条件の設定" in words
    assert "Bus factor: no critical skill" in words
    assert "No milestone is linked to a skill with recorded holders." in words
    assert "No milestone outlives its people." not in words
    line = panel._said.skills[0]
    assert (line.able, line.risk) == (None, None)


def test_a_skill_whose_holder_leaves_before_the_end_is_named(desk: TestDesk) -> None:
    both = (Holder(pseudonym="成膜A", level=4, leaves=SOON), Holder(pseudonym="成膜B", level=2))
    panel = opened(desk, builders.skill(criticality=4, required=2, holders=both))
    assert "“成膜条件の設定”: 1 of 2 leave before the end, 1 of 2 are left" in said(panel)


def test_a_milestone_that_outlives_its_people_is_named(desk: TestDesk) -> None:
    item = RoadmapItem(partner_id="0" * 32, title="3号機の条件出し", end=LATER)
    held = builders.skill(
        holders=(Holder(pseudonym="成膜A", level=4, leaves=SOON),),
        dependents=(DependentItem(item_id=item.id),),
    )
    panel = opened(desk, held, item=item)
    assert "3号機の条件出し" in said(panel)
    assert "1 milestone outlives its people." in said(panel)


def test_a_row_of_the_drawing_leads_to_its_skill(desk: TestDesk) -> None:
    first, second = builders.skill(name="成膜"), builders.skill(name="研削")
    panel = opened(desk, first, second)
    panel.picture.region_chosen.emit(second.id)
    assert panel.sheet.form.editor("name").text() == "研削"


def test_without_a_roadmap_no_milestone_can_depend_on_a_skill(desk: TestDesk) -> None:
    panel = opened(desk, builders.skill())
    assert not panel.sheet.dependents.model.add()
    assert "no item on the roadmap" in panel.sheet.dependents.error()
    assert stored(desk)[0].dependents == ()


def test_a_removed_skill_comes_back(desk: TestDesk) -> None:
    skill = builders.skill()
    panel = opened(desk, skill)
    panel.sheet.removal_wanted.emit(stored(desk)[0])
    assert stored(desk) == ()
    desk.window.do.undo.trigger()
    assert [one.id for one in stored(desk)] == [skill.id]


def opened(desk: TestDesk, *skills: Skill, item: RoadmapItem | None = None):
    partner = builders.partner()
    records.add(desk.workspace, partner)
    if item is not None:
        records.add(desk.workspace, replace(item, partner_id=partner.id))
    for skill in skills:
        records.add(desk.workspace, replace(skill, partner_id=partner.id))
    desk.desk.go("partners", partner.id, "skills")
    return desk.page.view.panel("skills")


def stored(desk: TestDesk) -> tuple[Skill, ...]:
    return records.all_of(desk.workspace, Skill)


def said(panel) -> str:
    words = panel.summary.findChildren(Words)
    return "\n".join(one.text() for one in words if one.isVisibleTo(panel.summary))
