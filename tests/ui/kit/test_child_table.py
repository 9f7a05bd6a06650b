"""Tables of children: cells, rows, and what comes from and goes to a spreadsheet."""

from dataclasses import dataclass, field
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView
from pytestqt.qtbot import QtBot

from motdesk.base.errors import UserError
from motdesk.domain.negotiations import Option
from motdesk.domain.partners import Contact, Influence
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.entries import give_up, refused_entries
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.text_editors import LineEditor
from tests import builders
from tests.ui.desks import TestDesk


@dataclass
class Saved:
    """Every tuple that was handed in to be kept."""

    steps: list[tuple] = field(default_factory=list)

    @property
    def last(self) -> tuple:
        return self.steps[-1]


def test_a_paste_from_a_spreadsheet_is_one_step_and_adds_rows(desk: TestDesk, qtbot: QtBot) -> None:
    saved, table = options(desk, builders.option())
    QGuiApplication.clipboard().setText('30日\t60\t40\n"45\n日"\t１００\t0\n60日\t\t100\n')
    table.select(0)
    qtbot.keyClick(table.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(saved.steps) == 1
    assert [option.label for option in saved.last] == ["30日", "45 日", "60日"]
    assert [option.points_ours for option in saved.last] == [Decimal(60), Decimal(100), None]


def test_cells_pasted_into_an_open_cell_go_into_the_table_as_one_step(
    desk: TestDesk, qtbot: QtBot
) -> None:
    saved, table = options(desk, builders.option(), builders.option())
    paste_into_cell(table, qtbot, 0, 1, "10\t20\n30\t40\n50\t60\n")
    assert len(saved.steps) == 1
    assert [option.points_ours for option in saved.last] == [Decimal(n) for n in (10, 30, 50)]
    assert [option.points_theirs for option in saved.last] == [Decimal(n) for n in (20, 40, 60)]
    assert table.view.state() is QAbstractItemView.State.NoState


def test_one_cell_pasted_into_an_open_cell_is_written_there(desk: TestDesk, qtbot: QtBot) -> None:
    saved, table = options(desk, builders.option())
    editor = paste_into_cell(table, qtbot, 0, 0, '"45\n日"\n')
    assert saved.steps == []
    table.view.commitData(editor)
    assert saved.last[0].label == "45 日"


def test_a_paste_with_one_wrong_cell_keeps_nothing_and_names_the_line(desk: TestDesk) -> None:
    saved, table = options(desk, builders.option())
    assert not table.model.paste("30日\t60\n45日\tmany", 0, 0)
    assert saved.steps == []
    assert "Row 2 of the table" in table.error()
    assert "Nothing was pasted" in table.error()


def test_lines_may_end_as_in_any_system(desk: TestDesk) -> None:
    saved, table = options(desk, builders.option())
    assert table.model.paste("30日\t60\r45日\t40\r\n60日\t20", 0, 0)
    assert [option.label for option in saved.last] == ["30日", "45日", "60日"]


def test_what_is_too_much_for_a_cell_is_explained(desk: TestDesk) -> None:
    saved, table = options(desk, builders.option())
    assert not table.model.paste("あ" * 200_000, 0, 0)
    assert saved.steps == []
    assert "Nothing was pasted" in table.error()


def test_cells_go_to_a_spreadsheet_as_plain_digits(desk: TestDesk, qtbot: QtBot) -> None:
    _saved, table = options(desk, builders.option(value=Decimal("-1040.50"), label="a\tb"))
    table.view.selectAll()
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == '"a\tb"\t60\t40\t-1040.50\n'


def test_choices_are_pasted_by_their_words_or_codes(desk: TestDesk) -> None:
    saved, table = contacts(desk, builders.contact(), builders.contact())
    assert table.model.paste("見本\tEconomic\n例\ttechnical", 0, 0)
    assert [it.buying_influence for it in saved.last] == [Influence.ECONOMIC, Influence.TECHNICAL]


def test_rows_move_and_go(desk: TestDesk) -> None:
    first, second = builders.contact(name="一"), builders.contact(name="二")
    saved, table = contacts(desk, first, second)
    table.select(0)
    table.view.move_current(1)
    assert saved.last == (second, first)
    assert table.child() == first
    table.view.remove_selected()
    assert saved.last == (second,)


def test_a_refused_change_leaves_the_rows_as_they_were(desk: TestDesk) -> None:
    def refuse(_children: tuple) -> None:
        raise UserError("Not now.")

    contact = builders.contact()
    table = ChildTable(desk.desk, Contact, contact_columns(), refuse, add_text="Add")
    table.set_children((contact,))
    assert not table.model.setData(table.model.index(0, 0), "other")
    assert table.model.children_now == (contact,)
    assert table.error() == "Not now."


def test_details_of_the_chosen_row_are_edited_below(desk: TestDesk) -> None:
    saved, table = contacts(desk, builders.contact(), details="concern")
    editor = table._details.editor("concern")
    editor.setText("品質")
    editor.entered.emit()
    assert saved.last[0].concern == "品質"


def contacts(desk: TestDesk, *rows: Contact, details: str = "") -> tuple[Saved, ChildTable]:
    saved = Saved()
    below = (FormField(name=details, label=details),) if details else ()
    table = ChildTable(
        desk.desk, Contact, contact_columns(), saved.steps.append, add_text="Add", details=below
    )
    return saved, shown(desk, table, rows)


def options(desk: TestDesk, *rows: Option) -> tuple[Saved, ChildTable]:
    saved = Saved()
    names = ("label", "points_ours", "points_theirs", "value")
    columns = tuple(FormField(name=name, label=name) for name in names)
    table = ChildTable(desk.desk, Option, columns, saved.steps.append, add_text="Add")
    return saved, shown(desk, table, rows)


def paste_into_cell(
    table: ChildTable, qtbot: QtBot, row: int, column: int, text: str
) -> LineEditor:
    index = table.model.index(row, column)
    table.view.setCurrentIndex(index)
    table.view.edit(index)
    editor = table.view.findChild(LineEditor)
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return editor


def contact_columns() -> tuple[FormField, ...]:
    return (
        FormField(name="name", label="Name"),
        FormField(name="buying_influence", label="Role"),
        FormField(name="influence", label="Influence"),
    )


def shown(desk: TestDesk, table: ChildTable, rows: tuple) -> ChildTable:
    table.setParent(desk.window.centralWidget())
    table.set_children(rows)
    table.show()
    return table


def test_a_refused_cell_keeps_what_was_written_and_others_can_be_opened(
    desk: TestDesk, qtbot: QtBot
) -> None:
    saved, table = options(desk, builders.option(), builders.option())
    editor = write_into_cell(table, 0, 1, "much")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert table.view.currentIndex().column() == 2
    other = table.view.indexWidget(table.model.index(0, 2))
    other.setText("7")
    qtbot.keyClick(other, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(saved.steps) == 1)
    assert refused_entries(table) == (editor,)
    assert (editor.text(), editor.accessibleName()) == ("much", "points_ours")
    assert "much" in table.error()


def test_a_refused_cell_stays_when_rows_come_and_go(desk: TestDesk) -> None:
    first, second = builders.option(), builders.option()
    _saved, table = options(desk, first, second)
    leave(table, write_into_cell(table, 0, 1, "much"))
    table.add()
    assert [entry.written() for entry in refused_entries(table)] == ["much"]
    assert table.model.remove([1])
    table.set_children((second, first))
    (entry,) = refused_entries(table)
    assert entry is table.view.indexWidget(table.model.index(1, 1))
    table.set_children((second,))
    assert refused_entries(table) == ()
    assert table.error() == ""


def test_a_refused_cell_is_given_up_or_mended(desk: TestDesk) -> None:
    saved, table = options(desk, builders.option(), builders.option())
    for row in range(2):
        leave(table, write_into_cell(table, row, 1, f"much {row}"))
    first, last = refused_entries(table)
    give_up(last)
    assert refused_entries(table) == (first,)
    assert "much 0" in table.error()
    first.setText("8")
    leave(table, first)
    assert saved.last[0].points_ours == Decimal(8)
    assert refused_entries(table) == ()
    assert table.error() == ""
    assert table.view.indexWidget(table.model.index(0, 1)) is None


def test_escape_gives_a_refused_cell_up(desk: TestDesk, qtbot: QtBot) -> None:
    saved, table = options(desk, builders.option())
    editor = write_into_cell(table, 0, 1, "much")
    leave(table, editor)
    table.view.begin(table.model.index(0, 1))
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert (saved.steps, refused_entries(table), table.error()) == ([], (), "")


def write_into_cell(table: ChildTable, row: int, column: int, text: str) -> LineEditor:
    index = table.model.index(row, column)
    table.view.setCurrentIndex(index)
    table.view.begin(index)
    editor = table.view.indexWidget(index)
    assert isinstance(editor, LineEditor)
    editor.setText(text)
    return editor


def leave(table: ChildTable, editor: LineEditor) -> None:
    """Do what Qt does when the cursor leaves a cell."""
    table.view.commitData(editor)
    table.view.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
