"""What expires, over all partners."""

from datetime import date
from pathlib import Path

from motdesk.base.texts import speaking
from motdesk.domain.partners import Certificate
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
