from hypothesis import given
from hypothesis import strategies as st

from motdesk.reports.blocks import Align, Column
from motdesk.reports.widths import Wish, share_width


def wish(*cells: float, **changes: object) -> Wish:
    return Wish(column=Column(**{"head": "頭"} | changes), head=20, word=0, cells=cells)


@given(
    st.lists(st.lists(st.floats(0, 900), min_size=1, max_size=4), min_size=1, max_size=12),
    st.floats(60, 800),
)
def test_columns_fill_the_width_exactly(texts: list[list[float]], width: float) -> None:
    widths = share_width(width, [wish(*cells) for cells in texts])
    assert abs(sum(widths) - width) < 1e-6
    assert min(widths) > 0


def test_short_columns_get_what_they_want_and_long_ones_share() -> None:
    short, long, longer = share_width(400, [wish(40), wish(300), wish(900)])
    assert short == wish(40).wanted
    assert 60 < long < longer


def test_a_given_width_is_kept_unless_a_word_of_its_head_is_longer() -> None:
    given, _ = share_width(400, [wish(300, width=70.0), wish(300)])
    assert given == 70
    narrow = Wish(column=Column(head="Minutes", width=20.0), head=40, word=40, cells=())
    assert share_width(400, [narrow, wish(300)])[0] > 40


def test_figures_are_as_wide_as_their_longest() -> None:
    figures, _ = share_width(400, [wish(50, 61, align=Align.RIGHT), wish(900)])
    assert figures == wish(61, align=Align.RIGHT).wanted


def test_no_word_is_cut_where_there_is_room_for_it() -> None:
    narrow = Wish(column=Column(head="Role", width=50.0), head=20, word=60, cells=(60,))
    assert share_width(400, [narrow, wish(900)])[0] > 60
    shared = Wish(column=Column(head="Role"), head=20, word=118, cells=(120,))
    assert share_width(300, [shared, wish(2000), wish(2000)])[0] > 118
