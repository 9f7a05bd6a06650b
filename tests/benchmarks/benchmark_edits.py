"""One edit saved (change, history, index, commit) against a raw insert and commit, equally durable.

Run: python -m tests.benchmarks.benchmark_edits
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from sqlcipher3 import dbapi2

from motdesk.domain.catalogue import Record
from motdesk.storage.workspaces import Workspace, create_workspace
from tests import builders

_TIMES = 200


def main() -> None:
    with (
        TemporaryDirectory() as folder,
        create_workspace(Path(folder, "ours.motdesk")) as workspace,
    ):
        connection = dbapi2.connect(str(Path(folder, "raw.db")), isolation_level=None)
        works = {"raw": _raw(connection)} | _ours(workspace)
        seconds: dict[str, list[float]] = {name: [] for name in works}
        for number in range(_TIMES):  # in turn, as a disk is now fast and now slow
            for name, work in works.items():
                begin = perf_counter()
                work(number)
                seconds[name].append(perf_counter() - begin)
        connection.close()
    raw, *ours = ((name, median(each)) for name, each in seconds.items())
    for name, each in ours:
        sys.stdout.write(
            f"{name}: raw {raw[1] * 1000:.2f} ms, ours {each * 1000:.2f} ms, "
            f"ratio {each / raw[1]:.2f}\n"
        )


def _raw(connection: dbapi2.Connection) -> Callable[[int], None]:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE partner (id TEXT PRIMARY KEY, name TEXT)")

    def insert(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO partner VALUES (?, ?)", (str(number), "みほん製作所"))
        connection.execute("COMMIT")

    return insert


def _ours(workspace: Workspace) -> dict[str, Callable[[int], None]]:
    issues = tuple(
        builders.issue(options=tuple(builders.option() for _ in range(5))) for _ in range(6)
    )
    contacts = tuple(builders.contact() for _ in range(3))
    partner, negotiation = builders.partner(contacts=contacts), builders.negotiation(issues=issues)

    def edit(record: Record, name: str, value: Callable[[int], Any], number: int) -> None:
        with workspace.change("Edit") as data:
            data.save(replace(record, **{name: value(number)}))

    def text(number: int) -> str:
        return f"架空県みほん市{number}丁目"

    return {
        "partner with 3 contacts, a number": partial(edit, partner, "headcount", int),
        "partner with 3 contacts, a text": partial(edit, partner, "address", text),
        "negotiation of 6 issues, a number": partial(edit, negotiation, "annual_volume", int),
        "negotiation of 6 issues, a text": partial(edit, negotiation, "success", text),
    }


if __name__ == "__main__":
    main()
