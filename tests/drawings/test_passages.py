from collections.abc import Sequence

import pytest

from motdesk.drawings.fonts import measure
from motdesk.drawings.passages import Passage, Voice, passage

VOICE = Voice(face="text", size=10, leading=15, color="#000000")


def by_five(text: str, face: str, size: float, width: float) -> Sequence[str]:  # noqa: ARG001 - as widths are measured
    return [text[i : i + 5] for i in range(0, len(text), 5)]


def test_lines_stand_one_leading_apart() -> None:
    runs = passage("一二三四五六七八九十", VOICE, 60, by_five).at(10, 20)
    assert [run.text for run in runs] == ["一二三四五", "六七八九十"]
    assert runs[1].y - runs[0].y == 15
    assert runs[0].x == runs[1].x == 10


def test_what_exceeds_the_most_lines_is_cut() -> None:
    cut = passage("一二三四五六七八九十あいうえお", VOICE, 60, by_five, most=2)
    assert len(cut.lines) == 2
    assert cut.lines[1].endswith("…")
    assert measure(cut.lines[1], "text", 10) <= 60


def test_a_line_a_little_too_long_is_squeezed_with_all_its_faces() -> None:
    text = "性能 0.6 µm 𠮷"
    width = measure(text, "text", 10) * 0.98
    runs = Passage(lines=(text,), voice=VOICE, width=width).at(5, 0)
    assert runs[-1].x + runs[-1].width == pytest.approx(5 + width)
    assert all(run.squeeze == pytest.approx(0.98) for run in runs)
