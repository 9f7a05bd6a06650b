"""Builds the desk: settings, look, window, workspace. The only file that builds things."""

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from motdesk.base.errors import UserError
from motdesk.base.paths import log_file, settings_file
from motdesk.base.settings import Settings, read_settings, write_settings
from motdesk.base.texts import _, set_desk_language
from motdesk.ui.kit.dialogs import Dialogs
from motdesk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

    from motdesk.ui.kit.desk import Opening


def run_desk(path: Path | None) -> int:
    """Open the window, then the workspace at `path` (or the start page); return the exit code."""
    application = QApplication(sys.argv[:1])
    desk_application = DeskApplication(application, settings_file(), Dialogs())
    sys.excepthook = desk_application.report_bug
    desk_application.start(path)
    return application.exec()


def open_and_close(path: Path, settings_path: Path) -> bool:
    """Open the window on the workspace at `path` and close it; tell whether it was shown."""
    application = QApplication(sys.argv[:1])
    desk_application = DeskApplication(application, settings_path, Dialogs())
    seen: list[bool] = []
    desk_application.start(path)
    desk_application.window.first_painted.connect(
        lambda: seen.append(desk_application.desk.has_workspace)
    )
    desk_application.window.first_painted.connect(application.quit)
    QTimer.singleShot(60_000, application.quit)
    application.exec()
    return seen == [True]


class DeskApplication:
    """The desk with its window, and what belongs to the whole program."""

    def __init__(self, application: QApplication, settings_path: Path, dialogs: Dialogs) -> None:
        self._application = application
        self._settings_path = settings_path
        self._dialogs = dialogs
        self._settings = read_settings(settings_path)
        self._qt_words: QTranslator | None = None
        self._is_telling = False
        application.setApplicationName("MOTDesk")
        self.window = MainWindow(self._settings)

    def start(self, path: Path | None) -> None:
        """Show the window; what takes time comes after its first paint."""
        self.window.first_painted.connect(lambda: self._begin(path))
        if self._settings.is_maximized:
            self.window.showMaximized()
        else:
            self.window.show()

    def furnish(self) -> None:
        """Build the desk and fill the window with it."""
        from motdesk.ui.kit.desk import Desk
        from motdesk.ui.kit.fonts import register_first_fonts
        from motdesk.ui.kit.theme import chosen_theme

        settings = self._settings
        if self._application.style().name() != "fusion":
            self._application.setStyle("Fusion")
        self._speak(settings.language or _system_language())
        register_first_fonts()
        theme = chosen_theme(settings.theme, settings.scaling)
        self.desk = Desk(settings, theme, self._dialogs)
        self._dress()
        self.window.furnish(self.desk)
        self.desk.opening.connect(self._open)
        self.desk.settings_changed.connect(self._use_settings)
        self._application.aboutToQuit.connect(self.end)

    def end(self) -> None:
        """Remember size and place, let what is being written be done, close the workspace."""
        from motdesk.ui.kit.tasks import finish_work

        write_settings(self._settings_path, self.window.settings())
        finish_work()
        self.desk.show_workspace(None)

    def report_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log and show what no part of the program expected; what users cause is only shown.

        What fails below a dialog that tells of a failure, as painting may, is only logged.
        """
        from motdesk.base.logs import failure_text, log_failure

        if isinstance(error, UserError):
            self._dialogs.tell(str(error))
            return
        log_failure(log_file(), kind, trace)
        if self._is_telling:
            return
        self._is_telling = True
        self._dialogs.tell(
            _("Something unexpected happened. What was saved before is kept.")
            + " "
            + _("Go on, or close MOTDesk and open it again. The log is at {path}.").format(
                path=log_file()
            ),
            failure_text(kind, trace),
        )
        self._is_telling = False

    def _begin(self, path: Path | None) -> None:
        from motdesk.ui.kit.desk import Opening
        from motdesk.ui.kit.fonts import register_other_fonts

        self.furnish()
        register_other_fonts()
        if path is None:
            self.window.show_start()
        else:
            self._open(Opening(path))

    def _open(self, opening: "Opening") -> None:
        self.desk.run(lambda: self._open_workspace(opening))
        if not self.desk.has_workspace:
            self.window.show_start()

    def _open_workspace(self, opening: "Opening") -> None:
        from motdesk.services import workspaces

        if self._is_open(opening.path) or not self.window.may_leave():
            return
        if opening.is_sample:
            self._write_sample(opening.path)
            return
        make = workspaces.create if opening.is_new else workspaces.open_
        self.desk.show_workspace(make(opening.path))
        self.desk.settings = self.desk.settings.with_recent(opening.path.absolute())
        write_settings(self._settings_path, self.window.settings())

    def _write_sample(self, path: Path) -> None:
        """Write the sample beside the window, then open it."""
        from motdesk.services.samples import write_sample
        from motdesk.ui.kit.desk import Opening

        self.desk.do_beside(
            _("The sample is being written…"),
            lambda progress: write_sample(path, progress.say),
            lambda _written: self._open(Opening(path)),
        )

    def _is_open(self, path: Path) -> bool:
        """Tell whether that workspace is the open one: a second opener could only read it."""
        return self.desk.has_workspace and self.desk.workspace.path.resolve() == path.resolve()

    def _use_settings(self, settings: Settings) -> None:
        from motdesk.ui.kit.theme import chosen_theme

        is_other_look = settings != self.desk.settings
        if is_other_look and not self.window.may_leave():
            return
        self.desk.settings = settings
        write_settings(self._settings_path, self.window.settings())
        if is_other_look:
            self.window.let_go()
            self._speak(settings.language or _system_language())
            theme = chosen_theme(settings.theme, settings.scaling)
            if theme != self.desk.theme:
                self.desk.theme = theme
                self._dress()
            self.window.rebuild()

    def _speak(self, language: str) -> None:
        """Speak a language; so do the menus and dialogs that are Qt's own."""
        from PySide6.QtCore import QLibraryInfo, QTranslator

        set_desk_language(language)
        if self._qt_words is not None:
            self._application.removeTranslator(self._qt_words)
        self._qt_words = QTranslator(self._application)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._qt_words.load(f"qtbase_{language}", folder):
            self._application.installTranslator(self._qt_words)

    def _dress(self) -> None:
        from motdesk.ui.kit.stylesheet import stylesheet
        from motdesk.ui.kit.theme import qt_palette

        theme = self.desk.theme
        self._application.setPalette(qt_palette(theme.palette))
        self._application.setFont(theme.font())
        self._application.setStyleSheet(stylesheet(theme))


def _system_language() -> str:
    from PySide6.QtCore import QLocale

    return "ja" if QLocale.system().language() == QLocale.Language.Japanese else "en"
