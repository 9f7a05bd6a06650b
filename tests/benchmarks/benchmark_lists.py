"""Lists of 10 000 partners and 100 000 strengths against the raw driver's query.

Run: python -m tests.benchmarks.benchmark_lists
"""

import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from sqlcipher3 import dbapi2

from motdesk.domain.catalogue import Record
from motdesk.domain.partners import Partner
from motdesk.domain.strengths import Strength
from motdesk.storage.workspaces import Workspace, create_workspace
from tests import builders

_LISTS: dict[type[Record], tuple[str, ...]] = {
    Partner: ("id", "name", "kana", "country", "is_supplier", "is_customer", "is_own"),
    Strength: ("id", "partner_id", "title", "pillar", "figure_value", "money_per_year"),
}


def main() -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "many.motdesk")
        with create_workspace(path) as workspace:
            _fill(workspace)
            _report(workspace, path)


def _fill(workspace: Workspace) -> None:
    partners = [builders.partner(name=f"取引先{number:05}") for number in range(10_000)]
    with workspace.change("Fill") as data:
        for partner in partners:
            data.save(partner)
        for number in range(100_000):
            data.save(
                builders.strength(
                    partner_id=partners[number % 10_000].id,
                    title=f"強み{number:06}",
                    figure_value=Decimal(number) / 100,
                    money_per_year=Decimal(number * 1000),
                )
            )


def _report(workspace: Workspace, path: Path) -> None:
    connection = dbapi2.connect(str(path))
    for kind, columns in _LISTS.items():
        order = columns[1] if kind is Partner else "title"
        query = f"SELECT {', '.join(columns)} FROM {kind.__name__.lower()} ORDER BY {order}"  # noqa: S608 - our own names
        raw = _measured(lambda query=query: connection.execute(query).fetchall())
        rows = _measured(
            lambda kind=kind, columns=columns, order=order: workspace.read().rows(
                kind, *columns, order_by=(order,)
            )
        )
        whole = _measured(lambda kind=kind: workspace.read().all(kind), times=1)
        sys.stdout.write(
            f"{kind.__name__}: raw {raw * 1000:.1f} ms, rows {rows * 1000:.1f} ms, "
            f"ratio {rows / raw:.2f}; whole records {whole * 1000:.0f} ms\n"
        )
    connection.close()


def _measured(work: Callable[[], Any], times: int = 7) -> float:
    seconds = []
    for _time in range(times):
        begin = perf_counter()
        work()
        seconds.append(perf_counter() - begin)
    return median(seconds)


if __name__ == "__main__":
    main()
