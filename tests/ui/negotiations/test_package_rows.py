from decimal import Decimal

from motdesk.domain.negotiations import Choice, Package
from motdesk.ui.negotiations.package_rows import columns, package_of, row_kind, row_of
from tests import builders

OPTION = builders.option()
CHOICE = builders.issue(name="支払条件", options=(OPTION, builders.option(label="60日")))
NUMBER = builders.issue(name="価格")


def test_a_package_becomes_a_row_and_the_same_package_again() -> None:
    package = Package(
        name="目標",
        note="社内で確認済み",
        choices=(
            Choice(issue_id=CHOICE.id, option_id=OPTION.id),
            Choice(issue_id=NUMBER.id, value=Decimal(980)),
        ),
    )
    negotiation = builders.negotiation(issues=(CHOICE, NUMBER), packages=(package,))
    row = row_of(package, negotiation, row_kind(negotiation.issues))
    assert package_of(row, package, negotiation.issues) == package


def test_a_choice_of_an_issue_that_went_is_left_out() -> None:
    package = Package(choices=(Choice(issue_id=CHOICE.id, option_id=OPTION.id),))
    negotiation = builders.negotiation(issues=(NUMBER,))
    row = row_of(package, negotiation, row_kind(negotiation.issues))
    assert package_of(row, package, negotiation.issues).choices == ()


def test_a_number_beside_the_options_stays_what_it_is() -> None:
    package = Package(choices=(Choice(issue_id=CHOICE.id, value=Decimal(75)),))
    negotiation = builders.negotiation(issues=(CHOICE,), packages=(package,))
    row = row_of(package, negotiation, row_kind(negotiation.issues))
    assert package_of(row, package, negotiation.issues) == package
    assert (Decimal(75), "75 円/個") in columns(negotiation)[4].choices


def test_worth_comes_before_the_issues_and_is_not_written() -> None:
    described = columns(builders.negotiation(issues=(CHOICE, NUMBER)))
    assert [field.label for field in described[4:]] == ["支払条件", "価格"]
    assert [field.name for field in described if field.is_read_only] == ["ours", "theirs"]
