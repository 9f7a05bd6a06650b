"""Needs against the strengths of one partner, with what has no counterpart."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from motdesk.base.texts import _, _n
from motdesk.domain.strengths import ANSWER_MARKS
from motdesk.drawings.matrices import Matrix
from motdesk.drawings.operations import Drawing
from motdesk.services.matrices import (
    NeedMatrix,
    answer_by_lines,
    answer_need,
    draw_matrix,
    matrix_lines,
    need_matrix,
    owners_of_strengths,
)
from motdesk.ui.kit.cards import Card, EmptyState, button, label
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import drawing_palette
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.kit.pasted_cells import cut_cells, joined_cells
from motdesk.ui.kit.spreadsheets import clipboard_button
from motdesk.ui.needs.grid import MatrixGrid


class MatrixView(QWidget):
    """Show and edit the answers of strengths, the same that stand on their sheets."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: NeedMatrix | None = None
        self.heading = QHBoxLayout()
        self.whose = ChoiceBox()
        self.whose.setAccessibleName(_("Strengths of"))
        self.grid = MatrixGrid(desk.theme)
        self.findings = label("", "missing", is_wrapped=True)
        self._pages = QStackedWidget()
        self._build()
        self.whose.activated.connect(lambda _place: self._show())
        self.grid.answered.connect(self._answer)
        self.grid.copy_wanted.connect(self.copy)
        self.grid.paste_wanted.connect(self.paste)

    def refresh(self) -> None:
        """Read again what is shown."""
        owners = owners_of_strengths(self._desk.workspace)
        chosen = self.whose.currentData()
        self.whose.clear()
        for id_, name in owners:
            self.whose.addItem(name, id_)
            if id_ == chosen:
                self.whose.setCurrentIndex(self.whose.count() - 1)
        self._show()

    def copy(self) -> None:
        """Put the matrix on the clipboard."""
        if self._shown is not None:
            QGuiApplication.clipboard().setText(joined_cells(matrix_lines(self._shown)))
            self._desk.say(_("The matrix is copied with its heads. Paste it into a spreadsheet."))

    def paste(self) -> None:
        """Take answers from the clipboard, by their heads or from the current cell on."""
        if self._shown is not None and not self._desk.is_read_only:
            self._desk.run(self._paste)

    def _paste(self) -> None:
        if self._shown is None:
            return
        lines = cut_cells(QGuiApplication.clipboard().text().rstrip("\r\n"))
        at = self.grid.cell or (0, 0)
        count = answer_by_lines(self._desk.workspace, self._shown, lines, at)
        words = _n("Answers of {count} strength changed.", "Answers of {count} strengths changed.",
                   count)  # fmt: skip
        self._desk.say(words.format(count=count))

    def _show(self) -> None:
        partner_id = self.whose.currentData()
        found = need_matrix(self._desk.workspace, partner_id) if partner_id else None
        cell, self._shown = self.grid.cell, found
        is_there = found is not None and bool(found.needs)
        self._pages.setCurrentIndex(1 if is_there else 0)
        self.whose.setVisible(self.whose.count() > 0)
        self._clipboard.setVisible(is_there)
        if found is None or not is_there:
            return
        matrix, palette = found.matrix, drawing_palette(self._desk.theme)

        def draw(width: float) -> Drawing:
            return draw_matrix(matrix, width=width, palette=palette)

        self.grid.know(matrix.fits)
        self.grid.show_drawn(draw, _tips(matrix))
        if cell is not None:
            self.grid.go_to(*cell)
        self.findings.setText(_findings(matrix))
        self.findings.setVisible(bool(self.findings.text()))

    def _answer(self, row: int, column: int, fit: int) -> None:
        if self._shown is None or self._desk.is_read_only:
            return
        strength, need = self._shown.strengths[column], self._shown.needs[row]
        self._desk.run(lambda: answer_need(self._desk.workspace, strength, need, fit))

    def _build(self) -> None:
        px = self._desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(24))
        column.setSpacing(px(12))
        self.heading.setSpacing(px(8))
        self.heading.addWidget(label(_("Needs × strengths"), "title"))
        self.heading.addStretch(1)
        self.whose.setMinimumWidth(px(200))
        self.heading.addWidget(self.whose)
        self._clipboard = clipboard_button(self._desk, self.copy, self.paste)
        self.heading.addWidget(self._clipboard)
        column.addLayout(self.heading)
        hint = _(
            "Click a cell to go on from nothing to △, ○ and ●, or move with the arrows and press "
            "0, 1, 3 or 9. Cells go to and from a spreadsheet by copying."
        )
        card = Card(self._desk, hint=hint)
        card.body.addWidget(self.findings)
        card.body.addWidget(self.grid)
        sheet = Sheet(self._desk)
        sheet.body.setContentsMargins(0, 0, px(8), 0)
        sheet.body.addWidget(card)
        sheet.body.addStretch(1)
        way = button(
            self._desk,
            _("Open the partners"),
            lambda: self._desk.go("partners"),
            voice="primary",
        )
        sentence = _("Here needs stand against strengths: which are answered, and by what. Write "
                     "down needs, and the strengths of a partner.")  # fmt: skip
        self._pages.addWidget(EmptyState(self._desk, sentence, way))
        self._pages.addWidget(sheet)
        column.addWidget(self._pages, 1)


def _tips(matrix: Matrix) -> dict[str, str]:
    tips = {}
    for row, need in enumerate(matrix.needs):
        for column, strength in enumerate(matrix.strengths):
            fit = matrix.fits[row][column]
            said = f"{ANSWER_MARKS[fit]} {fit}".strip()
            tips[f"cell/{row}/{column}"] = f"{said}: {need} × {strength}"
    return tips


def _findings(matrix: Matrix) -> str:
    open_needs, idle = len(matrix.unanswered), len(matrix.unneeded)
    parts = []
    if open_needs:
        words = _n("{count} need without an answer", "{count} needs without an answer", open_needs)
        parts.append(words.format(count=open_needs))
    if idle:
        words = _n("{count} strength without a need", "{count} strengths without a need", idle)
        parts.append(words.format(count=idle))
    return _("; ").join(parts)
