"""The look of the desk: palette, measures, fonts and icons of one theme at one scale.

A page asks `desk.theme` and never names a colour or a pixel itself: `theme.px(8)` is the grid,
`theme.color("vermilion")` a colour, `theme.icon("plus")` an icon tinted like text.
"""

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QIcon, QPalette

from motdesk.ui.kit.icons import tinted_icon
from motdesk.ui.kit.palettes import LIGHT, Palette, chosen_palette

TEXT_FAMILIES = ("BIZ UDPGothic", "Droid Sans Fallback")
FIGURE_FAMILIES = ("BIZ UDGothic", "Droid Sans Fallback")


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette at one scale (1.0 is 100 %)."""

    palette: Palette = LIGHT
    scale: float = 1.0

    @property
    def is_dark(self) -> bool:
        """Tell whether this is the dark theme."""
        return self.palette.is_dark

    def px(self, length: float) -> int:
        """Return a length of the design in pixels at this scale."""
        return round(length * self.scale)

    def color(self, name: str) -> QColor:
        """Return a colour by the name it has in the palette."""
        return QColor(getattr(self.palette, name))

    def font(self, size: float = 13, *, is_bold: bool = False, is_figures: bool = False) -> QFont:
        """Return the text face, or the one of equal widths for figures, at `size` pixels."""
        font = QFont()
        font.setFamilies(list(FIGURE_FAMILIES if is_figures else TEXT_FAMILIES))
        font.setPixelSize(self.px(size))
        font.setBold(is_bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # keeps descenders
        return font

    def icon(self, name: str, color: str = "ink") -> QIcon:
        """Return the icon `name` of `resources/icons` in a colour of the palette."""
        tints = (getattr(self.palette, color), self.palette.line_strong)
        return tinted_icon(name, *tints, self.px(18))

    def icon_size(self) -> QSize:
        """Return the size of icons at this scale."""
        return QSize(self.px(18), self.px(18))


def chosen_theme(choice: str, scaling: int) -> Theme:
    """Return the theme for a setting (system, light, dark) and a scaling in per cent."""
    return Theme(chosen_palette(choice), scaling / 100)


def qt_palette(palette: Palette) -> QPalette:
    """Return the colours for what the stylesheet does not reach."""
    roles = {
        QPalette.ColorRole.Window: palette.paper,
        QPalette.ColorRole.WindowText: palette.ink,
        QPalette.ColorRole.Base: palette.surface,
        QPalette.ColorRole.AlternateBase: palette.paper,
        QPalette.ColorRole.Text: palette.ink,
        QPalette.ColorRole.PlaceholderText: palette.ink_2,
        QPalette.ColorRole.Button: palette.surface,
        QPalette.ColorRole.ButtonText: palette.ink,
        QPalette.ColorRole.ToolTipBase: palette.surface,
        QPalette.ColorRole.ToolTipText: palette.ink,
        QPalette.ColorRole.Highlight: palette.indigo,
        QPalette.ColorRole.HighlightedText: palette.on_indigo,
        QPalette.ColorRole.Link: palette.indigo,
        QPalette.ColorRole.Mid: palette.line,
        QPalette.ColorRole.Accent: palette.indigo,
    }
    result = QPalette()
    for role, color in roles.items():
        result.setColor(role, QColor(color))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.ink_2))
    return result
