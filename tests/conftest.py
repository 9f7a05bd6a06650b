"""Every test begins in Japanese, as a new desk does, whatever the test before it spoke."""

import pytest

from motdesk.base.texts import set_desk_language


@pytest.fixture(autouse=True)
def _begin_in_japanese() -> None:
    set_desk_language("ja")
