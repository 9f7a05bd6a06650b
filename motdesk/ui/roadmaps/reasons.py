"""Small questions of a roadmap: why a promise changes, and what a baseline is called."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from motdesk.base.texts import _
from motdesk.domain.roadmaps import Reason
from motdesk.domain.words import word
from motdesk.ui.kit.cards import button, label
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.desk import Desk


@dataclass(frozen=True, slots=True)
class Why:
    """The reason for a change of a promise, and a note on it; None for a mere correction."""

    reason: Reason | None
    note: str = ""

    @property
    def as_said(self) -> dict[str, Any]:
        """The answer as the services take it."""
        return {"reason": self.reason, "note": self.note, "is_correction": self.reason is None}


class Questions:
    """Asks over the window; tests hand in answers instead."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self._desk = desk
        self._window = window

    def why(self, title: str, *, may_correct: bool = False) -> Why | None:
        """Ask why a promise changes; None where the change is given up.

        On the day of the last line it `may_correct` what was written wrong.
        """
        reasons = ChoiceBox()
        for reason in Reason:
            reasons.addItem(word(reason), reason)
        if may_correct:
            reasons.addItem(_("Correction of what was entered today"), None)
        reasons.setCurrentIndex(-1)
        reasons.setAccessibleName(_("Reason"))
        note = _line(_("Note"))
        dialog, keep = self._dialog(
            _("“{title}” is promised. Why does it change?").format(title=title),
            _("Write into the ledger"),
            (_("Reason"), reasons),
            (_("Note"), note),
        )
        keep.setEnabled(False)
        reasons.currentIndexChanged.connect(lambda: keep.setEnabled(True))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        chosen = dict(enumerate(Reason)).get(reasons.currentIndex())
        return Why(chosen, note.text().strip())

    def name_of_baseline(self, suggestion: str) -> str | None:
        """Ask what a baseline is to be called; None where none is wanted."""
        name = _line(_("Name of the baseline"))
        name.setText(suggestion)
        name.selectAll()
        dialog, _keep = self._dialog(
            _("A baseline keeps the roadmap as it is now; nobody changes it afterwards."),
            _("Take the baseline"),
            (_("Name of the baseline"), name),
        )
        is_kept = dialog.exec() == QDialog.DialogCode.Accepted
        return name.text().strip() or None if is_kept else None

    def _dialog(
        self, sentence: str, verb: str, *rows: tuple[str, QWidget]
    ) -> tuple[QDialog, QPushButton]:
        px = self._desk.theme.px
        dialog = QDialog(self._window)
        dialog.setWindowTitle(_("Roadmap"))
        dialog.setMinimumWidth(px(380))
        column = QVBoxLayout(dialog)
        column.setContentsMargins(*[px(20)] * 4)
        column.setSpacing(px(8))
        column.addWidget(label(sentence, "strong", is_wrapped=True))
        for heading, widget in rows:
            column.addWidget(label(heading, "label"))
            column.addWidget(widget)
        keep = button(self._desk, verb, dialog.accept, voice="primary")
        keep.setDefault(True)
        tools = QHBoxLayout()
        tools.addStretch(1)
        tools.addWidget(button(self._desk, _("Cancel"), dialog.reject))
        tools.addWidget(keep)
        column.addSpacing(px(8))
        column.addLayout(tools)
        return dialog, keep


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    return line
