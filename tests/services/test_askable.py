from pathlib import Path

import pytest

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.domain.rights import Licence
from motdesk.domain.subjects import Disclosure
from motdesk.services import records, workspaces
from motdesk.services.askable import list_askable
from tests import builders

ASKED = Disclosure.IF_ASKED


@pytest.fixture(autouse=True)
def _english() -> object:
    with speaking("en"):
        yield


def test_records_and_their_children_are_listed_if_they_are_shown_only_if_asked(
    tmp_path: Path,
) -> None:
    contact = builders.contact(disclosure=ASKED)
    partner = builders.partner(contacts=(contact,))
    strength = builders.strength(partner_id=partner.id, disclosure=ASKED)
    issue = builders.issue(disclosure=ASKED)
    others = builders.issue(name="最低発注数量", disclosure=Disclosure.TRADE_ONLY)
    negotiation = builders.negotiation(partner_id=partner.id, issues=(issue, others))
    with workspaces.create(tmp_path / "test.motdesk") as workspace:
        for record in (partner, strength, negotiation):
            records.add(workspace, record)
        assert list_askable(workspace, negotiation.id) == (
            (issue.id, "Issue: 価格"),
            (contact.id, "Contact: 見本 太郎"),
            (strength.id, "Strength: 薄膜の均一な成膜"),
        )


def test_items_of_the_roadmap_and_rights_can_be_asked_for(tmp_path: Path) -> None:
    partner = builders.partner()
    item = builders.roadmap_item(partner_id=partner.id, disclosure=ASKED)
    licence = Licence(licensee="他社", disclosure=ASKED)  # which never leaves, whatever it says
    right = builders.right(partner_id=partner.id, disclosure=ASKED, licences=(licence,))
    negotiation = builders.negotiation(partner_id=partner.id)
    with workspaces.create(tmp_path / "test.motdesk") as workspace:
        for record in (partner, item, right, negotiation):
            records.add(workspace, record)
        found = list_askable(workspace, negotiation.id)
    assert found == (
        (item.id, f"Roadmap: {item.title}"),
        (right.id, f"Right or know-how: {right.title}"),
    )


def test_a_negotiation_that_is_gone_is_named(tmp_path: Path) -> None:
    with workspaces.create(tmp_path / "test.motdesk") as workspace, pytest.raises(UserError):
        list_askable(workspace, "f" * 32)
