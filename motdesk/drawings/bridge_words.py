"""What a word bridge says: the seven links of one strength in words, empty where one is missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from motdesk.base.money import format_money
from motdesk.base.texts import _, _n
from motdesk.domain.evidence import Evidence, Grade
from motdesk.domain.strengths import QUESTIONS, Link, Strength
from motdesk.drawings.amounts import amount


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


def bridge_of(strength: Strength, needs: Sequence[str], evidence: Sequence[Evidence]) -> Bridge:
    """Return the bridge of a strength: `needs` are those it answers, `evidence` what it leans on.

    A link counts as filled where the strength says so, also if its evidence may not be shown.
    """
    words = {
        Link.NEED: " / ".join(needs),
        Link.BENEFIT: _benefit(strength),
        Link.FIGURE: _figure(strength),
        Link.CAPABILITY: strength.capability,
        Link.EVIDENCE: _evidence(strength, evidence),
        Link.KPI: strength.kpi,
        Link.MONEY: _money(strength),
    }
    filled = {link.value: words[link] for link in Link if strength.has_link(link)}
    grades = tuple(sorted({item.grade for item in evidence}))
    return Bridge(condition=strength.condition, grades=grades, **filled)


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
        parts.append(f"{link_name(link)}: {words}")
    return ". ".join(parts)


def chain_in_words(bridge: Bridge) -> str:
    """Return which links are filled and which are missing."""
    text = _("{count} of 7 links filled.").format(count=7 - len(bridge.missing))
    if not bridge.missing:
        return text
    names = ", ".join(map(link_name, bridge.missing))
    return f"{text} {_('Missing: {names}.').format(names=names)}"


def _benefit(strength: Strength) -> str:
    if not strength.beneficiary.strip():
        return strength.benefit
    return _("{beneficiary}: {benefit}").format(
        beneficiary=strength.beneficiary, benefit=strength.benefit
    )


def _figure(strength: Strength) -> str:
    value = amount(strength.figure_value, strength.figure_unit)
    if strength.figure_benchmark is None:
        return f"{strength.figure} {value}"
    return _("{figure} {value} (benchmark {benchmark})").format(
        figure=strength.figure,
        value=value,
        benchmark=amount(strength.figure_benchmark, strength.figure_unit),
    )


def _evidence(strength: Strength, evidence: Sequence[Evidence]) -> str:
    if evidence:
        return " / ".join(item.title for item in evidence)
    count = len(strength.sources)
    return _n("{count} piece of evidence", "{count} pieces of evidence", count).format(count=count)


def _money(strength: Strength) -> str:
    money = format_money(strength.money_per_year, strength.currency)
    return _("{money} a year").format(money=money)
