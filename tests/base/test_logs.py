"""The log: where things went wrong, never what was written."""

import logging
from pathlib import Path

import pytest

from motdesk.base.logs import log_event, log_failure, start_log


def test_a_failure_is_logged_without_its_message(tmp_path: Path) -> None:
    log = tmp_path / "new" / "motdesk.log"
    start_log(log)
    with pytest.raises(ValueError, match="secret") as failure:
        int("secret")
    log_event("opened")
    log_failure(ValueError, failure.tb)
    end_log()
    text = log.read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert "test_logs.py" in text
    assert "opened" in text
    assert "secret" not in text


def test_a_log_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    start_log(tmp_path / "file" / "motdesk.log")
    log_event("opened")


def end_log() -> None:
    logger = logging.getLogger("motdesk")
    for handler in list(logger.handlers):
        handler.close()
        logger.removeHandler(handler)
