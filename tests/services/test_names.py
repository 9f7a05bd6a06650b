"""What could have been chosen is named as each language quotes and lists."""

import pytest

from motdesk.base.texts import speaking
from motdesk.services.names import there_are


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ja", "次の中から選んでください：「甲社」、「Cypress Cycles」"),
        ("en", "There are: “甲社”, “Cypress Cycles”."),
    ],
)
def test_what_there_is_is_quoted_and_listed_in_the_language_spoken(
    language: str, said: str
) -> None:
    with speaking(language):
        assert there_are(("甲社", "Cypress Cycles")) == said
        assert not there_are(())
