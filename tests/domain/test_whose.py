import pytest

from motdesk.domain.negotiations import Direction, Side
from motdesk.domain.whose import Whose, better_at, owner_of, seller_at, seller_of, side_towards
from tests.builders import partner

ROLES = {
    "supplier": {"is_supplier": True, "is_customer": False},
    "customer": {"is_supplier": False, "is_customer": True},
    "both": {"is_supplier": True, "is_customer": True},
    "neither": {"is_supplier": False, "is_customer": False},
    "own": {"is_supplier": False, "is_customer": False, "is_own": True},
}


@pytest.mark.parametrize(
    ("role", "seller", "side"),
    [
        ("supplier", Whose.THEIRS, Side.BUYER),
        ("customer", Whose.OURS, Side.SUPPLIER),
        ("both", Whose.OPEN, None),
        ("neither", Whose.OPEN, None),
        ("own", Whose.OURS, None),
    ],
)
def test_the_roles_of_a_partner_say_who_sells(role: str, seller: Whose, side: Side | None) -> None:
    found = partner(**ROLES[role])
    assert seller_of(found) is seller
    assert side_towards(found) is side


def test_only_our_own_company_holds_records_of_ours() -> None:
    assert owner_of(partner(**ROLES["own"])) is Whose.OURS
    assert owner_of(partner(**ROLES["customer"])) is Whose.THEIRS


def test_a_seller_wants_more_of_a_number_and_quotes_itself() -> None:
    assert better_at(Side.SUPPLIER) is Direction.HIGHER
    assert seller_at(Side.SUPPLIER).words("ours", "theirs") == "ours"
    assert seller_at(None).words("ours", "theirs", "either") == "either"
