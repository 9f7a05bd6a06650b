"""What the evaluations of a partner come to: the points of each period, and the radar."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from motdesk.base.errors import UserError
from motdesk.base.money import format_number
from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.evaluations import Evaluation, comparable, provisional
from motdesk.drawings.operations import Drawing
from motdesk.services import charts
from motdesk.ui.kit.cards import Card, label
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import PIXELS_PER_POINT, DrawingView, drawing_palette
from motdesk.ui.kit.tasks import Task, run_in_background

_NARROWEST, _WIDEST = 180.0, 260.0  # points


class OverviewCard(Card):
    """Choose an evaluation, see its points among those before it, and its web."""

    chosen = Signal(str)  # the id of a scorecard

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._evaluations: Sequence[Evaluation] = ()
        self._shown: Evaluation | None = None
        self._drawn: tuple[object, ...] = ()
        self._task: Task[Drawing | None] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw)
        self.choice = ChoiceBox()
        self.choice.setAccessibleName(_("Evaluation"))
        self.choice.give_way()
        self.choice.setMaximumWidth(desk.theme.px(360))
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.activated.connect(lambda at: self.chosen.emit(self.choice.itemData(at)))
        self.tools.insertWidget(0, self.choice, 3)
        self._points = label("", "title")
        self._coverage = label("", "help", is_wrapped=True)
        self.scores, self.radar = DrawingView(desk.theme), DrawingView(desk.theme)
        self.radar.setFixedHeight(desk.theme.px(220))  # until it is drawn nothing below jumps
        self.scores.region_chosen.connect(self._choose_period)
        self._build()

    def show_evaluations(self, evaluations: Sequence[Evaluation], shown: Evaluation) -> None:
        """Show one evaluation among all of a partner."""
        self._evaluations, self._shown = evaluations, shown
        self.choice.clear()
        for item in evaluations:
            self.choice.addItem(f"{item.card.title} · {item.template.name}", item.card.id)
        self.choice.setCurrentIndex([item.card.id for item in evaluations].index(shown.card.id))
        self._points.setText(_points(shown))
        self._coverage.setText(_coverage(shown))
        self._soon.start()

    @property
    def is_busy(self) -> bool:
        """Whether pictures are still being drawn."""
        return self._soon.isActive() or self._task is not None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def _build(self) -> None:
        px = self._desk.theme.px
        row, left = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(px(24))
        left.setSpacing(px(8))
        for widget in (self._points, self._coverage, self.scores):
            left.addWidget(widget)
        left.addStretch(1)
        row.addLayout(left, 5)
        row.addWidget(self.radar, 4)
        self.body.addLayout(row)

    def _draw(self) -> None:
        shown, evaluations = self._shown, tuple(self._evaluations)
        points = self.radar.width() / (PIXELS_PER_POINT * self._desk.theme.scale)
        width = round(min(max(points, _NARROWEST), _WIDEST))
        if shown is None or (evaluations, shown, width) == self._drawn:
            return
        self._drawn = (evaluations, shown, width)
        palette = drawing_palette(self._desk.theme)
        self.scores.show_drawn(
            lambda width: charts.draw_scores(
                evaluations, shown, width=max(width, _NARROWEST), palette=palette
            )
        )
        if self._task is not None:
            self._task.cancel()
        self._task = run_in_background(
            self,
            lambda _progress: charts.draw_radar(evaluations, shown, width=width, palette=palette),
            self._show_radar,
            self._fail,
        )

    def _show_radar(self, drawing: Drawing | None) -> None:
        self._task = None
        self.radar.setVisible(drawing is not None)
        self.radar.show_drawing(drawing)

    def _fail(self, error: UserError) -> None:
        self._task = None
        self._coverage.setText(str(error))

    def _choose_period(self, key: str) -> None:
        if self._shown is not None:
            drawn = comparable(self._evaluations, self._shown)[-charts.MOST_PERIODS :]
            self.chosen.emit(drawn[int(key)].card.id)


def _points(shown: Evaluation) -> str:
    score = shown.score
    if score.points is None:
        return _("No mark yet")
    words = _("{points} points · band {band}").format(
        points=format_number(score.points, 1), band=score.band
    )
    return provisional(words, score.coverage)


def _coverage(shown: Evaluation) -> str:
    marks = {item.axis_id: item for item in shown.card.marks}
    axes = [marks.get(axis.id) for axis in shown.template.axes]
    out = sum(item is not None and item.is_not_applicable for item in axes)
    known = sum(item is not None and item.mark is not None and not item.is_not_applicable
                for item in axes)  # fmt: skip
    text = _("{known} of {count} axes marked, {percent} % of the weight.").format(
        known=known, count=len(axes) - out, percent=format_number(shown.score.coverage * 100, 0)
    )
    if not out:
        return text
    left_out = _("Not applicable: {count}.").format(count=out)
    return f"{text} {left_out}"
