"""Where a line may end: the classes of JIS X 4051 as code points, never as typed characters."""

import re

_OPENING = (
    "\u0028\u005b\u007b\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301d"
    "\uff08\uff3b\uff5b\uff5f\uff62"
)
_CLOSING = (
    "\u0021\u0025\u0029\u002c\u002e\u003a\u003b\u003f\u005d\u007d\u2019\u201d\u3001\u3002"
    "\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301e\u301f\uff01\uff05\uff09\uff0c"
    "\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d\uff60\uff61\uff63\uff64"
)
_HYPHENS = (
    "\u2010\u2011\u2012\u2013\u2025\u2026\u301c\u30a0\uff5e\u30fb\uff65\u203c\u2047\u2048\u2049"
)
_SMALL = (
    "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096\u30a1\u30a3"
    "\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\uff67-\uff70"
)
_REPEATED = "\u3005\u303b\u309d\u309e\u30fc\u30fd\u30fe\u31f0-\u31ff\uff9e\uff9f"
_JOINED = "\u0300-\u036f\u0483-\u0489\u20d0-\u20ff\u3099-\u309c\ufe20-\ufe2f\U0001f3fb-\U0001f3ff"
_TWINS = "\u2014\u2015\u2025\u2026\u2500\u3033-\u3035"
_DIGITS = "0-9\uff10-\uff19"
_WORDS = (
    "\u0021-\u007e\u00a0-\u024f\u0370-\u052f\u1e00-\u1fff\u2019\u2212\uff10-\uff19\uff21-\uff3a"
    "\uff41-\uff5a"
)
# Before a figure: currency, number, sign, 第 and 約. After it: per cent, degrees, squared units,
# 円 年 月 日 時 分 秒 週 件 個 点 人 名 社 回 台 本 枚 倍 割 号 度 間 か ヶ 千 万 億 種 項 期 …
_PREFIXES = (
    "\u00a5\u20ac\u00a3\u0024\uffe5\uff04\u00b1\uff0b\u2212\uff0d\u25b3\u25b2\u2116\uff03"
    "\u7b2c\u7d04"
)
_UNITS = (
    "\u0025\uff05\u2030\u00b0\u2103\u2109\u3300-\u33ff\u5186\u5e74\u6708\u65e5\u6642"
    "\u5206\u79d2\u9031\u4ef6\u500b\u70b9\u4eba\u540d\u793e\u56de\u53f0\u672c\u679a\u500d"
    "\u5272\u53f7\u5ea6\u9593\u304b\u30ab\u30f5\u30f6\u5343\u4e07\u5104\u5146\u767e\u7a2e"
    "\u9805\u671f\u6b73\u4f4d\u6240\u7d1a\u7248\u56fd\u8005\u6a5f\u5c64\u6bb5\u7d44\u7bb1"
    "\u6821\u5de5"
)

_COMMAS = "\uff0c\uff0e"
_MEASURED = re.compile(
    "[0-9] [A-Za-z\u00b0\u00b5\u03a9\u03bc\u2103]{1,3}(?![A-Za-z])"
)  # a figure, a space, a unit
_HYPHEN_OR_SLASH = "-/"

NO_START, NO_END, WORD, SPACE = 1, 2, 4, 8
_DIGIT, _UNIT, _PREFIX, _TWIN = 16, 32, 64, 128
_CLASSES = {
    NO_START: _CLOSING + _HYPHENS + _SMALL + _REPEATED + _JOINED,
    NO_END: _OPENING,
    WORD: _WORDS,
    SPACE: "\u0020\u2000-\u200a\u3000",
    _DIGIT: _DIGITS,
    _UNIT: _UNITS,
    _PREFIX: _PREFIXES,
    _TWIN: _TWINS,
}
_PATTERNS = {
    kind: re.compile("[" + codes.replace("[", "\\[").replace("]", "\\]") + "]")
    for kind, codes in _CLASSES.items()
}


class _Kinds(dict[str, int]):
    """The classes of each character; none has the empty string."""

    def __missing__(self, char: str) -> int:
        flags = sum(kind for kind, pattern in _PATTERNS.items() if pattern.match(char))
        self[char] = flags
        return flags


kinds = _Kinds()


def may_break(text: str, place: int) -> bool:
    """Say whether a line may end before `place`: nothing forbidden, nothing torn apart."""
    if not may_stand(text, place):
        return False
    before, after = kinds[text[place - 1]], kinds[text[place]]
    if (before | after) & SPACE:
        return not _MEASURED.match(text, place - (1 if after & SPACE else 2))
    if before & after & WORD:
        return _is_between_words(text, place)
    if before & after & _TWIN:
        return text[place - 1] != text[place]
    if after & _DIGIT:
        return not before & _PREFIX and not _is_after_comma(text, place)
    return not (after & _UNIT and _follows_figure(text, place))


def may_stand(text: str, place: int) -> bool:
    """Say whether the characters beside `place` may end and begin a line, spaces left out."""
    before, after = kinds[text[place - 1]], kinds[text[place]]
    if (before | after) & SPACE:
        before = kinds[text[:place].rstrip()[-1:]]
        after = kinds[text[place:].lstrip()[:1]]
    return not (after & NO_START or before & NO_END)


def _is_between_words(text: str, place: int) -> bool:
    return (
        text[place - 1] in _HYPHEN_OR_SLASH
        and place > 1
        and text[place - 2].isalpha()
        and text[place].isalpha()
    )


def _is_after_comma(text: str, place: int) -> bool:
    return text[place - 1] in _COMMAS and place > 1 and bool(kinds[text[place - 2]] & _DIGIT)


def _follows_figure(text: str, place: int) -> bool:
    for earlier in range(place - 1, max(place - 4, -1), -1):
        flags = kinds[text[earlier]]
        if flags & _DIGIT:
            return True
        if not flags & _UNIT:
            return False
    return False
