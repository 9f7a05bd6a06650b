from itertools import pairwise

import pytest

from motdesk.drawings.palette import DARK, LIGHT, PRINT, Palette


def luminance(color: str) -> float:
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [PRINT, LIGHT, DARK])
def test_text_can_be_read_on_every_ground(palette: Palette) -> None:
    for ground in (palette.paper, palette.surface):
        for text in (palette.ink, palette.muted, palette.ours, palette.theirs, palette.warning):
            assert contrast(text, ground) >= 4.5
    assert contrast(palette.on_ours, palette.ours) >= 4.5
    assert contrast(palette.on_theirs, palette.theirs) >= 4.5
    assert contrast(palette.ink, palette.head) >= 4.5


@pytest.mark.parametrize("palette", [PRINT, LIGHT])
def test_data_colours_stay_apart_in_grey(palette: Palette) -> None:
    colors = (palette.ours, palette.theirs, palette.steel, palette.sand, palette.mist)
    greys = [116 * luminance(color) ** (1 / 3) - 16 for color in colors]
    assert min(b - a for a, b in pairwise(greys)) >= 9
