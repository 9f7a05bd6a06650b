"""Forms that edit a record in place: what is entered is kept at once, as one step to undo.

    form = Form(desk, Partner, (
        FormField(name="name", label=_("Name"), is_wide=True),
        FormField(name="nda_state", label=_("NDA")),
        FormField(name="private_remark", label=_("Remark"), is_long=True, is_extra=True),
    ))
    form.set_record(partner)          # and again in the page's refresh()

Each entry becomes `dataclasses.replace(record, …)` handed to `save` (usually `desk.save`). What
`save` or the record itself refuses with UserError is shown below the field; the record keeps its
old value, the person their text, and Escape brings the old value back. For a child of a record
hand in a `save` of your own that puts the child into its owner.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from motdesk.base.errors import GivenUpError, UserError
from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.base.units import without_counter, without_unit
from motdesk.ui.kit.calendars import add_calendar
from motdesk.ui.kit.cards import button, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.editors import CheckEditor, make_editor
from motdesk.ui.kit.fields import Cell, FormField, Kind, cells
from motdesk.ui.kit.text_editors import LineEditor, LongEditor


class Form(QWidget):
    """Fields of one record, in as many columns as there is room for."""

    def __init__(
        self,
        desk: Desk,
        kind: type,
        fields: Sequence[FormField],
        save: Callable[[Any], None] | None = None,
        *,
        columns: int = 3,
        least: int = 150,
    ) -> None:
        """Make a form of at most so many columns, each `least` pixels wide at 100 %."""
        super().__init__()
        self._desk = desk
        self._least = least
        self._save = save or desk.save
        self._record: Any = None
        self._most_columns = columns
        self._columns = 0
        self._is_open = False
        self._is_saving = False
        self._places = {cell.field.name: _Place(desk, cell, self) for cell in cells(kind, fields)}
        self._grid = QGridLayout()
        self._more = button(desk, _("More…"), self._toggle, voice="link")
        self._build()

    def set_record(self, record: Any) -> None:
        """Show a record; what a person is writing into the same one is left as it is."""
        is_other = self._record is None or self._record.id != record.id
        self._record = record
        for place in self._places.values():
            if is_other or not place.editor.is_dirty:
                place.show_value(place.cell.of(record))

    def editor(self, name: str) -> Any:
        """Return the widget of a field."""
        return self._places[name].editor

    def kept(self) -> bool:
        """Return whether the fields behind “More…” are shown."""
        return self._is_open

    def take_back(self, value: bool) -> None:
        """Show or hide the fields behind “More…”."""
        if value is not self._is_open:
            self._toggle()

    def rename(self, name: str, words: str) -> None:
        """Call a field by other words, where they depend on the record shown."""
        self._places[name].rename(words)

    def error(self, name: str) -> str:
        """Return what is said below a field."""
        return self._places[name].error.text()

    def question(self, name: str) -> str:
        """Return what is asked about the value of a field, or nothing."""
        return self._places[name].question.text()

    @property
    def record_id(self) -> str:
        """The id of the record shown, if any."""
        return getattr(self._record, "id", "")

    def place_cursor(self, name: str) -> QWidget | None:
        """Put the cursor into a field and return it; None if it is not in this form."""
        place = self._places.get(name)
        if place is None:
            return None
        if place.cell.field.is_extra and not self._is_open:
            self._toggle()
        place.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return place

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field, all of it selected."""
        self.place_cursor(name)
        place = self._places[name]
        if isinstance(place.editor, LineEditor | LongEditor):
            place.editor.selectAll()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = event.size().width() // self._desk.theme.px(self._least)
        self._arrange(max(1, min(columns, self._most_columns)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._desk.theme.px(180), super().minimumSizeHint().height())

    def _build(self) -> None:
        px = self._desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(12))
        column.addLayout(self._grid)
        row = QHBoxLayout()
        row.addWidget(self._more)
        row.addStretch(1)
        column.addLayout(row)
        self._more.setVisible(any(p.cell.field.is_extra for p in self._places.values()))
        for name, place in self._places.items():
            place.editor.entered.connect(lambda name=name: self._commit(name))
        self._arrange(self._most_columns)

    def _arrange(self, columns: int, *, is_forced: bool = False) -> None:
        if columns == self._columns and not is_forced:
            return
        self._columns = columns
        row, column = 0, 0
        for index in range(self._most_columns):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)
        for place in self._places.values():
            is_shown = self._is_open or not place.cell.field.is_extra
            place.setVisible(is_shown)
            if not is_shown:
                continue
            if place.cell.field.is_wide and column:
                row, column = row + 1, 0
            span = columns if place.cell.field.is_wide else 1
            self._grid.addWidget(place, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span
            if column >= columns:
                row, column = row + 1, 0

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._more.setText(_("Less") if self._is_open else _("More…"))
        self._arrange(self._columns, is_forced=True)

    def _commit(self, name: str) -> None:
        place = self._places[name]
        if self._record is None or self._desk.is_read_only or self._is_saving:
            return  # a question asked while saving takes the focus: that is no second entry
        if not place.editor.is_dirty:
            place.show_error("")
            return
        try:
            value = place.value(self._record)
            if value != place.cell.of(self._record):
                changed = replace(self._record, **place.cell.parts(value))
                before = self._record
                self._is_saving = True
                try:
                    self._save(changed)
                finally:
                    self._is_saving = False
                if self._record is before:  # else `save` showed what became of it
                    self._record = changed
        except UserError as error:
            if isinstance(error, GivenUpError):
                place.show_value(place.cell.of(self._record))
            place.show_error(str(error))
            return
        place.show_value(value)


class _Place(QWidget):
    """A field with its label above, its help and its error below."""

    def __init__(self, desk: Desk, cell: Cell, form: QWidget) -> None:
        super().__init__(form)
        self._desk = desk
        self.cell = cell
        self.editor = make_editor(cell)
        self.error = label("", "error", is_wrapped=True)
        self.question = label("", "missing", is_wrapped=True)
        for said in (self.error, self.question):
            said.hide()
        self.editor.setAccessibleName(cell.field.heading)
        is_locked = desk.is_read_only or cell.field.is_read_only
        if isinstance(self.editor, LineEditor | LongEditor):
            self.editor.setReadOnly(is_locked)
            self.editor.textChanged.connect(self._forgive)
        else:
            self.editor.setDisabled(is_locked)
        if cell.kind is Kind.DATE and isinstance(self.editor, LineEditor) and not is_locked:
            add_calendar(desk, self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(4))
        self._heading = label(cell.field.heading, "label", is_wrapped=True)
        self._heading.setParent(self)
        if isinstance(self.editor, CheckEditor):  # it says its heading itself
            column.addSpacing(desk.theme.px(4))
            self._heading.hide()
        else:
            self._heading.setBuddy(self.editor)
            column.addWidget(self._heading)
        column.addWidget(self.editor)
        column.addWidget(self.question)
        if cell.field.help:
            column.addWidget(label(cell.field.help, "help", is_wrapped=True))
        column.addWidget(self.error)
        column.addStretch(1)

    def value(self, record: Any) -> Any:
        """Return what was written, without the unit that stands in another field of the record."""
        named = self.cell.field.unit_of
        unit = getattr(record, named) if named else ""
        if named and isinstance(self.editor, LineEditor):
            text = self.editor.text()
            bare = without_unit(text, unit) if unit else without_counter(text, is_figure=True)
            return self.cell.value(bare)
        return self.editor.value()

    def rename(self, words: str) -> None:
        self._heading.setText(words)
        self.editor.setAccessibleName(words)

    def show_value(self, value: Any) -> None:
        self.editor.set_value(value)
        question = self.cell.question(value)
        self.question.setText(question)
        self.question.setVisible(bool(question))
        spoken = " ".join(part for part in (question, self.cell.field.help) if part)
        self.editor.setAccessibleDescription(spoken)
        self.show_error("")

    def show_error(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))
        if bool(self.editor.property("wrong")) is not bool(text):
            self.editor.setProperty("wrong", bool(text))
            self.editor.style().polish(self.editor)
            self._desk.refusals_changed.emit()

    def _forgive(self) -> None:
        if self.error.text() and not self.editor.is_dirty:
            self.show_error("")
