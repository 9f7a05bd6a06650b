"""Strengths (強み): the word bridge from technology words to management words.

The chain has seven links: need → benefit → figure of merit → capability → evidence → KPI → money.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from motdesk.base.errors import UserError
from motdesk.base.identities import new_id
from motdesk.base.texts import _, mark
from motdesk.domain.checks import check_currency, check_finite, check_name, check_range
from motdesk.domain.evidence import Source
from motdesk.domain.partners import Pillar
from motdesk.domain.subjects import Coded, Disclosure, Points, Shared

ANSWER_MARKS = {0: "", 1: "△", 3: "○", 9: "●"}


class Link(StrEnum):
    """One link of the chain, in its order."""

    NEED = "need"
    BENEFIT = "benefit"
    FIGURE = "figure"
    CAPABILITY = "capability"
    EVIDENCE = "evidence"
    KPI = "kpi"
    MONEY = "money"


QUESTIONS = {
    Link.NEED: mark("Which need of the customer does this answer?"),
    Link.BENEFIT: mark("Who gains what from it, in the words of management?"),
    Link.FIGURE: mark("By which figure is it better, and than what?"),
    Link.CAPABILITY: mark("What exactly can be done, under which conditions?"),
    Link.EVIDENCE: mark("Who measured it, and when?"),
    Link.KPI: mark("Which indicator of the customer moves?"),
    Link.MONEY: mark("How much money a year is that worth?"),
}


class Vrio(StrEnum):
    """The four questions of VRIO, asked in this order (Barney)."""

    VALUE = "value"
    RARITY = "rarity"
    IMITABILITY = "imitability"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How well the strength answers a need: 0, 1, 3 or 9."""

    id: str = field(default_factory=new_id)
    need_id: Annotated[str, Points("need")]
    fit: Shared[int] = 3

    def __post_init__(self) -> None:
        check_fit(self.fit)


class Scale(StrEnum):
    """A scale of readiness: of the technology, or of its manufacture."""

    TRL = "trl"
    MRL = "mrl"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessAnswer:
    """Yes or no to the gate of one level of a scale, and what proves it."""

    id: str = field(default_factory=new_id)
    scale: Scale = Scale.TRL
    level: int = 1
    is_yes: bool | None = None
    evidence_id: Annotated[str | None, Points("evidence")] = None
    note: str = ""

    def __post_init__(self) -> None:
        check_range(mark("The level"), self.level, 1, 10 if self.scale is Scale.MRL else 9)


@dataclass(frozen=True, slots=True, kw_only=True)
class VrioAnswer:
    """Yes or no to one of the four questions, and what proves it."""

    id: str = field(default_factory=new_id)
    question: Vrio
    is_yes: bool | None = None
    evidence_id: Annotated[str | None, Points("evidence")] = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """One technical fact, and what it is worth to whom, with proof."""

    id: str = field(default_factory=new_id)
    partner_id: Annotated[str, Points("partner", is_owner=True)]
    title: Shared[str]
    pillar: Shared[Pillar] = Pillar.TECHNOLOGY
    capability: Shared[str] = ""
    condition: Shared[str] = ""
    figure: Shared[str] = ""
    figure_unit: Shared[str] = ""
    figure_value: Shared[Decimal | None] = None
    figure_benchmark: Shared[Decimal | None] = None
    figure_limit: Shared[Decimal | None] = None
    is_lower_better: Shared[bool] = False
    beneficiary: Shared[str] = ""
    benefit: Shared[str] = ""
    kpi: Shared[str] = ""
    currency: Shared[Coded[str]] = "JPY"
    money_per_year: Shared[Decimal | None] = None
    trl_claimed: int | None = None
    trl_demonstrated: int | None = None
    mrl_claimed: int | None = None
    mrl_demonstrated: int | None = None
    private_remark: str = ""
    disclosure: Disclosure = Disclosure.NEVER
    answers: Shared[tuple[Answer, ...]] = ()
    vrio: tuple[VrioAnswer, ...] = ()
    readiness: tuple[ReadinessAnswer, ...] = ()
    sources: Shared[tuple[Source, ...]] = ()

    def __post_init__(self) -> None:
        check_name(mark("The strength"), self.title)
        check_currency(self.currency)
        check_range(mark("TRL claimed"), self.trl_claimed, 1, 9)
        check_range(mark("TRL demonstrated"), self.trl_demonstrated, 1, 9)
        _check_claim("TRL", self.trl_claimed, self.trl_demonstrated)
        check_range(mark("MRL claimed"), self.mrl_claimed, 1, 10)
        check_range(mark("MRL demonstrated"), self.mrl_demonstrated, 1, 10)
        _check_claim("MRL", self.mrl_claimed, self.mrl_demonstrated)
        check_finite(mark("The figure of merit"), self.figure_value)
        check_finite(mark("The benchmark"), self.figure_benchmark)
        check_finite(mark("Money per year"), self.money_per_year)

    def has_link(self, link: Link) -> bool:
        """Tell whether a link of the chain is filled."""
        filled = {
            Link.NEED: any(answer.fit for answer in self.answers),
            Link.BENEFIT: bool(self.benefit.strip()),
            Link.FIGURE: bool(self.figure.strip()) and self.figure_value is not None,
            Link.CAPABILITY: bool(self.capability.strip()),
            Link.EVIDENCE: bool(self.sources),
            Link.KPI: bool(self.kpi.strip()),
            Link.MONEY: self.money_per_year is not None,
        }
        return filled[link]

    def missing_links(self) -> tuple[Link, ...]:
        """Return the links not filled, in the order of the chain."""
        return tuple(link for link in Link if not self.has_link(link))


def check_fit(fit: int) -> None:
    """Refuse what is not 0, 1, 3 or 9. Raises UserError."""
    if fit not in ANSWER_MARKS:
        raise UserError(_("How well it fits is 0, 1, 3 or 9."))


def _check_claim(scale: str, claimed: int | None, demonstrated: int | None) -> None:
    """Refuse that more is demonstrated than is claimed. Raises UserError."""
    if claimed is None or demonstrated is None or demonstrated <= claimed:
        return
    words = _("{scale} {demonstrated} cannot be demonstrated where only {claimed} is claimed.")
    raise UserError(
        words.format(scale=scale, demonstrated=demonstrated, claimed=claimed),
        kept=_("Nothing was kept."),
        advice=_("Raise what is claimed first."),
    )
