"""Head and foot of every page, and the watermark behind it."""

from functools import lru_cache

from motdesk.base.texts import _
from motdesk.drawings.fonts import Anchor, measure, runs, shortened
from motdesk.drawings.operations import Operation, Path, Placed, Run, Stroke, line, rectangle
from motdesk.reports.documents import Furniture
from motdesk.reports.outlines import watermark
from motdesk.reports.sheets import Sheet
from motdesk.reports.styles import FURNITURE, INK, MM, MUTED, RULE

_HEAD = 14 * MM  # baseline from the top
_FOOT = 10 * MM  # baseline from the bottom
_BETWEEN = ("　｜　", " ｜ ", "  ")
_TOPIC = 0.45  # of what the classification leaves, at most
_APART = 12.0


def furnish(
    furniture: Furniture, sheet: Sheet, topic: str, number: int, count: int
) -> tuple[Operation, ...]:
    """Return head and foot of page `number` of `count`; `topic` names its section."""
    behind: tuple[Operation, ...] = ()
    if furniture.watermark:
        drawing = watermark(furniture.watermark, sheet.page_width, sheet.page_height)
        behind = (Placed(x=0, y=0, drawing=drawing),)
    return (*behind, *_head(furniture, sheet, topic), *_foot(furniture, sheet, number, count))


def is_whole(furniture: Furniture, sheet: Sheet, topic: str) -> bool:
    """Tell whether the head of a page has room for the title and this topic, both uncut."""
    said, room = _beside(furniture.title, topic, _room(furniture, sheet))
    return said == topic and _width(furniture.title) <= room


def page_words(number: int, count: int) -> str:
    """Return what the foot of page `number` of `count` calls it."""
    return _("Page {number} of {count}").format(number=number, count=count)


def _head(furniture: Furniture, sheet: Sheet, topic: str) -> list[Operation]:
    y = sheet.top - 10 * MM
    left, right = sheet.left, sheet.left + sheet.width
    done: list[Operation] = []
    if furniture.classification:
        done += _boxed(furniture.classification, left, y)
    width = _room(furniture, sheet)
    said, room = _beside(furniture.title, topic, width)
    done += _text(right - width, y, _cut(furniture.title, room))
    done += _text(right, y, said, "end")
    done.append(_rule(left, right, y + 6))
    return done


def _room(furniture: Furniture, sheet: Sheet) -> float:
    """Return the width that the classification leaves in the head."""
    if not furniture.classification:
        return sheet.width
    return sheet.width - measure(furniture.classification, "text-bold", FURNITURE.size) - 16


@lru_cache(maxsize=64)
def _beside(title: str, topic: str, width: float) -> tuple[str, float]:
    """Return the topic, cut where it is too long, and the room that leaves for the title."""
    said = _cut(topic, max(width * _TOPIC, width - _width(title) - _APART))
    return said, width - _width(said) - _APART


def _width(text: str) -> float:
    return measure(text, FURNITURE.face, FURNITURE.size)


def _foot(furniture: Furniture, sheet: Sheet, number: int, count: int) -> list[Operation]:
    y = sheet.top + sheet.height + 10 * MM
    left, right = sheet.left, sheet.left + sheet.width
    paging, widest = page_words(number, count), page_words(count, count)
    room = sheet.width - measure(widest, "text-bold", FURNITURE.size) - _APART
    done: list[Operation] = [_rule(left, right, y - 11)]
    done += _text(left, y, _said(furniture.classification, _parts(furniture), room))
    done += runs(right, y, paging, "text-bold", FURNITURE.size, INK, "end")
    return done


@lru_cache(maxsize=64)  # the same on every page of one width
def _said(classification: str, parts: tuple[str, ...], room: float) -> str:
    """Return what the foot says, as far apart as there is room.

    Where there is too little, the classification is left to the head alone.
    """
    wide, narrow, none = _BETWEEN
    whole = (classification, *parts) if classification else parts
    for between, shown in ((wide, whole), (narrow, whole), (narrow, parts), (none, parts)):
        said = between.join(shown)
        if measure(said, FURNITURE.face, FURNITURE.size) <= room:
            return said
    return _cut(said, room)


@lru_cache(maxsize=256)
def _cut(text: str, room: float) -> str:
    return shortened(text, FURNITURE.face, FURNITURE.size, room)


def _parts(furniture: Furniture) -> tuple[str, ...]:
    as_of = _("As of {date}").format(date=furniture.as_of) if furniture.as_of else ""
    parts = (
        furniture.number,
        furniture.version,
        furniture.copy,
        furniture.author,
        as_of,
        furniture.snapshot,
        furniture.remark,
    )
    return tuple(part for part in parts if part)


def _boxed(text: str, x: float, y: float) -> list[Operation]:
    width = measure(text, "text-bold", FURNITURE.size) + 8
    frame = rectangle(x, y - 8.6, width, 11.6)
    return [
        Path(moves=frame, stroke=Stroke(color=INK, width=0.8)),
        *runs(x + 4, y, text, "text-bold", FURNITURE.size, INK),
    ]


def _text(x: float, y: float, text: str, anchor: Anchor = "start") -> tuple[Run, ...]:
    return runs(x, y, text, FURNITURE.face, FURNITURE.size, MUTED, anchor)


def _rule(left: float, right: float, y: float) -> Path:
    return Path(moves=line(left, y, right, y), stroke=Stroke(color=RULE, width=0.4))
