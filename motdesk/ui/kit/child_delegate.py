"""Edits a cell of a child table with the same widgets as forms."""

from typing import Any, cast

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from motdesk.base.errors import UserError
from motdesk.base.overriding import override
from motdesk.ui.kit.child_model import ChildModel
from motdesk.ui.kit.editors import ChoiceEditor, Editor
from motdesk.ui.kit.entries import WRONG
from motdesk.ui.kit.fields import Kind
from motdesk.ui.kit.refused_cells import ROW_ID, refuse
from motdesk.ui.kit.text_editors import LineEditor

Index = QModelIndex | QPersistentModelIndex


class ChildDelegate(QStyledItemDelegate):
    """Gives a cell its editor; what is no value is said by the model and stays in the editor."""

    def __init__(self, view: QTableView, model: ChildModel) -> None:
        super().__init__(view)
        self._model = model

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        cell = self._model.cells[index.column()]
        if cell.kind is Kind.CHOICE:
            editor = ChoiceEditor(cell, parent)
            self._name(editor, index)
            editor.entered.connect(lambda: self._close(editor))
            return editor
        line = LineEditor(cell, parent)
        self._name(line, index)
        line.takes_cells = True
        line.entered.connect(lambda: self._forgive(line))
        here = QPersistentModelIndex(index)
        line.cells_pasted.connect(lambda text: self._paste(line, here, text))
        return line

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = self._model.data(index, Qt.ItemDataRole.EditRole)
        if editor.property(WRONG) and cast("Editor", editor).is_dirty:
            cast("Editor", editor).stored = value  # what was refused is left as it is
            return
        cast("Editor", editor).set_value(value)
        if isinstance(editor, LineEditor):
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        try:
            value: Any = cast("Editor", editor).value()
        except UserError as error:
            refuse(editor, str(error))
            self._model.refused.emit(str(error))
            return
        is_other = value != self._model.data(index, Qt.ItemDataRole.EditRole)
        if not self._model.setData(index, value) and is_other:
            refuse(editor, self._model.refusal)
        else:
            cast("Editor", editor).set_value(value)

    def _paste(self, editor: QWidget, index: QPersistentModelIndex, text: str) -> None:
        """Write cells from the one that was open on; what stood in its editor gives way."""
        self.closeEditor.emit(editor)
        self._model.paste(text, index.row(), index.column())

    def _name(self, editor: QWidget, index: Index) -> None:
        """Let an editor say which field of which row it is."""
        editor.setAccessibleName(self._model.cells[index.column()].field.heading)
        editor.setProperty(ROW_ID, self._model.children_now[index.row()].id)

    def _forgive(self, editor: LineEditor) -> None:
        """Close an editor in which what is stored stands again."""
        if editor.property(WRONG) and not editor.is_dirty:
            self.closeEditor.emit(editor)

    def _close(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
