"""Intellectual property on screen: from the click to the file and back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from motdesk.base.clock import today
from motdesk.base.texts import speaking
from motdesk.domain.rights import Licence, Right, Territory
from motdesk.domain.subjects import Disclosure
from motdesk.services import records
from motdesk.ui.rights.sheet import coverage_words, expiry_words
from tests import builders
from tests.ui.desks import TestDesk


def test_the_first_right_is_begun_by_the_button_of_the_empty_tab(desk: TestDesk) -> None:
    panel = opened(desk)
    assert panel._pages.currentIndex() == 0
    desk.page.new_record()
    (right,) = stored(desk)
    assert panel._pages.currentIndex() == 1
    assert panel.sheet.form.editor("title").text() == right.title
    desk.window.do.undo.trigger()
    assert stored(desk) == ()
    assert panel._pages.currentIndex() == 0


def test_a_day_of_filing_gives_the_day_of_expiry_at_once(desk: TestDesk) -> None:
    panel = opened(desk, builders.right())
    write(panel.sheet.form.editor("filed"), "2020-05-18")
    assert stored(desk)[0].expires == date(2040, 5, 18)
    assert "18 May 2040" in panel.sheet._expiry.text()
    assert "2040-05-18" in panel.picture.drawing.alternative


def test_territories_and_licences_are_kept_in_their_tables(desk: TestDesk) -> None:
    panel = opened(desk, builders.right())
    for table, text in ((panel.sheet.territories, "JP"), (panel.sheet.licences, "甲社")):
        table.model.add()
        assert table.model.setData(table.model.index(0, 0), text)
    right = stored(desk)[0]
    assert right.territories[0].country == "JP"
    assert right.licences[0].licensee == "甲社"


def test_shares_of_more_than_all_sales_are_explained_and_not_kept(desk: TestDesk) -> None:
    places = (Territory(country="JP", sales_share=Decimal("0.8")), Territory(country="CN"))
    panel = opened(desk, builders.right(territories=places))
    table = panel.sheet.territories
    assert not table.model.setData(table.model.index(1, 1), Decimal("0.3"))
    assert "shares of sales" in table.error()
    assert stored(desk)[0].territories[1].sales_share is None


def test_quick_filters_narrow_the_list_and_the_drawing(desk: TestDesk) -> None:
    term = {"contract_starts": date(2000, 1, 1), "contract_months": 600}
    panel = opened(
        desk,
        builders.right(title="切れる", filed=today()),
        builders.right(title="開示", disclosure=Disclosure.OPEN),
        builders.right(title="阻害", is_blocking_us=True, next_fee=today()),
        builders.right(title="許諾", licences=(Licence(ends=today()),)),
        **term,
    )
    shown = {}
    for at in range(panel.register.quick.count()):
        panel.register.quick.setCurrentIndex(at)
        panel.register.quick.activated.emit(at)
        shown[at] = sorted(line.title for line in panel.register.shown)
        assert len(panel.picture.drawing.regions) == len(shown[at])
        assert panel.register.quick.itemText(at).endswith(f"({len(shown[at])})")
    assert len(shown[0]) == 4
    assert [shown[at] for at in range(1, 6)] == [
        ["切れる"], ["許諾"], ["阻害"], ["阻害"], ["開示"]
    ]  # fmt: skip


def test_a_row_of_the_drawing_leads_to_its_right(desk: TestDesk) -> None:
    first, second = builders.right(title="甲"), builders.right(title="乙")
    panel = opened(desk, first, second)
    panel.picture.region_chosen.emit(second.id)
    assert panel.sheet.form.editor("title").text() == "乙"
    assert panel.register.table.row().id == second.id


def test_a_removed_right_comes_back(desk: TestDesk) -> None:
    right = builders.right()
    panel = opened(desk, right)
    panel.sheet.removal_wanted.emit(stored(desk)[0])
    assert stored(desk) == ()
    desk.window.do.undo.trigger()
    assert [one.id for one in stored(desk)] == [right.id]


def test_why_a_right_expires_and_what_that_means_is_said() -> None:
    as_of, end = date(2026, 11, 22), date(2029, 3, 31)
    early = builders.right(filed=date(2008, 1, 1))
    written = builders.right(expiry_override=date(2035, 1, 1))
    with speaking("en"):
        assert "before the contract ends" in expiry_words(early, as_of, end)
        assert expiry_words(early, as_of, None).endswith("reckoned from the day of filing.")
        assert "as written down. It outlasts the contract." in expiry_words(written, as_of, end)
        assert "not known" in expiry_words(builders.right(), as_of, end)
    assert coverage_words(builders.right()) == ""


def opened(desk: TestDesk, *rights: Right, **term: object):
    partner = builders.partner()
    records.add(desk.workspace, partner)
    if term:
        records.add(desk.workspace, builders.negotiation(partner_id=partner.id, **term))
    for right in rights:
        records.add(desk.workspace, replace(right, partner_id=partner.id))
    desk.desk.go("partners", partner.id, "rights")
    return desk.page.view.panel("rights")


def stored(desk: TestDesk) -> tuple[Right, ...]:
    return records.all_of(desk.workspace, Right)


def write(editor, text: str) -> None:
    editor.setFocus()
    editor.setText(text)
    editor.entered.emit()
