"""What a file for the partner may not hold, and what it may: read apart from what is printed."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from motdesk.domain.catalogue import KINDS, Record
from motdesk.domain.costs import IndexSeries, Item, PriceRevision
from motdesk.domain.disclosure import Told, Value, told_by
from motdesk.domain.evidence import Evidence
from motdesk.domain.improvements import Improvement
from motdesk.domain.needs import Need
from motdesk.domain.negotiations import Negotiation
from motdesk.domain.partners import Partner
from motdesk.domain.performance import Performance
from motdesk.domain.rights import Right
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.domain.strengths import Strength
from motdesk.services.briefs.materials import Scope, needs_in_scope

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data

# Subjects of a company, judged where it sits at the table.
_OWNED: tuple[type[Improvement | Item | Performance | Right | RoadmapItem | Strength], ...] = (
    Improvement,
    Item,
    Performance,
    Right,
    RoadmapItem,
    Strength,
)
_JUDGED = (
    Evidence,
    IndexSeries,
    Negotiation,
    Need,
    Partner,
    PriceRevision,
    *_OWNED,
)  # subjects of no page stay whole
_TELLING = 4  # characters of a shorter name tell nobody from another
_SENTENCE = 6  # characters of a text that is unlikely to be said twice by chance
_LIMITS = (": target", ": walk_away")
_OURS_ALONE = (
    ": private_remark", ": personal_win", ": concern", ": interest_ours", ": interest_theirs",
    ": objective", ": mandate", ": likely_reply", ": answer", ": overturned_by",
)  # fmt: skip
_FORM = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|[(（]株[)）]|㈱"
    r"|\b(?:Co\.?,? *Ltd|Inc|Corp|Corporation|Company|Limited|Ltd|LLC|GmbH|AG|K\.K)\b\.?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restrictions:
    """Values that must stay, with the place of each; and those that may leave.

    `names` are those of all other partners: not even an open text may hold one of them, unless the
    names of the two companies at the table (`ours`) do. `limits` are our limits and private
    words at this table, also where something that may leave says the same.
    """

    staying: tuple[Told, ...]
    leaving: frozenset[Value]
    limits: tuple[Told, ...] = ()
    names: tuple[Told, ...] = ()
    ours: tuple[str, ...] = ()

    def leaving_words(self) -> tuple[str, ...]:
        """Return what may leave as texts, in a fixed order."""
        return tuple(sorted(value for value in self.leaving if isinstance(value, str)))


def restrictions(data: "Data", scope: Scope, chosen: frozenset[str]) -> Restrictions:
    """Judge every text and number of the workspace.

    What bears on the negotiation is judged by its disclosure. Other negotiations, what belongs to
    others, and the names of all other partners stay, whatever their disclosure says.
    """
    strengths = tuple(
        item for id_ in scope.companies for item in data.all(Strength, partner_id=id_)
    )
    needs = needs_in_scope(data, scope, strengths)
    told = told_by(_in_scope(data, scope, needs), chosen)
    return _judged(data, told, told_by(_others(data, scope, needs)), scope.companies)


def restrictions_beside(
    data: "Data", shown: Collection[Record], companies: Collection[str]
) -> Restrictions:
    """Judge every text and number of the workspace for a document of the `shown` records alone.

    Beside them, what belongs to the two `companies` (their ids) and what belongs to no one is
    judged by its disclosure. All else stays, as do the names of all other partners.
    """
    ids = {record.id for record in shown}
    others = [
        record for kind in KINDS.values() for record in data.all(kind) if record.id not in ids
    ]
    near = [record for record in others if _is_near(record, companies)]
    far = [record for record in others if not _is_near(record, companies)]
    return _judged(data, told_by((*shown, *near)), told_by(far), companies)


def _is_near(record: Record, companies: Collection[str]) -> bool:
    is_public = isinstance(record, Evidence | IndexSeries)
    return is_public or getattr(record, "partner_id", None) in companies


def _judged(
    data: "Data", told: Iterable[Told], others: Iterable[Told], companies: Collection[str]
) -> Restrictions:
    """Return what stays of what is `told` and all that is told by others."""
    told = tuple(told)
    leaving = frozenset(item.value for item in told if item.leaves)
    staying = [*(item for item in told if not item.leaves), *others]
    names = _names(data)
    return Restrictions(
        staying=tuple(item for item in staying if item.value not in leaving),
        leaving=leaving,
        limits=tuple(item for item in told if not item.leaves and _is_limit(item)),
        names=tuple(told for id_, told in names if id_ not in companies),
        ours=tuple(str(told.value) for id_, told in names if id_ in companies),
    )


def _is_limit(told: Told) -> bool:
    """Tell whether it would be dear to say: where we end, and what is meant for us alone."""
    if isinstance(told.value, str):
        return len(told.value) >= _SENTENCE and told.place.endswith(_OURS_ALONE)
    return told.place.endswith(_LIMITS)


def _in_scope(data: "Data", scope: Scope, needs: tuple[str, ...]) -> Iterator[Record]:
    yield data.get(Negotiation, scope.negotiation_id)
    yield from (data.get(Partner, id_) for id_ in scope.companies)
    yield from (data.get(Need, id_) for id_ in needs)
    yield from data.all(Evidence)
    yield from data.all(IndexSeries)
    items = _items(data, scope)
    yield from (one for one in data.all(PriceRevision) if one.item_id in items)
    for kind in _OWNED:
        for id_ in scope.companies:
            yield from data.all(kind, partner_id=id_)


def _others(data: "Data", scope: Scope, needs: tuple[str, ...]) -> Iterator[Record]:
    yield from (item for item in data.all(Negotiation) if item.id != scope.negotiation_id)
    yield from (item for item in data.all(Need) if item.id not in needs)
    items = _items(data, scope)
    yield from (one for one in data.all(PriceRevision) if one.item_id not in items)
    for owned in _OWNED:
        yield from (item for item in data.all(owned) if item.partner_id not in scope.companies)
    for kind in KINDS.values():
        if kind not in _JUDGED:
            yield from data.all(kind)


def _items(data: "Data", scope: Scope) -> frozenset[str]:
    """Return the ids of the items of both companies."""
    rows = data.rows(Item, "id", "partner_id")
    return frozenset(id_ for id_, partner_id in rows if partner_id in scope.companies)


def _names(data: "Data") -> list[tuple[str, Told]]:
    """Return what all partners are called, in full and without the form of company, by their id."""
    rows = data.rows(Partner, "id", "name", "kana", "corporate_number", order_by=("id",))
    return [
        (id_, Told(name, f"partner {id_[:8]}: name", leaves=False))
        for id_, *names in rows
        for name in (*names, core_name(names[0]))
        if name
    ]


def core_name(name: str) -> str:
    """Return a company's name as people say it; empty where too little is left to tell."""
    core = _FORM.sub("", name).strip(" ,.")
    return core if len(core) >= _TELLING else ""
