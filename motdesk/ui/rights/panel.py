"""The intellectual property of one partner: register, expiries against the contract, details."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from motdesk.base.clock import today
from motdesk.base.texts import _
from motdesk.domain.rights import Right
from motdesk.domain.strengths import Strength
from motdesk.drawings.expiries import Expiries, draw_expiries
from motdesk.services import names, records
from motdesk.services.contracts import term_with
from motdesk.services.rights import list_rights
from motdesk.ui.kit.cards import EmptyState, button
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.kit.record_lines import RecordLines
from motdesk.ui.kit.removal import remove_record
from motdesk.ui.kit.spreadsheets import paste_link
from motdesk.ui.rights.fields import right_fields
from motdesk.ui.rights.register import Register
from motdesk.ui.rights.sheet import RightSheet

if TYPE_CHECKING:
    from motdesk.domain.changes import Step

_MOST_ROWS = 6  # seen at once above the picture; more are scrolled


class RightsPanel(QWidget):
    """Show and edit the rights and know-how of a partner."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__()
        self._desk = desk
        self._partner_id = partner_id
        self._chosen = ""
        self.lines = RecordLines(
            desk,
            Right,
            right_fields(lambda: names.choices(desk.workspace, Strength)),
            read=lambda: records.all_of(desk.workspace, Right, partner_id=partner_id),
            make=lambda: Right(partner_id=partner_id, title=_("New right")),
            key=("title",),
        )
        self.register = Register(desk, QWidget(), self.lines)
        self.picture = DrawingView(desk.theme)
        self.sheet = RightSheet(desk)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self._full())
        self.register.chosen.connect(self.show_right)
        self.register.narrowed.connect(self._draw)
        self.picture.region_chosen.connect(self.show_right)
        self.sheet.removal_wanted.connect(lambda right: remove_record(desk, right))
        self.refresh(None)

    def show_right(self, right_id: str) -> None:
        """Show one right in detail."""
        right = records.find(self._desk.workspace, Right, right_id)
        if right is None:
            return
        self._chosen = right_id
        term = term_with(self._desk.workspace, self._partner_id)
        self.sheet.show_right(right, today(), term.ends if term else None)
        self.register.table.select(right_id)
        self._draw()

    def show_place(self, parts: tuple[str, ...]) -> None:
        """Show the right whose id comes first in `parts`."""
        self._chosen = parts[0] if parts else self._chosen
        self.refresh(None)

    def new_record(self) -> None:
        """Add a right and put the cursor into its title."""
        right = Right(partner_id=self._partner_id, title=_("New right"))
        self._chosen = right.id
        self._desk.run(lambda: records.add(self._desk.workspace, right))
        self.sheet.start_writing()

    def refresh(self, step: "Step | None") -> None:  # noqa: ARG002 - as every page is called
        """Read again what is shown."""
        lines = list_rights(self._desk.workspace, self._partner_id, today())
        self._pages.setCurrentIndex(1 if lines else 0)
        if lines and self._chosen not in {line.id for line in lines}:
            self._chosen = lines[0].id
        chosen = self._chosen
        self.register.show_lines(lines, today())
        rows = min(max(len(lines), 2), _MOST_ROWS)
        self.register.setFixedHeight(self._desk.theme.px(84 + 32 * rows))
        self.show_right(chosen)

    def _draw(self) -> None:
        term = term_with(self._desk.workspace, self._partner_id)
        said = Expiries(
            rights=self.register.shown,
            as_of=today(),
            begins=term.begins if term else None,
            ends=term.ends if term else None,
            chosen=self._chosen,
        )
        palette = drawing_palette(self._desk.theme)
        self.picture.show_drawn(
            lambda width: draw_expiries(said, width=max(width, 220), palette=palette),
            {line.id: line.covers or line.title for line in said.rights},
        )

    def _empty(self) -> QWidget:
        start = button(self._desk, _("Add a right"), self.new_record, icon="plus", voice="primary")
        start.setDisabled(self._desk.is_read_only)
        words = _(
            "Patents, designs, know-how: what protects this partner's technology, until when, and "
            "whether that is longer than the contract."
        )
        return EmptyState(self._desk, words, start, paste_link(self._desk, self.lines))

    def _full(self) -> QWidget:
        px = self._desk.theme.px
        left = Sheet(self._desk)
        left.body.setContentsMargins(0, 0, px(8), px(8))
        left.body.setSpacing(px(8))
        left.body.addWidget(self.register)
        add = button(self._desk, _("Add a right"), self.new_record, icon="plus", voice="link")
        add.setDisabled(self._desk.is_read_only)
        left.body.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        left.body.addWidget(self.picture)
        left.body.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.sheet)
        split.setChildrenCollapsible(False)
        split.setSizes((510, 490))
        left.setMinimumWidth(px(230))
        self.sheet.setMinimumWidth(px(300))
        return split
