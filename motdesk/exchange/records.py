"""Records from the plain values of a file that fits the schema, every fault with its path."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from re import fullmatch
from typing import Any

from motdesk.base.errors import UserError
from motdesk.base.identities import named_id
from motdesk.base.texts import _
from motdesk.domain.checks import check_size
from motdesk.domain.plain import Plain, field_from_plain
from motdesk.domain.subjects import Field, shape
from motdesk.exchange.faults import Fault
from motdesk.exchange.json_files import joined
from motdesk.exchange.schemas import DECIMAL


def read_record(kind: type, plain: Plain, place: str, faults: list[Fault]) -> Any:
    """Return the record at `place`; what is wrong is added to `faults`, and None returned.

    A child without id gets one from its owner, field and position: equal in every import.
    """
    count = len(faults)
    given = {
        field.name: _content(field, plain, joined(place, field.name), faults)
        for field in shape(kind)
        if field.name in plain
    }
    if len(faults) > count:
        return None
    try:
        return kind(**given)
    except UserError as error:
        faults.append(Fault(place, str(error)))
        return None


def places(place: str, items: Sequence[Any]) -> Iterator[tuple[str, Any]]:
    """Yield the items of a list with their paths."""
    return ((joined(place, index), item) for index, item in enumerate(items))


def _content(field: Field, owner: Plain, place: str, faults: list[Fault]) -> Any:
    value = owner[field.name]
    if field.child is not None:
        return tuple(
            read_record(field.child, _with_id(item, owner, field, index), at, faults)
            for index, (at, item) in enumerate(places(place, value))
        )
    try:
        return field_from_plain(field, _decimal(value) if field.kind is Decimal else value)
    except UserError as error:
        faults.append(Fault(place, str(error)))
        return None


def _with_id(item: Plain, owner: Plain, field: Field, index: int) -> Plain:
    return {"id": named_id(f"{owner['id']}/{field.name}/{index}"), **item}


def _decimal(value: str | int | Decimal | None) -> str | None:
    if value is None:
        return None
    if not fullmatch(DECIMAL, str(value)):
        raise UserError(_("This number is too large or has too many places."))
    check_size(Decimal(str(value)))
    return str(value)
