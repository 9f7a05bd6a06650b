"""The look: text can be read in both themes, and everything grows with the scale."""

import dataclasses
from pathlib import Path

import pytest

from motdesk import ui
from motdesk.base.resources import resource
from motdesk.ui.kit.palettes import DARK, LIGHT, Palette
from motdesk.ui.kit.stylesheet import stylesheet
from motdesk.ui.kit.theme import Theme

PAIRS = [
    (ink, ground)
    for ink in ("ink", "ink_2", "indigo", "vermilion", "moss", "ochre_ink")
    for ground in ("paper", "surface")
] + [("on_indigo", "indigo"), ("ink", "chosen"), ("ink", "hover"), ("ink_2", "hover")]


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


def test_both_palettes_name_the_same_colours() -> None:
    assert [f.name for f in dataclasses.fields(LIGHT)] == [f.name for f in dataclasses.fields(DARK)]


def test_the_stylesheet_scales_with_the_theme() -> None:
    assert "font-size: 13px" in stylesheet(Theme(LIGHT, 1.0))
    assert "font-size: 20px" in stylesheet(Theme(LIGHT, 1.5))
    assert "$" not in stylesheet(Theme(DARK, 0.8))


def test_every_icon_is_used() -> None:
    sources = (path.read_text(encoding="utf-8") for path in Path(ui.__path__[0]).rglob("*.py"))
    named = "".join(sources)
    icons = [path.stem for path in resource("icons").glob("*.svg")]
    assert [icon for icon in icons if f'"{icon}"' not in named] == []


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
