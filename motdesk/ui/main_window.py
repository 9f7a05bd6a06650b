"""The window: rail, top bar, notices and the current page.

It is shown as an empty frame first and furnished after it was painted, so a person sees it at
once; everything that takes time to import is imported then.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from motdesk.base.overriding import override
from motdesk.base.settings import Settings
from motdesk.base.texts import _
from motdesk.ui.kit.palettes import chosen_palette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from motdesk.domain.changes import Step
    from motdesk.ui.kit.desk import Desk, Notice, Place
    from motdesk.ui.kit.pages import Page
    from motdesk.ui.page_stack import PageStack


class MainWindow(QMainWindow):
    """Shows one page at a time; `first_painted` comes once, when the window can be seen."""

    first_painted = Signal()
    stack: "PageStack"

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._first_settings = settings
        self._is_painted = False
        self.resize(settings.width, settings.height)
        self.setMinimumSize(800, 560)
        self.setWindowTitle("MOTDesk")

    def furnish(self, desk: "Desk") -> None:
        """Fill the frame; from now on the window follows the desk."""
        from motdesk.ui.journeys import Journey

        self.desk = desk
        self.journey = Journey()
        self.rebuild()
        desk.changed.connect(self._refresh)
        desk.went.connect(self.go)
        desk.closing.connect(self._close_workspace)
        desk.said.connect(self._show_notice)
        desk.refusals_changed.connect(self._update, Qt.ConnectionType.QueuedConnection)
        desk.workspace_changed.connect(self._show_workspace)

    def let_go(self) -> None:
        """Let what is out of sight go before all is made anew: to dress it again takes time."""
        self.stack.let_go()

    def rebuild(self) -> None:
        """Make everything again, as language or look want it, and show the same place."""
        from motdesk.ui.notice_bar import NoticeBar
        from motdesk.ui.page_stack import PageStack
        from motdesk.ui.rail import Rail
        from motdesk.ui.top_bar import TopBar
        from motdesk.ui.work_bar import WorkBar

        is_again = self.centralWidget() is not None
        kept = self.stack.kept() if is_again else {}
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()
        self.rail, self.top = Rail(self.desk), TopBar(self.desk)
        self.notices, self.stack = NoticeBar(self.desk), PageStack(self.desk)
        self.work = WorkBar(self.desk)
        self.stack.take_back(kept)
        self._make_actions()
        self.setCentralWidget(self._arranged())
        self._fit_rail()
        if is_again:
            self._show_here()

    def go(self, place: "Place") -> None:
        """Show a place and remember the way to it."""
        here = self.journey.here or ()
        if place[:2] != here[:2] and not self.may_leave():
            self._show_here()
            return
        self.notices.leave()
        self.journey.visit(place)
        self._show_here()

    def may_leave(self, words: str = "") -> bool:
        """Tell whether what is shown may go; `words` say what will be done."""
        from motdesk.ui.leaving import may_leave

        return may_leave(self.desk, self, words)

    def page(self) -> "Page | None":
        """Return the page shown, or None while no workspace is open."""
        return self.stack.shown

    def show_start(self) -> None:
        """Show the ways to a workspace."""
        self.stack.show_start()
        self._update()

    def settings(self) -> Settings:
        """Return the settings with the window's size and place as they are now."""
        size = self.normalGeometry().size() if self.isMaximized() else self.size()
        return replace(
            self.desk.settings,
            width=size.width(),
            height=size.height(),
            is_maximized=self.isMaximized(),
            place=self.journey.here or self.desk.settings.place,
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.centralWidget() is None:
            self._paint_frame()
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.centralWidget() is not None:
            self._fit_rail()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.centralWidget() is not None and not self.may_leave(_("Close anyway")):
            event.ignore()
            return
        super().closeEvent(event)

    def _paint_frame(self) -> None:
        """Paint rail, top bar and paper without anything on them."""
        palette, scale = chosen_palette(self._first_settings.theme), self._first_settings.scaling
        rail = 52 if self._first_settings.is_rail_collapsed else 200
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(palette.paper))
            painter.fillRect(0, 0, rail * scale // 100, self.height(), QColor(palette.surface))
            painter.fillRect(0, 0, self.width(), 46 * scale // 100, QColor(palette.surface))

    def _arranged(self) -> "QWidget":
        from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

        whole, right = QWidget(), QVBoxLayout()
        row = QHBoxLayout(whole)
        for layout in (row, right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        right.addWidget(self.top)
        right.addWidget(self.notices)
        right.addWidget(self.work)
        right.addWidget(self.stack, 1)
        return whole

    def _make_actions(self) -> None:
        from motdesk.ui.actions import Actions

        self.do: Actions = Actions(self.desk, self)
        do = self.do
        words = _("Show or hide the words of the rail")
        panel = do.add(words, "Ctrl+B", self._collapse, "panel-left")
        self._back = do.add(_("Back"), "Alt+Left", self._go_back, "chevron-left")
        self._forward = do.add(_("Forward"), "Alt+Right", self._go_forward, "chevron-right")
        do.add(_("Search everything"), "Ctrl+K", self.top.search.begin)
        do.add(_("New here"), "Ctrl+N", lambda: self._with_page(lambda it: it.new_record()))
        do.add(_("Print the pack"), "Ctrl+P", lambda: self._with_page(lambda it: it.print_pack()))
        help_ = do.add(_("Help"), "F1", self._help, "circle-help")
        self.top.fill((panel, self._back, self._forward), (do.undo, do.redo, help_))

    def _show_here(self) -> None:
        """Show where the journey is."""
        self.stack.show_place(self.journey.here)
        self._update()

    def _close_workspace(self) -> None:
        if self.may_leave():
            self.desk.show_workspace(None)

    def _show_workspace(self) -> None:
        """Begin anew with another workspace: pages of the old one go."""
        from motdesk.ui.journeys import Journey
        from motdesk.ui.kit.desk import Notice

        self.stack.forget()
        self.notices.leave()
        self.journey = Journey()
        self.journey.visit(self.desk.settings.place if self.desk.has_workspace else ("home",))
        self._show_here()
        if self.desk.has_workspace and self.desk.is_read_only:
            self.desk.said.emit(Notice(_read_only_words(self.desk.workspace.holder)))

    def _refresh(self, step: "Step") -> None:
        self.notices.show_notice(None)
        self.stack.refresh(step)
        self._update()

    def _show_notice(self, notice: "Notice | None") -> None:
        self.notices.show_notice(notice)

    def _update(self) -> None:
        self.do.update()
        self.top.update_state([editor.accessibleName() for editor in self.do.refused])
        self.rail.show_page(self.journey.here[0] if self.journey.here else "")
        self._back.setEnabled(self.journey.can_go_back)
        self._forward.setEnabled(self.journey.can_go_forward)
        page = self.page()
        title = page.title if page else ""
        file = self.desk.workspace.path.stem if self.desk.has_workspace else ""
        self.setWindowTitle(" — ".join(part for part in (title, file, "MOTDesk") if part))

    def _go_back(self) -> None:
        if self.may_leave():
            self.journey.back()
            self._show_here()

    def _go_forward(self) -> None:
        if self.may_leave():
            self.journey.forward()
            self._show_here()

    def _collapse(self) -> None:
        is_collapsed = not self.desk.settings.is_rail_collapsed
        self.desk.settings = replace(self.desk.settings, is_rail_collapsed=is_collapsed)
        self._fit_rail()

    def _fit_rail(self) -> None:
        """Show icons only if that is wanted, or where the page needs the room."""
        is_narrow = self.width() < self.desk.theme.px(1000)
        self.rail.collapse(is_collapsed=is_narrow or self.desk.settings.is_rail_collapsed)

    def _with_page(self, act: "Callable[[Page], None]") -> None:
        page = self.page()
        if page is not None and self.may_leave():
            act(page)

    def _help(self) -> None:
        from motdesk.ui.help_window import HelpWindow

        HelpWindow(self.desk, self).open()


def _read_only_words(holder: str) -> str:
    if holder:
        words = _("{name} has this workspace open. You can read it; what you see stays as it is.")
        return words.format(name=holder)
    return _("This workspace is open for reading only; nothing can be changed.")
