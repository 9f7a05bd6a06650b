from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.benefits import Benefit, Change, Interval, Investment, Verdict
from motdesk.domain.briefs.improvements import (
    ImprovementLine,
    ImprovementsBrief,
    LossesBrief,
    LossLine,
    RemedyLine,
)
from motdesk.domain.briefs.packs import Audience
from motdesk.domain.improvements import ImprovementKind, LossKind
from motdesk.domain.partners import Pillar
from motdesk.reports.pages.improvements import improvements
from tests.reports.pages.briefs import pack, quantity, said


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with speaking("en"):
        yield


CHANGE = Change(
    verdict=Verdict.PROVEN,
    change=Interval(mean=3.3, low=0.68, high=5.92),
    before=Interval(mean=48.2, low=46.0, high=50.4),
    after=Interval(mean=44.9, low=43.2, high=46.6),
)
BENEFIT = Benefit(gross=Decimal(3_300_000), attributed=Decimal(2_310_000),
                  credible=Decimal(1_848_000), low=Decimal(382_900))  # fmt: skip


def line(**changes: Any) -> ImprovementLine:
    given = {
        "title": "段取の短縮", "company": "株式会社みほん製作所", "kind": ImprovementKind.KAIZEN,
        "pillar": Pillar.TECHNOLOGY, "begun": None, "finished": date(2026, 3, 1),
        "kpi": "段取時間", "unit": "分", "before": quantity("48.2", "分"), "before_count": 10,
        "after": quantity("44.9", "分"), "after_count": 10, "change": CHANGE, "expected": "",
        "verified_by": "生産技術部", "customer_value": "在庫を減らせる", "currency": "JPY",
        "marks": (), "amount": quantity("2400000", "JPY"), "benefit": BENEFIT,
        "investment": Investment(npv=Decimal(3224), remarks=("No single rate.",)),
    }  # fmt: skip
    return ImprovementLine(**given | changes)


def losses(**changes: Any) -> LossesBrief:
    loss = LossLine(
        process="成膜", company="", kind=LossKind.MUDA, description="待ち", currency="JPY",
        own=Decimal(120_000), total=Decimal(270_000), is_partial=True, results=("出荷",),
    )  # fmt: skip
    remedy = RemedyLine(
        process="成膜", remedy="外段取", cost=Decimal(40_000), saving=Decimal(120_000), ratio=3.0,
        spent=Decimal(40_000), is_worthwhile=True,
    )  # fmt: skip
    given = {
        "company": "株式会社みほん製作所", "currency": "JPY", "losses": (loss,),
        "remedies": (remedy,), "saved": Decimal(120_000), "spent": Decimal(40_000),
        "circles": ("甲 → 乙 → 甲",), "unranked": ("出荷",),
    }  # fmt: skip
    return LossesBrief(**given | changes)


def test_the_headline_says_what_may_be_claimed_and_where_the_next_yen_goes() -> None:
    brief = ImprovementsBrief(improvements=(line(), line(benefit=Benefit())), losses=(losses(),))
    section = improvements(pack(improvements=brief))
    claim = "¥1,848,000 a year may be claimed (1 of 2 proven by measurement)"
    assert section.title == f"{claim}; next yen: 成膜"


@pytest.mark.parametrize("verdict", [Verdict.UNPROVEN, Verdict.FEW])
def test_the_headline_claims_nothing_that_is_not_proven(verdict: Verdict) -> None:
    doubtful = line(change=replace(CHANGE, verdict=verdict))
    brief = ImprovementsBrief(improvements=(line(), doubtful))
    title = improvements(pack(improvements=brief)).title
    assert title == "¥1,848,000 a year may be claimed (1 of 2 proven by measurement)"
    alone = improvements(pack(improvements=ImprovementsBrief(improvements=(doubtful,)))).title
    assert alone == "1 improvement"


def test_the_headline_says_what_became_worse_and_what_it_costs() -> None:
    worse = line(
        change=Change(verdict=Verdict.WORSE, change=Interval(mean=-17, low=-19.5, high=-14.5)),
        benefit=Benefit(gross=Decimal(-850_000)),
    )
    section = improvements(pack(improvements=ImprovementsBrief(improvements=(line(), worse))))
    claim = "¥1,848,000 a year may be claimed (1 of 2 proven by measurement)"
    assert section.title == f"{claim}; 1 of 2 proven to have become worse: −¥850,000 a year"
    words = said(section)
    assert "worse by 17分 (14.5 to 19.5)" in words
    assert "better by −" not in words
    alone = ImprovementsBrief(improvements=(replace(worse, benefit=Benefit()),))
    title = improvements(pack(improvements=alone, audience=Audience.PARTNER)).title
    assert title == "1 improvement; 1 of 1 proven to have become worse"


def test_the_low_end_stands_beside_the_mean() -> None:
    words = said(improvements(pack(improvements=ImprovementsBrief(improvements=(line(),)))))
    assert "¥1,848,000" in words
    assert "¥382,900" in words
    assert "better by 3.3分 (0.7 to 5.9)" in words
    assert "段取の短縮: No single rate." in words


def test_without_an_interval_none_is_claimed() -> None:
    few = Change(verdict=Verdict.FEW, change=Interval(mean=3.3), before=Interval(mean=48.2))
    item = line(change=few, benefit=Benefit(gross=Decimal(1), credible=Decimal(1)))
    words = said(improvements(pack(improvements=ImprovementsBrief(improvements=(item,)))))
    assert "Too few measurements" in words
    assert "no interval" in words


def test_what_was_not_measured_shows_what_was_expected() -> None:
    item = line(change=Change(verdict=Verdict.UNMEASURED), expected="30分短くする")
    words = said(improvements(pack(improvements=ImprovementsBrief(improvements=(item,)))))
    assert "30分短くする" in words


def test_losses_say_circles_gaps_and_parts() -> None:
    words = said(improvements(pack(improvements=ImprovementsBrief(losses=(losses(),)))))
    assert "at least ¥270,000" in words
    assert "甲 → 乙 → 甲" in words
    assert "Not ranked" in words
    assert "× 3.00 a year" in words


def test_the_partner_reads_what_was_measured_and_no_money() -> None:
    item = line(amount=None, benefit=Benefit(), investment=Investment())
    brief = ImprovementsBrief(improvements=(item,))
    section = improvements(pack(improvements=brief, audience=Audience.PARTNER))
    words = said(section)
    assert section.title == "1 improvement, 1 proven by measurement"
    assert "在庫を減らせる" in words
    assert "¥" not in words
    assert "better by" not in words


def test_many_improvements_and_losses_are_cut_and_counted() -> None:
    many = losses(losses=losses().losses * 7)
    brief = ImprovementsBrief(improvements=(line(),) * 12, losses=(many,))
    words = said(improvements(pack(improvements=brief)))
    assert "2 more are not shown here." in words
    assert "3 more are not shown here." in words


def test_a_page_of_nothing_but_its_topic_can_be_made() -> None:
    assert improvements(pack()).title == "Improvements and investments"
