"""Lists: filter, order, and what stands there while there is nothing."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from motdesk.base.folding import folded
from motdesk.ui.kit.rows import RowsModel, TableColumn
from motdesk.ui.kit.tables import Table
from tests.ui.desks import TestDesk


class Row(NamedTuple):
    """A company in a list."""

    id: str
    name: str
    kana: str


ROWS = (
    Row("1", "株式会社みほん製作所", "ミホンセイサクショ"),
    Row("2", "例題金属工業", "れいだいきんぞく"),
    Row("3", "ＡＢＣ商事", "えーびーしーしょうじ"),
    Row("4", "", ""),
)


def test_the_filter_knows_width_case_and_kana(desk: TestDesk) -> None:
    model = rows_model(desk)
    for text, found in (
        ("みほん", "1"),
        ("ミホン", "1"),
        ("abc", "3"),
        ("金属 例題", "2"),
        ("無", ""),
    ):
        model.filter(text)
        assert "".join(row.id for row in model.visible) == found


def test_letters_taken_back_bring_rows_back(desk: TestDesk) -> None:
    model = rows_model(desk)
    for text in ("れ", "れい", "れいx", "れい", ""):
        model.filter(text)
    assert len(model.visible) == len(ROWS)


def test_ten_thousand_rows_are_filtered_to_the_ones_meant(desk: TestDesk) -> None:
    model = rows_model(desk)
    model.set_rows([Row(str(n), f"会社{n:05}", f"かいしゃ{n}") for n in range(10_000)])
    model.filter("会社0123")
    assert [row.name for row in model.visible] == [f"会社0123{n}" for n in range(10)]


def test_the_filter_can_be_prepared_for_any_rows(desk: TestDesk) -> None:
    model = rows_model(desk)
    for rows in ((), ROWS, [Row("1", "a\0b", "")]):
        model.set_rows(rows)
        model.prepare_filter()
        model.filter("b")
        model.filter("")
        assert model.visible == list(rows)


def test_the_order_is_that_of_the_reading_and_empty_ones_come_last(desk: TestDesk) -> None:
    model = rows_model(desk)
    model.order_by(0, is_descending=False)
    assert [row.id for row in model.visible] == ["3", "1", "2", "4"]
    model.order_by(0, is_descending=True)
    assert [row.id for row in model.visible] == ["2", "1", "3", "4"]


def test_an_empty_list_says_what_belongs_there(desk: TestDesk) -> None:
    table = a_table(desk)
    table.set_rows(())
    assert table._stack.currentIndex() == 1
    table.set_rows(ROWS)
    table.filter.setText("無い")
    assert "Nothing matches" in table._stack.currentWidget().text()


def test_a_list_that_leads_somewhere_says_so(desk: TestDesk, qtbot: QtBot) -> None:
    columns = (TableColumn(heading="Name", text=lambda row: row.name, is_wide=True),)
    table = Table(desk.desk, columns, empty=QLabel(), filter_hint="Filter", leads=True)
    table.setParent(desk.window.centralWidget())
    table.show()
    assert not table.open_button.isVisible()
    table.set_rows(ROWS)
    assert table.open_button.isVisible()
    assert not table.open_button.isEnabled()
    table.select("2")
    with qtbot.waitSignal(table.opened) as opened:
        table.open_button.click()
    assert opened.args == [ROWS[1]]


def test_the_chosen_row_stays_chosen_while_the_list_changes(desk: TestDesk, qtbot: QtBot) -> None:
    table = a_table(desk)
    table.set_rows(ROWS)
    table.select("2")
    table.filter.setText("れ")
    assert table.row().id == "2"
    table.set_rows(ROWS[:3])
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert opened.args == [ROWS[1]]


def rows_model(desk: TestDesk) -> RowsModel:
    model = RowsModel(columns(), desk.desk.theme.color)
    model.set_rows(ROWS)
    return model


def a_table(desk: TestDesk) -> Table:
    table = Table(desk.desk, columns(), empty=QLabel("Empty"), filter_hint="Filter")
    table.setParent(desk.window.centralWidget())
    table.show()
    return table


def columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn(
            heading="Name",
            text=lambda row: row.name,
            order=lambda row: folded(row.kana),
            search=lambda row: row.kana,
            is_wide=True,
        ),
    )
