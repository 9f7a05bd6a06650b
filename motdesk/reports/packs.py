"""Put a pack together: its pages in order, and what the head and foot of each say."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from motdesk.base.dates import format_date
from motdesk.base.texts import _, sentences
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic, topic_words
from motdesk.domain.briefs.snapshots import SHORT
from motdesk.domain.negotiations import Classification
from motdesk.domain.words import word
from motdesk.reports.blocks import Block, Section
from motdesk.reports.documents import Document, Furniture
from motdesk.reports.pages.controls import control_sheet, cover_sheet
from motdesk.reports.pages.costs import costs
from motdesk.reports.pages.evidence import evidence
from motdesk.reports.pages.improvements import improvements
from motdesk.reports.pages.issues import issues
from motdesk.reports.pages.one_page import one_page
from motdesk.reports.pages.partners import partner_page
from motdesk.reports.pages.rights import rights
from motdesk.reports.pages.roadmaps import roadmap
from motdesk.reports.pages.strengths import strengths

T = TypeVar("T")


def compose(brief: PackBrief, snapshot: str) -> Document:
    """Return the pack as a document, in the language spoken here."""
    title = _title(brief)
    return Document(
        sections=_numbered(brief, tuple(_sections(brief))),
        furniture=_furniture(brief, title, snapshot),
        title=title,
        author=brief.author or brief.company,
        language=brief.language,
        about_contents=_about_numbers(brief),
        front=_front(brief, snapshot),
    )


def _numbered(brief: PackBrief, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return sections as numbered for the reader: for the partner without telling of gaps."""
    if brief.audience is Audience.INTERNAL:
        return sections
    topics = list(dict.fromkeys(section.number for section in sections))
    return tuple(replace(one, number=topics.index(one.number) + 1) for one in sections)


def _about_numbers(brief: PackBrief) -> str:
    """Say why numbers are skipped, and which topics are not in this copy; to us alone."""
    if brief.audience is Audience.PARTNER:
        return ""
    numbers = _("Each topic keeps its number in every paper of ours, so some numbers are skipped.")
    left_out = [
        f"{topic} {topic_words(topic)}"
        for topic in Topic
        if topic is not Topic.CONTROL and topic not in brief.topics
    ]
    if not left_out:
        return numbers
    topics = _("Not in this copy, for nothing is known of it or it was not chosen: {topics}.")
    return sentences(numbers, topics.format(topics=_(", ").join(left_out)))


def _front(brief: PackBrief, snapshot: str) -> tuple[Block, ...]:
    if brief.audience is Audience.PARTNER:
        return cover_sheet(brief)
    if brief.control is None or Topic.CONTROL not in brief.topics:
        return ()
    return control_sheet(brief, brief.control, snapshot)


def _sections(brief: PackBrief) -> Iterator[Section]:
    """Yield what the topics of the pack say, in their order."""
    sections: dict[Topic, Callable[[], Iterable[Section]]] = {
        Topic.ONE_PAGE: lambda: one_page(brief),
        Topic.ISSUES: lambda: issues(brief),
        Topic.PARTNER: lambda: [partner_page(brief, page) for page in _some(brief.partner_page)],
        Topic.STRENGTHS: lambda: [strengths(brief)],
        Topic.ROADMAP: lambda: roadmap(brief, brief.roadmap) if brief.roadmap else (),
        Topic.RIGHTS: lambda: [rights(brief)],
        Topic.IMPROVEMENTS: lambda: [improvements(brief)],
        Topic.COST: lambda: [costs(brief)],
        Topic.EVIDENCE: lambda: [evidence(brief)],
    }
    for topic in brief.topics:
        if topic in sections:
            yield from sections[topic]()


def _some(said: T | None) -> tuple[T, ...]:
    return () if said is None else (said,)


def _title(brief: PackBrief) -> str:
    if brief.audience is Audience.PARTNER:
        return _("{title}: our proposal").format(title=brief.title)
    return _("{title}: briefing pack").format(title=brief.title)


def _furniture(brief: PackBrief, title: str, snapshot: str) -> Furniture:
    is_internal = brief.audience is Audience.INTERNAL
    kind = word(brief.classification) if brief.classification else _("For the other party")
    is_guarded = brief.classification in {Classification.TOP_SECRET, Classification.SECRET}
    return Furniture(
        title=title,
        classification=kind,
        number=brief.number,
        version=_("Version {version}").format(version=brief.version) if brief.version else "",
        copy=_("Copy {copy} of {copies}").format(copy=brief.copy, copies=brief.copies)
        if is_internal or brief.copies > 1
        else "",
        author=brief.author or brief.company,
        as_of=format_date(brief.as_of, is_era=brief.is_era),
        snapshot=snapshot[:SHORT],
        watermark=kind if is_guarded else "",
    )
