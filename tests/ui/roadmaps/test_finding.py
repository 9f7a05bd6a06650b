"""What a user finds on a roadmap: a legend, the way back from a filter, the items of a link."""

from datetime import date

from PySide6.QtWidgets import QPushButton

from motdesk.domain.roadmaps import LinkKind, RoadmapLink
from motdesk.services import roadmaps
from tests.builders import roadmap_item
from tests.ui.desks import TestDesk
from tests.ui.roadmaps.hands import open_panel

BAR = {"start": date(2027, 4, 1), "end": date(2027, 9, 30)}


def test_a_filter_that_hits_nothing_says_so_and_is_cleared(desk: TestDesk) -> None:
    panel = open_panel(desk, roadmap_item(title="来年", **BAR))
    panel.filters.text.setText("どこにもない")
    assert panel._nothing.isVisible()
    panel._nothing.findChild(QPushButton).click()
    assert panel.canvas.isVisible()
    assert panel.filters.text.text() == ""


def test_the_legend_is_one_click_away(desk: TestDesk) -> None:
    panel = open_panel(desk, roadmap_item(title="来年", **BAR))
    show = next(it for it in panel.findChildren(QPushButton) if it.text() == "Legend")
    legend = next(it for it in show.parent().children() if "Dotted" in getattr(it, "text", str)())
    assert not legend.isVisible()
    show.click()
    assert legend.isVisible()


def test_the_items_of_a_violated_link_are_shown_by_a_click(desk: TestDesk) -> None:
    first = roadmap_item(title="条件出し", **BAR)
    panel = open_panel(desk, first, roadmap_item(title="量産", **BAR))
    one, other = panel._items
    roadmaps.link_items(desk.workspace, one, RoadmapLink(to_id=other.id, kind=LinkKind.ENABLES))
    panel.foot.shifts_wanted.emit()
    names = [it for it in panel.shifts.findChildren(QPushButton) if it.text() == other.title]
    names[0].click()
    assert panel.canvas.chosen == other.id
    assert panel.shifts.isVisible()
