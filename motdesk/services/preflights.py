"""What to look at before a pack is printed."""

from collections.abc import Iterable, Iterator

from motdesk.base.texts import _, _n
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic, topic_words
from motdesk.domain.findings import Finding, Step
from motdesk.domain.words import word
from motdesk.drawings.pages import Pages
from motdesk.services.briefs.packs import LeftOut

_NAMED = 5  # so many are named in one sentence


def findings(brief: PackBrief, left_out: tuple[LeftOut, ...], pages: Pages) -> Iterator[Finding]:
    """Yield what is doubtful in a pack that is laid out."""
    yield from _characters(pages)
    yield from _assumed(brief)
    yield from _old(brief)
    yield from _broken(brief)
    yield from _unanswered(brief)
    yield from _topics(left_out)
    yield from _skills(brief)


def restricted(count: int) -> Finding:
    """Return how many restricted values the written file will be searched for."""
    text = _n(
        "The file will be searched for {count} restricted value.",
        "The file will be searched for {count} restricted values.",
        count,
    )
    return _finding(text.format(count=count))


def said_anyway(places: tuple[str, ...]) -> Iterator[Finding]:
    """Yield that limits of ours stand in something that is open, where any do."""
    if places:
        text = _("Restricted values also stand in what is open, and will be read: {places}")
        yield _finding(text.format(places=_some(places)), is_severe=True)


def two_prices(told: Iterable[str]) -> Iterator[Finding]:
    """Yield what a pack calls our price twice, each time otherwise."""
    yield from map(_finding, told)


def _characters(pages: Pages) -> Iterator[Finding]:
    if pages.missing:
        text = _("No font has these characters; they are printed as 〓: {characters}")
        yield _finding(text.format(characters=" ".join(pages.missing)), is_severe=True)


def _assumed(brief: PackBrief) -> Iterator[Finding]:
    proof = brief.evidence
    if proof.assumed and brief.audience is Audience.INTERNAL:
        text = _("{count} of {stated} numbers rest on no evidence: {names}")
        named = set(proof.assumed[:_NAMED])
        rest = sum(number.label not in named for number in proof.unproven)
        names = _named(proof.assumed, rest)
        yield _finding(text.format(count=len(proof.unproven), stated=proof.stated, names=names))


def _old(brief: PackBrief) -> Iterator[Finding]:
    old = tuple(line.title for line in brief.evidence.lines if line.is_old)
    if old:
        yield _finding(_("Past its half-life: {names}").format(names=_some(old)))


def _broken(brief: PackBrief) -> Iterator[Finding]:
    for bridge in brief.strengths.bridges:
        if bridge.is_argued and bridge.missing:
            links = ", ".join(word(link) for link in bridge.missing)
            text = _("“{strength}” is argued with, but lacks: {links}")
            yield _finding(text.format(strength=bridge.title, links=links))


def _unanswered(brief: PackBrief) -> Iterator[Finding]:
    needs = tuple(need.text for need in brief.strengths.unanswered)
    if needs and Topic.STRENGTHS in brief.topics:
        yield _finding(_("No strength answers: {names}").format(names=_some(needs)))


def _topics(left_out: tuple[LeftOut, ...]) -> Iterator[Finding]:
    for topic, reason in left_out:
        text = _("“{topic}” is left out. {reason}")
        yield _finding(text.format(topic=topic_words(topic), reason=_(reason)))


def _skills(brief: PackBrief) -> Iterator[Finding]:
    if brief.audience is Audience.PARTNER and Topic.RIGHTS in brief.topics:
        text = _("Of “{topic}” only rights that may be shown are printed; skills never are.")
        yield _finding(text.format(topic=topic_words(Topic.RIGHTS)))


def _some(names: tuple[str, ...]) -> str:
    return _named(names, len(names) - _NAMED)


def _named(names: tuple[str, ...], rest: int) -> str:
    """Return the first names, and how many there are beside them."""
    named = _(", ").join(names[:_NAMED])
    return _("{names} and {count} more").format(names=named, count=rest) if rest > 0 else named


def _finding(text: str, *, is_severe: bool = False) -> Finding:
    return Finding(step=Step.PACK, text=text, is_severe=is_severe)
