"""The bar at the top: workspace, search, saved state, undo and redo, language."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from motdesk.base.dates import format_time
from motdesk.base.overriding import override
from motdesk.base.texts import _, _n
from motdesk.ui.kit.cards import label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.openings import choose_workspace, copy_workspace, make_workspace
from motdesk.ui.search.field import SearchField

LANGUAGE_NAMES = (("ja", "日本語"), ("en", "English"))


class TopBar(QFrame):
    """Says where one is and that all is kept."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("top")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*(desk.theme.px(side) for side in (8, 6, 12, 6)))
        self._row.setSpacing(desk.theme.px(4))
        self.workspace = self._workspace_button()
        self.search = SearchField(desk)
        self.state = label("", "help")
        self.switch = self._language_switch()
        self.search.cursor_came.connect(self._make_room)
        self.search.cursor_went.connect(self._make_room)

    def fill(self, left: tuple[QAction, ...], right: tuple[QAction, ...]) -> None:
        """Place the actions: before the name of the workspace, and before the language."""
        for action in left:
            self._row.addWidget(self._button(action))
        self._row.addSpacing(self._desk.theme.px(8))
        self._row.addWidget(self.workspace)
        self._row.addStretch(1)
        self._row.addWidget(self.search, 4)
        self._row.addStretch(1)
        self._row.addWidget(self.state)
        self._row.addSpacing(self._desk.theme.px(8))
        for action in right:
            self._row.addWidget(self._button(action))
        self._row.addSpacing(self._desk.theme.px(8))
        self._row.addWidget(self.switch)

    def update_state(self, unsaved: Sequence[str] = ()) -> None:
        """Say which workspace is open, and when it was last saved or why it cannot be changed.

        `unsaved` names the fields whose entry was refused and stands nowhere else: that is said
        before all else.
        """
        desk = self._desk
        self._make_room()
        self.search.setEnabled(desk.has_workspace)
        self.workspace.setText(desk.workspace.path.stem if desk.has_workspace else "")
        self._speak_as("error" if unsaved else "help")
        self.state.setToolTip("\n".join(unsaved))
        if unsaved:
            words = _n("{count} entry not saved", "{count} entries not saved", len(unsaved))
            self.state.setText(words.format(count=len(unsaved)))
        elif desk.has_workspace and desk.is_read_only:
            self.state.setText(_("Read-only"))
            if desk.workspace.holder:
                holder = _("{name} has this workspace open; you can read it.")
                self.state.setToolTip(holder.format(name=desk.workspace.holder))
        elif desk.saved_at:
            self.state.setText(_("Saved {time}").format(time=format_time(desk.saved_at)))
        else:
            self.state.setText(_("All changes are saved") if desk.has_workspace else "")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Show the search as an icon in a small window; all of it while the cursor is there."""
        is_narrow = self.width() < self._desk.theme.px(780)
        is_written_in = self.search.hasFocus()
        self.search.fit(is_icon=is_narrow and not is_written_in)
        self.state.setVisible(not (is_narrow and is_written_in))
        self.workspace.setVisible(self._desk.has_workspace and not (is_narrow and is_written_in))

    def _speak_as(self, voice: str) -> None:
        if self.state.property("voice") != voice:
            self.state.setProperty("voice", voice)
            self.state.style().polish(self.state)

    def _button(self, action: QAction) -> QToolButton:
        widget = QToolButton()
        widget.setDefaultAction(action)
        widget.setIconSize(self._desk.theme.icon_size())
        widget.setAccessibleName(action.text())
        return widget

    def _workspace_button(self) -> QToolButton:
        """Return the name of the workspace, with the ways to another one below it."""
        widget = QToolButton()
        widget.setObjectName("workspace")
        widget.setToolTip(_("Open another workspace"))
        widget.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(widget)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        widget.setMenu(menu)
        return widget

    def _fill(self, menu: QMenu) -> None:
        desk = self._desk
        menu.clear()
        menu.addAction(desk.theme.icon("folder-open"), _("Open…"), partial(choose_workspace, desk))
        menu.addAction(desk.theme.icon("file-plus"), _("New…"), partial(make_workspace, desk))
        menu.addAction(desk.theme.icon("save"), _("Save a copy…"), partial(copy_workspace, desk))
        menu.addSeparator()
        for name in desk.settings.recent_files:
            path = Path(name)
            menu.addAction(path.stem, partial(desk.open_file, path)).setToolTip(name)
        menu.addSeparator()
        menu.addAction(_("Close the workspace"), desk.close_file)

    def _language_switch(self) -> QToolButton:
        """Return the button that says the other language in its own words."""
        code, name = next(pair for pair in LANGUAGE_NAMES if pair[0] != self._desk.language)
        widget = QToolButton()
        widget.setText(name)
        widget.setIcon(self._desk.theme.icon("languages"))
        widget.setIconSize(self._desk.theme.icon_size())
        widget.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        widget.clicked.connect(lambda: self._desk.use_language(code))
        return widget
