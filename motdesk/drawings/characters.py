"""What of a text can be printed: one normal form, no controls, line ends as newlines."""

import re
from unicodedata import is_normalized, normalize

from motdesk.drawings.metrics import home

# Code points, not typed characters: controls, soft hyphen, joiners and marks of direction,
# surrogates, variation selectors, tags, and what is no character at all.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e0fff]"
)
_LINE_END = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_CHANGED = re.compile(f"{_UNPRINTABLE.pattern}|[\t\r\x0b\x0c\x85\u2028\u2029]")


def printable(text: str) -> str:
    """Return `text` as it is set: composed (NFC), without controls, line ends as newlines."""
    if _CHANGED.search(text):
        text = _LINE_END.sub("\n", _UNPRINTABLE.sub("", text)).replace("\t", " ")
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def missing(text: str) -> tuple[str, ...]:
    """Return the characters of `text` that no bundled face has, each once, in order."""
    shown = printable(text)
    unknown = {char for char in set(shown) - {"\n"} if home("text", char) is None}
    return tuple(dict.fromkeys(char for char in shown if char in unknown))
