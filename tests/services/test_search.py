"""What is found says where it stands, in words, and with what was found marked."""

from pathlib import Path

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.catalogue import KINDS
from motdesk.domain.field_words import KINDS_IN_ORDER, words_of_field, words_of_kind
from motdesk.services.samples import write_sample
from motdesk.services.search import Hit, search
from motdesk.services.workspaces import create, open_
from motdesk.storage.search_index import FIELDS
from motdesk.storage.workspaces import Workspace
from tests import builders
from tests.storage.full import keep_full_records


@pytest.fixture
def workspace(tmp_path: Path):
    with create(tmp_path / "a.motdesk") as workspace:
        yield workspace


def keep(workspace: Workspace, *records) -> None:
    with workspace.change("Keep") as data:
        for record in records:
            data.save(record)


def only_hit(workspace: Workspace, text: str) -> Hit:
    (group,) = search(workspace, text, 5)
    (hit,) = group.hits
    return hit


def marked(text: str, marks) -> list[str]:
    return [text[begin:end] for begin, end in marks]


def test_every_kind_and_every_text_has_words() -> None:
    assert set(KINDS_IN_ORDER) == set(KINDS)
    for code in ("ja", "en"):
        with speaking(code):
            assert all(words_of_kind(kind) for kind in KINDS)
            assert all(words_of_field(path, field) for path, field in FIELDS)


def test_a_title_that_says_it_all_needs_no_excerpt(workspace: Workspace) -> None:
    partner = builders.partner(name="株式会社ﾐﾎﾝ製作所")
    keep(workspace, partner, builders.strength(partner_id=partner.id, title="膜厚の管理"))
    hit = only_hit(workspace, "膜厚")
    assert (hit.title, hit.owner, hit.excerpt, hit.label) == (
        "膜厚の管理",
        "株式会社ﾐﾎﾝ製作所",
        "",
        "",
    )
    assert marked(hit.title, hit.title_marks) == ["膜厚"]
    of_partner = only_hit(workspace, "みほん")
    assert marked(of_partner.title, of_partner.title_marks) == ["ﾐﾎﾝ"]


def test_a_text_of_a_child_says_whose_and_what_it_is(workspace: Workspace) -> None:
    contact = builders.contact(name="見本 太郎", concern="長尺物の\n膜厚のばらつき")
    partner = builders.partner(name="みほん", contacts=(contact,))
    keep(workspace, partner)
    with speaking("en"):
        hit = only_hit(workspace, "膜厚　ばらつき")
    assert (hit.path, hit.child_id) == ("partner.contacts", contact.id)
    assert (hit.label, hit.within) == ("Concern", "見本 太郎")
    assert hit.excerpt == "長尺物の 膜厚のばらつき"
    assert marked(hit.excerpt, hit.marks) == ["膜厚", "ばらつき"]


def test_a_long_text_is_shown_from_shortly_before(workspace: Workspace) -> None:
    keep(workspace, builders.need(text="ニーズ", kpi="あ" * 300 + "膜厚" + "い" * 300))
    hit = only_hit(workspace, "膜厚")
    assert hit.excerpt.startswith("…あ")
    assert hit.excerpt.endswith("い…")
    assert marked(hit.excerpt, hit.marks) == ["膜厚"]
    assert hit.marks[0][0] < 20


def test_every_hit_of_any_word_can_be_shown(workspace: Workspace) -> None:
    keep_full_records(workspace, copies=3)
    groups = search(workspace, "shown", 9) + search(workspace, "not for partners", 9)
    assert {group.kind for group in groups} == set(KINDS)
    for hit in (hit for group in groups for hit in group.hits):
        assert hit.title_marks or marked(hit.excerpt, hit.marks)
        assert hit.label or not hit.excerpt


def test_kinds_with_titles_come_first_and_one_kind_may_be_asked_for(workspace: Workspace) -> None:
    needs = [builders.need(text=f"膜厚 {number}") for number in range(4)]
    keep(workspace, *needs, builders.partner(private_remark="膜厚"))
    groups = search(workspace, "膜厚", 2)
    assert [(group.kind, len(group.hits), group.total) for group in groups] == [
        ("need", 2, 4),
        ("partner", 1, 1),
    ]
    (only,) = search(workspace, "膜厚", 9, "need")
    assert len(only.hits) == 4
    assert search(workspace, " ", 5) == ()


def test_the_sample_is_found_in_any_writing(tmp_path: Path) -> None:
    write_sample(tmp_path / "sample.motdesk")
    with open_(tmp_path / "sample.motdesk", is_read_only=True) as workspace:
        found = [search(workspace, text, 3) for text in ("みほん", "ﾐﾎﾝ", "ミホン")]
        assert found[0]
        assert found[0] == found[1] == found[2]
        with workspace.snapshot() as snapshot:
            assert search(snapshot, "みほん", 3) == found[0]
