"""The back of page 2: all packages at once, the one to aim at, and our own."""

from collections.abc import Iterator
from decimal import Decimal

from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.briefs.issues import AgreementLine, FrontierBrief, PackageLine
from motdesk.domain.floors import worse_words
from motdesk.domain.negotiations import PackageKind
from motdesk.domain.words import word
from motdesk.drawings.frontier_points import Frontier, Mark, MarkKind, Point
from motdesk.drawings.frontiers import draw_frontier
from motdesk.drawings.operations import Drawing
from motdesk.drawings.palette import PRINT
from motdesk.reports.blocks import Align, Block, Column, Figure, Paragraph, Span, Table, Text
from motdesk.reports.quantities import UNKNOWN, bold
from motdesk.reports.sheets import box_of

_ISSUES = 10  # named in a row of the table
_WIDTH = box_of("long", is_landscape=False).width


def packages(
    frontier: FrontierBrief, ours: tuple[PackageLine, ...]
) -> tuple[str, tuple[Block, ...]]:
    """Return the finding about all packages, and what shows it; `ours` are those we prepared."""
    return _headline(frontier), (
        Paragraph(text=_counted(frontier)),
        *_worse(frontier, ours),
        Figure(drawing=_drawn(frontier, ours)),
        _compared(frontier, ours),
    )


def _headline(frontier: FrontierBrief) -> str:
    if frontier.nash is None:
        return _("No package leaves both sides better off than no agreement")
    return _("The package to aim at is worth {ours} points to us and {theirs} to them").format(
        ours=format_number(frontier.nash.ours, 0), theirs=format_number(frontier.nash.theirs, 0)
    )


def _drawn(frontier: FrontierBrief, packages: tuple[PackageLine, ...]) -> Drawing:
    marks = [
        Mark(kind=kind, point=Point(solution.ours, solution.theirs))
        for kind, solution in (
            (MarkKind.NASH, frontier.nash),
            (MarkKind.KALAI, frontier.kalai),
        )
        if solution is not None
    ]
    marks += [
        Mark(kind=MarkKind(item.kind), point=Point(item.ours, item.theirs), name=item.name)
        for item in packages
        if item.ours is not None and item.theirs is not None
    ]
    shown = Frontier(
        efficient=tuple(Point(item.ours, item.theirs) for item in frontier.frontier),
        packages=tuple(Point(*point) for point in frontier.cloud),
        count=frontier.packages,
        disagreement=frontier.disagreement or (None, None),
        marks=tuple(marks),
    )
    return draw_frontier(shown, width=_WIDTH, palette=PRINT)


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


def _worse(frontier: FrontierBrief, packages: tuple[PackageLine, ...]) -> Iterator[Paragraph]:
    """Yield which of our packages are worse for us than no agreement."""
    if frontier.disagreement is None:
        return
    none = frontier.disagreement[0]
    for item in packages:
        if item.kind is not PackageKind.RECEIVED and item.ours is not None and item.ours < none:
            yield Paragraph(
                text=(bold(worse_words(item.name or word(item.kind), item.ours, none)),)
            )


def _compared(frontier: FrontierBrief, packages: tuple[PackageLine, ...]) -> Table:
    """Return one row a package: its points for both sides and what it takes for each issue."""
    columns = (
        Column(head=_("Package"), width=86),
        Column(head=_("For us"), align=Align.RIGHT, width=38),
        Column(head=_("For them"), align=Align.RIGHT, width=50),
        Column(head=_joined(frontier.issues)),
    )
    rows = [_package_row(name, line, is_bold=True) for name, line in _solutions(frontier)]
    rows += [_package_row(item.name or word(item.kind), item) for item in packages]
    return Table(columns=columns, rows=tuple(rows))


def _solutions(frontier: FrontierBrief) -> list[tuple[str, AgreementLine]]:
    """Return what the schools would choose; named together where they choose the same."""
    found: dict[tuple[str, ...], list[str]] = {}
    lines: dict[tuple[str, ...], AgreementLine] = {}
    for name, line in ((_("Nash"), frontier.nash), (_("Kalai"), frontier.kalai)):
        if line is not None:
            found.setdefault(line.choices, []).append(name)
            lines[line.choices] = line
    return [(_(", ").join(names), lines[choices]) for choices, names in found.items()]


def _package_row(
    name: str, line: AgreementLine | PackageLine, *, is_bold: bool = False
) -> tuple[Text, ...]:
    return (
        (Span(name, is_bold=is_bold),),
        (Span(_value(line.ours), is_bold=is_bold),),
        (Span(_value(line.theirs), is_bold=is_bold),),
        _joined(tuple(choice or UNKNOWN for choice in line.choices)),
    )


def _joined(words: tuple[str, ...]) -> str:
    """Return names or choices in a row; of many issues the first ones only."""
    text = " / ".join(words[:_ISSUES])
    rest = len(words) - _ISSUES
    return _("{names} and {count} more").format(names=text, count=rest) if rest > 0 else text


def _value(points: float | None) -> str:
    return UNKNOWN if points is None else format_number(points, 1)
