"""Radars: open where a mark lacks, names inside, marks said in words."""

import pytest

from motdesk.base.texts import speaking
from motdesk.drawings.operations import Path, Run
from motdesk.drawings.palette import DARK, PRINT
from motdesk.drawings.radars import Radar, Web, draw_radar
from tests.drawings.pictures import leaving

NAMES = ("品質", "コスト", "納期", "技術")


def sides(*marks: float | None) -> int:
    """Return how many sides the web of the latest period has."""
    radar = Radar(axes=NAMES, webs=(Web(label="上期", marks=marks),))
    drawing = draw_radar(radar, width=230, palette=PRINT)
    strokes = [item.stroke for item in drawing.operations if isinstance(item, Path)]
    return sum(one is not None and (one.color, one.width) == (PRINT.ours, 1.5) for one in strokes)


def test_the_web_is_open_where_a_mark_lacks() -> None:
    assert sides(4, 3, 2, 5) == 4
    assert sides(4, None, 2, 5) == 2
    assert sides(4, None, None, None) == 0


@pytest.mark.parametrize("count", [3, 8, 13])
@pytest.mark.parametrize("width", [160.0, 230.0, 400.0])
def test_names_around_a_radar_stay_inside(count: int, width: float) -> None:
    axes = tuple(f"技術と経営の橋渡しの明確さ{i}" for i in range(count))
    webs = tuple(Web(label=f"202{i}年度 上期", marks=(3.0,) * count) for i in range(2))
    assert leaving(draw_radar(Radar(axes=axes, webs=webs), width=width, palette=PRINT)) == []


def test_both_periods_are_said_with_what_has_no_mark() -> None:
    webs = (Web(label="下期", marks=(4.5, None, 0, 5)), Web(label="上期", marks=(4, 3, 2, 1)))
    with speaking("en"):
        said = draw_radar(Radar(axes=NAMES, webs=webs), width=230, palette=DARK).alternative
    assert said == (
        "下期: 品質 4.5, コスト no mark, 納期 0, 技術 5. 上期: 品質 4, コスト 3, 納期 2, 技術 1."
    )


def test_the_scale_stands_apart_from_every_point() -> None:
    webs = (Web(label="上期", marks=(5, 3, 1, 5)),)
    drawing = draw_radar(Radar(axes=NAMES, webs=webs), width=230, palette=PRINT)
    scale = [item for item in drawing.operations if isinstance(item, Run) and item.text in "135"]
    points = [
        (move[1], move[2])
        for item in drawing.operations
        if isinstance(item, Path) and item.fill == PRINT.ours
        for move in item.moves
        if len(move) > 2
    ]
    assert len(scale) == 3
    assert points
    assert all(
        abs(figure.x + 2 - x) > 4 or abs(figure.y - 2.7 - y) > 4
        for figure in scale
        for x, y in points
    )


def test_long_names_are_cut_between_words_and_stay_whole() -> None:
    axes = ("固有技術の明確さ", "改善から価値創造へ", "権利・ノウハウ管理", "技術と経営の橋渡し")
    radar = Radar(axes=axes, webs=(Web(label="上期", marks=(3, 3, 3, 3)),))
    drawing = draw_radar(radar, width=200, palette=PRINT)
    words = [item.text for item in drawing.operations if isinstance(item, Run)]
    assert {"改善から", "価値創造へ"} <= {*words}
    assert not [text for text in words if "…" in text]
