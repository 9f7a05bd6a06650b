"""The words for every choice: what an enumeration's member is called on screen and paper."""

from enum import Enum

from motdesk.base.texts import _, mark
from motdesk.domain.benefits import Verdict
from motdesk.domain.costs import Element
from motdesk.domain.evidence import EvidenceKind, Grade
from motdesk.domain.findings import Step
from motdesk.domain.improvements import ImprovementKind, LossKind
from motdesk.domain.needs import NeedLayer, Voice
from motdesk.domain.negotiations import (
    Classification,
    Direction,
    IssueClass,
    IssueKind,
    PackageKind,
    Side,
    WhoseSide,
)
from motdesk.domain.partners import Influence, NdaState, Pillar
from motdesk.domain.rights import Ground, RightKind, RightStatus
from motdesk.domain.roadmaps import ItemKind, Layer, LinkKind, Origin, Precision, Reason, Status
from motdesk.domain.strengths import Link, Scale, Vrio
from motdesk.domain.subjects import Disclosure
from motdesk.methods.evidence import Standing

# By class first: members of different classes may share their text, and would be equal.
_WORDS: dict[type[Enum], dict[Enum, str]] = {
    Disclosure: {
        Disclosure.OPEN: mark("May be shown"),
        Disclosure.IF_ASKED: mark("If asked"),
        Disclosure.TRADE_ONLY: mark("Only in trade"),
        Disclosure.NEVER: mark("Never"),
    },
    EvidenceKind: {
        EvidenceKind.DOCUMENT: mark("Document"),
        EvidenceKind.MEASUREMENT: mark("Measurement"),
        EvidenceKind.STATEMENT: mark("Oral statement"),
        EvidenceKind.PUBLIC_STATISTIC: mark("Public statistic"),
        EvidenceKind.ESTIMATE: mark("Estimate"),
    },
    Grade: {
        Grade.A: mark("A: measured by us or a third party"),
        Grade.B: mark("B: raw data or a certificate"),
        Grade.C: mark("C: a document"),
        Grade.D: mark("D: oral or unsupported"),
    },
    Voice: {
        Voice.CUSTOMER: mark("Customer"),
        Voice.BUYER: mark("Buyer"),
        Voice.REGULATION: mark("Regulation"),
        Voice.MARKET: mark("Market"),
    },
    NeedLayer: {
        NeedLayer.MARKET: mark("Market"),
        NeedLayer.BUSINESS: mark("Business"),
        NeedLayer.PRODUCT: mark("Product"),
    },
    Side: {
        Side.BUYER: mark("We buy"),
        Side.SUPPLIER: mark("We supply"),
    },
    WhoseSide: {
        WhoseSide.OURS: mark("Our side"),
        WhoseSide.THEIRS: mark("Their side"),
    },
    IssueKind: {
        IssueKind.NUMBER: mark("Number on a scale"),
        IssueKind.CHOICE: mark("Choice"),
    },
    Direction: {
        Direction.LOWER: mark("Lower is better for us"),
        Direction.HIGHER: mark("Higher is better for us"),
    },
    IssueClass: {
        IssueClass.MUST: mark("Must"),
        IssueClass.WANT: mark("Want"),
        IssueClass.GIVE: mark("Give"),
    },
    Classification: {
        Classification.TOP_SECRET: mark("Top secret"),
        Classification.SECRET: mark("Secret"),
        Classification.COMPANY: mark("Company confidential"),
        Classification.CONCERNED: mark("Restricted to those concerned"),
    },
    PackageKind: {
        PackageKind.OPEN: mark("Opening"),
        PackageKind.TARGET: mark("Target"),
        PackageKind.FLOOR: mark("Floor"),
        PackageKind.OFFER: mark("Our offer"),
        PackageKind.RECEIVED: mark("Offer received"),
        PackageKind.AGREED: mark("Agreed"),
    },
    Influence: {
        Influence.ECONOMIC: mark("Economic"),
        Influence.USER: mark("User"),
        Influence.TECHNICAL: mark("Technical"),
        Influence.COACH: mark("Coach"),
        Influence.UNKNOWN: mark("Not known"),
    },
    NdaState: {
        NdaState.UNKNOWN: mark("Not known"),
        NdaState.NONE: mark("None"),
        NdaState.DRAFT: mark("In draft"),
        NdaState.SIGNED: mark("Signed"),
        NdaState.EXPIRED: mark("Expired"),
    },
    Pillar: {
        Pillar.TECHNOLOGY: mark("Technology"),
        Pillar.IP: mark("Intellectual property"),
        Pillar.PEOPLE: mark("People"),
    },
    Link: {
        Link.NEED: mark("Need"),
        Link.BENEFIT: mark("Benefit"),
        Link.FIGURE: mark("Figure of merit"),
        Link.CAPABILITY: mark("Capability"),
        Link.EVIDENCE: mark("Evidence"),
        Link.KPI: mark("KPI"),
        Link.MONEY: mark("Money a year"),
    },
    Vrio: {
        Vrio.VALUE: mark("Valuable?"),
        Vrio.RARITY: mark("Rare?"),
        Vrio.IMITABILITY: mark("Hard to imitate?"),
        Vrio.ORGANISATION: mark("Organised to use it?"),
    },
    Step: {
        Step.SITUATION: mark("Situation"),
        Step.ISSUES: mark("Issues"),
        Step.LIMITS: mark("Limits"),
        Step.VALUE: mark("Weights and value"),
        Step.PACKAGES: mark("Packages"),
        Step.ARGUMENTS: mark("Arguments"),
        Step.PEOPLE: mark("People at the table"),
        Step.AGENDA: mark("Agenda"),
        Step.PACK: mark("Pack"),
    },
    Layer: {
        Layer.MARKET: mark("Market"),
        Layer.BUSINESS: mark("Business"),
        Layer.PRODUCT: mark("Product"),
        Layer.TECHNOLOGY: mark("Technology"),
        Layer.RESOURCE: mark("Resource"),
    },
    ItemKind: {
        ItemKind.BAR: mark("Bar"),
        ItemKind.MILESTONE: mark("Milestone"),
        ItemKind.WINDOW: mark("Window of time"),
    },
    Precision: {
        Precision.DAY: mark("Day"),
        Precision.MONTH: mark("Month"),
        Precision.QUARTER: mark("Quarter"),
        Precision.HALF: mark("Half year"),
        Precision.FISCAL_YEAR: mark("Fiscal year"),
        Precision.YEAR: mark("Year"),
    },
    Status: {
        Status.IDEA: mark("Idea"),
        Status.STATED: mark("Stated"),
        Status.COMMITTED: mark("Committed"),
        Status.STARTED: mark("Started"),
        Status.ACHIEVED: mark("Achieved"),
        Status.MISSED: mark("Missed"),
        Status.WITHDRAWN: mark("Withdrawn"),
    },
    Origin: {
        Origin.PARTNER: mark("Partner"),
        Origin.US: mark("Us"),
        Origin.INFERRED: mark("Inferred"),
    },
    Reason: {
        Reason.TECHNICAL: mark("Technical difficulty"),
        Reason.FUNDING: mark("Funding"),
        Reason.PEOPLE: mark("Lack of people"),
        Reason.CUSTOMER: mark("Change by the customer"),
        Reason.SUB_SUPPLIER: mark("Sub-supplier"),
        Reason.REGULATION: mark("Change of rules"),
        Reason.UNKNOWN: mark("Reason not known"),
    },
    LinkKind: {
        LinkKind.DRIVES: mark("Drives"),
        LinkKind.REQUIRES: mark("Requires"),
        LinkKind.ENABLES: mark("Enables"),
        LinkKind.SUPPORTS: mark("Supports"),
    },
    RightKind: {
        RightKind.PATENT: mark("Patent"),
        RightKind.UTILITY_MODEL: mark("Utility model"),
        RightKind.DESIGN: mark("Design right"),
        RightKind.TRADEMARK: mark("Trademark"),
        RightKind.KNOW_HOW: mark("Know-how"),
        RightKind.SOFTWARE: mark("Software"),
    },
    RightStatus: {
        RightStatus.UNKNOWN: mark("Not known"),
        RightStatus.PLANNED: mark("Planned"),
        RightStatus.FILED: mark("Filed"),
        RightStatus.GRANTED: mark("Granted"),
        RightStatus.LAPSED: mark("Lapsed"),
        RightStatus.KEPT_SECRET: mark("Kept as a secret"),
    },
    Ground: {
        Ground.BACKGROUND: mark("Background"),
        Ground.FOREGROUND: mark("Foreground"),
    },
    ImprovementKind: {
        ImprovementKind.CAPEX: mark("Equipment"),
        ImprovementKind.KAIZEN: mark("Kaizen"),
        ImprovementKind.TRAINING: mark("Training"),
        ImprovementKind.DIGITAL: mark("Digital"),
        ImprovementKind.ENVIRONMENT: mark("Environment"),
    },
    Standing: {
        Standing.DISADVANTAGE: mark("A disadvantage in competition"),
        Standing.PARITY: mark("Parity: others have it, too"),
        Standing.TEMPORARY: mark("A temporary advantage: it can be imitated"),
        Standing.UNUSED: mark("An advantage that is not used"),
        Standing.SUSTAINED: mark("A sustained advantage"),
    },
    Verdict: {
        Verdict.PROVEN: mark("Improvement proven"),
        Verdict.UNPROVEN: mark("Could still be chance"),
        Verdict.WORSE: mark("Worsening proven"),
        Verdict.FEW: mark("Too few measurements"),
        Verdict.UNMEASURED: mark("Not measured before and after"),
    },
    LossKind: {
        LossKind.MURI: mark("Muri (overload)"),
        LossKind.MUDA: mark("Muda (waste)"),
        LossKind.MURA: mark("Mura (unevenness)"),
    },
    Element: {
        Element.MATERIAL: mark("Material"),
        Element.PURCHASED: mark("Purchased parts"),
        Element.LABOUR: mark("Labour"),
        Element.ENERGY: mark("Energy"),
        Element.MACHINE: mark("Machine"),
        Element.SETUP: mark("Set-up"),
        Element.TOOLING: mark("Die and tooling"),
        Element.OUTSIDE: mark("Outside work"),
        Element.LOGISTICS: mark("Packing and freight"),
        Element.OVERHEAD: mark("Overhead"),
        Element.PROFIT: mark("Profit"),
        Element.IMPROVEMENT: mark("Gain from improvement"),
    },
    Scale: {
        Scale.TRL: mark("TRL"),
        Scale.MRL: mark("MRL"),
    },
}


def word(member: Enum) -> str:
    """Return what a choice is called, in the language spoken here."""
    return _(_WORDS[type(member)][member])
