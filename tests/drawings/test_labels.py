from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from motdesk.drawings.labels import Label, place_labels, spread


@given(st.lists(st.floats(0, 100), max_size=12), st.lists(st.floats(1, 8), min_size=12))
def test_spread_things_neither_touch_nor_leave(wanted: list[float], widths: list[float]) -> None:
    wanted = sorted(wanted)
    widths = widths[: len(wanted)]
    centres = spread(wanted, widths, 0, 120, gap=1)
    for (one, wide), (other, broad) in pairwise(zip(centres, widths, strict=True)):
        assert one + wide / 2 + 1 <= other - broad / 2 + 1e-6
    for centre, width in zip(centres, widths, strict=True):
        assert centre - width / 2 >= -1e-6
        assert centre + width / 2 <= 120 + 1e-6


def test_things_with_room_stay_where_they_want_to_be() -> None:
    assert spread([10, 50, 90], [10, 10, 10], 0, 100) == (10, 50, 90)


def test_labels_take_their_short_form_before_they_are_left_out() -> None:
    labels = [Label(float(x), f"長い名前 {x}", str(x)) for x in (100, 110, 120)]
    wide = place_labels(labels, "text", 8, low=0, high=400)
    short = place_labels(labels, "text", 8, low=80, high=150)
    least = place_labels(labels, "text", 8, low=80, high=120)
    assert [label.text for label in wide] == ["長い名前 100", "長い名前 110", "長い名前 120"]
    assert [label.text for label in short] == ["100", "110", "120"]
    assert [label.text for label in least] == ["100", "120"]


def test_labels_without_a_short_form_are_cut() -> None:
    (label,) = place_labels([Label(20, "とても長い見出し")], "text", 8, low=0, high=40)
    assert label.text.endswith("…")
    assert label.width <= 40


def test_no_labels_are_no_labels() -> None:
    assert place_labels([], "text", 8, low=0, high=40) == ()
