"""The Tab key goes as the eye does."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from motdesk.domain.partners import Statement
from motdesk.services import records
from tests import builders
from tests.ui.desks import TestDesk


def reached(desk: TestDesk, within: QWidget) -> list[QWidget]:
    """Return what the Tab key reaches, in its order."""
    found, at = [], desk.window.nextInFocusChain()
    while at is not desk.window:
        takes = at.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and at.isVisible() and within.isAncestorOf(at):
            found.append(at)
        at = at.nextInFocusChain()
    return found


def test_the_heading_of_a_list_comes_before_the_list_and_its_record(desk: TestDesk) -> None:
    records.add(desk.workspace, builders.evidence())
    desk.desk.go("library")
    page = desk.page
    order = reached(desk, page)
    places = [order.index(w) for w in (page.shelves, page.table.filter, page.table.view)]
    assert places == sorted(places)
    tops = [w.mapTo(page, QPoint(0, 0)).y() for w in order[: places[-1] + 1]]
    assert tops == sorted(tops)
    assert order.index(page.form.editor("title")) > places[-1]


def test_statements_come_before_the_button_that_adds_one(desk: TestDesk) -> None:
    partner = builders.partner(statements=(Statement(text="一"), Statement(text="二")))
    records.add(desk.workspace, partner)
    desk.desk.go("partners", partner.id)
    pillars = desk.page.view.overview.pillars
    kinds = [type(widget).__name__ for widget in reached(desk, pillars)]
    assert kinds[:3] == ["_Slip", "_Slip", "Link"]
