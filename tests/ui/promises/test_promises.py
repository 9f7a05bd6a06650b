"""The promises of a partner on screen: record, needs, baselines."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from motdesk.domain.roadmaps import Reason, RoadmapItem, Status
from motdesk.services import records, roadmaps
from motdesk.ui.promises.panel import PromisesPanel
from tests.builders import need, partner, roadmap_item
from tests.ui.desks import TestDesk

COMPANY = partner()
WISH = need(needed_by=date(2027, 4, 1))


@pytest.fixture
def panel(desk: TestDesk) -> PromisesPanel:
    records.add(desk.workspace, COMPANY)
    records.add(desk.workspace, WISH)
    desk.desk.go("partners", COMPANY.id, "promises")
    return desk.page.view.panel("promises")


def test_an_empty_roadmap_leads_to_drawing_one(
    desk: TestDesk, panel: PromisesPanel, qtbot: QtBot
) -> None:
    words = "Draw the roadmap"
    start = next(b for b in panel.findChildren(QPushButton) if b.text() == words)
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    assert desk.window.journey.here == ("partners", COMPANY.id, "roadmaps")


def test_a_slip_is_shown_at_once_and_leads_to_its_item(
    desk: TestDesk, panel: PromisesPanel
) -> None:
    item = promised(desk)
    roadmaps.move_item(desk.workspace, item, end=date(2027, 9, 30), reason=Reason.TECHNICAL)
    drawing = panel.record.slips.drawing
    assert drawing is not None
    assert "183 days late" in drawing.alternative
    assert [region.key for region in drawing.regions] == [item.id]
    needs = panel.needs.picture.drawing
    assert needs is not None
    assert WISH.text in needs.alternative
    panel.record.slips.region_chosen.emit(item.id)
    assert desk.window.journey.here == ("partners", COMPANY.id, "roadmaps", item.id)


def test_a_row_with_a_trend_shows_it_first(desk: TestDesk, panel: PromisesPanel) -> None:
    one, other = promised(desk, title="一"), promised(desk, title="二")
    for item in (one, other):
        kept = item
        for number in (1, 2):
            day = date(2026, number, 1)
            kept = roadmaps.confirm_item(desk.workspace, kept, reported=day)
    shown = panel.record.trend.drawing
    assert shown is not None
    hidden = other if one.title in shown.alternative else one
    panel.record.slips.region_chosen.emit(hidden.id)
    now = panel.record.trend.drawing
    assert now is not None
    assert hidden.title in now.alternative


def test_a_baseline_is_taken_by_name_and_compared_with_now(
    desk: TestDesk, panel: PromisesPanel, qtbot: QtBot
) -> None:
    item = promised(desk)
    card = panel.baselines
    qtbot.keyClicks(card.name, "Kick-off")
    qtbot.keyClick(card.name, Qt.Key.Key_Return)
    assert card.name.text() == ""
    assert card.earlier.count() == 1
    assert card.counts.text() == "Nothing differs."
    roadmaps.move_item(desk.workspace, item, end=date(2027, 9, 30), reason=Reason.TECHNICAL)
    assert card.counts.text() == "0 added, 1 changed, 0 withdrawn; of them 1 slipped, 0 softened."
    assert card.picture.drawing is not None
    assert "2027-03-31 → 2027-09-30" in card.picture.drawing.alternative
    card.later.setCurrentIndex(1)
    card.later.activated.emit(1)
    assert card.counts.text() == "Nothing differs."


def test_a_name_taken_before_is_explained(desk: TestDesk, panel: PromisesPanel) -> None:
    promised(desk)
    card = panel.baselines
    for _time in range(2):
        card.name.setText("Kick-off")
        card.take()
    assert card.earlier.count() == 1
    assert "already" in desk.notices[-1].text


def test_the_roadmap_is_saved_on_a3(
    desk: TestDesk, panel: PromisesPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    promised(desk)
    desk.answers.path = tmp_path / "roadmap.pdf"
    words = "Roadmap as A3 PDF…"
    save = next(b for b in panel.findChildren(QPushButton) if b.text() == words)
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("roadmap.pdf" in notice.text for notice in desk.notices))
    assert (tmp_path / "roadmap.pdf").read_bytes().startswith(b"%PDF")


def promised(desk: TestDesk, **others: str) -> RoadmapItem:
    item = roadmap_item(
        partner_id=COMPANY.id, status=Status.COMMITTED, end=date(2027, 3, 31), need_id=WISH.id
    )
    item = replace(item, **others)
    return roadmaps.add_item(desk.workspace, item, reported=date(2025, 11, 1))


def test_where_nothing_answers_a_need_one_sentence_says_how_to_begin(
    desk: TestDesk, panel: PromisesPanel
) -> None:
    records.add(desk.workspace, need(text="停止しない"))
    records.add(desk.workspace, roadmap_item(partner_id=COMPANY.id))
    panel.refresh(None)
    assert panel.needs._words.text().startswith("No item answers a need yet")
    assert "停止しない" not in panel.needs._words.text()
