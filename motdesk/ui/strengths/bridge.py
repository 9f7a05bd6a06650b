"""The word bridge: the words of technology beside those of management, tied link by link."""

from PySide6.QtWidgets import QGridLayout, QWidget

from motdesk.base.texts import _
from motdesk.domain.strengths import Strength
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.forms import Form
from motdesk.ui.strengths.fields import management_fields, technology_fields
from motdesk.ui.strengths.link_marks import ChainMarks
from motdesk.ui.strengths.panes import Pane


class Bridge(QWidget):
    """Edit both sides of one strength."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._technology = Form(desk, Strength, technology_fields(), columns=2)
        self._management = Form(desk, Strength, management_fields(), columns=2)
        self._sides = {field.name: self._technology for field in technology_fields()}
        self._sides |= {field.name: self._management for field in management_fields()}
        self._marks = ChainMarks(desk)
        self._build()

    def show_strength(self, strength: Strength) -> None:
        """Show a strength on both sides."""
        self._technology.set_record(strength)
        self._management.set_record(strength)
        self._marks.show_missing(strength.missing_links())

    def side_of(self, name: str) -> Form:
        """Return the form of the side on which a field stands."""
        return self._sides[name]

    def editor(self, name: str) -> QWidget:
        """Return the widget a field is edited in, on whichever side it stands."""
        widget: QWidget = self._sides[name].editor(name)
        return widget

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
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
