"""JSON files from anywhere: read strictly, numbers exactly, every refusal in words for the user."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from motdesk.base.errors import UserError
from motdesk.base.texts import _

_BROKEN = re.compile("[\\0\ud800-\udfff]")  # what neither SQLite nor UTF-8 keeps
_LONGEST_INTEGER = 18  # digits that 64 bits hold


def read_json(path: Path, largest: int) -> Any:
    """Return the content of a JSON file of at most `largest` bytes; numbers are int or Decimal.

    Raises UserError where the file is missing, a folder, too large, not UTF-8, not JSON, holds
    NaN or Infinity, the same name twice in one object, or characters that no text may hold.
    """
    return parse_json(read_content(path, largest), path.name)


def parse_json(content: bytes, name: str) -> Any:
    """Return the value in `content`, as `read_json`; `name` is what errors call the file."""
    try:
        value = json.loads(
            content.decode("utf-8-sig"),
            object_pairs_hook=_Object,
            parse_float=Decimal,
            parse_int=_integer,
            parse_constant=_refuse_constant,
        )
    except UnicodeDecodeError as error:
        raise UserError(
            _("“{name}” is not UTF-8 text (byte {place}).").format(name=name, place=error.start),
            advice=_("Save it as UTF-8."),
        ) from error
    except json.JSONDecodeError as error:
        raise _no_json(name, error) from error
    except (InvalidOperation, _NotFiniteError) as error:
        raise UserError(
            _("“{name}” holds a number that is not finite or too large.").format(name=name)
        ) from error
    except RecursionError as error:
        raise UserError(_("“{name}” is nested too deeply.").format(name=name)) from error
    _refuse_first_fault(value, name)
    return value


def read_content(path: Path, largest: int) -> bytes:
    """Return the bytes of a file of at most `largest`. Raises UserError as `read_json`."""
    try:
        if path.is_dir():
            raise UserError(_("“{name}” is a folder, not a file.").format(name=path.name))
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except FileNotFoundError as error:
        raise UserError(_("There is no file “{name}”.").format(name=path)) from error
    except (OSError, ValueError) as error:
        raise UserError(_("“{name}” cannot be read.").format(name=path.name)) from error
    if len(content) > largest:
        raise UserError(
            _("“{name}” is larger than {size} MB and was not read.").format(
                name=path.name, size=largest // 2**20
            )
        )
    if not content.strip():
        raise UserError(_("“{name}” is empty.").format(name=path.name))
    return content


class _NotFiniteError(ValueError):
    """NaN or Infinity, which JSON does not know."""


class _Object(dict[str, Any]):
    """A JSON object that remembers the names it was given twice."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        names = [name for name, _value in pairs]
        self.doubled = () if len(names) == len(self) else _doubled(names)


def _doubled(names: list[str]) -> tuple[str, ...]:
    return tuple(name for name, count in Counter(names).items() if count > 1)


def _integer(text: str) -> int | Decimal:
    return int(text) if len(text) <= _LONGEST_INTEGER else Decimal(text)


def _refuse_constant(_text: str) -> Any:
    raise _NotFiniteError


def _refuse_first_fault(value: Any, name: str) -> None:
    for path, fault in _faults(value):
        raise UserError(
            _("{path} in “{name}”: {fault}").format(path=path or "/", name=name, fault=fault)
        )


def _faults(value: Any) -> Iterator[tuple[str, str]]:
    waiting = [("", value)]
    while waiting:
        path, item = waiting.pop()
        if isinstance(item, str):
            if _is_broken(item):
                yield path, _("The text holds a character that cannot be kept.")
        elif isinstance(item, list):
            waiting += [(joined(path, index), child) for index, child in enumerate(item)]
        elif isinstance(item, _Object):
            for twice in item.doubled:
                yield joined(path, twice), _("This name stands twice in one object.")
            if any(map(_is_broken, item)):
                yield path, _("A name holds a character that cannot be kept.")
            waiting += [(joined(path, key), child) for key, child in item.items()]


def joined(path: str, part: str | int) -> str:
    """Return the path in the file one step deeper: issues/2/options/0."""
    return f"{path}/{part}" if path else str(part)


def _is_broken(text: str) -> bool:
    return _BROKEN.search(text) is not None


def _no_json(name: str, error: json.JSONDecodeError) -> UserError:
    return UserError(
        _("“{name}” is not JSON: line {line}, column {column}.").format(
            name=name, line=error.lineno, column=error.colno
        ),
        advice=_("Look for a missing comma, quotation mark or bracket there."),
    )
