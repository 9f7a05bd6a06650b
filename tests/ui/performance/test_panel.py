"""Quality on screen: months typed, pasted, imported; charts that say what is not known."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from motdesk.base.clock import today
from motdesk.base.dates import format_month
from motdesk.domain.partners import Partner
from motdesk.domain.performance import Performance
from motdesk.services import records
from motdesk.ui.performance.charts import last_month
from motdesk.ui.performance.panel import PerformancePanel
from tests import builders
from tests.ui.desks import TestDesk

ROWS = "2026-04\t4,200\t0\t4\t4\t0\n2026年5月\t4300\t\t4\t3\n2026/3/31\t4100\t1\t4\t4\t1\n"


def opened(desk: TestDesk) -> tuple[Partner, PerformancePanel]:
    partner = builders.partner()
    records.add(desk.workspace, partner)
    desk.desk.go("partners", partner.id, "performance")
    return partner, desk.page.view.panel("performance")


def stored(desk: TestDesk, partner: Partner) -> Performance:
    return records.all_of(desk.workspace, Performance, partner_id=partner.id)[0]


def test_a_record_is_begun_and_its_months_pasted_from_a_spreadsheet(
    desk: TestDesk, qtbot: QtBot
) -> None:
    partner, panel = opened(desk)
    start = next(b for b in panel.findChildren(QPushButton) if b.text() == "Begin the record")
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    assert panel.months.model.paste(ROWS, 0, 0)
    months = stored(desk, partner).months
    assert [item.month.month for item in months] == [3, 4, 5]
    assert [item.defective for item in months] == [1, 0, None]
    model = panel.months.model
    cells = [model.index(row, column) for row in range(3) for column in range(6)]
    assert model.copied(cells).splitlines()[2] == "2026-05\t4300\t\t4\t3\t"
    qtbot.waitUntil(lambda: not panel.charts.is_busy, timeout=20_000)
    said = [view.accessibleName() for view in panel.charts.views]
    assert "2 of 24 months" in said[0]
    assert "3 of 24 months" in said[1]


def test_charts_end_this_month_however_long_nothing_was_reported(
    desk: TestDesk, qtbot: QtBot
) -> None:
    _partner, panel = opened(desk)
    panel.new_record()
    QGuiApplication.clipboard().setText(ROWS)
    panel.paste_months()
    qtbot.waitUntil(lambda: not panel.charts.is_busy, timeout=20_000)
    assert last_month(panel.record) == today()
    drawing = panel.charts.views[0].drawing
    assert drawing.regions[-1].key == format_month(today())


def test_the_next_month_is_added_and_a_wrong_count_is_explained(desk: TestDesk) -> None:
    partner, panel = opened(desk)
    panel.new_record()
    panel.months.model.paste("2026-12\t10\n", 0, 0)
    panel.months.model.add()
    assert stored(desk, partner).months[1].month == date(2027, 1, 1)
    model = panel.months.model
    assert not model.setData(model.index(0, 2), 11)
    assert "Defective must lie between 0 and 10" in panel.months.error()
    desk.window.do.undo.trigger()
    assert len(stored(desk, partner).months) == 1


def test_months_come_from_a_file_and_its_faults_are_said(desk: TestDesk, tmp_path: Path) -> None:
    partner, panel = opened(desk)
    desk.answers.path = tmp_path / "months.csv"
    desk.answers.path.write_text("month,delivered\n2026-04,10\n", encoding="utf-8")
    panel.import_file()
    assert "1 month added" in desk.notices[-1].text
    assert stored(desk, partner).months[0].delivered == 10
    desk.answers.path.write_text("month,delivered\n2026-15,10\n", encoding="utf-8")
    panel.import_file()
    assert desk.notices[-1].is_error
    assert "line 2" in desk.notices[-1].text


def test_a_file_that_is_refused_begins_no_record(desk: TestDesk, tmp_path: Path) -> None:
    partner, panel = opened(desk)
    desk.answers.path = tmp_path / "months.csv"
    desk.answers.path.write_text("a,b\n1,2\n", encoding="utf-8")
    panel.import_file()
    assert desk.notices[-1].is_error
    assert records.all_of(desk.workspace, Performance, partner_id=partner.id) == ()


def test_columns_that_nobody_knows_are_named(desk: TestDesk, tmp_path: Path) -> None:
    partner, panel = opened(desk)
    desk.answers.path = tmp_path / "months.csv"
    desk.answers.path.write_text("年月,納入数,色,納期どおり,納入回数\n2026-04,9,青,3,4\n", "cp932")
    panel.import_file()
    assert "passed over: 色." in desk.notices[-1].text
    (month,) = stored(desk, partner).months
    assert (month.delivered, month.on_time, month.due) == (9, 3, 4)


def test_a_second_record_is_chosen_by_its_title(desk: TestDesk) -> None:
    partner, panel = opened(desk)
    panel.new_record()
    panel.new_record()
    assert len(records.all_of(desk.workspace, Performance, partner_id=partner.id)) == 2
    other = next(item for item in panel._records if item.id != panel.record.id)
    panel.show_place((other.id,))
    assert panel.record.id == other.id
