"""Pages in these tests speak English, so that sentences can be read here."""

from collections.abc import Iterator

import pytest

from motdesk.base.texts import speaking


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with speaking("en"):
        yield
