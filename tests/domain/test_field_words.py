"""A place in a record is told in words, however deep it lies."""

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.field_words import words_of_place


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("performance 328f0d51: title", "Quality and delivery by month 328f0d51 › Title"),
        (
            "negotiation 3f2a91bc: issues 2: walk_away",
            "Negotiations 3f2a91bc › Issue 2 › Walk-away",
        ),
        ("item 0a: quotes 1: lines 3: hours", "Cost and quotes 0a › quotes 1 › Line 3 › hours"),
    ],
)
def test_a_place_is_told_in_words(place: str, words: str) -> None:
    with speaking("en"):
        assert words_of_place(place) == words
