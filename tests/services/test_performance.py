"""Months from CSV files, as people have them: taken whole, or every fault named by its line."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.domain.performance import Performance, PerformanceMonth
from motdesk.services import records
from motdesk.services.performance import (
    MonthsTaken,
    begin_record,
    import_months,
    list_performance,
    next_month,
)
from motdesk.services.workspaces import create
from motdesk.storage.workspaces import Workspace
from tests import builders

ENGLISH = """\
Month,Delivered,Defective,Due,On time,Claims,Remark
2026-04,4200,0,4,4,0,
2026-05,4300,,4,3,,late
"""
JAPANESE = """\
年月,納入数,不良数,納期件数,納期内件数,クレーム件数,価格指数
2026年4月,"4,200",0,4,4,0,101.5
令和8年5月,4300,,,,,
"""


def begun(workspace: Workspace) -> Performance:
    partner = builders.partner()
    records.add(workspace, partner)
    return begin_record(workspace, partner.id)


def written(folder: Path, content: str, encoding: str = "utf-8") -> Path:
    path = folder / "months.csv"
    path.write_text(content, encoding=encoding)
    return path


def stored(workspace: Workspace, record: Performance) -> Performance:
    return list_performance(workspace, record.partner_id)[0]


def counts(taken: MonthsTaken) -> tuple[int, int, int]:
    return taken.added, taken.changed, taken.unchanged


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
@pytest.mark.parametrize("content", [ENGLISH, JAPANESE, JAPANESE.replace("納期内件数", "納期内")])
def test_months_are_read_in_either_language(tmp_path: Path, content: str, encoding: str) -> None:
    path = written(tmp_path, content, encoding)
    with create(tmp_path / "a.motdesk") as workspace:
        record = begun(workspace)
        taken = import_months(workspace, record, path)
        april, may = stored(workspace, record).months
    assert counts(taken) == (2, 0, 0)
    assert (april.month, april.delivered, april.defective) == (date(2026, 4, 1), 4200, 0)
    assert (may.month, may.delivered, may.defective, may.claims) == (
        date(2026, 5, 1), 4300, None, None,
    )  # fmt: skip


def test_an_import_is_one_step_and_again_changes_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, ENGLISH)
    with create(tmp_path / "a.motdesk") as workspace:
        record = begun(workspace)
        import_months(workspace, record, path)
        again = import_months(workspace, stored(workspace, record), path)
        assert counts(again) == (0, 0, 2)
        workspace.undo()
        assert stored(workspace, record).months == ()


def test_a_known_month_is_replaced_and_keeps_its_remark(tmp_path: Path) -> None:
    path = written(tmp_path, "month,delivered\n2026-04,9\n")
    with create(tmp_path / "a.motdesk") as workspace:
        known = PerformanceMonth(month=date(2026, 4, 1), delivered=8, remark="仮の数")
        later = PerformanceMonth(month=date(2026, 6, 1), response_days=Decimal(2))
        record = replace(begun(workspace), months=(later, known))
        records.change(workspace, record)
        taken = import_months(workspace, record, path)
        months = stored(workspace, record).months
    assert counts(taken) == (0, 1, 0)
    assert months == (replace(known, delivered=9), later)


def test_what_a_file_has_no_column_for_stays_as_it_was(tmp_path: Path) -> None:
    path = written(tmp_path, "month,delivered,claims\n2026-04,9,\n")
    with create(tmp_path / "a.motdesk") as workspace:
        known = PerformanceMonth(
            month=date(2026, 4, 1), delivered=8, due=4, on_time=3, claims=2,
            price_index=Decimal(101), response_days=Decimal(5),
        )  # fmt: skip
        record = replace(begun(workspace), months=(known,))
        records.change(workspace, record)
        import_months(workspace, record, path)
        assert stored(workspace, record).months == (replace(known, delivered=9, claims=None),)


def test_every_fault_is_named_by_its_line_and_nothing_is_taken(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "month,delivered,defective\n2026-04,100,101\n2026-13,1,0\n\n2026-05,ten,0\n"
        "2026-06,5,0\n2026-06,6,0\n,7,0\n",
    )
    with create(tmp_path / "a.motdesk") as workspace, speaking("en"):
        record = begun(workspace)
        with pytest.raises(UserError) as refusal:
            import_months(workspace, record, path)
        assert stored(workspace, record).months == ()
    text = str(refusal.value)
    for words in (
        "5 faults", "line 2: Defective must lie between 0 and 100", "line 3: Month: “2026-13”",
        "line 5: Delivered: “ten” is no number", "line 7: The same month stands in line 6",
        "line 8: The month is missing",
    ):  # fmt: skip
        assert words in text


@pytest.mark.parametrize(
    ("content", "words"),
    [("", "is empty"), ("date,delivered\n2026-04,1\n", "“month” or 年月; there are: date")],
)
def test_a_file_without_months_says_what_it_lacks(tmp_path: Path, content: str, words: str) -> None:
    path = written(tmp_path, content)
    with create(tmp_path / "a.motdesk") as workspace, speaking("en"):
        record = begun(workspace)
        with pytest.raises(UserError, match=words):
            import_months(workspace, record, path)


def test_the_next_month_follows_the_last_one() -> None:
    empty = Performance(partner_id="0" * 32, title="受入実績")
    full = replace(empty, months=(PerformanceMonth(month=date(2025, 12, 1)),))
    assert next_month(empty, date(2026, 11, 22)).month == date(2026, 11, 1)
    assert next_month(full, date(2026, 11, 22)).month == date(2026, 1, 1)
