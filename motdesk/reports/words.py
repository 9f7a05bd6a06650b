"""All words of a document, to check them against the faces before anything is printed."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from motdesk.drawings.operations import Drawing


def words_of(value: object) -> Iterator[str]:
    """Yield every string of a document, wherever in its blocks it stands."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Drawing):
        yield from _words_of_drawing(value.operations)
    elif isinstance(value, tuple):
        for part in value:
            yield from words_of(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_of(getattr(value, field.name))


def _words_of_drawing(operations: Iterable[object]) -> Iterator[str]:
    for operation in operations:
        text = getattr(operation, "text", None)
        if text is not None:
            yield text
        inner = getattr(operation, "drawing", operation)
        yield from _words_of_drawing(getattr(inner, "operations", ()))
