"""What was set on a page stands when language, theme or size have made the page anew."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from motdesk.domain.briefs.packs import Audience, Topic
from motdesk.domain.subjects import Disclosure
from motdesk.services import records
from motdesk.services.packs import PackOrder
from motdesk.ui.kit.kept_views import kept_view, take_back
from tests import builders
from tests.ui.desks import TestDesk

ASKED = builders.issue(name="リードタイム", disclosure=Disclosure.IF_ASKED)


def other_language(desk: TestDesk) -> None:
    desk.desk.use_language("ja")


def other_theme(desk: TestDesk) -> None:
    desk.desk.go("settings")
    desk.page.choose("theme", "dark")


def other_size(desk: TestDesk) -> None:
    desk.desk.go("settings")
    desk.page.choose("scaling", 150)


def home_and_back(desk: TestDesk) -> None:
    desk.desk.go("home")


WAYS = (other_language, other_theme, other_size, home_and_back)


@pytest.mark.parametrize("way", WAYS)
def test_an_order_survives(desk: TestDesk, way: Callable[[TestDesk], None]) -> None:
    partner = builders.partner()
    first = builders.negotiation(partner_id=partner.id, title="A")
    second = builders.negotiation(partner_id=partner.id, title="B", issues=(ASKED,))
    for record in (partner, first, second):
        records.add(desk.workspace, record)
    desk.desk.go("packs", first.id)
    order = desk.page.order
    order.negotiation.setCurrentIndex(order.negotiation.findData(second.id))
    order.negotiation.activated.emit(order.negotiation.currentIndex())
    order.partner.setChecked(True)
    order.language.setCurrentIndex(order.language.findData("en"))
    order.day.setText("2026-12-03")
    order.day.editingFinished.emit()
    order.numbering.copies.setText("5")
    order.numbering.copies.editingFinished.emit()
    order.numbering.copy.setText("3")
    order.numbering.copy.editingFinished.emit()
    order.topic_box(Topic.ISSUES).setChecked(False)
    order.ask_for(ASKED.id)
    way(desk)
    desk.desk.go("packs")
    taken: PackOrder = desk.page.order.order()
    assert (taken.negotiation_id, taken.audience) == (second.id, Audience.PARTNER)
    assert (taken.language, taken.as_of) == ("en", date(2026, 12, 3))
    assert (taken.copy, taken.copies) == (3, 5)
    assert Topic.ISSUES not in taken.topics
    assert taken.chosen == {ASKED.id}


def test_another_negotiation_is_ordered_for_the_same_reader(desk: TestDesk) -> None:
    negotiations = [builders.negotiation(title=title) for title in ("A", "B")]
    for record in negotiations:
        records.add(desk.workspace, record)
    desk.desk.go("packs", negotiations[0].id)
    desk.page.order.partner.setChecked(True)
    desk.desk.go("home")
    desk.desk.use_language("ja")
    desk.desk.go("packs", negotiations[1].id)
    order = desk.page.order.order()
    assert (order.negotiation_id, order.audience) == (negotiations[1].id, Audience.PARTNER)


@pytest.mark.parametrize("way", WAYS)
def test_the_chosen_strength_stays(desk: TestDesk, way: Callable[[TestDesk], None]) -> None:
    partner, strengths = partner_with(desk, builders.strength, 3)
    desk.desk.go("partners", partner.id, "strengths")
    desk.page.view.panel("strengths").list.setCurrentRow(1)
    chosen = desk.page.view.panel("strengths").list.kept()
    assert chosen in {strength.id for strength in strengths}
    way(desk)
    desk.desk.go("partners", partner.id, "strengths")
    assert desk.page.view.panel("strengths").list.kept() == chosen


def test_a_tab_that_is_made_later_stands_as_it_stood(desk: TestDesk) -> None:
    partner, items = partner_with(desk, builders.item, 3)
    desk.desk.go("partners", partner.id, "costs")
    desk.page.view.panel("costs").table.select(items[2].id)
    desk.page.view.panel("costs").table.filter.setText("スプール")
    desk.desk.go("partners", partner.id, "overview")
    for code in ("ja", "en", "ja"):
        desk.desk.use_language(code)
    assert desk.page.view.panel("costs") is None
    desk.desk.go("partners", partner.id, "costs")
    table = desk.page.view.panel("costs").table
    assert (table.row().id, table.filter.text()) == (items[2].id, "スプール")


def test_another_partner_is_not_shown_as_the_one_before(desk: TestDesk) -> None:
    partner, _items = partner_with(desk, builders.item, 2)
    other, _others = partner_with(desk, builders.item, 2)
    desk.desk.go("partners", partner.id, "costs")
    desk.page.view.panel("costs").table.filter.setText("何か")
    desk.desk.go("home")
    desk.desk.use_language("ja")
    desk.desk.go("partners", other.id, "costs")
    assert desk.page.view.panel("costs").table.filter.text() == ""


def test_the_list_stays_filtered_and_sorted(desk: TestDesk) -> None:
    for text in ("うすい", "かたい", "うつくしい"):
        records.add(desk.workspace, builders.need(text=text))
    desk.desk.go("needs")
    table = desk.page.table
    table.filter.setText("う")
    table.view.horizontalHeader().sectionClicked.emit(0)
    table.view.horizontalHeader().sectionClicked.emit(0)
    shown = [row.text for row in table.model.visible]
    desk.desk.use_language("ja")
    assert [row.text for row in desk.page.table.model.visible] == shown


def test_the_matrix_of_needs_stays(desk: TestDesk) -> None:
    records.add(desk.workspace, builders.need())
    desk.desk.go("needs", "matrix")
    desk.desk.go("home")
    desk.desk.use_language("ja")
    desk.desk.go("needs")
    assert desk.page.is_matrix_shown


def test_a_page_stays_scrolled_divided_and_open(desk: TestDesk, qtbot: QtBot) -> None:
    partner, _rights = partner_with(desk, builders.right, 4)
    desk.desk.go("partners", partner.id, "rights")
    panel = desk.page.view.panel("rights")
    split = panel.findChild(QSplitter)
    split.setSizes([400, 600])
    share = split.sizes()[0] / sum(split.sizes())
    bar = panel.sheet.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    desk.desk.use_language("ja")
    panel = desk.page.view.panel("rights")
    sizes = panel.findChild(QSplitter).sizes()
    assert abs(sizes[0] / sum(sizes) - share) < 0.1
    bar = panel.sheet.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())


def test_more_fields_stay_open(desk: TestDesk) -> None:
    partner, _none = partner_with(desk, builders.item, 0)
    desk.desk.go("partners", partner.id)
    desk.page.view.overview.basics._more.click()
    desk.desk.use_language("ja")
    assert desk.page.view.overview.basics.kept()


def test_the_settings_are_not_taken_back(desk: TestDesk) -> None:
    desk.desk.go("settings")
    desk.desk.go("home")
    desk.desk.use_language("ja")
    desk.desk.go("settings")
    assert desk.desk.language == "ja"


def test_a_roadmap_stays_filtered_and_in_its_table(desk: TestDesk) -> None:
    partner, _items = partner_with(desk, builders.roadmap_item, 2)
    desk.desk.go("partners", partner.id, "roadmaps")
    panel = desk.page.view.panel("roadmaps")
    panel.filters.text.setText("膜厚")
    panel.filters.pivot.setCurrentIndex(2)
    panel.tools._table.click()
    choice = panel.filters.choice
    desk.desk.use_language("ja")
    panel = desk.page.view.panel("roadmaps")
    assert panel.filters.choice == choice
    assert panel.tools._table.isChecked()
    assert panel._views.currentWidget() is panel.table


def test_what_found_no_part_waits(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    view = {"/QSplitter 1": (12, [1, 2])}
    assert not take_back(page, view)
    split = QSplitter(page)
    for _side in range(2):
        split.addWidget(QWidget())
    assert take_back(page, view)
    assert view == {}
    assert kept_view(QWidget()) == {}


def partner_with(desk: TestDesk, build: Callable[..., object], count: int) -> tuple:
    partner = builders.partner()
    found = [build(partner_id=partner.id) for _number in range(count)]
    for record in (partner, *found):
        records.add(desk.workspace, record)
    return partner, found


def test_the_columns_of_a_pack_have_room_when_the_display_is_small_again(desk: TestDesk) -> None:
    negotiation = builders.negotiation()
    records.add(desk.workspace, negotiation)
    desk.window.resize(1280, 800)
    desk.window.show()
    desk.desk.go("packs", negotiation.id)
    QCoreApplication.processEvents()
    first = desk.page.columns._split.sizes()
    for scaling in (150, 100):
        desk.desk.go("settings")
        desk.page.choose("scaling", scaling)
        desk.desk.go("packs", negotiation.id)
        QCoreApplication.processEvents()
    sizes = desk.page.columns._split.sizes()
    assert len(sizes) == 3
    assert all(abs(now - then) < 40 for now, then in zip(sizes, first, strict=True)), (
        first,
        sizes,
    )


def test_a_part_of_a_page_scales_with_the_display(desk: TestDesk) -> None:
    partner, _rights = partner_with(desk, builders.right, 1)
    desk.window.resize(1280, 800)
    desk.window.show()
    desk.desk.go("partners", partner.id, "rights")
    QCoreApplication.processEvents()
    split = desk.page.view.panel("rights").findChild(QSplitter)
    split.setSizes([300, 700])
    before = split.sizes()[0]
    desk.desk.go("settings")
    desk.page.choose("scaling", 150)
    desk.desk.go("partners", partner.id, "rights")
    QCoreApplication.processEvents()
    sizes = desk.page.view.panel("rights").findChild(QSplitter).sizes()
    assert 1.3 < sizes[0] / before < 1.75
