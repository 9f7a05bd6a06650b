"""The roadmap alone, on one page."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from pypdf import PdfReader

from motdesk.base.errors import UserError
from motdesk.services import records, roadmap_sheets, samples, workspaces
from motdesk.services.partners import find_partner
from motdesk.services.roadmap_sheets import RoadmapOrder
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
