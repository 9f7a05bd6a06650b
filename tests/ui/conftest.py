"""Windows without a display, settings and dialogs of their own, for every test of screens."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from motdesk.base.texts import set_desk_language
from motdesk.services import workspaces
from tests.ui.desks import TestDesk


def pytest_configure(config: pytest.Config) -> None:
    # Only the platform without a display says this, of any window with a least size.
    config.addinivalue_line("qt_log_ignore", "propagateSizeHints")


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[TestDesk]:
    """A desk with its window, on a new and empty workspace, in English."""
    test_desk = TestDesk(qapp, tmp_path)
    test_desk.desk.show_workspace(workspaces.create(tmp_path / "test.motdesk"))
    test_desk.window.show()
    yield test_desk
    test_desk.close()
    set_desk_language("ja")
