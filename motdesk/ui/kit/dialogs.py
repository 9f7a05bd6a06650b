"""Questions that stop the work: choosing files, yes or no. Tests hand in answers instead.

Qt's dialogs are imported when one opens: the first window waits for none of them.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from motdesk.base.texts import _

WORKSPACES = "workspaces"
PDFS = "pdfs"
ALL_FILES = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question whose two answers are verbs; `details` are lines shown below it."""

    text: str
    yes: str
    details: tuple[str, ...] = ()


class Dialogs:
    """The real dialogs, over the active window."""

    def file_to_open(self, title: str, kind: str = ALL_FILES) -> Path | None:
        """Return the file chosen to be opened, or None."""
        from PySide6.QtWidgets import QFileDialog

        name, _filter = QFileDialog.getOpenFileName(_window(), title, "", _filters()[kind])
        return Path(name) if name else None

    def file_to_write(self, title: str, suggestion: str, kind: str = ALL_FILES) -> Path | None:
        """Return where to write, or None; the system has asked before replacing a file."""
        from PySide6.QtWidgets import QFileDialog

        name, _filter = QFileDialog.getSaveFileName(_window(), title, suggestion, _filters()[kind])
        return Path(name) if name else None

    def ask(self, question: Question) -> bool:
        """Ask something that cannot go on without an answer."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(_window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(question.text)
        box.setInformativeText("\n".join(f"・{line}" for line in question.details))
        yes = box.addButton(question.yes, QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.exec()
        return box.clickedButton() is yes

    def tell(self, text: str, details: str = "") -> None:
        """Say something that must be read before work goes on."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(_window())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(text)
        box.setDetailedText(details)
        box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()


def _window() -> QWidget | None:
    return QApplication.activeWindow()


def _filters() -> dict[str, str]:
    return {
        WORKSPACES: _("MOTDesk workspaces (*.motdesk)"),
        PDFS: _("PDF files (*.pdf)"),
        ALL_FILES: _("All files (*)"),
    }
