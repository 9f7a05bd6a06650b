"""Page 7: what each reader reads of a roadmap, and how much of it fits a page."""

from dataclasses import replace
from datetime import date
from typing import Any

from motdesk.domain import ledger
from motdesk.domain.baselines import entry_of
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.roadmaps import Baseline, Layer, Reason, RoadmapItem, Status
from motdesk.drawings.operations import Placed
from motdesk.reports.blocks import Figure, Table
from motdesk.reports.layout import lay_out
from motdesk.reports.pages.roadmaps import roadmap
from motdesk.reports.roadmap_sheets import compose
from motdesk.reports.roadmaps import roadmap_figures, whole_roadmap
from motdesk.services.briefs.roadmaps import roadmap_of
from tests import builders
from tests.reports.pages.briefs import AS_OF, for_partner, pack, said

OWNER = builders.partner()
BEGUN = date(2025, 4, 1)


def test_the_page_states_slips_needs_and_the_record() -> None:
    section = roadmap(pack(), brief())
    assert section.title == "1 open promise has slipped; 0 needs are in danger"
    words = said(section)
    assert "0/1" in words
    assert "1 known; a figure needs 5" in words
    assert section.is_landscape


def test_old_values_are_struck_through_with_the_reason() -> None:
    section = roadmap(pack(), brief())
    table = next(block for block in section.blocks if isinstance(block, Table))
    (row,) = (row for row in table.rows if "2027-09-30" in str(row))
    struck = [span.text for span in row[2] if getattr(span, "is_struck", False)]
    assert struck == ["2027-03-31"]
    assert "Technical difficulty" in str(row[3])
    assert table.caption == "0 added, 1 changed, 1 withdrawn; 0 softened."


def test_undated_items_and_broken_links_are_named() -> None:
    words = said(roadmap(pack(), brief()))
    assert "時期なし" in words
    assert "needs" in words
    assert "which is withdrawn" in words


def test_the_partner_reads_the_roadmap_but_not_what_we_make_of_it() -> None:
    section = roadmap(for_partner(pack()), brief(is_internal=False))
    assert section.title == f"Roadmap of {OWNER.name}"
    words = said(section)
    for hidden in ("P50", "Brier", "Promises kept", "baseline", "softened"):
        assert hidden not in words
    assert not [block for block in section.blocks if isinstance(block, Table)]


def test_one_item_and_two_thousand_fit_the_page_they_are_given() -> None:
    for count in (1, 2000):
        many = brief(items=tuple(item(number) for number in range(count)))
        drawing = whole_roadmap(many, AS_OF, 1000, 600)
        assert drawing.width == 1000
        assert drawing.height <= 600
    pages = compose(many, as_of=AS_OF, language="en", is_era=False)
    (page,) = lay_out(pages).pages
    assert (round(page.width), round(page.height)) == (1191, 842)


def test_what_does_not_fit_one_page_is_divided_by_layers() -> None:
    tall = brief(items=tuple(item(number) for number in range(60)))
    drawings = list(roadmap_figures(tall, AS_OF, 700, 300))
    assert 1 < len(drawings) <= len(Layer)
    (small,) = roadmap_figures(brief(items=(item(0),)), AS_OF, 700, 300)
    assert small.height < 300


def test_all_items_of_the_whole_roadmap_are_drawn_in_it() -> None:
    drawing = whole_roadmap(brief(), AS_OF, 1000, 600)
    (placed,) = drawing.operations
    assert isinstance(placed, Placed)
    assert {region.key for region in placed.drawing.regions} == {
        one.id for one in brief_items() if one.end
    }
    section = roadmap(pack(), brief())
    assert any(isinstance(block, Figure) for block in section.blocks)


def item(number: int) -> RoadmapItem:
    layers = tuple(Layer)
    return builders.roadmap_item(
        id=f"{number:032x}",
        title=f"項目 {number}",
        layer=layers[number % len(layers)],
        start=date(2026, 1 + number % 12, 1),
        end=date(2027, 1 + number % 12, 1),
    )


def brief_items() -> tuple[RoadmapItem, ...]:
    slip = promised("1", title="遅れ")
    slip = ledger.revised(
        slip, replace(slip, end=date(2027, 9, 30)), reported=AS_OF, reason=Reason.TECHNICAL
    )
    gone = ledger.withdrawn(promised("2", title="撤回"), reported=AS_OF, reason=Reason.FUNDING)
    link = builders.roadmap_link(to_id=gone.id)
    needs = promised("3", title="据置き", links=(link,))
    return slip, gone, needs, builders.roadmap_item(id="4" * 32, title="時期なし")


def promised(number: str, **others: Any) -> RoadmapItem:
    one = builders.roadmap_item(
        id=number * 32, status=Status.COMMITTED, end=date(2027, 3, 31), **others
    )
    return ledger.opened(one, BEGUN)


def brief(*, is_internal: bool = True, items: tuple[RoadmapItem, ...] = ()) -> RoadmapBrief:
    first = (promised("1", title="遅れ"), promised("2", title="撤回"), *brief_items()[2:])
    baseline = Baseline(
        partner_id=OWNER.id,
        name="期初",
        taken=date(2026, 4, 1),
        entries=tuple(map(entry_of, first)),
    )
    return roadmap_of(
        OWNER,
        list(items or brief_items()),
        [baseline] if is_internal else [],
        (),
        (),
        as_of=AS_OF,
        is_internal=is_internal,
    )
