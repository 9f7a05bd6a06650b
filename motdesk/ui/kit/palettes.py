"""The colours of the desk by what they mean, for a light and a dark room."""

from dataclasses import dataclass

from PySide6.QtGui import QPalette

from motdesk.drawings import palette


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as #RRGGBB.

    `ochre` is for shapes; `ochre_ink` is the same voice dark enough for text. `on_indigo` is text
    on indigo, `hover` and `chosen` lie behind text under the mouse and in the selection.
    """

    is_dark: bool
    paper: str
    surface: str
    line: str
    line_strong: str
    ink: str
    ink_2: str
    indigo: str
    on_indigo: str
    vermilion: str
    moss: str
    ochre: str
    ochre_ink: str
    hover: str
    chosen: str


def _with_drawn(drawn: palette.Palette, *, is_dark: bool, **own: str) -> Palette:
    """Return a palette whose colours are those of the drawings that the desk shows beside them."""
    return Palette(
        is_dark=is_dark,
        paper=drawn.paper,
        surface=drawn.surface,
        line=drawn.rule,
        ink=drawn.ink,
        ink_2=drawn.muted,
        indigo=drawn.ours,
        vermilion=drawn.warning,
        moss=drawn.kept,
        ochre=drawn.uncertain,
        **own,
    )


LIGHT = _with_drawn(
    palette.LIGHT,
    is_dark=False,
    line_strong="#C9C4B8",
    on_indigo="#FFFFFF",
    ochre_ink="#8A5A12",
    hover="#F1F0EA",
    chosen="#E4EAF3",
)

DARK = _with_drawn(
    palette.DARK,
    is_dark=True,
    line_strong="#525862",
    on_indigo="#14181F",
    ochre_ink="#E0B15E",
    hover="#2A2E34",
    chosen="#2C3A50",
)


def chosen_palette(choice: str) -> Palette:
    """Return the palette for a setting: light, dark, or as the system has it."""
    is_system_dark = QPalette().window().color().lightness() < 128
    return DARK if choice == "dark" or (choice == "system" and is_system_dark) else LIGHT
