"""The word bridge: the words of technology beside those of management, tied link by link.

Where both have no room side by side, the words of technology stand above, those of management
below, and the whole chain is the bridge between them.
"""

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
        self._technology = Form(desk, Strength, technology_fields(), columns=4, least=104)
        self._management = Form(desk, Strength, management_fields(), columns=4, least=104)
        self._sides = {field.name: self._technology for field in technology_fields()}
        self._sides |= {field.name: self._management for field in management_fields()}
        self._marks = ChainMarks(desk)
        self._panes: list[Pane] = []
        self._grid = QGridLayout(self)
        self._build()

    def show_strength(self, strength: Strength) -> None:
        """Show a strength on both sides."""
        self._technology.set_record(strength)
        self._management.set_record(strength)
        self._marks.show_missing(strength.missing_links())

    def stand_side_by_side(self) -> None:
        """Put both panes beside each other, the marks of the chain between them."""
        left, right = self._panes
        self._marks.show()
        self._grid.setVerticalSpacing(0)
        for column, widget in enumerate((left, self._marks, right)):
            self._grid.addWidget(widget, 0, column)
            self._grid.setColumnStretch(column, 0 if widget is self._marks else 1)

    def stand_stacked(self, chain: QWidget) -> None:
        """Put one pane above the other, `chain` between them."""
        above, below = self._panes
        self._marks.hide()
        self._grid.setVerticalSpacing(self._desk.theme.px(8))
        for row, widget in enumerate((above, chain, below)):
            self._grid.addWidget(widget, row, 0)
            self._grid.setColumnStretch(row, 0 if row else 1)

    def side_of(self, name: str) -> Form:
        """Return the form of the side on which a field stands."""
        return self._sides[name]

    def editor(self, name: str) -> QWidget:
        """Return the widget a field is edited in, on whichever side it stands."""
        widget: QWidget = self._sides[name].editor(name)
        return widget

    def _build(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        sides = (
            (_("Words of technology"), "indigo", self._technology),
            (_("Words of management"), "ink", self._management),
        )
        for heading, edge, form in sides:
            pane = Pane(self._desk, heading, edge)
            pane.body.addWidget(form)
            pane.body.addStretch(1)
            self._panes.append(pane)
        self.stand_side_by_side()
