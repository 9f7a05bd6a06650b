"""Evidence and its files on screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from motdesk.domain.evidence import Attachment, Evidence, Source
from motdesk.services import records
from motdesk.ui.library import attachments
from tests import builders
from tests.ui.desks import TestDesk


def test_a_file_is_attached_saved_elsewhere_and_removed(desk: TestDesk, tmp_path: Path) -> None:
    evidence = open_evidence(desk)
    report = tmp_path / "膜厚測定.txt"
    report.write_text("2.8 µm", encoding="utf-8")
    desk.answers.path = report
    desk.page.attachments.attach()
    desk.finish_work()
    report.unlink()
    attachment = stored(desk, evidence).attachments[0]
    assert attachment.name == "膜厚測定.txt"
    desk.answers.path = tmp_path / "copy.txt"
    desk.page.attachments.save(attachment)
    assert (tmp_path / "copy.txt").read_text(encoding="utf-8") == "2.8 µm"
    desk.page.attachments._remove(attachment)
    assert stored(desk, evidence).attachments == ()
    desk.window.do.undo.trigger()
    assert stored(desk, evidence).attachments == (attachment,)


def test_the_copy_of_an_opened_file_goes_with_the_page(
    desk: TestDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = opened_files(monkeypatch)
    evidence = open_evidence(desk)
    desk.answers.path = tmp_path / "膜厚測定.txt"
    desk.answers.path.write_text("2.8 µm", encoding="utf-8")
    desk.page.attachments.attach()
    desk.finish_work()
    desk.page.attachments._open(stored(desk, evidence).attachments[0])
    assert opened[0].read_text(encoding="utf-8") == "2.8 µm"
    desk.desk.show_workspace(None)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not opened[0].parent.exists()


def test_a_program_is_saved_not_opened(
    desk: TestDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = opened_files(monkeypatch)
    attachment = attached(desk, tmp_path / "setup.exe")
    desk.answers.path = tmp_path / "saved.exe"
    desk.page.attachments._open(attachment)
    assert "setup.exe" in desk.answers.asked[0].text
    assert desk.answers.path.read_text(encoding="utf-8") == "content"
    assert opened == []


def test_a_document_with_macros_opens_only_if_that_is_wanted(
    desk: TestDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = opened_files(monkeypatch)
    attachment = attached(desk, tmp_path / "見積.xlsm")
    for desk.answers.is_yes, names in ((False, []), (True, ["見積.xlsm"])):
        desk.page.attachments._open(attachment)
        assert [path.name for path in opened] == names


def test_a_file_that_is_gone_is_explained(desk: TestDesk, tmp_path: Path) -> None:
    open_evidence(desk)
    desk.answers.path = tmp_path / "gone.pdf"
    desk.page.attachments.attach()
    desk.finish_work()
    assert "gone.pdf" in desk.notices[-1].text


def test_what_leans_on_evidence_is_named(desk: TestDesk) -> None:
    evidence = open_evidence(desk)
    source = Source(evidence_id=evidence.id, target="headcount")
    partner = builders.partner(sources=(source,))
    records.add(desk.workspace, partner)
    links = [desk.page._leaning.itemAt(at).widget() for at in range(desk.page._leaning.count())]
    assert [link.text() for link in links] == [partner.name]
    links[0].click()
    assert desk.window.journey.here == ("partners", partner.id)


def test_new_evidence_is_ready_to_be_named(desk: TestDesk) -> None:
    desk.desk.go("library")
    desk.page.new_record()
    assert desk.page.form.editor("title").selectedText() == "New evidence"


def opened_files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    opened: list[Path] = []
    monkeypatch.setattr(
        attachments.QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile()))
    )
    return opened


def attached(desk: TestDesk, path: Path) -> Attachment:
    evidence = open_evidence(desk)
    path.write_text("content", encoding="utf-8")
    desk.answers.path = path
    desk.page.attachments.attach()
    desk.finish_work()
    return stored(desk, evidence).attachments[0]


def test_another_record_is_shown_from_its_top(desk: TestDesk, qtbot: QtBot) -> None:
    first, second = (builders.evidence(title=title) for title in ("A", "B"))
    for record in (first, second):
        records.add(desk.workspace, record)
    desk.window.resize(1024, 560)
    desk.desk.go("library", first.id)
    bar = desk.page.sheet.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    desk.page.refresh(None)
    assert bar.value() == bar.maximum()
    desk.page.table.select(second.id)
    assert bar.value() == 0


def open_evidence(desk: TestDesk) -> Evidence:
    evidence = builders.evidence()
    records.add(desk.workspace, evidence)
    desk.desk.go("library", evidence.id)
    return evidence


def stored(desk: TestDesk, evidence: Evidence) -> Evidence:
    return records.get(desk.workspace, Evidence, evidence.id)
