import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "packaging"
FILES = ("constraints.txt", "constraints-test.txt")


def pins(name: str) -> dict[str, str]:
    """Return each pinned line (package, version, marker) with the hashes that follow it."""
    text = (FOLDER / name).read_text(encoding="utf-8").replace("\\\n", "")
    return dict(line.split(" --hash=", 1) for line in text.splitlines() if line.strip())


@pytest.mark.parametrize("name", FILES)
def test_every_package_is_pinned_to_one_version_and_has_hashes(name: str) -> None:
    for pin, hashes in pins(name).items():
        assert re.fullmatch(r"[a-z0-9.-]+==[0-9][^ ]*( ; .+)?", pin.strip()), pin
        assert re.fullmatch(r"sha256:[0-9a-f]{64}( +--hash=sha256:[0-9a-f]{64})*", hashes.strip())


@pytest.mark.parametrize("name", FILES)
def test_no_address_is_written_down(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text


def test_tests_run_with_the_versions_of_the_program() -> None:
    program, tests = (pins(name) for name in FILES)
    assert program.items() <= tests.items()


def test_the_program_itself_needs_nothing_of_the_tests() -> None:
    names = {pin.split("==")[0] for pin in pins("constraints.txt")}
    assert names.isdisjoint({"pytest", "mypy", "ruff", "hypothesis", "babel"})
    assert "pyside6-essentials" in names
