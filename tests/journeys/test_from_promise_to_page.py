"""A baseline is taken, a promise slips for a reason, and the pack says so."""

from datetime import date
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from motdesk.domain.roadmaps import RoadmapItem, Status
from motdesk.services import packs, records, roadmaps
from motdesk.services.packs import PackOrder, Topic
from tests.builders import negotiation, partner, roadmap_item
from tests.ui.desks import TestDesk
from tests.ui.roadmaps.hands import Answers


def test_a_slip_since_the_baseline_is_read_in_the_pack(
    desk: TestDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    company = partner()
    talk = negotiation(partner_id=company.id)
    for record in (company, talk):
        records.add(desk.workspace, record)
    item = promise(desk, company.id)
    desk.desk.go("partners", company.id, "promises")
    card = desk.page.view.panel("promises").baselines
    qtbot.keyClicks(card.name, "Kick-off")
    qtbot.keyClick(card.name, Qt.Key.Key_Return)
    slip(desk, qtbot, company.id, item)
    words = printed(desk, talk.id, tmp_path / "pack.pdf")
    for said in (
        "Since the baseline",
        "Kick-off",
        "2031-03-31",
        "2031-09-30",
        "Technical difficulty",
    ):
        assert said in " ".join(words.split())
    desk.window.do.undo.trigger()
    assert "2031-09-30" not in printed(desk, talk.id, tmp_path / "before.pdf")


def promise(desk: TestDesk, partner_id: str) -> RoadmapItem:
    item = roadmap_item(
        partner_id=partner_id, title="Second line", status=Status.COMMITTED, end=date(2031, 3, 31)
    )
    return roadmaps.add_item(desk.workspace, item)


def slip(desk: TestDesk, qtbot: QtBot, partner_id: str, item: RoadmapItem) -> None:
    desk.desk.go("partners", partner_id, "roadmaps", item.id)
    panel = desk.page.view.panel("roadmaps")
    panel.changes.questions = Answers()
    end = panel.sheet.when.editor("end")
    end.setFocus()
    end.setText("2031-09-30")
    qtbot.keyClick(end, Qt.Key.Key_Return)
    assert panel.changes.questions.asked == [item.title]
    desk.desk.go("partners", partner_id, "promises")
    card = desk.page.view.panel("promises").baselines
    assert card.counts.text() == "0 added, 1 changed, 0 withdrawn; of them 1 slipped, 0 softened."


def printed(desk: TestDesk, talk: str, path: Path) -> str:
    order = PackOrder(
        negotiation_id=talk,
        as_of=date(2031, 1, 1),
        language="en",
        topics=frozenset({Topic.ROADMAP}),
    )
    packs.write(packs.prepare(desk.workspace, order), path)
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)
