"""A desk for tests: the real window and storage, answers instead of dialogs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from motdesk.app import DeskApplication
from motdesk.base.settings import Settings, write_settings
from motdesk.ui.kit.desk import Notice
from motdesk.ui.kit.dialogs import Dialogs, Question
from motdesk.ui.kit.tasks import finish_work


class Answers(Dialogs):
    """Answers questions as a test wants and remembers them."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.is_yes = True
        self.asked: list[Question] = []
        self.told: list[str] = []

    def file_to_open(self, title: str, kind: str = "all") -> Path | None:  # noqa: ARG002 - as the dialogs have it
        return self.path

    def file_to_write(self, *_asked: str) -> Path | None:
        return self.path

    def ask(self, question: Question) -> bool:
        self.asked.append(question)
        return self.is_yes

    def tell(self, text: str, details: str = "") -> None:
        self.told.append(f"{text}\n{details}")


class TestDesk:
    """The application as it is, with settings in a folder of its own."""

    __test__ = False

    def __init__(self, qapp: QApplication, folder: Path, **settings: object) -> None:
        path = folder / "settings.json"
        write_settings(path, Settings(**({"language": "en", "theme": "light"} | settings)))
        self.answers = Answers()
        self.application = DeskApplication(qapp, path, self.answers)
        self.application.furnish()
        self.desk = self.application.desk
        self.window = self.application.window
        self.notices: list[Notice] = []
        self.desk.said.connect(lambda notice: notice and self.notices.append(notice))

    @property
    def workspace(self):
        return self.desk.workspace

    @property
    def page(self):
        return self.window.page()

    def finish_work(self) -> None:
        """Wait for what is done beside the window, and for what follows from it."""
        finish_work()
        QCoreApplication.sendPostedEvents()

    def close(self) -> None:
        self.window.close()
        self.desk.show_workspace(None)
        # Outside an event loop Qt keeps what is to be deleted later; styling it all takes time.
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
