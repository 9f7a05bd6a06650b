import pytest

from motdesk.drawings.marks import Status, draw_mark
from motdesk.drawings.palette import PRINT
from tests.drawings.pictures import leaving


@pytest.mark.parametrize("status", list(Status))
def test_every_mark_has_a_shape_and_a_word(status: Status) -> None:
    drawing = draw_mark(status, size=9, palette=PRINT)
    assert drawing.operations
    assert drawing.alternative
    assert not leaving(drawing)


def test_no_two_marks_look_alike() -> None:
    drawings = {draw_mark(status, size=9, palette=PRINT).operations for status in Status}
    assert len(drawings) == len(Status)
