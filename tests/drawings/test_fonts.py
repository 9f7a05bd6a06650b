from io import BytesIO

from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from motdesk.drawings.characters import printable
from motdesk.drawings.fonts import font_file, measure, missing, runs, shortened
from motdesk.drawings.metrics import GETA, metrics

FACES = ("text", "text-bold", "figures", "figures-bold", "han", "rare", "symbols")


def test_the_bundled_metrics_are_those_of_the_bundled_fonts() -> None:
    for face in FACES:
        font = TTFont(BytesIO(font_file(face).read_bytes()), lazy=True)
        scale = 1000 / font["head"].unitsPerEm
        for code, name in list(font.getBestCmap().items())[32:9000:97]:
            advance = round(font["hmtx"].metrics[name][0] * scale)
            assert metrics(face).find(chr(code)) == (font.getGlyphID(name), advance)


def test_a_line_of_kanji_is_as_wide_as_its_ems() -> None:
    assert measure("交渉方針", "text", 10) == 40


def test_a_gap_stands_between_japanese_and_latin_writing() -> None:
    parts = measure("取引先", "text", 10) + measure("AX", "text", 10) + measure("の", "text", 10)
    assert abs(measure("取引先AXの", "text", 10) - parts - 2 * 0.9) < 1e-9
    (run,) = runs(0, 0, "先AXの", "text", 10, "#000000")
    assert [round(offset, 6) for offset in run.offsets] == [0.9, 0, 0.9, 0]


def test_what_the_face_lacks_is_taken_from_a_fallback() -> None:
    placed = runs(0, 0, "髙𠮷한们😀ｶﾞ", "text-bold", 10, "#000000")
    assert [(run.face, run.text) for run in placed] == [
        ("text-bold", "髙"),
        ("rare", "𠮷"),
        ("han", "한们"),
        ("symbols", "😀"),
        ("text-bold", "ｶﾞ"),
    ]


def test_runs_end_where_they_are_anchored() -> None:
    placed = runs(100, 50, "合計AX 1,040円", "figures", 9, "#000000", anchor="end")
    assert abs(placed[-1].x + placed[-1].width - 100) < 1e-9


def test_turned_runs_follow_their_line() -> None:
    first, second = runs(0, 100, "高𠮷", "text", 10, "#000000", rotation=90)
    assert (round(first.x, 6), round(first.y, 6)) == (0, 100)
    assert (round(second.x, 6), round(second.y, 6)) == (0, 90)


def test_a_character_that_no_face_has_is_named_and_shown_as_a_geta() -> None:
    assert missing("𓀀と\U0001fae1と𓀀") == ("𓀀", "\U0001fae1")
    (run,) = runs(0, 0, "𓀀と", "text", 10, "#000000")
    assert (run.text, run.width) == ("𓀀と", measure("〓と", "text", 10))
    assert metrics("text").glyph("𓀀") == metrics("text").find(GETA)


def test_controls_surrogates_and_variation_selectors_are_not_set() -> None:
    assert printable("葛\U000e0100飾\x00\ud800\ufe0f区\u2028か\u3099\r\nａ") == "葛飾区\nが\nａ"


@given(st.text(max_size=60), st.sampled_from(FACES[:4]), st.floats(10, 300))
def test_a_shortened_text_fits(text: str, face: str, width: float) -> None:
    assert measure(shortened(text, face, 9, width), face, 9) <= width + 1e-6


@given(st.text(max_size=60), st.sampled_from(FACES[:4]))
def test_runs_are_as_wide_as_measured_and_lose_nothing(text: str, face: str) -> None:
    placed = runs(0, 0, text, face, 9, "#000000")
    assert "".join(run.text for run in placed) == printable(text).replace("\n", " ")
    assert abs(sum(run.width for run in placed) - measure(text, face, 9)) < 1e-6


def test_figures_of_columns_are_equally_wide() -> None:
    assert {measure(figure, "columns", 10) for figure in "0123456789"} == {7.6}
    assert measure("漢,", "columns", 10) == measure("漢,", "text", 10)
