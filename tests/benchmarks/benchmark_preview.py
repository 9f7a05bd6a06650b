"""A page of the preview, drawings on screen, and gaps of the window while a pack is built.

Run: python -m tests.benchmarks.benchmark_preview
"""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from motdesk.app import DeskApplication
from motdesk.domain.negotiations import Negotiation
from motdesk.services import packs, records, samples, workspaces
from motdesk.ui.kit.dialogs import Dialogs
from motdesk.ui.kit.drawing_view import DrawingView
from motdesk.ui.kit.page_view import page_picture

_TIMES = 7
_WIDTH = 760


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    with TemporaryDirectory() as folder:
        path = Path(folder, "sample.motdesk")
        samples.write_sample(path)
        desk = DeskApplication(application, Path(folder, "settings.json"), Dialogs())
        desk.furnish()
        desk.window.show()
        desk.desk.show_workspace(workspaces.open_(path))
        wait(lambda: False, 1000)
        negotiations = records.all_of(desk.desk.workspace, Negotiation)
        chosen = max(negotiations, key=lambda item: len(item.arguments))
        _report_gaps(desk, chosen)
        _report_pages(desk, chosen)
        _report_drawings(desk, chosen)
        desk.end()


def wait(is_done: Callable[[], bool], most: int = 20_000) -> list[float]:
    """Return the gaps (ms) between ticks of the window until `is_done`, or at most `most` ms."""
    loop, ticker, gaps = QEventLoop(), QTimer(), [perf_counter()]
    found: list[float] = []

    def tick() -> None:
        now = perf_counter()
        found.append((now - gaps[0]) * 1000)
        gaps[0] = now
        if is_done():
            loop.quit()

    ticker.setTimerType(Qt.TimerType.PreciseTimer)
    ticker.timeout.connect(tick)
    ticker.start(1)
    QTimer.singleShot(most, loop.quit)
    loop.exec()
    ticker.stop()
    return found


def _report_gaps(desk: DeskApplication, negotiation: Negotiation) -> None:
    desk.desk.go("packs", negotiation.id)
    page = desk.window.page()
    for what in ("cold", "again"):
        begin = perf_counter()
        gaps = wait(page.save_button.isEnabled) + wait(lambda: False, 500)
        seconds = perf_counter() - begin - 0.5
        worst, usual = max(gaps), sorted(gaps)[int(len(gaps) * 0.99)]
        _say(f"pack built {what}: {seconds:.2f} s, worst gap {worst:.0f} ms, p99 {usual:.0f} ms")
        page.order.is_era.toggle()


def _report_pages(desk: DeskApplication, negotiation: Negotiation) -> None:
    order = packs.PackOrder(negotiation_id=negotiation.id, as_of=negotiation.held_on)
    pages = packs.lay_out(packs.prepare(desk.desk.workspace, order)).pages
    times = []
    for page in pages:
        size = QSize(_WIDTH, round(_WIDTH * page.height / page.width))
        times.append(median(_spent(lambda page=page, size=size: page_picture(page, size, 1.0))))
    usual, slowest = median(times), max(times)
    _say(f"preview page of {len(pages)}: {usual:.1f} ms, slowest {slowest:.1f} (target 16)")


def _report_drawings(desk: DeskApplication, negotiation: Negotiation) -> None:
    for step in ("issues", "packages", "agenda"):
        desk.desk.go("negotiations", negotiation.id, step)
        wait(lambda: False, 3000)
        for view in desk.window.page().findChildren(DrawingView):
            if view.isVisible() and view.drawing:
                picture = QPixmap(view.size())
                time = median(_spent(lambda view=view, picture=picture: view.render(picture)))
                _say(f"drawing in {step}: {time:.2f} ms (target 3)")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _spent(work: Callable[[], object]) -> Iterator[float]:
    for _time in range(_TIMES):
        begin = perf_counter()
        work()
        yield (perf_counter() - begin) * 1000


if __name__ == "__main__":
    main()
