"""Collect the pages of strengths: bridges, the needs they answer, what is not answered."""

from motdesk.base.texts import labelled
from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.briefs.strengths import AnswerLine, BridgeLine, NeedLine, StrengthsBrief
from motdesk.domain.needs import Need
from motdesk.domain.stairs import Staircase
from motdesk.domain.standings import standing_of
from motdesk.domain.strengths import Link, Scale, Strength
from motdesk.domain.words import word
from motdesk.services.briefs.materials import Material
from motdesk.services.briefs.registers import Register, argued, owner_name
from motdesk.services.readiness import staircase_of

# A source with another target proves that number alone; one without a target proves them all.
_WHOLE = ""


def strengths(material: Material, register: Register) -> StrengthsBrief:
    """Return the strengths, the argued ones first, then the most complete; and all needs."""
    used = argued(material)
    ordered = sorted(
        material.strengths,
        key=lambda item: (item.id not in used, len(item.missing_links()), item.title, item.id),
    )
    return StrengthsBrief(
        bridges=tuple(_bridge(item, material, register, item.id in used) for item in ordered),
        needs=tuple(_need(need, ordered) for need in _by_importance(material.needs)),
    )


def _by_importance(needs: tuple[Need, ...]) -> list[Need]:
    return sorted(
        needs, key=lambda need: (not need.is_must, -(need.importance or 0), need.text, need.id)
    )


def _bridge(
    strength: Strength, material: Material, register: Register, is_argued: bool
) -> BridgeLine:
    known = {need.id: need.text for need in material.needs}
    answers = sorted(strength.answers, key=lambda answer: -answer.fit)
    return BridgeLine(
        title=strength.title,
        company=owner_name(material, strength),
        pillar=strength.pillar,
        capability=strength.capability,
        condition=strength.condition,
        figure=strength.figure,
        figure_value=_figure(strength, register, "figure_value"),
        figure_benchmark=_figure(strength, register, "figure_benchmark"),
        figure_limit=_figure(strength, register, "figure_limit"),
        is_lower_better=strength.is_lower_better,
        beneficiary=strength.beneficiary,
        benefit=strength.benefit,
        kpi=strength.kpi,
        currency=strength.currency,
        money=_money(strength, register),
        answers=tuple(
            AnswerLine(need=known[answer.need_id], fit=answer.fit)
            for answer in answers
            if answer.fit and answer.need_id in known
        ),
        missing=strength.missing_links(),
        marks=register.marks(strength.sources),
        is_argued=is_argued,
        trl_claimed=strength.trl_claimed,
        trl_demonstrated=strength.trl_demonstrated,
        mrl_claimed=strength.mrl_claimed,
        mrl_demonstrated=strength.mrl_demonstrated,
        staircases=_staircases(strength),
        standing=standing_of(strength),
    )


def _staircases(strength: Strength) -> tuple[Staircase, ...]:
    """Return the scales on which more is claimed than was demonstrated."""
    found = (staircase_of(strength, scale) for scale in Scale)
    return tuple(item for item in found if item.next_stair is not None)


def _money(strength: Strength, register: Register) -> Quantity | None:
    return register.fact(
        strength.money_per_year,
        strength.currency,
        labelled(strength.title, word(Link.MONEY)),
        strength.sources,
        _WHOLE,
        "money_per_year",
    )


def _figure(strength: Strength, register: Register, field: str) -> Quantity | None:
    return register.fact(
        getattr(strength, field),
        strength.figure_unit,
        labelled(strength.title, strength.figure),
        strength.sources,
        _WHOLE,
        "figure",
        field,
    )


def _need(need: Need, strengths: list[Strength]) -> NeedLine:
    return NeedLine(
        text=need.text,
        kpi=need.kpi,
        needed_by=need.needed_by,
        fits=tuple(
            max((answer.fit for answer in item.answers if answer.need_id == need.id), default=0)
            for item in strengths
        ),
        importance=need.importance,
        is_must=need.is_must,
    )
