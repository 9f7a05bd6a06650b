"""Faults of a workspace file are found and named."""

from dataclasses import replace
from pathlib import Path

import pytest

from motdesk.domain.evidence import Source
from motdesk.storage.workspaces import check_file, create_workspace
from tests import builders
from tests.storage.raw import write_raw


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a workspace with every subject, an attachment, and undone steps."""
    path = tmp_path / "a.motdesk"
    (tmp_path / "膜厚.txt").write_text("12.3 µm", encoding="utf-8")
    with create_workspace(path) as workspace:
        attachment = workspace.file_keeper().keep(tmp_path / "膜厚.txt")
        with workspace.change("Begin") as data:
            evidence = builders.evidence(attachments=(attachment,))
            partner = builders.partner(sources=(Source(evidence_id=evidence.id),))
            data.save(partner)
            data.save(evidence)
        with workspace.change("Rename") as data:
            data.save(replace(partner, name="B"))
        with workspace.change("Need") as data:
            data.save(builders.need())
        workspace.undo()
    return path


def test_a_sound_file_has_no_faults(path: Path) -> None:
    assert check_file(path) == ()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE partner SET name = 'C'",
        "DELETE FROM evidence_attachments",
        'UPDATE history_changes SET after = \'{"name":"C"}\' WHERE step = 2',
        'UPDATE history_changes SET before = \'{"name":"C"}\' WHERE step = 2',
        "DELETE FROM history_changes WHERE step = 2",
        "UPDATE history_steps SET number = 9 WHERE number = 4",
        "UPDATE attached_files SET content = x'00'",
        "DELETE FROM attached_files",
        "DELETE FROM evidence",
        "UPDATE partner SET currency = 'yen'",
        "UPDATE partner SET sites = 'no list'",
        "UPDATE partner SET nda_state = 'perhaps'",
        "UPDATE history_changes SET after = 'no JSON' WHERE step = 1",
        "UPDATE history_changes SET after = '[]' WHERE step = 1",
        "UPDATE history_changes SET kind = 'nothing' WHERE step = 1",
        "UPDATE partner SET capital = 'much'",
    ],
)
def test_every_kind_of_damage_is_named(path: Path, damage: str) -> None:
    write_raw(path, "PRAGMA foreign_keys=OFF", damage)
    faults = check_file(path)
    assert faults
    assert all(fault.strip() for fault in faults)


def test_pages_overwritten_are_named(path: Path) -> None:
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20_000] = b"\xa5" * 20_000
    path.write_bytes(content)
    assert check_file(path)
