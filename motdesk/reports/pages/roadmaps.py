"""Page 7, the roadmap: their promises over our needs, and how promises were kept so far."""

from collections.abc import Iterator

from motdesk.base.texts import _, _n
from motdesk.domain.briefs.packs import PackBrief, Topic, topic_words
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.convergence import Match
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.domain.words import word
from motdesk.drawings.convergence import draw_convergence
from motdesk.drawings.palette import PRINT
from motdesk.drawings.roadmap_labels import ItemMarks, figure_words, marks_of
from motdesk.methods.promises import Fit
from motdesk.reports.blocks import (
    Block,
    Bullets,
    Figure,
    Heading,
    Section,
    Span,
    Text,
)
from motdesk.reports.pages.promises import key_figures, prices, record
from motdesk.reports.pages.roadmap_changes import changes, more
from motdesk.reports.quantities import bold, muted, raised
from motdesk.reports.roadmaps import (
    counted_roadmap,
    counted_words,
    legend,
    roadmap_figures,
)
from motdesk.reports.sheets import box_of

_NEEDS = 12  # rows of needs, the earliest
_FIGURES = 4  # pages of the roadmap; a larger one is counted
_TRAY = 20
_ABOVE = 130.0  # points for the title and the key figures of the page
_UNDER = 74.0  # points for the heading and the note of a figure


def roadmap(brief: PackBrief, said: RoadmapBrief) -> Section:
    """Return the roadmap on wide pages: needs first, then the whole of it, then the record."""
    return Section(
        number=Topic.ROADMAP,
        title=_headline(said),
        topic=topic_words(Topic.ROADMAP),
        is_landscape=True,
        blocks=(
            *key_figures(said),
            *_convergence(brief, said),
            *_figures(brief, said),
            *_undated(said),
            *record(brief, said),
            *prices(said),
            *_broken_links(said),
            *changes(said),
        ),
    )


def _headline(said: RoadmapBrief) -> str:
    if said.record is None:
        return _("Roadmap of {name}").format(name=said.owner)
    late = sum((line.slip or 0) > 0 and not line.item.actual_end for line in said.record.lines)
    red = len({match.need.id for match in said.convergence.matches if match.fit is Fit.RED})
    slips = _n("{count} open promise has slipped", "{count} open promises have slipped", late)
    needs = _n("{count} need is in danger", "{count} needs are in danger", red)
    return _("{slips}; {needs}").format(
        slips=slips.format(count=late), needs=needs.format(count=red)
    )


def _convergence(brief: PackBrief, said: RoadmapBrief) -> Iterator[Block]:
    open_ones = [match for match in said.convergence.matches if not match.item.actual_end]
    if not open_ones:
        return
    yield Heading(text=_("Promises over needs"))
    drawing = draw_convergence(
        open_ones[:_NEEDS],
        width=_width(),
        palette=PRINT,
        today=brief.as_of,
        year_start=said.fiscal_start,
        is_reckoned=said.record is not None,
        marks=marks_of(said.proofs),
    )
    yield Figure(drawing=drawing, note=_convergence_legend(said, open_ones))
    yield from more(len(open_ones) - _NEEDS)


def _convergence_legend(said: RoadmapBrief, matches: list[Match]) -> str:
    parts = [_("Upright: the need. Diamond: the day promised.")]
    if said.record is not None and any(match.slack for match in matches):
        parts.append(
            _("Bar: from P50 to P90 by the partner's own record. Months before the need are plus, "
              "after it minus; ● in time at P90, ▲ at P50 only, × not even then.")
        )  # fmt: skip
    missing = _(", ").join(need.text for need in said.convergence.unanswered)
    if missing and said.record:  # who answers through a strength is not for the partner's eyes
        parts.append(_("No item answers: {needs}").format(needs=missing))
    return " ".join(parts)


def _figures(brief: PackBrief, said: RoadmapBrief) -> Iterator[Block]:
    room = box_of("long", is_landscape=True).height - _UNDER
    drawings = roadmap_figures(said, brief.as_of, _width(), room, _FIGURES)
    for number, drawing in enumerate(drawings, 1):
        yield Heading(text=_("The whole roadmap") + (f" {number}/{len(drawings)}"
                                                     if len(drawings) > 1 else ""))  # fmt: skip
        yield Figure(drawing=drawing, note=legend(said) if number == len(drawings) else "")
    if not drawings and len(said.items) > len(said.undated):
        yield Heading(text=_("The whole roadmap"))
        free = room if said.convergence.matches else room - _ABOVE
        counts = counted_roadmap(said, brief.as_of, _width(), free)
        yield Figure(drawing=counts, note=counted_words(said))


def _broken_links(said: RoadmapBrief) -> Iterator[Block]:
    if not said.violations:
        return
    yield Heading(text=_("Links that these dates do not keep"))
    texts = (
        _("“{then}” needs “{first}”, which is withdrawn.").format(
            then=found.then.title, first=found.first.title
        )
        if found.days is None
        else _("“{then}” begins before “{first}” is done.").format(
            then=found.then.title, first=found.first.title
        )
        for found in said.violations
    )
    yield Bullets(items=tuple(texts)[:_TRAY])
    yield from more(len(said.violations) - _TRAY)


def _undated(said: RoadmapBrief) -> Iterator[Block]:
    if said.undated:
        yield Heading(text=_("Said without a date"))
        marks = marks_of(said.proofs)
        yield Bullets(items=tuple(_tray(item, marks[item.id]) for item in said.undated[:_TRAY]))
        yield from more(len(said.undated) - _TRAY)


def _tray(item: RoadmapItem, marks: ItemMarks) -> Text:
    about = " / ".join(part for part in (word(item.layer), item.lane, word(item.status)) if part)
    figure = (Span(f"  {words}"), raised(marks.figure)) if (words := figure_words(item)) else ()
    return (bold(item.title), *figure, muted(f"  {about}"))


def _width() -> float:
    return box_of("long", is_landscape=True).width
