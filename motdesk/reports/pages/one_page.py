"""Page 1: the whole negotiation for a reader who turns no leaf."""

from motdesk.base.money import format_number
from motdesk.base.texts import _, labelled
from motdesk.domain.briefs.issues import IssueLine, IssuesBrief
from motdesk.domain.briefs.one_page import OnePageBrief, PointLine
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic, topic_words
from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.negotiations import Direction
from motdesk.drawings.amounts import amount, percent
from motdesk.drawings.palette import PRINT
from motdesk.drawings.zone_words import contradiction
from motdesk.drawings.zones import draw_zone
from motdesk.reports.blocks import (
    Block,
    Columns,
    Figure,
    KeyFigures,
    Paragraph,
    Section,
    Space,
    Span,
    Style,
)
from motdesk.reports.pages.meetings import agenda_strip, table_of
from motdesk.reports.pages.replies import replies
from motdesk.reports.pages.talks import talk
from motdesk.reports.quantities import UNKNOWN, bold, day, marked
from motdesk.reports.sections import sides as sides_of
from motdesk.reports.sheets import box_of
from motdesk.reports.zones import drawn_zone, width_words

_MOST_POINTS = (6, 4, 2)
_GAP = 3.0
_TOPICS = 2  # side by side below the strip of the agenda


def one_page(brief: PackBrief) -> tuple[Section, ...]:
    """Return the first page and its back: for us with limits, for the partner without."""
    said = brief.one_page
    if brief.audience is Audience.PARTNER:
        return (talk(brief),)
    back = replies(said)
    first = _on_one_side(brief)
    return (first, _section(_("What they may say, and what we want"), back)) if back else (first,)


def _on_one_side(brief: PackBrief) -> Section:
    """Return the front with as many points as one side holds; all of them stand on the back."""
    for most in _MOST_POINTS:
        front = _section(headline(brief), tuple(_front(brief, most)))
        if sides_of(front) == 1:
            break
    return front


def _front(brief: PackBrief, most: int) -> list[Block]:
    said = brief.one_page
    return [
        Paragraph(text=_meeting(brief, said), style=Style.NOTE),
        *_three_numbers(brief.issues),
        *_situation(said),
        *_points(said.points[:most]),
        *_people(said),
        *agenda_strip(said.agenda, _TOPICS),
        *_overturned(said, brief.issues),
    ]


def _section(title: str, blocks: tuple[Block, ...]) -> Section:
    return Section(
        number=Topic.ONE_PAGE, title=title, topic=topic_words(Topic.ONE_PAGE), blocks=blocks
    )


def headline(brief: PackBrief) -> str:
    """Return the finding of the whole pack: the limit, and how much room there is."""
    main = brief.issues.main
    if main is not None and main.is_out_of_order and main.direction is not None:
        return labelled(main.name, contradiction(main.direction))
    if main is not None and main.walk_away is not None:
        return _limit_found(main, main.walk_away)
    nash = brief.issues.frontier.nash if brief.issues.frontier else None
    if nash is not None:
        return _("Aim at {ours} points for us and {theirs} for them: {choices}").format(
            ours=format_number(nash.ours, 0),
            theirs=format_number(nash.theirs, 0),
            choices=_(", ").join(nash.choices),
        )
    return brief.one_page.objective or brief.title


def _limit_found(main: IssueLine, limit: Quantity) -> str:
    unit = main.unit.partition("/")[0]
    words = {"issue": main.name, "limit": amount(limit.value, unit)}
    if main.zone is None:
        return _("{issue}: limit {limit}, theirs not estimated").format(**words)
    words["percent"] = percent(main.zone.probability)
    words["width"] = width_words(abs(main.zone.likely), unit)
    if main.zone.likely == 0:
        return _("{issue}: limit {limit} is also their likely one (room {percent} %)").format(
            **words
        )
    if main.zone.likely > 0:
        return _("{issue}: limit {limit}, room {width} ({percent} %)").format(**words)
    return _("{issue}: limit {limit}, {width} short of theirs (room {percent} %)").format(**words)


def _meeting(brief: PackBrief, said: OnePageBrief) -> str:
    when = " ".join(part for part in (day(brief, said.held_on), said.held_at) if part)
    volume = format_number(brief.issues.annual_volume)
    months = brief.issues.contract_months
    parts = [
        _("With {partner}").format(partner=brief.partner) if brief.partner else "",
        when,
        said.place,
        _("Annual volume {volume}").format(volume=volume) if volume else "",
        _("Contract {months} months").format(months=months) if months else "",
    ]
    return "　".join(part for part in parts if part and part != UNKNOWN)


def _three_numbers(said: IssuesBrief) -> list[Block]:
    main = said.main
    zone = drawn_zone(main) if main else None
    if main is None or zone is None:
        return []
    derived = said.derived_limit if main.id == said.price_id else None
    from_outside = (
        _("Best way out: {limit}").format(limit=format_number(derived.value)) if derived else ""
    )
    unit = f" ({main.unit})" if main.unit else ""
    room = UNKNOWN
    expected = ""
    if main.zone is not None:
        room = f"{percent(main.zone.probability)} %"
        expected = _("expected room {width}").format(
            width=width_words(main.zone.expected, main.unit)
        )
    return [
        KeyFigures(
            items=(
                (_("Opening") + unit, _figure(main.open), ""),
                (_("Target") + unit, _figure(main.target), ""),
                (_("Walk-away") + unit, _figure(main.walk_away), from_outside),
                (_("Probability of room"), room, expected),
            )
        ),
        Figure(drawing=draw_zone(zone, width=_width(), palette=PRINT)),
    ]


def _figure(quantity: Quantity | None) -> str:
    return format_number(quantity.value) if quantity else UNKNOWN


def _situation(said: OnePageBrief) -> list[Block]:
    """Return what we want beside what they want."""
    ours = ((_("Why we meet"), said.reason), (_("Objective"), said.objective))
    theirs = ((_("As they see it"), said.their_view), (_("Success means"), said.success))
    columns = (_run_in(ours), _run_in(theirs))
    return [Columns(columns=columns)] if any(columns) else []


def _overturned(said: OnePageBrief, issues: IssuesBrief) -> tuple[Block, ...]:
    text = "\n".join(part for part in (said.overturned_by.strip(), _risk(issues)) if part)
    return _run_in(((_("What would overturn our view"), text),))


def _run_in(said: tuple[tuple[str, str], ...]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for label, text in said:
        if text.strip():
            spans = (Span(f"{label}\n", is_bold=True, is_accent=True), Span(text))
            blocks += [Paragraph(text=spans, style=Style.CELL), Space(height=_GAP)]
    return tuple(blocks)


def _label(text: str) -> Paragraph:
    return Paragraph(text=(Span(text, is_bold=True, is_accent=True),), style=Style.CELL)


def _risk(issues: IssuesBrief) -> str:
    main = issues.main
    if main is None or main.zone is None or main.walk_away is None or main.zone.probability >= 1:
        return ""
    if main.direction is Direction.HIGHER:
        text = _("Their limit lies below {limit} (probability {percent} %): then there is no room.")
    else:
        text = _("Their limit lies above {limit} (probability {percent} %): then there is no room.")
    return text.format(
        limit=amount(main.walk_away.value, main.unit), percent=percent(1 - main.zone.probability)
    )


def _points(points: tuple[PointLine, ...]) -> list[Block]:
    """Return the points to make in two columns, numbered down the left one first."""
    if not points:
        return []
    lines = [
        (bold(f"{place}  "), *marked(point.text, point.marks))
        for place, point in enumerate(points, 1)
    ]
    half = (len(lines) + 1) // 2
    sides = (_spaced(lines[:half]), _spaced(lines[half:]))
    return [_label(_("Points to make")), Columns(columns=tuple(side for side in sides if side))]


def _spaced(lines: list[tuple[Span, ...]]) -> tuple[Block, ...]:
    return tuple(
        block
        for line in lines
        for block in (Paragraph(text=line, style=Style.CELL), Space(height=_GAP))
    )


def _people(said: OnePageBrief) -> list[Block]:
    """Return the red lines beside who sits at the table."""
    left: tuple[Block, ...] = ()
    if said.red_lines:
        lines = "\n".join(f"× {line}" for line in said.red_lines)
        left = (
            _label(_("Red lines")),
            Paragraph(text=(bold(lines),), style=Style.CELL),
        )
    right: tuple[Block, ...] = ()
    if said.seats:
        sides = (_("For us: "), _("For them: "))
        right = (
            _label(_("At the table")),
            *table_of(said.seats, sides),
        )
    return [Columns(columns=tuple(side for side in (left, right) if side))] if left or right else []


def _width() -> float:
    return box_of("long", is_landscape=False).width
