"""Pages onto paper, straight from the value that the PDF is written from."""

from collections.abc import Generator

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.drawings.pages import Page, Pages
from motdesk.ui.kit.painting import paint_marks


def pages_printed(pages: Pages, printer: QPrinter) -> Generator[float, None, None]:
    """Print a document page by page at its true size, yielding the share done.

    Closed before its end, it aborts the print. Raises UserError if the printer does not begin.
    """
    printer.setFullPage(True)
    printer.setDocName(pages.title)
    chosen = _chosen(pages, printer)
    printer.setPageLayout(_layout(chosen[0]))
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(
            _("The printer could not be started; nothing was printed."),
            advice=_("Check that it is switched on and has paper, then print again."),
        )
    try:
        for position, page in enumerate(chosen):
            if position:
                printer.setPageLayout(_layout(page))
                printer.newPage()
            _print(painter, printer, page)
            yield (position + 1) / len(chosen)
    except GeneratorExit:
        printer.abort()
        raise
    finally:
        painter.end()


def _print(painter: QPainter, printer: QPrinter, page: Page) -> None:
    painter.resetTransform()
    painter.scale(printer.resolution() / 72, printer.resolution() / 72)
    paint_marks(painter, page)


def _chosen(pages: Pages, printer: QPrinter) -> tuple[Page, ...]:
    first, last = printer.fromPage(), printer.toPage()
    return pages.pages[max(0, first - 1) : last or None] or pages.pages


def _layout(page: Page) -> QPageLayout:
    size = QPageSize(
        QSizeF(min(page.width, page.height), max(page.width, page.height)),
        QPageSize.Unit.Point,
        "",
        QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    is_wide = page.width > page.height
    turn = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    return QPageLayout(size, turn, QMarginsF())
