"""Briefs for tests of pages, complete enough to be printed, changed by keyword."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from motdesk.domain.briefs.costs import CostBrief
from motdesk.domain.briefs.evidence import EvidenceBrief, EvidenceLine
from motdesk.domain.briefs.improvements import ImprovementsBrief
from motdesk.domain.briefs.issues import IssueLine, IssuesBrief
from motdesk.domain.briefs.one_page import OnePageBrief
from motdesk.domain.briefs.packs import Audience, PackBrief
from motdesk.domain.briefs.partners import PartnerBrief
from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.briefs.strengths import BridgeLine, StrengthsBrief
from motdesk.domain.evidence import EvidenceKind, Grade
from motdesk.domain.negotiations import Direction, IssueKind
from motdesk.domain.partners import Pillar
from motdesk.domain.valuations import Zone
from motdesk.reports.blocks import Section
from motdesk.reports.words import words_of

AS_OF = date(2026, 11, 20)


def said(sections: Section | Iterable[Section]) -> str:
    """Return all words of sections, one after the other."""
    one = (sections,) if isinstance(sections, Section) else tuple(sections)
    return "\n".join(words_of(one))


def quantity(value: str, unit: str = "円/個", **changes: Any) -> Quantity:
    return Quantity(value=Decimal(value), unit=unit, **changes)


def price(**changes: Any) -> IssueLine:
    given = {
        "id": "1", "name": "単価", "unit": "円/個", "kind": IssueKind.NUMBER,
        "direction": Direction.LOWER, "open": quantity("955"), "target": quantity("990"),
        "walk_away": quantity("1040"), "their_low": quantity("940"),
        "their_likely": quantity("980"), "their_high": quantity("1060"),
        "zone": Zone(best=100.0, likely=60.0, worst=-20.0, probability=0.958, expected=46.9),
    }  # fmt: skip
    return IssueLine(**given | changes)


def issues_brief(*lines: IssueLine, **changes: Any) -> IssuesBrief:
    given = {
        "currency": "JPY", "unit_basis": "円/個", "annual_volume": Decimal(60000),
        "contract_months": 24, "issues": lines, "main_id": "1", "price_id": "1",
    }  # fmt: skip
    return IssuesBrief(**given | changes)


def first_page(**changes: Any) -> OnePageBrief:
    given = {
        "held_on": None, "held_at": "", "place": "", "items": (), "reason": "", "points": (),
        "seats": (), "agenda": (),
    }  # fmt: skip
    return OnePageBrief(**given | changes)


def company(**changes: Any) -> PartnerBrief:
    given = {
        "name": "株式会社みほん製作所", "kana": "", "corporate_number": "", "country": "",
        "address": "", "sites": (), "statements": (), "certificates": (), "contacts": (),
    }  # fmt: skip
    return PartnerBrief(**given | changes)


def bridge(**changes: Any) -> BridgeLine:
    given = {
        "title": "薄膜の均一な成膜", "company": "", "pillar": Pillar.TECHNOLOGY,
        "capability": "2 μmの膜を均一に付ける", "condition": "", "figure": "ばらつき",
        "figure_value": quantity("0.3", "μm"), "figure_benchmark": None, "figure_limit": None,
        "is_lower_better": True, "beneficiary": "", "benefit": "選別が要らない", "kpi": "",
        "currency": "JPY", "money": quantity("3780000", "JPY"), "answers": (), "missing": (),
        "marks": (),
    }  # fmt: skip
    return BridgeLine(**given | changes)


def proof(**changes: Any) -> EvidenceLine:
    given = {
        "number": 1, "title": "膜厚測定報告", "kind": EvidenceKind.MEASUREMENT,
        "grade": Grade.A, "author": "架空試験所", "dated": date(2025, 4, 1), "obtained": None,
        "page": "", "half_life_months": 12, "age_months": 19.6, "freshness": 0.3,
        "is_old": True, "leaning": ("薄膜の均一な成膜",), "files": (),
    }  # fmt: skip
    return EvidenceLine(**given | changes)


def pack(**changes: Any) -> PackBrief:
    given = {
        "audience": Audience.INTERNAL, "language": "en", "as_of": AS_OF, "is_era": False,
        "title": "価格・条件交渉", "partner": "株式会社みほん製作所", "company": "株式会社例示機械",
        "number": "", "version": "", "copy": 1, "copies": 1, "topics": (),
        "one_page": first_page(), "issues": issues_brief(), "strengths": strengths_brief(),
        "improvements": ImprovementsBrief(), "costs": CostBrief(),
        "evidence": EvidenceBrief(lines=()),
    }  # fmt: skip
    return PackBrief(**given | changes)


def strengths_brief(*bridges: BridgeLine, **changes: Any) -> StrengthsBrief:
    return StrengthsBrief(**{"bridges": bridges, "needs": ()} | changes)


def for_partner(brief: PackBrief) -> PackBrief:
    return replace(brief, audience=Audience.PARTNER)
