"""The roadmap alone, on one page."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from motdesk.base.errors import UserError
from motdesk.domain.roadmap_filters import RoadmapFilter
from motdesk.domain.roadmaps import Origin
from motdesk.services import records, roadmap_sheets, samples, workspaces
from motdesk.services.partners import find_partner
from motdesk.services.roadmap_sheets import RoadmapOrder
from motdesk.storage.workspaces import Workspace
from tests.builders import partner

AS_OF = date(2026, 11, 22)


@pytest.mark.parametrize(("language", "title"), [("ja", "のロードマップ"), ("en", "Roadmap of")])
def test_the_roadmap_of_the_sample_is_one_wide_a3_page(
    tmp_path: Path, language: str, title: str
) -> None:
    samples.write_sample(tmp_path / "s.motdesk")
    with workspaces.open_(tmp_path / "s.motdesk") as workspace:
        owner = find_partner(workspace, "株式会社みほん製作所")
        order = RoadmapOrder(partner_id=owner.id, as_of=AS_OF, language=language)
        result = roadmap_sheets.write(
            roadmap_sheets.prepare(workspace, order), tmp_path / "out.pdf"
        )
    content = result.path.read_bytes()
    (page,) = PdfReader(result.path).pages
    assert [round(float(side)) for side in page.mediabox[2:]] == [1191, 842]
    assert title in page.extract_text()
    assert result.sha256 == sha256(content).hexdigest()


def test_without_a_roadmap_there_is_nothing_to_print(tmp_path: Path) -> None:
    with workspaces.create(tmp_path / "a.motdesk") as workspace:
        company = partner()
        records.add(workspace, company)
        with pytest.raises(UserError):
            roadmap_sheets.prepare(workspace, RoadmapOrder(partner_id=company.id, as_of=AS_OF))


@pytest.mark.parametrize(
    ("language", "said"),
    [("ja", "絞り込み：“成膜” · 取引先（28項目中"), ("en", "Filter: “成膜” · Partner (")],
)
def test_a_filter_is_stated_in_the_foot_and_without_one_nothing_is_said(
    sample: Workspace, language: str, said: str, tmp_path: Path
) -> None:
    chosen = RoadmapFilter(text="成膜", origin=Origin.PARTNER)
    words = printed(sample, tmp_path, language=language, chosen=chosen)
    assert said in words
    assert "研削技能者" not in words
    assert said[:4] not in printed(sample, tmp_path, language=language)


def test_the_page_prints_the_lanes_axis_and_baseline_of_the_screen(
    sample: Workspace, tmp_path: Path
) -> None:
    words = printed(sample, tmp_path, language="en", pivot="status", is_calendar=True,
                    baseline_id="")  # fmt: skip
    assert "Committed" in words
    assert "FY2027" not in words
    assert "2027" in words
    assert "baseline" not in words


def test_marks_of_the_page_are_listed_with_their_evidence(
    sample: Workspace, tmp_path: Path
) -> None:
    words = printed(sample, tmp_path, language="ja")
    assert "根拠" in words
    assert "IATF 16949 登録証の写し" in words
    assert "信用調査報告" not in words


def test_a_filter_that_lets_nothing_through_is_refused(sample: Workspace) -> None:
    with pytest.raises(UserError):
        roadmap_sheets.prepare(sample, order(sample, chosen=RoadmapFilter(text="どこにもない")))


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Workspace]:
    samples.write_sample(tmp_path / "s.motdesk")
    with workspaces.open_(tmp_path / "s.motdesk") as workspace:
        yield workspace


def order(workspace: Workspace, **choice: Any) -> RoadmapOrder:
    owner = find_partner(workspace, "株式会社みほん製作所")
    return RoadmapOrder(partner_id=owner.id, as_of=AS_OF, **choice)


def printed(workspace: Workspace, folder: Path, **choice: Any) -> str:
    prepared = roadmap_sheets.prepare(workspace, order(workspace, **choice))
    result = roadmap_sheets.write(prepared, folder / "out.pdf")
    return "\n".join(page.extract_text() for page in PdfReader(result.path).pages)
