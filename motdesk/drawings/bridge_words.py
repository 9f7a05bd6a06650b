"""What a word bridge says: the seven links of one strength in words, empty where one is missing."""

from dataclasses import dataclass

from motdesk.base.texts import _, labelled
from motdesk.domain.evidence import Grade
from motdesk.domain.strengths import QUESTIONS, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """The words of technology and of management for one strength; an empty link is missing."""

    need: str = ""
    benefit: str = ""
    figure: str = ""
    capability: str = ""
    condition: str = ""
    evidence: str = ""
    kpi: str = ""
    money: str = ""
    grades: tuple[Grade, ...] = ()

    def words(self, link: Link) -> str:
        """Return what a link says, empty if it is missing."""
        return str(getattr(self, link.value)).strip()

    @property
    def missing(self) -> tuple[Link, ...]:
        """The links not filled, in the order of the chain."""
        return tuple(link for link in Link if not self.words(link))


def link_name(link: Link) -> str:
    """Return what a link is called."""
    names = {
        Link.NEED: _("Need"),
        Link.BENEFIT: _("Benefit"),
        Link.FIGURE: _("Key figure"),
        Link.CAPABILITY: _("Capability"),
        Link.EVIDENCE: _("Evidence"),
        Link.KPI: _("KPI"),
        Link.MONEY: _("Money"),
    }
    return names[link]


def question(link: Link) -> str:
    """Return the question that would fill a link."""
    return _(QUESTIONS[link])


def bridge_in_words(bridge: Bridge) -> str:
    """Return the whole bridge for those who cannot see it."""
    parts = []
    for link in Link:
        words = bridge.words(link) or _("missing: {question}").format(question=question(link))
        parts.append(labelled(link_name(link), words))
    return ". ".join(parts)


def chain_in_words(bridge: Bridge) -> str:
    """Return which links are filled and which are missing."""
    text = _("{count} of 7 links filled.").format(count=7 - len(bridge.missing))
    if not bridge.missing:
        return text
    names = ", ".join(map(link_name, bridge.missing))
    return f"{text} {_('Missing: {names}.').format(names=names)}"
