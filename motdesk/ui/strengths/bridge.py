"""The word bridge: the words of technology beside those of management, and the chain below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from motdesk.base.texts import _
from motdesk.domain.evidence import Evidence
from motdesk.domain.needs import Need
from motdesk.domain.strengths import Link, Strength
from motdesk.services import names, records
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.forms import Form
from motdesk.ui.strengths.chain import Chain, ChainMarks
from motdesk.ui.strengths.fields import FIELD_OF_LINK, management_fields, technology_fields
from motdesk.ui.strengths.panes import Pane
from motdesk.ui.strengths.words_of_links import words_of_links


class Bridge(QWidget):
    """Edit both sides of one strength; a link chosen in the chain leads to its field.

    `list_wanted` tells the links that live in lists elsewhere: needs and evidence.
    """

    list_wanted = Signal(object)  # Link

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._technology = Form(desk, Strength, technology_fields(), columns=2)
        self._management = Form(desk, Strength, management_fields(), columns=2)
        self._sides = {field.name: self._technology for field in technology_fields()}
        self._sides |= {field.name: self._management for field in management_fields()}
        self._marks = ChainMarks(desk)
        self.chain = Chain(desk)
        self._build()
        self.chain.link_chosen.connect(self._lead_to)

    def show_strength(self, strength: Strength) -> None:
        """Show a strength on both sides and in the chain."""
        self._technology.set_record(strength)
        self._management.set_record(strength)
        self._marks.show_missing(strength.missing_links())
        workspace = self._desk.workspace
        needs = dict(names.choices(workspace, Need))
        evidence = (
            records.find(workspace, Evidence, source.evidence_id) for source in strength.sources
        )
        self.chain.show_words(words_of_links(strength, needs, (e for e in evidence if e)))

    def side_of(self, name: str) -> Form:
        """Return the form of the side on which a field stands."""
        return self._sides[name]

    def editor(self, name: str) -> QWidget:
        """Return the widget a field is edited in, on whichever side it stands."""
        widget: QWidget = self._sides[name].editor(name)
        return widget

    def _build(self) -> None:
        px = self._desk.theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(px(14))
        sides = (
            (0, _("Words of technology"), "indigo", self._technology),
            (2, _("Words of management"), "ink", self._management),
        )
        for column, heading, edge, form in sides:
            pane = Pane(self._desk, heading, edge)
            pane.body.addWidget(form)
            pane.body.addStretch(1)
            grid.addWidget(pane, 0, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._marks, 0, 1)
        grid.addWidget(self.chain, 1, 0, 1, 3)

    def _lead_to(self, link: Link) -> None:
        name = FIELD_OF_LINK.get(link)
        if name is None:
            self.list_wanted.emit(link)
        else:
            self._sides[name].focus_field(name)
