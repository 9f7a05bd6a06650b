"""The evaluation sheet: one page in both languages, marked as internal, the same bytes again."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from motdesk.base.errors import UserError
from motdesk.base.texts import _, speaking
from motdesk.services import evaluation_sheets, records, samples, workspaces
from motdesk.services.evaluation_sheets import SheetOrder
from motdesk.services.partners import find_partner
from motdesk.services.scorecards import begin_evaluation, preset_of
from tests import builders

NAME = "株式会社みほん製作所"
AS_OF = date(2026, 11, 22)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sheets") / "sample.motdesk"
    samples.write_sample(path)
    return path


def written(sample: Path, target: Path, language: str, period: str = "") -> str:
    with workspaces.open_(sample, is_read_only=True) as workspace:
        order = SheetOrder(partner_id=find_partner(workspace, NAME).id, as_of=AS_OF,
                           period=period, language=language)  # fmt: skip
        result = evaluation_sheets.write(evaluation_sheets.prepare(workspace, order), target)
    pages = PdfReader(target).pages
    assert len(pages) == result.pages == 1
    return "".join("".join(page.extract_text().split()) for page in pages)


@pytest.mark.parametrize(("language", "mark"), [("ja", "社内用"), ("en", "Internalonly")])
@pytest.mark.parametrize("period", ["2026年度 上期", "2025年度 下期", "2026年度 技術経営診断"])
def test_the_sheet_is_one_page_for_us_alone(
    sample: Path, tmp_path: Path, language: str, mark: str, period: str
) -> None:
    text = written(sample, tmp_path / "sheet.pdf", language, period)
    for words in (mark, NAME, period.replace(" ", "")):
        assert words in text


def test_points_change_weights_and_evidence_stand_on_it(sample: Path, tmp_path: Path) -> None:
    text = written(sample, tmp_path / "sheet.pdf", "ja", "2026年度 上期")
    for words in ("Bランク、74.2点（前期比+7.7点）", "20%", "39ppm", "A1納入実績の集計", "承認"):
        assert words in text


@pytest.mark.parametrize("language", ["ja", "en"])
def test_equal_weights_and_empty_columns_are_not_printed(
    sample: Path, tmp_path: Path, language: str
) -> None:
    text = written(sample, tmp_path / "sheet.pdf", language, "2026年度 技術経営診断")
    with speaking(language):
        heads = ("".join(head.split()) for head in (_("Weight"), _("Period before")))
        lines = "".join(_("To be improved, agreed with the supplier").split())
    assert not [head for head in heads if head + "—" in text or head + "8" in text]
    assert ("重みはすべて同じ" if language == "ja" else "Allaxesweighthesame") in text
    assert "8%" not in text
    assert "技術経…" not in text
    assert lines in text


def test_the_same_sheet_is_the_same_file(sample: Path, tmp_path: Path) -> None:
    written(sample, tmp_path / "one.pdf", "ja")
    written(sample, tmp_path / "two.pdf", "ja")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_period_that_is_not_there_is_refused_with_those_that_are(
    sample: Path, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="2025年度 下期"):
        written(sample, tmp_path / "sheet.pdf", "ja", "2019年度")


def test_a_partner_without_evaluation_is_refused(tmp_path: Path) -> None:
    with workspaces.create(tmp_path / "a.motdesk") as workspace:
        partner = builders.partner()
        records.add(workspace, partner)
        with pytest.raises(UserError, match=NAME):
            evaluation_sheets.prepare(workspace, SheetOrder(partner_id=partner.id, as_of=AS_OF))


def test_long_reasons_and_many_periods_keep_to_one_page(tmp_path: Path) -> None:
    partner = builders.partner()
    reason = "理由がとても長く書かれている場合でも一枚に収まること。" * 3
    with workspaces.create(tmp_path / "a.motdesk") as workspace:
        records.add(workspace, partner)
        template = preset_of(workspace, "mot")
        for year in range(2015, 2027):
            card = begin_evaluation(workspace, partner.id, template, date(year, 11, 22))
            marks = tuple(replace(one, mark=Decimal(4), note=reason) for one in card.marks)
            records.change(workspace, replace(card, note=reason, marks=marks))
        order = SheetOrder(partner_id=partner.id, as_of=AS_OF)
        brief = evaluation_sheets.prepare(workspace, order)
    assert len(evaluation_sheets.lay_out(brief).pages) == 1


def test_an_evaluation_without_any_mark_is_printed_too(tmp_path: Path) -> None:
    partner = builders.partner()
    with workspaces.create(tmp_path / "a.motdesk") as workspace:
        records.add(workspace, partner)
        begin_evaluation(workspace, partner.id, preset_of(workspace, "supplier"), AS_OF)
        order = SheetOrder(partner_id=partner.id, as_of=AS_OF, language="en")
        pages = evaluation_sheets.lay_out(evaluation_sheets.prepare(workspace, order))
    assert len(pages.pages) == 1
