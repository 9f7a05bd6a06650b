"""Whole workspaces in and out, with real files."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from motdesk.base import clock
from motdesk.base.errors import UserError
from motdesk.domain.evidence import Evidence
from motdesk.domain.partners import Partner
from motdesk.services.evidence import attach, keep_copy
from motdesk.services.exchanges import export_workspace, import_workspace, make_workspace
from motdesk.services.records import add, all_of, change, remove
from motdesk.services.workspaces import create
from tests import builders


def filled(folder: Path) -> Path:
    """Return the export of a small workspace with a link and an attachment."""
    (folder / "膜厚.csv").write_bytes(b"12.5,12.6")
    with create(folder / "first.motdesk") as workspace:
        supplier = builders.partner(contacts=(builders.contact(),))
        proof = builders.evidence()
        for record in (supplier, proof, builders.strength(partner_id=supplier.id)):
            add(workspace, record)
        attach(workspace, proof.id, keep_copy(workspace.file_keeper(), folder / "膜厚.csv"))
        assert export_workspace(workspace, folder / "first.json") == 3
    return folder / "first.json"


def test_a_workspace_is_written_as_it_stood_at_the_end_of_a_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    morning = datetime(2026, 4, 1, 9).astimezone()
    partner = builders.partner()
    with create(tmp_path / "a.motdesk") as workspace:
        for days, record in enumerate((partner, replace(partner, name="改名後"))):
            monkeypatch.setattr(clock, "now", lambda days=days: morning + timedelta(days=days))
            (change if days else add)(workspace, record)
        export_workspace(workspace, tmp_path / "then.json", as_of=morning.date())
        export_workspace(workspace, tmp_path / "now.json")
        earlier = morning.date() - timedelta(days=1)
        assert export_workspace(workspace, tmp_path / "before.json", as_of=earlier) == 0
    assert partner.name in (tmp_path / "then.json").read_text("utf-8")
    assert "改名後" not in (tmp_path / "then.json").read_text("utf-8")
    assert "改名後" in (tmp_path / "now.json").read_text("utf-8")


def test_export_import_into_an_empty_workspace_export_gives_the_same_bytes(tmp_path: Path) -> None:
    first = filled(tmp_path)
    with create(tmp_path / "second.motdesk") as workspace:
        report = import_workspace(workspace, first)
        export_workspace(workspace, tmp_path / "second.json")
        assert [line.kind for line in report.added] == ["evidence", "partner", "strength"]
        assert len(workspace.history()) == 1
        proof = all_of(workspace, Evidence)[0].attachments[0]
        assert workspace.read().attachment_content(proof.sha256) == b"12.5,12.6"
    assert (tmp_path / "second.json").read_bytes() == first.read_bytes()


def test_an_import_again_changes_nothing_and_makes_no_step(tmp_path: Path) -> None:
    first = filled(tmp_path)
    with create(tmp_path / "second.motdesk") as workspace:
        import_workspace(workspace, first)
        report = import_workspace(workspace, first)
        assert (report.added, report.changed, report.unchanged) == ((), (), 3)
        assert len(workspace.history()) == 1


def test_known_records_are_updated_and_one_undo_takes_all_of_it_back(tmp_path: Path) -> None:
    first = filled(tmp_path)
    with create(tmp_path / "second.motdesk") as workspace:
        import_workspace(workspace, first)
        supplier = all_of(workspace, Partner)[0]
        change(workspace, replace(supplier, name="株式会社かわった"))
        mine = builders.partner(name="当社")
        add(workspace, mine)
        report = import_workspace(workspace, first)
        assert [(line.title, line.fields) for line in report.changed] == [
            ("株式会社みほん製作所", ("name",))
        ]
        assert {partner.name for partner in all_of(workspace, Partner)} == {supplier.name, "当社"}
        workspace.undo()
        assert "株式会社かわった" in {partner.name for partner in all_of(workspace, Partner)}


def test_a_dry_run_says_what_would_be_done_and_does_nothing(tmp_path: Path) -> None:
    first = filled(tmp_path)
    with create(tmp_path / "second.motdesk") as workspace:
        report = import_workspace(workspace, first, is_dry_run=True)
        assert len(report.added) == 3
        assert workspace.history() == ()
        assert import_workspace(workspace, first) == report


def test_one_fault_leaves_everything_as_it_was(tmp_path: Path) -> None:
    first = filled(tmp_path)
    content = json.loads(first.read_text(encoding="utf-8"))
    content["records"]["strength"][0]["partner_id"] = "0" * 32
    first.write_text(json.dumps(content), encoding="utf-8")
    with create(tmp_path / "second.motdesk") as workspace:
        with pytest.raises(UserError, match="records/strength/0/partner_id"):
            import_workspace(workspace, first)
        assert workspace.history() == ()
        assert all_of(workspace, Evidence) == ()


def test_a_file_may_lean_on_what_the_workspace_has(tmp_path: Path) -> None:
    first = filled(tmp_path)
    content = json.loads(first.read_text(encoding="utf-8"))
    del content["records"]["partner"], content["records"]["evidence"], content["files"]
    with create(tmp_path / "second.motdesk") as workspace:
        import_workspace(workspace, first)
        supplier = all_of(workspace, Partner)[0]
        first.write_text(json.dumps(content), encoding="utf-8")
        assert import_workspace(workspace, first).unchanged == 1
        remove(workspace, supplier)
        with pytest.raises(UserError, match="records/strength/0/partner_id"):
            import_workspace(workspace, first)


def test_an_export_to_where_nothing_can_be_written_is_refused_in_words(tmp_path: Path) -> None:
    with create(tmp_path / "first.motdesk") as workspace, pytest.raises(UserError):
        export_workspace(workspace, tmp_path / "missing" / "first.json")


def test_a_new_workspace_is_made_whole_or_not_at_all(tmp_path: Path) -> None:
    first = filled(tmp_path)
    assert len(make_workspace(tmp_path / "second.motdesk", first).added) == 3
    first.write_text("{}", encoding="utf-8")
    with pytest.raises(UserError):
        make_workspace(tmp_path / "third.motdesk", first)
    assert not list(tmp_path.glob("third*"))
    with pytest.raises(UserError):
        make_workspace(tmp_path / "second.motdesk", first)
    assert (tmp_path / "second.motdesk").exists()
