"""How promises were kept, on page 7: in numbers, slip by slip, and what the slips cost."""

from collections.abc import Iterator

from motdesk.base.money import format_number
from motdesk.base.texts import _, _n, sentences
from motdesk.domain.baselines import Turn
from motdesk.domain.briefs.packs import PackBrief, Topic
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.promises import PromiseLine, PromiseRecord, Score
from motdesk.drawings.milestone_trends import draw_milestone_trend
from motdesk.drawings.palette import PRINT
from motdesk.drawings.promise_words import (
    brier_words,
    broken_words,
    coverage_words,
    interval_words,
    kept_words,
    precedents_words,
    price_words,
    times_words,
)
from motdesk.drawings.promises import draw_slips
from motdesk.drawings.roadmap_labels import marks_of
from motdesk.reports.blocks import Block, Columns, Figure, Heading, KeyFigures, Section
from motdesk.reports.composition import GUTTER
from motdesk.reports.pages.roadmap_changes import MOST_CHANGES, changes, more
from motdesk.reports.quantities import UNKNOWN
from motdesk.reports.sections import sides
from motdesk.reports.sheets import box_of

_SLIPS = 12  # rows of promises, the latest slips: as many as leave room for a trend
_TREND = 104.0  # points


def key_figures(said: RoadmapBrief) -> Iterator[Block]:
    """Yield how promises were kept in numbers; nothing for the other party."""
    record = said.record
    if record is None:
        return
    items = (
        (_("Promises kept"), kept_words(record), interval_words(record)),
        (_("Time taken, P50 / P80"), times_words(record.precedents), precedents_words(record)),
        (_("Their confidence (Brier)"), _score(record.theirs), brier_words(record.theirs)),
        (_("Our confidence (Brier)"), _score(record.ours), brier_words(record.ours)),
        (_("Price of the slips"), price_words(record) or UNKNOWN, coverage_words(record)),
        (
            _("Slipped / softened / withdrawn"),
            broken_words(record),
            _("against what was promised first"),
        ),
    )
    yield KeyFigures(items=items)


def _score(score: Score) -> str:
    return UNKNOWN if score.brier is None else format_number(score.brier, 2)


def record_headline(said: RoadmapBrief) -> str:
    """Return how promises were kept in one line."""
    record, found = said.record, said.comparison
    if record is None:
        return ""
    kept = _n(
        "{kept} of {count} promise that was due is kept",
        "{kept} of {count} promises that were due are kept",
        record.given,
    ).format(kept=record.kept, count=record.given)
    kept = kept if record.given else _("No promise was due yet")
    if found is None:
        return kept
    changed = _(
        "since “{name}” {slipped} slipped, {softened} softened, {withdrawn} withdrawn"
    ).format(
        name=said.baseline,
        slipped=len(found.slipped),
        softened=len(found.softened),
        withdrawn=found.count(Turn.WITHDRAWN),
    )
    return _("{slips}; {needs}").format(slips=kept, needs=changed)


def record(brief: PackBrief, said: RoadmapBrief) -> Iterator[Block]:
    """Yield slips and the worst trend, and beside them what changed since the baseline."""
    if said.record is None or not said.record.lines:
        yield from changes(said)
        return
    title = record_headline(said)
    for most in range(MOST_CHANGES, 0, -1):
        right = tuple(changes(said, most))
        if _is_one_side(title, Columns(columns=((), right))):
            break
    for has_trend in (True, False):
        left = tuple(_slips(brief, said, said.record, has_trend=has_trend))
        if _is_one_side(title, Columns(columns=(left, ()))):
            break
    yield Columns(columns=(left, right))


def _is_one_side(title: str, block: Block) -> bool:
    """Tell whether a block fits below its headline: else that would stand on a side alone."""
    section = Section(number=Topic.ROADMAP, title=title, blocks=(block,), is_landscape=True)
    return sides(section) == 1


def _slips(
    brief: PackBrief, said: RoadmapBrief, found: PromiseRecord, *, has_trend: bool
) -> Iterator[Block]:
    marks = marks_of(said.proofs)
    told = [line for line in found.lines if _is_told(line)] or list(found.lines)
    half = (box_of("long", is_landscape=True).width - GUTTER) / 2
    slips = draw_slips(
        told[:_SLIPS],
        width=half,
        palette=PRINT,
        today=brief.as_of,
        year_start=said.fiscal_start,
        marks=marks,
    )
    yield Heading(text=_("How promises were kept"))
    yield Figure(drawing=slips, note=_slip_legend(len(found.lines) - len(told)))
    yield from more(len(told) - _SLIPS)
    worst = next((line for line in found.lines if line.trend and line.trend.slope > 0), None)
    if worst is not None and has_trend:
        picture = draw_milestone_trend(
            worst,
            width=half,
            height=_TREND,
            palette=PRINT,
            year_start=said.fiscal_start,
            mark=marks[worst.item.id].dates,
        )
        yield Figure(drawing=picture)


def _is_told(line: PromiseLine) -> bool:
    """Tell whether a promise slipped, became less or was withdrawn."""
    return line.is_slipped or bool(line.softenings) or line.is_withdrawn


def _slip_legend(untold: int) -> str:
    legend = _(
        "Hollow: first promised. Disc: reached. Diamond: said now. ×: withdrawn. Bracket: P50 to "
        "P80. Changes that the customer asked for count as promised anew."
    )
    if not untold:
        return legend
    rest = _n("{count} more is in time.", "{count} more are in time.", untold)
    return sentences(legend, rest.format(count=untold))
