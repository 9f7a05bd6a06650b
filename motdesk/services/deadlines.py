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
    found = [
        Deadline(day, partner.name, what, partner.id)
        for partner in workspace.read().all(Partner)
        for day, what in _days(partner)
        if day is not None and day <= until
    ]
    return tuple(sorted(found))


def _days(partner: Partner) -> list[tuple[date | None, str]]:
    days = [(certificate.expires, certificate.standard) for certificate in partner.certificates]
    return [*days, (partner.nda_expires, _("Non-disclosure agreement"))]
