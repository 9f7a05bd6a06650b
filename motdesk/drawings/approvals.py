"""Boxes for seals or signatures: a title on top, room to stamp, a line for the date."""

from collections.abc import Sequence

from motdesk.base.texts import _
from motdesk.drawings.fonts import runs, shortened
from motdesk.drawings.operations import Drawing, Operation, Path, Stroke, line, rectangle
from motdesk.drawings.palette import Palette

_WIDTH, _HEAD, _ROOM, _FOOT = 72.0, 16.0, 62.0, 15.0


def draw_approvals(titles: Sequence[str], *, palette: Palette) -> Drawing:
    """Draw one box for each title, side by side."""
    height = _HEAD + _ROOM + _FOOT
    operations: list[Operation] = []
    for place, title in enumerate(titles):
        operations += _box(title, 0.5 + place * _WIDTH, palette)
    return Drawing(
        width=len(titles) * _WIDTH + 1,
        height=height + 1,
        operations=tuple(operations),
        alternative=_("Boxes to approve: {titles}").format(titles=", ".join(titles)),
    )


def _box(title: str, x: float, palette: Palette) -> list[Operation]:
    outer = Stroke(color=palette.ink, width=0.8)
    inner = Stroke(color=palette.rule, width=0.4)
    words = shortened(title, "text", 8.5, _WIDTH - 6)
    bottom = _HEAD + _ROOM
    return [
        Path(moves=rectangle(x, 0.5, _WIDTH, _HEAD), fill=palette.head),
        Path(moves=rectangle(x, 0.5, _WIDTH, bottom + _FOOT), stroke=outer),
        Path(moves=line(x, _HEAD, x + _WIDTH, _HEAD), stroke=inner),
        Path(moves=line(x, bottom, x + _WIDTH, bottom), stroke=inner),
        *runs(x + _WIDTH / 2, _HEAD - 4.6, words, "text", 8.5, palette.ink, "middle"),
        *runs(x + 4, bottom + 10.5, _("Date"), "text", 6.5, palette.muted),
    ]
