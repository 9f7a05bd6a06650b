"""Baselines: take one, compare two of them or one with now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit

from motdesk.base.clock import today
from motdesk.base.dates import format_short_date
from motdesk.base.texts import _
from motdesk.domain.baselines import Comparison
from motdesk.domain.roadmaps import Baseline
from motdesk.drawings.change_rows import draw_changes
from motdesk.drawings.changes import count_words
from motdesk.services import roadmaps
from motdesk.ui.kit.cards import Card, button, label
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette

_ROWS = 60  # differences drawn; the counts count all


class BaselinesCard(Card):
    """Show what became of the roadmap since a baseline; a row leads to its item."""

    item_wanted = Signal(str)

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__(desk, _("Baselines"))
        self._desk = desk
        self._partner_id = partner_id
        self._baselines: tuple[Baseline, ...] = ()
        self._fiscal_start = 4
        self.name = QLineEdit()
        self.name.setPlaceholderText(_("Name of the baseline"))
        self.name.setAccessibleName(_("Name of the baseline"))
        self.name.setFixedWidth(desk.theme.px(220))
        self.name.returnPressed.connect(self.take)
        take = button(desk, _("Take a baseline"), self.take, icon="plus", voice="primary")
        for widget in (self.name, take):
            widget.setDisabled(desk.is_read_only)
            self.tools.addWidget(widget)
        self.earlier = self._choice(_("Earlier baseline"))
        self.later = self._choice(_("Later baseline, or now"))
        self.counts = label("", "help", is_wrapped=True)
        self.picture = DrawingView(desk.theme)
        self.picture.region_chosen.connect(self.item_wanted)
        self._build()

    def take(self) -> None:
        """Keep the roadmap of now under the name written."""
        name = self.name.text().strip()
        if not name:
            self.name.setFocus()
            return
        self._desk.run(lambda: roadmaps.take_baseline(self._desk.workspace, self._partner_id, name))
        if any(baseline.name == name for baseline in self._baselines):
            self.name.clear()

    def show_baselines(self, baselines: tuple[Baseline, ...], fiscal_start: int) -> None:
        """Offer baselines, the latest first, and compare those chosen."""
        self._baselines, self._fiscal_start = baselines, fiscal_start
        self._offer(self.earlier, baselines)
        self._offer(self.later, baselines, _("Now"))
        for widget in (self.earlier, self.later, self._arrow, self.picture):
            widget.setVisible(bool(baselines))
        self._compare()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._desk.theme.px(8))
        self._arrow = label("→")
        row.addWidget(self.earlier)
        row.addWidget(self._arrow)
        row.addWidget(self.later)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.counts)
        self.body.addWidget(self.picture)

    def _choice(self, name: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumWidth(self._desk.theme.px(120))
        box.activated.connect(self._compare)
        return box

    def _offer(self, box: QComboBox, baselines: tuple[Baseline, ...], first: str = "") -> None:
        chosen = box.currentData()
        box.clear()
        if first:
            box.addItem(first, "")
        for baseline in baselines:
            box.addItem(f"{baseline.name} ({format_short_date(baseline.taken)})", baseline.id)
        box.setCurrentIndex(max(box.findData(chosen), 0))

    def _compare(self) -> None:
        known = {baseline.id: baseline for baseline in self._baselines}
        earlier = known.get(self.earlier.currentData())
        if earlier is None:
            self.counts.setText(
                _("A baseline keeps the whole roadmap as it stands now; nobody changes it later.")
            )
            return
        later = known.get(self.later.currentData())
        found = roadmaps.compare(self._desk.workspace, earlier, later)
        self.counts.setText(count_words(found) if found.differences else _("Nothing differs."))
        self._draw(found)

    def _draw(self, found: Comparison) -> None:
        palette, day, begin = drawing_palette(self._desk.theme), today(), self._fiscal_start
        shown = Comparison(differences=found.differences[:_ROWS])
        self.picture.setVisible(bool(found.differences))
        self.picture.show_drawn(
            lambda width: draw_changes(
                shown, width=max(width, 380), palette=palette, today=day, fiscal_start=begin
            )
        )
