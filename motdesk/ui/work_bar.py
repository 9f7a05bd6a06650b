"""The bar that says which slow work is going on, how far it is, and lets it be cancelled."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from motdesk.base.texts import _
from motdesk.ui.kit.cards import button, label
from motdesk.ui.kit.desk import Desk, Work

_SOON = 300  # ms; what is done by then is not worth a word


class WorkBar(QFrame):
    """Shows the work begun last until it ends."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("notice")
        px = desk.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(8), px(6))
        row.setSpacing(px(12))
        self.words = label("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel_button = button(desk, _("Cancel"), self._cancel, icon="x", voice="quiet")
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.show)
        self.hide()
        desk.begun.connect(self.show_work)
        if desk.work is not None:
            self.show_work(desk.work)

    def show_work(self, work: Work) -> None:
        """Show work from now on, unless it is done very soon."""
        self.words.setText(work.words)
        self.bar.setAccessibleName(work.words)
        self.bar.setRange(0, 0)
        work.task.progressed.connect(self._show_share)
        work.task.finished.connect(self._end)
        self._soon.start()

    def _show_share(self, share: float) -> None:
        self.bar.setRange(0, 100)
        self.bar.setValue(round(share * 100))

    def _cancel(self) -> None:
        if self._desk.work is not None:
            self.cancel_button.setEnabled(False)
            self._desk.work.task.cancel()

    def _end(self) -> None:
        if self._desk.work is None:
            self._soon.stop()
            self.hide()
            self.cancel_button.setEnabled(True)
