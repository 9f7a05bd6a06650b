"""The log: where things went wrong, never what was written."""

from pathlib import Path

import pytest

from motdesk.base.logs import log_failure


def test_a_failure_is_logged_without_its_message(tmp_path: Path) -> None:
    log = tmp_path / "new" / "motdesk.log"
    with pytest.raises(ValueError, match="secret") as failure:
        int("secret")
    log_failure(log, ValueError, failure.tb)
    text = log.read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert "test_logs.py" in text
    assert "secret" not in text


def test_a_long_log_begins_anew_and_keeps_the_older_part(tmp_path: Path) -> None:
    log = tmp_path / "motdesk.log"
    log.write_text("x" * 1_000_001)
    log_failure(log, ValueError, None)
    assert log.stat().st_size < 200
    assert log.with_suffix(".old").stat().st_size == 1_000_001


def test_a_log_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    log_failure(tmp_path / "file" / "motdesk.log", ValueError, None)
