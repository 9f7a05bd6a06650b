"""Text is compared as people read it, and what was found is shown as they wrote it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.folding import _OLD_FORMS, folded, spans


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ﾐﾎﾝ", "みほん"),
        ("ガス", "ｶﾞｽ"),
        ("ヴヽ", "ゔゝ"),
        ("ＤＬＣ１２", "dlc12"),
        ("髙﨑", "高崎"),
        ("𠮷野", "吉野"),
        ("㈱", "(株)"),
        ("AB‐12", "ab－12"),
        ("葛\U000e0100", "葛"),
        ("か\u200bな", "かな"),
        ("Straße", "STRASSE"),
        ("１〜３", "1～3"),
    ],
)
def test_these_are_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("ー", "-"), ("斉", "斎"), ("か", "が"), ("a b", "ab")])
def test_these_are_not(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_an_old_form_leads_to_one_that_is_none_itself() -> None:
    pairs = _OLD_FORMS.split()
    assert {len(pair) for pair in pairs} == {2}
    assert not {pair[0] for pair in pairs} & {pair[1] for pair in pairs}
    assert len({pair[0] for pair in pairs}) == len(pairs)
    assert all(unicodedata.name(char).startswith("CJK") for pair in pairs for char in pair)


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("株式会社ﾐﾎﾝ製作所", "みほん", [(4, 7)]),
        ("ｶﾞｽとガス", "がす", [(0, 3), (4, 6)]),
        ("㈱みほん", "株", [(0, 1)]),
        ("か\u3099す", "が", [(0, 2)]),
        ("😀DLC", "dlc", [(1, 4)]),
        ("膜", "厚", []),
        ("膜", "", []),
    ],
)
def test_what_is_found_is_shown_as_it_is_written(
    text: str, word: str, found: list[tuple[int, int]]
) -> None:
    assert spans(text, word) == found


@given(st.text(), st.integers(0, 9), st.integers(1, 9))
def test_a_word_out_of_a_text_is_shown_in_it(text: str, begin: int, length: int) -> None:
    whole = folded(text)
    word = whole[begin : begin + length]
    for first, last in spans(text, word):
        assert 0 <= first < last <= len(text)
        assert word in folded(text[first:last])
