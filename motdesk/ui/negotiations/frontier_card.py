"""All packages at once: the picture of the efficient ones, and those that the schools recommend."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton

from motdesk.base.errors import UserError
from motdesk.base.money import format_number
from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.negotiations import Negotiation
from motdesk.methods.frontier import Agreement, Analysis
from motdesk.services import pictures
from motdesk.services.pictures import FrontierPicture
from motdesk.ui.kit.cards import Card, button, clear, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette
from motdesk.ui.kit.tasks import Task, run_in_background

_WIDE, _NARROW = 480.0, 310.0  # points


class FrontierCard(Card):
    """Reckon and draw in the background; `taken` hands on a package to be kept, with a name."""

    taken = Signal(str, object)  # Agreement

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            _("All packages at once"),
            _("No package beats one on the line for both sides; everything below it leaves value."),
        )
        self._desk = desk
        self._task: Task[FrontierPicture | None] | None = None
        self._shown: Negotiation | None = None
        self._drawn_for = 0.0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._reckon)
        self._state = label("", "help", is_wrapped=True)
        self.view = DrawingView(desk.theme)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(desk.theme.px(16))
        self._grid.setColumnStretch(3, 1)
        self.body.addWidget(self._state)
        self.body.addWidget(self.view)
        self.body.addLayout(self._grid)

    def show_negotiation(self, negotiation: Negotiation) -> None:
        """Show the packages of a negotiation, reckoned anew only if it changed."""
        if negotiation != self._shown:
            if self._shown is None or negotiation.id != self._shown.id:
                self._forget()
            self._shown = negotiation
            self._say(_("The packages are being reckoned…"))
            self._soon.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown is not None and self._room() != self._drawn_for:
            self._soon.start()

    def _room(self) -> float:
        """Return the width to draw for: names beside the plot where there is room, else below."""
        return _WIDE if self.width() >= self._desk.theme.px(640) else _NARROW

    def _reckon(self) -> None:
        negotiation = self._shown
        if negotiation is None:
            return
        if self._task is not None:
            self._task.cancel()
        palette, width = drawing_palette(self._desk.theme), self._room()
        self._drawn_for = width
        self._task = run_in_background(
            self,
            lambda _progress: pictures.draw_frontier(negotiation, width=width, palette=palette),
            self._show,
            self._fail,
        )

    @property
    def is_busy(self) -> bool:
        """Whether packages are still being reckoned."""
        return self._soon.isActive() or self._task is not None

    def state(self) -> str:
        """Return what is said above the picture."""
        return self._state.text()

    def keep_buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons that keep a recommended package, in their order."""
        items = (self._grid.itemAt(place) for place in range(self._grid.count()))
        widgets = (item.widget() for item in items if item)
        return tuple(widget for widget in widgets if isinstance(widget, QPushButton))

    def _show(self, picture: FrontierPicture | None) -> None:
        self._task = None
        clear(self._grid)
        self.view.show_drawing(picture.drawing if picture else None)
        if picture is None:
            self._say(_("Give at least one issue weights and options with points for both sides."))
            return
        self._say(_counts(picture.analysis))
        self._show_solutions(picture)

    def _fail(self, error: UserError) -> None:
        self._task = None
        self._forget()
        self._say(str(error))

    def _forget(self) -> None:
        """Show nothing of what was reckoned before: it may be another partner's."""
        clear(self._grid)
        self.view.show_drawing(None)

    def _say(self, text: str) -> None:
        self._state.setText(text)
        self._state.setVisible(bool(text))

    def _show_solutions(self, picture: FrontierPicture) -> None:
        heads = (_("Recommended by"), _("For us"), _("For them"), _("What it is"))
        for column, head in enumerate(heads):
            self._grid.addWidget(label(head, "label"), 0, column)
        for row, (name, agreement) in enumerate(_solutions(picture.analysis), 1):
            texts = (name, format_number(agreement.ours, 1), format_number(agreement.theirs, 1))
            for column, text in enumerate(texts):
                self._grid.addWidget(label(text, "figures" if column else ""), row, column)
            self._grid.addWidget(label(picture.words(agreement), is_wrapped=True), row, 3)
            keep = button(
                self._desk,
                _("Keep as a package"),
                partial(self.taken.emit, name, agreement),
                voice="link",
            )
            keep.setDisabled(self._desk.is_read_only)
            self._grid.addWidget(keep, row, 4)


def _solutions(analysis: Analysis) -> list[tuple[str, Agreement]]:
    found = (
        (_("Nash: largest product of gains"), analysis.nash),
        (_("Kalai: equal gains"), analysis.kalai),
        (_("Kalai–Smorodinsky: equal shares"), analysis.kalai_smorodinsky),
        (_("Largest sum"), analysis.utilitarian),
    )
    return [(name, agreement) for name, agreement in found if agreement is not None]


def _counts(analysis: Analysis) -> str:
    text = _("{packages} packages, {efficient} of them efficient.").format(
        packages=format_number(analysis.packages), efficient=len(analysis.frontier)
    )
    if analysis.feasible is None:
        return text
    feasible = _("{feasible} are better for both than no agreement.")
    return f"{text} {feasible.format(feasible=format_number(analysis.feasible))}"
