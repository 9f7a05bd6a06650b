from datetime import date
from typing import Any

from motdesk.domain.briefs.controls import ControlBrief
from motdesk.reports.blocks import Columns, Figure, Section
from motdesk.reports.pages.controls import control_sheet, cover_sheet
from tests.reports.pages.briefs import first_page, pack, said

HASH = "0123456789abcdef" * 4


def control(**changes: Any) -> ControlBrief:
    given = {
        "reader": "調達本部長", "copy": 1, "copies": 3, "distribution": "", "return_by": None,
        "destroy_by": date(2027, 1, 31), "approvals": (), "approver": "", "mandate": "",
    }  # fmt: skip
    return ControlBrief(**given | changes)


def sheet(**changes: Any) -> Section:
    return Section(number=0, title="", blocks=control_sheet(pack(), control(**changes), HASH))


def test_the_sheet_names_reader_hash_and_what_happens_afterwards() -> None:
    text = said(sheet())
    for part in ("調達本部長", "31 Jan 2027", HASH):
        assert part in text


def test_without_boxes_nothing_is_said_of_an_approval() -> None:
    assert "approved" not in said(sheet()).casefold()


def test_three_boxes_stand_beside_the_record_of_the_copy() -> None:
    assert any(
        isinstance(block, Columns) for block in sheet(approvals=("承認", "審査", "作成")).blocks
    )


def test_six_boxes_stand_across_the_page() -> None:
    (figure,) = [b for b in sheet(approvals=tuple("一二三四五六")).blocks if isinstance(b, Figure)]
    assert figure.drawing.width > 400


def test_dates_may_be_written_by_era() -> None:
    text = said(
        Section(number=0, title="", blocks=control_sheet(pack(is_era=True), control(), HASH))
    )
    assert "31 Jan Reiwa 9" in text


def test_the_partner_s_cover_says_from_whom_to_whom() -> None:
    page = first_page(held_on=date(2026, 12, 10), place="第一会議室")
    text = said(Section(number=0, title="", blocks=cover_sheet(pack(one_page=page))))
    for part in ("株式会社みほん製作所", "株式会社例示機械", "10 Dec 2026", "第一会議室"):
        assert part in text
