"""Their items over our needs."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from motdesk.domain.convergence import Convergence, converge
from motdesk.domain.needs import Need
from motdesk.domain.roadmaps import RoadmapItem, Status
from motdesk.domain.strengths import Answer
from motdesk.methods.promises import Fit, Precedents
from tests.builders import need, roadmap_item, strength

TODAY = date(2026, 11, 22)
PAST = Precedents(ratios=(1, 1, 1.2, 1.5, 2), p50=1.2, p80=1.5, p90=1.8)
FEW = Precedents(ratios=(1.2,), p50=None, p80=None, p90=None)


@pytest.mark.parametrize(
    ("wanted", "fit"),
    [
        (date(2028, 12, 31), Fit.GREEN),
        (date(2028, 6, 30), Fit.AMBER),
        (date(2027, 12, 31), Fit.RED),
    ],
)
def test_slack_is_between_the_credible_day_and_the_need(wanted: date, fit: Fit) -> None:
    wish = need(needed_by=wanted)
    (match,) = converged([wish], [item(need_id=wish.id)]).matches
    assert match.credible is not None
    assert match.slack is not None
    assert match.credible.p50 == date(2028, 3, 13)
    days = (wanted - match.credible.p50).days
    assert match.slack.slack50 == pytest.approx(days * 12 / 365.25)
    assert match.fit is fit


def test_with_too_few_precedents_only_the_promise_is_compared() -> None:
    wish = need(needed_by=date(2028, 3, 31))
    (match,) = converged([wish], [item(need_id=wish.id)], FEW).matches
    assert (match.slack, match.fit, match.credible) == (None, None, None)
    assert match.months == pytest.approx(2.96, abs=0.05)


def test_what_is_achieved_was_ready_on_its_day() -> None:
    wish = need(needed_by=date(2026, 6, 30))
    ready = item(need_id=wish.id, status=Status.ACHIEVED, actual_end=date(2026, 3, 31))
    (match,) = converged([wish], [ready], FEW).matches
    assert match.slack is not None
    assert match.slack.slack50 == match.slack.slack90 == pytest.approx(2.99, abs=0.01)


@pytest.mark.parametrize(
    ("to", "is_lower_better", "unit", "gap"),
    [
        (10, True, "µm", 2),
        (7, True, "µm", -1),
        (7, False, "µm", 1),
        (10, True, "mm", None),
        (None, True, "µm", None),
    ],
)
def test_the_gap_of_the_figure_is_what_lacks(
    to: int | None, is_lower_better: bool, unit: str, gap: int | None
) -> None:
    wish = need(figure_unit="µm", figure_value=Decimal(8))
    figure = None if to is None else Decimal(to)
    answer = item(
        need_id=wish.id, figure_unit=unit, figure_to=figure, is_lower_better=is_lower_better
    )
    assert converged([wish], [answer]).matches[0].gap == gap


def test_an_item_answers_through_its_strength_and_withdrawn_ones_answer_nothing() -> None:
    wish, other = need(), need(text="納期を短く")
    fact = strength(answers=(Answer(need_id=wish.id, fit=9), Answer(need_id=other.id, fit=0)))
    found = converge([wish, other], [item(strength_id=fact.id)], [fact], PAST, as_of=TODAY)
    assert [match.need for match in found.matches] == [wish]
    assert found.unanswered == (other,)
    own = item(strength_id=fact.id, need_id=other.id)
    assert [
        match.need for match in converge([wish, other], [own], [fact], PAST, as_of=TODAY).matches
    ] == [other]
    gone = item(strength_id=fact.id, status=Status.WITHDRAWN)
    assert converge([wish], [gone], [fact], PAST, as_of=TODAY).unanswered == (wish,)


def item(**others: Any) -> RoadmapItem:
    return roadmap_item(**{"start": date(2027, 1, 1), "end": date(2027, 12, 31)} | others)


def converged(needs: list[Need], items: list[RoadmapItem], past: Precedents = PAST) -> Convergence:
    return converge(needs, items, (), past, as_of=TODAY)
