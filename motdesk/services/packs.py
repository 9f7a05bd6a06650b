"""Packs: collect what they say, lay out their pages, write them, and prove what they hold.

In this order: `prepare` reads the workspace (quick), `lay_out` and `write` take only values and
may run in another thread, `preflight` says what to look at before printing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from motdesk.base.files import save_file
from motdesk.base.texts import speaking
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic
from motdesk.domain.briefs.snapshots import snapshot_hash
from motdesk.domain.findings import Finding
from motdesk.domain.floors import worse_than_none
from motdesk.domain.negotiations import Negotiation, Side
from motdesk.domain.preparation import missing_in
from motdesk.domain.two_prices import two_prices
from motdesk.drawings.pages import Pages
from motdesk.services import preflights
from motdesk.services.briefs.materials import Material, projected, scope_of, whole
from motdesk.services.briefs.orders import PackOrder
from motdesk.services.briefs.packs import LeftOut, pack_brief
from motdesk.services.briefs.restrictions import Restrictions, restrictions
from motdesk.services.proofs import Proof, proof_of, said_anyway
from motdesk.services.proofs import prove as prove_file
from motdesk.services.sheets import SheetResult, pdf_as_of

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Snapshot, Workspace

__all__ = [
    "Audience", "PackOrder", "PackResult", "PreparedPack", "Topic",
    "lay_out", "preflight", "prepare", "prove", "write",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedPack:
    """A snapshot ready to be printed: its brief, its hash, and what must not be found in it."""

    order: PackOrder
    brief: PackBrief
    snapshot: str
    left_out: tuple[LeftOut, ...]
    missing: tuple[Finding, ...]
    two_prices: tuple[str, ...]
    restrictions: Restrictions | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackResult(SheetResult):
    """A written pack, which state of what is known it says, and how long that took."""

    snapshot: str
    seconds: float


def prepare(workspace: "Workspace | Snapshot", order: PackOrder) -> PreparedPack:
    """Return the snapshot the order asks for; nothing is written.

    For the partner the brief is made from the projection alone; what may not leave is read apart
    from it, for the proof. Raises UserError if the negotiation is gone.
    """
    data = workspace.read()
    is_internal = order.audience is Audience.INTERNAL
    with speaking(order.language):
        scope = scope_of(data, order.negotiation_id)
        material = whole(data, scope) if is_internal else projected(data, scope, order.chosen)
        brief, left_out = pack_brief(material, order)
    return PreparedPack(
        order=order,
        brief=brief,
        snapshot=snapshot_hash(brief),
        left_out=left_out,
        missing=_missing(material.negotiation) if is_internal else (),
        two_prices=tuple(_two_prices(data.get(Negotiation, order.negotiation_id), material)),
        restrictions=None if is_internal else restrictions(data, scope, order.chosen),
    )


def lay_out(prepared: PreparedPack) -> Pages:
    """Return the pages of a pack, as they will be printed."""
    from motdesk.reports.layout import lay_out as lay_out_document
    from motdesk.reports.packs import compose

    with speaking(prepared.order.language):
        return lay_out_document(compose(prepared.brief, prepared.snapshot))


def write(prepared: PreparedPack, path: Path, pages: Pages | None = None) -> PackResult:
    """Write the pack as PDF to `path`, whole or not at all; `pages` saves laying it out again.

    A pack for the partner is opened again before it is written: if anything restricted is in
    it, no file is written. Raises UserError then, and if the folder cannot be written.
    """
    begin = perf_counter()
    pages = pages or lay_out(prepared)
    content = _pdf(prepared, pages)
    checked = _prove(prepared, content, path.name)
    save_file(path, content)
    return PackResult(
        path=path,
        pages=len(pages.pages),
        sha256=sha256(content).hexdigest(),
        snapshot=prepared.snapshot,
        seconds=perf_counter() - begin,
        restricted_checked=checked,
    )


def prove(prepared: PreparedPack, pages: Pages) -> int:
    """Return how many restricted values were looked for in pages that go straight to paper.

    Raises UserError if one is found.
    """
    if prepared.restrictions is None:
        return 0
    return prove_file(_proof(prepared, prepared.restrictions), _pdf(prepared, pages), "")


def preflight(prepared: PreparedPack, pages: Pages) -> tuple[Finding, ...]:
    """Return what to look at before printing, the severe first."""
    findings = [*preflights.findings(prepared.brief, prepared.left_out, pages), *prepared.missing]
    findings += preflights.two_prices(prepared.two_prices)
    if prepared.restrictions is not None:
        count = len(_proof(prepared, prepared.restrictions).hidden)
        findings.append(preflights.restricted(count))
        findings += preflights.said_anyway(said_anyway(prepared.restrictions))
    return tuple(sorted(findings, key=lambda finding: not finding.is_severe))


def _missing(negotiation: Negotiation) -> tuple[Finding, ...]:
    return (*missing_in(negotiation), *worse_than_none(negotiation))


def _two_prices(negotiation: Negotiation, material: Material) -> Iterator[str]:
    if negotiation.side is Side.SUPPLIER:
        yield from two_prices(material.negotiation.issues, material.items, material.revisions)


def _pdf(prepared: PreparedPack, pages: Pages) -> bytes:
    return pdf_as_of(pages, prepared.order.as_of)


def _prove(prepared: PreparedPack, content: bytes, name: str) -> int | None:
    """Return how many restricted values were looked for, None where nothing must stay.

    Raises UserError if one is found.
    """
    if prepared.restrictions is None:
        return None
    return prove_file(_proof(prepared, prepared.restrictions), content, name)


def _proof(prepared: PreparedPack, restrictions: Restrictions) -> Proof:
    from motdesk.reports.fixed_words import fixed_words
    from motdesk.reports.packs import compose

    brief, snapshot = prepared.brief, prepared.snapshot
    with speaking(prepared.order.language):
        said = fixed_words(lambda: compose(brief, snapshot), brief)
    return proof_of(restrictions, (*said, snapshot))
