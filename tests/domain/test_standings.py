"""The four questions of VRIO, and what they amount to."""

import pytest

from motdesk.domain.standings import standing_of
from motdesk.domain.strengths import Vrio, VrioAnswer
from motdesk.methods.evidence import Standing
from tests.builders import strength


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("1111", Standing.SUSTAINED),
        ("1110", Standing.UNUSED),
        ("110", Standing.TEMPORARY),
        ("10", Standing.PARITY),
        ("0111", Standing.DISADVANTAGE),
        ("111", None),
        ("1?01", None),
        ("?0", None),
        ("", None),
    ],
)
def test_the_first_no_decides_and_what_is_open_before_it_leaves_it_open(
    said: str, found: Standing | None
) -> None:
    is_yes = {"1": True, "0": False, "?": None}
    answers = tuple(
        VrioAnswer(question=question, is_yes=is_yes[word])
        for question, word in zip(Vrio, said, strict=False)
    )
    assert standing_of(strength(vrio=answers[::-1])) is found
