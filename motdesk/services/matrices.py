"""Needs × strengths of a partner: which strength answers which need, read, drawn and answered."""

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.strengths import ANSWER_MARKS, Answer, Strength
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
    label = _("Answer of “{title}”").format(title=strength.title)
    records.change(workspace, _answering(strength, need_id, fit), label)


def matrix_lines(found: NeedMatrix) -> list[list[str]]:
    """Return the matrix as lines of a spreadsheet, strengths above and needs at the left."""
    matrix = found.matrix
    rows = zip(matrix.needs, matrix.fits, strict=True)
    return [["", *matrix.strengths], *([need, *map(str, fits)] for need, fits in rows)]


def answer_by_lines(
    workspace: "Workspace", found: NeedMatrix, lines: list[list[str]], at: tuple[int, int]
) -> int:
    """Take lines of a spreadsheet as answers in one step; return how many strengths changed.

    Lines with needs at the left and strengths above find their cells by these, others begin at
    `at`. Raises UserError, and keeps nothing, for what is no fit or lies outside the matrix.
    """
    rows, columns, body = _placed(found.matrix, lines, at)
    wanted: dict[str, dict[str, int]] = {}
    for row, line in zip(rows, body, strict=True):
        for column, text in zip(columns, line, strict=False):
            wanted.setdefault(found.strengths[column], {})[found.needs[row]] = _fit(text)
    changed = []
    for id_, fits in wanted.items():
        before = strength = records.get(workspace, Strength, id_)
        for need_id, fit in fits.items():
            strength = _answering(strength, need_id, fit)
        changed += [strength] if strength != before else []
    if changed:
        records.change_all(workspace, changed, _("Paste answers to needs"))
    return len(changed)


def draw_matrix(matrix: Matrix, *, width: float, palette: Palette) -> Drawing:
    """Draw the matrix as on paper."""
    from motdesk.reports.lines import break_lines

    return draw(matrix, width=width, palette=palette, break_lines=break_lines)


def _answering(strength: Strength, need_id: str, fit: int) -> Strength:
    """Return the strength with another answer to a need."""
    kept = [answer for answer in strength.answers if answer.need_id != need_id]
    known = next((answer for answer in strength.answers if answer.need_id == need_id), None)
    said = replace(known, fit=fit) if known else Answer(need_id=need_id, fit=fit)
    if known and fit:
        kept.insert(strength.answers.index(known), said)
    elif fit:
        kept.append(said)
    return replace(strength, answers=tuple(kept))


def _placed(
    matrix: Matrix, lines: list[list[str]], at: tuple[int, int]
) -> tuple[list[int], list[int], list[list[str]]]:
    """Return the rows and columns that lines speak of, and the cells that stand there."""
    heads = lines[0][1:] if lines else []
    if heads and all(head in matrix.strengths for head in heads):
        body = [line for line in lines[1:] if any(line)]
        strange = [line[0] for line in body if line[0] not in matrix.needs]
        if strange:
            raise UserError(
                _("“{text}” is no need of this matrix.").format(text=strange[0]),
                kept=_("Nothing was pasted."),
            )
        rows = [matrix.needs.index(line[0]) for line in body]
        columns = [matrix.strengths.index(head) for head in heads]
        return rows, columns, [line[1:] for line in body]
    rows = [at[0] + place for place in range(len(lines))]
    columns = [at[1] + place for place in range(max(map(len, lines), default=0))]
    if max(rows, default=0) >= len(matrix.needs) or max(columns, default=0) >= len(
        matrix.strengths
    ):
        raise UserError(
            _("What you pasted is larger than the matrix from here on."),
            advice=_("Choose the cell where it begins."),
            kept=_("Nothing was pasted."),
        )
    return rows, columns, lines


def _fit(text: str) -> int:
    plain = unicodedata.normalize("NFKC", text).strip()
    fits = {str(fit): fit for fit in ANSWER_MARKS} | {
        mark: fit for fit, mark in ANSWER_MARKS.items()
    }
    if plain not in fits:
        raise UserError(
            _("“{text}” is no fit: write 0, 1, 3 or 9, or △, ○ or ●.").format(text=text),
            kept=_("Nothing was pasted."),
        )
    return fits[plain]
