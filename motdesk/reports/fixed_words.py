"""What a document says whatever is in the workspace: no secret, even if one is called the same."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from motdesk.base.dates import format_date, format_short_date
from motdesk.base.texts import listening
from motdesk.reports.documents import Document
from motdesk.reports.furniture import page_words
from motdesk.reports.layout import lay_out

_OF_THE_FORMAT = ("Adobe", "Identity", "MOTDesk")  # what every PDF of ours says of itself
_PLACE = re.compile(r"\{[^}]*\}")


def fixed_words(compose: Callable[[], Document], brief: Any) -> tuple[str, ...]:
    """Return the words of the document that `compose` makes of `brief`, without what it tells.

    These are its templates, the dates of the brief, page numbers, and what head and foot say.
    """
    with listening() as said:
        document = compose()
        count = len(lay_out(document).pages)
        paging = [page_words(number, count) for number in range(1, count + 1)]
    pieces = {piece for message in said for piece in _PLACE.split(message) if piece.strip()}
    foot = document.furniture
    said_once = (document.language, foot.classification, foot.number, foot.version)
    return tuple(sorted({*pieces, *paging, *said_once, *_OF_THE_FORMAT, *_dates(brief)}))


def _dates(value: Any) -> Iterator[str]:
    """Yield every date of a brief in all forms it may be printed in."""
    if isinstance(value, date):
        yield from (format_short_date(value), format_date(value), format_date(value, is_era=True))
    elif isinstance(value, tuple):
        for item in value:
            yield from _dates(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _dates(getattr(value, field.name))
