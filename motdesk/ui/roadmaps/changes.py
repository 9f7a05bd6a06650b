"""What is done to a roadmap from its screens: every change one step, of a promise with a reason."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from motdesk.base.clock import today
from motdesk.base.errors import GivenUpError
from motdesk.base.texts import _
from motdesk.domain.ledger import is_changed, is_correctable
from motdesk.domain.roadmaps import LinkKind, RoadmapItem, RoadmapLink, Status
from motdesk.services import records, roadmaps
from motdesk.ui.kit.desk import Desk
from motdesk.ui.roadmaps.reasons import Questions, Why

_DATES = ("start", "start_precision", "end", "end_precision", "earliest", "latest")


class Changes:
    """Changes items of one partner; `questions` are asked where a promise changes."""

    def __init__(self, desk: Desk, partner_id: str, questions: Questions) -> None:
        self._desk = desk
        self._partner_id = partner_id
        self.questions = questions

    def new_item(self) -> RoadmapItem:
        """Return an item that is not kept yet."""
        return RoadmapItem(partner_id=self._partner_id, title=_("New roadmap item"))

    def add(self, item: RoadmapItem) -> None:
        """Keep a new item."""
        self._desk.run(lambda: roadmaps.add_item(self._desk.workspace, item))

    def keep(self, after: RoadmapItem) -> None:
        """Keep a changed item; a promise asks why. Raises UserError where nothing is changed."""
        workspace = self._desk.workspace
        before = records.get(workspace, RoadmapItem, after.id)
        why = self._why(before, after)
        said: dict[str, Any] = why.as_said if why else {}
        dates: dict[str, Any] = {name: getattr(after, name) for name in _DATES}
        if after != before and after == replace(before, **dates):
            roadmaps.move_item(workspace, before, **dates, **said)
        else:
            roadmaps.change_item(workspace, after, **said)

    def try_keep(self, after: RoadmapItem) -> None:
        """Keep a changed item, and say in the window what was refused."""
        self._desk.run(lambda: self.keep(after))

    def keep_rows(self, before: Mapping[str, RoadmapItem], rows: Iterable[RoadmapItem]) -> None:
        """Keep what was changed, added and removed in the table that showed `before`."""
        rows = tuple(rows)
        changed = [row for row in rows if row != before.get(row.id)]
        staying = {row.id for row in rows}
        gone = [item for item in before.values() if item.id not in staying]
        if not gone and len(changed) == 1 and changed[0].id in before:
            self.keep(changed[0])
        elif len(gone) == 1 and not changed:
            self._take_out(gone[0])
        elif changed or gone:
            withdrawn = [replace(item, status=Status.WITHDRAWN) for item in gone]
            asked = (
                self._why(before[row.id], row) for row in (*changed, *withdrawn) if row.id in before
            )
            why = next((why for why in asked if why), None)
            said: dict[str, Any] = why.as_said if why else {}
            roadmaps.keep_items(self._desk.workspace, changed, gone=gone, **said)

    def link(self, from_id: str, to_id: str) -> None:
        """Let one item enable another: the first is done before the other begins."""
        item = records.get(self._desk.workspace, RoadmapItem, from_id)
        link = RoadmapLink(to_id=to_id, kind=LinkKind.ENABLES)
        self._desk.run(lambda: roadmaps.link_items(self._desk.workspace, item, link))

    def confirm(self, item: RoadmapItem) -> None:
        """Write down that a promise stands."""
        self._desk.run(lambda: roadmaps.confirm_item(self._desk.workspace, item))

    def withdraw(self, item: RoadmapItem) -> None:
        """Leave a tombstone of an item."""
        self._desk.run(lambda: self._withdraw(item))

    def remove(self, item: RoadmapItem) -> None:
        """Remove an idea; withdraw what was ever promised."""
        self._desk.run(lambda: self._take_out(item))

    def take_baseline(self, name: str) -> str:
        """Keep a picture of the roadmap and return its id. Raises UserError."""
        return roadmaps.take_baseline(self._desk.workspace, self._partner_id, name).id

    def _take_out(self, item: RoadmapItem) -> None:
        if item.is_promised or item.revisions:
            self._withdraw(item)
        else:
            roadmaps.remove_item(self._desk.workspace, item)

    def _withdraw(self, item: RoadmapItem) -> None:
        before = records.get(self._desk.workspace, RoadmapItem, item.id)
        why = self._why(before, replace(before, status=Status.WITHDRAWN))
        reason, note = (why.reason, why.note) if why else (None, "")
        roadmaps.withdraw_item(self._desk.workspace, before, reason=reason, note=note)

    def _why(self, before: RoadmapItem, after: RoadmapItem) -> Why | None:
        is_withdrawn = after.status is Status.WITHDRAWN is not before.status
        if not before.is_promised or not (is_withdrawn or is_changed(before, after)):
            return None
        may_correct = not is_withdrawn and is_correctable(before, today())
        why = self.questions.why(before.title, may_correct=may_correct)
        if why is None:
            raise GivenUpError(_("Nothing was changed: a promise changes only with a reason."))
        return why
