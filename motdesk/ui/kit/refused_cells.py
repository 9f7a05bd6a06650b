"""Cells whose entry was refused: their editors stay open with what was written, as in forms.

They are given up by Escape or, from anywhere, by Ctrl+Z; rows that come, go or move meanwhile
leave them as they are, unless their own row goes.
"""

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QApplication, QTableView, QWidget

from motdesk.base.overriding import override
from motdesk.ui.kit.entries import WRONG, refused_entries
from motdesk.ui.kit.text_editors import LineEditor

if TYPE_CHECKING:
    from motdesk.ui.kit.child_model import ChildModel

ROW_ID = "row_id"  # the property of an editor that names its child
REFUSAL = "refusal"  # and the one that says why its entry was refused
_Hint = QAbstractItemDelegate.EndEditHint
_MOVES = {
    _Hint.EditNextItem: QTableView.CursorAction.MoveNext,
    _Hint.EditPreviousItem: QTableView.CursorAction.MovePrevious,
}


class _Held(NamedTuple):
    row_id: str
    field: str
    text: str
    refusal: str


class RefusingView(QTableView):
    """A table that keeps the editors of refused entries open."""

    def __init__(self, model: "ChildModel") -> None:
        super().__init__()
        self._rows = model
        self._held: tuple[_Held, ...] = ()
        model.modelAboutToBeReset.connect(self._hold)
        self.setModel(model)
        model.modelReset.connect(self._open_again)

    def refusal(self) -> str:
        """Return why the entry that was refused last was refused, if one still stands."""
        found = refused_entries(self)
        return str(found[-1].property(REFUSAL) or "") if found else ""

    def begin(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Begin to write in a cell, or go on where what was written there was refused."""
        editor = cast("QWidget | None", self.indexWidget(index))
        if editor is None:
            self.edit(index)
        else:
            editor.setFocus()

    @override
    def closeEditor(self, editor: QWidget, hint: _Hint) -> None:
        if hint is not _Hint.RevertModelCache and editor in refused_entries(self):
            self.setState(QTableView.State.NoState)  # else Qt would open no other cell
            if hint in _MOVES:
                self._go_on(_MOVES[hint])
            return
        was_refused = bool(editor.property(WRONG))
        editor.setProperty(WRONG, False)
        super().closeEditor(editor, hint)
        if was_refused:
            self._rows.refused.emit("")

    def _go_on(self, way: QTableView.CursorAction) -> None:
        index = self.moveCursor(way, Qt.KeyboardModifier.NoModifier)
        self.setCurrentIndex(index)
        self.begin(index)

    def _hold(self) -> None:
        editors = refused_entries(self)
        lines = [editor for editor in editors if isinstance(editor, LineEditor)]
        self._held = tuple(
            _Held(line.property(ROW_ID), line.cell.field.name, line.text(), line.property(REFUSAL))
            for line in lines
        )
        for editor in editors:
            editor.setProperty(WRONG, False)  # Qt destroys them a little later

    def _open_again(self) -> None:
        """Open again what stood in rows that are still there; the cursor stays where it is."""
        held, self._held = self._held, ()
        focused = QApplication.focusWidget()
        rows = {child.id: row for row, child in enumerate(self._rows.children_now)}
        columns = {cell.field.name: at for at, cell in enumerate(self._rows.cells)}
        for was in held:
            if was.row_id in rows and was.field in columns:
                self._write_again(self._rows.index(rows[was.row_id], columns[was.field]), was)
        if held and focused is not None:
            focused.setFocus()
        if held:
            self._rows.refused.emit("")

    def _write_again(self, index: QModelIndex, was: _Held) -> None:
        self.edit(index)
        editor = self.indexWidget(index)
        self.setState(QTableView.State.NoState)
        if isinstance(editor, LineEditor):
            editor.write(was.text)
            refuse(editor, was.refusal)


def refuse(editor: QWidget, why: str) -> None:
    """Mark an editor whose entry was refused."""
    editor.setProperty(REFUSAL, why)
    editor.setProperty(WRONG, True)
    editor.style().polish(editor)
