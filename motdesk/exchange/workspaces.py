"""A whole workspace as one JSON file, equal byte for byte for equal records; without history."""

import json
from base64 import b64decode, b64encode
from binascii import Error as BinasciiError
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.catalogue import KINDS, Record, kind_name
from motdesk.domain.plain import to_plain
from motdesk.exchange.faults import Fault, FaultyFileError
from motdesk.exchange.json_files import joined, parse_json, read_content
from motdesk.exchange.records import places, read_record
from motdesk.exchange.schemas import FORMAT, VERSION
from motdesk.exchange.validations import schema_faults

LARGEST_FILE = 512 * 2**20


@dataclass(frozen=True, slots=True)
class Content:
    """What a workspace file holds: records by their path in it, attached files by their SHA-256."""

    name: str
    records: Mapping[str, Record]
    files: Mapping[str, bytes]


def workspace_text(records: Iterable[Record], files: Mapping[str, bytes]) -> str:
    """Return the file for these records, sorted by kind and id."""
    by_kind: dict[str, list[Record]] = {name: [] for name in KINDS}
    for record in records:
        by_kind[kind_name(type(record))].append(record)
    content = {
        "format": FORMAT,
        "version": VERSION,
        "records": {
            name: [to_plain(record) for record in sorted(of_kind, key=lambda one: one.id)]
            for name, of_kind in by_kind.items()
        },
        "files": {name: b64encode(files[name]).decode() for name in sorted(files)},
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def read_workspace(path: Path) -> Content:
    """Return what a workspace file holds.

    Raises UserError where it is no such file or of another version, FaultyFileError with every
    fault and its path where its content is wrong.
    """
    return parse_workspace(read_content(path, LARGEST_FILE), path.name)


def parse_workspace(content: bytes, name: str) -> Content:
    """Return what `content` holds, as `read_workspace`; `name` is what errors call the file."""
    value = parse_json(content, name)
    _refuse_other_formats(value, name)
    faults = schema_faults(value)
    broken = {tuple(fault.path.split("/")[:3]) for fault in faults}
    if any(len(place) < 3 for place in broken):
        raise FaultyFileError(name, faults)
    records = {
        place: read_record(KINDS[kind], plain, place, faults)
        for kind, plains in value["records"].items()
        for place, plain in places(joined("records", kind), plains)
        if tuple(place.split("/")) not in broken
    }
    files = {digest: _file(digest, text, faults) for digest, text in value.get("files", {}).items()}
    if faults:
        raise FaultyFileError(name, faults)
    return Content(name, records, files)


def _file(digest: str, text: str, faults: list[Fault]) -> bytes:
    content = b""
    try:
        content = b64decode(text, validate=True)
    except BinasciiError:
        faults.append(Fault(joined("files", digest), _("This is not Base64.")))
    else:
        if sha256(content).hexdigest() != digest:
            what = _("The content has another SHA-256 than its name says: it was changed.")
            faults.append(Fault(joined("files", digest), what))
    return content


def _refuse_other_formats(value: Any, name: str) -> None:
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise UserError(
            _("“{name}” is no workspace file of MOTDesk.").format(name=name),
            advice=_("It must begin with \"format\": \"{format}\".").format(format=FORMAT),
        )  # fmt: skip
    if value.get("version") != VERSION:
        raise UserError(
            _("“{name}” is of version {version}; only version {known} can be read.").format(
                name=name, version=value.get("version"), known=VERSION
            ),
            advice=_("Export it again with the same version of MOTDesk as this one."),
        )
