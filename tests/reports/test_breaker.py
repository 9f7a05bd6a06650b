from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motdesk.drawings.fonts import widths
from motdesk.reports.breaker import SQUEEZE, Line, break_lines
from motdesk.reports.kinsoku import may_break
from motdesk.reports.passages import passages
from motdesk.reports.phrases import phrase_ends
from motdesk.reports.styles import CELL

# Written once more, by character, as JIS X 4051 and our rules give them.
NO_START = "、。，．・：；？！」』）］｝〉》】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々｡､｣ｧｯｰﾞﾟ…‥’”"
NO_END = "「『（［｛〈《【‘“"
ALPHABET = "あ漢字っー、。「」（）・…―々ｶﾞ１2345,.%円年月ABcd -/" + NO_START + NO_END

texts = st.text(st.sampled_from(ALPHABET), max_size=80) | st.text(max_size=60)


def sums_of(text: str) -> list[float]:
    return list(accumulate(map(widths("text").__getitem__, text), initial=0.0))


def broken(text: str, width: float) -> list[str]:
    return [text[line.start : line.end] for line in break_lines(text, sums_of(text), width)]


@settings(max_examples=400)
@given(texts, st.floats(0.3, 60))
def test_no_line_is_wider_than_its_box(text: str, width: float) -> None:
    sums = sums_of(text)
    for line in break_lines(text, sums, width):
        assert (sums[line.end] - sums[line.start]) * line.squeeze <= width + 1e-6


@settings(max_examples=400)
@given(texts, st.floats(0.3, 60))
def test_only_spaces_at_breaks_are_dropped(text: str, width: float) -> None:
    lines = break_lines(text, sums_of(text), width)
    place = 0
    for line in lines:
        assert not text[place : line.start].strip(" \u3000\u2000-\u200a")
        place = line.end
    assert not text[place:].strip()


@settings(max_examples=400)
@given(texts, st.floats(4, 60))
def test_a_forbidden_start_or_end_stands_only_where_no_legal_break_exists(
    text: str, width: float
) -> None:
    for before, line in pairwise(break_lines(text, sums_of(text), width)):
        if not may_break(text, line.start):
            assert not [at for at in range(before.start + 1, line.start) if may_break(text, at)]


@given(st.text(st.sampled_from("あ漢字の" + NO_START), min_size=1, max_size=60), st.floats(8, 40))
def test_no_line_starts_with_a_closing_mark_after_ordinary_text(text: str, width: float) -> None:
    text = "".join(char + "あいう" for char in text)
    assert not [line for line in broken(text, width)[1:] if line[0] in NO_START]


@given(st.text(st.sampled_from("あ漢字の" + NO_END), min_size=1, max_size=60), st.floats(8, 40))
def test_no_line_ends_with_an_opening_mark_before_ordinary_text(text: str, width: float) -> None:
    text = "".join("あいう" + char for char in text) + "あ"
    assert not [line for line in broken(text, width)[:-1] if line[-1] in NO_END]


@pytest.mark.parametrize(
    "token",
    ["−1,040.5%", "¥1,040円", "2026年", "12月", "30日間", "第3回", "12億円", "3.5℃", "１２，３４５",
     "partnership", "AXB-100", "don’t", "……", "――", "約15件", "2 μm", "58 mm", "±3.5%", "△12"],
)  # fmt: skip
def test_numbers_words_and_paired_marks_stay_whole(token: str) -> None:
    for before in range(24):
        text = "漢" * before + token + "漢" * 24
        for width in (12, 15.5, 20):
            assert any(token in line for line in broken(text, width)), (before, width)


def test_a_word_longer_than_the_line_is_cut() -> None:
    lines = broken("あ" + "x" * 10_000, 20)
    assert "".join(lines) == "あ" + "x" * 10_000
    assert lines[0] == "あ"


def test_a_lonely_last_character_is_squeezed_onto_the_line_before() -> None:
    (line,) = break_lines("漢" * 12, sums_of("漢" * 12), 11.7)
    assert SQUEEZE <= line.squeeze < 1


def test_a_lonely_last_line_is_given_more_to_carry() -> None:
    text = "交渉方針" * 5 + "である"
    lines = break_lines(text, sums_of(text), 10.5)
    assert lines[-1].end - lines[-1].start > 2


def test_cells_hardly_ever_end_in_one_or_two_characters() -> None:
    sentence = (
        "公表指数に基づき双方で確認し、2026年12月までに「単価」を改定する。納期は30日とする。"
    )
    ends = []
    for length in range(14, len(sentence)):
        for width in range(8, 24):
            lines = break_lines(sentence[:length], sums_of(sentence[:length]), width + 0.3)
            if len(lines) > 1:
                ends.append(lines[-1].end - lines[-1].start)
    assert sum(end <= 2 for end in ends) < len(ends) * 0.01


def test_hyphens_and_slashes_between_letters_may_end_a_line() -> None:
    assert broken("cost-benefit analysis", 6) == ["cost-", "benefit", "analysis"]
    assert "2026-12-03" in broken("2026-12-03まで", 8)[0]


def test_a_heading_is_rather_broken_between_phrases() -> None:
    text = "単価は三か月以内に合意でき、支払条件には譲歩の余地がある"
    lines = break_lines(text, sums_of(text), 16, phrase_ends(text))
    assert text[lines[0].start : lines[0].end].endswith(("は", "に", "、", "でき、"))


def test_lines_of_a_heading_are_evened_out_without_cutting_a_word() -> None:
    (passage,) = passages("Present price", CELL)
    lines = passage.lines(passage.width - 1, is_heading=True)
    assert [passage.text[line.start : line.end] for line in lines] == ["Present", "price"]


def test_dots_and_slashes_end_a_phrase_too() -> None:
    assert {5, 10} <= phrase_ends("年間金額・当社の値／相手の値")


def test_an_empty_text_is_one_empty_line() -> None:
    assert break_lines("", [0.0], 10) == [Line(0, 0)]
