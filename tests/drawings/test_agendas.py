from collections.abc import Iterator

import pytest

from motdesk.base.texts import speaking
from motdesk.drawings.agendas import AgendaPart, draw_agenda
from motdesk.drawings.palette import PRINT
from tests.drawings.pictures import leaving, touching, words_of


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with speaking("en"):
        yield


def test_widths_follow_the_minutes() -> None:
    drawing = draw_agenda([AgendaPart("A", 10), AgendaPart("B", 30)], width=400, palette=PRINT)
    assert [region.width for region in drawing.regions] == [100, 300]
    assert words_of(drawing) == ["A", "10 min", "B", "30 min"]


def test_topics_too_long_for_the_strip_are_listed() -> None:
    parts = [AgendaPart("価格改定のご相談と価格転嫁の考え方", 5), AgendaPart("納期", 55)]
    drawing = draw_agenda(parts, width=300, palette=PRINT)
    assert "価格改定のご相談と価格転嫁の考え方" in words_of(drawing)
    assert drawing.alternative.startswith("Agenda: 価格改定")


def test_unknown_minutes_are_said_to_be_open() -> None:
    drawing = draw_agenda([AgendaPart("A"), AgendaPart("B", 20)], width=400, palette=PRINT)
    assert "time open" in words_of(drawing)
    assert drawing.regions[0].width == drawing.regions[1].width


@pytest.mark.parametrize("width", [120, 240, 482])
def test_long_agendas_keep_their_frame(width: float) -> None:
    parts = [AgendaPart(f"議題{i}の長い見出し、品質保証について", 3 * i + 1) for i in range(12)]
    drawing = draw_agenda(parts, width=width, palette=PRINT)
    assert not touching(drawing)
    assert not leaving(drawing)


def test_no_agenda_is_an_empty_strip() -> None:
    assert draw_agenda([], width=300, palette=PRINT).regions == ()
