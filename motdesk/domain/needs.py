"""Needs (ニーズ): what a customer, our product or the market needs, in management words."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from motdesk.base.identities import new_id
from motdesk.base.texts import mark
from motdesk.domain.checks import check_finite, check_name, check_range
from motdesk.domain.evidence import Source
from motdesk.domain.subjects import Disclosure, Points, Shared


class Voice(StrEnum):
    """Who speaks the need."""

    CUSTOMER = "customer"
    BUYER = "buyer"
    REGULATION = "regulation"
    MARKET = "market"


class NeedLayer(StrEnum):
    """On which layer of a roadmap the need lies."""

    MARKET = "market"
    BUSINESS = "business"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One need, with the figure that would meet it and the day it is wanted."""

    id: str = field(default_factory=new_id)
    text: Shared[str]
    partner_id: Annotated[str | None, Points("partner")] = None
    voice: Shared[Voice] = Voice.CUSTOMER
    layer: Shared[NeedLayer] = NeedLayer.PRODUCT
    importance: int | None = None
    is_must: bool = False
    kpi: Shared[str] = ""
    needed_by: Shared[date | None] = None
    figure: Shared[str] = ""
    figure_unit: Shared[str] = ""
    figure_value: Shared[Decimal | None] = None
    disclosure: Disclosure = Disclosure.NEVER
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        check_name(mark("The need"), self.text)
        check_range(mark("Importance"), self.importance, 1, 5)
        check_finite(mark("The figure of merit"), self.figure_value)
