from datetime import date
from decimal import Decimal

import pytest

from motdesk.domain.skills import Holder, Skill, Successor
from motdesk.drawings.operations import Path
from motdesk.drawings.palette import PRINT
from motdesk.drawings.skill_circles import draw_levels, level_mark, levels_in_words
from motdesk.drawings.skill_matrices import SkillMatrix, draw_skill_matrix
from motdesk.services.skills import skill_line
from tests import builders
from tests.drawings.pictures import leaving, runs_of, touching

AS_OF, END = date(2026, 11, 22), date(2029, 3, 31)


def matrix(people: int) -> SkillMatrix:
    coating = builders.skill(
        name="成膜条件の設定", criticality=5, required=2, documented=Decimal("0.3"),
        handover_plan="立会い",
        holders=(Holder(pseudonym="成膜A", level=4, leaves=date(2028, 3, 31)),),
        successors=(Successor(pseudonym="成膜B", level=1),),
    )  # fmt: skip
    crew = tuple(Holder(pseudonym=f"研削{n:02}", level=n % 5) for n in range(people))
    grinding = builders.skill(name="とても長い名前のついた外径研削の条件出しの作業", holders=crew)
    skills: tuple[Skill, ...] = (coating, grinding)
    lines = tuple(skill_line(skill, AS_OF, END) for skill in skills)
    return SkillMatrix(lines=lines, skills=skills, horizon=END)


@pytest.mark.parametrize("people", [0, 4, 40])
@pytest.mark.parametrize("width", [260, 480])
def test_nothing_overlaps_or_leaves_the_frame(people: int, width: float) -> None:
    drawing = draw_skill_matrix(matrix(people), width=width, palette=PRINT)
    assert drawing.width >= width
    assert not leaving(drawing)
    assert not touching(drawing)


def test_who_leaves_before_the_end_is_named_with_the_month() -> None:
    drawing = draw_skill_matrix(matrix(2), width=480, palette=PRINT)
    upright = "".join(run.text for run in runs_of(drawing.operations) if run.rotation)
    assert "2028-03" in upright


def test_the_rows_answer_by_the_id_of_their_skill() -> None:
    shown = matrix(3)
    drawing = draw_skill_matrix(shown, width=480, palette=PRINT)
    assert [region.key for region in drawing.regions] == [item.id for item in shown.lines]
    assert all(item.name in drawing.alternative for item in shown.lines)


def test_each_level_fills_one_quarter_more() -> None:
    marks = [level_mark(level, 5, 5, 4, "#000000") for level in range(5)]
    assert len(marks[0]) == 1
    curves = [
        sum(move[0] == "C" for move in mark[0].moves)
        for mark in marks[1:]
        if isinstance(mark[0], Path)
    ]
    assert curves == [1, 2, 3, 4]


def test_circles_in_a_cell_count_without_names() -> None:
    drawing = draw_levels((4, 3, 3, 1), palette=PRINT)
    assert not leaving(drawing)
    assert not list(runs_of(drawing.operations))
    assert drawing.alternative == levels_in_words((4, 3, 3, 1))
    assert draw_levels((), palette=PRINT).alternative
