"""Fields of a record as forms and tables show them, and their values as text and back.

What a field holds is read from the shape of its record (`domain.subjects.shape`), so a
description says only what people see: label, help, the words of choices.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum, auto
from typing import Any

from motdesk.base.clock import today
from motdesk.base.dates import format_month, format_short_date
from motdesk.base.entries import read_date, read_line, read_month, read_number, read_whole_number
from motdesk.base.errors import UserError
from motdesk.base.money import format_number, trimmed
from motdesk.base.texts import _
from motdesk.base.units import without_counter, without_unit
from motdesk.domain.coarse_days import CoarseDay, coarse_words, read_coarse_day
from motdesk.domain.doubts import doubt_about_day
from motdesk.domain.periods import FISCAL_START
from motdesk.domain.roadmaps import Precision
from motdesk.domain.subjects import Field, shape
from motdesk.domain.words import word

Choices = Sequence[tuple[Any, str]]  # (value, its words)


class Kind(StrEnum):
    """How a field is edited."""

    TEXT = auto()
    LONG_TEXT = auto()
    LINES = auto()
    NUMBER = auto()
    WHOLE_NUMBER = auto()
    DATE = auto()
    MONTH = auto()
    CHOICE = auto()
    YES_NO = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One field: its name in the record, and what people see.

    `choices` are (value, words), for references to other records and for numbers with words; give
    a function where they change while the desk is open. Enumerations and yes/no/unknown bring
    their own. `unit` stands after the label and may be typed after a number, as may
    what stands in the field `unit_of` of the record. A decimal in “%” is kept as a share 0…1.
    `doubt` returns what to ask about a value that can be but is rarely meant; far days are asked
    about anyway.
    `is_month` is a date of which only the month counts.
    A date with a field `<name>_precision` beside it is written as exactly as it is known, both
    at once: `is_end` says that a period stands for its last day, `fiscal_start` when years begin.
    `is_wide` takes the whole row, `is_extra` waits behind "More…"; `width` is for columns.
    """

    name: str
    label: str
    help: str = ""
    unit: str = ""
    unit_of: str = ""
    choices: Choices | Callable[[], Choices] = ()
    doubt: Callable[[Any], str] | None = None
    is_long: bool = False
    is_wide: bool = False
    is_extra: bool = False
    is_read_only: bool = False
    is_month: bool = False
    is_end: bool = False
    fiscal_start: int = FISCAL_START
    width: int = 140

    @property
    def heading(self) -> str:
        """The label with its unit."""
        if not self.unit:
            return self.label
        return _("{label} ({unit})").format(label=self.label, unit=self.unit)


def remark_field(*, is_extra: bool = True) -> FormField:
    """Return the field of what we alone remark on a record."""
    return FormField(
        name="private_remark",
        label=_("Private remark"),
        help=_("Never printed for the partner."),
        is_long=True,
        is_wide=True,
        is_extra=is_extra,
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """A described field of one kind of record: what it holds and how it is written.

    `precision` names the field that says how exactly this one is known; their value is one.
    """

    field: FormField
    kind: Kind
    held: type
    is_optional: bool
    precision: str = ""

    @property
    def is_share(self) -> bool:
        """Whether people read and write in per cent what is kept as a share 0…1."""
        return self.kind is Kind.NUMBER and self.field.unit == "%"

    def of(self, record: Any) -> Any:
        """Return the value of this field of a record."""
        value = getattr(record, self.field.name)
        if not self.precision or value is None:
            return value
        return CoarseDay(value, getattr(record, self.precision))

    def parts(self, value: Any) -> dict[str, Any]:
        """Return what a record holds of a value, by the names of its fields."""
        if not self.precision:
            return {self.field.name: value}
        is_coarse = isinstance(value, CoarseDay)
        day, precision = value if is_coarse else (value, Precision.DAY)
        return {self.field.name: day, self.precision: precision}

    def choices(self) -> Choices:
        """Return what can be chosen now, with the empty choice where the field may be empty."""
        choices = self.field.choices
        found = tuple(choices() if callable(choices) else choices)
        if not found and issubclass(self.held, Enum):
            found = tuple((member, word(member)) for member in self.held)
        if not found and self.held is bool:
            return ((None, _("Unknown")), *_yes_no())
        if self.is_optional and all(value is not None for value, _words in found):
            return ((None, "—"), *found)
        return found

    def text(self, value: Any) -> str:
        """Return a value as people read it."""
        if self.kind is Kind.CHOICE:
            return next((words for known, words in self.choices() if known == value), "")
        if value is None:
            return ""
        if self.precision:
            return coarse_words(value.day, value.precision, self.field.fiscal_start)
        value = trimmed(value * 100) if self.is_share else value
        return _WRITERS.get(self.kind, str)(value)

    def value(self, text: str) -> Any:
        """Return the value of what a person wrote. Raises UserError if it cannot be one."""
        value: Any
        if self.kind in _NUMBERS:
            value = self._number(text)
        elif self.precision:
            start, is_end = self.field.fiscal_start, self.field.is_end
            value = read_coarse_day(text, start, is_end=is_end)
        elif self.kind in _READERS:
            value = _READERS[self.kind](text)
        else:
            return self._chosen(text.strip())
        if value is None and not self.is_optional:
            raise UserError(_("“{field}” must not be empty.").format(field=self.field.label))
        return value

    def question(self, value: Any) -> str:
        """Return what to ask about a value that can be but is rarely meant, or nothing."""
        if value is None:
            return ""
        if self.field.doubt is not None:
            return self.field.doubt(value)
        if self.is_share and 0 < value < _LEAST_SHARE:
            return _("{percent} %: less than one in a hundred. All of it is 100 %.").format(
                percent=self.text(value)
            )
        value = value.day if self.precision else value
        return doubt_about_day(value, today()) if self.kind in _DAYS else ""

    def plain(self, value: Any) -> str:
        """Return a value as a spreadsheet takes it: digits without groups, choices in words."""
        if self.kind is Kind.CHOICE or not (isinstance(value, Decimal) or type(value) is int):
            return self.text(value)
        number = Decimal(value)
        return f"{trimmed(number * 100) if self.is_share else number:f}"

    def _number(self, text: str) -> Decimal | int | None:
        """Return a number with or without its unit after it; what is in per cent as a share."""
        unit = self.field.unit
        if unit:
            bare = without_unit(text, unit)
        else:
            bare = text if self.field.unit_of else without_counter(text)
        if self.kind is Kind.WHOLE_NUMBER:
            return read_whole_number(bare)
        number = read_number(bare)
        return number / 100 if number is not None and self.is_share else number

    def _chosen(self, text: str) -> Any:
        choices = self.choices() if self.kind is Kind.CHOICE else _yes_no()
        for value, words in choices:
            code = str(value.value if isinstance(value, Enum) else value)
            if text.casefold() in (words.casefold(), code.casefold()):
                return value
        if not text and self.is_optional:
            return None
        raise UserError(
            _("“{text}” cannot be chosen for “{field}”.").format(text=text, field=self.field.label),
            advice=_("Choose one of: {choices}.").format(
                choices=_(", ").join(words for _value, words in choices if words)
            ),
        )


def cells(kind: type, fields: Sequence[FormField]) -> tuple[Cell, ...]:
    """Return the described fields of a kind of record, with what each holds."""
    shapes = {item.name: item for item in shape(kind)}
    found = (_cell(field, shapes[field.name]) for field in fields)
    return tuple(_with_precision(cell, shapes) for cell in found)


def _yes_no() -> Choices:
    return ((True, _("Yes")), (False, _("No")))


def _cell(described: FormField, field: Field) -> Cell:
    held = field.kind
    if described.choices or issubclass(held, Enum) or (held is bool and field.is_optional):
        kind = Kind.CHOICE
    elif held is str:
        kind = Kind.LONG_TEXT if described.is_long else Kind.TEXT
    else:
        kind = Kind.MONTH if described.is_month else _KINDS[held]
    return Cell(described, kind, held, field.is_optional)


def _with_precision(cell: Cell, shapes: Mapping[str, Field]) -> Cell:
    name = f"{cell.field.name}_precision"
    return replace(cell, precision=name) if name in shapes else cell


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


_KINDS = {
    Decimal: Kind.NUMBER,
    int: Kind.WHOLE_NUMBER,
    date: Kind.DATE,
    bool: Kind.YES_NO,
    tuple: Kind.LINES,
}
_WRITERS: dict[Kind, Callable[[Any], str]] = {
    Kind.YES_NO: lambda value: _("Yes") if value else _("No"),
    Kind.LINES: "\n".join,
    Kind.NUMBER: format_number,
    Kind.WHOLE_NUMBER: lambda value: format_number(Decimal(value)),
    Kind.DATE: format_short_date,
    Kind.MONTH: format_month,
}
_READERS: dict[Kind, Callable[[str], Any]] = {
    Kind.TEXT: read_line,
    Kind.LONG_TEXT: str.rstrip,
    Kind.LINES: _lines,
    Kind.DATE: read_date,
    Kind.MONTH: read_month,
}
_LEAST_SHARE = Decimal("0.01")  # below, a share may have been typed instead of per cent
_NUMBERS = (Kind.NUMBER, Kind.WHOLE_NUMBER)
_DAYS = (Kind.DATE, Kind.MONTH)
