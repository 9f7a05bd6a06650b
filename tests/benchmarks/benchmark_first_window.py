"""Command to first paint, and to 10 000 partners on screen, against a bare main window.

Run: python -m tests.benchmarks.benchmark_first_window
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from motdesk.services import workspaces
from tests import builders

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        application.exit()
application = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""

_OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from motdesk.app import DeskApplication
from motdesk.ui.kit.dialogs import Dialogs
application = QApplication([])
desk = DeskApplication(application, Path(sys.argv[1]), Dialogs())
file = Path(sys.argv[2]) if sys.argv[2] else None
desk.window.first_painted.connect(lambda: print("painted", flush=True))
if file is None:
    desk.window.first_painted.connect(application.exit)
    desk.window.show()
else:
    def look():
        page = desk.window.page()
        if page is None:
            return
        desk.window.repaint()
        print("readable", len(page.list.table.model.visible), flush=True)
        application.exit()
    timer = QTimer(interval=1, timeout=look)
    desk.start(file)
    desk.window.first_painted.connect(timer.start)
application.exec()
"""


class Spent(NamedTuple):
    """Seconds until a word was said, and processor seconds of the whole process."""

    wall: float
    cpu: float


def main() -> None:
    """Print medians of runs taken in turn."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "many.motdesk")
        fill(path)
        settings = Path(folder, "settings.json")
        settings.write_text('{"language": "ja", "theme": "light", "place": ["partners"]}')
        bare: list[Spent] = []
        frame: list[Spent] = []
        readable: list[Spent] = []
        _run(_OURS, "readable", str(settings), str(path))  # compiled once, as when installed
        for _time in range(7):
            bare.append(_run(_BARE, "painted"))
            frame.append(_run(_OURS, "painted", str(settings), ""))
            readable.append(_run(_OURS, "readable", str(settings), str(path)))
        for name, runs in (("frame", frame), ("10 000 partners readable", readable)):
            _report(name, bare, runs)


def fill(path: Path) -> None:
    """Write a workspace of 10 000 partners."""
    with workspaces.create(path) as workspace, workspace.change("Fill") as data:
        for number in range(10_000):
            data.save(builders.partner(name=f"取引先{number:05}", kana=f"とりひきさき{number:05}"))


def _run(code: str, word: str, *arguments: str) -> Spent:
    begin, before = perf_counter(), os.times()
    wall = 0.0
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env={key: value for key, value in os.environ.items() if "BYTECODE" not in key},
    ) as process:
        for line in process.stdout or ():
            if line.startswith(word):
                wall = perf_counter() - begin
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user
    return Spent(wall, cpu - before.children_system)


def _report(name: str, bare: list[Spent], ours: list[Spent]) -> None:
    for kind in Spent._fields:
        base = median(getattr(run, kind) for run in bare)
        spent = median(getattr(run, kind) for run in ours)
        sys.stdout.write(
            f"{name}, {kind}: bare {base * 1000:.0f} ms, ours {spent * 1000:.0f} ms, "
            f"ratio {spent / base:.2f}\n"
        )


if __name__ == "__main__":
    main()
