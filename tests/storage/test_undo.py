"""Whatever is done, undone, redone and opened again: the file holds what a simple model holds."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from motdesk.domain.catalogue import KINDS, Record, kind_name
from motdesk.domain.changes import Step
from motdesk.domain.needs import Need
from motdesk.domain.partners import Contact, Partner
from motdesk.storage.workspaces import check_file, create_workspace, open_workspace
from tests import builders

State = dict[tuple[str, str], Record]


class Desk(RuleBasedStateMachine):
    """Partners with contacts, needs that point at them, and everything one may do to both."""

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "a.motdesk"
        self.workspace = create_workspace(self.path)
        self.state: State = {}
        self.undoable: list[State] = []
        self.redoable: list[State] = []
        self.past: list[State] = [{}]

    @rule(count=st.integers(1, 3), contacts=st.integers(0, 3))
    def add(self, count: int, contacts: int) -> None:
        new = [
            builders.partner(contacts=tuple(builders.contact() for _ in range(contacts)))
            for _ in range(count)
        ]
        self.do(*new, builders.need(partner_id=new[0].id))

    @precondition(lambda self: self.partners())
    @rule(data=st.data())
    def change(self, data: st.DataObject) -> None:
        partner = data.draw(st.sampled_from(self.partners()))
        name = data.draw(st.sampled_from(["A", "B", partner.name]))
        contacts = data.draw(st.permutations(partner.contacts))
        kept = tuple(contacts[: data.draw(st.integers(0, 3))])
        more = (builders.contact(),) * data.draw(st.integers(0, 1))
        self.do(replace(partner, name=name, contacts=(*more, *kept)))

    @precondition(lambda self: len(self.partners()) > 1)
    @rule(data=st.data())
    def move_contacts(self, data: st.DataObject) -> None:
        giver, taker = data.draw(st.permutations(self.partners()))[:2]
        moved: tuple[Contact, ...] = giver.contacts
        self.do(replace(giver, contacts=()), replace(taker, contacts=taker.contacts + moved))

    @precondition(lambda self: self.partners())
    @rule(data=st.data(), is_unlinked=st.booleans())
    def remove(self, data: st.DataObject, is_unlinked: bool) -> None:
        partner = data.draw(st.sampled_from(self.partners()))
        needs = [need for need in self.state.values()
                 if isinstance(need, Need) and need.partner_id == partner.id]  # fmt: skip
        if is_unlinked:
            self.do(*(replace(need, partner_id=None) for need in needs), gone=[partner])
        else:
            self.do(gone=[partner, *needs])

    @rule()
    def undo(self) -> None:
        step = self.workspace.undo()
        assert (step is not None) == bool(self.undoable)
        if step:
            self.redoable.append(self.state)
            self.to(self.undoable.pop(), step)

    @rule()
    def redo(self) -> None:
        step = self.workspace.redo()
        assert (step is not None) == bool(self.redoable)
        if step:
            self.undoable.append(self.state)
            self.to(self.redoable.pop(), step)

    @rule()
    def open_again(self) -> None:
        self.workspace.close()
        self.workspace = open_workspace(self.path)

    @invariant()
    def holds_what_the_model_holds(self) -> None:
        found = {
            (name, record.id): record
            for name, kind in KINDS.items()
            for record in self.workspace.read().all(kind)
        }
        assert found == self.state
        assert (self.workspace.undo_label is None) == (not self.undoable)
        assert (self.workspace.redo_label is None) == (not self.redoable)

    def teardown(self) -> None:
        steps = self.workspace.history(limit=10_000)
        assert len(steps) == len(self.past) - 1
        for step, before, after in zip(steps, self.past[-2::-1], self.past[::-1], strict=False):
            for change in step.changes:
                assert change.before == before.get((change.kind, change.id))
                assert change.after == after.get((change.kind, change.id))
        self.workspace.close()
        assert check_file(self.path) == ()
        self.folder.cleanup()

    def partners(self) -> list[Partner]:
        return [record for record in self.state.values() if isinstance(record, Partner)]

    def do(self, *saved: Record, gone: list[Record] | None = None) -> None:
        after = {key: record for key, record in self.state.items() if record not in (gone or [])}
        after |= {(kind_name(type(record)), record.id): record for record in saved}
        with self.workspace.change("Do") as data:
            for record in saved:
                data.save(record)
            for record in gone or []:
                data.remove(type(record), record.id)
        if after != self.state:
            self.undoable.append(self.state)
            self.redoable.clear()
            self.to(after, None)

    def to(self, state: State, step: Step | None) -> None:
        self.state = state
        self.past.append(state)
        assert step is None or step.number == len(self.past) - 1


Desk.TestCase.settings = settings(
    max_examples=15,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestDesk = Desk.TestCase
