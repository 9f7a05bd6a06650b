"""Findings as lines, each with a mark that is more than a colour."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from motdesk.domain.findings import Finding
from motdesk.ui.kit.cards import clear, label
from motdesk.ui.kit.desk import Desk


class FindingLines(QWidget):
    """Show findings one below the other; `done` is said where there is none."""

    def __init__(self, desk: Desk, done: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._done = done
        self._texts: list[str] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(desk.theme.px(6))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found, or that nothing was."""
        clear(self._lines)
        for finding in findings:
            icon = "circle-x" if finding.is_severe else "triangle-alert"
            color = "vermilion" if finding.is_severe else "ochre_ink"
            self._lines.addWidget(marked_line(self._desk, finding.text, icon, color))
        if not findings and self._done:
            self._lines.addWidget(marked_line(self._desk, self._done, "circle-check", "moss"))
        self.setVisible(bool(self._lines.count()))
        self._texts = [finding.text for finding in findings]

    def words(self) -> str:
        """Return what was found, line by line."""
        return "\n".join(self._texts)


def marked_line(desk: Desk, text: str, icon: str, color: str) -> QWidget:
    """Return a sentence with an icon before it."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(desk.theme.px(8))
    mark = QLabel()
    size = desk.theme.px(16)
    mark.setPixmap(desk.theme.icon(icon, color).pixmap(size, size))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text, is_wrapped=True), 1)
    return line
