"""Collect a price-revision request from the projection: nothing else is loaded."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.briefs.price_requests import LetterParty, PriceRequestBrief
from motdesk.domain.briefs.quantities import quantities_in
from motdesk.domain.catalogue import Record
from motdesk.domain.costs import IndexSeries, Item, PriceRevision
from motdesk.domain.evidence import Evidence
from motdesk.domain.partners import Contact, Partner
from motdesk.domain.price_revisions import ReckonedLine, ReckonedRevision, reckon
from motdesk.services.briefs.costs import index_line, item_brief
from motdesk.services.briefs.evidence import evidence
from motdesk.services.briefs.registers import Register, stated_in

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data

R = TypeVar("R", bound=Record)

_SHARES = 10  # a smaller number may be a share, and be printed in percent
_HEADS = ("代表", "社長", "president", "chief executive", "ceo", "representative director")
_PLACES = (1, 2, 3, 4)  # that a letter rounds to


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The records of a letter as they may leave; all that may not has its default here."""

    sender: Partner
    addressee: Partner
    item: Item
    revision: PriceRevision
    indexes: tuple[IndexSeries, ...]
    evidence: tuple[Evidence, ...]


def letter_of(data: "Data", sender_id: str, addressee_id: str, revision_id: str) -> Letter:
    """Return what of the records of a letter may leave. Raises UserError if one may not."""
    revision = _open(data, PriceRevision, revision_id)
    item = _open(data, Item, revision.item_id)
    used = sorted({line.index_id for line in revision.lines if line.index_id})
    proof = {source.evidence_id for source in (*item.sources, *revision.sources)}
    return Letter(
        sender=_open(data, Partner, sender_id),
        addressee=_open(data, Partner, addressee_id),
        item=item,
        revision=revision,
        indexes=tuple(_open(data, IndexSeries, id_) for id_ in used),
        evidence=tuple(one for one in data.open_only(Evidence) if one.id in proof),
    )


def price_request(letter: Letter, *, as_of: date, language: str, is_era: bool) -> PriceRequestBrief:
    """Return what the letter says, in the language spoken here."""
    stated = stated_in((letter.item, letter.revision))
    register = Register(letter.evidence, stated, as_of, is_internal=False)
    indexes = {series.id: series for series in letter.indexes}
    item = item_brief(letter.item, (letter.revision,), register, indexes)
    (revision,) = item.revisions
    said = (*quantities_in(revision.lines), *quantities_in(revision.gains))
    proof = evidence(register, as_of, said)
    return PriceRequestBrief(
        language=language,
        as_of=as_of,
        is_era=is_era,
        dated=letter.revision.requested or as_of,
        sender=_party(letter.sender),
        addressee=_party(letter.addressee),
        item=item,
        revision=revision,
        indexes=tuple(map(index_line, letter.indexes)),
        evidence=proof.lines,
        assumed=proof.assumed,
    )


def derived_figures(letter: Letter) -> tuple[Decimal, ...]:
    """Return all numbers that follow from what may leave: they are no secret, whoever has them."""
    indexes = {series.id: series for series in letter.indexes}
    found = reckon(letter.revision, letter.item.current_price, indexes)
    price, asked = found.price, found.asked
    derived = [*_decimals(found), *(one for line in found.lines for one in _decimals(line))]
    if price:
        derived += [one.line.cost / price for one in found.lines if one.line.cost is not None]
        derived += [price * found.clause] if found.clause is not None else []
        derived += [price + found.impact]
        derived += [asked - price, asked / price - 1] if asked is not None else []
    derived += [one * 100 for one in derived if abs(one) < _SHARES]
    return tuple(sorted({round(one, places) for one in derived for places in _PLACES}))


def _decimals(value: ReckonedRevision | ReckonedLine) -> Iterator[Decimal]:
    found = (getattr(value, field.name) for field in fields(value))
    yield from (one for one in found if isinstance(one, Decimal))


def _open(data: "Data", kind: type[R], id_: str) -> R:
    found = next(iter(data.open_only(kind, id=id_)), None)
    if found is None:
        raise UserError(_("What you are looking for is no longer in this workspace."))
    return found


def _party(company: Partner) -> LetterParty:
    """Return a company with who signs for it and its person, if just one of each may be named."""
    people = [one for one in company.contacts if one.name]
    heads = [one for one in people if _is_head(one)]
    others = [one for one in people if one not in heads]
    head = heads[0] if len(heads) == 1 else Contact()
    person = others[0] if len(others) == 1 else Contact()
    return LetterParty(
        name=company.name,
        address=company.address,
        title=person.title,
        person=person.name,
        head_title=head.title,
        head=head.name,
    )


def _is_head(person: Contact) -> bool:
    title = person.title.casefold()
    return any(words in title for words in _HEADS)
