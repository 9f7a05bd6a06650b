from dataclasses import replace

from motdesk.domain.negotiations import Choice, Package
from motdesk.domain.references import children_by_path, references, without
from motdesk.domain.strengths import Answer
from tests.builders import issue, negotiation, option, strength


def test_a_strength_points_at_its_partner_and_the_needs_it_answers() -> None:
    value = strength(partner_id="p", answers=(Answer(need_id="n"),))
    assert set(references(value)) == {("partner", "p"), ("need", "n")}


def test_a_child_that_points_at_what_goes_goes_too() -> None:
    value = strength(answers=(Answer(need_id="n"), Answer(need_id="other")))
    left = without(value, "need", "n")
    assert left is not None
    assert [answer.need_id for answer in left.answers] == ["other"]


def test_a_link_that_may_be_empty_is_emptied() -> None:
    value = negotiation(partner_id="p", issues=(issue(strength_id="s"),))
    left = without(value, "strength", "s")
    assert left == replace(value, issues=(replace(value.issues[0], strength_id=None),))


def test_a_record_without_its_owner_cannot_stay() -> None:
    assert without(strength(partner_id="p"), "partner", "p") is None


def test_what_points_nowhere_is_returned_as_it_was() -> None:
    value = strength(partner_id="p")
    assert without(value, "need", "n") is value


def test_choices_of_a_removed_issue_go_from_packages() -> None:
    first, second = issue(options=(option(),)), issue()
    packages = (Package(choices=(Choice(issue_id=first.id), Choice(issue_id=second.id))),)
    left = without(negotiation(packages=packages), "negotiation.issues", first.id)
    assert left is not None
    assert [choice.issue_id for choice in left.packages[0].choices] == [second.id]


def test_children_are_listed_with_their_path() -> None:
    value = negotiation(issues=(issue(options=(option(),)),))
    paths = [path for path, _id in children_by_path(value, "negotiation")]
    assert paths == ["negotiation.issues", "negotiation.issues.options"]
