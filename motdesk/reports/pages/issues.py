"""Page 2, issues and zones: both sides' numbers, ways out, and the packages worth proposing."""

from decimal import Decimal

from motdesk.base.money import format_money, format_number
from motdesk.base.texts import _, _n
from motdesk.domain.briefs.issues import (
    AgreementLine,
    AlternativeLine,
    FrontierBrief,
    IssueLine,
    IssuesBrief,
    PackageLine,
)
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic
from motdesk.domain.negotiations import Direction
from motdesk.domain.words import word
from motdesk.drawings.operations import Drawing
from motdesk.drawings.palette import PRINT
from motdesk.drawings.zones import draw_zone_line
from motdesk.methods.concessions import Trade, trade
from motdesk.reports.blocks import (
    Align,
    Block,
    Column,
    Heading,
    Paragraph,
    Section,
    Style,
    Table,
    Text,
)
from motdesk.reports.quantities import UNKNOWN, bold, muted, number_text
from motdesk.reports.zones import drawn_zone

_ZONE = 150.0


def issues(brief: PackBrief) -> Section:
    """Return the table of issues: for the partner our open proposals only."""
    said = brief.issues
    if brief.audience is Audience.PARTNER:
        return Section(number=Topic.ISSUES, title=_proposal_headline(said), blocks=_proposals(said))
    return Section(
        number=Topic.ISSUES,
        title=_headline(said),
        blocks=(_table(said), *_legend(), *_alternatives(said), *_packages(said)),
        is_landscape=True,
    )


def _headline(said: IssuesBrief) -> str:
    trades = [
        trade(issue.weight_ours, issue.weight_theirs)
        for issue in said.issues
        if issue.weight_ours is not None and issue.weight_theirs is not None
    ]
    count = len(said.issues)
    text = _n("{count} issue", "{count} issues", count).format(count=count)
    if trades:
        text = _("{issues}: {get} to get, {give} to give").format(
            issues=text, get=trades.count(Trade.GET), give=trades.count(Trade.GIVE)
        )
    nash = said.frontier.nash if said.frontier else None
    if nash is None:
        return text
    return _("{text}; the package to aim at is worth {ours} to us and {theirs} to them").format(
        text=text, ours=format_number(nash.ours, 0), theirs=format_number(nash.theirs, 0)
    )


def _table(said: IssuesBrief) -> Table:
    columns = (
        Column(head=_("Issue")),
        Column(head=_("Class"), align=Align.CENTER, width=44),
        Column(head=_("Open"), align=Align.RIGHT),
        Column(head=_("Target"), align=Align.RIGHT),
        Column(head=_("Walk-away"), align=Align.RIGHT),
        Column(head=_("Their limit: low – likely – high"), align=Align.RIGHT),
        Column(head=_("Weight, us / them"), align=Align.RIGHT, width=62),
        Column(head=_("Trade"), align=Align.CENTER, width=52),
        Column(head=_("Zone, or options with points for us / them"), width=_ZONE + 8),
    )
    caption = _("Numbers in the unit of each issue; points from 0 to 100; taxes not included")
    return Table(columns=columns, rows=tuple(_row(issue) for issue in said.issues), caption=caption)


def _row(issue: IssueLine) -> tuple[Text | Drawing, ...]:
    return (
        (bold(issue.name), muted(f"\n{issue.unit}")) if issue.unit else (bold(issue.name),),
        word(issue.importance) if issue.importance else "",
        number_text(issue.open),
        number_text(issue.target),
        number_text(issue.walk_away, is_bold=True),
        _estimate(issue),
        _weights(issue),
        _trade(issue),
        _zone_or_options(issue),
    )


def _estimate(issue: IssueLine) -> Text:
    likely = issue.their_likely
    if likely is None:
        return UNKNOWN
    low, high = (
        format_number(item.value) if item else UNKNOWN
        for item in (issue.their_low, issue.their_high)
    )
    middle = number_text(likely)
    spans = middle if isinstance(middle, tuple) else ()
    return (muted(f"{low} – "), spans[0], muted(f" – {high}"), *spans[1:])


def _weights(issue: IssueLine) -> str:
    if issue.weight_ours is None and issue.weight_theirs is None:
        return UNKNOWN
    return f"{_share(issue.weight_ours)} / {_share(issue.weight_theirs)}"


def _share(weight: float | None) -> str:
    return UNKNOWN if weight is None else f"{format_number(weight * 100, 0)} %"


def _trade(issue: IssueLine) -> Text:
    if issue.weight_ours is None or issue.weight_theirs is None or issue.trade is None:
        return UNKNOWN
    words = {Trade.GET: _("get"), Trade.GIVE: _("give"), Trade.EVEN: _("even")}
    sign = "+" if issue.trade > 0 else ""
    score = f"{sign}{format_number(issue.trade, 2)}"
    return (bold(words[trade(issue.weight_ours, issue.weight_theirs)]), muted(f"\n{score}"))


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
                "Trade: our share of both weights less one half; above +0.10 it is ours to get, "
                "below −0.10 ours to give. The bars: ours above, their estimated limit below."
            ),
            style=Style.NOTE,
        ),
    )


def _alternatives(said: IssuesBrief) -> list[Block]:
    if not said.alternatives:
        return []
    columns = (
        Column(head=_("Side"), width=52),
        Column(head=_("Without an agreement")),
        Column(head=_("Price"), align=Align.RIGHT),
        Column(head=_("To switch, once"), align=Align.RIGHT),
        Column(head=_("Added cost"), align=Align.RIGHT),
        Column(head=_("Months"), align=Align.RIGHT),
        Column(head=_("Probability"), align=Align.RIGHT),
        Column(head=_("If it fails"), align=Align.RIGHT),
        Column(head=_("Walk-away from it"), align=Align.RIGHT),
    )
    rows = tuple(_alternative(item, said.currency) for item in said.alternatives)
    return [
        Heading(text=_("Without an agreement")),
        Table(columns=columns, rows=rows, caption=said.unit_basis),
        *_stated_and_derived(said),
    ]


def _alternative(item: AlternativeLine, currency: str) -> tuple[Text, ...]:
    text = _("{text} (best)").format(text=item.text) if item.is_best else item.text
    return (
        word(item.side),
        (bold(text),) if item.is_best else text,
        _money(item.price, currency),
        _money(item.switching_cost, currency),
        _money(item.added_cost, currency),
        format_number(item.months) or UNKNOWN,
        UNKNOWN if item.probability is None else f"{format_number(item.probability * 100, 0)} %",
        _money(item.fallback_price, currency),
        number_text(item.limit, is_bold=True),
    )


def _money(value: Decimal | None, currency: str) -> str:
    return format_money(value, currency) or UNKNOWN


def _stated_and_derived(said: IssuesBrief) -> list[Block]:
    """Say whether the stated walk-away agrees with the one that follows from our best way out."""
    priced = next((issue for issue in said.issues if issue.id == said.price_id), None)
    derived = said.derived_limit
    if priced is None or priced.walk_away is None or derived is None:
        return []
    gap = priced.walk_away.value - derived.value
    words = {
        "issue": priced.name,
        "stated": format_number(priced.walk_away.value),
        "derived": format_number(derived.value),
        "gap": format_number(abs(gap)),
    }
    if not gap:
        text = _("{issue}: the stated walk-away {stated} is the one that follows from our best "
                 "way out.")  # fmt: skip
    elif (gap > 0) == (priced.direction is Direction.LOWER):
        text = _("{issue}: the stated walk-away {stated} is {gap} softer than the {derived} that "
                 "follow from our best way out: beyond {derived}, leaving is better.")  # fmt: skip
    else:
        text = _("{issue}: the stated walk-away {stated} is {gap} stricter than the {derived} "
                 "that follow from our best way out.")  # fmt: skip
    return [Paragraph(text=text.format(**words))]


def _packages(said: IssuesBrief) -> list[Block]:
    if said.frontier is None:
        return []
    return [
        Heading(text=_("Packages")),
        Paragraph(text=_counted(said.frontier)),
        _compared(said.frontier, said.packages),
    ]


def _counted(frontier: FrontierBrief) -> str:
    words = {
        "packages": format_number(Decimal(frontier.packages)),
        "efficient": format_number(Decimal(len(frontier.frontier))),
        "feasible": UNKNOWN if frontier.feasible is None
                    else format_number(Decimal(frontier.feasible)),
    }  # fmt: skip
    if frontier.disagreement is None:
        return _("Of {packages} packages {efficient} are efficient. What no agreement is worth "
                 "is not stated for both sides.").format(**words)  # fmt: skip
    return _("Of {packages} packages {feasible} leave neither side worse off than no agreement; "
             "{efficient} are efficient.").format(**words)  # fmt: skip


def _compared(frontier: FrontierBrief, packages: tuple[PackageLine, ...]) -> Table:
    """Return packages side by side: one row an issue, the points of both sides below."""
    solutions = [
        (_("Nash"), frontier.nash), (_("Kalai"), frontier.kalai),
    ]  # fmt: skip
    shown: list[tuple[str, AgreementLine | PackageLine]] = [
        (name, solution) for name, solution in solutions if solution is not None
    ]
    shown += [(package.name or word(package.kind), package) for package in packages[:5]]
    columns = (
        Column(head=_("Issue"), width=90),
        *(Column(head=name) for name, _package in shown),
    )
    rows: list[tuple[Text, ...]] = [
        ((bold(issue),), *(package.choices[place] or UNKNOWN for _name, package in shown))
        for place, issue in enumerate(frontier.issues)
    ]
    rows.append((_("Points for us"), *((bold(_value(item.ours)),) for _name, item in shown)))
    rows.append((_("Points for them"), *((bold(_value(item.theirs)),) for _name, item in shown)))
    return Table(columns=columns, rows=tuple(rows), totals=2)


def _value(points: float | None) -> str:
    return UNKNOWN if points is None else format_number(points, 1)


def _proposal_headline(said: IssuesBrief) -> str:
    names = _(", ").join(issue.name for issue in said.issues)
    return _("Our proposal on {issues}").format(issues=names)


def _proposals(said: IssuesBrief) -> tuple[Block, ...]:
    columns = (
        Column(head=_("Issue"), width=120),
        Column(head=_("Our proposal"), align=Align.RIGHT, width=90),
        Column(head=_("Unit"), width=70),
        Column(head=_("What can be discussed")),
        Column(head=_("Your view"), width=120),
    )
    rows = tuple(
        (
            (bold(issue.name),),
            number_text(issue.open),
            issue.unit,
            _(", ").join(option.label for option in issue.options) or UNKNOWN,
            "\n",
        )
        for issue in said.issues
    )
    return (Table(columns=columns, rows=rows, caption=_("Taxes not included")),)
