"""One strength whole: head, word bridge, needs, evidence, VRIO, readiness; the chain in sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.evidence import Evidence
from motdesk.domain.needs import Need
from motdesk.domain.strengths import Link, Strength
from motdesk.domain.whose import Whose
from motdesk.services import names, records
from motdesk.ui.kit.cards import button
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.disclosure import DisclosureMark
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.strengths.bridge import Bridge
from motdesk.ui.strengths.chain import Chain
from motdesk.ui.strengths.fields import FIELD_OF_LINK, head_fields
from motdesk.ui.strengths.proofs import ListCard, answers_card, sources_card, vrio_card
from motdesk.ui.strengths.readiness import ReadinessCard
from motdesk.ui.strengths.words_of_links import words_of_links

_SIDE_BY_SIDE = 620  # pixels at 100 %


class StrengthSheet(QWidget):
    """Edit one strength in place; a link chosen in the chain leads to where it is filled."""

    removal_wanted = Signal(object)  # Strength

    def __init__(self, desk: Desk, owner: Whose) -> None:
        """Make the sheet in the words of whose strengths it shows."""
        super().__init__()
        self._desk = desk
        self._sheet = Sheet(desk)
        self._strength: Strength | None = None
        self.head = Form(desk, Strength, head_fields())
        self.mark = DisclosureMark(desk)
        self.bridge = Bridge(desk)
        self.chain = Chain(desk)
        self.lists: dict[Link | None, ListCard] = {
            Link.NEED: answers_card(desk, self._now),
            Link.EVIDENCE: sources_card(desk, self._now),
            None: vrio_card(desk, self._now),
        }
        self.readiness = ReadinessCard(desk, owner)
        self._below = QVBoxLayout()
        self._is_stacked = False
        self._build()
        self.chain.link_chosen.connect(self._lead_to)

    def show_strength(self, strength: Strength) -> None:
        """Show a strength; where it is another one, from its top."""
        is_other = self._strength is None or self._strength.id != strength.id
        self._strength = strength
        self.head.set_record(strength)
        self.mark.show_disclosure(strength.disclosure)
        self.bridge.show_strength(strength)
        self.chain.show_words(self._words(strength))
        self.readiness.show_strength(strength)
        for card in self.lists.values():
            card.show_strength(strength)
        if is_other:
            self._sheet.verticalScrollBar().setValue(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where two panes have no room, stack them with the chain between."""
        super().resizeEvent(event)
        is_stacked = event.size().width() < self._desk.theme.px(_SIDE_BY_SIDE)
        if is_stacked is self._is_stacked:
            return
        self._is_stacked = is_stacked
        self.mark.setHidden(is_stacked)
        if is_stacked:
            self.bridge.stand_stacked(self.chain)
        else:
            self._below.addWidget(self.chain)
            self.bridge.stand_side_by_side()

    def start_writing(self) -> None:
        """Put the cursor into the title."""
        self.head.focus_field("title")

    def _now(self) -> Strength:
        if self._strength is None:
            raise RuntimeError("no strength is shown")
        return self._strength

    def _build(self) -> None:
        px = self._desk.theme.px
        body = self._sheet.body
        body.setContentsMargins(px(12), px(4), px(16), px(16))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._sheet, 1)
        self._below.setContentsMargins(px(12), 0, px(28), px(8))
        self._below.addWidget(self.chain)
        column.addLayout(self._below)
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
        body.addLayout(top)
        body.addWidget(self.bridge)
        for card in self.lists.values():
            body.addWidget(card)
        body.addWidget(self.readiness)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(remove)
        body.addLayout(last)
        body.addStretch(1)

    def _words(self, strength: Strength) -> dict[Link, str]:
        workspace = self._desk.workspace
        evidence = (
            records.find(workspace, Evidence, source.evidence_id) for source in strength.sources
        )
        needs = dict(names.choices(workspace, Need))
        return words_of_links(strength, needs, [item for item in evidence if item])

    def _lead_to(self, link: Link) -> None:
        name = FIELD_OF_LINK.get(link)
        if name is None:
            self._sheet.ensureWidgetVisible(self.lists[link])
            self.lists[link].start_writing()
            return
        self.bridge.side_of(name).focus_field(name)
        self._sheet.ensureWidgetVisible(self.bridge.editor(name))
