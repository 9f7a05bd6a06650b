"""The price-revision request: a letter to a customer, made from what may leave the desk alone.

`prepare` chooses, refuses what cannot be sent, and reads; `lay_out` and `write` take only values.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from motdesk.base.errors import UserError
from motdesk.base.files import save_file
from motdesk.base.texts import _, speaking
from motdesk.domain.briefs.price_requests import PriceRequestBrief
from motdesk.domain.catalogue import Record
from motdesk.domain.costs import Element, IndexSeries, Item, PriceRevision
from motdesk.domain.evidence import Evidence
from motdesk.domain.negotiations import Negotiation, Side
from motdesk.domain.partners import Partner
from motdesk.domain.price_revisions import ReckonedRevision, element_name, reckon
from motdesk.domain.request_doubts import doubts, obstacle, unreckoned
from motdesk.domain.subjects import Disclosure
from motdesk.domain.words import word
from motdesk.drawings.pages import Pages
from motdesk.services.briefs.price_requests import (
    Letter,
    derived_figures,
    letter_of,
    price_request,
)
from motdesk.services.briefs.restrictions import Restrictions, restrictions_beside
from motdesk.services.costs import in_order, indexes_of
from motdesk.services.names import quoted, there_are
from motdesk.services.proofs import Proof, proof_of, prove
from motdesk.services.sheets import PartnerOrder, SheetResult, pdf_as_of, result_of

if TYPE_CHECKING:
    from decimal import Decimal

    from motdesk.storage.workspaces import Data, Snapshot, Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestOrder(PartnerOrder):
    """Which price revision is sent to a partner, by id or title; else the latest request."""

    revision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedRequest:
    """What the letter says, what must not be found in it, and what to look at again."""

    order: RequestOrder
    brief: PriceRequestBrief
    restrictions: Restrictions
    derived: "tuple[Decimal, ...]"
    doubts: tuple[str, ...]


def prepare(workspace: "Workspace | Snapshot", order: RequestOrder) -> PreparedRequest:
    """Return the letter the order asks for; nothing is written.

    Raises UserError where the partner is none to ask, there is no such revision, or something it
    cannot do without may not be shown: it says what.
    """
    data = workspace.read()
    partner = data.get(Partner, order.partner_id)
    _check_is_customer(data, partner)
    revision = _chosen(data, partner, order.revision)
    _check_is_open(data, partner, revision)
    found = _reckoned(data, revision)
    letter = letter_of(data, _sender(data, partner), partner.id, revision.id)
    with speaking(order.language):
        brief = price_request(
            letter, as_of=order.as_of, language=order.language, is_era=order.is_era
        )
    companies = (letter.sender.id, letter.addressee.id)
    return PreparedRequest(
        order=order,
        brief=brief,
        restrictions=restrictions_beside(data, _shown(data, letter), companies),
        derived=derived_figures(letter),
        doubts=(*unreckoned(found), *doubts(revision, found, order.as_of)),
    )


def lay_out(prepared: PreparedRequest) -> Pages:
    """Return the letter as it will be printed, on two sides wherever that can be."""
    from motdesk.reports.layout import lay_out as lay_out_document
    from motdesk.reports.price_requests import FULLNESS, MOST_PAGES, compose

    with speaking(prepared.order.language):
        for fullness in FULLNESS:
            pages = lay_out_document(compose(prepared.brief, fullness))
            if len(pages.pages) <= MOST_PAGES:
                break
        return pages


def write(prepared: PreparedRequest, path: Path) -> SheetResult:
    """Write the letter as PDF to `path`, whole or not at all.

    The finished file is opened again before that: if anything restricted is in it, none is
    written. Raises UserError then, and if the folder cannot be written.
    """
    pages = lay_out(prepared)
    content = pdf_as_of(pages, prepared.order.as_of)
    checked = prove(_proof(prepared), content, path.name)
    save_file(path, content)
    return replace(result_of(path, pages, content, checked), doubts=prepared.doubts)


def _proof(prepared: PreparedRequest) -> Proof:
    from motdesk.reports.fixed_words import fixed_words
    from motdesk.reports.price_requests import compose

    brief = prepared.brief
    with speaking(prepared.order.language):
        said = fixed_words(lambda: compose(brief), brief)
    return proof_of(prepared.restrictions, said, prepared.derived)


def _check_is_customer(data: "Data", partner: Partner) -> None:
    """Refuse to ask a supplier for a higher price of what it sells to us."""
    sides = {row[0] for row in data.rows(Negotiation, "side", partner_id=partner.id)}
    is_only_bought = sides == {Side.BUYER} and partner.is_supplier
    if partner.is_customer and not is_only_bought:
        return
    if partner.is_own:
        raise UserError(
            _("“{name}” is our own company: choose the customer the request goes to.").format(
                name=partner.name
            )
        )
    if partner.is_supplier:
        raise UserError(
            _("“{name}” sells to us: a request to revise that price is theirs to send.").format(
                name=partner.name
            ),
            advice=_("What the figures say of their request stands on page 10 of the pack."),
        )
    raise UserError(
        _("A request to revise a price goes to a customer, and “{name}” is not marked so.").format(
            name=partner.name
        ),
        advice=_("Mark it as a customer among the facts of the partner."),
    )


def _chosen(data: "Data", partner: Partner, wanted: str) -> PriceRevision:
    items = {item.id for item in data.all(Item, partner_id=partner.id)}
    found = in_order(tuple(one for one in data.all(PriceRevision) if one.item_id in items))
    if not found:
        raise UserError(
            _("There is no price revision for “{name}” yet.").format(name=partner.name),
            advice=_("Begin one on the cost tab of the partner."),
        )
    named = [one for one in found if wanted in {"", one.id, one.title}]
    if not named:
        raise UserError(
            _("No price revision for “{name}” is called “{title}”.").format(
                name=partner.name, title=wanted
            ),
            advice=there_are(one.title for one in found),
        )
    return named[0]


def _reckoned(data: "Data", revision: PriceRevision) -> ReckonedRevision:
    """Return the revision in figures. Raises UserError where they make no request."""
    price = data.get(Item, revision.item_id).current_price
    found = reckon(revision, price, indexes_of(data, (revision,)))
    if what := obstacle(found):
        raise UserError(
            what,
            kept=_("No file was written."),
            advice=_("Enter the price asked for in the price revision “{title}”.").format(
                title=revision.title
            ),
        )
    return found


def _check_is_open(data: "Data", partner: Partner, revision: PriceRevision) -> None:
    """Refuse to write a letter with holes: what it rests on must be open."""
    if all(line.element is Element.IMPROVEMENT for line in revision.lines):
        raise UserError(
            _("“{title}” names no element of the cost yet.").format(title=revision.title),
            advice=_("Add labour, material and energy, each on a line of its own."),
        )
    closed = tuple(_closed(data, revision))
    if closed:
        raise UserError(
            _("The request goes to “{name}”, but may not be shown yet: {records}.").format(
                name=partner.name, records=_("; ").join(closed)
            ),
            kept=_("No file was written."),
            advice=_("Set the disclosure of each to “{open}” first.").format(
                open=word(Disclosure.OPEN)
            ),
        )


def _closed(data: "Data", revision: PriceRevision) -> Iterator[str]:
    """Yield what the letter cannot do without and that may not be shown."""
    item = data.get(Item, revision.item_id)
    if item.disclosure is not Disclosure.OPEN:
        yield _("the item “{name}”").format(name=item.name)
    if revision.disclosure is not Disclosure.OPEN:
        yield _("the price revision “{title}”").format(title=revision.title)
    for line in revision.lines:
        is_needed = line.element is not Element.IMPROVEMENT
        if is_needed and line.disclosure is not Disclosure.OPEN:
            yield _("its element “{name}”").format(name=element_name(line))
    for index in indexes_of(data, (revision,)).values():
        if index.disclosure is not Disclosure.OPEN:
            yield _("the index “{name}”").format(name=index.name)


def _sender(data: "Data", partner: Partner) -> str:
    """Return the id of the company of ours that writes: as negotiated, the only one, the near one.

    Raises UserError where that cannot be told.
    """
    rows = data.rows(Negotiation, "own_company_id", partner_id=partner.id)
    ours = data.all(Partner, is_own=True)
    by_talks = [one for one in ours if (one.id,) in {tuple(row) for row in rows}]
    near = [one for one in ours if one.country and one.country == partner.country]
    for found in (by_talks, ours, near):
        if len(found) == 1:
            return found[0].id
    if not ours:
        raise UserError(
            _("Our own company, which writes the request, is not among the partners yet."),
            advice=_("Add it and mark it as our own company."),
        )
    names = quoted(one.name for one in ours)
    raise UserError(
        _("Which of our companies writes to “{name}”? There are: {names}.").format(
            name=partner.name, names=names
        ),
        advice=_("Begin a negotiation with this partner and choose our company in it."),
    )


def _shown(data: "Data", letter: Letter) -> tuple[Record, ...]:
    """Return the records the letter shows, whole: what of them must stay is looked for."""
    return (
        data.get(Partner, letter.sender.id),
        data.get(Partner, letter.addressee.id),
        data.get(Item, letter.item.id),
        data.get(PriceRevision, letter.revision.id),
        *(data.get(IndexSeries, one.id) for one in letter.indexes),
        *(data.get(Evidence, one.id) for one in letter.evidence),
    )
