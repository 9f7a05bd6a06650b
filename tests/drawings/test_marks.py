import pytest

from motdesk.drawings.marks import Status, status_mark
from motdesk.drawings.operations import Drawing
from motdesk.drawings.palette import PRINT
from tests.drawings.pictures import leaving


def drawn(status: Status) -> Drawing:
    marks = status_mark(status, 4.5, 4.5, 3.8, PRINT.ink)
    return Drawing(width=9, height=9, operations=marks, alternative=status.value)


@pytest.mark.parametrize("status", list(Status))
def test_every_mark_has_a_shape_within_its_square(status: Status) -> None:
    assert drawn(status).operations
    assert not leaving(drawn(status))


def test_no_two_marks_look_alike() -> None:
    assert len({drawn(status).operations for status in Status}) == len(Status)
