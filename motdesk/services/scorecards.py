"""Scorecards: templates to begin with, the evaluations of a partner, and what they come to."""

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from motdesk.base.dates import fiscal_year
from motdesk.base.resources import resource
from motdesk.base.texts import _, mark
from motdesk.domain.evaluations import Evaluation, evaluation_of
from motdesk.domain.partners import Partner
from motdesk.domain.performance import Axis, Mark, Scorecard, ScorecardTemplate
from motdesk.services import records

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data, Workspace

# The templates that can be begun with: their name and the file of their axes.
PRESETS = {
    "supplier": (mark("Supplier evaluation"), "supplier_axes.csv"),
    "mot": (mark("Technology management (MOT)"), "mot_rubric.csv"),
}


def list_templates(workspace: "Workspace") -> tuple[ScorecardTemplate, ...]:
    """Return all templates, by name."""
    found = records.all_of(workspace, ScorecardTemplate)
    return tuple(sorted(found, key=lambda item: (item.name, item.id)))


def preset_of(workspace: "Workspace", name: str) -> ScorecardTemplate:
    """Return the template kept under the name of one of PRESETS, or keep it first, to be edited."""
    template = preset(name)
    kept = (item for item in list_templates(workspace) if item.name == template.name)
    found = next(kept, None)
    if found is None:
        records.add(workspace, template)
    return found or template


def preset(name: str) -> ScorecardTemplate:
    """Return a template of PRESETS, not yet kept."""
    title, file = PRESETS[name]
    with resource("reference", file).open(encoding="utf-8", newline="") as lines:
        axes = tuple(_axis(row) for row in csv.DictReader(lines))
    return ScorecardTemplate(name=_(title), axes=axes)


def list_evaluations(workspace: "Workspace", partner_id: str) -> tuple[Evaluation, ...]:
    """Return the scorecards of a partner with their points, the earliest period first."""
    return evaluations_in(workspace.read(), partner_id)


def evaluations_in(data: "Data", partner_id: str) -> tuple[Evaluation, ...]:
    """Return the scorecards of a partner in what was read, the earliest period first."""
    templates = {item.id: item for item in data.all(ScorecardTemplate)}
    cards = sorted(data.all(Scorecard, partner_id=partner_id), key=_period)
    return tuple(
        evaluation_of(templates[card.template_id], card)
        for card in cards
        if card.template_id in templates
    )


def begin_evaluation(
    workspace: "Workspace", partner_id: str, template: ScorecardTemplate, today: date
) -> Scorecard:
    """Begin a scorecard over the half of the fiscal year that ended last, without any mark."""
    start = records.get(workspace, Partner, partner_id).fiscal_year_start
    begins, ends = last_half(today, start)
    half = _("first half") if begins.month == start else _("second half")
    title = _("{year} {half}").format(year=_("FY{year}").format(year=fiscal_year(begins, start)),
                                      half=half)  # fmt: skip
    card = Scorecard(
        partner_id=partner_id,
        template_id=template.id,
        title=title,
        begins=begins,
        ends=ends,
        evaluated=today,
        marks=tuple(Mark(axis_id=axis.id) for axis in template.axes),
    )
    records.add(workspace, card)
    return card


def last_half(today: date, start_month: int) -> tuple[date, date]:
    """Return the first and last day of the half of a fiscal year that ended before `today`."""
    months = today.year * 12 + today.month - 1
    begin = months - (months - (start_month - 1)) % 6 - 6
    following = _first_day(begin + 6)
    return _first_day(begin), date.fromordinal(following.toordinal() - 1)


def with_all_axes(template: ScorecardTemplate, card: Scorecard) -> Scorecard:
    """Return a scorecard with a mark, perhaps empty, for each axis of its template, in order."""
    marks = {item.axis_id: item for item in card.marks}
    every = tuple(marks.get(axis.id) or Mark(axis_id=axis.id) for axis in template.axes)
    return card if every == card.marks else replace(card, marks=every)


def _first_day(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


def _period(card: Scorecard) -> tuple[date, date, str, str]:
    day = card.ends or card.evaluated or date.max
    return (day, card.begins or date.min, card.title, card.id)


def _axis(row: dict[str, str]) -> Axis:
    return Axis(
        name_ja=row["ja"],
        name_en=row["en"],
        weight=Decimal(row.get("weight") or 1),
        low_ja=row["level1_ja"],
        low_en=row["level1_en"],
        middle_ja=row["level3_ja"],
        middle_en=row["level3_en"],
        high_ja=row["level5_ja"],
        high_en=row["level5_en"],
    )
