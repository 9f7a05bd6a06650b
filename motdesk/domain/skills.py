"""Skills and their handover (力量・技能承継): who can what, under pseudonyms, and for how long.

Only counts ever leave the desk: nothing here is shared.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated

from motdesk.base.identities import new_id
from motdesk.base.texts import mark
from motdesk.domain.checks import (
    check_name,
    check_not_negative,
    check_range,
    check_share,
)
from motdesk.domain.evidence import Source
from motdesk.domain.partners import Pillar
from motdesk.domain.subjects import Points


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Someone who holds the skill at a level 0–4, and when they are expected to leave."""

    id: str = field(default_factory=new_id)
    pseudonym: str = ""
    level: int = 0
    leaves: date | None = None
    yearly_leaving: Decimal | None = None

    def __post_init__(self) -> None:
        check_range(mark("The level"), self.level, 0, 4)
        check_share(mark("The chance of leaving in a year"), self.yearly_leaving)


@dataclass(frozen=True, slots=True, kw_only=True)
class Successor:
    """Someone who learns the skill: from which level to which, until when, how likely."""

    id: str = field(default_factory=new_id)
    pseudonym: str = ""
    level: int = 0
    level_aimed: int = 2
    ready_by: date | None = None
    probability: Decimal | None = None

    def __post_init__(self) -> None:
        check_range(mark("The level"), self.level, 0, 4)
        check_range(mark("The level aimed at"), self.level_aimed, 0, 4)
        check_share(mark("Probability"), self.probability)


@dataclass(frozen=True, slots=True, kw_only=True)
class DependentItem:
    """A milestone of the roadmap that needs this skill."""

    id: str = field(default_factory=new_id)
    item_id: Annotated[str, Points("roadmap_item")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """One skill at a partner (or with us): how critical, how many are needed, who holds it."""

    id: str = field(default_factory=new_id)
    partner_id: Annotated[str, Points("partner", is_owner=True)]
    name: str
    pillar: Pillar = Pillar.PEOPLE
    process: str = ""
    criticality: int | None = None
    required: int | None = None
    documented: Decimal | None = None
    handover_plan: str = ""
    private_remark: str = ""
    holders: tuple[Holder, ...] = ()
    successors: tuple[Successor, ...] = ()
    dependents: tuple[DependentItem, ...] = ()
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        check_name(mark("The name of the skill"), self.name)
        check_range(mark("Criticality"), self.criticality, 1, 5)
        check_not_negative(mark("Holders required"), self.required)
        check_share(mark("Documented"), self.documented)
