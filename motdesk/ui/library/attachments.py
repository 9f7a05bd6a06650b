"""The files kept with a piece of evidence: attach, save elsewhere, open, remove."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from motdesk.base.money import format_number
from motdesk.base.overriding import override
from motdesk.base.texts import _, labelled
from motdesk.domain.evidence import Attachment, Evidence
from motdesk.domain.file_names import Opening, opening_of, safe_name
from motdesk.services.evidence import attach, keep_copy, save_attachment
from motdesk.ui.kit.cards import Card, button, clear, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.dialogs import Question


class AttachmentsCard(Card):
    """Lists the files; a file dropped here is attached."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Files"), _("Copies are kept inside the workspace."))
        self._desk = desk
        self._evidence: Evidence | None = None
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.setAcceptDrops(not desk.is_read_only)
        attach = button(desk, _("Attach a file…"), self.attach, icon="paperclip", voice="quiet")
        attach.setDisabled(desk.is_read_only)
        self.tools.addWidget(attach)

    def show_evidence(self, evidence: Evidence) -> None:
        """Show the files of a piece of evidence."""
        self._evidence = evidence
        clear(self._rows)
        for attachment in evidence.attachments:
            self._rows.addWidget(self._row(attachment))

    def attach(self) -> None:
        """Ask for a file and keep a copy of it."""
        path = self._desk.dialogs.file_to_open(_("Attach a file"))
        if path:
            self._keep(path)

    def save(self, attachment: Attachment) -> None:
        """Ask where to write a file that is kept, and write it."""
        target = self._desk.dialogs.file_to_write(_("Save the file"), safe_name(attachment.name))
        if target:
            self._desk.run(lambda: save_attachment(self._desk.workspace, attachment, target))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self._keep(Path(url.toLocalFile()))

    def _keep(self, path: Path) -> None:
        """Copy a file beside the window, then attach the copy."""
        evidence = self._evidence
        if evidence is not None:
            self._desk.run(lambda: self._copy(evidence.id, path))

    def _copy(self, evidence_id: str, path: Path) -> None:
        desk, workspace = self._desk, self._desk.workspace
        keeper = workspace.file_keeper()

        def attach_copy(copy: Attachment) -> None:
            if desk.has_workspace and desk.workspace is workspace:
                desk.run(lambda: attach(workspace, evidence_id, copy))

        words = _("“{name}” is being attached…").format(name=path.name)
        desk.do_beside(words, lambda progress: keep_copy(keeper, path, progress.say), attach_copy)

    def _row(self, attachment: Attachment) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._desk.theme.px(4))
        name = label(attachment.name)
        name.setToolTip(f"SHA-256 {attachment.sha256}")
        row.addWidget(name, 1)
        row.addWidget(label(_size(attachment.size), "help"))
        for text, icon, act in (
            (_("Open the file"), "external-link", self._open),
            (_("Save as…"), "download", self.save),
            (_("Remove"), "trash-2", self._remove),
        ):
            tool = button(self._desk, "", partial(act, attachment), icon=icon, voice="quiet")
            tool.setToolTip(text)
            tool.setAccessibleName(labelled(text, attachment.name))
            tool.setDisabled(act == self._remove and self._desk.is_read_only)
            row.addWidget(tool)
        return line

    def _open(self, attachment: Attachment) -> None:
        """Open the file if it may be opened; what can run as a program is only saved."""
        name, opening = safe_name(attachment.name), opening_of(attachment.name)
        if opening is Opening.HARMLESS or (
            opening is Opening.MACROS and self._desk.dialogs.ask(_about_macros(name))
        ):
            self._open_copy(attachment, name)
        elif opening is Opening.PROGRAM and self._desk.dialogs.ask(_about_program(name)):
            self.save(attachment)

    def _open_copy(self, attachment: Attachment, name: str) -> None:
        """Open a copy, which goes with this card; the one in the workspace cannot be changed."""
        folder = TemporaryDirectory(prefix="motdesk-", ignore_cleanup_errors=True)
        self.destroyed.connect(partial(TemporaryDirectory.cleanup, folder))
        target = Path(folder.name) / name
        self._desk.run(lambda: save_attachment(self._desk.workspace, attachment, target))
        if target.exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    def _remove(self, attachment: Attachment) -> None:
        evidence = self._evidence
        if evidence is not None:
            kept = tuple(known for known in evidence.attachments if known.id != attachment.id)
            self._desk.run(lambda: self._desk.save(replace(evidence, attachments=kept)))


def _about_macros(name: str) -> Question:
    words = _("“{name}” may hold macros, which can do anything that you can do here.")
    source = _("Open it only if you know where it comes from.")
    return Question(text=words.format(name=name), yes=_("Open the file"), details=(source,))


def _about_program(name: str) -> Question:
    words = _("“{name}” can run as a program, so it is not opened from here. Save it instead?")
    return Question(text=words.format(name=name), yes=_("Save as…"))


def _size(count: int) -> str:
    if count < 1024 * 1024:
        return f"{format_number(max(count / 1024, 0.1), 1)} kB"
    return f"{format_number(count / 1024 / 1024, 1)} MB"
