"""The supplier evaluation sheet: one page with radar, in either language, for us alone."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from motdesk.base.errors import UserError
from motdesk.base.texts import _, speaking
from motdesk.domain.briefs.evaluations import EvaluationBrief, ProofLine
from motdesk.domain.evaluations import Evaluation
from motdesk.domain.evidence import Evidence
from motdesk.domain.partners import Partner
from motdesk.drawings.pages import Pages
from motdesk.services.briefs.performance import trends_of
from motdesk.services.names import there_are
from motdesk.services.scorecards import evaluations_in
from motdesk.services.sheets import PartnerOrder, SheetResult, write_pages

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data, Snapshot, Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOrder(PartnerOrder):
    """Which scorecard of a partner is printed, by id or title (or else the latest)."""

    period: str = ""


def prepare(workspace: "Workspace | Snapshot", order: SheetOrder) -> EvaluationBrief:
    """Return what the sheet says. Raises UserError if the partner has no such scorecard."""
    data = workspace.read()
    partner = data.get(Partner, order.partner_id)
    evaluations = evaluations_in(data, partner.id)
    shown = _shown(evaluations, order.period, partner)
    with speaking(order.language):
        return EvaluationBrief(
            language=order.language,
            as_of=order.as_of,
            is_era=order.is_era,
            partner=partner.name,
            company=_own_company(data),
            shown=shown,
            evaluations=evaluations,
            evidence=_evidence(data, shown),
            trends=trends_of(data, partner.id, shown.card.ends or order.as_of),
        )


def lay_out(brief: EvaluationBrief) -> Pages:
    """Return the sheet as it will be printed: what would not fit one page is left away."""
    from motdesk.reports.evaluations import FULLNESS, compose
    from motdesk.reports.layout import lay_out as lay_out_document

    with speaking(brief.language):
        for fullness in FULLNESS:
            pages = lay_out_document(compose(brief, fullness))
            if len(pages.pages) == 1:
                break
        return pages


def write(brief: EvaluationBrief, path: Path) -> SheetResult:
    """Write the sheet as PDF to `path`, whole or not at all. Raises UserError if it cannot be."""
    return write_pages(lay_out(brief), brief.as_of, path)


def _shown(evaluations: tuple[Evaluation, ...], period: str, partner: Partner) -> Evaluation:
    if not evaluations:
        raise UserError(
            _("“{name}” has not been evaluated yet.").format(name=partner.name),
            advice=_("Begin an evaluation on the page of the partner."),
        )
    named = [item for item in evaluations if period in {"", item.card.id, item.card.title}]
    if not named:
        raise UserError(
            _("No evaluation of “{name}” is called “{period}”.").format(
                name=partner.name, period=period
            ),
            advice=there_are(item.card.title for item in evaluations),
        )
    return named[-1]


def _own_company(data: "Data") -> str:
    """Return the name of our company, if there is just one."""
    names = data.rows(Partner, "name", is_own=True)
    return str(names[0][0]) if len(names) == 1 else ""


def _evidence(data: "Data", shown: Evaluation) -> tuple[ProofLine, ...]:
    wanted = sorted({item.evidence_id for item in shown.card.marks if item.evidence_id})
    found = (data.find(Evidence, id_) for id_ in wanted)
    return tuple(
        ProofLine(id=item.id, title=item.title, grade=item.grade) for item in found if item
    )
