"""Scorecards from presets: begun, compared over periods, and freed of axes that go."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.evaluations import anchors, axis_name
from motdesk.domain.partners import Partner
from motdesk.domain.performance import Mark, Scorecard
from motdesk.services import records
from motdesk.services.scorecards import (
    begin_evaluation,
    last_half,
    list_evaluations,
    list_templates,
    preset,
    preset_of,
    with_all_axes,
)
from motdesk.services.workspaces import create
from motdesk.storage.workspaces import Workspace
from tests import builders

TODAY = date(2026, 11, 22)


def begun(workspace: Workspace) -> tuple[Partner, Scorecard]:
    partner = builders.partner()
    records.add(workspace, partner)
    template = preset_of(workspace, "supplier")
    return partner, begin_evaluation(workspace, partner.id, template, TODAY)


@pytest.mark.parametrize(
    ("today", "start", "begins", "ends"),
    [
        (date(2026, 11, 22), 4, date(2026, 4, 1), date(2026, 9, 30)),
        (date(2026, 4, 1), 4, date(2025, 10, 1), date(2026, 3, 31)),
        (date(2026, 9, 30), 4, date(2025, 10, 1), date(2026, 3, 31)),
        (date(2026, 2, 28), 1, date(2025, 7, 1), date(2025, 12, 31)),
        (date(2026, 2, 28), 10, date(2025, 4, 1), date(2025, 9, 30)),
    ],
)
def test_an_evaluation_begins_with_the_half_year_that_ended(
    today: date, start: int, begins: date, ends: date
) -> None:
    assert last_half(today, start) == (begins, ends)


def test_a_new_evaluation_has_an_empty_mark_for_each_axis(tmp_path: Path) -> None:
    with create(tmp_path / "a.motdesk") as workspace, speaking("ja"):
        partner, card = begun(workspace)
        (found,) = list_evaluations(workspace, partner.id)
    assert card.title == "2026年度 上期"
    assert len(card.marks) == len(found.template.axes) == 8
    assert (found.score.points, found.score.band, found.score.coverage) == (None, None, 0)


def test_a_preset_is_kept_once(tmp_path: Path) -> None:
    with create(tmp_path / "a.motdesk") as workspace:
        assert preset_of(workspace, "mot") == preset_of(workspace, "mot")
        assert len(list_templates(workspace)) == 1


def test_evaluations_stand_by_their_periods(tmp_path: Path) -> None:
    with create(tmp_path / "a.motdesk") as workspace:
        partner, card = begun(workspace)
        earlier = replace(card, id="1" * 32, title="前", ends=date(2025, 9, 30), marks=())
        records.add(workspace, earlier)
        found = list_evaluations(workspace, partner.id)
    assert [item.card.id for item in found] == [earlier.id, card.id]


def test_an_axis_that_goes_takes_its_marks_along_and_undo_brings_both_back(
    tmp_path: Path,
) -> None:
    with create(tmp_path / "a.motdesk") as workspace:
        partner, card = begun(workspace)
        template = list_templates(workspace)[0]
        first = replace(card.marks[0], mark=Decimal(5))
        card = replace(card, marks=(first, *card.marks[1:]))
        records.change(workspace, card)
        records.change(workspace, replace(template, axes=template.axes[1:]))
        (found,) = list_evaluations(workspace, partner.id)
        assert found.card.marks == card.marks[1:]
        assert found.score.points is None
        workspace.undo()
        assert list_evaluations(workspace, partner.id)[0].score.points == 100


def test_a_new_axis_has_an_empty_mark_at_its_place() -> None:
    template = preset("supplier")
    card = Scorecard(partner_id="0" * 32, template_id=template.id, title="上期",
                     marks=(Mark(axis_id=template.axes[2].id, mark=Decimal(3)),))  # fmt: skip
    marks = with_all_axes(template, card).marks
    assert [mark.axis_id for mark in marks] == [axis.id for axis in template.axes]
    assert [mark.mark for mark in marks[:4]] == [None, None, 3, None]


@pytest.mark.parametrize(("name", "axes"), [("supplier", 8), ("mot", 13)])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_presets_say_all_in_both_languages(name: str, axes: int, language: str) -> None:
    with speaking(language):
        template = preset(name)
        assert len(template.axes) == axes
        assert sum(axis.weight for axis in template.axes) in {100, 13}
        for axis in template.axes:
            words = (axis_name(axis), *anchors(axis))
            assert all(words)
            assert all(text.isascii() is (language == "en") or "NDA" in text for text in words)
