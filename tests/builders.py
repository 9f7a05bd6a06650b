"""Records for tests, complete enough to be made, changed by keyword."""

from datetime import date
from decimal import Decimal
from typing import Any

from motdesk.domain.costs import IndexSeries, IndexValue, Item
from motdesk.domain.evidence import Evidence
from motdesk.domain.improvements import Improvement, Loss
from motdesk.domain.needs import Need
from motdesk.domain.negotiations import Issue, Negotiation, Option
from motdesk.domain.partners import Contact, Partner
from motdesk.domain.rights import Right
from motdesk.domain.roadmaps import RoadmapItem, RoadmapLink
from motdesk.domain.skills import Skill
from motdesk.domain.strengths import Strength


def partner(**changes: Any) -> Partner:
    return Partner(**{"name": "株式会社みほん製作所", "is_supplier": True} | changes)


def contact(**changes: Any) -> Contact:
    return Contact(**{"name": "見本 太郎", "title": "営業部長"} | changes)


def need(**changes: Any) -> Need:
    return Need(**{"text": "不良の流出をなくす", "importance": 5} | changes)


def evidence(**changes: Any) -> Evidence:
    return Evidence(**{"title": "膜厚測定報告"} | changes)


def strength(**changes: Any) -> Strength:
    return Strength(**{"partner_id": "0" * 32, "title": "薄膜の均一な成膜"} | changes)


def option(**changes: Any) -> Option:
    return Option(
        **{"label": "30日", "points_ours": Decimal(60), "points_theirs": Decimal(40)} | changes
    )


def issue(**changes: Any) -> Issue:
    return Issue(**{"name": "価格", "unit": "円/個"} | changes)


def negotiation(**changes: Any) -> Negotiation:
    return Negotiation(**{"title": "2027年度 価格・条件交渉"} | changes)


def roadmap_item(**changes: Any) -> RoadmapItem:
    return RoadmapItem(**{"partner_id": "0" * 32, "title": "膜厚のばらつき半減"} | changes)


def improvement(**changes: Any) -> Improvement:
    return Improvement(**{"partner_id": "0" * 32, "title": "DLC成膜3号機の導入"} | changes)


def loss(**changes: Any) -> Loss:
    return Loss(**{"partner_id": "0" * 32, "process": "成膜"} | changes)


def right(**changes: Any) -> Right:
    return Right(**{"partner_id": "0" * 32, "title": "中間層の成膜方法"} | changes)


def skill(**changes: Any) -> Skill:
    return Skill(**{"partner_id": "0" * 32, "name": "成膜条件の設定"} | changes)


def item(**changes: Any) -> Item:
    given = {
        "partner_id": "0" * 32, "name": "スプール", "part_number": "PS-1204", "unit": "個",
        "current_price": Decimal(1010), "annual_volume": Decimal(60_000),
    }  # fmt: skip
    return Item(**given | changes)


def index_series(*values: str, **changes: Any) -> IndexSeries:
    """Return a series with one value a month from April 2026 on; an empty text leaves a gap."""
    found = tuple(
        IndexValue(month=date(2026, 4 + at, 1), value=Decimal(value))
        for at, value in enumerate(values)
        if value
    )
    return IndexSeries(**{"name": "架空鋼材指数", "values": found} | changes)


def roadmap_link(**changes: Any) -> RoadmapLink:
    return RoadmapLink(**{"to_id": "0" * 32} | changes)
