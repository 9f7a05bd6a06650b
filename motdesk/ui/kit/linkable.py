"""What can be linked to from here, read once per refresh and not once per painted cell."""

from collections.abc import Callable, Sequence
from typing import Any


class Linkable:
    """Choices of a field that come from the workspace; call `refresh` when a page is refreshed."""

    def __init__(self, read: Callable[[], Sequence[tuple[Any, str]]]) -> None:
        self._read = read
        self._known: Sequence[tuple[Any, str]] = ()
        self.refresh()

    def __call__(self) -> Sequence[tuple[Any, str]]:
        """Return (value, words) of all that can be chosen."""
        return self._known

    def refresh(self) -> None:
        """Read the choices again."""
        self._known = tuple(self._read())
