"""What a price-revision request says to the other company: only what may leave the desk."""

from dataclasses import dataclass
from datetime import date

from motdesk.domain.briefs.costs import IndexLine, ItemBrief, RevisionBrief
from motdesk.domain.briefs.evidence import EvidenceLine


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterParty:
    """A company that writes or gets a letter, and the person for it, where just one is known.

    `head` is who signs for the company, where a title says so: they are not the person to ask.
    """

    name: str
    address: str = ""
    title: str = ""
    person: str = ""
    head_title: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceRequestBrief:
    """A request to revise one price: who asks whom, the item, what it rests on.

    `dated` is the day of the request. `assumed` names the numbers that lean on no evidence.
    """

    language: str
    as_of: date
    is_era: bool
    dated: date
    sender: LetterParty
    addressee: LetterParty
    item: ItemBrief
    revision: RevisionBrief
    indexes: tuple[IndexLine, ...]
    evidence: tuple[EvidenceLine, ...]
    assumed: tuple[str, ...]
