from decimal import Decimal

from motdesk.domain.disclosure import may_leave, told_by
from motdesk.domain.subjects import Disclosure
from tests.builders import issue, negotiation, strength


def test_only_open_records_leave_by_themselves() -> None:
    assert [may_leave(strength(disclosure=item)) for item in Disclosure] == [
        True, False, False, False,
    ]  # fmt: skip


def test_a_record_to_show_if_asked_leaves_only_when_chosen() -> None:
    value = strength(disclosure=Disclosure.IF_ASKED)
    assert may_leave(value, frozenset({value.id}))


def test_one_for_trade_never_leaves_even_when_chosen() -> None:
    value = strength(disclosure=Disclosure.TRADE_ONLY)
    assert not may_leave(value, frozenset({value.id}))


def test_unshared_fields_of_an_open_record_stay() -> None:
    value = strength(disclosure=Disclosure.OPEN, benefit="早い", private_remark="弱い")
    assert {told.value for told in told_by([value]) if not told.leaves} == {"弱い"}


def test_children_are_judged_one_by_one() -> None:
    shown = issue(name="支払", open=Decimal(30), target=Decimal(45), disclosure=Disclosure.OPEN)
    hidden = issue(name="価格", open=Decimal(920))
    told = tuple(told_by([negotiation(title="交渉", issues=(shown, hidden))]))
    staying = {item.value for item in told if not item.leaves}
    assert {"価格", Decimal(920), Decimal(45)} <= staying
    assert not staying & {"支払", "交渉", Decimal(30)}
