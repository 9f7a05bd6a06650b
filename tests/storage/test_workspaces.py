"""One open workspace: saving, undo and redo, the history, and who is told."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from motdesk.base import clock
from motdesk.base.errors import UserError
from motdesk.domain.catalogue import Record
from motdesk.domain.changes import Action, Step
from motdesk.domain.evidence import Evidence, Source
from motdesk.domain.negotiations import Choice, Negotiation, Package, Participant
from motdesk.domain.partners import Partner
from motdesk.domain.strengths import Strength
from motdesk.storage.workspaces import Workspace, create_workspace, open_workspace
from tests import builders
from tests.storage.raw import write_raw


def save(workspace: Workspace, *records: Record) -> None:
    with workspace.change("Save") as data:
        for record in records:
            data.save(record)


def full_negotiation() -> Negotiation:
    options = tuple(builders.option(label=label) for label in ("30日", "60日", "90日"))
    issue = builders.issue(options=options, open=Decimal("12.50"))
    choice = Choice(issue_id=issue.id, option_id=options[1].id)
    return builders.negotiation(
        issues=(issue, builders.issue(name="納期")), packages=(Package(choices=(choice,)),)
    )


def test_what_was_saved_is_there_after_opening_again(tmp_path: Path) -> None:
    partner = builders.partner(
        sites=("京都", "滋賀"), capital=Decimal("10.00"), contacts=(builders.contact(),)
    )
    negotiation = full_negotiation()
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, partner, negotiation)
    with open_workspace(tmp_path / "a.motdesk") as workspace:
        assert workspace.read().get(Partner, partner.id) == partner
        assert workspace.read().get(Negotiation, negotiation.id) == negotiation
        assert str(workspace.read().get(Partner, partner.id).capital) == "10.00"


def test_a_closed_workspace_is_a_single_file(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, builders.partner())
        assert len(list(tmp_path.iterdir())) > 1
    assert [file.name for file in tmp_path.iterdir()] == ["a.motdesk"]


def test_a_workspace_closed_while_someone_reads_is_whole_in_its_file(tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path / "a.motdesk")
    with workspace.change("Begin") as data:
        data.save(builders.partner(name="読まれる会社"))
    with workspace.snapshot():
        workspace.close()
        (tmp_path / "copy.motdesk").write_bytes((tmp_path / "a.motdesk").read_bytes())
    with open_workspace(tmp_path / "copy.motdesk") as copy:
        assert [partner.name for partner in copy.read().all(Partner)] == ["読まれる会社"]


def test_children_keep_their_order_and_may_move(tmp_path: Path) -> None:
    before = full_negotiation()
    first, second = before.issues
    moved = first.options[2]
    after = replace(
        before,
        issues=(
            replace(second, options=(moved,)),
            replace(first, options=first.options[1::-1]),
        ),
    )
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, before)
        save(workspace, after)
        assert workspace.read().get(Negotiation, before.id) == after
        workspace.undo()
        assert workspace.read().get(Negotiation, before.id) == before


def test_a_child_may_outlive_the_owner_it_moves_away_from(tmp_path: Path) -> None:
    before = full_negotiation()
    first, second = before.issues
    after = replace(before, issues=(replace(second, options=first.options),), packages=())
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, before)
        save(workspace, after)
        assert workspace.read().get(Negotiation, before.id) == after


def test_a_block_that_fails_changes_nothing(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        with pytest.raises(UserError):
            save(workspace, builders.partner(), builders.strength())
        assert workspace.read().count(Partner) == 0
        assert workspace.history() == ()


def test_a_block_that_goes_on_after_a_failure_changes_nothing_either(tmp_path: Path) -> None:
    one = builders.contact()
    kept = builders.partner(contacts=(one,))
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, kept)
        block = workspace.change("Fail")
        data = block.__enter__()
        data.save(replace(kept, name="B"))
        with pytest.raises(UserError):
            data.save(builders.partner(contacts=(one,)))
        with pytest.raises(UserError):
            block.__exit__(None, None, None)
        assert workspace.read().all(Partner) == (kept,)
        with pytest.raises(RuntimeError):
            data.save(kept)


def test_a_block_that_changes_nothing_is_no_step(tmp_path: Path) -> None:
    partner = builders.partner()
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, partner)
        save(workspace, partner)
        with workspace.change("There and back") as data:
            data.save(replace(partner, name="B"))
            data.save(partner)
        assert len(workspace.history()) == 1


def test_records_are_changed_inside_a_change_only(tmp_path: Path) -> None:
    with (
        create_workspace(tmp_path / "a.motdesk") as workspace,
        pytest.raises(RuntimeError),
    ):
        workspace.read().save(builders.partner())


def test_a_record_that_something_points_at_does_not_go(tmp_path: Path) -> None:
    partner = builders.partner()
    strength = builders.strength(partner_id=partner.id)
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, strength, partner)
        with pytest.raises(UserError), workspace.change("Remove") as data:
            data.remove(Partner, partner.id)
        assert workspace.read().get(Partner, partner.id) == partner
        with workspace.change("Remove both") as data:
            data.remove(Partner, partner.id)
            data.remove(Strength, strength.id)
        assert workspace.read().find(Partner, partner.id) is None


def test_what_others_wrote_in_between_is_seen(tmp_path: Path) -> None:
    partner = builders.partner()
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, partner)
        write_raw(tmp_path / "a.motdesk", "UPDATE partner SET name = 'C'")
        save(workspace, replace(partner, name="B"))
        (change,) = workspace.history(limit=1)[0].changes
    assert change.before == replace(partner, name="C")


def test_two_children_with_one_identity_are_refused(tmp_path: Path) -> None:
    one = builders.contact()
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        with pytest.raises(UserError):
            save(workspace, builders.partner(contacts=(one, one)))
        save(workspace, builders.partner(contacts=(one,)))
        with pytest.raises(UserError):
            save(workspace, builders.partner(contacts=(one,)))


@pytest.mark.parametrize("changes", [{"headcount": 10**30}, {"name": "\ud800"}])
def test_what_no_file_can_hold_is_refused(tmp_path: Path, changes: dict[str, object]) -> None:
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        with pytest.raises(UserError):
            save(workspace, builders.partner(**changes))
        assert workspace.read().count(Partner) == 0


@pytest.mark.parametrize("number", ["2e14", "1e-15"])
def test_numbers_that_no_formula_takes_are_refused(tmp_path: Path, number: str) -> None:
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        with pytest.raises(UserError):
            save(workspace, builders.partner(capital=Decimal(number)))
        assert workspace.history() == ()


def test_undo_and_redo_go_on_after_opening_again(tmp_path: Path) -> None:
    partner = builders.partner()
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, partner)
        with workspace.change("Rename") as data:
            data.save(replace(partner, name="B"))
        workspace.undo()
    with open_workspace(tmp_path / "a.motdesk") as workspace:
        assert (workspace.undo_label, workspace.redo_label) == ("Save", "Rename")
        assert workspace.read().get(Partner, partner.id) == partner
        workspace.redo()
        assert workspace.read().get(Partner, partner.id).name == "B"
        assert workspace.redo() is None
        workspace.undo()
        workspace.undo()
        assert workspace.read().all(Partner) == ()
        assert workspace.undo() is None
        assert (workspace.undo_label, workspace.redo_label) == (None, "Save")


def test_a_new_change_ends_redo_and_keeps_the_history(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, builders.partner())
        workspace.undo()
        save(workspace, builders.partner())
        assert workspace.redo_label is None
        actions = [step.action for step in workspace.history()]
        assert actions == [Action.DO, Action.UNDO, Action.DO]


def test_a_removed_record_comes_back_with_the_same_identities(tmp_path: Path) -> None:
    negotiation = full_negotiation()
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, negotiation)
        with workspace.change("Remove") as data:
            data.remove(Negotiation, negotiation.id)
        assert workspace.read().find(Negotiation, negotiation.id) is None
        workspace.undo()
        assert workspace.read().get(Negotiation, negotiation.id) == negotiation


def test_listeners_hear_of_every_step_once(tmp_path: Path) -> None:
    heard: list[Step] = []
    partner = builders.partner()
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        stop = workspace.listen(heard.append)
        save(workspace, partner)
        workspace.undo()
        workspace.redo()
        stop()
        workspace.undo()
    assert [step.action for step in heard] == [Action.DO, Action.UNDO, Action.REDO]
    pairs = [(change.before, change.after) for step in heard for change in step.changes]
    assert pairs == [(None, partner), (partner, None), (None, partner)]


def test_the_history_tells_records_before_and_after(tmp_path: Path) -> None:
    partner = builders.partner()
    renamed = replace(partner, name="B")
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, partner)
        save(workspace, renamed)
        save(workspace, builders.need())
        with workspace.change("Remove") as data:
            data.remove(Partner, partner.id)
        newest, *_rest = workspace.history(limit=1)
        older = workspace.history(before=newest.number - 1)
        steps = workspace.history_of(Partner, partner.id)
        latest = workspace.history_of(Partner, partner.id, limit=2)
        assert workspace.history_of(Partner, "0" * 32) == ()
    assert latest == steps[:2]
    assert [(c.before, c.after) for c in newest.changes] == [(renamed, None)]
    assert [step.number for step in older] == [2, 1]
    assert [(c.before, c.after) for c in older[0].changes] == [(partner, renamed)]
    assert [step.number for step in steps] == [4, 2, 1]
    assert [(c.before, c.after) for c in steps[2].changes] == [(None, partner)]


def test_the_history_tells_only_the_first_changes_of_very_many(tmp_path: Path) -> None:
    partners = tuple(builders.partner() for _ in range(5))
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, *partners)
        save(workspace, replace(partners[0], name="B"))
        newest, oldest = workspace.history(at_most=2)
    assert [change.before for change in newest.changes] == [partners[0]]
    assert [change.after for change in oldest.changes] == list(partners[:2])


def test_the_past_can_be_read_as_it_stood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = datetime(2026, 4, 1, 9, tzinfo=UTC)
    partner = builders.partner(contacts=(builders.contact(),))
    later = replace(partner, name="B", contacts=())
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        for day, record in enumerate((partner, later)):
            monkeypatch.setattr(clock, "now", lambda day=day: start + timedelta(days=day))
            save(workspace, record)
        workspace.undo()
        with workspace.as_it_stood(start + timedelta(hours=1)) as data:
            assert data.all(Partner) == (partner,)
        with workspace.as_it_stood(start - timedelta(hours=1)) as data:
            assert data.all(Partner) == ()
        assert workspace.read().all(Partner) == (partner,)


def test_a_snapshot_stays_as_it_was(tmp_path: Path) -> None:
    partner = builders.partner()
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, partner)
        with workspace.snapshot() as data:
            save(workspace, replace(partner, name="B"))
            assert data.all(Partner) == (partner,)
        assert workspace.read().all(Partner) != (partner,)


def test_records_that_point_at_a_record_are_found_at_any_depth(tmp_path: Path) -> None:
    contact = builders.contact()
    evidence = builders.evidence()
    partner = builders.partner(contacts=(contact,), sources=(Source(evidence_id=evidence.id),))
    strength = builders.strength(partner_id=partner.id)
    negotiation = replace(full_negotiation(), participants=(Participant(contact_id=contact.id),))
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, evidence, partner, strength, negotiation)
        data = workspace.read()
        assert data.referrers(Partner, partner.id) == (strength, negotiation)
        assert data.referrers(Evidence, evidence.id) == (partner,)
        assert data.referrers(Negotiation, negotiation.id) == ()


def test_what_points_at_children_is_found_and_nothing_else_is_read(tmp_path: Path) -> None:
    contact, other = builders.contact(), builders.contact()
    partner = builders.partner(contacts=(contact, other))
    sitting = replace(full_negotiation(), participants=(Participant(contact_id=contact.id),))
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, builders.evidence(), partner, sitting, builders.negotiation())
        data = workspace.read()
        assert data.pointing_at_children({("partner.contacts", contact.id)}) == (sitting,)
        assert data.pointing_at_children({("partner.contacts", other.id)}) == ()
        assert data.pointing_at_children({("partner.statements", contact.id)}) == ()
        assert data.pointing_at_children(()) == ()
