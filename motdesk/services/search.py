"""Search everything in a workspace: every text of every record, any part of a word."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from motdesk.base.folding import folded, spans, words_of
from motdesk.domain.field_words import KINDS_IN_ORDER, words_of_field, words_of_kind

if TYPE_CHECKING:
    from motdesk.storage.search import Found, Match
    from motdesk.storage.workspaces import Snapshot, Workspace

Marks = tuple[tuple[int, int], ...]  # (begin, end) of what was found in a line


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One record in which all words stand, and the text of it that says most of them.

    `path`, `child_id` and `field` say where that text stands (no id in the record itself), `label`
    what it is called, `within` what the child is called. No `excerpt` where the title says it all.
    """

    kind: str
    id: str
    title: str
    title_marks: Marks
    owner: str
    path: str
    child_id: str
    field: str
    label: str
    within: str
    excerpt: str
    marks: Marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The hits of one kind: the best of `total`, or where `is_more`, of at least so many."""

    kind: str
    words: str
    hits: tuple[Hit, ...]
    total: int
    is_more: bool


def search(
    workspace: "Workspace | Snapshot", text: str, limit: int, kind: str = ""
) -> tuple[Group, ...]:
    """Return the best `limit` records of each kind (or of one) in which all words of `text` stand.

    Words are parted by blanks. Kinds with a title found come first; within a kind, titles and then
    what was changed last. Width, case, kind of kana and old forms of kanji make no difference.
    Raises UserError where the workspace was never made ready for a search.
    """
    words = words_of(text)
    found = workspace.read().search(text, (kind,) if kind else KINDS_IN_ORDER, limit)
    groups = [_group(each, words) for each in found]
    return tuple(sorted(groups, key=lambda group: not any(hit.title_marks for hit in group.hits)))


def _group(found: "Found", words: Sequence[str]) -> Group:
    return Group(
        kind=found.kind,
        words=words_of_kind(found.kind),
        hits=tuple(_hit(found.kind, match, words) for match in found.best),
        total=found.total,
        is_more=found.is_more,
    )


def _hit(kind: str, match: "Match", words: Sequence[str]) -> Hit:
    best = match.texts[0] if match.texts else None
    if len(match.texts) > 1 and len(words) > 1:
        best = max(match.texts, key=lambda text: _count(text.content, words))
    is_title = best is None or (not best.child_id and best.content == match.title)
    excerpt, marks = ("", ()) if best is None or is_title else _excerpt(best.content, words)
    return Hit(
        kind=kind,
        id=match.id,
        title=_line(match.title),
        title_marks=_marks(match.title, words),
        owner=_line(match.owner),
        path=best.path if best else kind,
        child_id=best.child_id if best else "",
        field=best.field if best else "",
        label="" if best is None or is_title else words_of_field(best.path, best.field),
        within=_line(best.child) if best else "",
        excerpt=excerpt,
        marks=marks,
    )


def _count(content: str, words: Sequence[str]) -> int:
    hay = folded(content)
    return sum(word in hay for word in words)


def _excerpt(content: str, words: Sequence[str]) -> tuple[str, Marks]:
    """Return as much of a text as a line holds, from shortly before what was found."""
    marks = _marks(content, words)
    first = marks[0][0] if marks else 0
    begin = max(first - _BEFORE, 0) if first > _BEFORE + _SHORT else 0
    end = min(begin + _LENGTH, len(content))
    head, tail = "…" if begin else "", "…" if end < len(content) else ""
    move = len(head) - begin
    shown = tuple((a + move, min(b, end) + move) for a, b in marks if begin <= a < end)
    return head + _line(content[begin:end]) + tail, shown


def _marks(content: str, words: Sequence[str]) -> Marks:
    """Return where the words stand, in order, those that touch one another joined."""
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(span for word in words for span in spans(content, word)):
        if joined and begin <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((begin, end))
    return tuple(joined)


def _line(text: str) -> str:
    """Return a text of equal length in one line."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " for char in text)


_BEFORE = 12  # characters shown before what was found
_SHORT = 6  # characters that are not worth leaving out
_LENGTH = 120
