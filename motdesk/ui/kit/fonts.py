"""The bundled fonts, made known to Qt: those of the first window at once, the others after it."""

from functools import cache

from PySide6.QtGui import QFontDatabase

from motdesk.base.resources import resource

_FIRST = ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf")
_LATER = (
    "BIZUDGothic-Regular.ttf",
    "BIZUDGothic-Bold.ttf",
    "DroidSansFallback.ttf",
    "HanaMinA-rare.ttf",
    "Symbola.ttf",
)


@cache
def register_first_fonts() -> None:
    """Make the text face known, which the first window is written in."""
    _register(_FIRST)


@cache
def register_other_fonts() -> None:
    """Make known the face for figures and those for rare characters."""
    _register(_LATER)


def _register(names: tuple[str, ...]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))
