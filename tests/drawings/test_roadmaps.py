from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motdesk.domain.roadmap_filters import chain_of
from motdesk.domain.roadmaps import (
    ItemKind,
    Layer,
    LinkKind,
    Origin,
    RoadmapItem,
    RoadmapLink,
    Status,
)
from motdesk.drawings.operations import Drawing, Hatch, Path
from motdesk.drawings.palette import PRINT
from motdesk.drawings.roadmap_lanes import TOP, arrange
from motdesk.drawings.roadmaps import draw_roadmap
from tests.builders import roadmap_item
from tests.drawings.pictures import runs_of, touching, words_of

SPAN = (date(2026, 4, 1), date(2029, 4, 1))
FIGURES = {"figure_from": Decimal(48), "figure_to": Decimal(60), "figure_unit": "N"}


def drawn(*items: RoadmapItem, width: float = 700, **changes: object) -> Drawing:
    return draw_roadmap(arrange(items, SPAN, width), palette=PRINT, **changes)


def bar(title: str, start: date = date(2027, 1, 1), days: int = 300, **changes: object):
    end = start + timedelta(days)
    return roadmap_item(title=title, start=start, end=end, **FIGURES | changes)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.text("膜あいA1", min_size=1, max_size=20), st.integers(0, 900),
                          st.integers(1, 400), st.sampled_from(ItemKind),
                          st.sampled_from(Status)), max_size=12),
       st.floats(250, 900))  # fmt: skip
def test_labels_never_touch_each_other(
    many: list[tuple[str, int, int, ItemKind, Status]], width: float
) -> None:
    items = [
        bar(title, date(2026, 5, 1) + timedelta(begin), days, kind=kind, status=status)
        for title, begin, days, kind, status in many
    ]
    picture = drawn(*items, width=width)
    assert touching(picture) == []
    assert all(run.x + run.width <= width + 0.01 for run in runs_of(picture.operations))


def test_a_label_shortens_where_its_room_ends() -> None:
    items = [
        bar("とても長い名前の開発項目その一とその続き", days=20),
        bar("次の項目", date(2027, 11, 1)),
    ]
    words = words_of(drawn(*items, width=500))
    assert any(text.startswith("とても") and text.endswith("…") for text in words)


def test_regions_bear_the_ids_of_the_items() -> None:
    items = [bar("一"), bar("二"), roadmap_item(title="日付なし")]
    picture = drawn(*items)
    assert {region.key for region in picture.regions} == {items[0].id, items[1].id}
    assert all(region.y >= TOP and region.width > 1 for region in picture.regions)


def test_what_we_inferred_is_striped_and_what_they_stated_is_not() -> None:
    assert not hatches(drawn(bar("述べた")))
    assert hatches(drawn(bar("推定", origin=Origin.INFERRED)))


@pytest.mark.parametrize("status", Status)
def test_every_status_looks_different_in_shape_or_grey(status: Status) -> None:
    others = {look_of(drawn(bar("x", status=other))) for other in Status if other is not status}
    assert look_of(drawn(bar("x", status=status))) not in others


def test_a_technology_bar_without_figures_is_hollow() -> None:
    hollow = bar("x", status=Status.COMMITTED, figure_to=None)
    other = bar("x", status=Status.COMMITTED, figure_to=None, layer=Layer.PRODUCT)
    assert PRINT.steel not in fills(drawn(hollow))
    assert PRINT.steel in fills(drawn(other))


def test_a_violated_link_turns_vermilion() -> None:
    link = RoadmapLink(to_id="f" * 32, kind=LinkKind.DRIVES)
    items = [bar("一", links=(link,)), bar("二", id="f" * 32, start=date(2026, 6, 1))]
    assert PRINT.warning not in strokes(drawn(*items))
    assert PRINT.warning in strokes(drawn(*items, violated={link.id}))


def test_no_link_is_drawn_through_the_words_beside_an_item() -> None:
    one = bar("短い", days=20, id="a" * 32)
    other = bar("次", start=date(2028, 1, 1), id="b" * 32,
                links=(RoadmapLink(to_id=one.id, kind=LinkKind.REQUIRES),))  # fmt: skip
    found = list(inside(drawn(one, other)))
    words = next(at for at, it in enumerate(found) if getattr(it, "text", "") == "短い")
    links = [
        at for at, it in enumerate(found) if any(m[0] == "C" for m in getattr(it, "moves", ()))
    ]
    halo = found[words - 1]
    assert isinstance(halo, Path)
    assert halo.fill == PRINT.surface
    assert max(links) < words - 1


def test_today_is_drawn_only_where_it_is_told() -> None:
    assert PRINT.ours not in strokes(drawn(bar("x")))
    assert PRINT.ours in strokes(drawn(bar("x"), today=date(2026, 11, 22)))


def test_the_alternative_counts_what_is_seen() -> None:
    words = drawn(bar("一"), roadmap_item(title="日付なし")).alternative
    assert "1" in words
    assert "2026-04-01" in words


def test_a_chain_is_all_that_leads_to_an_item_and_all_it_leads_to() -> None:
    third = bar("三")
    second = bar("二", links=(RoadmapLink(to_id=third.id, kind=LinkKind.DRIVES),))
    first = bar("一")
    needing = bar("要", links=(RoadmapLink(to_id=second.id, kind=LinkKind.REQUIRES),))
    other = bar("他", links=(RoadmapLink(to_id=third.id, kind=LinkKind.DRIVES),))
    items = [first, second, third, needing, other]
    assert chain_of(second.id, items) == {second.id, third.id, needing.id}
    assert chain_of(third.id, items) == {second.id, third.id, other.id}
    assert chain_of(first.id, items) == {first.id}


def inside(picture: Drawing):
    for operation in picture.operations:
        yield from getattr(operation, "operations", (operation,))


def fills(picture: Drawing) -> set[str]:
    return {it.fill for it in inside(picture) if isinstance(it, Path) and it.fill}


def strokes(picture: Drawing) -> set[str]:
    return {it.stroke.color for it in inside(picture) if isinstance(it, Path) and it.stroke}


def hatches(picture: Drawing) -> list[Hatch]:
    return [it for it in inside(picture) if isinstance(it, Hatch)]


def look_of(picture: Drawing) -> tuple[object, ...]:
    bar_shapes = [it for it in inside(picture) if isinstance(it, Path)]
    return tuple((len(it.moves), it.fill, it.stroke) for it in bar_shapes)
