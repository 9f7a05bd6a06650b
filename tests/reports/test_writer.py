import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from unicodedata import normalize

import numpy as np
import pikepdf
import pypdf
import pypdfium2
import pytest
from PIL import Image

from motdesk.drawings.characters import printable
from motdesk.drawings.pages import Pages
from motdesk.reports.blocks import Heading, Paragraph, Table
from motdesk.reports.layout import lay_out
from motdesk.reports.writer import pdf_of
from tests.reports.samples import SENTENCES, document, pages_of, whole
from tests.reports.test_layout import HOSTILE

MOMENT = datetime(2026, 11, 20, 18, 30, tzinfo=timezone(timedelta(hours=9)))
REFERENCES = Path(__file__).parent / "references"
IN_ANOTHER_PROCESS = """
import sys
from pathlib import Path
from tests.reports.samples import whole
from tests.reports.test_writer import MOMENT
from motdesk.reports.layout import lay_out
from motdesk.reports.writer import pdf_of
Path(sys.argv[1]).write_bytes(pdf_of(lay_out(whole()), moment=MOMENT))
"""


def written(pages: Pages, folder: Path, name: str = "pack.pdf") -> Path:
    (folder / name).write_bytes(pdf_of(pages, moment=MOMENT))
    return folder / name


def text_of(path: Path) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def fonts_of(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        yield from page.Resources.Font.values()


def picture_of(path: Path, page: int) -> Image.Image:
    with pypdfium2.PdfDocument(path) as pdf:
        return pdf[page].render(scale=1).to_pil().convert("L")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_pages_look_as_they_did(language: str, tmp_path: Path) -> None:
    pages = lay_out(whole(language))
    path = written(pages, tmp_path)
    for number in range(len(pages.pages)):
        reference = REFERENCES / f"{language}-{number + 1}.png"
        picture = picture_of(path, number)
        if not reference.exists():  # delete a reference to have it made anew, then look at it
            picture.save(reference, optimize=True)
        seen, wanted = (np.asarray(each, dtype=float) for each in (picture, Image.open(reference)))
        assert seen.shape == wanted.shape
        difference = np.abs(seen - wanted)
        assert difference.mean() < 1.5
        assert (difference > 96).mean() < 0.005


def test_the_same_pages_are_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    first = written(lay_out(whole()), tmp_path, "first.pdf").read_bytes()
    assert written(lay_out(whole()), tmp_path, "second.pdf").read_bytes() == first
    for seed in ("1", "77"):
        other = tmp_path / f"{seed}.pdf"
        subprocess.run(
            [sys.executable, "-c", IN_ANOTHER_PROCESS, other],
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ".", "TZ": "America/New_York"},
        )
        assert other.read_bytes() == first


def test_the_text_is_found_as_it_was_written(tmp_path: Path) -> None:
    found = re.sub(r"\s", "", text_of(written(lay_out(whole()), tmp_path)))
    for words in (SENTENCES["ja"], "髙𠮷", "한글们😀ｶﾞｷﾞ☑", "1,200万円", "第3期1,040円"):
        assert words in found


def test_nearly_every_paragraph_is_found_in_one_piece_by_another_reader(tmp_path: Path) -> None:
    texts = [f"第{at}項：{SENTENCES['ja'][at % 30 :]}" for at in range(90)]
    path = written(pages_of(*(Paragraph(text=text) for text in texts)), tmp_path)
    with pypdfium2.PdfDocument(path) as pdf:
        found = "".join(pdf[at].get_textpage().get_text_range() for at in range(len(pdf)))
    found = re.sub(r"[\s\ufffe]", "", found)
    assert sum(text in found for text in texts) >= 0.97 * len(texts)


def test_hostile_texts_are_printed_as_they_are(tmp_path: Path) -> None:
    blocks = [Paragraph(text=text) for text in HOSTILE]
    tables = [Table(columns=(), rows=()), *(Heading(text=text[:40]) for text in HOSTILE)]
    changes = {"title": HOSTILE[12], "author": HOSTILE[13]}
    path = written(pages_of(*blocks, *tables, **changes), tmp_path)
    found = re.sub(r"\s", "", text_of(path))
    for text in HOSTILE:
        words = re.sub(r"\s", "", normalize("NFC", printable(text)))
        assert words[:200] in found
    with pikepdf.open(path) as pdf:
        assert "/XObject" not in pdf.pages[0].Resources
        assert not pdf.pages[0].get("/Annots")


def test_every_font_is_embedded_with_its_characters(tmp_path: Path) -> None:
    with pikepdf.open(written(lay_out(whole()), tmp_path)) as pdf:
        fonts = list(fonts_of(pdf))
        assert fonts
        for font in fonts:
            assert font.Encoding == "/Identity-H"
            assert "/ToUnicode" in font
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    pages = lay_out(whole())
    path = written(pages, tmp_path)
    with pikepdf.open(path) as pdf:
        assert pdf.pdf_version == "1.7"
        assert str(pdf.Root.Lang) == "ja"
        assert str(pdf.docinfo["/Title"]) == "交渉準備資料"
        assert str(pdf.docinfo["/Author"]) == "購買部 見本太郎"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261120183000+09'00'"
        assert not pdf.check_pdf_syntax()
    reader = pypdf.PdfReader(path)
    titles = [entry.title for entry in flat(reader.outline)]
    assert titles == [entry.title for entry in pages.outline]


def test_contents_links_lead_to_the_page_they_name(tmp_path: Path) -> None:
    pages = lay_out(whole())
    reader = pypdf.PdfReader(written(pages, tmp_path))
    links = [annotation.get_object() for annotation in reader.pages[0]["/Annots"]]
    assert len(links) == len(pages.pages[0].links)
    for link, wanted in zip(links, pages.pages[0].links, strict=True):
        target = reader.named_destinations.get(str(link["/Dest"]), link["/Dest"])
        page = target[0] if isinstance(target, list) else target.page
        assert reader.get_page_number(page.get_object()) == wanted.page


def test_furniture_is_marked_as_decoration_and_the_watermark_is_no_text(tmp_path: Path) -> None:
    path = written(lay_out(whole()), tmp_path)
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            assert b"/Artifact BMC" in page.Contents.read_bytes()
            assert len(page.Resources.XObject) == 1
    head = text_of(path).count("社外秘")
    assert head == 2 * len(pypdf.PdfReader(path).pages) + 1


def test_a_moment_without_a_zone_is_universal_time(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    pages = pages_of(Paragraph(text="本文"))
    path.write_bytes(pdf_of(pages, moment=datetime(2026, 1, 2, 3, 4, 5)))  # noqa: DTZ001 - without a zone on purpose
    first = path.read_bytes()
    path.write_bytes(pdf_of(pages, moment=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)))
    assert path.read_bytes() == first
    assert b"D:20260102030405+00'00'" in first


def test_a_document_without_pages_is_refused_by_nobody(tmp_path: Path) -> None:
    path = written(lay_out(document(sections=())), tmp_path)
    assert path.read_bytes().startswith(b"%PDF-1.7")


def test_other_words_make_another_identity(tmp_path: Path) -> None:
    pages = pages_of(Paragraph(text="本文"))
    other = replace(pages, pages=pages_of(Paragraph(text="別文")).pages)
    one, two = written(pages, tmp_path, "one.pdf"), written(other, tmp_path, "two.pdf")
    assert pypdf.PdfReader(one).trailer["/ID"] != pypdf.PdfReader(two).trailer["/ID"]


def flat(outline: list) -> Iterator[pypdf.generic.Destination]:
    for entry in outline:
        if isinstance(entry, list):
            yield from flat(entry)
        else:
            yield entry
