"""The one stylesheet of the desk: `resources/styles/desk.qss`, filled in from the theme.

Widgets say what they are by their object name or the property `voice`: title, section, label,
help, error, warning, done, figures for labels; primary, quiet, link, danger for buttons; card and
rule for frames. `$px12` in the file is 12 pixels at this scale.
"""

import re
from string import Template

from motdesk.base.resources import resource
from motdesk.ui.kit.theme import Theme

_LENGTH = re.compile(r"\$px(\d+)")


def stylesheet(theme: Theme) -> str:
    """Return the stylesheet for a theme, every length scaled."""
    text = resource("styles", "desk.qss").read_text(encoding="utf-8")
    text = _LENGTH.sub(lambda found: f"{max(theme.px(int(found[1])), 1)}px", text)
    palette = theme.palette
    tokens = {name: str(getattr(palette, name)) for name in palette.__slots__}
    tokens["images"] = resource("styles").as_posix()
    tokens["shade"] = "dark" if theme.is_dark else "light"
    return Template(text).substitute(tokens)
