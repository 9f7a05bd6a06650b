"""What was found, line by line: a head for each kind, its hits, and the way to all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.services.search import Group, Hit, Marks

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """A head (no hit, no kind), a hit, or the way to all hits of a `kind`."""

    text: str
    hit: Hit | None = None
    kind: str = ""

    @property
    def is_head(self) -> bool:
        """Whether it cannot be chosen."""
        return self.hit is None and not self.kind


class LinesModel(QAbstractListModel):
    """The lines of the panel; what a screen reader says of one is its whole text."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def show_groups(self, groups: Sequence[Group], *, is_all: bool) -> None:
        """Show what was found; `is_all` if no more is offered."""
        self.beginResetModel()
        self.lines = tuple(line for group in groups for line in _lines(group, is_all=is_all))
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(line)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.lines[index.row()].is_head:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def second_line(hit: Hit) -> tuple[str, Marks]:
    """Return what stands below the title: owner, what the text is called, and the text."""
    label = _("{label}: ").format(label=hit.label) if hit.label else ""
    head = " · ".join(part for part in (hit.owner, hit.within, label) if part)
    return head + hit.excerpt, tuple((a + len(head), b + len(head)) for a, b in hit.marks)


def spoken(line: Line) -> str:
    """Return all that a line says, in one."""
    if line.hit is None:
        return line.text
    return ", ".join(part for part in (line.hit.title, second_line(line.hit)[0], line.text) if part)


def _lines(group: Group, *, is_all: bool) -> list[Line]:
    count = _("{count} or more") if group.is_more else "{count}"
    count = count.format(count=f"{group.total:,}")
    lines = [Line(_("{kind} ({count})").format(kind=group.words, count=count))]
    lines += [Line(group.words, hit=hit) for hit in group.hits]
    if not is_all and group.total > len(group.hits):
        words = _("Show all {kind} ({count})").format(kind=group.words, count=count)
        lines.append(Line(words, kind=group.kind))
    return lines
