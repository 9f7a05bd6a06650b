from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.drawings.fonts import runs
from motdesk.drawings.pages import Page, PageLink, Pages
from motdesk.ui.kit.page_strip import PageStrip
from motdesk.ui.kit.page_view import PageView, Zoom
from motdesk.ui.kit.printing import pages_printed


def page(number: int, *links: PageLink, width: float = 595, height: float = 842) -> Page:
    body = runs(60, 100, f"第{number}面", "text", 12, "#1A1A1A")
    return Page(width=width, height=height, body=body, links=links)


def document(*pages: Page) -> Pages:
    return Pages(pages=pages, outline=(), title="準備資料", author="", language="ja")


THREE = document(
    page(1, PageLink(x=50, y=80, width=200, height=30, page=2)),
    page(2),
    page(3, width=842, height=595),
)


def view(qtbot: QtBot) -> PageView:
    widget = PageView()
    qtbot.addWidget(widget)
    widget.resize(640, 500)
    widget.show()
    widget.show_pages(THREE)
    return widget


def test_every_page_fits_the_width(qtbot: QtBot) -> None:
    widget = view(qtbot)
    assert widget.scale * 595 == pytest.approx(widget.viewport().width() - 32, abs=1)
    widget.go_to(2)
    assert widget.scale * 842 == pytest.approx(widget.viewport().width() - 32, abs=1)


def test_a_whole_page_can_be_seen(qtbot: QtBot) -> None:
    widget = view(qtbot)
    widget.set_zoom(Zoom.PAGE)
    assert widget.scale * 842 <= widget.viewport().height()


def test_keys_turn_the_pages(qtbot: QtBot) -> None:
    widget = view(qtbot)
    qtbot.keyClick(widget, Qt.Key.Key_PageDown)
    assert widget.current_page == 1
    qtbot.keyClick(widget, Qt.Key.Key_End)
    assert widget.current_page == 2
    qtbot.keyClick(widget, Qt.Key.Key_Home)
    assert widget.current_page == 0


def test_a_link_leads_to_its_page(qtbot: QtBot) -> None:
    widget = view(qtbot)
    place = QPoint(round(16 + 60 * widget.scale), round(16 + 90 * widget.scale))
    qtbot.mouseClick(widget.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert widget.current_page == 2


def test_the_page_looked_at_stays_when_the_document_is_laid_out_again(qtbot: QtBot) -> None:
    widget = view(qtbot)
    widget.go_to(1)
    widget.show_pages(document(page(1), page(2)))
    assert widget.current_page == 1
    widget.show_pages(document(page(1)))
    assert widget.current_page == 0


def test_screen_readers_hear_the_words_of_the_page(qtbot: QtBot) -> None:
    widget = view(qtbot)
    widget.go_to(1)
    assert "2" in widget.accessibleDescription()


def test_a_small_page_leads_to_the_large_one(qtbot: QtBot) -> None:
    strip = PageStrip()
    qtbot.addWidget(strip)
    strip.show_pages(THREE)
    strip.show()
    assert strip.model().rowCount() == 3
    with qtbot.waitSignal(strip.page_chosen) as signal:
        strip.setCurrentIndex(strip.model().index(2, 0))
    assert signal.args == [2]
    with qtbot.assertNotEmitted(strip.page_chosen):
        strip.mark_page(0)


def test_pages_in_sight_are_painted_one_after_the_other(qtbot: QtBot) -> None:
    widget = view(qtbot)
    widget.set_zoom(0.3)
    qtbot.waitUntil(lambda: widget.painted_pages == {0, 1})


@pytest.mark.usefixtures("qapp")
def test_pages_are_printed_at_their_own_size(tmp_path: Path) -> None:
    target = tmp_path / "printed.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    list(pages_printed(THREE, printer))
    sizes = [(round(p.mediabox.width), round(p.mediabox.height)) for p in PdfReader(target).pages]
    assert sizes == [(595, 842), (595, 842), (842, 595)]


@pytest.mark.qt_log_ignore("QPainter::begin")
@pytest.mark.usefixtures("qapp")
def test_a_printer_that_does_not_begin_is_named(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))
    with speaking("en"), pytest.raises(UserError, match="printer"):
        list(pages_printed(THREE, printer))
