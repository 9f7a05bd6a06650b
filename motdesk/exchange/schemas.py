"""The JSON Schema of a workspace file, made from the shape of the subjects.

`resources/schema/workspace.json` holds it for others to read; a test keeps it current.
"""

import json
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from inspect import getdoc
from pathlib import Path
from typing import Any

from motdesk.base.resources import resource
from motdesk.domain.catalogue import KINDS
from motdesk.domain.plain import plain_value
from motdesk.domain.subjects import Field, shape

FORMAT = "motdesk-workspace"
VERSION = 1

ID = "^[0-9a-f]{32}$"
DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
DECIMAL = "^-?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$"
SHA256 = "^[0-9a-f]{64}$"
BASE64 = "^[A-Za-z0-9+/]*={0,2}$"

Schema = dict[str, Any]


def schema_file() -> Path:
    """Return the path of the published schema."""
    return resource("schema", "workspace.json")


def schema_text() -> str:
    """Return the schema as it is published."""
    return json.dumps(workspace_schema(), ensure_ascii=False, indent=1) + "\n"


@cache
def workspace_schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of a workspace file."""
    classes = {known.__name__: known for kind in KINDS.values() for known in _classes(kind)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "MOTDesk workspace",
        "description": "All records of a workspace, without their history. Records point at each "
        "other by id: 32 hexadecimal characters. Children without an id are given one.",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "records": {
                "description": "The records by kind.",
                "type": "object",
                "properties": {
                    name: {"type": "array", "items": {"$ref": f"#/$defs/{kind.__name__}"}}
                    for name, kind in KINDS.items()
                },
                "additionalProperties": False,
            },
            "files": {
                "description": "The content of attached files in Base64, by its SHA-256.",
                "type": "object",
                "patternProperties": {SHA256: {"type": "string", "pattern": BASE64}},
                "additionalProperties": False,
            },
        },
        "required": ["format", "version", "records"],
        "additionalProperties": False,
        "$defs": {name: _subject(known) for name, known in sorted(classes.items())},
    }


def _classes(kind: type) -> list[type]:
    below = (child for field in shape(kind) if field.child for child in _classes(field.child))
    return [kind, *below]


def _subject(kind: type) -> Schema:
    defaults = {item.name: item.default for item in fields(kind)}
    needed = [
        item.name
        for item in fields(kind)
        if item.default is MISSING and item.default_factory is MISSING
    ]
    if kind in KINDS.values():
        needed.insert(0, "id")
    described: Schema = {
        "description": (getdoc(kind) or "").replace("`", ""),
        "type": "object",
        "properties": {
            field.name: _field(field, defaults.get(field.name, MISSING)) for field in shape(kind)
        },
        "additionalProperties": False,
    }
    return described | ({"required": needed} if needed else {})


def _field(field: Field, default: Any) -> Schema:
    schema: Schema = {"title": field.name.replace("_", " ").capitalize(), **_content(field)}
    if field.is_optional:
        types = schema["type"]
        schema["type"] = [*(types if isinstance(types, list) else [types]), "null"]
        if "enum" in schema:
            schema["enum"] = [*schema["enum"], None]
    if default is not MISSING:
        schema["default"] = plain_value(default)
    return schema


def _content(field: Field) -> Schema:
    if field.child is not None:
        return {"type": "array", "items": {"$ref": f"#/$defs/{field.child.__name__}"}}
    if field.kind is tuple:
        return {"type": "array", "items": {"type": "string"}}
    if field.points is not None:
        target = field.points.kind.replace(".", " → ")
        return {"description": f"The id of one of: {target}.", "type": "string", "pattern": ID}
    if field.name in _PATTERNS:
        return {"type": "string", "pattern": _PATTERNS[field.name]}
    if issubclass(field.kind, Enum):
        return {"type": "string", "enum": [choice.value for choice in field.kind]}
    return dict(_TYPES[field.kind])


_PATTERNS = {"id": ID, "sha256": SHA256}
_TYPES: dict[type, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    date: {"description": "A day: 2026-12-03.", "type": "string", "pattern": DAY},
    Decimal: {
        "description": 'A number; as text it keeps its places: "1040.00".',
        "type": ["string", "number"],
        "pattern": DECIMAL,
    },
}
