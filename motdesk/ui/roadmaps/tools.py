"""The tools above a roadmap: add, baseline, table, story, axis and zoom."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.ui.kit.cards import button
from motdesk.ui.kit.desk import Desk


class ToolBar(QWidget):
    """Tells what is wanted; `changed` when the story or the axis is switched."""

    addition_wanted = Signal()
    baseline_wanted = Signal()
    print_wanted = Signal()
    table_wanted = Signal(bool)
    changed = Signal()
    zoomed_in = Signal()
    zoomed_out = Signal()
    fitted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        add = button(desk, _("Add an item"), self.addition_wanted.emit, icon="plus")
        baseline = button(desk, _("Baseline…"), self.baseline_wanted.emit, voice="quiet",
                          icon="save")  # fmt: skip
        paper = button(desk, _("Print…"), self.print_wanted.emit, voice="quiet", icon="printer")
        paper.setToolTip(_("Save what is shown here on A3 as a PDF, with the filter in its foot."))
        for changing in (add, baseline):
            changing.setDisabled(desk.is_read_only)
        self._table = self._switch(_("Table"), self._ask_for_table)
        self._story = self._switch(_("Chain only"), self.changed.emit)
        self._story.setToolTip(_("Click an item: only what it depends on and what needs it stays."))
        self._calendar = self._switch(_("Calendar"), self.changed.emit)
        self._calendar.setToolTip(_("Years of the axis begin in January."))
        baseline.setToolTip(_("Keep the roadmap as it is now under a name."))
        near = self._sign("zoom-in", _("Zoom in (+)"), self.zoomed_in.emit)
        far = self._sign("zoom-out", _("Zoom out (−)"), self.zoomed_out.emit)
        fit = button(desk, _("Fit"), self.fitted.emit, voice="quiet")
        self._more = button(desk, _("More…"), lambda: None, voice="quiet")
        self._menu = QMenu(self._more)
        self._menu.aboutToShow.connect(self._fill)
        self._more.setMenu(self._menu)
        self._giving = (paper, baseline, self._calendar, self._story, self._table, fit, far, near)
        self._shown = (add, baseline, paper, self._table, self._story, self._calendar, far, near,
                       fit)  # fmt: skip
        self._gap = desk.theme.px(4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._gap)
        for widget in (*self._shown, self._more):
            row.addWidget(widget)
        row.insertStretch(3, 1)
        self._place()

    @property
    def is_story(self) -> bool:
        """Whether only the chain of the chosen item stays."""
        return self._story.isChecked()

    @property
    def is_fiscal(self) -> bool:
        """Whether years of the axis are fiscal ones."""
        return not self._calendar.isChecked()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Keep to one line: what has no room goes into a menu, least needed first."""
        gap = self._gap
        widths = {widget: widget.sizeHint().width() + gap for widget in self._shown}
        room = self.width() - sum(widths.values())
        is_short = room < 0
        room -= (self._more.sizeHint().width() + gap) * is_short
        for widget in self._giving:
            widget.setVisible(room >= 0)
            room += widths[widget] * (room < 0)
        self._more.setVisible(is_short)

    @override
    def minimumSizeHint(self) -> QSize:
        least = self._shown[0].sizeHint().width() + self._more.sizeHint().width()
        return QSize(least + self._gap, super().minimumSizeHint().height())

    def _fill(self) -> None:
        self._menu.clear()
        for widget in self._shown:
            if widget.isHidden():
                words = widget.text() or widget.accessibleName()
                action = self._menu.addAction(words, widget.click)
                action.setCheckable(widget.isCheckable())
                action.setChecked(widget.isChecked())
                action.setEnabled(widget.isEnabled())

    def _ask_for_table(self) -> None:
        self.table_wanted.emit(self._table.isChecked())

    def _switch(self, words: str, act: Callable[[], object]) -> QPushButton:
        switch = button(self._desk, words, act, voice="switch")
        switch.setCheckable(True)
        return switch

    def _sign(self, icon: str, words: str, act: Callable[[], object]) -> QPushButton:
        sign = button(self._desk, "", act, icon=icon, voice="quiet")
        sign.setAccessibleName(words)
        sign.setToolTip(words)
        return sign
