"""Settings: language, look, dates, and the workspace file."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from motdesk.base.overriding import override
from motdesk.base.paths import log_file
from motdesk.base.settings import SCALINGS
from motdesk.base.texts import _
from motdesk.services import workspaces
from motdesk.ui.kit.cards import Card, button, label
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import Choices
from motdesk.ui.kit.pages import Page, Sheet


class SettingsPage(Page):
    """Changes what holds for this user on this machine; every choice works at once."""

    keeps_all = True  # the settings themselves hold what is chosen here

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.title = _("Settings")
        sheet = Sheet(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)
        sheet.body.addWidget(label(self.title, "title"))
        sheet.body.addWidget(self._look())
        self._file = self._workspace()
        sheet.body.addWidget(self._file)
        sheet.body.addWidget(self._log())
        sheet.body.addStretch(1)

    @override
    def show_place(self, parts: tuple[str, ...]) -> None:
        self._file.setVisible(self.desk.has_workspace)
        if self.desk.has_workspace:
            self._path.setText(str(self.desk.workspace.path))

    def choose(self, name: str, value: Any) -> None:
        """Choose a setting."""
        settings = self.desk.settings
        self.desk.use_settings(replace(settings, **{name: value}))

    def check_file(self) -> None:
        """Check the workspace file and say what was found."""
        faults = workspaces.check(self.desk.workspace.path)
        self._faults.setProperty("voice", "error" if faults else "done")
        self._faults.style().polish(self._faults)
        whole = _("The file, its history and its attachments are whole.")
        self._faults.setText("\n".join(faults) or whole)
        self._faults.show()

    def _look(self) -> Card:
        card = Card(self.desk, _("Language and look"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.desk.theme.px(16))
        grid.setVerticalSpacing(self.desk.theme.px(12))
        grid.setColumnStretch(2, 1)
        themes = (("system", _("As the system")), ("light", _("Light")), ("dark", _("Dark")))
        scalings = tuple((scaling, f"{scaling} %") for scaling in SCALINGS)
        dates = ((False, "2026-12-03"), (True, _("Reiwa 8 (Japanese era)")))
        rows: tuple[tuple[str, str, Choices], ...] = (
            ("language", _("Language"), (("ja", "日本語"), ("en", "English"))),
            ("theme", _("Theme"), themes),
            ("scaling", _("Display size"), scalings),
            ("is_era", _("Dates"), dates),
        )
        for row, (name, words, choices) in enumerate(rows):
            grid.addWidget(label(words), row, 0)
            grid.addWidget(self._choice(name, words, choices), row, 1)
        card.body.addLayout(grid)
        return card

    def _choice(self, name: str, words: str, choices: Choices) -> ChoiceBox:
        widget = ChoiceBox()
        widget.setAccessibleName(words)
        widget.setMinimumWidth(self.desk.theme.px(220))
        now = self.desk.language if name == "language" else getattr(self.desk.settings, name)
        for value, text in choices:
            widget.addItem(text)
            if value == now:
                widget.setCurrentIndex(widget.count() - 1)
        widget.activated.connect(lambda index: self.choose(name, choices[index][0]))
        return widget

    def _workspace(self) -> Card:
        card = Card(self.desk, _("Workspace"))
        self._path = label("", is_wrapped=True)
        self._faults = label("", is_wrapped=True)
        self._faults.hide()
        card.tools.addWidget(
            button(self.desk, _("Check the file"), self.check_file, icon="file-check")
        )
        card.body.addWidget(self._path)
        card.body.addWidget(self._faults)
        return card

    def _log(self) -> Card:
        words = _("The log says what went wrong, never what you wrote. It is at {path}.")
        return Card(self.desk, _("Log"), words.format(path=log_file()))
