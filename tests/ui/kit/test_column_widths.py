"""Widths of columns where room lacks."""

from datetime import date

from motdesk.domain.performance import PerformanceMonth
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.column_widths import on_two_lines, squeezed
from motdesk.ui.performance.fields import month_columns
from tests.ui.desks import TestDesk


def test_a_heading_breaks_nearest_to_its_middle() -> None:
    assert on_two_lines("Days to answer") == "Days to\nanswer"
    assert on_two_lines("納入数") == "納入数"


def test_the_widest_give_first_and_none_below_its_least() -> None:
    assert squeezed([200, 100, 50], [60, 60, 50], 400) == [200, 100, 50]
    assert squeezed([200, 100, 50], [60, 60, 50], 250) == [100, 100, 50]
    assert squeezed([200, 100, 50], [60, 60, 50], 230) == [80, 100, 50]
    assert squeezed([200, 100, 50], [150, 60, 50], 200) == [150, 60, 50]


def test_the_months_fit_a_small_window_in_english(desk: TestDesk) -> None:
    table = ChildTable(
        desk.desk, PerformanceMonth, month_columns(), lambda _rows: None, add_text="+"
    )
    table.setParent(desk.window.centralWidget())
    table.set_children(
        (PerformanceMonth(month=date(2026, 9, 1), delivered=4300, remark="膜の欠け1個。" * 9),)
    )
    table.resize(722, 300)
    table.show()
    bar = table.view.horizontalScrollBar()
    assert bar.maximum() == 0
    assert table.model.head(7) == "Days to\nanswer"
    table.resize(1400, 300)
    assert table.model.head(7) == "Days to answer"
