"""Whether what records point at is there, and every id stands for one thing only."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from motdesk.base.texts import _
from motdesk.domain.catalogue import Record, kind_name, title_of
from motdesk.domain.evidence import Attachment
from motdesk.domain.references import references
from motdesk.domain.subjects import shape
from motdesk.exchange.faults import Fault
from motdesk.exchange.json_files import joined
from motdesk.exchange.records import places
from motdesk.exchange.workspaces import Content


class _Part(NamedTuple):
    """A record or child: its path in the file, its kind (`negotiation.issues`), its value."""

    place: str
    kind: str
    value: Any


def link_faults(records: Mapping[str, Record], others: Iterable[Record]) -> list[Fault]:
    """Return what is wrong with the ids of `records`, by path, beside `others` that stay.

    An id must be the only one of its kind, what is pointed at must be there, and what `others`
    point at must stay.
    """
    staying = list(others)
    parts = [
        part
        for place, record in records.items()
        for part in _parts(place, kind_name(type(record)), record)
    ]
    there = {
        (part.kind, part.value.id)
        for record in staying
        for part in _parts("", kind_name(type(record)), record)
    }
    return [*_doubled(parts, there), *_dangling(parts, there), *_bereft(staying, there)]


def attachment_faults(content: Content, kept: set[str]) -> list[Fault]:
    """Return the attachments whose content is neither in the file nor already `kept`, by path."""
    return [
        Fault(joined(part.place, "sha256"), _("The content of this attachment is missing."))
        for place, record in content.records.items()
        for part in _parts(place, kind_name(type(record)), record)
        if isinstance(part.value, Attachment) and part.value.sha256 not in {*content.files, *kept}
    ]


def _parts(place: str, kind: str, value: Any) -> Iterator[_Part]:
    yield _Part(place, kind, value)
    for field in shape(type(value)):
        if field.child is not None:
            below = joined(place, field.name)
            for at, child in places(below, getattr(value, field.name)):
                yield from _parts(at, f"{kind}.{field.name}", child)


def _doubled(parts: list[_Part], there: set[tuple[str, str]]) -> Iterator[Fault]:
    """Yield ids that stand twice, and add all of `parts` to what is `there`."""
    for part in parts:
        key = (part.kind, part.value.id)
        if key in there:
            yield Fault(joined(part.place, "id"), _("Something else has this id already."))
        there.add(key)


def _dangling(parts: list[_Part], there: set[tuple[str, str]]) -> Iterator[Fault]:
    for part in parts:
        for field in shape(type(part.value)):
            target = getattr(part.value, field.name)
            if field.points and target and (field.points.kind, target) not in there:
                yield Fault(
                    joined(part.place, field.name),
                    _("There is no such record, neither in this file nor in the workspace."),
                )


def _bereft(staying: list[Record], there: set[tuple[str, str]]) -> Iterator[Fault]:
    for record in staying:
        if any(reference not in there for reference in references(record)):
            yield Fault(
                "records",
                _("“{title}” in the workspace points at something that this file leaves out.")
                .format(title=title_of(record)),
            )  # fmt: skip
