"""Text as a filter compares it."""

import unicodedata

_KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


def folded(text: str) -> str:
    """Return text as a filter compares it: without width, case, or the kind of kana."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_KATAKANA_TO_HIRAGANA)
    return text.casefold()
