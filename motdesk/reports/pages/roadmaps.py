"""Page 7, the roadmap: their promises over our needs, and how promises were kept so far."""

from collections.abc import Iterator
from dataclasses import replace

from motdesk.base.texts import _
from motdesk.domain.briefs.packs import PackBrief, Topic, topic_words
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.convergence import Match
from motdesk.drawings.convergence import draw_convergence
from motdesk.drawings.palette import PRINT
from motdesk.drawings.promise_words import broken_finding
from motdesk.drawings.roadmap_labels import marks_of
from motdesk.reports.blocks import Block, Figure, Heading, Paragraph, Section
from motdesk.reports.pages.promises import key_figures, record, record_headline
from motdesk.reports.pages.roadmap_changes import more
from motdesk.reports.roadmap_notes import link_finding, need_finding, notes_height, roadmap_notes
from motdesk.reports.roadmaps import (
    counted_roadmap,
    counted_words,
    legend,
    roadmap_figures,
    whole_roadmap,
)
from motdesk.reports.sheets import Paper, box_of
from motdesk.reports.styles import A3, A4

_NEEDS = 12  # rows of needs, the earliest
_FIGURES = 2  # large pages of the roadmap; a larger one is counted
_ABOVE = 64.0  # points for the title and the air around the figure


def roadmap(brief: PackBrief, said: RoadmapBrief) -> tuple[Section, ...]:
    """Return the roadmap on wide pages: needs first, then the whole of it, then the record."""
    sections = tuple(
        Section(
            number=Topic.ROADMAP,
            title=title,
            topic=topic_words(Topic.ROADMAP),
            is_landscape=True,
            is_large=is_large,
            blocks=blocks,
        )
        for title, is_large, blocks in (
            (_headline(said), False, (*key_figures(said), *_convergence(brief, said))),
            (link_finding(said), *_whole(brief, said)),
            (record_headline(said), False, tuple(record(brief, said))),
        )
        if blocks
    )
    return (*sections[:1], *(replace(section, is_in_contents=False) for section in sections[1:]))


def _headline(said: RoadmapBrief) -> str:
    if said.record is None:
        return need_finding(said)
    return _("{slips}; {needs}").format(slips=broken_finding(said.record), needs=need_finding(said))


def _convergence(brief: PackBrief, said: RoadmapBrief) -> Iterator[Block]:
    open_ones = [match for match in said.convergence.matches if not match.item.is_achieved]
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


def _whole(brief: PackBrief, said: RoadmapBrief) -> tuple[bool, tuple[Block, ...]]:
    """Return whether the whole roadmap needs large pages, and what stands on them."""
    notes = tuple(roadmap_notes(said))
    if len(said.items) == len(said.undated):
        return False, notes
    for paper in (A4, A3):
        drawing = whole_roadmap(said, brief.as_of, _width(paper), _room(said, notes, paper))
        if drawing is not None:
            return paper is A3, (Figure(drawing=drawing, note=legend(said)), *notes)
    parts = roadmap_figures(said, brief.as_of, _width(A3), _room(said, notes, A3), _FIGURES)
    if parts:
        *first, last = parts
        figures = (
            *(Figure(drawing=part) for part in first),
            Figure(drawing=last, note=legend(said)),
        )
        return True, (*figures, *notes)
    counts = counted_roadmap(said, brief.as_of, _width(A4), _room(said, notes, A4))
    return False, (Figure(drawing=counts, note=counted_words(said)), *notes)


def _room(said: RoadmapBrief, notes: tuple[Paragraph, ...], paper: Paper) -> float:
    """Return the height that title, legend and notes leave to the drawing."""
    taken = notes_height([legend(said), *(str(note.text) for note in notes)], _width(paper))
    return box_of("long", is_landscape=True, paper=paper).height - _ABOVE - taken


def _width(paper: Paper = A4) -> float:
    return box_of("long", is_landscape=True, paper=paper).width
