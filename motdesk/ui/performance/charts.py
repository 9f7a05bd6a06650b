"""The charts above the months: defects, punctuality and claims, each with what is known of it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout

from motdesk.base.clock import today
from motdesk.base.dates import format_month
from motdesk.base.errors import UserError
from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.performance import Performance, PerformanceMonth
from motdesk.domain.trends import Measure, window
from motdesk.drawings.operations import Drawing
from motdesk.services import charts
from motdesk.ui.kit.cards import Card, label
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import PIXELS_PER_POINT, DrawingView, drawing_palette
from motdesk.ui.kit.tasks import Task, run_in_background

_WINDOWS = (12, 24, 36, 60)


class ChartsCard(Card):
    """Draw the last months in the background; side by side where there is room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            _("Quality and delivery"),
            _("Hatched: no data, which is neither good nor zero. Ringed: explained by a remark."),
        )
        self._desk = desk
        self._record: Performance | None = None
        self._drawn: tuple[object, ...] = ()
        self._task: Task[tuple[Drawing, ...]] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw)
        self.views = tuple(DrawingView(desk.theme) for _measure in Measure)
        for view in self.views:
            view.setFixedHeight(desk.theme.px(166))  # until they are drawn nothing below jumps
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(desk.theme.px(20))
        self._grid.setVerticalSpacing(desk.theme.px(12))
        self.body.addLayout(self._grid)
        self._arrange(len(self.views))
        self._remarks = label("", "help", is_wrapped=True)
        self.body.addWidget(self._remarks)
        self.months = ChoiceBox()
        self.months.setAccessibleName(_("Months shown"))
        for count in _WINDOWS:
            self.months.addItem(_("{count} months").format(count=count), count)
        self.months.setCurrentIndex(1)
        self.months.currentIndexChanged.connect(self._soon.start)
        self.tools.addWidget(self.months)

    def show_record(self, record: Performance) -> None:
        """Show the months of a record."""
        self._record = record
        self._soon.start()

    @property
    def is_busy(self) -> bool:
        """Whether charts are still being drawn."""
        return self._soon.isActive() or self._task is not None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def _draw(self) -> None:
        record = self._record
        if record is None:
            return
        columns = len(self.views) if self.width() >= self._desk.theme.px(700) else 1
        self._arrange(columns)
        room = self.width() - self._desk.theme.px(36 + 20 * (columns - 1))
        width = round(room / columns / (PIXELS_PER_POINT * self._desk.theme.scale))
        last, count = last_month(record), self.months.currentData()
        wanted = (record.months, last, count, width)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        if self._task is not None:
            self._task.cancel()
        palette = drawing_palette(self._desk.theme)
        self._task = run_in_background(
            self,
            lambda _progress: charts.draw_trends(
                record.months, last, count, width=width, palette=palette
            ),
            self._show,
            self._fail,
        )
        self._remarks.setText(_remarks(record.months, window(last, count)))
        self._remarks.setVisible(bool(self._remarks.text()))

    def _arrange(self, columns: int) -> None:
        for place, view in enumerate(self.views):
            self._grid.addWidget(view, place // columns, place % columns)
        for column in range(len(self.views)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _show(self, drawings: tuple[Drawing, ...]) -> None:
        self._task = None
        for view, drawing in zip(self.views, drawings, strict=True):
            view.show_drawing(drawing)

    def _fail(self, error: UserError) -> None:
        self._task = None
        self._remarks.setText(str(error))


def last_month(record: Performance) -> date:
    """Return the month that charts end with: this one, as on paper, or a later one if known."""
    return max((today(), *(item.month for item in record.months)))


def _remarks(months: tuple[PerformanceMonth, ...], wanted: Sequence[date]) -> str:
    shown = sorted((m for m in months if m.month in wanted), key=lambda item: item.month)
    return "\n".join(f"{format_month(item.month)}  {item.remark}" for item in shown if item.remark)
