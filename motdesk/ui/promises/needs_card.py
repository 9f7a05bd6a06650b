"""Their items over our needs."""

from PySide6.QtCore import Signal

from motdesk.base.clock import today
from motdesk.base.texts import _
from motdesk.domain.convergence import Convergence
from motdesk.drawings.convergence import draw_convergence, gap_words, slack_words
from motdesk.ui.kit.cards import Card, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette

_ROWS = 60  # pairs of needs and items, the earliest needs


class NeedsCard(Card):
    """Show which item answers which need, and whether in time; a row leads to its item."""

    item_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            _("Promises over needs"),
            _(
                "Upright: the need. Diamond: the day promised. Bar: from P50 to P90 by the "
                "partner's own record. Months before the need are plus, after it minus."
            ),
        )
        self._desk = desk
        self.picture = DrawingView(desk.theme)
        self._words = label("", "help", is_wrapped=True)
        self.body.addWidget(self.picture)
        self.body.addWidget(self._words)
        self.picture.region_chosen.connect(self.item_wanted)

    def show_convergence(self, found: Convergence, fiscal_start: int) -> None:
        """Show all pairs of needs and items, and the needs that no item answers."""
        palette, day = drawing_palette(self._desk.theme), today()
        self.picture.setVisible(bool(found.matches))
        self.picture.show_drawn(
            lambda width: draw_convergence(
                found.matches[:_ROWS],
                width=max(width, 380),
                palette=palette,
                today=day,
                year_start=fiscal_start,
            ),
            {
                match.item.id: f"{match.item.title}\n{slack_words(match)}\n{gap_words(match)}"
                for match in found.matches
            },
        )
        self._words.setText(_rest_in_words(found))
        self._words.setVisible(bool(self._words.text()))


def _rest_in_words(found: Convergence) -> str:
    """Return the needs that nothing answers; where nothing answers any, how that begins."""
    if not found.matches:
        return _("No item answers a need yet: name the need in the sheet of the item.")
    missing = _(", ").join(need.text for need in found.unanswered)
    return _("No item answers: {needs}").format(needs=missing) if missing else ""
