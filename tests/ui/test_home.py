"""Home: what comes next, what expires, what was done."""

from datetime import timedelta

from motdesk.base.clock import today
from motdesk.domain.partners import Certificate
from motdesk.services import records
from motdesk.ui.kit.cards import Link
from motdesk.ui.kit.words import Words
from tests import builders
from tests.ui.desks import TestDesk


def test_the_next_meeting_says_what_is_missing(desk: TestDesk) -> None:
    soon = builders.negotiation(title="次の交渉", held_on=today() + timedelta(days=3))
    past = builders.negotiation(title="前の交渉", held_on=today() - timedelta(days=3))
    for negotiation in (soon, past):
        records.add(desk.workspace, negotiation)
    texts = words_on(desk)
    assert any("in 3 days" in text for text in texts)
    assert "□ Add the first issue." in texts
    assert "次の交渉" in links_on(desk)
    assert "前の交渉" not in links_on(desk)


def test_what_expires_is_named_with_its_day(desk: TestDesk) -> None:
    over = Certificate(standard="IATF 16949", expires=today() - timedelta(days=1))
    partner = builders.partner(certificates=(over,))
    records.add(desk.workspace, partner)
    desk.desk.go("home")
    assert f"{partner.name}: IATF 16949" in links_on(desk)
    assert any(text.startswith("Expired on") for text in words_on(desk))


def test_recent_work_leads_to_what_was_worked_on(desk: TestDesk) -> None:
    need = builders.need()
    records.add(desk.workspace, need)
    desk.desk.go("home")
    recent = next(link for link in desk.page.findChildren(Link) if need.text in link.text())
    recent.click()
    assert desk.window.journey.here == ("needs", need.id)


def words_on(desk: TestDesk) -> list[str]:
    desk.desk.go("home")
    return [words.text() for words in desk.page.findChildren(Words)]


def links_on(desk: TestDesk) -> list[str]:
    return [link.accessibleName() for link in desk.page.findChildren(Link) if not link.isHidden()]


def test_what_is_not_shown_is_counted(desk: TestDesk) -> None:
    for number in range(6):
        held_on = today() + timedelta(days=3 + number)
        records.add(desk.workspace, builders.negotiation(title=f"交渉{number}", held_on=held_on))
    due = tuple(
        Certificate(standard=f"ISO {number}", expires=today() + timedelta(days=10))
        for number in range(300)
    )
    records.add(desk.workspace, builders.partner(certificates=due))
    assert any(text.startswith("and 288 more by ") for text in words_on(desk))
    links = desk.page.findChildren(Link)
    assert "and 2 more negotiations" in [link.accessibleName() for link in links]
