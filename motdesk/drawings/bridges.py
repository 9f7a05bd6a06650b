"""The word bridge: words of technology on the left, of management on the right, a chain between.

The arch between both panes hangs on seven ties, one for each link: where a link is missing its tie
is missing too, and the deck is broken.
"""

from dataclasses import dataclass, replace

from motdesk.base.texts import _
from motdesk.domain.strengths import Link
from motdesk.drawings.bridge_words import Bridge, bridge_in_words, link_name, question
from motdesk.drawings.chains import draw_chain
from motdesk.drawings.fonts import measure, runs
from motdesk.drawings.operations import (
    Color,
    Drawing,
    Move,
    Operation,
    Path,
    Placed,
    Region,
    Stroke,
    line,
    rectangle,
)
from motdesk.drawings.palette import Palette
from motdesk.drawings.passages import BreakLines, Passage, Voice, passage
from motdesk.drawings.shapes import disc, soft_rectangle

_SPAN = 46.0  # width of the arch
_NARROW = 340.0  # below this the panes stand one over the other
_EDGE = 2.5
_PAD = 7.0
_HEAD = 20.0
_ROW_GAP = 5.0
_NAME = 7.5
_CHAIN_GAP = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One link in a pane: its passage, or the question in a hole; `link` None is the condition."""

    link: Link | None
    name: str
    passage: Passage
    is_hole: bool

    @property
    def height(self) -> float:
        return self.passage.height + (6 if self.is_hole else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pane:
    """A side of the bridge: its title, its colour, its rows beside a column of names."""

    title: str
    color: Color
    rows: tuple[_Row, ...]
    names: float

    @property
    def height(self) -> float:
        return _HEAD + sum(row.height + _ROW_GAP for row in self.rows) + _PAD - _ROW_GAP


def draw_bridge(
    bridge: Bridge, *, width: float, palette: Palette, break_lines: BreakLines
) -> Drawing:
    """Draw one strength as a bridge of words; the height follows the text.

    The row in its pane and the box in the chain answer the mouse by the same key, the link's name.
    """
    is_wide = width >= _NARROW
    wide = (width - _SPAN) / 2 if is_wide else width
    left, right = _panes(bridge, wide, palette, break_lines)
    high = max(left.height, right.height)
    marks: list[Operation] = []
    regions: list[Region] = []
    if is_wide:
        places = ((left, 0.0, 0.0, high), (right, wide + _SPAN, 0.0, high))
        marks += _arch(bridge, wide, high, palette)
        below = high
    else:
        places = ((left, 0.0, 0.0, left.height), (right, 0.0, left.height + 8, right.height))
        below = left.height + 8 + right.height
    for pane, x, y, height in places:
        marks += _pane(pane, x, y, wide=wide, height=height, palette=palette)
        regions += _regions(pane, x, y, wide)
    chain = draw_chain(bridge, width=width, palette=palette)
    top = below + _CHAIN_GAP
    marks.append(Placed(x=0, y=top, drawing=chain))
    regions += [replace(region, y=region.y + top) for region in chain.regions]
    return Drawing(
        width=width,
        height=top + chain.height,
        operations=tuple(marks),
        alternative=bridge_in_words(bridge),
        regions=tuple(regions),
    )


def _panes(
    bridge: Bridge, wide: float, palette: Palette, break_lines: BreakLines
) -> tuple[_Pane, _Pane]:
    condition = _("Condition")
    names = [*map(link_name, Link), condition]
    column = min(max(measure(name, "text", _NAME) for name in names) + 6, wide * 0.28)
    room = wide - _EDGE - 2 * _PAD - column
    lead = Voice(face="text-bold", size=10, leading=14.5, color=palette.ink)
    body = Voice(face="text", size=9, leading=13, color=palette.ink)
    sum_ = Voice(face="text-bold", size=11, leading=15, color=palette.ink)
    asked = Voice(face="text", size=8.5, leading=12, color=palette.muted)

    def row(link: Link, voice: Voice) -> _Row:
        words = bridge.words(link)
        text = (
            passage(words, voice, room, break_lines)
            if words
            else passage(question(link), asked, room - 10, break_lines)
        )
        return _Row(link=link, name=link_name(link), passage=text, is_hole=not words)

    technology = [row(Link.CAPABILITY, lead)]
    if bridge.condition.strip():
        text = passage(bridge.condition.strip(), body, room, break_lines)
        technology.append(_Row(link=None, name=condition, passage=text, is_hole=False))
    technology += [row(Link.FIGURE, body), row(Link.EVIDENCE, body)]
    management = (
        row(Link.BENEFIT, lead), row(Link.NEED, body), row(Link.KPI, body), row(Link.MONEY, sum_),
    )  # fmt: skip
    return (
        _Pane(title=_("Words of technology"), color=palette.ours, rows=tuple(technology),
              names=column),
        _Pane(title=_("Words of management"), color=palette.ink, rows=management, names=column),
    )  # fmt: skip


def _pane(
    pane: _Pane, x: float, y: float, *, wide: float, height: float, palette: Palette
) -> tuple[Operation, ...]:
    frame = rectangle(x + _EDGE, y + 0.2, wide - _EDGE - 0.2, height - 0.4)
    marks: list[Operation] = [
        Path(moves=frame, fill=palette.surface, stroke=Stroke(color=palette.rule, width=0.4)),
        Path(moves=rectangle(x, y, _EDGE, height), fill=pane.color),
        *runs(x + _EDGE + _PAD, y + 13, pane.title, "text-bold", 8, pane.color),
    ]
    x += _EDGE + _PAD
    y += _HEAD
    for row in pane.rows:
        text_x, inset = x + pane.names, 3.0 if row.is_hole else 0.0
        baseline = y + inset + (row.passage.voice.leading + row.passage.voice.size * 0.72) / 2
        marks += runs(x, baseline, row.name, "text", _NAME, palette.muted)
        if row.is_hole:
            hole = soft_rectangle(text_x, y, row.passage.width + 10, row.height, 3)
            dashed = Stroke(color=palette.line, width=0.8, dash=(2.5, 2))
            marks.append(Path(moves=hole, stroke=dashed))
            text_x += 5
        marks += row.passage.at(text_x, y + inset)
        y += row.height + _ROW_GAP
    return tuple(marks)


def _regions(pane: _Pane, x: float, y: float, wide: float) -> tuple[Region, ...]:
    found = []
    y += _HEAD
    for row in pane.rows:
        key = row.link.value if row.link else "condition"
        found.append(Region(key=key, x=x, y=y, width=wide, height=row.height))
        y += row.height + _ROW_GAP
    return tuple(found)


def _arch(bridge: Bridge, left: float, height: float, palette: Palette) -> tuple[Operation, ...]:
    rise = min(22.0, height * 0.3)
    deck = height / 2 + rise / 2 - 4
    right, crown = left + _SPAN, deck - rise
    is_whole = not bridge.missing
    color = palette.ink if is_whole else palette.muted
    curve: tuple[Move, ...] = (
        ("M", left, deck),
        (
            "C",
            left + _SPAN * 0.22,
            crown - rise / 3,
            right - _SPAN * 0.22,
            crown - rise / 3,
            right,
            deck,
        ),
    )
    road = Stroke(color=color, width=1.6, dash=() if is_whole else (4, 3))
    marks: list[Operation] = [
        Path(moves=curve, stroke=Stroke(color=color, width=1.1)),
        Path(moves=line(left, deck, right, deck), stroke=road),
    ]
    for i, link in enumerate(Link, 1):
        x, share = left + i * _SPAN / 8, i / 8
        top = deck - 4 * rise * share * (1 - share)
        if link in bridge.missing:
            ring = Stroke(color=palette.muted, width=0.6)
            marks.append(Path(moves=disc(x, deck, 1.6), fill=palette.paper, stroke=ring))
        else:
            marks.append(Path(moves=line(x, top, x, deck), stroke=Stroke(color=color, width=0.7)))
    count = _("{count} of 7").format(count=7 - len(bridge.missing))
    marks += runs(left + _SPAN / 2, deck + 12, count, "text-bold", 8, color, "middle")
    return tuple(marks)
