"""The steps of a negotiation down the side: name, state in one line, how much is missing."""

from collections import Counter

from PySide6.QtCore import QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from motdesk.base.overriding import override
from motdesk.base.texts import _, _n
from motdesk.domain.findings import Finding, Step
from motdesk.domain.negotiations import Negotiation
from motdesk.domain.words import word
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.line_delegate import Index, LineDelegate
from motdesk.ui.negotiations.summaries import summary

_SUMMARY = Qt.ItemDataRole.UserRole
_MISSING = Qt.ItemDataRole.UserRole + 1
_SEVERE = Qt.ItemDataRole.UserRole + 2
_DONE = Qt.ItemDataRole.UserRole + 3


class StepRail(QListWidget):
    """List the steps; `step_chosen` tells which one is to be worked on."""

    step_chosen = Signal(object)  # Step

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("steps")
        self.setAccessibleName(_("Steps of the negotiation"))
        self.setItemDelegate(_StepDelegate(desk.theme, self, 48))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(desk.theme.px(200))
        for _step in Step:
            self.addItem(QListWidgetItem())
        self.currentRowChanged.connect(lambda row: self.step_chosen.emit(tuple(Step)[row]))

    def show_state(self, negotiation: Negotiation, findings: tuple[Finding, ...]) -> None:
        """Show what each step says and how much each one misses."""
        missing = Counter(finding.step for finding in findings)
        severe = {finding.step for finding in findings if finding.is_severe}
        for row, step in enumerate(Step):
            item = self.item(row)
            said = summary(step, negotiation)
            lacking = _n("{count} thing missing", "{count} things missing", missing[step])
            is_done = bool(said) and not missing[step]
            empty = _("complete") if is_done else _("nothing yet")
            lacking = lacking.format(count=missing[step]) if missing[step] else empty
            item.setText(word(step))
            item.setData(_SUMMARY, said)
            item.setData(_MISSING, missing[step])
            item.setData(_SEVERE, step in severe)
            item.setData(_DONE, is_done)
            item.setToolTip("\n".join(f.text for f in findings if f.step is step))
            spoken = ", ".join(part for part in (word(step), said, lacking) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def choose(self, step: Step) -> None:
        """Mark a step as the one worked on, without telling anybody."""
        with QSignalBlocker(self):
            self.setCurrentRow(tuple(Step).index(step))
        self.viewport().update()


class _StepDelegate(LineDelegate):
    """Paint a step in two lines, with the count of what is missing in a ring."""

    @override
    def paint_line(self, painter: QPainter, box: QRect, index: Index) -> None:
        px = self.theme.px
        said = index.data(_SUMMARY) or ""
        room = box.adjusted(px(16), px(5), -px(40), -px(5))
        half = room.height() // 2
        upper = room.adjusted(0, 0, 0, -half) if said else room
        self.paint_text(painter, upper, index.data())
        self.paint_text(painter, room.adjusted(0, half, 0, 0), said, size=11, color="ink_2")
        self._paint_missing(painter, box, index)

    def _paint_missing(self, painter: QPainter, box: QRect, index: Index) -> None:
        px, count = self.theme.px, index.data(_MISSING)
        ring = QRect(box.right() - px(34), box.center().y() - px(10), px(20), px(20))
        if not count and not index.data(_DONE):
            return
        if not count:
            self.theme.icon("check", "moss").paint(painter, ring.adjusted(2, 2, -2, -2))
            return
        color = self.theme.color("vermilion" if index.data(_SEVERE) else "ochre_ink")
        painter.setPen(color)
        painter.setFont(self.theme.font(11, is_bold=True))
        painter.drawEllipse(ring)
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(count))
