"""One edit saved (change, history, commit) against a raw insert and commit, equally durable.

Run: python -m tests.benchmarks.benchmark_edits
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlcipher3 import dbapi2

from motdesk.domain.catalogue import Record
from motdesk.storage.workspaces import create_workspace
from tests import builders

_TIMES = 200


def main() -> None:
    with TemporaryDirectory() as folder:
        raw = median(_raw(Path(folder, "raw.db")))
        for name, seconds in _ours(Path(folder, "ours.motdesk")).items():
            sys.stdout.write(
                f"{name}: raw {raw * 1000:.2f} ms, ours {seconds * 1000:.2f} ms, "
                f"ratio {seconds / raw:.2f}\n"
            )


def _raw(path: Path) -> list[float]:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE partner (id TEXT PRIMARY KEY, name TEXT)")

    def insert(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO partner VALUES (?, ?)", (str(number), "みほん製作所"))
        connection.execute("COMMIT")

    seconds = _measured(insert)
    connection.close()
    return seconds


def _ours(path: Path) -> dict[str, float]:
    issues = tuple(
        builders.issue(options=tuple(builders.option() for _ in range(5))) for _ in range(6)
    )
    records: dict[str, Record] = {
        "partner with 3 contacts": builders.partner(
            contacts=tuple(builders.contact() for _ in range(3))
        ),
        "negotiation of 6 issues": builders.negotiation(issues=issues),
    }
    found = {}
    with create_workspace(path) as workspace:
        for name, record in records.items():

            def edit(number: int, record: Record = record) -> None:
                text = "annual_volume" if hasattr(record, "issues") else "headcount"
                with workspace.change("Edit") as data:
                    data.save(replace(record, **{text: number}))

            found[name] = median(_measured(edit))
    return found


def _measured(work: Callable[[int], None]) -> list[float]:
    seconds = []
    for number in range(_TIMES):
        begin = perf_counter()
        work(number)
        seconds.append(perf_counter() - begin)
    return seconds


if __name__ == "__main__":
    main()
