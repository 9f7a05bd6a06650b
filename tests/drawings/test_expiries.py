from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from motdesk.domain.briefs.rights import LicenceLine, RightLine
from motdesk.domain.contracts import Validity
from motdesk.domain.rights import RightKind, RightStatus
from motdesk.drawings.expiries import Expiries, draw_expiries
from motdesk.drawings.palette import PRINT
from motdesk.services.rights import right_line
from tests import builders
from tests.drawings.pictures import leaving, touching, words_of

AS_OF, BEGINS, ENDS = date(2026, 11, 22), date(2027, 4, 1), date(2029, 3, 31)


def line(title: str = "傾斜中間層の成膜方法", **changes: Any) -> RightLine:
    return replace(right_line(builders.right(title=title), AS_OF, ENDS), **changes)


ALL = (
    line("特許", status=RightStatus.GRANTED, expires=date(2028, 6, 15),
         validity=Validity.ENDS_DURING_CONTRACT, filed=date(2008, 6, 15)),
    line("長く続く特許の、とても長くて一行には入りきらない名前", status=RightStatus.FILED,
         expires=date(2046, 1, 1), filed=date(2026, 1, 1)),
    line("消えた特許", status=RightStatus.LAPSED, expires=date(2019, 1, 1)),
    line("秘伝", kind=RightKind.KNOW_HOW, status=RightStatus.KEPT_SECRET),
    line("許諾", licences=(LicenceLine(licensee="甲", terms="", ends=date(2028, 3, 31),
                                     is_exclusive=False, validity=Validity.VALID),)),
)  # fmt: skip


@pytest.mark.parametrize("width", [240, 300, 480, 760])
@pytest.mark.parametrize("ends", [None, ENDS, date(2040, 1, 1)])
def test_nothing_overlaps_or_leaves_the_frame(width: float, ends: date | None) -> None:
    said = Expiries(rights=ALL, as_of=AS_OF, begins=BEGINS if ends else None, ends=ends)
    drawing = draw_expiries(said, width=width, palette=PRINT)
    assert drawing.width == width
    assert not leaving(drawing)
    assert not touching(drawing)


def test_each_end_and_the_line_of_the_contract_are_written_as_days() -> None:
    said = Expiries(rights=ALL, as_of=AS_OF, begins=BEGINS, ends=ENDS)
    drawing = draw_expiries(said, width=480, palette=PRINT)
    words = " ".join(words_of(drawing))
    for day in ("2028-06-15", "2046-01-01", "2019-01-01", "2029-03-31", "2026-11-22"):
        assert day in words
        assert day in f"{drawing.alternative} {AS_OF}"


def test_the_rows_answer_by_the_id_of_their_right() -> None:
    drawing = draw_expiries(Expiries(rights=ALL, as_of=AS_OF), width=480, palette=PRINT)
    assert [region.key for region in drawing.regions] == [item.id for item in ALL]


def test_no_two_statuses_look_alike_without_colour() -> None:
    drawn = set()
    for status in RightStatus:
        item = line("x", status=status, expires=date(2030, 1, 1), filed=date(2027, 1, 1))
        drawing = draw_expiries(Expiries(rights=(item,), as_of=AS_OF), width=480, palette=PRINT)
        kinds = tuple(
            (type(mark).__name__, getattr(mark, "fill", None), getattr(mark, "stroke", None))
            for mark in drawing.operations
        )
        drawn.add(kinds)
    assert len(drawn) == len(RightStatus)


@pytest.mark.parametrize(("begins", "ends"), [(date.min, ENDS), (BEGINS, date.max)])
def test_days_mistyped_by_centuries_are_still_drawn(begins: date, ends: date) -> None:
    said = Expiries(rights=ALL, as_of=AS_OF, begins=begins, ends=ends)
    assert not leaving(draw_expiries(said, width=300, palette=PRINT))


def test_without_rights_there_is_only_the_scale() -> None:
    drawing = draw_expiries(Expiries(rights=(), as_of=AS_OF, ends=ENDS), width=300, palette=PRINT)
    assert not drawing.regions
    assert not leaving(drawing)
