"""What is ordered when a pack is printed."""

from dataclasses import dataclass
from datetime import date

from motdesk.base.errors import UserError
from motdesk.base.texts import LANGUAGES, _
from motdesk.domain.briefs.packs import Audience, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class PackOrder:
    """One pack for one audience in one language, as of one day.

    `chosen` are the ids of what may be shown if asked and is shown this time. `approvals` are the
    titles of the approval boxes, up to six; without any the sheet claims no approval.
    """

    negotiation_id: str
    as_of: date
    audience: Audience = Audience.INTERNAL
    language: str = "ja"
    chosen: frozenset[str] = frozenset()
    topics: frozenset[Topic] = frozenset(Topic)
    reader: str = ""
    copy: int = 1
    copies: int = 1
    distribution: str = ""
    return_by: date | None = None
    destroy_by: date | None = None
    approvals: tuple[str, ...] = ()
    number: str = ""
    version: str = "1.0"
    is_era: bool = False

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise UserError(_("A pack is written in Japanese (ja) or English (en)."))
        if not 1 <= self.copy <= self.copies:
            raise UserError(_("The number of the copy must lie between 1 and the copies made."))
        if len(self.approvals) > 6:
            raise UserError(_("There is room for six approval boxes."))
