"""Check a parsed workspace file against the published schema, in sentences of ours."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from motdesk.base.texts import _, mark
from motdesk.exchange.faults import Fault
from motdesk.exchange.json_files import joined
from motdesk.exchange.schemas import BASE64, DAY, DECIMAL, ID, SHA256, workspace_schema

_TYPES = {
    "string": mark("a text"),
    "integer": mark("a whole number"),
    "number": mark("a number"),
    "boolean": mark("true or false"),
    "array": mark("a list"),
    "object": mark("an object with names and values"),
    "null": mark("null for empty"),
}
_PATTERNS = {
    ID: mark("An id must stand here: 32 of the characters 0–9 and a–f."),
    DAY: mark("A day must stand here, written as 2026-12-03."),
    DECIMAL: mark("A number must stand here, written as 1040.5, with at most 30 places."),
    SHA256: mark("A SHA-256 must stand here: 64 of the characters 0–9 and a–f."),
    BASE64: mark("The content of a file in Base64 must stand here."),
}


def schema_faults(content: Any) -> list[Fault]:
    """Return everything in which `content` differs from the schema."""
    return [fault for error in _validator().iter_errors(content) for fault in _faults(error)]


@cache
def _validator() -> Draft202012Validator:
    strict: Any = extend(Draft202012Validator, {"pattern": _pattern_faults})  # type: ignore[no-untyped-call]  # the library has no types here
    validator: Draft202012Validator = strict(workspace_schema())
    return validator


def _pattern_faults(
    _schema: Any, pattern: str, value: Any, _whole: Any
) -> Iterator[ValidationError]:
    """Match whole texts: Python's `$` would let a line end pass, JSON Schema's does not."""
    if isinstance(value, str) and not re.fullmatch(pattern, value):
        yield ValidationError(pattern)


def _faults(error: ValidationError) -> Iterator[Fault]:
    wanted: Any = error.validator_value
    path = ""
    for part in error.absolute_path:
        path = joined(path, part)
    if error.validator == "required":
        # One error for each missing name, but the name stands only in its English message.
        missing = next(name for name in wanted if error.message.startswith(repr(name)))
        yield Fault(joined(path, missing), _("This is missing."))
    elif error.validator == "additionalProperties":
        for name in _unknown(error):
            yield Fault(joined(path, name), _("This name is not known here."))
    else:
        yield Fault(path, _sentence(error))


def _sentence(error: ValidationError) -> str:
    wanted: Any = error.validator_value
    if error.validator == "type":
        types = [wanted] if isinstance(wanted, str) else wanted
        return _("Wrong kind of value; possible: {kinds}.").format(
            kinds=", ".join(_(_TYPES[name]) for name in types)
        )
    if error.validator == "enum":
        choices = ", ".join(filter(None, wanted))
        return _("Not known here; possible: {choices}.").format(choices=choices)
    if error.validator == "const":
        return _("“{value}” must stand here.").format(value=wanted)
    if error.validator == "pattern":
        return _(_PATTERNS[wanted])
    return _("This is not allowed here ({rule}).").format(rule=error.validator)


def _unknown(error: ValidationError) -> list[str]:
    instance: Any = error.instance
    schema: Any = error.schema
    known = schema.get("properties", {})
    patterns = schema.get("patternProperties", {})
    return [
        name
        for name in instance
        if name not in known and not any(re.search(pattern, name) for pattern in patterns)
    ]
