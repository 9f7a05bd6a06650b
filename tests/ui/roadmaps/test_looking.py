"""Where one looks on a roadmap: at first, with the sheet open, after a change, on a new page."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from motdesk.base.clock import today
from motdesk.ui.roadmaps.panel import RoadmapsPanel
from tests.builders import roadmap_item
from tests.ui.desks import TestDesk
from tests.ui.roadmaps.hands import item_of, open_panel
from tests.ui.test_kept_views import WAYS

BAR = {"start": date(2027, 4, 1), "end": date(2027, 9, 30)}


def test_a_new_roadmap_opens_with_today_at_the_left_and_the_future_in_sight(
    desk: TestDesk, qtbot: QtBot
) -> None:
    panel = open_panel(desk)
    panel.new_record()
    qtbot.waitUntil(lambda: panel.canvas._is_fitted)
    seen, axis = panel.canvas.seen, panel.canvas.scene.arrangement.axis
    share = (axis.x(today()) - seen.left) / (seen.right - seen.left)
    assert 0.1 < share < 0.34
    assert axis.x(today() + timedelta(days=365)) < seen.right


def test_an_item_that_gets_a_date_comes_into_sight(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, roadmap_item(title="いつか"), roadmap_item(title="来年", **BAR))
    qtbot.waitUntil(lambda: panel.canvas._is_fitted)
    for _step in range(6):
        panel.canvas.zoom_in()
    item = item_of(desk, panel, "いつか")
    panel.choose(item.id)
    panel.changes.try_keep(replace(item, start=date(2033, 4, 1), end=date(2033, 4, 30)))
    assert is_in_sight(panel, item.id)


def test_fit_shows_everything_with_the_sheet_open_too(desk: TestDesk, qtbot: QtBot) -> None:
    late = {"start": date(2029, 10, 1), "end": date(2030, 3, 31)}
    panel = open_panel(desk, roadmap_item(title="来年", **BAR), roadmap_item(title="後", **late))
    qtbot.waitUntil(lambda: panel.canvas._is_fitted)
    ids = [item.id for item in panel._items]
    panel.tools.fitted.emit()
    wide = panel.canvas.viewport().width()
    panel.choose(ids[0])
    qtbot.waitUntil(lambda: panel.canvas.viewport().width() < wide)
    assert all(is_in_sight(panel, id) for id in ids)


@pytest.mark.parametrize("way", WAYS)
def test_zoom_place_and_choice_survive_a_new_page(desk: TestDesk, qtbot: QtBot, way) -> None:
    panel = open_panel(desk, roadmap_item(title="来年", **BAR), roadmap_item(title="後", **BAR))
    place = ("partners", panel._partner_id, "roadmaps")
    qtbot.waitUntil(lambda: panel.canvas._is_fitted)
    item, wide = item_of(desk, panel, "後"), panel.canvas.width()
    panel.choose(item.id)
    qtbot.waitUntil(lambda: panel.canvas.width() < wide)
    for _step in range(4):
        panel.canvas.zoom_in()
    panel.canvas._scroll_to(date(2027, 2, 1))
    before = panel.canvas.kept()
    way(desk)
    desk.desk.go(*place)
    panel = desk.page.view.panel("roadmaps")
    qtbot.waitUntil(lambda: panel.canvas._is_fitted and panel.canvas.chosen == item.id)
    panel.canvas._look_at_part()  # tells how it stands, not what it was told
    after = panel.canvas.kept()
    assert after.days == pytest.approx(before.days, rel=0.02)
    assert abs(after.first - before.first) < before.days / 20
    assert not after.is_whole


def is_in_sight(panel: RoadmapsPanel, id: str) -> bool:
    item, seen = panel.canvas.scene.arrangement.find(id), panel.canvas.seen
    assert item is not None
    return seen.left <= item.left and item.right <= seen.right + 1
