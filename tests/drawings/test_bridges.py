from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.evidence import Grade
from motdesk.domain.strengths import Link
from motdesk.drawings.bridge_words import Bridge
from motdesk.drawings.bridges import draw_bridge
from motdesk.drawings.chains import draw_chain
from motdesk.drawings.fonts import measure
from motdesk.drawings.palette import DARK, PRINT
from tests.drawings.pictures import leaving, touching, words_of

WHOLE = Bridge(
    need="流出不良ゼロ",
    benefit="受入検査をなくせる",
    figure="膜厚ばらつき 3 %",
    capability="微細孔の内面にも均一に成膜する",
    condition="孔径 0.3 mm 以上",
    evidence="膜厚測定報告",
    kpi="受入不良率 120 ppm → 10 ppm",
    money="年 12,400,000円",
    grades=(Grade.A, Grade.B),
)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with speaking("en"):
        yield


def cut(text: str, face: str, size: float, width: float) -> Sequence[str]:
    """Break anywhere: tests look at places, not at kinsoku."""
    lines = [""]
    for char in text:
        if measure(lines[-1] + char, face, size) > width:
            lines.append("")
        lines[-1] += char
    return lines


@pytest.mark.parametrize("width", [260, 482, 720])
@pytest.mark.parametrize("bridge", [WHOLE, Bridge(), replace(WHOLE, capability="長い文章" * 40)])
def test_no_word_of_a_bridge_touches_another_or_leaves(bridge: Bridge, width: float) -> None:
    drawing = draw_bridge(bridge, width=width, palette=PRINT, break_lines=cut)
    assert not touching(drawing)
    assert not leaving(drawing)


def test_a_missing_link_is_a_hole_with_its_question() -> None:
    bridge = replace(WHOLE, money="")
    drawing = draw_bridge(bridge, width=900, palette=DARK, break_lines=cut)
    assert "How much money a year is that worth?" in words_of(drawing)
    assert "Money: missing: How much money a year is that worth?" in drawing.alternative
    assert "6 of 7" in words_of(drawing)


def test_rows_and_boxes_answer_the_mouse_by_the_name_of_their_link() -> None:
    drawing = draw_bridge(WHOLE, width=482, palette=PRINT, break_lines=cut)
    keys = [region.key for region in drawing.regions]
    assert all(keys.count(link.value) == 2 for link in Link)
    assert max(region.y + region.height for region in drawing.regions) <= drawing.height + 0.01


def test_the_chain_names_its_links_and_the_grades_of_evidence() -> None:
    words = words_of(draw_chain(WHOLE, width=482, palette=PRINT))
    assert {"Need", "Evidence", "AB", "Money"} <= set(words)


@pytest.mark.parametrize("width", [60, 100, 160, 250, 482])
def test_a_chain_of_any_width_keeps_its_frame(width: float) -> None:
    bridge = replace(WHOLE, kpi="", need="", money="")
    drawing = draw_chain(bridge, width=width, palette=PRINT)
    assert not touching(drawing)
    assert not leaving(drawing)
    assert [region.key for region in drawing.regions] == [link.value for link in Link]
    assert drawing.alternative == "4 of 7 links filled. Missing: Need, KPI, Money."


def test_the_chain_names_its_links_whole_beside_many_grades() -> None:
    bridge = replace(WHOLE, grades=tuple(Grade))
    assert "…" not in "".join(words_of(draw_chain(bridge, width=482, palette=PRINT)))
