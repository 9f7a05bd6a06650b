"""Needs × strengths of a partner: which strength answers which need, read, drawn and answered."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from motdesk.base.texts import _
from motdesk.domain.strengths import Answer, Strength
from motdesk.drawings.matrices import Matrix
from motdesk.drawings.matrices import draw_matrix as draw
from motdesk.drawings.operations import Drawing
from motdesk.drawings.palette import Palette
from motdesk.services import records
from motdesk.services.names import partner_names
from motdesk.services.needs import list_needs

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace


class NeedMatrix(NamedTuple):
    """The ids of the rows and columns, and what stands in them."""

    needs: tuple[str, ...]
    strengths: tuple[str, ...]
    matrix: Matrix


def owners_of_strengths(workspace: "Workspace") -> tuple[tuple[str, str], ...]:
    """Return (id, name) of the partners that have strengths, those with most of them first."""
    data = workspace.read()
    owners = [row[0] for row in data.rows(Strength, "partner_id")]
    names = partner_names(data)
    known = sorted(set(owners), key=lambda id_: (-owners.count(id_), names.get(id_, "")))
    return tuple((id_, names.get(id_, "")) for id_ in known)


def need_matrix(workspace: "Workspace", partner_id: str) -> NeedMatrix:
    """Return all needs, the most important first, against the strengths of a partner."""
    needs = list_needs(workspace)
    found = workspace.read().all(Strength, partner_id=partner_id)
    strengths = sorted(found, key=lambda item: item.title)
    fits = [{answer.need_id: answer.fit for answer in item.answers} for item in strengths]
    return NeedMatrix(
        needs=tuple(need.id for need in needs),
        strengths=tuple(item.id for item in strengths),
        matrix=Matrix(
            needs=tuple(need.text for need in needs),
            strengths=tuple(item.title for item in strengths),
            fits=tuple(tuple(known.get(need.id, 0) for known in fits) for need in needs),
        ),
    )


def answer_need(workspace: "Workspace", strength_id: str, need_id: str, fit: int) -> None:
    """Say how well a strength answers a need, 0, 1, 3 or 9; 0 takes the answer away.

    Raises UserError for any other fit, or if the strength is gone.
    """
    strength = records.get(workspace, Strength, strength_id)
    kept = [answer for answer in strength.answers if answer.need_id != need_id]
    known = next((answer for answer in strength.answers if answer.need_id == need_id), None)
    said = replace(known, fit=fit) if known else Answer(need_id=need_id, fit=fit)
    if known and fit:
        kept.insert(strength.answers.index(known), said)
    elif fit:
        kept.append(said)
    label = _("Answer of “{title}”").format(title=strength.title)
    records.change(workspace, replace(strength, answers=tuple(kept)), label)


def draw_matrix(matrix: Matrix, *, width: float, palette: Palette) -> Drawing:
    """Draw the matrix as on paper."""
    from motdesk.reports.lines import break_lines

    return draw(matrix, width=width, palette=palette, break_lines=break_lines)
