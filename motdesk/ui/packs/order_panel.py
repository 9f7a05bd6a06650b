"""What is to be printed: the negotiation, for whom, in which language, as of which day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from motdesk.base.clock import today
from motdesk.base.dates import format_short_date
from motdesk.base.entries import read_date
from motdesk.base.errors import UserError
from motdesk.base.texts import _, speaking
from motdesk.domain.briefs.packs import topic_words
from motdesk.services.askable import list_askable
from motdesk.services.negotiations import list_negotiations
from motdesk.services.packs import Audience, PackOrder, Topic
from motdesk.ui.kit.cards import label
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.packs.asked_for import AskedFor
from motdesk.ui.packs.copy_numbers import CopyNumbers
from motdesk.ui.packs.pack_language import PackLanguage


class OrderPanel(Sheet):
    """Ask for the order; `ordered` tells that it changed."""

    ordered = Signal()
    keeps_all = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._as_of = today()
        self._is_quiet = False
        self.negotiation = ChoiceBox()
        self.internal = QRadioButton(_("Internal"))
        self.partner = QRadioButton(_("For the other party"))
        self.language = PackLanguage(desk)
        self.day = QLineEdit(format_short_date(self._as_of))
        self.numbering = CopyNumbers(desk)
        self.has_approvals = QCheckBox(_("Approval boxes"))
        self.is_era = QCheckBox(_("Japanese era in dates"))
        self._topics = {topic: QCheckBox() for topic in Topic}
        self._asked = AskedFor(desk)
        self._error = label("", "error", is_wrapped=True)
        self._build()
        self._connect()
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self.body.minimumSize().width() + bar)

    def order(self) -> PackOrder | None:
        """Return what is ordered, or None while there is no negotiation."""
        negotiation_id = self.negotiation.currentData()
        if not negotiation_id:
            return None
        language = self.language.currentData()
        return PackOrder(
            negotiation_id=negotiation_id,
            as_of=self._as_of,
            audience=Audience.INTERNAL if self.internal.isChecked() else Audience.PARTNER,
            language=language,
            chosen=self._asked.chosen(),
            topics=frozenset(topic for topic, box in self._topics.items() if box.isChecked()),
            copy=self.numbering.numbers[0],
            copies=self.numbering.numbers[1],
            approvals=_approvals(language) if self.has_approvals.isChecked() else (),
            is_era=self.is_era.isChecked(),
        )

    def kept(self) -> PackOrder | None:
        """Return what is ordered."""
        return self.order()

    def take_back(self, value: PackOrder) -> None:
        """Order the same; where the negotiation is gone, the same of the one chosen here."""
        self._is_quiet = True
        self.choose(value.negotiation_id)
        is_internal = value.audience is Audience.INTERNAL
        (self.internal if is_internal else self.partner).setChecked(True)
        self.language.setCurrentIndex(self.language.findData(value.language))
        self._as_of = value.as_of
        self.day.setText(format_short_date(value.as_of))
        self.numbering.show_numbers(value.copy, value.copies)
        self.has_approvals.setChecked(bool(value.approvals))
        self.is_era.setChecked(value.is_era)
        for topic, box in self._topics.items():
            box.setChecked(topic in value.topics)
        self._asked.choose(value.chosen)
        self._is_quiet = False
        self._tell()

    def topic_box(self, topic: Topic) -> QCheckBox:
        """Return the box of a section."""
        return self._topics[topic]

    def askable(self) -> dict[str, str]:
        """Return what may be shown if asked, words by id."""
        return {id_: box.toolTip() for id_, box in self._asked.boxes.items()}

    def ask_for(self, id_: str) -> None:
        """Show this time what is shown only if asked."""
        self._asked.boxes[id_].setChecked(True)

    def error(self) -> str:
        """Return what is wrong with the day."""
        return self._error.text()

    def refresh(self) -> None:
        """Read again which negotiations there are and what may be shown if asked."""
        chosen = self.negotiation.currentData()
        self._is_quiet = True
        self.negotiation.clear()
        for row in list_negotiations(self._desk.workspace):
            self.negotiation.addItem(row.title, row.id)
        self.choose(chosen)
        self._is_quiet = False

    def choose(self, negotiation_id: str | None) -> None:
        """Order the pack of a negotiation."""
        place = self.negotiation.findData(negotiation_id) if negotiation_id else 0
        self.negotiation.setCurrentIndex(max(place, 0))
        self._show_reader()

    def _build(self) -> None:
        px = self._desk.theme.px
        self.body.setContentsMargins(0, px(8), px(8), px(24))
        self.body.setSpacing(px(6))
        self._add_whom()
        self._add_how()
        self._add_sections()
        self.body.addWidget(self._asked)
        self.body.addStretch(1)

    def _add_whom(self) -> None:
        self.negotiation.give_way()
        self._add(_("Negotiation"), self.negotiation)
        self.internal.setChecked(True)
        self._add(_("For whom"), self.internal)
        self.body.addWidget(self.partner)

    def _add_how(self) -> None:
        self._add(_("Language of the pack"), self.language)
        self._add(_("As of"), self.day)
        self.body.addWidget(self._error)
        self._error.hide()
        self._add(_("Copy, of so many"), self.numbering)
        self._add(_("Details"), self.has_approvals)
        self.body.addWidget(self.is_era)

    def _add_sections(self) -> None:
        for position, (topic, box) in enumerate(self._topics.items()):
            box.setText(f"{topic.value}  {topic_words(topic)}")
            box.setChecked(True)
            if position:
                self.body.addWidget(box)
            else:
                self._add(_("Sections"), box)

    def _add(self, words: str, widget: QWidget) -> None:
        heading = label(words, "label")
        heading.setBuddy(widget)
        if not isinstance(widget, QCheckBox | QRadioButton):
            widget.setAccessibleName(words)
        if self.body.count():
            self.body.addSpacing(self._desk.theme.px(4))
        self.body.addWidget(heading)
        self.body.addWidget(widget)

    def _connect(self) -> None:
        audience = QButtonGroup(self)
        for choice in (self.internal, self.partner):
            audience.addButton(choice)
        self.internal.toggled.connect(self._change_audience)
        self.negotiation.currentIndexChanged.connect(self._change_negotiation)
        self.language.currentIndexChanged.connect(self._tell)
        self.day.editingFinished.connect(self._change_day)
        self.numbering.changed.connect(self._tell)
        self._asked.changed.connect(self._tell)
        for box in (self.has_approvals, self.is_era, *self._topics.values()):
            box.toggled.connect(self._tell)

    def _tell(self) -> None:
        if not self._is_quiet:
            self.ordered.emit()

    def _change_audience(self) -> None:
        self._topics[Topic.CONTROL].setEnabled(self.internal.isChecked())
        self._show_reader()
        self._tell()

    def _change_negotiation(self) -> None:
        if not self._is_quiet:  # a list being filled names every negotiation, or none, in passing
            self._show_reader()
            self._tell()

    def _change_day(self) -> None:
        try:
            day = read_date(self.day.text()) or today()
        except UserError as error:
            self._error.setText(str(error))
            self._error.show()
            return
        self._error.hide()
        self.day.setText(format_short_date(day))
        if day != self._as_of:
            self._as_of = day
            self._tell()

    def _show_reader(self) -> None:
        """Show what the reader may be shown if asked, and in which language."""
        negotiation_id = self.negotiation.currentData()
        is_asked = not self.internal.isChecked() and bool(negotiation_id)
        self._asked.show_pairs(
            list_askable(self._desk.workspace, negotiation_id) if is_asked else ()
        )
        self.language.show_for(negotiation_id if is_asked else "")


def _approvals(language: str) -> tuple[str, ...]:
    with speaking(language):
        return (_("Approved"), _("Checked"), _("Prepared"))
