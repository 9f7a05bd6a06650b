"""What of a roadmap is shown: filters by words and fields, the pivot of lanes, the baseline."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSizePolicy, QWidget

from motdesk.base.dates import format_short_date
from motdesk.base.texts import _
from motdesk.domain.roadmap_filters import EVERYTHING, RoadmapFilter, lane_of
from motdesk.domain.roadmaps import Baseline, Origin, RoadmapItem, Status
from motdesk.domain.words import word
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What was chosen: the items, what their lanes are, the baseline below their bars."""

    shown: RoadmapFilter = EVERYTHING
    pivot: str = "lane"
    baseline_id: str = ""

    def lane_of(self, item: RoadmapItem) -> str:
        """Return the lane of an item."""
        return lane_of(item, self.pivot)


class FilterBar(QWidget):
    """The choices above the canvas; `changed` when another is made."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.text = QLineEdit()
        self.text.setPlaceholderText(_("Filter the roadmap"))
        self.text.setAccessibleName(_("Filter the roadmap"))
        self.text.setClearButtonEnabled(True)
        self.status = _combo(_("Status"), [(None, _("Every status")), *_members(Status)])
        self.origin = _combo(_("Who says so"), [(None, _("Every source")), *_members(Origin)])
        self.pivot = _combo(_("Lanes by"), _pivots())
        self.baseline = _combo(_("Baseline"), [("", _("No baseline"))])
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(desk.theme.px(8))
        fields = (self.text, self.status, self.origin, self.pivot, self.baseline)
        for at, widget in enumerate(fields):
            grid.addWidget(widget, 0, at)
            grid.setColumnStretch(at, 3 if widget is self.text else 2)
        self.text.textChanged.connect(self.changed)
        for combo in fields[1:]:
            combo.currentIndexChanged.connect(self.changed)

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice(
            shown=RoadmapFilter(
                text=self.text.text(),
                status=_chosen(self.status, Status),
                origin=_chosen(self.origin, Origin),
            ),
            pivot=self.pivot.currentData(),
            baseline_id=self.baseline.currentData() or "",
        )

    def clear(self) -> None:
        """Show everything again."""
        with QSignalBlocker(self.text), QSignalBlocker(self.status), QSignalBlocker(self.origin):
            self.text.clear()
            self.status.setCurrentIndex(0)
            self.origin.setCurrentIndex(0)
        self.changed.emit()

    def show_baselines(self, baselines: Sequence[Baseline]) -> None:
        """Offer baselines; the chosen one stays if it is still there."""
        chosen = self.baseline.currentData()
        with QSignalBlocker(self.baseline):
            self.baseline.clear()
            self.baseline.addItem(_("No baseline"), "")
            for baseline in baselines:
                words = f"{baseline.name} ({format_short_date(baseline.taken)})"
                self.baseline.addItem(words, baseline.id)
            self.baseline.setCurrentIndex(max(self.baseline.findData(chosen), 0))

    def choose_baseline(self, id: str) -> None:
        """Lay a baseline below the bars."""
        self.baseline.setCurrentIndex(max(self.baseline.findData(id), 0))


def _combo(name: str, choices: Sequence[tuple[Any, str]]) -> QComboBox:
    combo = ChoiceBox()
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    combo.setMinimumWidth(60)
    for value, words in choices:
        combo.addItem(words, value)
    return combo


def _members(kind: type[StrEnum]) -> list[tuple[StrEnum, str]]:
    return [(member, word(member)) for member in kind]


def _chosen(combo: QComboBox, kind: Callable[[str], Any]) -> Any:
    value = combo.currentData()
    return None if value is None else kind(value)


def _pivots() -> list[tuple[str, str]]:
    return [
        ("lane", _("Lanes")),
        ("status", _("Lanes by status")),
        ("origin", _("Lanes by who says so")),
        ("kind", _("Lanes by kind")),
        ("figure", _("Lanes by figure of merit")),
        ("disclosure", _("Lanes by disclosure")),
    ]
