"""Where settings and the log lie on this system."""

from pathlib import Path

import platformdirs

_NAME = "MOTDesk"


def settings_file() -> Path:
    """Return the path of the settings, which need not exist."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False)) / "settings.json"


def log_file() -> Path:
    """Return the path of the log, which need not exist."""
    return Path(platformdirs.user_log_dir(_NAME, appauthor=False)) / "motdesk.log"
