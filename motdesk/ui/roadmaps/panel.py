"""The roadmap of one partner: the canvas or its table twin, and the sheet of the chosen item."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from motdesk.base.clock import today
from motdesk.base.dates import format_short_date
from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.baselines import compare, entry_of
from motdesk.domain.dependencies import Shift, Violation
from motdesk.domain.evidence import Evidence
from motdesk.domain.roadmap_filters import RoadmapFilter
from motdesk.domain.roadmaps import (
    Baseline,
    ItemKind,
    RoadmapItem,
)
from motdesk.drawings.evidence_words import grade_words
from motdesk.drawings.roadmap_labels import ItemMarks, marks_of
from motdesk.drawings.roadmap_lanes import Lane
from motdesk.drawings.roadmap_legend import legend_words
from motdesk.services import names, records, roadmaps
from motdesk.services.roadmap_proofs import proofs
from motdesk.ui.kit.cards import EmptyState, button, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.roadmap_printing import save_roadmap
from motdesk.ui.roadmaps.canvas import RoadmapCanvas
from motdesk.ui.roadmaps.changes import Changes
from motdesk.ui.roadmaps.filters import FilterBar
from motdesk.ui.roadmaps.foot import Foot
from motdesk.ui.roadmaps.gestures import added
from motdesk.ui.roadmaps.item_sheet import ItemSheet
from motdesk.ui.roadmaps.item_table import ItemTable
from motdesk.ui.roadmaps.reasons import Questions
from motdesk.ui.roadmaps.scenes import Content
from motdesk.ui.roadmaps.shifts import ShiftsSheet
from motdesk.ui.roadmaps.tools import ToolBar
from motdesk.ui.roadmaps.tray import Tray

if TYPE_CHECKING:
    from motdesk.domain.changes import Step


_SHORT = 420  # pixels below which the tray shares the line of the foot


class RoadmapsPanel(QWidget):
    """Show and edit the roadmap of a partner."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__()
        self._desk = desk
        self._partner_id = partner_id
        self._items: tuple[RoadmapItem, ...] = ()
        self._violations: tuple[Violation, ...] = ()
        self._baselines: tuple[Baseline, ...] = ()
        self._marks: dict[str, ItemMarks] = {}
        self._evidence: dict[str, str] = {}
        self._chosen = ""
        self._fiscal_start = roadmaps.fiscal_start(desk.workspace, partner_id)
        self.changes = Changes(desk, partner_id, Questions(desk, self))
        self.filters = FilterBar(desk)
        self.tools = ToolBar(desk)
        self.canvas = RoadmapCanvas(desk)
        self.table = ItemTable(desk, self._keep_rows, self.changes.new_item, self._fiscal_start)
        self.tray = Tray(desk)
        self.foot = Foot(desk)
        self.shifts = ShiftsSheet(desk, self._propose)
        self.sheet = ItemSheet(desk, self.changes.keep, self._fiscal_start)
        self._pages = QStackedWidget()
        self._views = QStackedWidget()
        self._build()
        self._connect()
        self.refresh(None)

    def show_place(self, parts: tuple[str, ...]) -> None:
        """Show the item whose id comes first in `parts`."""
        if parts:
            self.choose(parts[0])
            self.canvas.reveal(parts[0])

    def new_record(self) -> None:
        """Add an item without a date and put the cursor into its title."""
        self._add(self.changes.new_item())

    def choose(self, id: str) -> None:
        """Show the sheet of an item; of none if it is gone."""
        self._chosen = id
        self.shifts.setVisible(self.shifts.isVisible() and not id)
        self._show_chosen()
        if self.tools.is_story:
            self._show_content()

    def refresh(self, step: "Step | None") -> None:  # noqa: ARG002 - as every page is called
        """Read again what is shown."""
        workspace = self._desk.workspace
        before = self._item()
        self._items = roadmaps.list_items(workspace, self._partner_id)
        self._violations = roadmaps.violated_links(workspace, self._partner_id)
        self._evidence = dict(names.choices(workspace, Evidence))
        self._marks = marks_of(proofs(workspace, self._items), grade_words)
        self._baselines = roadmaps.list_baselines(workspace, self._partner_id)
        self.filters.show_baselines(self._baselines)
        self._pages.setCurrentIndex(1 if self._items else 0)
        self._show_content()
        self._show_chosen()
        if before != self._item():
            self.canvas.reveal(self._chosen)

    @property
    def _filter(self) -> RoadmapFilter:
        """What is shown now: by the filters, and in a story the chain of the chosen item."""
        shown = self.filters.choice.shown
        return replace(shown, chain_of=self._chosen) if self.tools.is_story else shown

    def _print(self) -> None:
        choice = self.filters.choice
        save_roadmap(
            self._desk,
            self._partner_id,
            chosen=self._filter,
            pivot=choice.pivot,
            is_calendar=not self.tools.is_fiscal,
            baseline_id=choice.baseline_id,
        )

    def _show_content(self) -> None:
        choice = self.filters.choice
        baseline = next((it for it in self._baselines if it.id == choice.baseline_id), None)
        shown = self._filter.applied(self._items)
        self.canvas.show_content(
            Content(
                items=shown,
                baseline={it.item_id: it for it in baseline.entries} if baseline else {},
                marks=self._marks,
                evidence=self._evidence,
                violated={it.link_id for it in self._violations},
                lane_of=choice.lane_of,
                is_by_lane=choice.pivot == "lane",
                year_start=self._fiscal_start if self.tools.is_fiscal else 1,
                fiscal_start=self._fiscal_start,
            )
        )
        self.tray.show_items(self.canvas.scene.undated, self._chosen)
        if self._views.currentWidget() is not self.table:
            self._views.setCurrentWidget(self._drawn if shown else self._nothing)
        else:
            self.table.show_items(shown)
        self.shifts.show_violations(self._violations)
        now = map(entry_of, self._items)
        changes = compare(baseline.entries, now, self._fiscal_start) if baseline else None
        words = self._filter.in_words(self._items)
        self.foot.show_state(words, len(shown), len(self._items), len(self._violations), changes)

    def _show_chosen(self) -> None:
        item = self._item()
        if item is None:
            self._chosen = ""
        self.canvas.choose(self._chosen)
        self.sheet.setVisible(item is not None and not self.shifts.isVisible())
        if item is not None:
            self.sheet.show_item(item, self._items)

    def _item(self) -> RoadmapItem | None:
        return next((it for it in self._items if it.id == self._chosen), None)

    def _add(self, item: RoadmapItem) -> None:
        self._chosen = item.id
        self.changes.add(item)
        self.choose(item.id)
        self.sheet.start_writing()

    def _add_at(self, lane: Lane, day: date) -> None:
        start, precision = added(
            day, self.canvas.scene.arrangement.axis.step, ItemKind.BAR, self._fiscal_start
        )
        item = replace(
            self.changes.new_item(), layer=lane.layer, start=start, start_precision=precision
        )
        pivot = self.filters.choice.pivot
        self._add(replace(item, lane=lane.name) if pivot == "lane" else item)

    def _date(self, id: str, lane: Lane, day: date) -> None:
        item = records.get(self._desk.workspace, RoadmapItem, id)
        step = self.canvas.scene.arrangement.axis.step
        found, precision = added(day, step, item.kind, self._fiscal_start)
        name = "end" if item.kind is ItemKind.MILESTONE else "start"
        terms: dict[str, Any] = {name: found, f"{name}_precision": precision}
        if self.filters.choice.pivot == "lane":
            terms["lane"] = lane.name
        self.changes.try_keep(replace(item, layer=lane.layer, **terms))
        self.choose(id)

    def _take_baseline(self) -> None:
        name = self.changes.questions.name_of_baseline(
            _("As of {day}").format(day=format_short_date(today()))
        )
        if name is not None:
            self._desk.run(lambda: self._keep_baseline(name))

    def _keep_baseline(self, name: str) -> None:
        self.filters.choose_baseline(self.changes.take_baseline(name))

    def _keep_rows(self, rows: tuple[RoadmapItem, ...]) -> None:
        self.changes.keep_rows({item.id: item for item in self.table.items}, rows)

    def _propose(self, violation: Violation) -> tuple[Shift, ...]:
        return roadmaps.propose_shift(self._desk.workspace, violation)

    def _show_shifts(self) -> None:
        self.shifts.toggle()
        self.sheet.setVisible(not self.shifts.isVisible() and bool(self._chosen))

    def _find(self, id: str) -> RoadmapItem:
        return next(it for it in self._items if it.id == id)

    def _open(self, id: str) -> None:
        self.choose(id)
        self.sheet.start_writing()

    def _show_table(self, is_table: bool) -> None:
        self._views.setCurrentWidget(self.table if is_table else self._drawn)
        self._show_content()

    def _connect(self) -> None:
        canvas, sheet, tools, changes = self.canvas, self.sheet, self.tools, self.changes
        connections: tuple[tuple[Any, Callable[..., Any]], ...] = (
            (canvas.item_chosen, self.choose),
            (canvas.item_changed, changes.try_keep),
            (canvas.item_linked, changes.link),
            (canvas.item_added, self._add_at),
            (canvas.item_dated, self._date),
            (canvas.item_opened, self._open),
            (canvas.item_removed, lambda id: changes.remove(self._find(id))),
            (self.tray.item_chosen, self.choose),
            (self.tray.item_opened, self._open),
            (self.table.item_chosen, self.choose),
            (self.filters.changed, self._show_content),
            (self.shifts.shift_chosen, lambda shift: changes.try_keep(shift.item)),
            (self.shifts.item_wanted, self._reveal),
            (self.foot.shifts_wanted, self._show_shifts),
            (sheet.withdrawal_wanted, changes.withdraw),
            (sheet.removal_wanted, changes.remove),
            (sheet.confirmation_wanted, changes.confirm),
            (sheet.closed, lambda: self.choose("")),
            (tools.addition_wanted, self.new_record),
            (tools.baseline_wanted, self._take_baseline),
            (tools.print_wanted, lambda: self._desk.run(self._print)),
            (tools.table_wanted, self._show_table),
            (tools.changed, self._show_content),
            (tools.zoomed_in, canvas.zoom_in),
            (tools.zoomed_out, canvas.zoom_out),
            (tools.fitted, canvas.fit),
        )
        for signal, slot in connections:
            signal.connect(slot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_hidden = self.tray.isHidden()  # moving hides it
        is_short = self.height() < self._desk.theme.px(_SHORT)
        self._hint.setHidden(is_short)
        if is_short:
            self.foot.take_in(self.tray)
        else:
            self._drawn_column.addWidget(self.tray)
        self.tray.setHidden(is_hidden)

    def _build(self) -> None:
        px = self._desk.theme.px
        self._drawn = QWidget()
        self._drawn_column = inside = QVBoxLayout(self._drawn)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(6))
        inside.addWidget(self.canvas, 1)
        inside.addWidget(self.tray)
        clear = button(self._desk, _("Clear the filters"), self.filters.clear, voice="primary")
        self._nothing = EmptyState(self._desk, _("Nothing matches the filters."), clear)
        self._hint = self._hints()
        inside.addWidget(self._hint)
        self._views.addWidget(self._drawn)
        self._views.addWidget(self._nothing)
        self._views.addWidget(self.table)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for widget in (self.tools, self.filters):
            column.addWidget(widget)
        column.addWidget(self._split(), 1)
        column.addWidget(self.foot)
        self._pages.addWidget(self._empty())
        self._pages.addWidget(full)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _split(self) -> QSplitter:
        px = self._desk.theme.px
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._views)
        split.addWidget(self.sheet)
        split.addWidget(self.shifts)
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([px(900), px(330), px(330)])
        for side in (self.sheet, self.shifts):
            side.setMinimumWidth(px(280))
        self.sheet.hide()
        return split

    def _hints(self) -> QWidget:
        """Return how the canvas is drawn on, and behind a word what its marks mean."""
        words = _("A double click in a lane adds a bar. Drag an empty place to look around.")
        hint = label(words, "help", is_wrapped=True)
        legend = label(legend_words(), "help", is_wrapped=True)
        legend.hide()
        show = button(
            self._desk, _("Legend"), lambda: legend.setVisible(legend.isHidden()), voice="link"
        )
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(hint, 0, 0)
        grid.addWidget(show, 0, 1)
        grid.addWidget(legend, 1, 0, 1, 2)
        return box

    def _reveal(self, id: str) -> None:
        """Mark an item on the canvas and bring it into sight; the list beside it stays."""
        self.canvas.choose(id)
        self.canvas.reveal(id)

    def _empty(self) -> EmptyState:
        start = button(self._desk, _("Add an item"), self.new_record, icon="plus", voice="primary")
        start.setDisabled(self._desk.is_read_only)
        words = _("Here the roadmap of this partner is drawn: what comes when, what they promised, "
                  "and what depends on it.")  # fmt: skip
        return EmptyState(self._desk, words, start)
