"""What a person has written in a record: every text of it and its children, with its place.

Which fields these are is read from the shape of the subjects; `Coded` ones are left out.
"""

from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from typing import Any, NamedTuple

from motdesk.domain.catalogue import Record, kind_name, title_field
from motdesk.domain.subjects import shape


class Rank(IntEnum):
    """How much a text says of its record; a higher one comes first in what is found."""

    OF_CHILD = 0
    OF_RECORD = 1
    NAME_OF_CHILD = 2
    TITLE = 3


class Text(NamedTuple):
    """One text: the path of its record or child, whose it is, its field, and what it says."""

    path: str
    child_id: str
    field: str
    rank: Rank
    content: str


def texts_of(record: Record) -> Iterator[Text]:
    """Yield all texts of a record that are not empty, its own first."""
    yield from _texts(record, kind_name(type(record)), "", title_field(type(record)))


def text_fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a subject or child class that hold words of a person."""
    return _fields(kind)[0]


def has_same_texts(before: Record, after: Record) -> bool:
    """Tell whether a change touched no text."""
    texts, children = _fields(type(before))
    return all(getattr(before, name) == getattr(after, name) for name in texts) and all(
        getattr(before, name) == getattr(after, name)
        or list(_texts_below(before, name, "")) == list(_texts_below(after, name, ""))
        for name in children
    )


def _texts(value: Any, path: str, child_id: str, title: str) -> Iterator[Text]:
    texts, children = _fields(type(value))
    for name in texts:
        content = getattr(value, name)
        if isinstance(content, tuple):
            content = "\n".join(content)
        if content:
            yield Text(path, child_id, name, _rank(name, title, is_child=bool(child_id)), content)
    for name in children:
        yield from _texts_below(value, name, path)


def _texts_below(value: Any, name: str, path: str) -> Iterator[Text]:
    for child in getattr(value, name):
        yield from _texts(child, f"{path}.{name}", child.id, _first(type(child)))


def _rank(name: str, title: str, *, is_child: bool) -> Rank:
    if is_child:
        return Rank.NAME_OF_CHILD if name == title else Rank.OF_CHILD
    return Rank.TITLE if name in (title, "kana") else Rank.OF_RECORD


def _first(kind: type) -> str:
    """Return the text that a child begins with: what it is called."""
    return next(iter(_fields(kind)[0]), "")


def _fields(kind: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fields of texts, and those of children in which there is any text."""
    return _known_fields(kind)


@cache
def _known_fields(kind: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    texts = tuple(
        field.name
        for field in shape(kind)
        if field.kind in (str, tuple) and field.child is None
        if field.name != "id" and field.points is None and not field.is_coded
    )
    children = tuple(
        field.name for field in shape(kind) if field.child and any(_fields(field.child))
    )
    return texts, children
