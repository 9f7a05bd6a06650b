"""Records as plain values, for JSON and the history: one converter for all subjects.

A plain value is str, int, bool, None, a list or a dict, nothing else: decimals and dates are
texts, enums their value, children a list of dicts with an id each.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, TypeVar

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.subjects import Field, Subject, shape

S = TypeVar("S", bound=Subject)

Plain = dict[str, Any]


def to_plain(record: Subject) -> Plain:
    """Return every field of a record or child by name, in the order they are written."""
    return {
        field.name: plain_value(getattr(record, field.name)) for field in shape(type(record))
    }  # fmt: skip


def plain_value(value: Any) -> Any:
    """Return the content of one field as a plain value."""
    if isinstance(value, tuple):
        return [item if isinstance(item, str) else to_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


def from_plain(kind: type[S], plain: Plain) -> S:
    """Return the record or child that `plain` describes.

    Fields not given take their defaults; names that `kind` does not know are passed over, so that
    history written before a field went can still be read. Raises UserError where a value cannot be
    read, the record refuses it, or a field without default is not given.
    """
    given = {
        field.name: field_from_plain(field, plain[field.name])
        for field in shape(kind)
        if field.name in plain
    }
    for item in fields(kind):  # type: ignore[arg-type]  # every kind is a dataclass
        if item.name not in given and item.default is item.default_factory is MISSING:
            raise UserError(_("“{field}” is missing.").format(field=item.name))
    return kind(**given)


def field_from_plain(field: Field, value: Any) -> Any:
    """Return the content of one field from its plain value. Raises UserError as `from_plain`."""
    if value is None and field.is_optional:
        return None
    try:
        return _read(field, value)
    except (TypeError, ValueError, InvalidOperation, AttributeError) as error:
        raise UserError(
            _("“{value}” cannot be read as {field}.").format(value=value, field=field.name)
        ) from error


def _read(field: Field, value: Any) -> Any:
    child = field.child
    if child is not None:
        return tuple(from_plain(child, _of(dict, item)) for item in _of(list, value))
    if field.kind is tuple:
        return tuple(_of(str, item) for item in _of(list, value))
    if field.kind in (str, int, bool):
        return _of(field.kind, value)
    return _READERS.get(field.kind, field.kind)(_of(str, value))


def _of(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(value)
    return value


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


_READERS: dict[type, Callable[[str], Any]] = {Decimal: _decimal, date: date.fromisoformat}
