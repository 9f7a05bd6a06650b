from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from motdesk.base.errors import UserError
from motdesk.base.texts import set_desk_language, speaking
from motdesk.domain.briefs.packs import Audience, Topic
from motdesk.domain.costs import PriceRevision
from motdesk.domain.disclosure import Told
from motdesk.domain.negotiations import Argument, Negotiation, Side
from motdesk.domain.subjects import Disclosure
from motdesk.reports.words import words_of
from motdesk.services import packs, records, samples, workspaces
from motdesk.services.briefs.restrictions import Restrictions
from motdesk.services.negotiations import find_negotiation
from motdesk.services.packs import PackOrder, PackResult, PreparedPack
from motdesk.storage.workspaces import Workspace
from tests.builders import evidence, issue, item, need, negotiation, partner
from tests.services.talks import AS_OF, talk, workspace_with

SAMPLE = "スプール PS-1204 2027年度 価格・取引条件"


def order(case: Negotiation, **changes: object) -> PackOrder:
    return PackOrder(**{"negotiation_id": case.id, "as_of": AS_OF, **changes})  # type: ignore[arg-type]


def for_partner(case: Negotiation, **changes: object) -> PackOrder:
    return order(case, **({"audience": Audience.PARTNER} | changes))


def printed(workspace: Workspace, wanted: PackOrder, path: Path) -> str:
    packs.write(packs.prepare(workspace, wanted), path)
    return words(path)


def words(path: Path) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(path).pages).split())


def findings(workspace: Workspace, wanted: PackOrder) -> str:
    prepared = packs.prepare(workspace, wanted)
    with speaking("en"):
        found = packs.preflight(prepared, packs.lay_out(prepared))
    return "\n".join(finding.text for finding in found)


def test_the_same_order_gives_the_same_bytes(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    first = packs.write(packs.prepare(workspace, order(case)), tmp_path / "1.pdf")
    again = packs.write(packs.prepare(workspace, order(case)), tmp_path / "2.pdf")
    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()
    assert (first.sha256, first.snapshot) == (again.sha256, again.snapshot)


def test_another_day_is_another_snapshot(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    days = (AS_OF, date(2027, 3, 1))
    assert len({packs.prepare(workspace, order(case, as_of=day)).snapshot for day in days}) == 2


def test_the_language_of_the_pack_is_not_that_of_the_desk(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    set_desk_language("en")
    try:
        japanese = printed(workspace, order(case, language="ja"), tmp_path / "ja.pdf")
    finally:
        set_desk_language("ja")
    english = printed(workspace, order(case, language="en"), tmp_path / "en.pdf")
    assert "一枚要約" in japanese
    assert "Probabilityofroom" in english


def test_the_first_page_states_limit_and_room(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    text = printed(workspace, order(case, language="en"), tmp_path / "pack.pdf")
    assert "単価:limit1,040円,room60円(96%)" in text


def test_the_stated_limit_stands_beside_the_derived_one(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    brief = packs.prepare(workspace, order(case)).brief
    assert brief.issues.derived_limit is not None
    assert brief.issues.derived_limit.value == Decimal(1040)


def test_the_partner_reads_open_proposals_only(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    text = printed(workspace, for_partner(case), tmp_path / "pack.pdf")
    assert "支払期日" in text
    assert "薄膜の均一な成膜" in text
    for secret in (
        "単価",
        "1,040",
        "言えない治具",
        "内緒の論点",
        "架空コーティング",
        "弱い",
        "聞き出す",
    ):
        assert secret not in text


def test_what_is_shown_if_asked_is_printed_only_when_chosen(tmp_path: Path) -> None:
    hidden = issue(name="最低発注数量の約束", disclosure=Disclosure.IF_ASKED)
    workspace, case = talk(tmp_path, issues=(hidden,))
    assert "最低発注数量" not in printed(workspace, for_partner(case), tmp_path / "1.pdf")
    chosen = for_partner(case, chosen=frozenset({hidden.id}))
    assert "最低発注数量" in printed(workspace, chosen, tmp_path / "2.pdf")


def test_a_clean_pack_says_how_many_values_were_looked_for(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    result = packs.write(packs.prepare(workspace, for_partner(case)), tmp_path / "pack.pdf")
    assert result.restricted_checked > 15
    assert f"{result.restricted_checked} restricted values" in findings(
        workspace, for_partner(case)
    )


def test_one_leak_and_no_file_is_written(tmp_path: Path) -> None:
    leaking = with_internal_brief(tmp_path)
    target = tmp_path / "out" / "pack.pdf"
    target.parent.mkdir()
    with pytest.raises(UserError) as error:
        packs.write(leaking, target)
    assert list(target.parent.iterdir()) == []
    assert "限界" in str(error.value)
    assert "1,040" not in str(error.value)


def test_one_leak_and_nothing_goes_to_paper(tmp_path: Path) -> None:
    leaking = with_internal_brief(tmp_path)
    with pytest.raises(UserError, match="限界"):
        packs.prove(leaking, packs.lay_out(leaking))


def test_a_refused_pack_leaves_the_older_file_alone(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    target.write_bytes(b"older")
    with pytest.raises(UserError):
        packs.write(with_internal_brief(tmp_path), target)
    assert target.read_bytes() == b"older"


def with_internal_brief(path: Path) -> PreparedPack:
    workspace, case = talk(path)
    internal = packs.prepare(workspace, order(case))
    return replace(packs.prepare(workspace, for_partner(case)), brief=internal.brief)


def test_names_of_other_partners_count_as_restricted(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path, reason="株式会社みほん製作所と話す")
    restrictions = packs.prepare(workspace, for_partner(case)).restrictions
    assert restrictions is not None
    names = {told.value for told in restrictions.names}
    assert {"架空コーティング工業株式会社", "架空コーティング工業"} <= names
    assert "株式会社みほん製作所" not in names


def test_the_name_of_another_partner_in_an_open_text_is_found(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path, reason="架空コーティング工業より高いため")
    with pytest.raises(UserError):
        packs.write(packs.prepare(workspace, for_partner(case)), tmp_path / "pack.pdf")


def test_the_name_of_the_file_is_searched_too(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    with pytest.raises(UserError):
        packs.write(
            packs.prepare(workspace, for_partner(case)),
            tmp_path / "架空コーティング工業株式会社.pdf",
        )


def test_what_may_leave_elsewhere_is_not_looked_for(tmp_path: Path) -> None:
    shown = issue(name="納入場所の変更", disclosure=Disclosure.OPEN)
    workspace, case = talk(tmp_path, issues=(shown, issue(name="納入場所の変更")))
    prepared = packs.prepare(workspace, for_partner(case))
    assert prepared.restrictions is not None
    assert "納入場所の変更" in prepared.restrictions.leaving
    assert "納入場所の変更" not in {told.value for told in prepared.restrictions.staying}


def test_a_year_that_is_also_a_restricted_number_is_no_leak(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path, disagreement_ours=None)
    prepared = packs.prepare(workspace, for_partner(case))
    year = Restrictions(
        staying=(Told(Decimal(2026), "somewhere", leaves=False),), leaving=frozenset()
    )
    assert isinstance(
        packs.write(replace(prepared, restrictions=year), tmp_path / "pack.pdf"), PackResult
    )


def test_a_secret_that_is_called_like_the_template_does_not_stop_the_pack(tmp_path: Path) -> None:
    names = ("根拠", "目次", "相手方提示用", "Identity", "1／5", "ページ", "2026-12-10")
    workspace, case = talk(tmp_path)
    with workspace.change("Name") as data:
        data.save(replace(case, issues=(*case.issues, *(issue(name=name) for name in names))))
    result = packs.write(packs.prepare(workspace, for_partner(case)), tmp_path / "pack.pdf")
    assert result.restricted_checked > 15


def test_the_preflight_names_what_is_left_out_assumed_and_old(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    found = findings(workspace, order(case, topics=frozenset(Topic) - {Topic.PARTNER}))
    assert "“Company on a page” is left out." in found
    assert "rest on no evidence: 単価" in found
    assert "Past its half-life: 膜厚測定報告" in found


def test_the_preflight_counts_the_numbers_that_the_list_of_evidence_counts(
    tmp_path: Path,
) -> None:
    workspace, case = talk(tmp_path)
    proof = packs.prepare(workspace, order(case)).brief.evidence
    count = f"{len(proof.unproven)} of {proof.stated} numbers rest on no evidence"
    assert count in findings(workspace, order(case))


def test_the_preflight_names_two_prices_of_ours(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path, side=Side.SUPPLIER)
    part = item(
        partner_id=case.partner_id,
        unit="個",
        current_price=Decimal(900),
        disclosure=Disclosure.OPEN,
    )
    asked = PriceRevision(
        item_id=part.id, title="お願い", asked_price=Decimal(12345), disclosure=Disclosure.OPEN
    )
    for record in (part, asked):
        records.add(workspace, record)
    issues = tuple(replace(one, unit="円/個") if one.open else one for one in case.issues)
    records.change(workspace, replace(case, issues=issues))
    with speaking("en"):
        for wanted in (order(case), for_partner(case)):
            assert "two prices of ours" in findings(workspace, wanted)


def test_the_preflight_names_characters_no_font_has(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path, reason="\ue000")
    assert "No font has these characters" in findings(workspace, order(case))


def test_a_topic_with_nothing_to_say_is_left_out(tmp_path: Path) -> None:
    case = negotiation()
    prepared = packs.prepare(workspace_with(tmp_path, case), order(case))
    assert prepared.brief.topics == (Topic.CONTROL,)
    assert packs.write(prepared, tmp_path / "pack.pdf").pages == 1


def test_needs_of_customers_who_have_nothing_to_do_with_it_stay_out(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    stranger = partner(name="よその客", is_customer=True)
    with workspace.change("Add") as data:
        data.save(stranger)
        data.save(need(text="関係のない要望", partner_id=stranger.id, disclosure=Disclosure.OPEN))
    needs = packs.prepare(workspace, order(case)).brief.strengths.needs
    assert [item.text for item in needs] == ["組立で選別しない"]


def test_evidence_nothing_leans_on_is_not_listed(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    with workspace.change("Add") as data:
        data.save(evidence(title="ほかの報告"))
    lines = packs.prepare(workspace, order(case)).brief.evidence.lines
    assert [line.title for line in lines] == ["膜厚測定報告"]


def test_a_negotiation_that_is_gone_is_refused_with_words(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        packs.prepare(workspace_with(tmp_path), order(negotiation()))


def test_a_folder_that_is_missing_is_refused_with_words(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    with pytest.raises(UserError):
        packs.write(packs.prepare(workspace, order(case)), tmp_path / "nowhere" / "pack.pdf")


@pytest.mark.parametrize(
    "wrong", [{"language": "de"}, {"copy": 3, "copies": 2}, {"approvals": ("審査",) * 7}]
)
def test_an_order_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(UserError):
        order(negotiation(), **wrong)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_first_page_of_the_sample_fits_on_one_page(tmp_path: Path, language: str) -> None:
    samples.write_sample(tmp_path / "sample.motdesk")
    with workspaces.open_(tmp_path / "sample.motdesk") as workspace:
        case = find_negotiation(workspace, SAMPLE)
        pages = packs.lay_out(packs.prepare(workspace, order(case, language=language)))
    starts = [entry.page for entry in pages.outline if entry.title.startswith("1　")]
    assert starts == [1, 2]


def test_many_leaks_leave_what_to_do_in_sight(tmp_path: Path) -> None:
    leaking = with_internal_brief(tmp_path)
    with pytest.raises(UserError) as error:
        packs.prove(leaking, packs.lay_out(leaking))
    places = str(error.value).partition(": ")[2].split("; ")
    assert len(places) == len(set(places)) <= 12


@pytest.mark.parametrize("audience", list(Audience))
def test_topics_keep_their_numbers_for_us_and_are_counted_for_the_partner(
    tmp_path: Path, audience: Audience
) -> None:
    samples.write_sample(tmp_path / "sample.motdesk")
    with workspaces.open_(tmp_path / "sample.motdesk", is_read_only=True) as workspace:
        case = find_negotiation(workspace, SAMPLE)
        pages = packs.lay_out(packs.prepare(workspace, order(case, audience=audience)))
    topics = [entry.title.partition("\u3000") for entry in pages.outline if entry.depth == 0]
    numbers = [int(number) for number, gap, _title in topics if gap]
    counted = list(dict.fromkeys(numbers))
    is_internal = audience is Audience.INTERNAL
    assert (counted == list(range(1, len(counted) + 1))) is not is_internal
    assert ("飛びます" in "".join(words_of(pages))) is is_internal


def test_a_limit_that_stands_in_an_open_text_is_named_before_printing(tmp_path: Path) -> None:
    spoken = Argument(point="1,040円を超えることはできません", disclosure=Disclosure.OPEN)
    workspace, case = talk(tmp_path)
    assert "also stand in what is open" not in findings(workspace, for_partner(case))
    with workspace.change("Say too much") as data:
        data.save(replace(case, arguments=(*case.arguments, spoken)))
    said = findings(workspace, for_partner(case))
    assert "Issue 1 › Walk-away" in said
