"""The command that writes a pack."""

from pathlib import Path

import pytest

from motdesk.cli.main import run
from motdesk.services.records import add
from motdesk.services.workspaces import create
from tests import builders


def test_a_pack_is_written_while_the_desk_has_the_workspace_open(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pdf = tmp_path / "pack.pdf"
    with create(tmp_path / "desk.motdesk") as opened:
        talk = builders.negotiation()
        add(opened, talk)
        arguments = ["pack", str(opened.path), "--negotiation", talk.id, "--audience", "partner"]
        assert run([*arguments, "--output", str(pdf)]) == 0
    assert str(pdf) in capsys.readouterr().out
    assert pdf.read_bytes().startswith(b"%PDF")
