"""Settings: remembered, and never in the way of the start."""

from pathlib import Path

import pytest

from motdesk.base.settings import Settings, read_settings, write_settings


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    settings = Settings(language="ja", scaling=125, place=("partners", "1"), is_era=True)
    write_settings(tmp_path / "new" / "settings.json", settings)
    assert read_settings(tmp_path / "new" / "settings.json") == settings


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", '{"width": "wide", "place": [1], "theme": "pink", "scaling": 1e9}',
     '{"unknown": 1, "is_era": 1, "place": []}', "\u0000"],
)  # fmt: skip
def test_a_damaged_file_is_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "settings.json").write_text(content)
    assert read_settings(tmp_path / "settings.json") == Settings()


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    write_settings(tmp_path / "file" / "settings.json", Settings())
    assert read_settings(tmp_path / "file" / "settings.json") == Settings()


def test_the_file_opened_last_stands_first_and_once() -> None:
    settings = Settings()
    for name in ("a", "b", "a", *"cdefghij"):
        settings = settings.with_recent(Path(name))
    assert settings.recent_files == ("j", "i", "h", "g", "f", "e", "d", "c")
