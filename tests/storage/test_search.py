"""The search finds what texts hold, exactly, and its index goes with every change."""

from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from unicodedata import unidata_version

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motdesk.base.errors import UserError
from motdesk.base.folding import folded
from motdesk.base.texts import speaking
from motdesk.domain.catalogue import KINDS
from motdesk.domain.needs import Need
from motdesk.domain.texts import Rank, texts_of
from motdesk.storage import search_index
from motdesk.storage.workspaces import Data, Workspace, check_file, create_workspace, open_workspace
from tests import builders
from tests.storage.full import full_record, keep_full_records
from tests.storage.raw import read_raw, write_raw
from tests.storage.statements import statements

_ALL = tuple(KINDS)
_ODD = "あいアｲ゙゚がガ髙高𠮷吉😀👨‍👩‍👧ß㈱㎜\"'*^:()+- \u3000\t\n\x01\x1b\u200b\ufe0fAa1"


@pytest.fixture
def workspace(tmp_path: Path):
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        yield workspace


def keep(workspace: Workspace, *kept, gone=()) -> None:
    with workspace.change("Keep") as data:
        for record in kept:
            data.save(record)
        for record in gone:
            data.remove(type(record), record.id)


def found(data: Data, text: str) -> dict[str, list[str]]:
    return {each.kind: [match.id for match in each.best] for each in data.search(text, _ALL, 99)}


def is_found(workspace: Workspace, text: str) -> bool:
    return bool(found(workspace.read(), text))


def index_holds(path: Path, text: str) -> bool:
    """Look for a pair of characters in the tables of the index, as bytes."""
    rows = read_raw(path, "SELECT block FROM search_index_data")
    return any(text.encode() in block for (block,) in rows)


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("膜厚測定報告", "膜"),
        ("膜厚測定報告", "告"),
        ("膜厚測定報告", "測定"),
        ("膜厚測定報告", "膜厚測定報告"),
        ("ミホンセイサクショ", "みほん"),
        ("みほんせいさくしょ", "ﾐﾎﾝ"),
        ("ｶﾞｽ漏れ", "ガス"),
        ("ＤＬＣ膜", "dlc"),
        ("DLC膜", "ＤＬＣ"),
        ("髙橋", "高橋"),
        ("AB‐12", "ab-12"),
        ("油中で滑る　DLC 膜", "滑る膜 dlc"[2:]),
        ("油中で滑る DLC膜", "DLC　油中"),
        ("10 µm", "μm"),
        ('say "no"', '"no"'),
        ("a*b", "*"),
        ("NEAR(a b)", "near("),
        ("葛\U000e0100飾", "葛飾"),
    ],
)
def test_it_finds_part_of_a_text(workspace: Workspace, written: str, asked: str) -> None:
    keep(workspace, builders.need(text=written))
    assert is_found(workspace, asked)


@pytest.mark.parametrize(
    "asked", ["膜測", "厚膜", "膜厚測定報告書", "*", '"', "膜* OR 厚", "", " 　"]
)
def test_it_finds_nothing_else(workspace: Workspace, asked: str) -> None:
    keep(workspace, builders.need(text="膜厚測定報告"))
    assert not is_found(workspace, asked)


@settings(deadline=None)
@given(
    written=st.one_of(st.text(st.sampled_from(_ODD), min_size=1), st.text(min_size=1)),
    asked=st.one_of(st.text(st.sampled_from(_ODD), max_size=4), st.text(max_size=3)),
    cut=st.tuples(st.integers(0, 20), st.integers(1, 20)),
)
def test_it_is_exact_for_any_text(tmp_path_factory, written: str, asked: str, cut) -> None:
    shown = written.encode("utf-8", "ignore").decode().replace("\0", "")
    if not shown.strip():
        shown += "膜"
    path = tmp_path_factory.getbasetemp() / "exact.motdesk"
    with open_workspace(path) if path.exists() else create_workspace(path) as workspace:
        for query in (asked, shown[cut[0] : cut[0] + cut[1]]):
            need = builders.need(text=shown)
            keep(workspace, need)
            words = folded(query).replace("\0", " ").split()
            hay = folded(shown).split()
            wanted = bool(words) and all(any(word in part for part in hay) for word in words)
            assert is_found(workspace, query) is wanted
            keep(workspace, gone=[need])


def test_a_very_long_question_is_asked_too(workspace: Workspace) -> None:
    text = "品質と納期を守るための取組" * 400
    keep(workspace, builders.need(text=text))
    assert is_found(workspace, text)
    assert not is_found(workspace, text + "。")
    assert is_found(workspace, " ".join(["品質", "納期", "取組"] * 700))


def test_every_text_of_every_kind_is_found(workspace: Workspace) -> None:
    keep_full_records(workspace)
    written = {each.kind for each in workspace.read().search("shown", _ALL, 9)}
    written |= {each.kind for each in workspace.read().search("not for partners", _ALL, 9)}
    assert written == set(KINDS)


def test_codes_and_digests_are_no_words() -> None:
    ids = dict.fromkeys(search_index.BRANCHES, "0" * 32)
    fields = {text.field for kind in KINDS.values() for text in texts_of(full_record(kind, ids))}
    assert not fields & {"id", "currency", "sha256", "media_type", "target", "item_id", "language"}
    assert {"name", "note", "sites", "pseudonym", "label"} <= fields


def test_all_words_must_stand_in_one_record_but_not_in_one_text(workspace: Workspace) -> None:
    contact = builders.contact(name="見本 太郎", concern="納期")
    both = builders.partner(name="みほん製作所", contacts=(contact,))
    keep(workspace, both, builders.partner(name="みほん工業"))
    assert found(workspace.read(), "みほん 納期") == {"partner": [both.id]}
    assert found(workspace.read(), "みほん 納期 品質") == {}


def test_titles_come_first_and_then_what_was_changed_last(workspace: Workspace) -> None:
    needs = [builders.need(text=f"膜厚 {number}") for number in range(3)]
    inside = builders.need(text="他", kpi="膜厚")
    keep(workspace, *needs, inside)
    keep(workspace, replace(needs[1], importance=4))
    (best,) = workspace.read().search("膜厚", ("need",), 9)
    assert [match.id for match in best.best] == [needs[i].id for i in (1, 2, 0)] + [inside.id]
    assert [match.rank for match in best.best][2:] == [Rank.TITLE, Rank.OF_RECORD]
    assert (best.total, best.is_more) == (4, False)
    (first,) = workspace.read().search("膜厚", ("need",), 1)
    assert (len(first.best), first.total) == (1, 4)


def test_very_many_are_counted_as_more(workspace: Workspace) -> None:
    keep(workspace, *(builders.need(text=f"膜{number}") for number in range(1600)))
    (best,) = workspace.read().search("膜", _ALL, 3)
    assert (best.total, best.is_more) == (500, True)
    (best,) = workspace.read().search("膜1", _ALL, 3)
    assert (best.total, best.is_more) == (711, False)


def test_the_index_goes_with_every_change_with_undo_and_with_redo(workspace: Workspace) -> None:
    need = builders.need(text="膜厚")
    keep(workspace, need)
    keep(workspace, replace(need, text="硬度"))
    assert (is_found(workspace, "膜厚"), is_found(workspace, "硬度")) == (False, True)
    workspace.undo()
    assert (is_found(workspace, "膜厚"), is_found(workspace, "硬度")) == (True, False)
    workspace.redo()
    keep(workspace, gone=[need])
    assert not is_found(workspace, "硬度")
    workspace.undo()
    assert is_found(workspace, "硬度")
    workspace.close()
    assert check_file(workspace.path) == ()


def test_what_fails_leaves_the_index_as_it_was(workspace: Workspace) -> None:
    keep(workspace, builders.need(text="膜厚"))
    gone = builders.strength(title="硬度")  # of a partner that is not there
    with pytest.raises(UserError):
        keep(workspace, builders.need(text="硬度"), gone)
    assert not is_found(workspace, "硬度")
    assert is_found(workspace, "膜厚")


def test_an_edit_of_no_text_touches_no_index(workspace: Workspace) -> None:
    need = builders.need(text="膜厚")
    keep(workspace, need)
    with statements() as said:
        keep(workspace, replace(need, importance=1))
    assert not [statement for statement in said if "search" in statement]


def test_what_is_removed_is_wiped_out_of_the_index(workspace: Workspace) -> None:
    need = builders.need(text="膜厚", kpi="秘密")
    keep(workspace, need, *(builders.need(text=f"品{number}") for number in range(50)))
    keep(workspace, replace(need, kpi="別"))
    workspace.close()
    assert index_holds(workspace.path, "膜厚")
    assert not index_holds(workspace.path, "秘密")
    with open_workspace(workspace.path) as again:
        keep(again, gone=[need])
    assert not index_holds(workspace.path, "膜厚")


def test_a_snapshot_finds_what_stood_when_it_was_taken(workspace: Workspace) -> None:
    need = builders.need(text="膜厚")
    keep(workspace, need)
    with workspace.snapshot() as snapshot:
        keep(workspace, replace(need, text="硬度"))
        assert found(snapshot, "膜厚") == {"need": [need.id]}
    with open_workspace(workspace.path, is_read_only=True) as reader:
        assert found(reader.read(), "硬度") == {"need": [need.id]}


def test_an_older_file_is_searched_as_well(tmp_path: Path) -> None:
    for released in sorted(Path(__file__).with_name("released").glob("*.motdesk")):
        copyfile(released, tmp_path / released.name)
        with open_workspace(tmp_path / released.name) as workspace:
            assert is_found(workspace, "みほん製作所")
        assert check_file(tmp_path / released.name) == ()


def test_an_index_of_another_unicode_is_made_anew(workspace: Workspace) -> None:
    keep(workspace, builders.need(text="膜厚"))
    workspace.close()
    write_raw(workspace.path, "UPDATE search_forms SET unicode = '1.0'")
    with open_workspace(workspace.path, is_read_only=True) as reader:
        assert is_found(reader, "膜厚")
    with open_workspace(workspace.path) as writer:
        assert is_found(writer, "膜厚")
    assert read_raw(workspace.path, "SELECT unicode FROM search_forms") == [(unidata_version,)]


def test_an_index_never_made_says_so_where_it_cannot_be_made(workspace: Workspace) -> None:
    workspace.close()
    write_raw(workspace.path, "DELETE FROM search_forms")
    with (
        open_workspace(workspace.path, is_read_only=True) as reader,
        speaking("en"),
        pytest.raises(UserError, match="anew"),
    ):
        reader.read().search("膜厚", _ALL, 1)


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM search_index_data WHERE id > 100",
        "UPDATE search_index_data SET block = x'00' WHERE id > 100",
        "DELETE FROM search_records",
        "DELETE FROM search_forms",
        "INSERT INTO search_index (rowid, pairs) VALUES (5, '膜厚')",
        "INSERT INTO search_records (kind, id) VALUES ('need', 'x')",
    ],
)
def test_an_index_that_says_otherwise_is_named_and_made_anew(
    workspace: Workspace, damage: str
) -> None:
    keep(workspace, builders.need(text="膜厚"), builders.partner())
    workspace.close()
    write_raw(workspace.path, damage)
    with speaking("en"):
        (fault,) = check_file(workspace.path)
    assert "made anew" in fault
    assert check_file(workspace.path) == ()
    with open_workspace(workspace.path) as again:
        assert is_found(again, "膜厚")


def test_a_damaged_index_does_not_stand_in_the_way_of_a_change(workspace: Workspace) -> None:
    need = builders.need(text="膜厚")
    keep(workspace, need)
    workspace.close()
    write_raw(workspace.path, "UPDATE search_index_data SET block = x'ff' WHERE id > 100")
    with open_workspace(workspace.path) as again:
        keep(again, replace(need, text="硬度"))
        assert again.read().get(Need, need.id).text == "硬度"
        assert is_found(again, "硬度")
    assert check_file(workspace.path) == ()


def test_the_way_of_cutting_has_a_number_of_its_own() -> None:
    """Raise the number in `search_index` with this line: older files are then cut anew."""
    specimen = "Ａﾊﾞｶﾞ髙𠮷㈱ß〜‐\u200bヽ"
    assert (search_index.WAY_OF_CUTTING, folded(specimen)) == (1, "aばが高吉(株)ss~-ゝ")
