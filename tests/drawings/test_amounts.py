from decimal import Decimal

from motdesk.drawings.amounts import amount, percent


def test_units_stand_as_their_writing_wants() -> None:
    assert amount(Decimal(1040), "円/個") == "1,040円/個"
    assert amount(Decimal("0.6"), "mm") == "0.6 mm"
    assert amount(Decimal("0.6"), "μm") == "0.6 μm"
    assert amount(Decimal(3), "%") == "3 %"
    assert amount(Decimal(3), "") == "3"


def test_only_certainty_is_called_0_or_100_percent() -> None:
    assert [percent(x) for x in (0, 0.001, 0.5, 0.999, 1)] == ["0", "< 1", "50", "> 99", "100"]
