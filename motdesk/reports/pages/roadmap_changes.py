"""What became of promises since the baseline: before and now, softened and withdrawn first."""

from collections.abc import Iterator

from motdesk.base.texts import _, _n
from motdesk.domain.baselines import Comparison, Difference, Turn
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.roadmaps import Revision
from motdesk.domain.words import word
from motdesk.drawings.changes import count_words, difference_words, field_words
from motdesk.drawings.roadmap_labels import UNMARKED, marks_of
from motdesk.reports.blocks import Block, Column, Heading, Paragraph, Span, Style, Table, Text
from motdesk.reports.quantities import bold, muted, raised

MOST_CHANGES = 8  # the gravest first: as many as a page holds


def changes(said: RoadmapBrief, most: int = MOST_CHANGES) -> Iterator[Block]:
    """Yield the comparison with the baseline, `most` changes of it; nothing without one."""
    if said.comparison is None:
        return
    name = said.baseline
    yield Heading(text=_("Since the baseline “{name}”").format(name=name))
    rows = tuple(_row(difference, said) for difference in _ordered(said.comparison)[:most])
    if not rows:
        yield Paragraph(text=count_words(said.comparison), style=Style.NOTE)
    else:
        columns = (
            Column(head=_("Roadmap item"), width=98),
            Column(head=_("Before and now")),
            Column(head=_("Reason"), width=118),
        )
        yield Table(columns=columns, rows=rows, caption=count_words(said.comparison))
        yield from more(len(said.comparison.differences) - most)


def more(count: int) -> Iterator[Block]:
    """Yield how many were left away, so that nobody takes what is shown for the whole."""
    if count > 0:
        text = _n("{count} more is not shown here.", "{count} more are not shown here.", count)
        yield Paragraph(text=text.format(count=count), style=Style.NOTE)


def _ordered(found: Comparison) -> list[Difference]:
    """Return withdrawn first, then softened, then slipped, then changed, then added."""
    order = [Turn.WITHDRAWN, Turn.CHANGED, Turn.ADDED]
    return sorted(
        found.differences,
        key=lambda one: (order.index(one.turn), not one.softenings, not one.is_slipped),
    )


def _row(difference: Difference, said: RoadmapBrief) -> tuple[Text, ...]:
    what = difference_words(difference)
    head = Span(what) if difference.turn is Turn.ADDED else bold(what)
    values = tuple(_values(difference, said))
    return (
        _title(difference, said),
        (head, Span("\n"), *values) if what else values,
        _reason(difference, said),
    )


def _title(difference: Difference, said: RoadmapBrief) -> Text:
    """Return the item with what its dates and figures of now lean on."""
    entry = difference.after or difference.before
    marks = marks_of(said.proofs).get(entry.item_id, UNMARKED) if entry else UNMARKED
    words = " ".join(dict.fromkeys(filter(None, marks)))
    return (bold(difference.title), raised(words)) if words else (bold(difference.title),)


def _values(difference: Difference, said: RoadmapBrief) -> Iterator[Span]:
    for number, (label, before, now) in enumerate(field_words(difference, said.fiscal_start)):
        begin = "\n" if number else ""
        yield Span(f"{begin}{label} ")
        if before:
            yield Span(before, is_struck=True)
            yield muted(" → ")
        yield bold(now or "—")


def _reason(difference: Difference, said: RoadmapBrief) -> str:
    """Return why it changed last, with the note of that line of the ledger."""
    entry = difference.after or difference.before
    item = next((item for item in said.items if entry and item.id == entry.item_id), None)
    lines = [line for line in item.revisions if line.reason] if item else []
    recent = [line for line in lines if said.taken and line.reported >= said.taken]
    return "\n".join(map(_line, recent))


def _line(line: Revision) -> str:
    reason = word(line.reason) if line.reason else ""
    return f"{line.reported} {reason}" + (f"：{line.note}" if line.note else "")
