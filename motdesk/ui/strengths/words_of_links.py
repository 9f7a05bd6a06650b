"""What stands in each link of a strength's chain, in a few words."""

from collections.abc import Iterable, Mapping

from motdesk.base.money import format_money, format_number
from motdesk.base.texts import _
from motdesk.domain.evidence import Evidence
from motdesk.domain.strengths import ANSWER_MARKS, Link, Strength


def words_of_links(
    strength: Strength, needs: Mapping[str, str], evidence: Iterable[Evidence]
) -> dict[Link, str]:
    """Return the words of the filled links; `needs` are their texts by id."""
    words = {
        Link.NEED: _needs(strength, needs),
        Link.BENEFIT: _joined(strength.beneficiary, strength.benefit),
        Link.FIGURE: _figure(strength),
        Link.CAPABILITY: _joined(strength.capability, strength.condition),
        Link.EVIDENCE: " · ".join(f"{item.grade.value} {item.title}" for item in evidence),
        Link.KPI: strength.kpi,
        Link.MONEY: format_money(strength.money_per_year, strength.currency),
    }
    return {link: words[link] for link in Link if strength.has_link(link)}


def _needs(strength: Strength, needs: Mapping[str, str]) -> str:
    best_first = sorted(strength.answers, key=lambda answer: -answer.fit)
    marked = (
        f"{ANSWER_MARKS[answer.fit]} {needs.get(answer.need_id, '')}"
        for answer in best_first
        if answer.fit
    )
    return " ".join(marked)


def _figure(strength: Strength) -> str:
    value = f"{format_number(strength.figure_value)} {strength.figure_unit}".strip()
    if strength.figure_benchmark is None:
        return f"{strength.figure} {value}"
    return _("{figure} {value} (benchmark {benchmark})").format(
        figure=strength.figure, value=value, benchmark=format_number(strength.figure_benchmark)
    )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
