"""A whole pack as values: what all of its pages say, for one audience, language and day."""

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum

from motdesk.base.texts import _, mark
from motdesk.domain.briefs.controls import ControlBrief
from motdesk.domain.briefs.costs import CostBrief
from motdesk.domain.briefs.evidence import EvidenceBrief
from motdesk.domain.briefs.improvements import ImprovementsBrief
from motdesk.domain.briefs.issues import IssuesBrief
from motdesk.domain.briefs.one_page import OnePageBrief
from motdesk.domain.briefs.partners import PartnerBrief
from motdesk.domain.briefs.rights import RightsBrief
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.briefs.skills import SkillsBrief
from motdesk.domain.briefs.strengths import StrengthsBrief
from motdesk.domain.negotiations import Classification, Side


class Audience(StrEnum):
    """Who reads the pack; never both."""

    INTERNAL = "internal"
    PARTNER = "partner"


class Topic(IntEnum):
    """The topics of a pack by the page number they always carry."""

    CONTROL = 0
    ONE_PAGE = 1
    ISSUES = 2
    PARTNER = 5
    STRENGTHS = 6
    ROADMAP = 7
    RIGHTS = 8
    IMPROVEMENTS = 9
    COST = 10
    EVIDENCE = 14


_WORDS = {
    Topic.CONTROL: mark("Control sheet"),
    Topic.ONE_PAGE: mark("One page"),
    Topic.ISSUES: mark("Issues and zones"),
    Topic.PARTNER: mark("Company on a page"),
    Topic.STRENGTHS: mark("Strengths"),
    Topic.ROADMAP: mark("Roadmap"),
    Topic.RIGHTS: mark("IP and people"),
    Topic.IMPROVEMENTS: mark("Improvements and investments"),
    Topic.COST: mark("Cost and quotes"),
    Topic.EVIDENCE: mark("Evidence and sources"),
}


def topic_words(topic: Topic) -> str:
    """Return what a topic is called, in the language spoken here."""
    return _(_WORDS[topic])


@dataclass(frozen=True, slots=True, kw_only=True)
class PackBrief:
    """The snapshot a pack is printed from; `topics` are those it prints, in order.

    `side` and `classification` are known to internal readers alone.
    """

    audience: Audience
    language: str
    as_of: date
    is_era: bool
    title: str
    partner: str
    company: str
    number: str
    version: str
    copy: int
    copies: int
    topics: tuple[Topic, ...]
    author: str = ""
    side: Side | None = None
    classification: Classification | None = None
    control: ControlBrief | None = None
    one_page: OnePageBrief
    issues: IssuesBrief
    partner_page: PartnerBrief | None = None
    strengths: StrengthsBrief
    roadmap: RoadmapBrief | None = None
    rights: RightsBrief = field(default_factory=RightsBrief)
    skills: SkillsBrief | None = None
    improvements: ImprovementsBrief
    costs: CostBrief
    evidence: EvidenceBrief
