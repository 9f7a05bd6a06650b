"""Searching 100 000 records at every keystroke against the raw full-text query of the same index.

Raw is the bare driver fetching the numbers of all texts that match, ours the verb that the desk
calls: ranked, counted by kind, with titles, owners and marked lines.
Run: python -m tests.benchmarks.benchmark_search [RECORDS]
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlcipher3 import dbapi2

from motdesk.base.folding import words_of
from motdesk.domain.catalogue import Record
from motdesk.services.search import search
from motdesk.storage.search_index import phrase
from motdesk.storage.workspaces import Workspace, create_workspace
from tests import builders

_TIMES = 9
_WORDS = """
膜厚 測定 報告 油中 滑る 成膜 品質 管理 納期 短縮 不良 流出 工程 能力 原価 低減 技能 承継 設備 導入
比例弁 スプール 密着 硬さ 摩耗 試験 認定 条件 温度 時間 改善 提案 みほん 製作所 精度 粗さ 円筒度
外径 研削 熱処理 梱包 輸送 在庫 金型 電力 単価 数量 契約 特許 出願 評価 の を に で
""".split()  # noqa: SIM905 - read as words
_ASKED = (
    "膜", "膜厚", "の", "納期短縮", "みほん製作所", "粗さ膜", "膜 納期", "膜厚 特許 円筒度", "xyz",
)  # fmt: skip


def main(records: int = 100_000) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "many.motdesk")
        with create_workspace(path) as workspace:
            begin = perf_counter()
            _keep(workspace, records)
            sys.stdout.write(f"{records:,} records kept in {perf_counter() - begin:.0f} s\n")
            driver = dbapi2.connect(str(path))
            for text in _ASKED:
                raw = _median(lambda text=text: _raw(driver, text))
                ours = _median(lambda text=text: search(workspace, text, 4))
                found = sum(group.total for group in search(workspace, text, 4))
                sys.stdout.write(
                    f"{text} ({found} found): raw {raw * 1000:.2f} ms, ours {ours * 1000:.2f} ms, "
                    f"ratio {ours / raw:.2f}\n"
                )
            driver.close()
        sys.stdout.write(f"file {path.stat().st_size / 1e6:.0f} MB\n")


def _keep(workspace: Workspace, count: int) -> None:
    made = _records(Random(1), count)  # noqa: S311 - the same at every run
    for _step in range(0, count, 10_000):
        with workspace.change("Keep") as data:
            for record in (next(made) for _record in range(min(10_000, count))):
                data.save(record)


def _records(random: Random, count: int) -> Iterator[Record]:
    def text(words: int) -> str:
        return "".join(random.choices(_WORDS, k=words))

    owner = builders.partner(name="株式会社みほん製作所")
    yield owner
    for number in range(count):
        if number % 10 == 0:
            owner = builders.partner(name=text(5), address=text(6), private_remark=text(20))
            yield owner
        elif number % 10 < 4:
            yield builders.need(text=text(8), kpi=text(6), partner_id=owner.id)
        else:
            yield builders.strength(
                partner_id=owner.id, title=text(6), capability=text(12), benefit=text(14)
            )


def _raw(driver: dbapi2.Connection, text: str) -> list[tuple[int]]:
    query = " AND ".join(map(phrase, words_of(text)))
    sql = "SELECT rowid FROM search_index WHERE search_index MATCH ?"
    return driver.execute(sql, (query,)).fetchall()


def _median(work: Callable[[], object]) -> float:
    seconds = []
    for _time in range(_TIMES):
        begin = perf_counter()
        work()
        seconds.append(perf_counter() - begin)
    return median(seconds)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
