"""The columns of the page of packs: order, pages, what to mend; two of them where room lacks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.pages import Sheet

_ORDER, _MENDING = range(2)
_THREE = 960  # pixels at 100 %


class Columns(QWidget):
    """Shows order, pages and findings side by side, or order and findings behind two tabs."""

    def __init__(self, desk: Desk, order: QWidget, pages: QWidget, findings: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self.tabs = QTabBar()
        self._stack = QStackedWidget()
        self._stack.addWidget(order)
        self._findings = Sheet(desk)
        self._findings.body.addWidget(findings)
        self._findings.body.addStretch(1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._build(pages)
        self._part(is_narrow=False)
        self.tabs.currentChanged.connect(self._show)

    @property
    def is_narrow(self) -> bool:
        """Whether order and findings share one column."""
        return not self.tabs.isHidden()

    def show_count(self, count: int, *, is_severe: bool) -> None:
        """Say on the tab how much there is to look at."""
        words = _("Before printing ({count})") if count else _("Before printing")
        self.tabs.setTabText(_MENDING, words.format(count=count))
        tint = "vermilion" if is_severe else "ochre_ink"
        icon = ("triangle-alert", tint) if count else ("circle-check", "moss")
        self.tabs.setTabIcon(_MENDING, self._desk.theme.icon(*icon))
        self.tabs.setMinimumWidth(self.tabs.sizeHint().width())  # no tab is cut

    def show_findings(self) -> None:
        """Bring what was found, or written, into sight."""
        if self.is_narrow:
            self.tabs.setCurrentIndex(_MENDING)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._desk.theme.px(_THREE)
        if is_narrow is not self.is_narrow:
            self._part(is_narrow=is_narrow)

    def _build(self, pages: QWidget) -> None:
        px = self._desk.theme.px
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setIconSize(self._desk.theme.icon_size())
        self.tabs.setAccessibleName(_("The order, or what to look at before printing"))
        for words in (_("Order"), _("Before printing")):
            self.tabs.addTab(words)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(px(24), 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self._split.addWidget(left)
        self._split.addWidget(pages)
        self._split.setStretchFactor(1, 1)
        self._split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)

    def _part(self, *, is_narrow: bool) -> None:
        """Put what was found behind a tab beside the order, or into a column of its own."""
        px = self._desk.theme.px
        self.tabs.setHidden(not is_narrow)
        self._findings.body.setContentsMargins(*(px(side) for side in (
            (0, 8, 8, 24) if is_narrow else (8, 8, 24, 24))))  # fmt: skip
        if is_narrow:
            self._stack.addWidget(self._findings)  # which shows the page in front alone
        else:
            self._split.addWidget(self._findings)
            self._findings.show()
        sizes = [px(276), px(700)] if is_narrow else [px(276), px(600), px(252)]
        self._split.setSizes(sizes)
        self._show(self.tabs.currentIndex() if is_narrow else _ORDER)

    def _show(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
