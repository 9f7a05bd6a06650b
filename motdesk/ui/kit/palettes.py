"""The colours of the desk by what they mean, for a light and a dark room."""

from dataclasses import dataclass

from PySide6.QtGui import QPalette


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


LIGHT = Palette(
    is_dark=False,
    paper="#FBFAF7",
    surface="#FFFFFF",
    line="#E3DFD6",
    line_strong="#C9C4B8",
    ink="#1F2A37",
    ink_2="#5B6672",
    indigo="#2B4C7E",
    on_indigo="#FFFFFF",
    vermilion="#C73E3A",
    moss="#4F7A5B",
    ochre="#B7791F",
    ochre_ink="#8A5A12",
    hover="#F1F0EA",
    chosen="#E4EAF3",
)

DARK = Palette(
    is_dark=True,
    paper="#1B1D21",
    surface="#23262B",
    line="#373B42",
    line_strong="#525862",
    ink="#E9E7E2",
    ink_2="#A5ABB3",
    indigo="#8FB0E3",
    on_indigo="#14181F",
    vermilion="#E8827C",
    moss="#8DBB98",
    ochre="#E0B15E",
    ochre_ink="#E0B15E",
    hover="#2A2E34",
    chosen="#2C3A50",
)


def chosen_palette(choice: str) -> Palette:
    """Return the palette for a setting: light, dark, or as the system has it."""
    is_system_dark = QPalette().window().color().lightness() < 128
    return DARK if choice == "dark" or (choice == "system" and is_system_dark) else LIGHT
