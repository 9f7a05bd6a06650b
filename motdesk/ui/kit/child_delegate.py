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
from motdesk.ui.kit.text_editors import LineEditor

Index = QModelIndex | QPersistentModelIndex


class ChildDelegate(QStyledItemDelegate):
    """Gives a cell its editor; what is no value is said by the model and not kept."""

    def __init__(self, view: QTableView, model: ChildModel) -> None:
        super().__init__(view)
        self._model = model

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        cell = self._model.cells[index.column()]
        if cell.kind is Kind.CHOICE:
            editor = ChoiceEditor(cell, parent)
            editor.entered.connect(lambda: self._close(editor))
            return editor
        line = LineEditor(cell, parent)
        line.takes_cells = True
        here = QPersistentModelIndex(index)
        line.cells_pasted.connect(lambda text: self._paste(line, here, text))
        return line

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        cast("Editor", editor).set_value(self._model.data(index, Qt.ItemDataRole.EditRole))
        if isinstance(editor, LineEditor):
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        try:
            value: Any = cast("Editor", editor).value()
        except UserError as error:
            self._model.refused.emit(str(error))
            editor.setProperty(WRONG, True)
            return
        is_other = value != self._model.data(index, Qt.ItemDataRole.EditRole)
        if not self._model.setData(index, value) and is_other:
            editor.setProperty(WRONG, True)

    def _paste(self, editor: QWidget, index: QPersistentModelIndex, text: str) -> None:
        """Write cells from the one that was open on; what stood in its editor gives way."""
        self.closeEditor.emit(editor)
        self._model.paste(text, index.row(), index.column())

    def _close(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
