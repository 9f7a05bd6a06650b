from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from motdesk.domain.briefs.issues import AlternativeLine, IssuesBrief
from motdesk.domain.briefs.packs import Topic, topic_words
from motdesk.domain.briefs.quantities import Quantity, quantities_in
from motdesk.domain.briefs.snapshots import snapshot_hash, snapshot_text
from motdesk.domain.negotiations import WhoseSide


@dataclass(frozen=True)
class Page:
    """Any page of a brief."""

    day: date = date(2026, 11, 20)
    number: Quantity | None = None
    lines: tuple[Quantity, ...] = ()


def way_out(limit: str | None, *, is_best: bool = False) -> AlternativeLine:
    return AlternativeLine(
        side=WhoseSide.OURS, text="", is_best=is_best, price=None, switching_cost=None,
        added_cost=None, months=None, probability=None, fallback_price=None,
        limit=Quantity(value=Decimal(limit)) if limit else None,
    )  # fmt: skip


def derived(*alternatives: AlternativeLine) -> Decimal | None:
    brief = IssuesBrief(currency="JPY", unit_basis="", annual_volume=None, contract_months=None,
                        issues=(), alternatives=alternatives)  # fmt: skip
    return brief.derived_limit.value if brief.derived_limit else None


def test_every_number_of_a_brief_is_found() -> None:
    one, two = Quantity(value=Decimal(1)), Quantity(value=Decimal(2))
    assert list(quantities_in((Page(number=one, lines=(two,)), None, "3"))) == [one, two]


def test_equal_contents_have_equal_hashes() -> None:
    assert snapshot_hash(Page()) == snapshot_hash(Page())
    assert snapshot_hash(Page()) != snapshot_hash(Page(day=date(2026, 11, 21)))


def test_the_plain_form_is_readable_json() -> None:
    text = snapshot_text(Page(number=Quantity(value=Decimal("1.50"), unit="円")))
    assert '"value":"1.50"' in text
    assert '"unit":"円"' in text


def test_the_limit_follows_from_the_best_way_out() -> None:
    assert derived(way_out("1105"), way_out("1040", is_best=True)) == Decimal(1040)
    assert derived(way_out("1105")) == Decimal(1105)


def test_no_limit_follows_where_the_best_is_not_known() -> None:
    assert derived() is None
    assert derived(way_out(None, is_best=True)) is None
    assert derived(way_out("1105"), way_out("1040")) is None


def test_every_topic_has_its_words() -> None:
    assert len({topic_words(topic) for topic in Topic}) == len(Topic)
