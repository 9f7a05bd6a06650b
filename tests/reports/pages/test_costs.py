"""Page 10, cost, for both readers."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from motdesk.domain.briefs.costs import (
    ClausePart,
    CostBrief,
    ElementLine,
    GainLine,
    IndexLine,
    ItemBrief,
    QuestionBrief,
    RevisionBrief,
    RoundHead,
    RoundRow,
    RoundsBrief,
    ShouldCostBrief,
    ShouldCostLine,
)
from motdesk.domain.costs import Element
from motdesk.domain.negotiations import Side
from motdesk.domain.words import word
from motdesk.reports.blocks import Figure
from motdesk.reports.pages.costs import costs
from tests.reports.pages.briefs import for_partner, pack, quantity, said

LABOUR = ElementLine(
    element=Element.LABOUR, cause="賃金の引上げ", cost=quantity("419"), index="架空 賃金指数",
    publisher="架空統計室", base_month=date(2023, 4, 1), compare_month=date(2026, 8, 1),
    base=Decimal(100), compared=Decimal("107.4"), change=Decimal("0.074"),
    impact=Decimal("31.006"),
)  # fmt: skip
ENERGY = replace(
    LABOUR, element=Element.ENERGY, cause="", compared=None, change=None, impact=None,
    lack="“架空 賃金指数” has no value for 2026-08.",
)  # fmt: skip
ROUNDS = RoundsBrief(
    heads=(RoundHead(round=1, received=date(2023, 2, 10), number=""),
           RoundHead(round=2, received=date(2026, 11, 6), number="")),
    rows=(RoundRow(element=Element.LABOUR, name="研削", amounts=(Decimal(419), Decimal(450)),
                   difference=Decimal(31)),
          *(RoundRow(element=element, name=element.value, amounts=(Decimal(10), Decimal(10)),
                     difference=Decimal(0))
            for element in (Element.TOOLING, Element.OUTSIDE, Element.PROFIT))),
    totals=RoundRow(element=None, name="", amounts=(Decimal(1010), Decimal(1062)),
                    difference=Decimal(52)),
)  # fmt: skip
ESTIMATE = ShouldCostBrief(
    low=Decimal(955), likely=quantity("991"), high=Decimal(1040),
    lines=(ShouldCostLine(name="研削", low=Decimal(424), likely=Decimal(436), high=Decimal(452)),),
)  # fmt: skip
QUESTION = QuestionBrief(
    element=Element.LABOUR, quoted=Decimal(450), low=Decimal(424), likely=Decimal(436),
    high=Decimal(452), gap=Decimal(14), a_year=Decimal(840_000),
)  # fmt: skip
INDEX = IndexLine(
    name="架空 賃金指数", publisher="架空統計室", base="2023年4月＝100", source="第3表",
    first=date(2023, 4, 1), last=date(2026, 8, 1), imported=date(2026, 11, 10), is_invented=True,
)  # fmt: skip


def revision(**changes: Any) -> RevisionBrief:
    given = {
        "title": "価格改定のお願い", "requested": date(2026, 11, 6), "effective": None,
        "lines": (LABOUR,), "gains": (), "price": Decimal(1010), "impact": Decimal("31.006"),
        "justified": Decimal("1041.006"), "asked": quantity("1062"), "agreed": None,
        "unexplained": Decimal("20.994"), "rate": Decimal("0.0307"),
        "asked_share": Decimal("1.677"), "pass_through": None, "fixed_share": None,
        "clause_parts": (), "clause": None,
    }  # fmt: skip
    return RevisionBrief(**given | changes)


def item(**changes: Any) -> ItemBrief:
    given = {
        "name": "スプール", "part_number": "PS-1204", "currency": "JPY", "unit": "円/個（税抜）",
        "places": 1, "annual_volume": Decimal(60_000), "price": quantity("1010"),
        "price_since": date(2023, 4, 1), "revisions": (revision(),), "rounds": ROUNDS,
    }  # fmt: skip
    return ItemBrief(**given | changes)


def page(*items: ItemBrief, **changes: Any) -> Any:
    return pack(costs=CostBrief(items=items, indexes=(INDEX,)), **changes)


def test_the_headline_says_what_is_asked_and_what_the_figures_say() -> None:
    title = costs(page(item())).title
    assert "1,062" in title
    assert "1,041" in title
    gain = GainLine(name="段取の短縮", amount=quantity("18"))
    improved = revision(gains=(gain,), justified=Decimal("1023.006"))
    assert "1,023" in costs(page(item(revisions=(improved,)))).title


def test_without_a_revision_the_headline_is_the_estimate_or_the_quote() -> None:
    assert "991" in costs(page(item(revisions=(), should_cost=ESTIMATE))).title
    assert "PS-1204" in costs(page(item(revisions=()))).title


def test_every_element_stands_with_its_index_months_and_impact() -> None:
    text = said(costs(page(item())))
    for words in ("架空 賃金指数", "2023-04 → 2026-08", "100 → 107.4", "+7.4 %", "+31.0", "+21.0"):
        assert words in text


def test_an_element_that_lacks_a_month_is_said_to_us_and_never_filled_in() -> None:
    brief = page(item(revisions=(revision(lines=(LABOUR, ENERGY)),)))
    assert ENERGY.lack in said(costs(brief))
    assert ENERGY.lack not in said(costs(for_partner(brief)))


def test_the_words_follow_the_side_of_the_negotiation() -> None:
    brief = page(item(rounds=ROUNDS, should_cost=ESTIMATE))
    assert "Their quotes by round" in said(costs(replace(brief, side=Side.BUYER)))
    selling = said(costs(replace(brief, side=Side.SUPPLIER)))
    assert "Our quotes by round" in selling
    assert "What it costs us" in selling
    assert "Quotes by round" in said(costs(for_partner(brief)))


def test_the_partner_reads_no_word_of_ours_about_the_request() -> None:
    unfinished = revision(clause=None, clause_lack="The index clause waits", asked_share=Decimal(1))
    brief = page(item(revisions=(unfinished,)))
    ours, theirs = said(costs(brief)), said(costs(for_partner(brief)))
    assert "The index clause waits" in ours
    assert "Asked ÷ impact" in ours
    for words in ("waits", "Asked ÷ impact", "Asked below the figures"):
        assert words not in theirs, words


def test_a_present_price_is_nothing_the_partner_reads_as_assumed() -> None:
    price = quantity("1010", is_assumed=True)
    brief = page(item(price=price, revisions=()))
    assert "assumed" in said(costs(brief))
    assert "assumed" not in said(costs(for_partner(brief)))


def test_a_part_is_never_shown_as_the_whole() -> None:
    brief = page(item(revisions=(revision(is_partial=True),)))
    assert costs(brief).title == "PS-1204: ¥1,062 asked"
    assert "Impact of the elements reckoned" in said(costs(brief))
    shown = costs(for_partner(brief))
    assert not any(isinstance(block, Figure) for block in shown.blocks)
    assert "Impact of the" not in said(shown)
    assert "+31.0" in said(shown)


def test_the_index_clause_is_a_formula_with_its_price() -> None:
    parts = (ClausePart(weight=Decimal("0.7"), index="架空 賃金指数"),)
    clause = revision(fixed_share=Decimal("0.3"), clause_parts=parts, clause=Decimal("1.0518"))
    text = said(costs(page(item(revisions=(clause,)))))
    assert "P₁ = P₀ × (0.3 + 0.7 × I(架空 賃金指数))" in text
    assert "1,062.3" in text
    wrong = revision(clause_lack="The weights add up to 0.8.")
    assert "0.8" in said(costs(page(item(revisions=(wrong,)))))


def test_lines_that_no_round_changed_stand_together() -> None:
    text = said(costs(page(item())))
    assert "+52" in text
    assert word(Element.LABOUR) in text
    assert Element.TOOLING.value not in text
    assert "30\n30\n0" in text


def test_our_estimate_and_its_questions_are_printed_with_the_money_a_year() -> None:
    text = said(costs(page(item(should_cost=ESTIMATE, questions=(QUESTION,) * 4))))
    assert "955" in text
    assert "424 – 436 – 452" in text
    assert text.count("840,000") == 3


def test_an_invented_index_is_called_so_with_publisher_and_source() -> None:
    text = said(costs(page(item())))
    assert "架空統計室" in text
    assert "(invented values)" in text or "（架空の値）" in text
    assert "第3表" in text
    assert "2023-04 – 2026-08" in text


def test_further_items_stand_in_a_table() -> None:
    others = tuple(item(part_number=f"PS-{n}", should_cost=ESTIMATE) for n in range(4))
    text = said(costs(page(*others)))
    assert "PS-3 スプール\n円/個（税抜）\n1,010\n1,062\n991" in text
    assert "PS-3 スプール\n円/個（税抜）\n1,010\n1,062\n991" not in said(
        costs(for_partner(page(*others)))
    )
