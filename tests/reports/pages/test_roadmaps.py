"""Page 7: what each reader reads of a roadmap, and how much of it fits a page."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from motdesk.domain import ledger
from motdesk.domain.baselines import entry_of
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.evidence import Grade, Source
from motdesk.domain.roadmaps import Baseline, Layer, Reason, RoadmapItem, Status
from motdesk.drawings.operations import Clip, Drawing, Placed, Run
from motdesk.drawings.pages import Page
from motdesk.drawings.roadmap_labels import ItemMarks, marks_of
from motdesk.reports.blocks import Columns, Figure, Section, Table
from motdesk.reports.documents import Document, Furniture
from motdesk.reports.layout import lay_out
from motdesk.reports.pages.roadmaps import roadmap
from motdesk.reports.roadmap_sheets import compose
from motdesk.reports.roadmaps import counted_roadmap, roadmap_figures, whole_roadmap
from motdesk.services.briefs.registers import Register
from motdesk.services.briefs.roadmaps import roadmap_of
from tests import builders
from tests.reports.pages.briefs import AS_OF, for_partner, pack, said

OWNER = builders.partner()
BEGUN = date(2025, 4, 1)
TITLE = "とても長い題名のロードマップ項目" * 3
PROOF = builders.evidence(grade=Grade.B, dated=date(2024, 1, 1), half_life_months=12)
FIGURE = {"figure": "漏れ", "figure_from": Decimal(12), "figure_to": Decimal(9)}


def test_the_page_states_slips_needs_and_the_record() -> None:
    sections = roadmap(pack(), brief())
    assert [section.title for section in sections] == [
        "Promises: 1 slipped, 0 softened, 1 withdrawn; 0 needs are in danger",
        "1 link is not kept by these dates",
        "0 of 1 promise that was due is kept; since “期初” 1 slipped, 0 softened, 1 withdrawn",
    ]
    words = said(sections)
    assert "0/1" in words
    assert "1 known; a figure needs 5" in words
    assert all(section.is_landscape for section in sections)


def test_the_topic_takes_three_sides_at_the_most_and_two_for_the_other_party() -> None:
    items = [item(number) for number in range(24)]
    late = [slipped(f"{number:x}", title=TITLE) for number in range(10, 16)]
    for is_internal, sides in ((True, 3), (False, 2)):
        many = brief(items=(*items, *late), is_internal=is_internal)
        sections = roadmap(pack() if is_internal else for_partner(pack()), many)
        assert sections[-1 if not is_internal else 1].is_large
        assert len(pages_of(sections)) <= sides


def test_large_and_small_pages_follow_each_other_in_one_document() -> None:
    pages = pages_of(roadmap(pack(), brief(items=tuple(item(number) for number in range(40)))))
    assert {(round(page.width), round(page.height)) for page in pages} == {(1191, 842), (842, 595)}


def test_old_values_are_struck_through_with_the_reason() -> None:
    (columns,) = roadmap(pack(), brief())[-1].blocks
    assert isinstance(columns, Columns)
    table = next(block for block in columns.columns[1] if isinstance(block, Table))
    (row,) = (row for row in table.rows if "2027-09-30" in str(row))
    struck = [span.text for span in row[1] if getattr(span, "is_struck", False)]
    assert struck == ["2027-03-31"]
    assert "Technical difficulty" in str(row[2])
    assert table.caption == "0 added, 1 changed, 1 withdrawn; of them 1 slipped, 0 softened."


def test_undated_items_and_broken_links_are_named() -> None:
    words = said(roadmap(pack(), brief()))
    assert "時期なし" in words
    assert "needs" in words
    assert "which is withdrawn" in words


def test_the_partner_reads_the_roadmap_but_not_what_we_make_of_it() -> None:
    sections = roadmap(for_partner(pack()), brief(is_internal=False))
    assert sections[0].title == "1 link is not kept by these dates"
    words = said(sections)
    for hidden in ("P50", "Brier", "Promises kept", "baseline", "softened"):
        assert hidden not in words
    blocks = [block for section in sections for block in section.blocks]
    assert not [block for block in blocks if isinstance(block, Table | Columns)]


def test_marks_stand_behind_figures_and_dates_and_say_what_is_old_or_assumed() -> None:
    sure = promised("5", title="測定した", sources=(Source(evidence_id=PROOF.id),), **FIGURE)
    dated = promised(
        "6", title="日付だけ", sources=(Source(target="end", evidence_id=PROOF.id),), **FIGURE
    )
    said_so = brief(items=(sure, dated, promised("7", title="根拠なし", **FIGURE)))
    marks = marks_of(said_so.proofs)
    assert marks[sure.id] == ItemMarks("B1old", "B1old")
    assert marks[dated.id] == ItemMarks("B1old", "assumed")
    assert marks["7" * 32] == ItemMarks("assumed", "assumed")
    drawing = whole_roadmap(said_so, AS_OF, 1000, 600)
    assert drawing is not None
    assert {"B1old", "assumed"} < set(texts(drawing))


def test_the_partner_reads_no_mark_that_we_do_not_read_and_no_doubt_about_hidden_proof() -> None:
    items = (
        promised("5", title="出す根拠", sources=(Source(evidence_id=PROOF.id),), **FIGURE),
        promised("6", title="出さない根拠", sources=(Source(evidence_id="9" * 32),), **FIGURE),
    )
    ours, theirs = (
        marks_of(brief(items=items, is_internal=is_internal).proofs)
        for is_internal in (True, False)
    )
    assert theirs[items[0].id] == ours[items[0].id]
    assert theirs[items[1].id] == ItemMarks()
    assert ours[items[1].id] == ItemMarks("assumed", "assumed")


def test_slips_are_priced_in_the_money_of_each_item_and_never_added_up_across_it() -> None:
    late = [slipped(str(number), annual_benefit=Decimal(12_000_000)) for number in (5, 6)]
    dollars = slipped("7", annual_benefit=Decimal(1200), currency="USD")
    words = said(roadmap(pack(), brief(items=(*late, dollars, slipped("8")))))
    assert "¥12,024,640 / $601" in words  # 183 days are 6.01 months
    assert "183 days late · ¥6,012,320" in words
    assert "known for 3 of 4 slipped promises" in words
    assert "assumed" in words


def test_a_roadmap_fits_its_page_in_letters_that_can_be_read_or_not_at_all() -> None:
    drawing = whole_roadmap(brief(items=(item(0),)), AS_OF, 1000, 600)
    assert drawing is not None
    assert (drawing.width, drawing.height <= 600) == (1000, True)
    assert whole_roadmap(MANY, AS_OF, 1000, 600) is None


def test_what_no_page_holds_is_counted_whole_on_one_page_and_says_so() -> None:
    document = compose(MANY, as_of=AS_OF, language="en", is_era=False)
    (page,) = lay_out(document).pages
    assert (round(page.width), round(page.height)) == (1191, 842)
    words = said(document.sections[0])
    assert "2,000 items do not fit this page" in words
    assert "Filter the roadmap" in words
    drawing = counted_roadmap(MANY, AS_OF, 1000, 600)
    assert drawing.height <= 600
    assert "2,000" in texts(drawing)
    assert min(run.size for run in runs_of(drawing)) >= 7


def test_the_sheet_states_a_finding_and_names_the_links_in_its_foot() -> None:
    (section,) = compose(brief(), as_of=AS_OF, language="en", is_era=False).sections
    assert section.title == f"{OWNER.name}: 1 link is not kept by these dates"
    assert "“据置き” needs “撤回”, which is withdrawn." in said(section)


def test_what_does_not_fit_one_page_is_divided_by_layers() -> None:
    tall = brief(items=tuple(item(number) for number in range(60)))
    drawings = roadmap_figures(tall, AS_OF, 700, 300, 6)
    assert 1 < len(drawings) <= 6
    assert sum(len(drawing.regions) for drawing in drawings) == 60
    assert roadmap_figures(tall, AS_OF, 700, 300, 2) == ()
    (small,) = roadmap_figures(brief(items=(item(0),)), AS_OF, 700, 300, 6)
    assert small.height < 300


def test_all_items_of_the_whole_roadmap_are_drawn_in_it() -> None:
    drawing = whole_roadmap(brief(), AS_OF, 1000, 600)
    assert drawing is not None
    (placed,) = drawing.operations
    assert isinstance(placed, Placed)
    assert {region.key for region in placed.drawing.regions} == {
        one.id for one in brief_items() if one.end
    }
    assert any(isinstance(block, Figure) for block in roadmap(pack(), brief())[1].blocks)


def pages_of(sections: tuple[Section, ...]) -> tuple[Page, ...]:
    furniture = Furniture(title="", classification="")
    document = Document(
        sections=sections, furniture=furniture, title="", author="", language="en",
        has_contents=False,
    )  # fmt: skip
    return lay_out(document).pages


def item(number: int) -> RoadmapItem:
    layers = tuple(Layer)
    return builders.roadmap_item(
        id=f"{number:032x}",
        title=f"項目 {number}",
        layer=layers[number % len(layers)],
        start=date(2026, 1 + number % 12, 1),
        end=date(2027, 1 + number % 12, 1),
    )


def slipped(number: str, **others: Any) -> RoadmapItem:
    one = promised(number, **{"title": f"遅れ{number}"} | others)
    return ledger.revised(
        one, replace(one, end=date(2027, 9, 30)), reported=AS_OF, reason=Reason.TECHNICAL
    )


def texts(drawing: Drawing) -> list[str]:
    return [run.text for run in runs_of(drawing)]


def runs_of(drawing: Drawing) -> list[Run]:
    found: list[Run] = []
    for operation in drawing.operations:
        if isinstance(operation, Run):
            found.append(operation)
        elif isinstance(operation, Placed):
            found += runs_of(operation.drawing)
        elif isinstance(operation, Clip):
            found += [run for run in operation.operations if isinstance(run, Run)]
    return found


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
        register=Register([PROOF], [(PROOF.id, "遅れ")], AS_OF, is_internal=is_internal),
        as_of=AS_OF,
        is_internal=is_internal,
    )


MANY = brief(items=tuple(item(number) for number in range(2000)))
