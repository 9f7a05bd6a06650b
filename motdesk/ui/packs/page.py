"""The page of packs: the order at the left, the real pages, what to mend at the right."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from motdesk.base.errors import UserError
from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.findings import Finding
from motdesk.drawings.pages import Pages
from motdesk.services import packs
from motdesk.services.packs import Audience, PackOrder, PackResult, PreparedPack
from motdesk.ui.kit.cards import EmptyState, button, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.dialogs import PDFS
from motdesk.ui.kit.pages import Page
from motdesk.ui.kit.printing import pages_printed
from motdesk.ui.kit.tasks import Progress, Task, run_in_background
from motdesk.ui.packs.columns import Columns
from motdesk.ui.packs.order_panel import OrderPanel
from motdesk.ui.packs.preflight_panel import PreflightPanel
from motdesk.ui.packs.preview import Preview
from motdesk.ui.packs.reader_band import ReaderBand

if TYPE_CHECKING:
    from motdesk.domain.changes import Step
    from motdesk.services.workspaces import Snapshot

_PAUSE = 200  # ms without a further change before the pages are made anew

Built = tuple[PreparedPack, Pages, tuple[Finding, ...]]


class PacksPage(Page):
    """Places: () and (id of the negotiation,)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("page")
        self.title = _("Packs")
        self.order = OrderPanel(desk)
        self.reader = ReaderBand(desk)
        self.preview = Preview(desk)
        self.preflight = PreflightPanel(desk)
        self.columns = Columns(desk, self.order, self.preview, self.preflight)
        self._built: Built | None = None
        self._task: Task[Built] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.build)
        self.save_button = button(
            desk, _("Save as PDF…"), self.save, icon="download", voice="primary"
        )
        self.print_button = button(desk, _("Print…"), self.print_pack, icon="printer")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._workplace())
        self._stack.addWidget(self._empty())
        self.order.ordered.connect(self._ordered)
        self.order.negotiation.activated.connect(self._go)

    @override
    def show_place(self, parts: tuple[str, ...]) -> None:
        self.order.refresh()
        if parts:
            self.order.choose(parts[0])
        self._ordered()

    @override
    def refresh(self, step: "Step | None") -> None:
        self.order.refresh()
        self._ordered()

    @override
    def print_pack(self) -> None:
        """Print the pack; one for the partner is searched before it goes to paper."""
        if self._built is None:
            return
        prepared, pages, _findings = self._built
        self._let_act(is_possible=False)
        run_in_background(
            self,
            lambda _progress: packs.prove(prepared, pages),
            lambda _checked: self._print(pages),
            self._refuse,
        )

    def build(self) -> None:
        """Make the pages of the order in the background and show them."""
        order = self.order.order()
        self._stack.setCurrentIndex(0 if order else 1)
        if order is None:
            return
        self._leave_task()
        self.preview.show_state(_("The pages are being made…"))
        snapshot = self.desk.workspace.snapshot()
        self._task = run_in_background(
            self, lambda progress: _made(snapshot, order, progress), self._show, self._fail
        )

    def save(self) -> None:
        """Ask where to write the PDF, and write it."""
        if self._built is None:
            return
        prepared, pages, _findings = self._built
        name = _file_name(prepared)
        path = self.desk.dialogs.file_to_write(_("Save as PDF…"), name, PDFS)
        if path is None:
            return
        self._let_act(is_possible=False)
        self.preview.show_state(_("The PDF is being written…"))
        run_in_background(
            self,
            lambda _progress: packs.write(prepared, path, pages),
            lambda result: self._written(prepared, result),
            self._refuse,
        )

    def _go(self) -> None:
        """Let the place tell of the negotiation chosen, so that one comes back to it."""
        self.desk.go("packs", self.order.negotiation.currentData())

    def _ordered(self) -> None:
        """Make the pages again soon; until then there is nothing that may be saved.

        Pages that are being made are of the order before, which may be for other eyes.
        """
        self._leave_task()
        self._built = None
        self._let_act(is_possible=False)
        self.preflight.hide_result()
        self._pause.start()

    def _leave_task(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _print(self, pages: Pages) -> None:
        self._let_act(is_possible=self._built is not None)
        if self._built is None or self._built[1] is not pages:
            return  # another order meanwhile
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(_("Print the pack"))
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            words = _("The pack is being printed…")
            self.desk.do_stepwise(words, pages_printed(pages, printer))

    def _show(self, built: Built) -> None:
        self._built, self._task = built, None
        prepared, pages, findings = built
        self.reader.show_reader(prepared.brief)
        self.preview.show_pages(pages)
        self.preflight.show_findings(findings)
        is_severe = any(finding.is_severe for finding in findings)
        self.columns.show_count(len(findings), is_severe=is_severe)
        self._let_act(is_possible=True)

    def _fail(self, error: UserError) -> None:
        self._task = None
        self._refuse(error)

    def _refuse(self, error: UserError) -> None:
        self.preview.show_state("")
        self.preflight.show_error(str(error))
        self.columns.show_count(1, is_severe=True)
        self.columns.show_findings()
        self._let_act(is_possible=self._built is not None)  # a file not written can be tried again

    def _written(self, prepared: PreparedPack, result: PackResult) -> None:
        self.preview.show_state("")
        self.preflight.show_result(prepared, result)
        self.columns.show_findings()
        self._let_act(is_possible=self._built is not None)
        self.desk.say(_("“{name}” was written.").format(name=result.path.name))

    def _let_act(self, *, is_possible: bool) -> None:
        self.save_button.setEnabled(is_possible)
        self.print_button.setEnabled(is_possible)

    def _workplace(self) -> QWidget:
        px = self.desk.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(20), px(24), px(4))
        head.setSpacing(px(8))
        head.addWidget(label(self.title, "title"))
        head.addStretch(1)
        head.addWidget(self.print_button)
        head.addWidget(self.save_button)
        self._let_act(is_possible=False)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        band = QHBoxLayout()
        band.setContentsMargins(px(24), px(4), px(24), px(4))
        band.addWidget(self.reader)
        column.addLayout(band)
        column.addWidget(self.columns, 1)
        return whole

    def _empty(self) -> QWidget:
        start = button(
            self.desk,
            _("Prepare a negotiation"),
            lambda: self.desk.go("negotiations"),
            voice="primary",
        )
        return EmptyState(
            self.desk, _("A pack is printed from a negotiation; prepare one first."), start
        )


def _made(snapshot: "Snapshot", order: PackOrder, progress: Progress) -> Built:
    with snapshot:
        prepared = packs.prepare(snapshot, order)
    progress.say(0.3)
    pages = packs.lay_out(prepared)
    progress.say(0.9)
    return prepared, pages, packs.preflight(prepared, pages)


def _file_name(prepared: PreparedPack) -> str:
    order: PackOrder = prepared.order
    reader = _("internal") if order.audience is Audience.INTERNAL else _("for the other party")
    title = "".join(c for c in prepared.brief.title if c not in '<>:"/\\|?*')
    return str(Path(f"{title} ({reader}) {order.as_of.isoformat()}.pdf"))
