"""Every visible sentence, in the language spoken here: `_()` for the desk and the pack alike.

The desk has one language; a pack is built inside `speaking("ja")`, which holds for its own thread
and block only, so the language of the pack never depends on that of the desk.
"""

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from motdesk.base.resources import resource

LANGUAGES = ("ja", "en")

_FULL_WIDTH_ENDS = "\u3002\uff01\uff1f\uff09\u300d"  # full stop, ! ?, closing bracket and quote

_desk_language = ["ja"]
_spoken: ContextVar[str | None] = ContextVar("spoken", default=None)
_heard: ContextVar[set[str] | None] = ContextVar("heard", default=None)


def _(message: str) -> str:
    """Return `message` (written in English) in the language spoken here."""
    return _said(_catalogue(language()).gettext(message))


def _n(one: str, many: str, count: int) -> str:
    """Return `one` or `many`, as `count` wants, in the language spoken here."""
    return _said(_catalogue(language()).ngettext(one, many, count))


def mark(message: str) -> str:
    """Mark a message for the catalogues where it is written; `_()` translates it where shown."""
    return message


def sentences(*parts: str) -> str:
    """Return sentences one after the other: a space between them unless one ends as in Japanese."""
    joined = ""
    for part in filter(None, map(str.strip, parts)):
        space = "" if not joined or joined[-1] in _FULL_WIDTH_ENDS else " "
        joined += space + part
    return joined


def labelled(label: str, text: str) -> str:
    """Return what something is called and what is said of it, parted as in the language spoken."""
    return _("{label}: {text}").format(label=label, text=text)


def without_label(words: str) -> tuple[str, str]:
    """Return the label of `labelled` words, empty where there is none, and what is said."""
    between = _("{label}: {text}").removeprefix("{label}").removesuffix("{text}")
    label, _between, text = words.rpartition(between)
    return label, text


def language() -> str:
    """Return the language spoken here: that of the enclosing `speaking` block, or the desk's."""
    return _spoken.get() or _desk_language[0]


def set_desk_language(code: str) -> None:
    """Let the desk speak `code`, one of LANGUAGES."""
    _desk_language[0] = code if code in LANGUAGES else "en"


def lend_words() -> None:
    """Let Python's own modules that say something (argparse) say it from our catalogues."""
    gettext.bindtextdomain("motdesk", str(resource("locale")))
    gettext.textdomain("motdesk")
    os.environ["LANGUAGE"] = _desk_language[0]


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak `code` inside the block, whatever the desk speaks."""
    token = _spoken.set(code)
    try:
        yield
    finally:
        _spoken.reset(token)


@contextmanager
def listening() -> Iterator[set[str]]:
    """Give the set of all that `_()` says inside the block: the fixed words of a document."""
    heard: set[str] = set()
    token = _heard.set(heard)
    try:
        yield heard
    finally:
        _heard.reset(token)


def _said(text: str) -> str:
    heard = _heard.get()
    if heard is not None:
        heard.add(text)
    return text


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    return gettext.translation("motdesk", resource("locale"), [code], fallback=True)
