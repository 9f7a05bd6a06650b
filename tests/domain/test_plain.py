"""Records as plain values and back."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from motdesk.base.errors import UserError
from motdesk.domain.catalogue import Record
from motdesk.domain.evidence import Attachment
from motdesk.domain.negotiations import Choice, Negotiation, Package
from motdesk.domain.partners import NdaState, Partner
from motdesk.domain.plain import from_plain, to_plain
from motdesk.domain.strengths import Answer, Strength, Vrio, VrioAnswer
from tests import builders


def records() -> list[Record]:
    option = builders.option(value=Decimal("1.500"))
    issue = builders.issue(open=Decimal("-0.10"), options=(option,))
    choice = Choice(issue_id=issue.id, option_id=option.id, value=Decimal("1E+3"))
    return [
        builders.partner(
            sites=("京都", "Osaka"),
            capital=Decimal("100000000.00"),
            nda_state=NdaState.SIGNED,
            nda_expires=date(2027, 3, 31),
            has_partnership_declaration=True,
            contacts=(builders.contact(), builders.contact(influence=5)),
        ),
        builders.need(needed_by=date(2028, 4, 1)),
        builders.evidence(attachments=(Attachment(name="膜厚.pdf", sha256="0" * 64),)),
        builders.strength(
            answers=(Answer(need_id="1" * 32, fit=9),),
            vrio=(VrioAnswer(question=Vrio.RARITY, is_yes=False),),
        ),
        builders.negotiation(issues=(issue,), packages=(Package(choices=(choice,)),)),
    ]


@pytest.mark.parametrize("record", records(), ids=lambda record: type(record).__name__)
def test_a_record_comes_back_equal_through_json(record: Record) -> None:
    text = json.dumps(to_plain(record), ensure_ascii=False)
    assert from_plain(type(record), json.loads(text)) == record


def test_a_decimal_keeps_the_places_it_was_written_with() -> None:
    plain = to_plain(builders.partner(capital=Decimal("10.00")))
    assert plain["capital"] == "10.00"
    assert str(from_plain(Partner, plain).capital) == "10.00"


def test_fields_not_given_take_their_defaults() -> None:
    assert from_plain(Partner, {"name": "A"}).currency == "JPY"


def test_names_that_went_are_passed_over() -> None:
    assert from_plain(Partner, {"name": "A", "fax": "075"}).name == "A"


@pytest.mark.parametrize(
    ("kind", "plain"),
    [
        (Partner, {"name": 7}),
        (Partner, {"name": None}),
        (Partner, {"name": "A", "capital": "many"}),
        (Partner, {"name": "A", "capital": 1.5}),
        (Partner, {"name": "A", "capital": "NaN"}),
        (Partner, {"name": "A", "is_supplier": 1}),
        (Partner, {"name": "A", "nda_expires": "next year"}),
        (Partner, {"name": "A", "nda_state": "perhaps"}),
        (Partner, {"name": "A", "sites": "京都"}),
        (Partner, {"name": "A", "sites": [1]}),
        (Partner, {"name": "A", "contacts": ["x"]}),
        (Partner, {"name": "A", "contacts": {"x": 1}}),
        (Strength, {"title": "without partner"}),
        (Negotiation, {"title": "A", "currency": "yen"}),
    ],
)
def test_what_cannot_be_read_is_refused_with_words(kind: type[Record], plain: Any) -> None:
    with pytest.raises(UserError):
        from_plain(kind, plain)
