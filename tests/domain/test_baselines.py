"""What differs between two pictures of a roadmap."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from motdesk.domain.baselines import Turn, compare, entry_of
from motdesk.domain.ledger import Softening
from motdesk.domain.roadmaps import Precision, Status
from tests.builders import roadmap_item


def test_added_changed_withdrawn_and_softened_are_told_apart() -> None:
    stays, slips = roadmap_item(title="据置き"), roadmap_item(title="遅れ", end=date(2027, 3, 31))
    goes, leaves = roadmap_item(title="撤回"), roadmap_item(title="消えた案")
    soft = roadmap_item(title="後退", figure_to=Decimal(8), is_lower_better=True)
    comes = roadmap_item(title="追加")
    earlier = [entry_of(item) for item in (stays, slips, goes, leaves, soft)]
    later = [
        entry_of(item)
        for item in (
            stays,
            replace(slips, end=date(2027, 9, 30)),
            replace(goes, status=Status.WITHDRAWN),
            replace(soft, figure_to=Decimal(10)),
            comes,
        )
    ]
    found = compare(earlier, later)
    assert [(item.title, item.turn, item.fields) for item in found.differences] == [
        ("遅れ", Turn.CHANGED, ("end",)),
        ("撤回", Turn.WITHDRAWN, ()),
        ("後退", Turn.CHANGED, ("figure_to",)),
        ("追加", Turn.ADDED, ()),
        ("消えた案", Turn.WITHDRAWN, ()),
    ]
    assert [found.count(turn) for turn in Turn] == [1, 2, 2]
    assert [item.softenings for item in found.softened] == [(Softening.FIGURE,)]


def test_a_slip_before_the_withdrawal_is_not_forgotten() -> None:
    item = roadmap_item(end=date(2027, 5, 6))
    gone = replace(item, end=date(2027, 7, 11), status=Status.WITHDRAWN)
    found = compare([entry_of(item)], [entry_of(gone)])
    (difference,) = found.differences
    assert (difference.turn, difference.fields) == (Turn.WITHDRAWN, ("end",))
    assert (difference.delay, found.slipped, found.count(Turn.CHANGED)) == (66, (difference,), 0)


def test_a_coarse_end_has_slipped_once_its_period_ends_later() -> None:
    item = roadmap_item(end=date(2027, 3, 31))
    for precision, slipped in ((Precision.MONTH, 0), (Precision.FISCAL_YEAR, 1)):
        coarse = replace(item, end=date(2027, 4, 1), end_precision=precision)
        coarse = coarse if slipped else replace(coarse, end=date(2027, 3, 1))
        assert len(compare([entry_of(item)], [entry_of(coarse)]).slipped) == slipped


def test_nothing_differs_from_itself_and_old_tombstones_are_no_news() -> None:
    entries = [entry_of(roadmap_item()), entry_of(roadmap_item(status=Status.WITHDRAWN))]
    assert compare(entries, entries).differences == ()


def test_what_came_and_went_in_between_is_named_as_withdrawn() -> None:
    gone = entry_of(roadmap_item(status=Status.WITHDRAWN))
    assert [item.turn for item in compare((), (gone,)).differences] == [Turn.WITHDRAWN]
