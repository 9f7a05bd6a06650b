"""Tabs that are never cut: where room lacks they close up, then the last ones go into a menu."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QWidget

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.ui.kit.cards import button
from motdesk.ui.kit.desk import Desk

_WIDE, _DENSE = 28, 16  # pixels beside the words of a tab, as the stylesheet has them


class TabStrip(QWidget):
    """Show the tabs of `bar` as far as there is room, and the others in a menu beside them."""

    def __init__(self, desk: Desk, bar: QTabBar) -> None:
        super().__init__()
        self._px = desk.theme.px
        self.bar = bar
        bar.setUsesScrollButtons(False)
        bar.setExpanding(False)
        bar.setDrawBase(False)
        self.more = button(desk, _("More…"), lambda: None, voice="quiet")
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill)
        self.more.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(bar)
        row.addWidget(self.more)
        row.addStretch(1)
        bar.currentChanged.connect(self.fit)

    def fit(self) -> None:
        """Show as many tabs as there is room for, the current one always."""
        room = self.width()
        is_dense = sum(self._widths(_WIDE)) > room
        widths = self._widths(_DENSE if is_dense else _WIDE)
        if sum(widths) > room:
            room -= self.more.sizeHint().width() + widths[self.bar.currentIndex()]
        shown = set()
        for at, width in enumerate(widths):
            if at == self.bar.currentIndex() and sum(widths) > self.width():
                shown.add(at)
                continue
            room -= width
            if room < 0:
                break
            shown.add(at)
        self._show(shown | {self.bar.currentIndex()}, is_dense=is_dense)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._px(160), self.bar.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _widths(self, beside: int) -> list[int]:
        font = QFont(self.bar.font())
        font.setBold(True)
        advance = QFontMetrics(font).horizontalAdvance
        texts = map(self.bar.tabText, range(self.bar.count()))
        return [advance(text) + self._px(beside) + 1 for text in texts]

    def _show(self, shown: set[int], *, is_dense: bool) -> None:
        if self.bar.property("dense") is not is_dense:
            self.bar.setProperty("dense", is_dense)
            self.bar.style().polish(self.bar)
        with QSignalBlocker(self.bar):
            for at in sorted(range(self.bar.count()), key=lambda at: at not in shown):
                if self.bar.isTabVisible(at) is not (at in shown):
                    self.bar.setTabVisible(at, at in shown)
        self.more.setVisible(len(shown) < self.bar.count())
        self.bar.updateGeometry()

    def _fill(self) -> None:
        self._menu.clear()
        for at in range(self.bar.count()):
            if not self.bar.isTabVisible(at):
                self._menu.addAction(self.bar.tabText(at), partial(self._choose, at))

    def _choose(self, at: int) -> None:
        self.bar.setTabVisible(at, True)
        self.bar.setCurrentIndex(at)
