"""Icons: the SVG files of `resources/icons`, tinted by the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from motdesk.base.resources import resource


@cache
def tinted_icon(name: str, color: str, disabled_color: str, size: int) -> QIcon:
    """Return an icon drawn in `color`, or in `disabled_color` where it is off, `size` wide."""
    icon = QIcon(_picture(name, color, size))
    icon.addPixmap(_picture(name, disabled_color, size), QIcon.Mode.Disabled)
    return icon


def _picture(name: str, color: str, size: int) -> QPixmap:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", color).encode()))
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
