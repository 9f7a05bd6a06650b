from decimal import Decimal

from motdesk.domain.findings import Step
from motdesk.domain.negotiations import Direction
from motdesk.domain.preparation import has_points, is_out_of_order, missing_in
from tests.builders import issue, negotiation, option


def test_an_empty_negotiation_lacks_something_at_every_step_but_value_and_pack() -> None:
    steps = {finding.step for finding in missing_in(negotiation())}
    assert steps == set(Step) - {Step.VALUE, Step.PACK}


def test_three_numbers_that_turn_back_are_out_of_order() -> None:
    numbers = {"open": Decimal(920), "target": Decimal(1050), "walk_away": Decimal(1040)}
    assert is_out_of_order(issue(**numbers))


def test_a_supplier_s_price_falls_from_opening_to_walk_away() -> None:
    numbers = {"open": Decimal(1080), "target": Decimal(1020), "walk_away": Decimal(960)}
    assert not is_out_of_order(issue(direction=Direction.HIGHER, **numbers))


def test_an_issue_is_named_in_what_it_lacks() -> None:
    texts = [finding.text for finding in missing_in(negotiation(issues=(issue(name="型費"),)))]
    assert any("型費" in text for text in texts)


def test_one_option_cannot_be_weighed() -> None:
    assert not has_points(issue(options=(option(),)))
    assert has_points(issue(options=(option(), option())))
