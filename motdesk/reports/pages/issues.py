"""Page 2, issues and zones: both sides' numbers, ways out, and the packages worth proposing."""

from decimal import Decimal

from motdesk.base.money import format_number
from motdesk.base.texts import _, _n
from motdesk.domain.briefs.issues import (
    IssueLine,
    IssuesBrief,
)
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic, topic_words
from motdesk.domain.negotiations import IssueKind
from motdesk.domain.words import word
from motdesk.drawings.operations import Drawing
from motdesk.drawings.palette import PRINT
from motdesk.drawings.zones import draw_zone_line
from motdesk.methods.concessions import Trade
from motdesk.reports.blocks import (
    Align,
    Block,
    Column,
    Paragraph,
    Section,
    Span,
    Style,
    Table,
    Text,
)
from motdesk.reports.pages.alternatives import alternatives
from motdesk.reports.pages.packages import packages
from motdesk.reports.pages.proposals import proposal, short_name
from motdesk.reports.quantities import UNKNOWN, bold, muted, number_text
from motdesk.reports.zones import drawn_zone

_ZONE = 206.0
_NAMED = 2  # issues named in the headline


def issues(brief: PackBrief) -> tuple[Section, ...]:
    """Return the table of issues and the packages; for the partner our open proposals only."""
    said = brief.issues
    if brief.audience is Audience.PARTNER:
        return (proposal(said),)
    table = (_table(said), *_legend(), *alternatives(said))
    sides = _section(_headline(said), table, is_landscape=True)
    if said.frontier is None:
        return (sides,)
    title, blocks = packages(said.frontier, said.packages)
    return sides, _section(title, blocks)


def _section(title: str, blocks: tuple[Block, ...], *, is_landscape: bool = False) -> Section:
    return Section(
        number=Topic.ISSUES,
        title=title,
        topic=topic_words(Topic.ISSUES),
        blocks=blocks,
        is_landscape=is_landscape,
    )


def _headline(said: IssuesBrief) -> str:
    get, give = (_traded(said, wanted) for wanted in (Trade.GET, Trade.GIVE))
    if get and give:
        return _("Get: {get}. Give: {give}").format(get=get, give=give)
    count = len(said.issues)
    text = _n("{count} issue", "{count} issues", count).format(count=count)
    unknown = sum(issue.their_likely is None for issue in said.issues if issue.walk_away)
    if not unknown:
        return text
    return _("{issues}, their limit not estimated for {count}").format(issues=text, count=unknown)


def _traded(said: IssuesBrief, wanted: Trade) -> str:
    """Return the names of the issues to get or to give, the clearest first."""
    found = [issue for issue in said.issues if issue.trade is wanted]
    found.sort(key=lambda issue: -abs(issue.score or 0))
    names = [short_name(issue.name) for issue in found]
    text = _(", ").join(names[:_NAMED])
    rest = len(names) - _NAMED
    return _("{names} and {count} more").format(names=text, count=rest) if rest > 0 else text


def _table(said: IssuesBrief) -> Table:
    columns = (
        Column(head=_("Issue"), width=112),
        Column(head=_("Class"), align=Align.CENTER, width=40),
        Column(head=_("Opening"), align=Align.RIGHT),
        Column(head=_("Target"), align=Align.RIGHT),
        Column(head=_("Walk-away"), align=Align.RIGHT),
        Column(head=_("Their limit:\nlow–likely–high"), align=Align.RIGHT),
        Column(head=_("Weights,\ntrade"), align=Align.RIGHT, width=76),
        Column(head=_("Zone, or options with points for us / them"), width=_ZONE + 8),
    )
    caption = _("Numbers in the unit of each issue; points from 0 to 100; taxes not included")
    return Table(columns=columns, rows=tuple(_row(issue) for issue in said.issues), caption=caption)


def _row(issue: IssueLine) -> tuple[Text | Drawing, ...]:
    return (
        (bold(issue.name), muted(f" {issue.unit}" if issue.unit else "")),
        word(issue.importance) if issue.importance else "",
        *_numbers(issue),
        (Span(f"{_weights(issue)}\n"), *_trade(issue)),
        _zone_or_options(issue),
    )


def _numbers(issue: IssueLine) -> tuple[Text, ...]:
    """Return our three numbers and the estimate; nothing for a choice, which has none."""
    if issue.kind is IssueKind.CHOICE and drawn_zone(issue) is None:
        return ("", "", "", "")
    return (
        number_text(issue.open),
        number_text(issue.target),
        number_text(issue.walk_away, is_bold=True),
        _estimate(issue),
    )


def _estimate(issue: IssueLine) -> Text:
    likely = issue.their_likely
    if likely is None:
        return UNKNOWN
    low, high = (
        format_number(item.value) if item else UNKNOWN
        for item in (issue.their_low, issue.their_high)
    )
    number, *marks = number_text(likely)
    return (muted(f"{low}–"), number, muted(f"–{high}"), *marks)


def _weights(issue: IssueLine) -> str:
    if issue.weight_ours is None and issue.weight_theirs is None:
        return UNKNOWN
    return f"{_share(issue.weight_ours)} / {_share(issue.weight_theirs)}"


def _share(weight: float | None) -> str:
    return UNKNOWN if weight is None else f"{format_number(weight * 100, 0)} %"


def _trade(issue: IssueLine) -> tuple[Span, ...]:
    if issue.trade is None or issue.score is None:
        return (Span(UNKNOWN),)
    words = {Trade.GET: _("get"), Trade.GIVE: _("give"), Trade.EVEN: _("even")}
    sign = "+" if issue.score > 0 else ""
    return (bold(words[issue.trade]), muted(f" {sign}{format_number(issue.score, 2)}"))


def _zone_or_options(issue: IssueLine) -> Text | Drawing:
    zone = drawn_zone(issue)
    if zone is not None:
        return draw_zone_line(zone, width=_ZONE, palette=PRINT)
    return _(", ").join(
        f"{option.label} {_points(option.ours)}/{_points(option.theirs)}"
        for option in issue.options
    )


def _points(points: Decimal | None) -> str:
    return UNKNOWN if points is None else format_number(points, 0)


def _legend() -> tuple[Block, ...]:
    return (
        Paragraph(
            text=_(
                "Trade: our share of both weights less one half; above +0.10 get, below −0.10 "
                "give. Weights: ours / theirs. Bars: ours above, their estimated limit below."
            ),
            style=Style.NOTE,
        ),
    )
