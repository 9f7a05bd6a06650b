"""What the desk remembers about itself between two starts: language, look, window, recent files."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

SCALINGS = (80, 90, 100, 110, 125, 150)
THEMES = ("system", "light", "dark")
_MOST_RECENT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The choices of one user on one machine; `language` is empty until it is chosen."""

    language: str = ""
    theme: str = "system"
    scaling: int = 100
    is_era: bool = False
    is_rail_collapsed: bool = False
    list_share: int = 61  # per cent of the width that a list takes beside its record
    width: int = 1280
    height: int = 800
    is_maximized: bool = False
    place: tuple[str, ...] = ("home",)
    recent_files: tuple[str, ...] = ()

    def with_recent(self, path: Path) -> "Settings":
        """Return the settings with `path` as the file opened last."""
        others = (known for known in self.recent_files if known != str(path))
        return replace(self, recent_files=(str(path), *others)[:_MOST_RECENT])


def read_settings(path: Path) -> Settings:
    """Return what is remembered; what is missing, damaged or of another kind is as at first."""
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(known, dict):
        return Settings()
    return _checked(Settings(**_of_right_type(known)))


def write_settings(path: Path, settings: Settings) -> None:
    """Remember the settings; where that fails, work goes on without them."""
    from motdesk.base.files import write_whole

    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(asdict(settings), ensure_ascii=False, indent=1).encode())


def _of_right_type(known: dict[str, Any]) -> dict[str, Any]:
    first = Settings()
    kept: dict[str, Any] = {}
    for field in fields(Settings):
        value = known.get(field.name)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            value = tuple(value)
        if type(value) is type(getattr(first, field.name)):
            kept[field.name] = value
    return kept


def _checked(settings: Settings) -> Settings:
    first = Settings()
    return replace(
        settings,
        theme=settings.theme if settings.theme in THEMES else first.theme,
        scaling=settings.scaling if settings.scaling in SCALINGS else first.scaling,
        width=min(max(settings.width, 640), 10_000),
        height=min(max(settings.height, 480), 10_000),
        list_share=min(max(settings.list_share, 20), 80),
        place=settings.place or first.place,
    )
