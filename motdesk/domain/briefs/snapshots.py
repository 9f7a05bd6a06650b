"""The hash a pack is known by: equal for equal contents, on any machine."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

from motdesk.domain.briefs.packs import PackBrief

SHORT = 12  # characters of the hash that are printed


def snapshot_hash(brief: PackBrief) -> str:
    """Return the SHA-256 of the brief in its plain form, in hexadecimal."""
    return sha256(snapshot_text(brief).encode()).hexdigest()


def snapshot_text(brief: PackBrief) -> str:
    """Return the brief in its plain form: JSON with sorted keys, numbers and dates as text."""
    return json.dumps(_plain(brief), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal | float):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value
