"""The band above the pages that says for whose eyes they are: a word, a sign and a shape."""

from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from motdesk.base.texts import _
from motdesk.domain.briefs.packs import PackBrief
from motdesk.services.packs import Audience
from motdesk.ui.kit.cards import label
from motdesk.ui.kit.desk import Desk


class Sign(NamedTuple):
    """What tells one reader from the other: an icon in a colour."""

    icon: str
    color: str


_SIGNS = {
    Audience.INTERNAL: Sign("lock", "on_indigo"),
    Audience.PARTNER: Sign("handshake", "indigo"),
}


class ReaderBand(QFrame):
    """Filled for internal readers, a frame for the partner; it tells of the pages in sight."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        px = desk.theme.px
        self._desk = desk
        self.setObjectName("reader")
        self._sign = QLabel()
        self._word = label("", "section")
        self._rule = label("", is_wrapped=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(4), px(12), px(4))
        row.setSpacing(px(8))
        row.addWidget(self._sign)
        row.addWidget(self._word)
        row.addWidget(self._rule, 1)
        self.hide()

    def show_reader(self, brief: PackBrief) -> None:
        """Say who may read the pages that are shown."""
        sign = _SIGNS[brief.audience]
        self._sign.setPixmap(self._desk.theme.icon(*sign).pixmap(self._desk.theme.icon_size()))
        self._word.setText(word_of(brief.audience))
        self._rule.setText(_rule(brief))
        self.setAccessibleName(self.shown())
        for part in (self, self._word, self._rule):
            part.setProperty("reader", brief.audience.value)
            part.style().unpolish(part)
            part.style().polish(part)
        self.show()

    def shown(self) -> str:
        """Return what the band says."""
        return f"{self._word.text()} – {self._rule.text()}"


def word_of(audience: Audience) -> str:
    """Return the word for a reader."""
    return _("Internal") if audience is Audience.INTERNAL else _("For the other party")


def _rule(brief: PackBrief) -> str:
    if brief.audience is Audience.INTERNAL:
        return _("Holds our limits and what is not to be shown; do not hand it over.")
    return _("Made only of what may be shown to {partner}.").format(partner=brief.partner)
