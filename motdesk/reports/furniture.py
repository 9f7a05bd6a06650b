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
    furniture: Furniture, sheet: Sheet, topics: tuple[str, ...], number: int, count: int
) -> tuple[Operation, ...]:
    """Return head and foot of page `number` of `count`.

    `topics` are ways to name its section, the longest first.
    """
    behind: tuple[Operation, ...] = ()
    if furniture.watermark:
        drawing = watermark(furniture.watermark, sheet.page_width, sheet.page_height)
        behind = (Placed(x=0, y=0, drawing=drawing),)
    return (*behind, *_head(furniture, sheet, topics), *_foot(furniture, sheet, number, count))


def page_words(number: int, count: int) -> str:
    """Return what the foot of page `number` of `count` calls it."""
    return _("Page {number} of {count}").format(number=number, count=count)


def _head(furniture: Furniture, sheet: Sheet, topics: tuple[str, ...]) -> list[Operation]:
    y = sheet.top - 10 * MM
    left, right = sheet.left, sheet.left + sheet.width
    done: list[Operation] = []
    x = left
    if furniture.classification:
        done += _boxed(furniture.classification, left, y)
        x += measure(furniture.classification, "text-bold", FURNITURE.size) + 16
    topic, room = _beside(furniture.title, topics, right - x)
    done += _text(x, y, _cut(furniture.title, room))
    done += _text(right, y, topic, "end")
    done.append(_rule(left, right, y + 6))
    return done


@lru_cache(maxsize=64)
def _beside(title: str, topics: tuple[str, ...], width: float) -> tuple[str, float]:
    """Return how the topic is named beside the title, and the room that leaves for the title."""
    for topic in topics:
        said = _cut(topic, width * _TOPIC)
        room = width - measure(said, FURNITURE.face, FURNITURE.size) - _APART
        if measure(title, FURNITURE.face, FURNITURE.size) <= room:
            break
    return said, room


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
