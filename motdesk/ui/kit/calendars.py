"""A calendar that drops from a date field."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidgetAction

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.coarse_days import CoarseDay
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.text_editors import LineEditor


def add_calendar(desk: Desk, editor: LineEditor) -> None:
    """Put a calendar at the end of a date field."""
    action = QAction(desk.theme.icon("calendar", "ink_2"), _("Choose a day"), editor)
    action.triggered.connect(lambda: _drop(desk, editor))
    editor.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
    editor.setPlaceholderText(_("year-month-day"))


def _drop(desk: Desk, editor: LineEditor) -> None:
    menu = QMenu(editor)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    calendar = QCalendarWidget()
    is_japanese = desk.language == "ja"
    locale = QLocale.Language.Japanese if is_japanese else QLocale.Language.English
    calendar.setLocale(QLocale(locale))
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Sunday if is_japanese else Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    shown = _shown_day(editor)
    if shown:
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
    calendar.clicked.connect(lambda day: _choose(editor, menu, day))
    holder = QWidgetAction(menu)
    holder.setDefaultWidget(calendar)
    menu.addAction(holder)
    menu.popup(editor.mapToGlobal(editor.rect().bottomLeft()))


def _shown_day(editor: LineEditor) -> date | None:
    try:
        value: date | CoarseDay | None = editor.value()
    except UserError:
        return None
    return value.day if isinstance(value, CoarseDay) else value


def _choose(editor: LineEditor, menu: QMenu, day: QDate) -> None:
    menu.close()
    editor.setText(day.toString(Qt.DateFormat.ISODate))
    editor.entered.emit()
