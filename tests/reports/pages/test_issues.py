from decimal import Decimal

from motdesk.domain.briefs.issues import (
    AgreementLine,
    AlternativeLine,
    FrontierBrief,
    IssueLine,
    OptionLine,
    PackageLine,
)
from motdesk.domain.negotiations import IssueKind, PackageKind, WhoseSide
from motdesk.drawings.operations import Drawing
from motdesk.methods.concessions import Trade
from motdesk.reports.blocks import Section, Table
from motdesk.reports.pages.issues import issues
from tests.reports.pages.briefs import for_partner, issues_brief, pack, price, quantity, said


def table_of(section: Section) -> Table:
    return next(block for block in section.blocks if isinstance(block, Table))


def way_out(limit: str) -> AlternativeLine:
    return AlternativeLine(
        side=WhoseSide.OURS, text="切り替える", is_best=True, price=Decimal(990),
        switching_cost=None, added_cost=None, months=None, probability=None, fallback_price=None,
        limit=quantity(limit),
    )  # fmt: skip


def frontier() -> FrontierBrief:
    best = AgreementLine(ours=70.0, theirs=65.0, choices=("990円",))
    return FrontierBrief(
        issues=("単価",), packages=9, feasible=4, disagreement=(40.0, 35.0),
        cloud=((70.0, 65.0),), frontier=(best,), nash=best, kalai=best,
    )  # fmt: skip


def choice(**changes: object) -> IssueLine:
    return price(
        id="2", name="成果の帰属", unit="", kind=IssueKind.CHOICE, open=None, target=None,
        walk_away=None, their_low=None, their_likely=None, their_high=None, zone=None,
        options=(OptionLine(label="共有", ours=Decimal(75), theirs=Decimal(70)),), **changes,
    )  # fmt: skip


def test_a_number_shows_its_zone_and_a_choice_its_options() -> None:
    (section,) = issues(pack(issues=issues_brief(price(), choice())))
    number, options = (row[-1] for row in table_of(section).rows)
    assert isinstance(number, Drawing)
    assert options == "共有 75/70"


def test_the_headline_names_what_to_get_and_what_to_give() -> None:
    lines = (price(trade=Trade.GET, score=0.2), choice(trade=Trade.GIVE, score=-0.2))
    (section,) = issues(pack(issues=issues_brief(*lines)))
    assert section.title == "Get: 単価. Give: 成果の帰属"


def test_the_stated_walk_away_is_compared_with_the_derived_one() -> None:
    def compared(limit: str) -> str:
        return said(issues(pack(issues=issues_brief(price(), alternatives=(way_out(limit),)))))

    assert "1,040 is the one that follows" in compared("1040")
    assert "1,040 is 10 stricter than the 1,050" in compared("1050")
    assert "1,040 is 15 softer than the 1,025" in compared("1025")


def test_solutions_that_agree_share_a_row() -> None:
    floor = PackageLine(name="床", kind=PackageKind.FLOOR, choices=("1,040円",))
    _table, packages = issues(
        pack(issues=issues_brief(price(), frontier=frontier(), packages=(floor,)))
    )
    rows = table_of(packages).rows
    assert len(rows) == 2
    assert "Nash, Kalai" in said(packages)
    assert packages.title == "The package to aim at is worth 70 points to us and 65 to them"


def test_no_feasible_package_is_said_in_the_headline() -> None:
    nothing = FrontierBrief(issues=("単価",), packages=9, feasible=0, disagreement=(90.0, 90.0),
                            cloud=(), frontier=(), nash=None, kalai=None)  # fmt: skip
    _table, packages = issues(pack(issues=issues_brief(price(), frontier=nothing)))
    assert packages.title.startswith("No package leaves both sides better off")


def test_the_partner_sees_proposals_and_room_to_write() -> None:
    (section,) = issues(for_partner(pack(issues=issues_brief(price(), choice()))))
    text = said(section)
    assert "955" in text
    assert "共有" in text
    for secret in ("990", "1,040", "980", "75"):
        assert secret not in text


def test_columns_of_ways_out_that_nobody_filled_are_left_out() -> None:
    section, *_rest = issues(pack(issues=issues_brief(price(), alternatives=(way_out("1050"),))))
    tables = [block for block in section.blocks if isinstance(block, Table)]
    assert [column.head for column in tables[-1].columns] == [
        "Side", "What that side would do", "Price", "Limit",
    ]  # fmt: skip


def test_packages_of_many_issues_name_the_first_of_them() -> None:
    names = tuple(f"論点{number}" for number in range(1, 41))
    best = AgreementLine(ours=70.0, theirs=65.0, choices=names)
    wide = FrontierBrief(issues=names, packages=9, feasible=4, disagreement=None, cloud=(),
                         frontier=(best,), nash=best, kalai=None)  # fmt: skip
    _table, packages = issues(pack(issues=issues_brief(price(), frontier=wide)))
    assert "論点10 and 30 more" in said(packages)
    assert "論点11" not in said(packages)


def test_the_headline_for_the_partner_names_what_is_proposed() -> None:
    (section,) = issues(for_partner(pack(issues=issues_brief(price(), choice()))))
    assert section.title == "Our proposal: 単価 955円/個"
