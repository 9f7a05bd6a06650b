"""A laid-out document: the one value that the PDF is written from and the screen paints."""

from dataclasses import dataclass

from motdesk.drawings.operations import Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A rectangle of a page that leads to a place on another, both in points from the top left."""

    x: float
    y: float
    width: float
    height: float
    page: int
    to_y: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its size in points, what stands on it, and where it leads.

    `body` is read by screen readers and search; `furniture` (head, foot, watermark) is decoration.
    """

    width: float
    height: float
    body: tuple[Operation, ...]
    furniture: tuple[Operation, ...] = ()
    links: tuple[PageLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineEntry:
    """A line of the outline: its words, its depth (0 is the highest) and where it leads."""

    title: str
    depth: int
    page: int
    y: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """A whole document, laid out once; `missing` lists characters that no bundled face has."""

    pages: tuple[Page, ...]
    outline: tuple[OutlineEntry, ...]
    title: str
    author: str
    language: str
    missing: tuple[str, ...] = ()
