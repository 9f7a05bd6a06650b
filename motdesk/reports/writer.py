"""Write pages as PDF: fonts embedded, outline and links kept, the same bytes for the same pages."""

from collections import deque
from datetime import UTC, datetime
from io import BytesIO
from threading import Lock
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from motdesk.base.collecting import without_collecting
from motdesk.drawings.characters import printable
from motdesk.drawings.operations import Placed
from motdesk.drawings.pages import Page, Pages
from motdesk.reports.embedding import embed
from motdesk.reports.painting import Fonts, Painter

_PRODUCER = "MOTDesk"
_FRESH = "[] 0 d 100 Tz 0 Tc"  # a form begins with what was set where it stands
_ABOVE = 4.0  # points of white above a heading that the outline leads to
_one_at_a_time = Lock()  # ReportLab keeps settings of its own beside the canvas


def pdf_of(pages: Pages, *, moment: datetime) -> bytes:
    """Return `pages` as a PDF file dated `moment` (UTC if it names no zone)."""
    with _one_at_a_time, without_collecting():
        return _Writing(pages, moment).done()


class _Canvas(Canvas):
    def _make_preamble(self) -> None:
        """Begin pages with nothing: no font that is not embedded, no state that is not ours."""
        self._preamble = ""


class _Writing:
    def __init__(self, pages: Pages, moment: datetime) -> None:
        self._pages = pages
        self._file = BytesIO()
        self._fonts = Fonts()
        self._forms: dict[int, str] = {}
        self._entries = deque(sorted(pages.outline, key=lambda entry: entry.page))
        self._targets: dict[int, set[float]] = {}
        for link in (link for page in pages.pages for link in page.links):
            self._targets.setdefault(link.page, set()).add(link.to_y)
        rl_config.useA85 = 0
        self._canvas: Any = _Canvas(
            self._file, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=pages.language
        )
        self._describe(moment)

    def done(self) -> bytes:
        """Return the whole file."""
        for number, page in enumerate(self._pages.pages):
            self._write_page(number, page)
        for face, name in self._fonts.names.items():
            codes = self._fonts.codes[face]
            embed(self._canvas._doc, name, face, codes)
            self._canvas._doc.updateSignature("".join(codes))
        self._canvas.save()
        return self._file.getvalue()

    def _describe(self, moment: datetime) -> None:
        canvas = self._canvas
        canvas.setTitle(_said(self._pages.title))
        canvas.setAuthor(_said(self._pages.author))
        canvas.setSubject("")
        canvas.setCreator(_PRODUCER)
        canvas.setProducer(_PRODUCER)
        date = _pdf_date(moment)
        canvas.setDateFormatter(lambda *_parts: date)
        canvas.setViewerPreference("DisplayDocTitle", "true")
        if self._pages.outline:
            canvas.showOutline()

    def _write_page(self, number: int, page: Page) -> None:
        canvas = self._canvas
        canvas.setPageSize((page.width, page.height))
        painter = Painter(self._fonts)
        painter.write(f"1 0 0 -1 0 {page.height:.2f} cm")
        painter.write("/Artifact BMC")
        for operation in page.furniture:
            if isinstance(operation, Placed):
                self._place_form(painter, operation)
            else:
                painter.paint((operation,))
        painter.write("EMC")
        painter.paint(page.body)
        content = painter.content()
        canvas.addLiteral(content)
        canvas._doc.updateSignature(content)
        self._lead(number, page)
        canvas.showPage()

    def _place_form(self, painter: Painter, placed: Placed) -> None:
        """Write a drawing that stands on many pages once."""
        drawing = placed.drawing
        name = self._forms.get(id(drawing))
        if name is None:
            self._forms[id(drawing)] = name = f"form{len(self._forms)}"
            inner = Painter(self._fonts)
            inner.write(_FRESH)
            inner.paint(drawing.operations)
            self._canvas.beginForm(name, 0, 0, drawing.width, drawing.height)
            self._canvas.addLiteral(inner.content())
            self._canvas.endForm()
        scale = f"{placed.scale:.5f}"
        painter.write(f"q {scale} 0 0 {scale} {placed.x:.2f} {placed.y:.2f} cm")
        self._canvas.addLiteral(painter.content())
        self._canvas.doForm(name)
        painter.write("Q")

    def _lead(self, number: int, page: Page) -> None:
        """Make what leads to this page and away from it; outline entries come in page order."""
        canvas = self._canvas
        while self._entries and self._entries[0].page == number:
            entry = self._entries.popleft()
            key = f"entry {len(self._entries)}"
            canvas.bookmarkHorizontalAbsolute(key, page.height - entry.y + _ABOVE)
            canvas.addOutlineEntry(_said(entry.title), key, entry.depth)
        for y in sorted(self._targets.get(number, ())):
            canvas.bookmarkHorizontalAbsolute(f"place {number} {y}", page.height - y)
        for link in page.links:
            top, bottom = page.height - link.y, page.height - link.y - link.height
            rectangle = (link.x, bottom, link.x + link.width, top)
            target = f"place {link.page} {link.to_y}"
            canvas.linkRect("", target, rectangle, relative=0, thickness=0)


def _said(text: str) -> str:
    return printable(text).replace("\n", " ")


def _pdf_date(moment: datetime) -> str:
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    zone = f"{moment:%z}"
    return f"D:{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"
