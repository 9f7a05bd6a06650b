"""The one door to matplotlib, for statistical charts; import it only where one is drawn.

Left alone, matplotlib lists every font of the machine on import, writes that list to the home and
makes folders for its settings. Nothing of this is wanted: the faces are ours, and the same chart
must come out everywhere. So it is imported with our faces as its only fonts and its own defaults.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from motdesk.drawings.fonts import font_file

_FONT_LIST = "3.11.0"  # version of matplotlib's font list, which is not that of matplotlib
_FAMILY = "BIZ UDPGothic"


@contextmanager
def _apart_from_the_machine() -> Iterator[None]:
    """Let matplotlib find a font list and settings of ours while it is imported inside."""
    with TemporaryDirectory() as folder:
        Path(folder, f"fontlist-v{_FONT_LIST}.json").write_text(_font_list(), "utf-8")
        with _own_settings():
            import matplotlib as mpl
        find_cache, mpl.get_cachedir = mpl.get_cachedir, lambda: folder
        try:
            yield
        finally:
            mpl.get_cachedir = find_cache
    defaults = mpl.rcParamsDefault
    mpl.rcParams.update({key: defaults[key] for key in defaults if key != "backend"})
    mpl.rcParams["font.family"] = _FAMILY


def _font_list() -> str:
    """Return what matplotlib would write had it found nothing but our faces for text."""
    return json.dumps(
        {
            "_version": _FONT_LIST,
            "_FontManager__default_weight": "normal",
            "default_size": None,
            "defaultFamily": {"ttf": _FAMILY, "afm": _FAMILY},
            "afmlist": [],
            "ttflist": [
                {
                    "fname": str(font_file(face)),
                    "name": _FAMILY,
                    "weight": weight,
                    "size": "scalable",
                    "__class__": "FontEntry",
                }
                for face, weight in (("text", 400), ("text-bold", 700))
            ],
            "__class__": "FontManager",
        }
    )


@contextmanager
def _own_settings() -> Iterator[None]:
    spec = find_spec("matplotlib")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("matplotlib")
    before = os.environ.get("MATPLOTLIBRC")
    os.environ["MATPLOTLIBRC"] = str(Path(spec.origin).parent / "mpl-data" / "matplotlibrc")
    try:
        yield
    finally:
        os.environ.pop("MATPLOTLIBRC")
        if before is not None:
            os.environ["MATPLOTLIBRC"] = before


with _apart_from_the_machine():
    from matplotlib.axes import Axes
    from matplotlib.backend_bases import GraphicsContextBase, RendererBase
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path as PlotPath
    from matplotlib.transforms import Transform

__all__ = [
    "Axes", "Figure", "FontProperties", "GraphicsContextBase", "PathPatch", "PlotPath",
    "RendererBase", "Transform",
]  # fmt: skip
