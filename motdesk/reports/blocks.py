"""What a page is composed of, before it has a place: headings, paragraphs, tables, drawings.

Text is plain text, never markup; what is bold is a span of its own.
"""

from dataclasses import dataclass
from enum import StrEnum

from motdesk.drawings.operations import Drawing


class Style(StrEnum):
    """The named styles of the type scale (`styles.py` holds their measures)."""

    TITLE = "title"
    H1 = "h1"
    H2 = "h2"
    H3 = "h3"
    LEAD = "lead"
    BODY = "body"
    CELL = "cell"
    NOTE = "note"
    KEY_FIGURE = "key_figure"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one voice: bold, muted, accent colour, raised (evidence mark), assumed.

    What is struck through was said once and is no longer.
    """

    text: str
    is_bold: bool = False
    is_muted: bool = False
    is_accent: bool = False
    is_raised: bool = False
    is_assumed: bool = False
    is_struck: bool = False


Text = str | tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; levels 1 to 3 enter the outline, `topic` leads from the contents to here."""

    text: str
    level: int = 2


class Align(StrEnum):
    """How lines, or the cells of a column, stand."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text in a named style; a line of a letter may stand right or in the middle."""

    text: Text
    style: Style = Style.BODY
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list; numbered, or with a mark before each item."""

    items: tuple[Text, ...]
    is_numbered: bool = False
    mark: str = "・"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its head, how its cells stand, and its share or width in points.

    Without `width` a column is shared by the length of its texts; right-aligned ones hold figures
    and are as wide as their longest.
    """

    head: str
    align: Align = Align.LEFT
    width: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: text cells or small drawings; heads repeat after a break, rows are never split.

    `caption` states unit and tax basis at the head; `totals` counts subtotal rows at the end.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Text | Drawing, ...], ...]
    caption: str = ""
    totals: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawing across the text width (or its own, if narrower), with a note below."""

    drawing: Drawing
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigures:
    """A row of big numbers: (label, value, note) each."""

    items: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Label and value pairs in one or two columns."""

    items: tuple[tuple[str, Text], ...]
    columns: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLines:
    """Ruled lines for handwriting, with a label; at the end of a section down to the foot."""

    label: str
    count: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Blocks side by side, each list in a column of equal width."""

    columns: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """Empty height in points."""

    height: float


Block = (
    Heading
    | Paragraph
    | Bullets
    | Table
    | Figure
    | KeyFigures
    | Facts
    | NoteLines
    | Columns
    | Space
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One topic of a pack; begins on a new page. `number` is the page number of the template.

    A document of its own that is no part of a pack has the number 0, which is not printed.

    `title` states the finding; `topic` names it at the head of pages, where the title is too long.
    One that `may_follow` shares the page of the section before, where all of it has room there;
    one that `is_large` stands on A3. What goes on with a topic need not be in the contents again.
    """

    number: int
    title: str
    blocks: tuple[Block, ...]
    topic: str = ""
    is_landscape: bool = False
    is_large: bool = False
    is_in_contents: bool = True
    may_follow: bool = False
