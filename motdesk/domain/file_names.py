"""Names of attached files: safe as names on any system, and what opening such a file may do."""

import re
from enum import Enum, auto

_FORBIDDEN = re.compile('[\x00-\x1f\x7f-\x9f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_LONGEST = 80  # characters; in UTF-8 at most 240 bytes of the 255 that systems allow
_PROGRAMS = (
    "action app appimage application appref-ms bash bat bin cmd com command cpl csh deb desktop "
    "dll dmg exe gadget hta inf iso img jar jnlp js jse ksh lnk mjs msc msi msix msp mst out pif "
    "pkg pl ps1 psm1 py pyc pyw rb reg rpm run scf scr sct settingcontent-ms sh tool url vb vbe "
    "vbs vhd vhdx workflow ws wsc wsf wsh xbap xll zsh"
)
_WITH_MACROS = "docm dotm potm ppam ppsm pptm sldm xlam xlsb xlsm xltm"


class Opening(Enum):
    """What opening a file may do to the machine."""

    HARMLESS = auto()
    MACROS = auto()
    PROGRAM = auto()


def safe_name(name: str) -> str:
    """Return the last part of a name, without what some system forbids or shows as another."""
    last = re.split(r"[/\\]", name)[-1]
    plain = _FORBIDDEN.sub("_", last).strip().rstrip(". ")
    if not plain.strip("._ "):
        return "_"
    if _RESERVED.fullmatch(plain):
        plain = f"_{plain}"
    stem, dot, suffix = plain.rpartition(".")
    if len(plain) > _LONGEST and stem and len(suffix) < _LONGEST // 2:
        return stem[: _LONGEST - len(suffix) - 1] + dot + suffix
    return plain[:_LONGEST]


def opening_of(name: str) -> Opening:
    """Tell what opening a file of this name may do, by its suffix, as systems do."""
    suffix = safe_name(name).lower().rpartition(".")[2]
    if suffix in _PROGRAMS.split():
        return Opening.PROGRAM
    return Opening.MACROS if suffix in _WITH_MACROS.split() else Opening.HARMLESS
