"""Whole workspaces as JSON."""

import json
from base64 import b64encode
from contextlib import suppress
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.errors import UserError
from motdesk.base.identities import named_id
from motdesk.base.texts import speaking
from motdesk.domain.catalogue import Record
from motdesk.domain.evidence import Attachment, Source
from motdesk.domain.negotiations import Participant
from motdesk.exchange.faults import FaultyFileError
from motdesk.exchange.links import attachment_faults, link_faults
from motdesk.exchange.workspaces import Content, parse_workspace, workspace_text
from tests import builders

PARTNER_ID, EVIDENCE_ID = named_id("partner"), named_id("evidence")
FILE = b"thickness,12.5"
DIGEST = sha256(FILE).hexdigest()


def records() -> list[Record]:
    contact = builders.contact()
    return [
        builders.negotiation(
            partner_id=PARTNER_ID,
            held_on=date(2026, 12, 3),
            annual_volume=Decimal("60000.00"),
            issues=(builders.issue(options=(builders.option(), builders.option(label="60日"))),),
            items=("AXB-100",),
        ),
        builders.partner(
            id=PARTNER_ID,
            contacts=(contact,),
            sources=(Source(target="annual_sales", evidence_id=EVIDENCE_ID),),
        ),
        builders.need(partner_id=PARTNER_ID),
        builders.strength(partner_id=PARTNER_ID),
        builders.evidence(
            id=EVIDENCE_ID, attachments=(Attachment(name="a.csv", size=len(FILE), sha256=DIGEST),)
        ),
    ]


def text(**changes: Any) -> str:
    content = json.loads(workspace_text(records(), {DIGEST: FILE})) | changes
    return json.dumps(content)


def parsed(content: str) -> Content:
    return parse_workspace(content.encode(), "file.json")


def faults_of(content: str) -> list[tuple[str, str]]:
    with pytest.raises(FaultyFileError) as caught:
        parsed(content)
    return [tuple(fault) for fault in caught.value.faults]


def partner_with(**changes: Any) -> str:
    plain = {"id": PARTNER_ID, "name": "株式会社みほん製作所"} | changes
    return text(records={"partner": [plain]})


def test_what_is_written_is_read_again_and_written_alike() -> None:
    first = records()
    content = workspace_text(first, {DIGEST: FILE})
    read = parsed(content)
    assert sorted(read.records.values(), key=lambda record: record.id) == sorted(
        first, key=lambda record: record.id
    )
    assert read.files == {DIGEST: FILE}
    assert workspace_text(reversed(read.records.values()), read.files) == content


def test_the_order_of_records_does_not_matter() -> None:
    made = records()
    assert workspace_text(made, {}) == workspace_text(made[::-1], {})


def test_numbers_may_be_written_as_numbers_and_keep_their_places() -> None:
    read = parsed(partner_with(capital="10.50", annual_sales=3, our_annual_spend=0.1))
    partner = read.records["records/partner/0"]
    assert [partner.capital, partner.annual_sales, partner.our_annual_spend] == [
        Decimal("10.50"), 3, Decimal("0.1"),
    ]  # fmt: skip


def test_children_without_an_id_get_the_same_one_in_every_import() -> None:
    content = partner_with(contacts=[{"name": "見本 太郎"}, {"name": "見本 花子"}])
    partner = parsed(content).records["records/partner/0"]
    assert partner == parsed(content).records["records/partner/0"]
    assert len({contact.id for contact in partner.contacts}) == 2


def test_every_fault_is_named_with_its_path() -> None:
    content = text(
        records={
            "partner": [
                {"id": PARTNER_ID, "name": "A", "headcount": "many", "nickname": "B"},
                {"id": "A1", "contacts": [{"influence": 9}], "nda_state": "maybe"},
                {"id": named_id("third"), "name": " ", "nda_expires": "2026-02-30"},
                {"id": named_id("fourth"), "name": "D", "contacts": [{}, {"influence": 9}]},
                {"id": named_id("fifth"), "name": "E", "capital": "1e999"},
            ]
        }
    )
    assert [path for path, _what in faults_of(content)] == [
        "records/partner/0/headcount",
        "records/partner/0/nickname",
        "records/partner/1/id",
        "records/partner/1/name",
        "records/partner/1/nda_state",
        "records/partner/2/nda_expires",
        "records/partner/3/contacts/1",
        "records/partner/4/capital",
    ]


def test_an_id_or_a_number_ends_where_its_text_ends() -> None:
    content = text(records={"partner": [{"id": f"{PARTNER_ID}\n", "name": "A", "capital": "1\n"}]})
    assert [path for path, _what in faults_of(content)] == [
        "records/partner/0/capital",
        "records/partner/0/id",
    ]


def test_faults_are_told_in_the_language_spoken() -> None:
    content = partner_with(headcount="many")
    with speaking("en"):
        english = faults_of(content)
    with speaking("ja"):
        japanese = faults_of(content)
    sentence = "Wrong kind of value; possible: a whole number, null for empty."
    assert english == [("records/partner/0/headcount", sentence)]
    assert english[0][0] == japanese[0][0]


@pytest.mark.parametrize(
    "content",
    ["[]", "{}", text(format="other"), text(version=2), text(version="1"), text(version=None)],
)
def test_other_files_and_versions_are_refused(content: str) -> None:
    with pytest.raises(UserError, match=r"file\.json"):
        parsed(content)


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        ("records", {"records": []}),
        ("records/planet", {"records": {"planet": []}}),
        ("extra", {"extra": 1}),
        ("files/abc", {"files": {"abc": ""}}),
        (f"files/{DIGEST}", {"files": {DIGEST: 5}}),
        (f"files/{DIGEST}", {"files": {DIGEST: "a"}}),
        (f"files/{DIGEST}", {"files": {DIGEST: b64encode(b"other").decode()}}),
    ],
)
def test_a_wrong_frame_or_file_is_named_by_its_path(path: str, changes: dict[str, Any]) -> None:
    assert [found for found, _what in faults_of(text(**changes))] == [path]


def test_links_to_nothing_and_doubled_ids_are_named_by_their_path() -> None:
    partner = builders.partner(id=PARTNER_ID)
    twice = builders.need(partner_id=PARTNER_ID)
    lost = builders.strength(partner_id=named_id("nobody"))
    given = {"records/partner/0": partner, "records/need/0": twice, "records/need/1": twice,
             "records/strength/0": lost}  # fmt: skip
    paths = [fault.path for fault in link_faults(given, [])]
    assert paths == ["records/need/1/id", "records/strength/0/partner_id"]
    assert link_faults({"records/strength/0": lost}, [builders.partner(id=lost.partner_id)]) == []


def test_what_the_workspace_points_at_must_stay() -> None:
    contact = builders.contact()
    talk = builders.negotiation(participants=(Participant(contact_id=contact.id),))
    with_contact = builders.partner(id=PARTNER_ID, contacts=(contact,))
    without = builders.partner(id=PARTNER_ID)
    assert link_faults({"records/partner/0": with_contact}, [talk]) == []
    assert [fault.path for fault in link_faults({"records/partner/0": without}, [talk])] == [
        "records"
    ]


def test_an_attachment_needs_its_content() -> None:
    missing = parsed(text(files={}))
    assert [fault.path for fault in attachment_faults(missing, set())] == [
        "records/evidence/0/attachments/0/sha256"
    ]
    assert attachment_faults(missing, {DIGEST}) == []
    assert attachment_faults(parsed(text()), set()) == []


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
)


@given(st.data())
def test_any_value_anywhere_is_read_or_refused(data: st.DataObject) -> None:
    content = json.loads(text())
    owner = content
    while True:
        keys = list(owner) if isinstance(owner, dict) else list(range(len(owner)))
        key = data.draw(st.sampled_from(keys))
        inner = owner[key]
        if not isinstance(inner, list | dict) or not inner or data.draw(st.integers(0, 4)) == 0:
            break
        owner = inner
    owner[key] = data.draw(_values)
    with suppress(UserError):
        parsed(json.dumps(content))
