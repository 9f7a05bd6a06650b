"""The chain of seven links: filled boxes, and outlined holes where one is missing."""

from motdesk.base.texts import _
from motdesk.domain.strengths import Link
from motdesk.drawings.bridge_words import Bridge, chain_in_words, link_name
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.operations import Color, Drawing, Operation, Path, Region, Stroke, line
from motdesk.drawings.palette import Palette
from motdesk.drawings.shapes import polyline, soft_rectangle

TECHNICAL = frozenset({Link.FIGURE, Link.CAPABILITY, Link.EVIDENCE})

_HEIGHT = 17.0
_SIZE, _RAISED = 7.5, 7.0
_GAP = 9.0
_INSIDE = 5.0  # of a box beside its words


def draw_chain(bridge: Bridge, *, width: float, palette: Palette) -> Drawing:
    """Draw the seven boxes across `width`; where names do not fit, small boxes and a count."""
    longest = max(measure(link_name(link), "text-bold", _SIZE) for link in Link)
    is_roomy = (width - 6 * _GAP) / 7 >= longest * 0.8 + 6
    return (_named if is_roomy else _counted)(bridge, width, palette)


def link_color(link: Link, palette: Palette) -> Color:
    """Return the colour of the side a link belongs to: technology or management."""
    return palette.ours if link in TECHNICAL else palette.ink


def _named(bridge: Bridge, width: float, palette: Palette) -> Drawing:
    marks: list[Operation] = []
    regions = []
    x = 0.0
    for i, (link, wide) in enumerate(zip(Link, _widths(bridge, width), strict=True)):
        marks += _box(bridge, link, x, wide, palette)
        if i:
            marks.append(_arrow(x - _GAP, palette))
        regions.append(Region(key=link.value, x=x, y=0, width=wide, height=_HEIGHT))
        x += wide + _GAP
    return Drawing(
        width=width,
        height=_HEIGHT,
        operations=tuple(marks),
        alternative=chain_in_words(bridge),
        regions=tuple(regions),
    )


def _widths(bridge: Bridge, width: float) -> list[float]:
    """Return the widths of the boxes: the same for all, unless one needs more for its words."""
    room = width - 6 * _GAP
    needed = [
        measure(link_name(link), "text-bold", _SIZE) + measure(_grades(bridge, link), "text-bold",
                                                               _RAISED) + _INSIDE
        for link in Link
    ]  # fmt: skip
    if max(needed) <= room / 7 or sum(needed) > room:
        return [room / 7] * 7
    return [wide + (room - sum(needed)) / 7 for wide in needed]


def _grades(bridge: Bridge, link: Link) -> str:
    """Return the grades of evidence that are raised behind a link."""
    return "".join(bridge.grades) if link is Link.EVIDENCE and link not in bridge.missing else ""


def _box(
    bridge: Bridge, link: Link, x: float, wide: float, palette: Palette
) -> tuple[Operation, ...]:
    color = link_color(link, palette)
    shape = soft_rectangle(x + 0.4, 0.4, wide - 0.8, _HEIGHT - 0.8, 3)
    middle, baseline, room = x + wide / 2, _HEIGHT / 2 + 2.7, wide - _INSIDE
    if link in bridge.missing:
        text = f"{link_name(link)} ?"
        if measure(text, "text", _SIZE) > room:
            text = shortened(link_name(link), "text", _SIZE, room + 3)
        hole = Stroke(color=palette.line, width=0.8, dash=(2.5, 2))
        return (
            Path(moves=shape, stroke=hole),
            *runs(middle, baseline, text, "text", _SIZE, palette.muted, "middle"),
        )
    grades = _grades(bridge, link)
    raised = measure(grades, "text-bold", _RAISED)
    text = shortened(link_name(link), "text-bold", _SIZE, room - raised)
    start = middle - (measure(text, "text-bold", _SIZE) + raised) / 2
    return (
        Path(moves=shape, fill=palette.mist, stroke=Stroke(color=color, width=0.8)),
        *runs(start, baseline, text, "text-bold", _SIZE, color),
        *runs(
            middle * 2 - start - raised + 0.8, baseline - 2.6, grades, "text-bold", _RAISED, color
        ),
    )


def _arrow(x: float, palette: Palette) -> Path:
    middle, tip = _HEIGHT / 2, x + _GAP - 1.5
    moves = (
        *line(x + 1.5, middle, tip, middle),
        *polyline((tip - 2, middle - 2), (tip, middle), (tip - 2, middle + 2)),
    )
    return Path(moves=moves, stroke=Stroke(color=palette.muted, width=0.7))


def _counted(bridge: Bridge, width: float, palette: Palette) -> Drawing:
    side, height = 7.0, 15.0
    top, regions = (height - side) / 2, []
    marks: list[Operation] = []
    for i, link in enumerate(Link):
        x = i * (side + 2)
        shape = soft_rectangle(x + 0.4, top, side - 0.8, side - 0.8, 1.2)
        if link in bridge.missing:
            hole = Stroke(color=palette.muted, width=0.7, dash=(1.4, 1.2))
            marks.append(Path(moves=shape, stroke=hole))
        else:
            color = link_color(link, palette)
            edge = Stroke(color=color, width=0.7)
            marks.append(Path(moves=shape, fill=color, stroke=edge))
        regions.append(Region(key=link.value, x=x, y=top, width=side, height=side))
    marks += _count(bridge, 7 * (side + 2) + 3, height / 2 + 2.7, width, palette)
    return Drawing(
        width=width,
        height=height,
        operations=tuple(marks),
        alternative=chain_in_words(bridge),
        regions=tuple(regions),
    )


def _count(
    bridge: Bridge, x: float, baseline: float, right: float, palette: Palette
) -> tuple[Operation, ...]:
    count = _("{count} of 7").format(count=7 - len(bridge.missing))
    after = x + measure(count, "text-bold", _SIZE) + 4
    if after > right + 4:
        return ()
    marks = runs(x, baseline, count, "text-bold", _SIZE, palette.ink)
    words = _lacks(bridge, right - after)
    return (*marks, *runs(after, baseline, words, "text", _SIZE, palette.muted))


def _lacks(bridge: Bridge, room: float) -> str:
    """Return as many names of missing links as fit whole, empty if none does."""
    names = [link_name(link) for link in bridge.missing]
    for count in range(len(names), 0, -1):
        more = ", …" if count < len(names) else ""
        words = _("lacks {names}").format(names=", ".join(names[:count]) + more)
        if measure(words, "text", _SIZE) <= room:
            return words
    return ""
