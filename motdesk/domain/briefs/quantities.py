"""Numbers as a page says them: with their unit, and with the evidence they lean on."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from typing import Any

from motdesk.domain.evidence import Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceMark:
    """What stands raised after a statement: its grade, its number in the list, whether it is old.

    Old is what is past its half-life on the day of the pack.
    """

    number: int
    grade: Grade
    is_old: bool = False


Marks = tuple[EvidenceMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit and what it is called; one that leans on no evidence is assumed."""

    value: Decimal
    unit: str = ""
    label: str = ""
    marks: Marks = ()
    is_assumed: bool = False


def quantities_in(brief: Any) -> Iterator[Quantity]:
    """Yield every number a brief says, in the order of its fields."""
    if isinstance(brief, Quantity):
        yield brief
    elif isinstance(brief, tuple):
        for item in brief:
            yield from quantities_in(item)
    elif is_dataclass(brief):
        for field in fields(brief):
            yield from quantities_in(getattr(brief, field.name))
