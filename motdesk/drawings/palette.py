"""Named colours for drawings: on paper, and on screen in the light and the dark theme.

The five data colours lie far apart in lightness (on paper L* 24, 42, 60, 76, 90), so that grey
printing keeps them apart; meaning never hangs on colour alone: a word, line style or hatch says it.
"""

from dataclasses import dataclass, replace

from motdesk.drawings.operations import Color


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """What each colour is for.

    `ours` and `theirs` are the two sides, with text `on_ours` and `on_theirs`; `steel`, `sand` and
    `mist` are lighter data colours; `line` holds boxes, `rule` parts rows, `head` is the band under
    table heads; `warning`, `kept` and `uncertain` are judgements and never decoration.
    """

    paper: Color
    surface: Color
    line: Color
    rule: Color
    head: Color
    ink: Color
    muted: Color
    ours: Color
    on_ours: Color
    theirs: Color
    on_theirs: Color
    steel: Color
    sand: Color
    mist: Color
    warning: Color
    kept: Color
    uncertain: Color


PRINT = Palette(
    paper="#FFFFFF",
    surface="#FFFFFF",
    line="#8A949E",
    rule="#B8C0C8",
    head="#EEF2F5",
    ink="#1A1A1A",
    muted="#5F6B76",
    ours="#123A5E",
    on_ours="#FFFFFF",
    theirs="#A3461A",
    on_theirs="#FFFFFF",
    steel="#6895BA",
    sand="#DBB752",
    mist="#DCE3EA",
    warning="#C73E3A",
    kept="#4F7A5B",
    uncertain="#B7791F",
)

# The light screen is paper with softer greys; what judges and what is theirs looks as printed.
LIGHT = replace(
    PRINT,
    paper="#FBFAF7",
    line="#B9B4A8",
    rule="#E3DFD6",
    head="#F3F1EB",
    ink="#1F2A37",
    muted="#5B6672",
    ours="#2B4C7E",
    mist="#E4EAF1",
)

DARK = Palette(
    paper="#1B1D21",
    surface="#23262B",
    line="#5A616B",
    rule="#373B42",
    head="#2C3036",
    ink="#E9E7E2",
    muted="#A5ABB3",
    ours="#8FB0E3",
    on_ours="#16202E",
    theirs="#E2986C",
    on_theirs="#2B1609",
    steel="#6F93B5",
    sand="#C9A545",
    mist="#343B45",
    warning="#E8827C",
    kept="#8DBB98",
    uncertain="#E0B15E",
)
