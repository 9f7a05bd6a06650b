"""What expires: certificates and non-disclosure agreements of partners."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from motdesk.base.texts import _
from motdesk.domain.partners import Partner

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace


class Deadline(NamedTuple):
    """Something of a partner that expires on a day."""

    day: date
    partner: str
    what: str
    partner_id: str


def list_deadlines(workspace: "Workspace", until: date) -> tuple[Deadline, ...]:
    """Return what expires up to and including `until` or has expired, the earliest first."""
    data = workspace.read()
    partners = data.rows(Partner, "id", "name", "nda_expires")
    names = {id_: name for id_, name, _day in partners}
    found = [
        *((day, _("Non-disclosure agreement"), id_) for id_, _name, day in partners),
        *((day, standard, id_) for id_, standard, day in
          data.child_rows("partner.certificates", "standard", "expires")),
    ]  # fmt: skip
    return tuple(
        sorted(
            Deadline(day, names[id_], what, id_)
            for day, what, id_ in found
            if day is not None and day <= until
        )
    )
