"""What expires, over all partners."""

from datetime import date
from pathlib import Path

from motdesk.base.texts import speaking
from motdesk.domain.partners import Certificate
from motdesk.domain.rights import Licence, RightStatus
from motdesk.domain.roadmaps import Precision, Status
from motdesk.services import records, workspaces
from motdesk.services.deadlines import Deadline, list_deadlines
from tests import builders


def test_what_expires_is_listed_the_earliest_first(tmp_path: Path) -> None:
    certificates = (
        Certificate(standard="IATF 16949", expires=date(2027, 2, 28)),
        Certificate(standard="ISO 14001", expires=date(2028, 5, 31)),
        Certificate(standard="ISO 9001"),
    )
    partner = builders.partner(certificates=certificates, nda_expires=date(2026, 9, 30))
    with workspaces.create(tmp_path / "test.motdesk") as workspace:
        records.add(workspace, partner)
        with speaking("en"):
            found = list_deadlines(workspace, date(2027, 2, 28))
    assert found == (
        Deadline(date(2026, 9, 30), partner.name, "Non-disclosure agreement", partner.id),
        Deadline(date(2027, 2, 28), partner.name, "IATF 16949", partner.id),
    )


def test_rights_their_fees_and_licences_are_listed_unless_lapsed(tmp_path: Path) -> None:
    partner = builders.partner()
    patent = builders.right(
        partner_id=partner.id,
        title="成膜方法",
        filed=date(2007, 1, 15),
        next_fee=date(2026, 12, 1),
        licences=(Licence(ends=date(2027, 2, 1)), Licence()),
    )
    over = builders.right(partner_id=partner.id, title="昔の特許", filed=date(2000, 1, 1))
    lapsed = builders.right(
        partner_id=partner.id, filed=date(2000, 1, 1), status=RightStatus.LAPSED
    )
    with workspaces.create(tmp_path / "test.motdesk") as workspace:
        for record in (partner, patent, over, lapsed):
            records.add(workspace, record)
        with speaking("en"):
            found = list_deadlines(workspace, date(2027, 2, 28), date(2026, 11, 22))
    assert [(line.day, line.what) for line in found] == [
        (date(2026, 12, 1), "Fee: 成膜方法"),
        (date(2027, 1, 15), "成膜方法"),
        (date(2027, 2, 1), "Licence: 成膜方法"),
    ]


def test_a_promise_falls_due_at_the_end_of_its_period_until_it_is_kept(tmp_path: Path) -> None:
    company = builders.partner()
    late, done = (
        builders.roadmap_item(
            partner_id=company.id,
            status=status,
            end=date(2027, 1, 5),
            end_precision=Precision.QUARTER,
        )
        for status in (Status.COMMITTED, Status.ACHIEVED)
    )
    with workspaces.create(tmp_path / "test.motdesk") as workspace:
        for record in (company, late, done):
            records.add(workspace, record)
        with speaking("en"):
            found = list_deadlines(workspace, date(2027, 3, 31))
            assert list_deadlines(workspace, date(2027, 3, 30)) == ()
    words = f"Promise: {late.title}"
    assert found == (Deadline(date(2027, 3, 31), company.name, words, company.id, is_due=True),)
