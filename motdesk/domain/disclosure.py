"""What may leave the desk, and the values that must stay.

A record leaves only if it is `open`, or `if_asked` and chosen by its id. Of a record that leaves,
only `Shared` fields leave; children with a disclosure of their own are judged one by one. Storage
applies the rule while loading; `restricted_values` names what a file for the partner may not hold.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from typing import Any

from motdesk.domain.catalogue import Record
from motdesk.domain.subjects import Disclosure, shape

Value = str | int | Decimal


def may_leave(value: Any, chosen: frozenset[str] = frozenset()) -> bool:
    """Tell whether a record or child may be shown; one without disclosure follows its owner."""
    disclosure = getattr(value, "disclosure", Disclosure.OPEN)
    return disclosure is Disclosure.OPEN or (
        disclosure is Disclosure.IF_ASKED and value.id in chosen
    )


def restricted_values(
    records: Iterable[Record], chosen: frozenset[str] = frozenset()
) -> frozenset[Value]:
    """Return the texts and numbers of `records` that may not leave, less those that may anyway."""
    staying: set[Value] = set()
    leaving: set[Value] = set()
    for record in records:
        for value, leaves in _values(record, chosen, is_leaving=True):
            (leaving if leaves else staying).add(value)
    return frozenset(staying - leaving)


def _values(
    value: Any, chosen: frozenset[str], *, is_leaving: bool
) -> Iterator[tuple[Value, bool]]:
    is_leaving = is_leaving and may_leave(value, chosen)
    for field in shape(type(value)):
        content = getattr(value, field.name)
        leaves = is_leaving and field.is_shared
        if field.child is not None:
            for child in content:
                yield from _values(child, chosen, is_leaving=leaves)
        elif field.name != "id" and field.points is None:
            for item in content if isinstance(content, tuple) else (content,):
                if _is_telling(item):
                    yield item, leaves


def _is_telling(item: Any) -> bool:
    if isinstance(item, Enum | bool):
        return False
    return isinstance(item, int | Decimal) or (isinstance(item, str) and bool(item.strip()))
