"""One strength whole: its head, the word bridge, and below it needs, evidence, VRIO, readiness."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from motdesk.base.texts import _
from motdesk.domain.strengths import Link, Strength
from motdesk.ui.kit.cards import Card, button
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.disclosure import DisclosureMark
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.strengths.bridge import Bridge
from motdesk.ui.strengths.fields import head_fields, readiness_fields
from motdesk.ui.strengths.proofs import ListCard, answers_card, sources_card, vrio_card


class StrengthSheet(Sheet):
    """Edit one strength in place."""

    removal_wanted = Signal(object)  # Strength

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._strength: Strength | None = None
        self.head = Form(desk, Strength, head_fields())
        self.mark = DisclosureMark(desk)
        self.bridge = Bridge(desk)
        self.lists: dict[Link | None, ListCard] = {
            Link.NEED: answers_card(desk, self._now),
            Link.EVIDENCE: sources_card(desk, self._now),
            None: vrio_card(desk, self._now),
        }
        self._readiness = Form(desk, Strength, readiness_fields(), columns=2)
        self._build()
        self.bridge.list_wanted.connect(self._lead_to)

    def show_strength(self, strength: Strength) -> None:
        """Show a strength; where it is another one, from its top."""
        is_other = self._strength is None or self._strength.id != strength.id
        self._strength = strength
        self.head.set_record(strength)
        self.mark.show_disclosure(strength.disclosure)
        self.bridge.show_strength(strength)
        self._readiness.set_record(strength)
        for card in self.lists.values():
            card.show_strength(strength)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def start_writing(self) -> None:
        """Put the cursor into the title."""
        self.head.focus_field("title")

    def _now(self) -> Strength:
        if self._strength is None:
            raise RuntimeError("no strength is shown")
        return self._strength

    def _build(self) -> None:
        px = self._desk.theme.px
        self.body.setContentsMargins(px(12), px(4), px(16), px(24))
        remove = button(
            self._desk,
            _("Remove the strength"),
            lambda: self.removal_wanted.emit(self._strength),
            icon="trash-2",
            voice="quiet",
        )
        remove.setDisabled(self._desk.is_read_only)
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self.head, 1)
        top.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(top)
        self.body.addWidget(self.bridge)
        for card in self.lists.values():
            self.body.addWidget(card)
        readiness = Card(
            self._desk,
            _("Readiness"),
            _("What is claimed beside what was demonstrated; the lower one counts."),
        )
        readiness.body.addWidget(self._readiness)
        self.body.addWidget(readiness)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(remove)
        self.body.addLayout(last)
        self.body.addStretch(1)

    def _lead_to(self, link: Link) -> None:
        card = self.lists[link]
        self.ensureWidgetVisible(card)
        card.start_writing()
