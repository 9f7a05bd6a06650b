"""What one may ask of the records."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from threading import Thread

import pytest

from motdesk.base.errors import UserError
from motdesk.domain.catalogue import KINDS, Record
from motdesk.domain.evidence import Evidence
from motdesk.domain.needs import Need
from motdesk.domain.partners import NdaState, Partner
from motdesk.domain.strengths import Strength
from motdesk.storage.tables import ROOTS
from motdesk.storage.workspaces import Workspace, create_workspace, open_workspace
from tests import builders
from tests.storage.full import keep_full_records
from tests.storage.raw import write_raw
from tests.storage.statements import statements


def save(workspace: Workspace, *records: Record) -> None:
    with workspace.change("Save") as data:
        for record in records:
            data.save(record)


def test_a_record_that_is_gone_is_missed_with_words(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        assert workspace.read().find(Partner, "0" * 32) is None
        with pytest.raises(UserError):
            workspace.read().get(Partner, "0" * 32)


def test_records_are_found_by_what_they_hold(tmp_path: Path) -> None:
    one = builders.partner(is_own=True, nda_state=NdaState.SIGNED, capital=Decimal(5))
    two = builders.partner(nda_expires=date(2027, 3, 31))
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, one, two)
        data = workspace.read()
        assert data.all(Partner, is_own=True) == (one,)
        assert data.all(Partner, nda_state=NdaState.SIGNED, capital=Decimal(5)) == (one,)
        assert data.all(Partner, capital=None) == (two,)
        assert data.all(Partner, nda_expires=date(2027, 3, 31)) == (two,)
        assert (data.count(Partner), data.count(Partner, is_own=True)) == (2, 1)
        assert set(data.all(Partner)) == {one, two}


def test_rows_hold_what_the_fields_hold_in_the_order_asked_for(tmp_path: Path) -> None:
    partners = [
        builders.partner(name=name, capital=capital, is_own=name == "B", sites=(name,))
        for name, capital in (("B", Decimal(9)), ("A", Decimal("10.50")), ("C", None))
    ]
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, *partners)
        rows = workspace.read().rows(
            Partner, "name", "capital", "is_own", "nda_state", "sites", order_by=("capital",)
        )
        names = workspace.read().rows(Partner, "name", order_by=("name",), is_own=False)
    assert list(rows) == [
        ("C", None, False, NdaState.UNKNOWN, ("C",)),
        ("B", Decimal(9), True, NdaState.UNKNOWN, ("B",)),
        ("A", Decimal("10.50"), False, NdaState.UNKNOWN, ("A",)),
    ]
    assert [type(row) for row in rows] == [tuple] * 3
    assert list(names) == [("A",), ("C",)]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_many_records_take_one_query_a_table(tmp_path: Path, kind: type[Record]) -> None:
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        keep_full_records(workspace, copies=20)
        with statements() as found:
            assert len(workspace.read().all(kind)) == 20
    assert len(found) <= len(list(ROOTS[kind].walk()))


def test_only_rows_and_columns_that_differ_are_written(tmp_path: Path) -> None:
    contacts = tuple(builders.contact() for _ in range(3))
    partner = builders.partner(contacts=contacts)
    changed = builders.partner(
        id=partner.id,
        headcount=5,
        contacts=(*contacts[:2], builders.contact(id=contacts[2].id, stance=1)),
    )
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, partner)
        with statements() as found:
            save(workspace, changed)
    written = [statement for statement in found if "history" not in statement]
    assert written == [
        "UPDATE partner SET headcount=? WHERE partner.id = ?",
        "UPDATE partner_contacts SET stance=? WHERE partner_contacts.id = ?",
    ]


def test_a_file_is_kept_once_and_comes_back_whole(tmp_path: Path) -> None:
    source = tmp_path / "膜厚.pdf"
    source.write_bytes(bytes(range(256)) * 100)
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        first = workspace.file_keeper().keep(source)
        second = workspace.file_keeper().keep(source)
        with workspace.change("Attach") as data:
            evidence = builders.evidence(attachments=(first, second))
            data.save(evidence)
        assert (first.name, first.media_type, first.size) == ("膜厚.pdf", "application/pdf", 25600)
        assert workspace.read().attachment_content(first.sha256) == source.read_bytes()
        with workspace.change("Remove") as data:
            data.remove(Evidence, evidence.id)
        workspace.undo()
        assert workspace.read().attachment_content(second.sha256) == source.read_bytes()


def test_a_file_that_cannot_be_read_or_found_is_missed_with_words(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        with pytest.raises(FileNotFoundError):
            workspace.file_keeper().keep(tmp_path / "gone.pdf")
        with pytest.raises(UserError):
            workspace.read().attachment_content("0" * 64)
        with pytest.raises(RuntimeError):
            workspace.read().keep_content(b"")


def test_a_value_that_others_have_spoiled_is_refused_with_words(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, builders.need())
    write_raw(tmp_path / "a.motdesk", "UPDATE need SET needed_by = 'soon'")
    with open_workspace(tmp_path / "a.motdesk") as workspace:
        with pytest.raises(UserError):
            workspace.read().all(Need)
        assert workspace.read().rows(Need, "text")


def test_a_step_that_others_have_spoiled_is_refused_with_words(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, builders.need())
    write_raw(tmp_path / "a.motdesk", "UPDATE history_steps SET at = 'soon'")
    with open_workspace(tmp_path / "a.motdesk") as workspace, pytest.raises(UserError):
        workspace.history()


def test_a_snapshot_is_read_in_another_thread_while_the_desk_goes_on(tmp_path: Path) -> None:
    partner = builders.partner()
    counts: list[int] = []
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, partner)
        with workspace.snapshot() as snapshot:
            thread = Thread(target=lambda: counts.append(snapshot.count(Strength)))
            save(workspace, builders.strength(partner_id=partner.id))
            thread.start()
            thread.join()
        assert workspace.read().count(Strength) == 1
    assert counts == [0]
