"""A roadmap of 2 000 items and 5 000 links: opened, panned, zoomed; the target is 16 ms a frame.

Run: python -m tests.benchmarks.benchmark_roadmap
"""

import random
import sys
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

from motdesk.app import DeskApplication
from motdesk.domain.partners import Partner
from motdesk.domain.roadmaps import ItemKind, Layer, LinkKind, RoadmapItem, RoadmapLink, Status
from motdesk.services import workspaces
from motdesk.ui.kit.dialogs import Dialogs

ITEMS, LINKS = 2_000, 5_000


def main() -> None:
    """Print how long opening takes, and the median and slowest frame of each movement."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "many.motdesk")
        partner_id = fill(path)
        application = QApplication([])
        desk = DeskApplication(application, Path(folder, "settings.json"), Dialogs())
        desk.furnish()
        desk.window.resize(1280, 800)
        desk.window.show()
        desk.desk.show_workspace(workspaces.open_(path))
        desk.desk.go("partners", partner_id)
        application.processEvents()
        begin = perf_counter()
        desk.desk.go("partners", partner_id, "roadmaps")
        application.processEvents()
        sys.stdout.write(f"open: {perf_counter() - begin:.2f} s\n")
        canvas = desk.window.page().view.panel("roadmaps").canvas
        _report("pan sideways", _frames(canvas, _scroll(canvas.horizontalScrollBar()), 60))
        _report("pan down", _frames(canvas, _scroll(canvas.verticalScrollBar()), 60))
        _report("zoom in", _frames(canvas, canvas.zoom_in, 16))
        _report("zoom out", _frames(canvas, canvas.zoom_out, 16))
        _report("plain rectangles in a QGraphicsView, pan", _raw())
        desk.end()


def fill(path: Path) -> str:
    """Write a workspace with one partner and its large roadmap; return the id of the partner."""
    choose = random.Random(1)  # noqa: S311 - the same roadmap always
    partner = Partner(name="多数の項目の会社", is_supplier=True)
    ids = [f"{number:032x}" for number in range(1, ITEMS + 1)]
    links: dict[str, list[RoadmapLink]] = {id: [] for id in ids}
    for _number in range(LINKS):
        one, other = choose.sample(ids, 2)
        kind, fit = choose.choice(list(LinkKind)), choose.choice([1, 3, 9])
        links[one].append(RoadmapLink(to_id=other, kind=kind, fit=fit))
    workspace = workspaces.create(path)
    with workspace.change("Fill") as data:
        data.save(partner)
        for number, id in enumerate(ids):
            data.save(_item(choose, number, id, partner.id, tuple(links[id])))
    workspace.close()
    return partner.id


def _item(
    choose: random.Random, number: int, id: str, partner_id: str, links: tuple[RoadmapLink, ...]
) -> RoadmapItem:
    start = date(2024, 1, 1) + timedelta(choose.randrange(3400))
    return RoadmapItem(
        id=id,
        partner_id=partner_id,
        title=f"開発項目{number:04} 膜の密着力",
        layer=choose.choice(list(Layer)),
        lane=f"系列{choose.randrange(8)}",
        kind=choose.choice([ItemKind.BAR] * 4 + [ItemKind.MILESTONE]),
        start=start,
        end=start + timedelta(choose.randrange(30, 500)),
        latest=start + timedelta(600) if number % 4 == 0 else None,
        status=choose.choice(list(Status)),
        figure_from=Decimal(1) if number % 3 else None,
        figure_to=Decimal(2),
        links=links,
    )


def _scroll(bar: object) -> Callable[[], None]:
    return lambda: bar.setValue(bar.value() + 19)


def _frames(view: object, act: Callable[[], None], count: int) -> list[float]:
    seconds = []
    for _frame in range(count):
        begin = perf_counter()
        act()
        view.viewport().repaint()
        seconds.append(perf_counter() - begin)
    return seconds


def _raw() -> list[float]:
    scene = QGraphicsScene()
    choose = random.Random(1)  # noqa: S311 - the same roadmap always
    for _number in range(ITEMS):
        scene.addRect(choose.randrange(5000), choose.randrange(14_000), 100, 18)
    for _number in range(LINKS):
        scene.addLine(*(choose.randrange(5000) for _end in range(4)))
    view = QGraphicsView(scene)
    view.resize(1000, 460)
    view.show()
    QApplication.processEvents()
    return _frames(view, _scroll(view.horizontalScrollBar()), 60)


def _report(name: str, seconds: list[float]) -> None:
    sys.stdout.write(
        f"{name}: median {median(seconds) * 1000:.1f} ms, slowest {max(seconds) * 1000:.1f} ms\n"
    )


if __name__ == "__main__":
    main()
