"""What all subjects have in common: identity, shape of their fields, and what may be shown.

Storage, JSON, disclosure and history all read the shape from here, so a field is written down
once, in its subject. The shape comes from the annotations:

- `Shared[X]`: the field may leave the desk when its record is disclosed; all others never do.
- `Coded[X]`: the field holds what programs read, such as a currency or a digest: no words.
- `Owner[...]` / `Reference[...]`: the field holds the id of another record (of the kind named).
- `tuple[Child, ...]`: children, kept in order, each with an id of its own.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Protocol, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")

Shared = Annotated[T, "shared"]
Coded = Annotated[T, "coded"]


@dataclass(frozen=True, slots=True)
class Points:
    """The field holds the id of a record of `kind`; `is_owner` ones go when that record goes."""

    kind: str
    is_owner: bool = False


class Subject(Protocol):
    """A frozen value with an id: the root of a record, or one of its children."""

    @property
    def id(self) -> str:
        """The identity, 32 hexadecimal characters."""


class Disclosure(StrEnum):
    """To whom a record may be shown; what is not said is `never`."""

    OPEN = "open"
    IF_ASKED = "if_asked"
    TRADE_ONLY = "trade_only"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Field:
    """The shape of one field, as all layers read it.

    `kind` is str, int, bool, Decimal, date, an enum, or tuple (without `child`: a list of str);
    `child` is the class of the children, where there are any.
    """

    name: str
    kind: type
    is_optional: bool
    is_shared: bool
    is_coded: bool
    child: type | None
    points: Points | None


def shape(kind: type) -> tuple[Field, ...]:
    """Return the fields of a subject or child class, in the order they are written."""
    return _shape(kind)


@cache
def _shape(kind: type) -> tuple[Field, ...]:
    hints = get_type_hints(kind, include_extras=True)
    return tuple(_field(item.name, hints[item.name]) for item in fields(kind))


def children(kind: type) -> tuple[Field, ...]:
    """Return those fields of `kind` that hold children."""
    return tuple(item for item in shape(kind) if item.child is not None)


def _field(name: str, hint: Any) -> Field:
    marks: list[object] = []
    while get_origin(hint) is Annotated:
        marks += get_args(hint)[1:]
        hint = get_args(hint)[0]
    is_optional = get_origin(hint) is UnionType and NoneType in get_args(hint)
    if is_optional:
        hint = next(option for option in get_args(hint) if option is not NoneType)
    child = None
    if get_origin(hint) is tuple:
        child = get_args(hint)[0]
        child = None if child is str else child
        hint = tuple
    return Field(
        name=name,
        kind=hint,
        is_optional=is_optional,
        is_shared=name == "id" or "shared" in marks,
        is_coded=name == "id" or "coded" in marks,
        child=child,
        points=next((mark for mark in marks if isinstance(mark, Points)), None),
    )
