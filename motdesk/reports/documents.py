"""A whole document as sections of blocks, with what its head and foot say."""

from dataclasses import dataclass

from motdesk.reports.blocks import Block, Section
from motdesk.reports.sheets import Paper
from motdesk.reports.styles import A4


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What head and foot of every page say; the page number n/N is added by the layout.

    `classification` stands boxed; `watermark` is drawn as outlines behind everything, if given.
    """

    title: str
    classification: str
    number: str = ""
    version: str = ""
    copy: str = ""
    author: str = ""
    as_of: str = ""
    snapshot: str = ""
    remark: str = ""
    watermark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Sections in order, their furniture, and what the PDF's metadata says.

    `has_contents` puts linked contents on the first page, `about_contents` and `front` below them;
    `binding` is the edge that gets 25 mm, `paper` the size of an upright sheet in points.
    """

    sections: tuple[Section, ...]
    furniture: Furniture
    title: str
    author: str
    language: str
    has_contents: bool = True
    about_contents: str = ""
    front: tuple[Block, ...] = ()
    binding: str = "long"
    paper: Paper = A4
