"""What expires or falls due at partners: certificates, agreements, rights, fees, promises."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from motdesk.base.texts import _
from motdesk.domain.ledger import due
from motdesk.domain.partners import Partner
from motdesk.domain.rights import Right, RightStatus
from motdesk.domain.roadmaps import RoadmapItem, Status

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data, Workspace

Found = tuple[date | None, str, str, bool]  # day, what, whose, due (or else it expires)


class Deadline(NamedTuple):
    """Something of a partner that expires on a day, or is due on it."""

    day: date
    partner: str
    what: str
    partner_id: str
    is_due: bool = False


def list_deadlines(
    workspace: "Workspace", until: date, since: date = date.min
) -> tuple[Deadline, ...]:
    """Return what expires up to and including `until` or has expired, the earliest first.

    A right that expired before `since` is over, and nobody can do anything about it.
    """
    data = workspace.read()
    partners = data.rows(Partner, "id", "name", "nda_expires")
    names = {id_: name for id_, name, _day in partners}
    found: list[Found] = [
        *((day, _("Non-disclosure agreement"), id_, False) for id_, _name, day in partners),
        *((day, standard, id_, False) for id_, standard, day in
          data.child_rows("partner.certificates", "standard", "expires")),
        *_of_rights(data, since),
        *_of_promises(data),
    ]  # fmt: skip
    return tuple(
        sorted(
            Deadline(day, names[id_], what, id_, is_due)
            for day, what, id_, is_due in found
            if day is not None and day <= until
        )
    )


def _of_rights(data: "Data", since: date) -> Iterator[Found]:
    for right in data.all(Right):
        if right.status is RightStatus.LAPSED:
            continue
        if right.expires is not None and right.expires >= since:
            yield right.expires, right.title, right.partner_id, False
        fee = _("Fee: {title}").format(title=right.title)
        yield right.next_fee, fee, right.partner_id, True
        for licence in right.licences:
            words = _("Licence: {title}").format(title=right.title)
            yield licence.ends, words, right.partner_id, False


def _of_promises(data: "Data") -> Iterator[Found]:
    begins = dict(data.rows(Partner, "id", "fiscal_year_start"))
    for status in (Status.COMMITTED, Status.STARTED):
        for item in data.all(RoadmapItem, status=status):
            words = _("Promise: {title}").format(title=item.title)
            yield due(item, begins[item.partner_id]), words, item.partner_id, True
