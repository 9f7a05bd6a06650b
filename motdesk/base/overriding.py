"""The mark of methods that take the place of a parent's, without the library it comes from.

Python 3.11 has no `typing.override`, and importing typing_extensions would delay the first window.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 - handed on
else:

    def override(method: F) -> F:
        """Mark a method; type checkers see to it that a parent has one of that name."""
        return method
