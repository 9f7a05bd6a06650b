from io import BytesIO

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from motdesk.drawings.fonts import font_file
from motdesk.drawings.metrics import metrics
from motdesk.reports.outlines import watermark
from motdesk.reports.truetype import component_places, typeface

CHARACTERS = {
    "text": "漢字が1Aé髙〓",
    "text-bold": "交渉½ø",
    "figures": "0123,.円%",
    "figures-bold": "−¥",
    "han": "한们",
    "rare": "𠮷",
    "symbols": "😀☑Ǻ",
}


def outline(font: TTFont, name: str) -> list[tuple[str, tuple[object, ...]]]:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    return pen.value


@pytest.mark.parametrize(("face", "text"), CHARACTERS.items())
def test_a_subset_has_the_outlines_and_advances_of_its_font(face: str, text: str) -> None:
    whole = TTFont(BytesIO(font_file(face).read_bytes()))
    numbers = [metrics(face).glyph(char)[0] for char in text]
    subset = TTFont(BytesIO(typeface(face).subset(numbers)))
    for place, number in enumerate(numbers, 1):
        old, new = whole.getGlyphName(number), subset.getGlyphName(place)
        assert outline(subset, new) == outline(whole, old)
        assert subset["hmtx"].metrics[new] == whole["hmtx"].metrics[old]


def test_the_parts_of_a_composite_glyph_come_along() -> None:
    font = typeface("symbols")
    composite = next(number for number in range(1, 9000) if component_places(font.glyph(number)))
    subset = TTFont(BytesIO(font.subset([composite])))
    assert subset["maxp"].numGlyphs > 2
    whole = TTFont(BytesIO(font_file("symbols").read_bytes()))
    expected = outline(whole, whole.getGlyphName(composite))
    assert outline(subset, subset.getGlyphName(1)) == expected


def test_a_watermark_has_every_contour_of_its_letters_and_lies_on_the_page() -> None:
    drawing = watermark("社外秘A", 595, 842)
    font = TTFont(BytesIO(font_file("text-bold").read_bytes()))
    wanted = sum(font["glyf"][font.getBestCmap()[ord(char)]].numberOfContours for char in "社外秘A")
    (letters,) = drawing.operations
    assert sum(move[0] == "Z" for move in letters.moves) == wanted
    for move in letters.moves:
        assert all(0 < x < 595 for x in move[1::2])
        assert all(0 < y < 842 for y in move[2::2])


def test_a_long_watermark_is_made_smaller() -> None:
    drawing = watermark("関係者以外には決して開示しないこと", 595, 842)
    assert all(0 < x < 595 for move in drawing.operations[0].moves for x in move[1::2])
