"""Where the files of `resources/` lie: beside the package, also inside an installed build."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a file in `resources/`."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).parents[2]
    return root.joinpath("resources", *parts)
