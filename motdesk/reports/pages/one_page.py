"""Page 1: the whole negotiation for a reader who turns no leaf."""

from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.briefs.issues import IssueLine, IssuesBrief
from motdesk.domain.briefs.one_page import OnePageBrief, PointLine, Seat
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic
from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.negotiations import WhoseSide
from motdesk.drawings.amounts import amount, percent
from motdesk.drawings.palette import PRINT
from motdesk.drawings.zones import draw_zone
from motdesk.reports.blocks import (
    Align,
    Block,
    Bullets,
    Column,
    Columns,
    Facts,
    Figure,
    Heading,
    KeyFigures,
    Paragraph,
    Section,
    Span,
    Style,
    Table,
    Text,
)
from motdesk.reports.quantities import UNKNOWN, bold, day, marked, muted
from motdesk.reports.sheets import box_of
from motdesk.reports.zones import drawn_zone, width_words

_MOST_POINTS = 6


def one_page(brief: PackBrief) -> Section:
    """Return the first page: for us with limits and red lines, for the partner without."""
    said = brief.one_page
    if brief.audience is Audience.PARTNER:
        return Section(
            number=Topic.ONE_PAGE, title=_polite_headline(brief), blocks=_for_partner(brief, said)
        )
    return Section(
        number=Topic.ONE_PAGE,
        title=headline(brief),
        blocks=(
            Paragraph(text=_meeting(brief, said), style=Style.NOTE),
            *_three_numbers(brief.issues),
            *_situation(said),
            *_points(said.points),
            *_limits(said, brief.issues),
            *_people(said.seats),
            *_agenda(said),
        ),
    )


def headline(brief: PackBrief) -> str:
    """Return the finding of the whole pack: the limit, and how much room there is."""
    main = brief.issues.main
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
    words = {"issue": main.name, "limit": amount(limit.value, main.unit)}
    if main.zone is None:
        return _("{issue}: {limit} is our limit, theirs is not estimated").format(**words)
    words["percent"] = percent(main.zone.probability)
    words["width"] = width_words(abs(main.zone.likely), main.unit)
    if main.zone.likely > 0:
        return _("{issue}: {limit} is our limit, room of {width} (probability {percent} %)").format(
            **words
        )
    return _(
        "{issue}: {limit} is our limit, {width} short of theirs (probability of room {percent} %)"
    ).format(**words)


def _meeting(brief: PackBrief, said: OnePageBrief) -> str:
    when = " ".join(part for part in (day(brief, said.held_on), said.held_at) if part)
    volume = format_number(brief.issues.annual_volume)
    parts = [
        _("With {partner}").format(partner=brief.partner) if brief.partner else "",
        when,
        said.place,
        _(", ").join(said.items),
        _("{volume} a year").format(volume=volume) if volume else "",
        _("{months} months").format(months=brief.issues.contract_months)
        if brief.issues.contract_months
        else "",
    ]
    return "　".join(part for part in parts if part and part != UNKNOWN)


def _three_numbers(said: IssuesBrief) -> list[Block]:
    main = said.main
    zone = drawn_zone(main) if main else None
    if main is None or zone is None:
        return []
    derived = said.derived_limit if main.id == said.price_id else None
    from_outside = (
        _("{limit} from our best way out").format(limit=format_number(derived.value))
        if derived
        else ""
    )
    unit = f" ({main.unit})" if main.unit else ""
    room = _("not known")
    expected = ""
    if main.zone is not None:
        room = f"{percent(main.zone.probability)} %"
        expected = _("expected room {width}").format(
            width=width_words(main.zone.expected, main.unit)
        )
    return [
        KeyFigures(
            items=(
                (_("Open") + unit, _figure(main.open), ""),
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
    left = (
        *_said(_("Why we meet"), said.reason),
        *_said(_("Objective"), said.objective),
    )
    success = _("Success means: {success}").format(success=said.success) if said.success else ""
    right = (
        *_said(_("How they see it"), said.their_view),
        *_said(_("Success"), success),
    )
    return [Columns(columns=(left, right))] if left or right else []


def _said(label: str, text: str) -> tuple[Block, ...]:
    if not text.strip():
        return ()
    return (Heading(text=label, level=3), Paragraph(text=text, style=Style.CELL))


def _points(points: tuple[PointLine, ...]) -> list[Block]:
    if not points:
        return []
    columns = (
        Column(head="", align=Align.CENTER, width=18),
        Column(head=_("Points to make")),
        Column(head=_("They may say")),
        Column(head=_("We answer")),
    )
    rows = tuple(
        (
            str(place),
            marked(point.text, point.marks, is_bold=True),
            point.likely_reply,
            point.answer,
        )
        for place, point in enumerate(points[:_MOST_POINTS], 1)
    )
    return [Table(columns=columns, rows=rows)]


def _limits(said: OnePageBrief, issues: IssuesBrief) -> list[Block]:
    left: tuple[Block, ...] = ()
    if said.red_lines:
        left = (
            Heading(text=_("Red lines"), level=3),
            Bullets(items=tuple((bold(line),) for line in said.red_lines), mark="×"),
        )
    overturn = [said.overturned_by, *_overturned_by_numbers(issues)]
    right: tuple[Block, ...] = ()
    if any(overturn):
        right = (
            Heading(text=_("What would overturn our view"), level=3),
            Bullets(items=tuple(text for text in overturn if text)),
        )
    return [Columns(columns=(left, right))] if left or right else []


def _overturned_by_numbers(issues: IssuesBrief) -> list[str]:
    main = issues.main
    if main is None or main.zone is None or main.walk_away is None or main.zone.probability >= 1:
        return []
    limit = amount(main.walk_away.value, main.unit)
    share = percent(1 - main.zone.probability)
    return [
        _("Their limit lies beyond {limit} (probability {percent} %): then there is no room.")
        .format(limit=limit, percent=share)
    ]  # fmt: skip


def _people(seats: tuple[Seat, ...]) -> list[Block]:
    if not seats:
        return []
    sides = [[seat for seat in seats if seat.side is side] for side in WhoseSide]
    columns = tuple(
        (
            Heading(text=label, level=3),
            Paragraph(text=_seats(side), style=Style.CELL),
        )
        for label, side in zip((_("For us"), _("For them")), sides, strict=True)
    )
    return [Columns(columns=columns)]


def _seats(seats: list[Seat]) -> Text:
    if not seats:
        return _("not named yet")
    spans: list[Span] = []
    for place, seat in enumerate(seats):
        details = " / ".join(part for part in (seat.title, seat.role) if part)
        spans += [
            bold(("\n" if place else "") + seat.name),
            muted(f"  {details}" if details else ""),
        ]
    return tuple(spans)


def _agenda(said: OnePageBrief) -> list[Block]:
    if not said.agenda:
        return []
    columns = (
        Column(head=_("Agenda")),
        Column(head=_("Minutes"), align=Align.RIGHT, width=50),
        Column(head=_("Aim")),
    )
    rows = tuple(
        (item.topic, format_number(item.minutes) or UNKNOWN, item.aim) for item in said.agenda
    )
    return [Table(columns=columns, rows=rows)]


def _polite_headline(brief: PackBrief) -> str:
    names = _(", ").join(issue.name for issue in brief.issues.issues)
    if not names:
        return _("Our meeting on {title}").format(title=brief.title)
    return _("What we would like to agree with you: {issues}").format(issues=names)


def _for_partner(brief: PackBrief, said: OnePageBrief) -> tuple[Block, ...]:
    facts: tuple[tuple[str, Text], ...] = (
        (_("To"), _("{company}").format(company=brief.partner) if brief.partner else ""),
        (_("From"), brief.company),
        (_("Date"), day(brief, said.held_on) if said.held_on else ""),
        (_("Time"), said.held_at),
        (_("Place"), said.place),
        (_("Concerning"), _(", ").join(said.items)),
    )
    blocks: list[Block] = [Facts(items=tuple(item for item in facts if item[1]))]
    blocks += _said(_("Why we meet"), said.reason)
    if said.points:
        blocks += [
            Heading(text=_("What we would like to say")),
            Bullets(items=tuple(marked(point.text, point.marks) for point in said.points),
                    is_numbered=True),
        ]  # fmt: skip
    blocks += _people(said.seats)
    blocks += _agenda(said)
    return tuple(blocks)


def _width() -> float:
    return box_of("long", is_landscape=False).width
