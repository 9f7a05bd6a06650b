"""What printed documents have in common: the order about a partner, and how they are written."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from hashlib import sha256
from pathlib import Path

from motdesk.base.files import save_file
from motdesk.drawings.pages import Pages


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerOrder:
    """A document about one partner, as of which day, in which language."""

    partner_id: str
    as_of: date
    language: str = "ja"
    is_era: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetResult:
    """A written document; `restricted_checked` values were looked for in it, and none was found.

    That is None where the document is for us alone. `doubts` name what to look at again.
    """

    path: Path
    pages: int
    sha256: str
    restricted_checked: int | None = None
    doubts: tuple[str, ...] = ()


def pdf_as_of(pages: Pages, as_of: date) -> bytes:
    """Return pages as PDF, dated with the day they stand for: the same pages, the same bytes."""
    from motdesk.reports.writer import pdf_of

    return pdf_of(pages, moment=datetime.combine(as_of, time(), UTC))


def write_pages(pages: Pages, as_of: date, path: Path) -> SheetResult:
    """Write pages as PDF to `path`, whole or not at all. Raises UserError if it cannot be."""
    content = pdf_as_of(pages, as_of)
    save_file(path, content)
    return result_of(path, pages, content)


def result_of(
    path: Path, pages: Pages, content: bytes, restricted_checked: int | None = None
) -> SheetResult:
    """Return what is said of a document once it is written."""
    return SheetResult(
        path=path,
        pages=len(pages.pages),
        sha256=sha256(content).hexdigest(),
        restricted_checked=restricted_checked,
    )
