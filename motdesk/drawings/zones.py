"""Zone bars: our numbers over their estimated limit on one scale, and the room between both."""

from dataclasses import replace
from decimal import Decimal

from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.labels import Label, PlacedLabel, place_labels
from motdesk.drawings.operations import Drawing, Operation, Path, Region, Stroke, line, rectangle
from motdesk.drawings.palette import Palette
from motdesk.drawings.scales import scale_of
from motdesk.drawings.zone_bars import Bars, our_bar, room_ground, room_outline, their_bar
from motdesk.drawings.zone_words import Verdict, Zone, verdict, verdict_words, zone_in_words

_TEXT = 7.5
_SMALL = 7.0
_AXIS = 67.0
_HEIGHT = 89.0
_BAD = frozenset({Verdict.NONE, Verdict.REVERSED})


def draw_zone(zone: Zone, *, width: float, palette: Palette) -> Drawing:
    """Draw one issue large: both bars with labels, the room between them, and the scale."""
    left = min(measure(_("Theirs (estimate)"), "text-bold", _TEXT) + 8, width * 0.25)
    scale = scale_of(zone.ours + zone.theirs, left, width - 2)
    bars = Bars(zone=zone, scale=scale, palette=palette, ours=15, theirs=41, height=10)
    return Drawing(
        width=width,
        height=_HEIGHT,
        operations=(
            *_heads(bars),
            *room_ground(bars),
            *our_bar(bars),
            *their_bar(bars),
            *room_outline(bars),
            *_labels(bars, _our_labels(zone, bars), 9.0, bars.ours - 3),
            *_labels(bars, _their_labels(zone, bars), bars.bottom + 10.5, bars.bottom + 3),
            *_verdict(bars),
            *_axis(bars),
            *_foot(bars),
        ),
        alternative=zone_in_words(zone),
        regions=_regions(bars),
    )


def draw_zone_line(zone: Zone, *, width: float, palette: Palette) -> Drawing:
    """Draw one issue on one line, for the cells of a table: thin bars, the verdict beside them."""
    is_bad = verdict(zone) in _BAD
    face = "text-bold" if is_bad else "text"
    words = verdict_words(zone, is_short=True)
    if measure(words, face, _TEXT) > width * 0.5:
        words = verdict_words(replace(zone, unit=""), is_short=True)
    words = shortened(words, face, _TEXT, width * 0.6)
    right = width - measure(words, face, _TEXT) - 6
    scale = scale_of(zone.ours + zone.theirs, 0.5, right)
    bars = Bars(zone=zone, scale=scale, palette=palette, ours=2.9, theirs=10.1, height=4.4)
    return Drawing(
        width=width,
        height=17.5,
        operations=(
            *room_ground(bars),
            *our_bar(bars),
            *their_bar(bars),
            *room_outline(bars),
            *runs(right + 6, 11.4, words, face, _TEXT, palette.warning if is_bad else palette.ink),
        ),
        alternative=zone_in_words(zone),
        regions=_regions(bars),
    )


def _heads(bars: Bars) -> tuple[Operation, ...]:
    room, palette = bars.scale.left - 6, bars.palette
    theirs = _("Theirs (estimate)")
    if measure(theirs, "text-bold", _TEXT) > room:
        theirs = _("Theirs")
    rows = ((_("Ours"), bars.ours, palette.ours), (theirs, bars.theirs, palette.theirs))
    marks: list[Operation] = []
    for words, top, color in rows:
        text = shortened(words, "text-bold", _TEXT, room)
        marks += runs(0, top + 7.8, text, "text-bold", _TEXT, color)
    if bars.zone.unit:
        text = shortened(bars.zone.unit, "text", _SMALL, room)
        marks += runs(0, _AXIS + 9.5, text, "text", _SMALL, palette.muted)
    for is_known, top in ((bars.zone.ours, bars.ours), (bars.zone.theirs, bars.theirs)):
        if not is_known:
            marks += _in_the_middle(bars, _("Not known yet"), top)
    return tuple(marks)


def _in_the_middle(bars: Bars, words: str, top: float) -> tuple[Operation, ...]:
    middle = (bars.scale.left + bars.scale.right) / 2
    text = shortened(words, "text", _TEXT, bars.scale.right - bars.scale.left)
    return runs(middle, top + 7.8, text, "text", _TEXT, bars.palette.muted, "middle")


def _our_labels(zone: Zone, bars: Bars) -> tuple[PlacedLabel, ...]:
    names = (_("Opening"), _("Target"), _("Walk-away"))
    return _placed(bars, names, (zone.open, zone.target, zone.walk_away))


def _their_labels(zone: Zone, bars: Bars) -> tuple[PlacedLabel, ...]:
    names = (_("Low"), _("Likely"), _("High"))
    return _placed(bars, names, (zone.their_low, zone.their_likely, zone.their_high))


def _placed(
    bars: Bars, names: tuple[str, ...], values: tuple[Decimal | None, ...]
) -> tuple[PlacedLabel, ...]:
    labels = [
        Label(bars.scale.at(value), f"{name} {format_number(value)}", format_number(value))
        for name, value in zip(names, values, strict=True)
        if value is not None
    ]
    return place_labels(labels, "text", _TEXT, low=bars.scale.left, high=bars.scale.right)


def _labels(
    bars: Bars, labels: tuple[PlacedLabel, ...], baseline: float, edge: float
) -> tuple[Operation, ...]:
    marks: list[Operation] = []
    thin = Stroke(color=bars.palette.line, width=0.4)
    near = baseline + 1.5 if edge > baseline else baseline - 7
    for label in labels:
        marks += runs(label.x, baseline, label.text, "text", _TEXT, bars.palette.ink, "middle")
        if abs(label.x - label.at) > label.width / 2 - 2:
            marks.append(Path(moves=line(label.x, near, label.at, edge), stroke=thin))
    return tuple(marks)


def _verdict(bars: Bars) -> tuple[Operation, ...]:
    baseline = (bars.ours + bars.height + bars.theirs) / 2 + 2.9
    is_bad = verdict(bars.zone) in _BAD
    color = bars.palette.warning if is_bad else bars.palette.ink
    for words in (verdict_words(bars.zone), verdict_words(bars.zone, is_short=True)):
        place = _beside(bars, measure(words, "text-bold", 8))
        if place is not None:
            return runs(place, baseline, words, "text-bold", 8, color)
    text = shortened(words, "text-bold", 8, bars.scale.right - bars.scale.left)
    ground = rectangle(bars.scale.left, baseline - 8, measure(text, "text-bold", 8) + 2, 10)
    return (
        Path(moves=ground, fill=bars.palette.surface),
        *runs(bars.scale.left, baseline, text, "text-bold", 8, color),
    )


def _beside(bars: Bars, wide: float) -> float | None:
    """Return where words begin that stand inside the room, or else beside it; None if nowhere."""
    left, right = bars.scale.left, bars.scale.right
    ends = bars.room()
    if ends is None:
        return (left + right - wide) / 2 if wide <= right - left else None
    if ends[1] - ends[0] >= wide + 8:
        return (ends[0] + ends[1] - wide) / 2
    if right - ends[1] >= wide + 5:
        return ends[1] + 5
    return ends[0] - 5 - wide if ends[0] - left >= wide + 5 else None


def _axis(bars: Bars) -> tuple[Operation, ...]:
    scale, palette = bars.scale, bars.palette
    if not bars.zone.ours + bars.zone.theirs:
        return ()
    ink = Stroke(color=palette.ink, width=0.6)
    marks: list[Operation] = [Path(moves=line(scale.left, _AXIS, scale.right, _AXIS), stroke=ink)]
    longest = max(measure(format_number(x), "text", _SMALL) for x in (scale.low, scale.high))
    count = int((scale.right - scale.left) / max(longest + 12, 44))
    for value in scale.ticks(max(2, min(count, 6))):
        x, text = scale.at(value), format_number(value)
        half = measure(text, "text", _SMALL) / 2
        marks.append(Path(moves=line(x, _AXIS, x, _AXIS + 2.5), stroke=ink))
        x = min(max(x, scale.left + half), scale.right - half)
        marks += runs(x, _AXIS + 9.5, text, "text", _SMALL, palette.muted, "middle")
    return tuple(marks)


def _foot(bars: Bars) -> tuple[Operation, ...]:
    """Say which end is better for whom; or, more important, that our numbers are in disorder."""
    scale, palette, baseline = bars.scale, bars.palette, _HEIGHT - 2.5
    room = scale.right - scale.left
    if bars.zone.is_reversed:
        words = _("Check the direction, or the order of our numbers.")
        text = shortened(words, "text-bold", _SMALL, room)
        return runs(scale.left, baseline, text, "text-bold", _SMALL, palette.warning)
    if not bars.zone.ours + bars.zone.theirs:
        return ()
    ours, theirs = _("Better for us"), _("Better for them")
    left, right = (ours, theirs) if bars.zone.is_lower_better else (theirs, ours)
    left, right = (shortened(words, "text", _SMALL, room / 2 - 6) for words in
                   (f"\u2190 {left}", f"{right} \u2192"))  # fmt: skip
    return (
        *runs(scale.left, baseline, left, "text", _SMALL, palette.muted),
        *runs(scale.right, baseline, right, "text", _SMALL, palette.muted, "end"),
    )


def _regions(bars: Bars) -> tuple[Region, ...]:
    zone = bars.zone
    ends = bars.room()
    ticks = (
        ("open", zone.open, bars.ours),
        ("target", zone.target, bars.ours),
        ("walk_away", zone.walk_away, bars.ours),
        ("their_low", zone.their_low, bars.theirs),
        ("their_likely", zone.their_likely, bars.theirs),
        ("their_high", zone.their_high, bars.theirs),
    )
    found = [
        Region(key=key, x=bars.scale.at(value) - 4, y=top, width=8, height=bars.height)
        for key, value, top in ticks
        if value is not None
    ]
    if ends is not None:
        height = bars.bottom - bars.ours
        found.append(
            Region(key="zone", x=ends[0], y=bars.ours, width=ends[1] - ends[0], height=height)
        )
    return tuple(found)
