from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from motdesk.base.errors import UserError
from motdesk.domain.evidence import Grade
from motdesk.domain.needs import Need
from motdesk.domain.negotiations import Argument
from motdesk.services import records
from motdesk.services.evidence import attach, keep_copy, list_evidence, save_attachment, weight_of
from motdesk.services.names import choices
from motdesk.services.needs import list_needs
from motdesk.services.negotiations import (
    count_missing,
    find_negotiation,
    list_negotiations,
    missing,
)
from motdesk.services.partners import list_partners, own_company
from motdesk.services.strengths import list_strengths
from motdesk.services.workspaces import create
from tests.builders import evidence, need, negotiation, partner, strength


def test_partners_are_listed_by_their_reading(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    for name, kana in (("田中鉄工", "たなか"), ("青木製作所", "あおき")):
        records.add(workspace, partner(name=name, kana=kana))
    assert [row.kana for row in list_partners(workspace)] == ["あおき", "たなか"]
    assert own_company(workspace) is None
    workspace.close()


def test_needs_are_listed_with_whose_they_are_the_most_important_first(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    customer = partner(name="見本自動車")
    records.add(workspace, customer)
    records.add(workspace, need(text="軽く", importance=None))
    records.add(workspace, need(text="錆びない", importance=5, partner_id=customer.id))
    listed = [(row.text, row.partner) for row in list_needs(workspace)]
    assert listed == [("錆びない", "見本自動車"), ("軽く", "")]
    assert [title for _id, title in choices(workspace, Need)] == sorted(["軽く", "錆びない"])
    workspace.close()


def test_a_negotiation_is_found_by_title_or_id_and_never_guessed(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    twins = [negotiation(title="価格"), negotiation(title="価格"), negotiation(title="品質")]
    for talk in twins:
        records.add(workspace, talk)
    assert find_negotiation(workspace, "品質") == twins[2]
    assert find_negotiation(workspace, twins[0].id) == twins[0]
    with pytest.raises(UserError, match=twins[1].id):
        find_negotiation(workspace, "価格")
    with pytest.raises(UserError, match="品質"):
        find_negotiation(workspace, "納期")
    workspace.close()


def test_undated_negotiations_stand_on_top(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    for title, day in (("a", date(2026, 12, 3)), ("b", None), ("c", date(2027, 1, 8))):
        records.add(workspace, negotiation(title=title, held_on=day))
    assert [row.title for row in list_negotiations(workspace)] == ["b", "c", "a"]
    workspace.close()


def test_evidence_weighs_by_grade_and_age_and_only_where_the_age_is_known() -> None:
    as_of = date(2026, 11, 22)
    aged = evidence(grade=Grade.B, dated=date(2025, 11, 22), half_life_months=24)
    fresh = evidence(grade=Grade.C, dated=as_of, half_life_months=6)
    undated = evidence(grade=Grade.A, half_life_months=6)
    timeless = evidence(grade=Grade.A)
    found = weight_of([aged, fresh, undated, aged], as_of)
    assert found.weight == pytest.approx(0.697, abs=5e-4)
    assert (found.weighed, found.undated) == (2, 1)
    assert weight_of([timeless], as_of).weight == 1
    assert weight_of([], as_of).weight == 0


def test_a_broken_chain_behind_an_argument_is_named(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    company = partner()
    fact = strength(partner_id=company.id, title="薄膜の均一な成膜")
    talk = negotiation(arguments=(Argument(point="膜厚", strength_id=fact.id),))
    for record in (company, fact, talk):
        records.add(workspace, record)
    assert any("薄膜の均一な成膜" in finding.text for finding in missing(workspace, talk))
    assert count_missing(workspace) == {talk.id: len(missing(workspace, talk))}
    assert [row.title for row in list_strengths(workspace, company.id)] == [fact.title]
    workspace.close()


def test_an_attached_file_comes_back_as_it_was(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    source, target = tmp_path / "測定.csv", tmp_path / "out.csv"
    source.write_bytes(b"1,2\r\n\xff")
    proof = evidence(dated=date(2026, 4, 1))
    records.add(workspace, proof)
    proof = attach(workspace, proof.id, keep_copy(workspace.file_keeper(), source))
    source.unlink()
    save_attachment(workspace, proof.attachments[0], target)
    assert target.read_bytes() == b"1,2\r\n\xff"
    assert [row.id for row in list_evidence(workspace)] == [proof.id]
    workspace.close()


def test_what_cannot_be_read_is_not_attached(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    proof = evidence()
    records.add(workspace, proof)
    for path in (tmp_path, tmp_path / "none.pdf"):
        with pytest.raises(UserError):
            keep_copy(workspace.file_keeper(), path)
    assert records.get(workspace, type(proof), proof.id) == replace(proof)
    workspace.close()
