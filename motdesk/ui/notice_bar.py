"""The bar that says what went wrong or well, without stopping the work."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from motdesk.base.texts import _
from motdesk.ui.kit.cards import button, label
from motdesk.ui.kit.desk import Desk, Notice


class NoticeBar(QFrame):
    """Shows the last notice until it is closed or something else is done."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("notice")
        px = desk.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(8), px(6))
        row.setSpacing(px(8))
        self._sign = QLabel()
        self.words = label("", is_wrapped=True)
        self._action = QPushButton()
        self._action.setProperty("voice", "link")
        self._action.clicked.connect(self._act)
        close = button(desk, "", self.hide, icon="x", voice="quiet")
        close.setToolTip(_("Close"))
        close.setAccessibleName(_("Close"))
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self._action)
        row.addWidget(close)
        self._notice: Notice | None = None
        self.hide()

    def show_notice(self, notice: Notice | None) -> None:
        """Show a notice, or none."""
        self._notice = notice
        self.setVisible(notice is not None)
        if notice is None:
            return
        self.words.setText(notice.text)
        self.setProperty("wrong", notice.is_error)
        self.style().polish(self)
        icon = ("triangle-alert", "vermilion") if notice.is_error else ("check", "moss")
        self._sign.setPixmap(self._desk.theme.icon(*icon).pixmap(self._desk.theme.icon_size()))
        self._action.setVisible(notice.action is not None)
        if notice.action:
            self._action.setText(notice.action[0])

    def leave(self) -> None:
        """Take the notice away where one goes elsewhere; what went wrong stays to be read."""
        if self._notice is not None and not self._notice.is_error:
            self.show_notice(None)

    def _act(self) -> None:
        if self._notice and self._notice.action:
            self._notice.action[1]()
