"""One keystroke in the filter of 10 000 partners, up to the rows painted; the target is 16 ms.

Run: python -m tests.benchmarks.benchmark_list_filter
"""

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtWidgets import QApplication

from motdesk.app import DeskApplication
from motdesk.services import workspaces
from motdesk.ui.kit.dialogs import Dialogs
from motdesk.ui.kit.tables import Table
from tests.benchmarks.benchmark_first_window import fill


def main() -> None:
    """Print the median and the slowest keystroke, and the raw comparison of strings."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "many.motdesk")
        fill(path)
        application = QApplication([])
        desk = DeskApplication(application, Path(folder, "settings.json"), Dialogs())
        desk.furnish()
        desk.window.show()
        desk.desk.show_workspace(workspaces.open_(path))
        desk.desk.go("partners")
        table = desk.window.findChild(Table)
        application.processEvents()
        _report(_keystrokes(application, table), _raw())
        desk.end()


def _keystrokes(application: QApplication, table: Table) -> list[float]:
    seconds = []
    for text in (
        "と",
        "とり",
        "とりひき",
        "取",
        "取引先",
        "取引先0",
        "取引先01",
        "取引先012",
        "取",
        "",
    ):
        begin = perf_counter()
        table.filter.setText(text)
        table.repaint()
        application.processEvents()
        seconds.append(perf_counter() - begin)
    return seconds


def _raw() -> float:
    names = [f"取引先{number:05}\nとりひきさき{number:05}" for number in range(10_000)]
    begin = perf_counter()
    found = [name for name in names if "取引先01" in name]
    return perf_counter() - begin if found else 0.0


def _report(seconds: list[float], raw: float) -> None:
    first, *others = seconds
    sys.stdout.write(
        f"filter 10 000 rows: first {first * 1000:.1f} ms, median {median(others) * 1000:.1f} ms, "
        f"slowest {max(others) * 1000:.1f} ms; raw comparison {raw * 1000:.1f} ms\n"
    )


if __name__ == "__main__":
    main()
