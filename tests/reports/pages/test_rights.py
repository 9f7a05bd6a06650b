from dataclasses import replace
from datetime import date
from typing import Any

from motdesk.base.texts import speaking
from motdesk.domain.briefs.packs import PackBrief
from motdesk.domain.briefs.rights import LicenceLine, RightLine, RightsBrief
from motdesk.domain.briefs.skills import SkillLine, SkillsBrief
from motdesk.domain.contracts import Validity
from motdesk.domain.rights import RightKind, RightStatus
from motdesk.domain.succession import Outliving
from motdesk.reports.blocks import Figure
from motdesk.reports.layout import lay_out
from motdesk.reports.packs import compose
from motdesk.reports.pages.rights import rights
from motdesk.services.rights import right_line
from tests import builders
from tests.reports.pages.briefs import AS_OF, for_partner, pack, said

ENDS = date(2029, 3, 31)


def line(**changes: Any) -> RightLine:
    return replace(right_line(builders.right(), AS_OF, ENDS), **changes)


ENDING = line(
    title="DLC膜", number="特許1", expires=date(2029, 2, 16), status=RightStatus.GRANTED,
    validity=Validity.ENDS_DURING_CONTRACT, next_fee=date(2027, 6, 7), coverage=0.82,
    weighed_share=1.0, covers="スプール外周", licences=(
        LicenceLine(licensee="甲社", terms="", ends=date(2028, 3, 31), is_exclusive=False,
                    validity=Validity.ENDS_DURING_CONTRACT),
    ),
)  # fmt: skip
QUIET = line(title="秘伝のタレ", status=RightStatus.KEPT_SECRET)
BLOCKING = line(title="前処理", company="他社", is_blocking_us=True, design_around_months=9)


def brief(*lines: RightLine, **changes: Any) -> PackBrief:
    given = {"rights": RightsBrief(rights=lines, ends=ENDS)} | changes
    return pack(**given)


def skill(**changes: Any) -> SkillLine:
    given = {
        "id": "1", "name": "成膜条件の設定", "company": "株式会社みほん製作所", "process": "DLC",
        "criticality": 5, "required": 2, "levels": (4, 1), "able": 1, "leaving": 1, "ready": 0,
        "successors": 1, "documented": 0.3, "has_plan": True, "risk": 64.0,
    }  # fmt: skip
    return SkillLine(**given | changes)


def skills(*lines: SkillLine, **changes: Any) -> SkillsBrief:
    return SkillsBrief(**{"horizon": ENDS, "is_contract": True, "skills": lines} | changes)


def test_the_headline_counts_what_ends_and_names_the_skill_that_hangs_on_one() -> None:
    with speaking("en"):
        page = rights(
            brief(ENDING, skills=skills(skill(), bus_factor=1, fewest=("成膜条件の設定",)))
        )
    assert page.number == 8
    assert page.title == (
        "2 rights or licences end before the contract does; 1 person holds 成膜条件の設定"
    )


def test_without_findings_the_headline_says_what_is_not_known() -> None:
    lasting = replace(ENDING, validity=Validity.VALID, licences=())
    gone = replace(lasting, validity=Validity.EXPIRED)
    secret = line(title="秘伝のタレ", kind=RightKind.KNOW_HOW)
    titles = {
        "2 rights, none ends during the contract": brief(lasting, secret, gone),
        "2 rights, 1 without a known expiry": brief(lasting, QUIET),
        "1 right; the end of the contract is not known": pack(rights=RightsBrief(rights=(QUIET,))),
        "1 right of others blocks us": pack(rights=RightsBrief(blocking=(BLOCKING,), ends=ENDS)),
    }
    with speaking("en"):
        assert [rights(told).title for told in titles.values()] == list(titles)


def test_a_coverage_says_of_how_much_it_is_known() -> None:
    with speaking("en"):
        words = said(rights(brief(replace(ENDING, coverage=0.5, weighed_share=0.6))))
    assert "Covers 50 % of sales; 60 % of them were weighed" in words


def test_the_register_says_what_to_watch_and_names_the_quiet_ones() -> None:
    with speaking("en"):
        words = said(rights(brief(ENDING, QUIET)))
    for part in ("licence to 甲社 ends 2028-03-31", "Next fee 2027-06-07", "Covers 82 % of sales"):
        assert part in words
    assert "Nothing to watch: 秘伝のタレ (Kept as a secret)" in words


def test_rights_of_others_that_block_us_stand_apart() -> None:
    said_of_rights = RightsBrief(rights=(ENDING,), blocking=(BLOCKING,))
    with speaking("en"):
        words = said(rights(pack(rights=said_of_rights)))
    assert "Rights of others that block us" in words
    assert "9 months to design around it" in words


def test_skills_come_as_circles_and_counts_with_the_milestones() -> None:
    alone = Outliving(
        skill="成膜条件の設定", milestone="3号機", due=date(2028, 6, 30), left=0, required=2
    )
    with speaking("en"):
        page = rights(pack(skills=skills(skill(), coverage=0.93, outliving=(alone,))))
        words = said(page)
    for part in ("1 / 2", "−1 / 0", "30 %", "93 %", "64", "3号機", "0 of 2 able then"):
        assert part in words
    assert "outlives its people" in page.title


def test_the_coverage_of_succession_says_of_how_many_skills_it_is_known() -> None:
    unknown = skill(name="検査", criticality=None, risk=None)
    with speaking("en"):
        words = said(rights(pack(skills=skills(skill(), unknown, coverage=0.93))))
    assert "1 of 2 skills" in words


def test_the_partner_sees_what_a_right_covers_and_nothing_to_watch() -> None:
    with speaking("en"):
        page = rights(for_partner(brief(replace(ENDING, licences=()), QUIET)))
        words = said(page)
    assert page.title == "2 rights bear on our talk"
    assert "スプール外周" in words
    assert "Nothing to watch" not in words
    assert "Next fee" not in words


def test_many_rights_and_skills_are_capped_and_said_to_be() -> None:
    many = tuple(line(title=f"権利{n}", id=f"{n}") for n in range(40))
    crowd = skills(*(skill(id=f"{n}", name=f"技能{n}") for n in range(30)))
    with speaking("en"):
        page = rights(brief(*many, skills=crowd))
        words = said(page)
    (figure,) = (block for block in page.blocks if isinstance(block, Figure))
    assert len(figure.drawing.regions) == 16
    assert "24 more are not shown here." in words
    assert "22 more are not shown here." in words


def test_the_page_is_laid_out_in_both_languages() -> None:
    full = brief(ENDING, QUIET, BLOCKING, skills=skills(skill()))
    for language in ("ja", "en"):
        with speaking(language):
            document = compose(replace(full, topics=(8,), language=language), "0" * 64)
            assert lay_out(document).pages
