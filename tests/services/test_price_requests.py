"""The price-revision request: what it says, what stays, whom it is refused for, two sides."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.domain.costs import Element, PriceRevision, RevisionLine
from motdesk.domain.disclosure import told_by
from motdesk.domain.evidence import Source
from motdesk.domain.negotiations import Side
from motdesk.domain.subjects import Disclosure
from motdesk.reports.leaks import read_again
from motdesk.services import price_requests, records, samples, workspaces
from motdesk.services.price_requests import RequestOrder
from motdesk.services.sheets import SheetResult
from motdesk.storage.workspaces import Workspace
from tests import builders
from tests.services.talks import workspace_with
from tests.services.test_pack_secrets import everything

AS_OF = date(2026, 11, 22)
OPEN, NEVER, TRADE = Disclosure.OPEN, Disclosure.NEVER, Disclosure.TRADE_ONLY
APRIL, MAY = date(2026, 4, 1), date(2026, 5, 1)
CUSTOMER = "例示建機株式会社"
WAGES = "1" * 32


def index(**changes: Any):
    given = {"name": "架空賃金指数", "publisher": "架空統計室", "disclosure": OPEN}
    return builders.index_series("100", "107.4", **given | changes)


def line(index_id: str | None, **changes: Any) -> RevisionLine:
    given = {
        "element": Element.LABOUR, "cause": "賃金の引上げ", "cost": Decimal(5150),
        "index_id": index_id, "base_month": APRIL, "compare_month": MAY, "disclosure": OPEN,
    }  # fmt: skip
    return RevisionLine(**given | changes)


def gain(amount: int, cause: str, disclosure: Disclosure) -> RevisionLine:
    return RevisionLine(
        element=Element.IMPROVEMENT, cause=cause, cost=Decimal(amount), disclosure=disclosure
    )


def desk(folder: Path, **changes: Any) -> tuple[Workspace, PriceRevision]:
    """Return a workspace with a customer, our company, an item of theirs and its revision."""
    wages = index(id=WAGES)
    customer = builders.partner(name=CUSTOMER, is_supplier=False, is_customer=True, country="JP")
    own = builders.partner(
        name="株式会社みほん精機", is_supplier=False, is_own=True, address="架空県見本市中央1-1-1",
        contacts=(builders.contact(name="見本 太郎", disclosure=OPEN),),
    )  # fmt: skip
    item = builders.item(
        partner_id=customer.id, name="電磁比例制御弁", part_number="PV-20", unit="台",
        current_price=Decimal(18_400), disclosure=OPEN, private_remark="先方には言わない",
        price_since=date(2023, 4, 1),
    )  # fmt: skip
    revision = PriceRevision(**{
        "item_id": item.id, "title": "PV-20 価格改定のお願い", "requested": date(2026, 11, 24),
        "effective": date(2027, 4, 1), "asked_price": Decimal(18_700), "disclosure": OPEN,
        "note": "18,654円までは下げてよい", "fixed_share": Decimal("0.72"),
        "lines": (line(wages.id, weight=Decimal("0.28")), gain(124, "段取の短縮", OPEN),
                  gain(677, "秘密の工夫", TRADE)),
    } | changes)  # fmt: skip
    return workspace_with(folder, wages, customer, own, item, revision), revision


def order_for(workspace: Workspace, language: str = "ja", **changes: Any) -> RequestOrder:
    (customer,) = workspace.read().all(builders.Partner, name=CUSTOMER)
    return RequestOrder(partner_id=customer.id, as_of=AS_OF, language=language, **changes)


def written(workspace: Workspace, path: Path, language: str = "ja") -> tuple[SheetResult, str]:
    prepared = price_requests.prepare(workspace, order_for(workspace, language))
    result = price_requests.write(prepared, path)
    return result, text_of(path)


def text_of(path: Path) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(path).pages)


def test_the_letter_says_who_asks_whom_for_which_price_and_why(tmp_path: Path) -> None:
    workspace, _revision = desk(tmp_path)
    result, text = written(workspace, tmp_path / "a.pdf")
    assert result.pages == 2
    for words in (
        "例示建機株式会社御中", "株式会社みほん精機", "架空県見本市中央1-1-1", "営業部長見本太郎",
        "2026年11月24日", "価格改定のお願い", "PV-20", "18,400", "18,700", "+300", "+1.6%",
        "2027年4月1日", "円/台（税抜）", "労務費", "架空賃金指数", "架空統計室", "2026-04100",
        "2026-05107.4", "+7.4%", "+381.1", "28.0%", "段取の短縮", "−124.0", "協議", "拝啓", "敬具",
        "P₀×(0.72+0.28×I(架空賃金指数))", "ご回答期日",
    ):  # fmt: skip
        assert words in text, words


def test_the_letter_is_as_complete_in_english(tmp_path: Path) -> None:
    workspace, _revision = desk(tmp_path)
    _result, text = written(workspace, tmp_path / "a.pdf", "en")
    for words in ("To例示建機", "Requestforapricerevision", "24Nov2026", "Labour+7.4%",
                  "yen/unit(taxnotincluded)", "Pleasereplyby", "Itisassumed",
                  "Yoursfaithfully,見本太郎,営業部長株式会社みほん精機"):  # fmt: skip
        assert words in text, words


def test_who_signs_is_our_head_and_the_person_to_ask_another(tmp_path: Path) -> None:
    workspace, _revision = desk(tmp_path)
    (own,) = workspace.read().all(builders.Partner, is_own=True)
    head = builders.contact(name="例示 花子", title="代表取締役", disclosure=OPEN)
    records.change(workspace, replace(own, contacts=(*own.contacts, head)))
    _result, text = written(workspace, tmp_path / "a.pdf")
    assert "代表者代表取締役例示花子" in text
    assert "担当者営業部長見本太郎" in text
    records.change(workspace, replace(own, contacts=(replace(head, disclosure=NEVER),)))
    _result, text = written(workspace, tmp_path / "b.pdf")
    assert "例示花子" not in text


def test_the_letter_has_one_day(tmp_path: Path) -> None:
    workspace, _revision = desk(tmp_path)
    _result, text = written(workspace, tmp_path / "a.pdf")
    assert "2026年11月24日" in text
    assert "2026年11月22日" not in text


def test_the_price_of_the_clause_says_why_it_differs(tmp_path: Path) -> None:
    lines = (line(WAGES, weight=Decimal("0.3")),)
    workspace, _revision = desk(tmp_path, lines=lines, fixed_share=Decimal("0.7"))
    _result, text = written(workspace, tmp_path / "a.pdf")
    assert "18,808.5（費目ごとの額からは18,781.1" in text


def test_the_same_letter_is_the_same_file(tmp_path: Path) -> None:
    workspace, _revision = desk(tmp_path)
    first, _text = written(workspace, tmp_path / "a.pdf")
    second, _text = written(workspace, tmp_path / "b.pdf")
    assert first.sha256 == second.sha256


def test_what_may_not_leave_is_not_in_the_file(tmp_path: Path) -> None:
    workspace, _revision = desk(tmp_path)
    records.add(workspace, builders.partner(name="架空コーティング工業株式会社"))
    result, _text = written(workspace, tmp_path / "a.pdf")
    file = read_again((tmp_path / "a.pdf").read_bytes(), "a.pdf")
    secret = ("秘密の工夫", "677", "先方には言わない", "18,654", "架空コーティング", "17,023")
    assert [words for words in secret if file.has(words)] == []
    assert (result.restricted_checked or 0) >= 5


def test_no_marker_that_may_not_leave_reaches_the_letter(tmp_path: Path) -> None:
    workspace, marked = everything(tmp_path, OPEN)
    own = builders.partner(name="株式会社例示機械", is_supplier=False, is_own=True)
    (first,) = marked["price_revision"].lines
    used = replace(first, index_id=marked["index_series"].id, base_month=APRIL)
    customer = replace(marked["partner"], is_customer=True)
    with workspace.change("Fill") as data:
        for record in (own, customer, replace(marked["price_revision"], lines=(used,))):
            data.save(record)
    order = RequestOrder(partner_id=customer.id, as_of=AS_OF)
    path = tmp_path / "a.pdf"
    result = price_requests.write(price_requests.prepare(workspace, order), path)
    file = read_again(path.read_bytes(), path.name)
    told = [one for one in told_by(marked.values()) if "印" in str(one.value)]
    staying = {one.value for one in told if not one.leaves}
    assert len(staying) > 50
    assert [value for value in staying if file.has(value)] == []
    assert (result.restricted_checked or 0) >= len(staying)
    for value in (customer.name, marked["item"].part_number, marked["index_series"].publisher):
        assert file.has(value), value


def test_a_letter_that_would_tell_a_secret_is_not_written(tmp_path: Path) -> None:
    workspace, revision = desk(tmp_path)
    rival = builders.partner(name="架空コーティング工業株式会社")
    records.add(workspace, rival)
    lines = (replace(revision.lines[0], cause="架空コーティング工業の値上げ"), *revision.lines[1:])
    records.change(workspace, replace(revision, lines=lines))
    with pytest.raises(UserError, match=f"{rival.id[:8]}"):
        written(workspace, tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


def test_a_figure_that_follows_from_open_ones_is_no_secret(tmp_path: Path) -> None:
    workspace, _revision = desk(tmp_path)
    cost = builders.item(partner_id="0" * 32, current_price=Decimal("381.1"))
    other = builders.partner(id="0" * 32, name="無関係工業株式会社")
    for record in (other, cost):
        records.add(workspace, record)
    assert written(workspace, tmp_path / "a.pdf")[0].pages == 2


@pytest.mark.parametrize("what", ["item", "revision", "line", "index"])
def test_what_must_be_opened_first_is_named_and_no_file_written(tmp_path: Path, what: str) -> None:
    workspace, revision = desk(tmp_path)
    data = workspace.read()
    item = data.get(builders.Item, revision.item_id)
    (wages,) = data.all(builders.IndexSeries)
    closed_line = replace(revision.lines[0], disclosure=NEVER)
    closed, name = {
        "item": (replace(item, disclosure=NEVER), "電磁比例制御弁"),
        "revision": (replace(revision, disclosure=Disclosure.IF_ASKED), revision.title),
        "line": (replace(revision, lines=(closed_line, *revision.lines[1:])), "賃金の引上げ"),
        "index": (replace(wages, disclosure=NEVER), "架空賃金指数"),
    }[what]
    records.change(workspace, closed)
    with speaking("ja"), pytest.raises(UserError, match=name):
        written(workspace, tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


def test_a_supplier_is_not_asked_for_a_higher_price(tmp_path: Path) -> None:
    workspace, revision = desk(tmp_path)
    (customer,) = workspace.read().all(builders.Partner, name=CUSTOMER)
    records.change(workspace, replace(customer, is_customer=False, is_supplier=True))
    with speaking("en"), pytest.raises(UserError, match="theirs to send"):
        price_requests.prepare(workspace, order_for(workspace, revision=revision.id))
    records.change(workspace, replace(customer, is_supplier=True))
    price_requests.prepare(workspace, order_for(workspace))
    records.add(workspace, builders.negotiation(partner_id=customer.id, side=Side.BUYER))
    with speaking("en"), pytest.raises(UserError, match="theirs to send"):
        price_requests.prepare(workspace, order_for(workspace))
    records.change(workspace, replace(customer, is_customer=False, is_supplier=False))
    with speaking("en"), pytest.raises(UserError, match="goes to a customer"):
        price_requests.prepare(workspace, order_for(workspace))


def test_a_revision_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    workspace, revision = desk(tmp_path)
    with pytest.raises(UserError, match=revision.title):
        price_requests.prepare(workspace, order_for(workspace, revision="2019年度"))
    records.remove(workspace, revision)
    with speaking("en"), pytest.raises(UserError, match="no price revision"):
        price_requests.prepare(workspace, order_for(workspace))


def test_a_revision_without_elements_is_no_letter(tmp_path: Path) -> None:
    workspace, _revision = desk(tmp_path, lines=(gain(124, "段取の短縮", OPEN),))
    with speaking("en"), pytest.raises(UserError, match="no element"):
        price_requests.prepare(workspace, order_for(workspace))


@pytest.mark.parametrize("asked", [None, 18_400, 18_000])
def test_a_letter_that_asks_for_nothing_is_refused(tmp_path: Path, asked: int | None) -> None:
    workspace, _revision = desk(tmp_path, asked_price=None if asked is None else Decimal(asked))
    with speaking("en"), pytest.raises(UserError, match=r"[Tt]he price asked for.*No file"):
        written(workspace, tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


def test_what_is_odd_in_a_letter_is_said_with_its_result(tmp_path: Path) -> None:
    backwards = line(WAGES, base_month=MAY, compare_month=APRIL)
    workspace, _revision = desk(
        tmp_path, lines=(backwards,), effective=date(2026, 10, 1), asked_price=Decimal(24_000)
    )
    (wages,) = workspace.read().all(builders.IndexSeries)
    records.change(workspace, replace(wages, is_invented=True))
    with speaking("en"):
        result, _text = written(workspace, tmp_path / "a.pdf")
    said = " ".join(result.doubts)
    for words in (
        "before the request of", "The day given, 22", "does not lie before 2026-04",
        "does not follow from the indexes", "Invented values go to the customer",
    ):  # fmt: skip
        assert words in said, words


def test_the_letter_names_an_index_that_is_not_above_zero_and_has_no_sums(tmp_path: Path) -> None:
    workspace, _revision = desk(tmp_path)
    (wages,) = workspace.read().all(builders.IndexSeries)
    first = replace(wages.values[0], value=Decimal(-5))
    records.change(workspace, replace(wages, values=(first, *wages.values[1:])))
    result, text = written(workspace, tmp_path / "a.pdf")
    assert "−5" not in text
    assert (
        "影響額を計算していない費目があるため、合計は記載していません：労務費：賃金の引上げ" in text
    )
    assert "改定をお願いする額" not in text
    assert "労務費：賃金の引上げ" in result.doubts[0]


def test_our_own_company_is_not_asked(tmp_path: Path) -> None:
    workspace, _revision = desk(tmp_path)
    (own,) = workspace.read().all(builders.Partner, is_own=True)
    with speaking("en"), pytest.raises(UserError, match="is our own company"):
        price_requests.prepare(workspace, RequestOrder(partner_id=own.id, as_of=AS_OF))


def test_which_of_our_companies_writes_is_told_or_asked(tmp_path: Path) -> None:
    workspace, _revision = desk(tmp_path)
    abroad = builders.partner(name="Sample Inc.", is_own=True, country="US", is_supplier=False)
    records.add(workspace, abroad)
    with speaking("en"), pytest.raises(UserError, match="Sample Inc"):
        price_requests.prepare(workspace, order_for(workspace))
    (customer,) = workspace.read().all(builders.Partner, name=CUSTOMER)
    talk = builders.negotiation(
        partner_id=customer.id, side=Side.SUPPLIER, own_company_id=abroad.id
    )
    records.add(workspace, talk)
    brief = price_requests.prepare(workspace, order_for(workspace)).brief
    assert brief.sender.name == "Sample Inc."


def test_what_is_not_known_stays_blank_and_is_never_made_up(tmp_path: Path) -> None:
    bare = line(None, weight=None, base_month=None, compare_month=None)
    workspace, _revision = desk(
        tmp_path, lines=(bare,), effective=None, requested=None, fixed_share=None
    )
    result, text = written(workspace, tmp_path / "a.pdf")
    assert "2026年11月22日" in text
    assert "空欄は協議の場で" in text
    assert "賃金の引上げ" in result.doubts[0]
    for words in ("19,", "None", "—", "P₀", "+7.4%", "指数の出典", "指数による影響額",
                  "改定をお願いする額"):  # fmt: skip
        assert words not in text, words


def test_invented_indexes_and_assumed_costs_say_so(tmp_path: Path) -> None:
    workspace, revision = desk(tmp_path)
    (wages,) = workspace.read().all(builders.IndexSeries)
    records.change(workspace, replace(wages, is_invented=True))
    _result, text = written(workspace, tmp_path / "a.pdf")
    assert text.count("（架空の値）") >= 3
    assert "「仮」とした額：賃金の引上げ、段取の短縮。" in text
    proof = builders.evidence(title="原価集計")
    records.add(workspace, proof)
    source = Source(target=f"lines/{revision.lines[0].id}/cost", evidence_id=proof.id)
    records.change(workspace, replace(revision, sources=(source,)))
    _result, text = written(workspace, tmp_path / "b.pdf")
    assert "「仮」とした額：段取の短縮" in text
    assert "原価集計" not in text


def test_many_elements_keep_to_two_sides(tmp_path: Path) -> None:
    kinds = [element for element in Element if element is not Element.IMPROVEMENT]
    lines = tuple(line(WAGES, element=kind, cost=Decimal(500)) for kind in kinds[:9])
    workspace, _revision = desk(tmp_path, lines=lines)
    assert written(workspace, tmp_path / "a.pdf")[0].pages == 2
    assert written(workspace, tmp_path / "b.pdf", "en")[0].pages == 2


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_sample_prints_one_with_the_label_of_its_invented_indexes(
    tmp_path: Path, language: str
) -> None:
    samples.write_sample(tmp_path / "sample.motdesk")
    with workspaces.open_(tmp_path / "sample.motdesk", is_read_only=True) as workspace:
        result, text = written(workspace, tmp_path / "a.pdf", language)
    assert result.pages == 2
    assert ("架空の値" if language == "ja" else "inventedvalues") in text
    assert (result.restricted_checked or 0) > 500
