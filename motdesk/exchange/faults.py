"""What is wrong with a file that was read: every fault with its path in the file."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from motdesk.base.errors import UserError
from motdesk.base.texts import _, _n


class Fault(NamedTuple):
    """One fault, at a path such as records/partner/0/name or line 12."""

    path: str
    what: str


class FaultyFileError(UserError):
    """A file that cannot be taken in; `faults` are all that was found, in the order of the file."""

    def __init__(self, name: str, faults: Sequence[Fault]) -> None:
        ordered = sorted(faults, key=lambda fault: _place(fault.path))
        head = _n(
            "“{name}” has a fault; nothing was taken from it.",
            "“{name}” has {count} faults; nothing was taken from it.",
            len(faults),
        ).format(name=name, count=len(faults))
        lines = (
            _("{path}: {fault}").format(path=fault.path or "/", fault=fault.what)
            for fault in ordered
        )
        super().__init__("\n".join([head, *lines]))
        self.faults = tuple(ordered)


def line_fault(number: int, what: str) -> Fault:
    """Return the fault of a line of a text file."""
    return Fault(_("line {number}").format(number=number), what)


def _place(path: str) -> list[tuple[int, str]]:
    """Return what sorts paths as the file has them: entries of lists and lines by their number."""
    parts = re.findall(r"\d+|\D+", path)
    return [(int(part) if part.isdecimal() else 0, part) for part in parts]
