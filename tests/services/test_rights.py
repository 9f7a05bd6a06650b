from datetime import date
from pathlib import Path

from motdesk.domain.contracts import Validity
from motdesk.domain.rights import Licence, RightKind
from motdesk.services.contracts import term_with
from motdesk.services.rights import list_rights
from tests.builders import negotiation, partner, right
from tests.services.talks import AS_OF, workspace_with


def test_rights_are_listed_by_expiry_and_judged_by_the_contract_of_the_partner(
    tmp_path: Path,
) -> None:
    maker = partner()
    case = negotiation(
        partner_id=maker.id, contract_starts=date(2027, 4, 1), contract_months=24
    )  # fmt: skip
    late = right(partner_id=maker.id, title="長い特許", filed=date(2020, 1, 1))
    early = right(partner_id=maker.id, title="短い特許", filed=date(2008, 4, 1))
    secret = right(partner_id=maker.id, title="秘伝", kind=RightKind.KNOW_HOW)
    others = right(partner_id=partner().id, title="よその特許")
    with workspace_with(tmp_path, maker, partner(id=others.partner_id), case, late, early,
                        secret, others) as workspace:  # fmt: skip
        lines = list_rights(workspace, maker.id, AS_OF)
    assert [(line.title, line.validity) for line in lines] == [
        ("短い特許", Validity.ENDS_DURING_CONTRACT),
        ("長い特許", Validity.VALID),
        ("秘伝", Validity.UNKNOWN),
    ]


def test_the_licence_that_ends_first_is_named(tmp_path: Path) -> None:
    maker = partner()
    licences = (
        Licence(licensee="甲社", ends=date(2030, 1, 1)),
        Licence(licensee="乙社", ends=date(2027, 9, 30)),
        Licence(licensee="丙社"),
    )
    case = negotiation(partner_id=maker.id, held_on=AS_OF, contract_months=24)
    owned = right(partner_id=maker.id, licences=licences)
    with workspace_with(tmp_path, maker, case, owned) as workspace:
        (line,) = list_rights(workspace, maker.id, AS_OF)
    assert line.licence_ends == date(2027, 9, 30)
    assert line.has_licence_ending


def test_of_several_contracts_the_one_that_ends_last_counts(tmp_path: Path) -> None:
    maker, own = partner(), partner(is_own=True)
    short = negotiation(partner_id=maker.id, held_on=AS_OF, contract_months=6)
    long = negotiation(
        title="長期", partner_id=maker.id, own_company_id=own.id, held_on=AS_OF, contract_months=36
    )
    open_ended = negotiation(partner_id=maker.id)
    with workspace_with(tmp_path, maker, own, short, long, open_ended) as workspace:
        term, ours = term_with(workspace, maker.id), term_with(workspace, own.id)
    assert term == ours
    assert term is not None
    assert (term.title, term.ends) == ("長期", date(2029, 11, 19))


def test_without_a_contract_there_is_no_line(tmp_path: Path) -> None:
    maker = partner()
    with workspace_with(tmp_path, maker) as workspace:
        assert term_with(workspace, maker.id) is None
