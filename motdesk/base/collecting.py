"""Python's collector of circular garbage: where it has to wait."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Pause the collector: it stops for thousands of new values, none of which form circles.

    In another thread than the window's it would also destroy widgets that are garbage by now.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
