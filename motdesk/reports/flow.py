"""Fill pages with slices: what belongs together stays together, heads repeat after a break."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from motdesk.drawings.operations import Operation
from motdesk.drawings.pages import OutlineEntry, PageLink
from motdesk.reports.sheets import Paper, Sheet, sheet
from motdesk.reports.slices import Slice
from motdesk.reports.styles import A4

_TOLERANCE = 0.01
_APART = 26.0  # between sections that share a page
_FEWEST = 2  # lines for handwriting, or none at all


@dataclass(slots=True)
class Filled:
    """A page being filled: its sheet, the sections on it, what stands on it so far."""

    sheet: Sheet
    sections: list[int]
    operations: list[Operation] = field(default_factory=list)
    links: list[PageLink] = field(default_factory=list)


class Flow:
    """Pages in the making, numbered from `first`, for the binding edge `binding`."""

    def __init__(self, binding: str, first: int = 0) -> None:
        self.pages: list[Filled] = []
        self.outline: list[OutlineEntry] = []
        self._binding = binding
        self._first = first
        self._paper = A4
        self._y = 0.0
        self._after = 0.0
        self._notes: Sequence[Slice] = ()

    @property
    def next_page(self) -> int:
        """Return the number, from 0, that the next new page will have."""
        return self._first + len(self.pages)

    def fill(
        self,
        slices: Sequence[Slice],
        section: int,
        *,
        is_landscape: bool,
        paper: Paper = A4,
        notes: Sequence[Slice] = (),
        may_follow: bool = False,
    ) -> int:
        """Place `slices` as one section on `paper` and return the number of its first page, from 0.

        `notes` are a label and a ruled line, which is repeated to the foot of the last page, unless
        another section that `may_follow` has room there.
        """
        is_same, self._paper = paper == self._paper, paper
        if may_follow and is_same and self._has_room_for(slices, is_landscape=is_landscape):
            self.pages[-1].sections.append(section)
            self._after = max(self._after, _APART)
        else:
            self.close()
            self._turn(section, is_landscape=is_landscape)
        first = self.next_page - 1
        self._fill(slices, section, is_landscape=is_landscape)
        self._notes = notes
        return first

    def close(self) -> None:
        """Rule what is left of the last page for notes, if that is more than a line."""
        notes, self._notes = self._notes, ()
        if not notes:
            return
        notes[-1].after = 0.0
        if not self._fits([*notes, *[notes[-1]] * (_FEWEST - 1)]):
            return
        for slice_ in notes:
            self._place(slice_)
        while self._fits(notes[-1:]):
            self._place(notes[-1])

    def _has_room_for(self, slices: Sequence[Slice], *, is_landscape: bool) -> bool:
        if not self.pages:
            return False
        page = self.pages[-1].sheet
        is_wide = page.page_width > page.page_height
        gap = Slice(height=0.0, after=_APART)
        return is_wide == is_landscape and self._fits([gap, *slices])

    def _fill(self, slices: Sequence[Slice], section: int, *, is_landscape: bool) -> None:
        start = 0
        before: Slice | None = None
        while start < len(slices):
            end = _end_of_chain(slices, start)
            chain = slices[start:end]
            is_short = self._fits(chain)
            if not is_short:
                self._break(before, chain[0], section, is_landscape=is_landscape)
            for slice_ in chain:
                if not is_short and not self._fits([slice_]):
                    self._break(before, slice_, section, is_landscape=is_landscape)
                self._place(slice_)
                before = slice_
            start = end

    def _turn(self, section: int, *, is_landscape: bool) -> None:
        page = sheet(self.next_page, self._binding, is_landscape=is_landscape, paper=self._paper)
        self.pages.append(Filled(page, [section]))
        self._y = page.top
        self._after = 0.0

    def _break(
        self, before: Slice | None, after: Slice, section: int, *, is_landscape: bool
    ) -> None:
        page = self.pages[-1]
        if self._y == page.sheet.top:
            return
        if after.head and before and before.close:
            before.close(page.sheet.left, self._y, page.operations)
        self._turn(section, is_landscape=is_landscape)
        if after.head and before and before.close:
            self._place(after.head)

    def _fits(self, chain: Sequence[Slice]) -> bool:
        page = self.pages[-1].sheet
        y, after, is_first = self._y, self._after, self._y == page.top
        for slice_ in chain:
            y += slice_.height + (0.0 if is_first else max(after, slice_.before))
            after, is_first = slice_.after, False
        return y <= page.top + page.height + _TOLERANCE

    def _place(self, slice_: Slice) -> None:
        page = self.pages[-1]
        left = page.sheet.left
        if self._y > page.sheet.top:
            self._y += max(self._after, slice_.before)
        slice_.paint(left, self._y, page.operations)
        number = self.next_page - 1
        if slice_.heading:
            title, depth = slice_.heading
            self.outline.append(OutlineEntry(title=title, depth=depth, page=number, y=self._y))
        if slice_.leads_to is not None:
            link = PageLink(
                x=left,
                y=self._y,
                width=page.sheet.width,
                height=slice_.height,
                page=slice_.leads_to,
            )
            page.links.append(link)
        self._y += slice_.height
        self._after = slice_.after


def _end_of_chain(slices: Sequence[Slice], start: int) -> int:
    end = start
    while end < len(slices) - 1 and slices[end].keeps_next:
        end += 1
    return end + 1
