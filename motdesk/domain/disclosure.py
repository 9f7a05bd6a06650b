"""What may leave the desk, and the values that must stay.

A record leaves only if it is `open`, or `if_asked` and chosen by its id. Of a record that leaves,
only `Shared` fields leave; children with a disclosure of their own are judged one by one. Storage
applies the rule while loading; `told_by` names what a file for the partner may hold and what not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from motdesk.domain.catalogue import Record, kind_name
from motdesk.domain.subjects import Disclosure, shape

Value = str | int | Decimal


def may_leave(value: Any, chosen: frozenset[str] = frozenset()) -> bool:
    """Tell whether a record or child may be shown; one without disclosure follows its owner."""
    disclosure = getattr(value, "disclosure", Disclosure.OPEN)
    return disclosure is Disclosure.OPEN or (
        disclosure is Disclosure.IF_ASKED and value.id in chosen
    )


@dataclass(frozen=True, slots=True)
class Told:
    """A text or number in a record, where it stands, and whether it may leave.

    `place` names kind, record and field (`negotiation 3f2a91bc: issues 2: walk_away`), no contents.
    """

    value: Value
    place: str
    leaves: bool


def is_ever_shown(kind: type[Any]) -> bool:
    """Tell whether records of a kind leave at all; some, such as skills, only ever as counts."""
    return any(field.is_shared and field.name != "id" for field in shape(kind))


def told_by(records: Iterable[Record], chosen: frozenset[str] = frozenset()) -> Iterator[Told]:
    """Yield all texts and numbers of `records`, judged one by one."""
    for record in records:
        place = f"{kind_name(type(record))} {record.id[:8]}"
        yield from _told(record, chosen, place, is_leaving=True)


def _told(value: Any, chosen: frozenset[str], place: str, *, is_leaving: bool) -> Iterator[Told]:
    is_leaving = is_leaving and may_leave(value, chosen)
    for field in shape(type(value)):
        content = getattr(value, field.name)
        leaves = is_leaving and field.is_shared
        if field.child is not None:
            for number, child in enumerate(content, 1):
                below = f"{place}: {field.name} {number}"
                yield from _told(child, chosen, below, is_leaving=leaves)
        elif field.name != "id" and field.points is None:
            for item in content if isinstance(content, tuple) else (content,):
                if _is_telling(item):
                    yield Told(item, f"{place}: {field.name}", leaves)


def _is_telling(item: Any) -> bool:
    if isinstance(item, Enum | bool):
        return False
    return isinstance(item, int | Decimal) or (isinstance(item, str) and bool(item.strip()))
