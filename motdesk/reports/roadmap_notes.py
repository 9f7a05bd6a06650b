"""What is said of a whole roadmap in few words: its finding, and in small print what to look at."""

from collections.abc import Iterable, Iterator

from motdesk.base.texts import _, _n
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.dependencies import Violation
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.domain.words import word
from motdesk.drawings.roadmap_labels import ItemMarks, figure_words, marks_of
from motdesk.methods.promises import Fit
from motdesk.reports.blocks import Paragraph, Style
from motdesk.reports.composition import compose_text
from motdesk.reports.styles import NOTE

_MOST = 12  # links, and items without a date


def need_finding(said: RoadmapBrief) -> str:
    """Return how many needs are in danger, or for the other party how many come after their day."""
    if said.record is None:
        return _shared_finding(said)
    red = len({match.need.id for match in said.convergence.matches if match.fit is Fit.RED})
    text = _n("{count} need is in danger", "{count} needs are in danger", red)
    return text.format(count=red)


def _shared_finding(said: RoadmapBrief) -> str:
    """Return how needs and promises meet by the dates that both sides wrote themselves."""
    matches = [match for match in said.convergence.matches if match.months is not None]
    dated = {match.need.id for match in matches}
    late = {match.need.id for match in matches if (match.months or 0) < 0}
    if not dated:
        count = sum(item.is_promised for item in said.items)
        text = _n("{owner}: {count} promise", "{owner}: {count} promises", count)
        return text.format(owner=said.owner, count=count)
    if not late:
        return _("All {count} dated needs are promised in time").format(count=len(dated))
    text = _n(
        "{late} of {count} dated needs is promised after its day",
        "{late} of {count} dated needs are promised after their day",
        len(late),
    )
    return text.format(late=len(late), count=len(dated))


def link_finding(said: RoadmapBrief) -> str:
    """Return how many links the dates do not keep; of none, how many they keep."""
    count = len(said.violations)
    if count:
        text = _n(
            "{count} link is not kept by these dates",
            "{count} links are not kept by these dates",
            count,
        )
        return text.format(count=count)
    links = sum(len(item.links) for item in said.items)
    if links:
        text = _n("The dates keep the {count} link", "The dates keep all {count} links", links)
        return text.format(count=links)
    text = _n("{count} item on the roadmap", "{count} items on the roadmap", len(said.items))
    return text.format(count=len(said.items))


def roadmap_notes(said: RoadmapBrief) -> Iterator[Paragraph]:
    """Yield in small print the links that are not kept, and what has no date."""
    if said.violations:
        found = [_broken(one) for one in said.violations]
        text = _("Links that these dates do not keep: {links}")
        yield _note(text.format(links=_listed(found)))
    if said.undated:
        marks = marks_of(said.proofs)
        found = [_undated(item, marks[item.id]) for item in said.undated]
        yield _note(_("Said without a date: {names}").format(names=_listed(found)))


def notes_height(notes: Iterable[str], width: float) -> float:
    """Return the points that small print takes below a figure."""
    counts = (len(compose_text(note, NOTE, width)) for note in notes)
    return sum(count * NOTE.leading + NOTE.after for count in counts)


def _broken(found: Violation) -> str:
    text = (
        _("“{then}” needs “{first}”, which is withdrawn.")
        if found.days is None
        else _("“{then}” begins before “{first}” is done.")
    )
    return text.format(then=found.then.title, first=found.first.title)


def _undated(item: RoadmapItem, marks: ItemMarks) -> str:
    about = [word(item.layer), word(item.status), figure_words(item), marks.figure]
    return _("{title} ({about})").format(title=item.title, about=" / ".join(filter(None, about)))


def _listed(found: list[str]) -> str:
    shown = found[:_MOST]
    if len(found) > _MOST:
        shown.append(_("{count} more").format(count=len(found) - _MOST))
    return " / ".join(shown)


def _note(text: str) -> Paragraph:
    return Paragraph(text=text, style=Style.NOTE)
