"""The record of keeping promises: four figures, slips as dumbbells, the trend of one of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from motdesk.base.clock import today
from motdesk.base.money import format_number
from motdesk.base.texts import _, _n
from motdesk.domain.promises import PromiseRecord, Score
from motdesk.drawings.milestone_trends import draw_milestone_trend, trend_words
from motdesk.drawings.promise_words import (
    brier_words,
    broken_words,
    coverage_words,
    interval_words,
    kept_words,
    precedents_words,
    price_words,
    times_words,
)
from motdesk.drawings.promises import draw_slips, slip_words
from motdesk.ui.kit.cards import Card, button, clear, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette
from motdesk.ui.kit.roadmap_printing import save_roadmap

_UNKNOWN = "—"
_IN_A_ROW = 3  # figures, so that their notes find room in a small window
_ROWS = 60  # promises, the latest slips


class RecordCard(Card):
    """Show how promises were kept; a row chosen shows its trend, chosen again its item."""

    item_wanted = Signal(str)

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__(desk, _("How promises were kept"))
        self._desk = desk
        self._chosen = ""
        self._record: PromiseRecord | None = None
        self._fiscal_start = 4
        save = button(
            desk,
            _("Roadmap as A3 PDF…"),
            lambda: desk.run(lambda: save_roadmap(desk, partner_id)),
            icon="printer",
        )
        self.tools.addWidget(save)
        self.figures = QGridLayout()
        self.figures.setHorizontalSpacing(desk.theme.px(24))
        self.figures.setVerticalSpacing(desk.theme.px(12))
        for column in range(_IN_A_ROW):
            self.figures.setColumnStretch(column, 1)
        self.slips = DrawingView(desk.theme)
        self.trend = DrawingView(desk.theme)
        self._words = label("", "help", is_wrapped=True)
        self.body.addLayout(self.figures)
        self.body.addWidget(self.slips)
        self.body.addWidget(self._words)
        self.body.addWidget(self.trend)
        self.slips.region_chosen.connect(self._choose)

    def show_record(self, record: PromiseRecord, fiscal_start: int) -> None:
        """Show a record; the trend stays with the promise chosen, or is that of the latest slip."""
        self._record, self._fiscal_start = record, fiscal_start
        known = {line.item.id for line in record.lines if line.trend}
        if self._chosen not in known:
            self._chosen = next((line.item.id for line in record.lines if line.trend), "")
        self._show_figures(record)
        self._words.setText(_legend(record))
        palette, day = drawing_palette(self._desk.theme), today()
        self.slips.setVisible(bool(record.lines))
        self.slips.show_drawn(
            lambda width: draw_slips(
                record.lines[:_ROWS],
                width=max(width, 320),
                palette=palette,
                today=day,
                year_start=fiscal_start,
            ),
            {line.item.id: f"{slip_words(line)}\n{trend_words(line)}" for line in record.lines},
        )
        self._show_trend()

    def _choose(self, id: str) -> None:
        has_trend = self._record and any(
            line.item.id == id and line.trend for line in self._record.lines
        )
        if id == self._chosen or not has_trend:
            self.item_wanted.emit(id)
            return
        self._chosen = id
        self._show_trend()

    def _show_trend(self) -> None:
        lines = self._record.lines if self._record else ()
        line = next((line for line in lines if line.item.id == self._chosen), None)
        self.trend.setVisible(line is not None)
        if line is not None:
            palette, begin = drawing_palette(self._desk.theme), self._fiscal_start
            self.trend.show_drawn(
                lambda width: draw_milestone_trend(
                    line,
                    width=min(max(width, 240), 460),
                    height=190,
                    palette=palette,
                    year_start=begin,
                )
            )

    def _show_figures(self, record: PromiseRecord) -> None:
        clear(self.figures)
        past = record.precedents
        figures = (
            (_("Promises kept"), kept_words(record), interval_words(record)),
            (_("Time taken, P50 / P80"), times_words(past), precedents_words(record)),
            (_("Their confidence (Brier)"), _score(record.theirs), brier_words(record.theirs)),
            (_("Our confidence (Brier)"), _score(record.ours), brier_words(record.ours)),
            (_("Price of the slips"), price_words(record) or _UNKNOWN, coverage_words(record)),
            (
                _("Slipped / softened / withdrawn"),
                broken_words(record),
                _("against what was promised first"),
            ),
        )
        for number, figure in enumerate(figures):
            self.figures.addWidget(_figure(*figure), *divmod(number, _IN_A_ROW))


def _figure(name: str, value: str, note: str) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(name, "help"))
    column.addWidget(label(value, "title"))
    column.addWidget(label(note, "help", is_wrapped=True))
    column.addStretch(1)
    return widget


def _score(score: Score) -> str:
    return _UNKNOWN if score.brier is None else format_number(score.brier, 2)


def _legend(record: PromiseRecord) -> str:
    if not record.lines:
        return _("Nothing was promised yet: an item is a promise from “committed” on.")
    legend = _(
        "Hollow: first promised. Disc: reached. Diamond: said now. ×: withdrawn. Bracket: P50 to "
        "P80. Changes that the customer asked for count as promised anew."
    )
    rest = len(record.lines) - _ROWS
    if rest <= 0:
        return legend
    more = _n("{count} more is not shown here.", "{count} more are not shown here.", rest)
    return f"{legend} {more.format(count=rest)}"
