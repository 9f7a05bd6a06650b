from pathlib import Path

import pytest

from motdesk.base.errors import UserError
from motdesk.domain.strengths import Answer, Strength
from motdesk.drawings.palette import PRINT
from motdesk.services import records
from motdesk.services.matrices import answer_need, draw_matrix, need_matrix, owners_of_strengths
from tests.builders import need, partner, strength
from tests.services.talks import workspace_with

COMPANY = partner()
FIRST, SECOND = need(text="選別をなくす", importance=5), need(text="軽く", importance=1)
FILM = strength(partner_id=COMPANY.id, title="薄膜", answers=(Answer(need_id=SECOND.id, fit=9),))
JIG = strength(partner_id=COMPANY.id, title="治具")
RECORDS = (COMPANY, FIRST, SECOND, FILM, JIG)


def test_needs_stand_against_the_strengths_of_one_partner(tmp_path: Path) -> None:
    with workspace_with(tmp_path, *RECORDS, partner(name="他社")) as workspace:
        found = need_matrix(workspace, COMPANY.id)
        assert owners_of_strengths(workspace) == ((COMPANY.id, COMPANY.name),)
    assert found.needs == (FIRST.id, SECOND.id)
    assert found.strengths == (JIG.id, FILM.id)
    assert found.matrix.fits == ((0, 0), (0, 9))
    assert found.matrix.unanswered == (0,)
    assert found.matrix.unneeded == (0,)
    assert draw_matrix(found.matrix, width=400, palette=PRINT).regions


def test_an_answer_is_the_same_in_the_matrix_and_on_the_sheet(tmp_path: Path) -> None:
    with workspace_with(tmp_path, *RECORDS) as workspace:
        answer_need(workspace, JIG.id, FIRST.id, 3)
        assert need_matrix(workspace, COMPANY.id).matrix.fits == ((3, 0), (0, 9))
        answer_need(workspace, FILM.id, SECOND.id, 1)
        assert records.get(workspace, Strength, FILM.id).answers[0].id == FILM.answers[0].id
        answer_need(workspace, FILM.id, SECOND.id, 0)
        assert records.get(workspace, Strength, FILM.id).answers == ()
        workspace.undo()
        assert records.get(workspace, Strength, FILM.id).answers[0].fit == 1


def test_no_other_fit_is_taken(tmp_path: Path) -> None:
    with workspace_with(tmp_path, *RECORDS) as workspace, pytest.raises(UserError):
        answer_need(workspace, JIG.id, FIRST.id, 5)
