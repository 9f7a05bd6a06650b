"""Items, rounds of quotes, price revisions and indexes as the desk keeps them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from motdesk.base.errors import UserError
from motdesk.base.identities import new_id
from motdesk.domain.briefs.packs import Audience
from motdesk.domain.costs import (
    Element,
    IndexSeries,
    Item,
    PriceRevision,
    Quote,
    QuoteLine,
    RevisionLine,
)
from motdesk.domain.should_costs import Range, should_cost
from motdesk.domain.subjects import Disclosure
from motdesk.services import costs, indices, packs, records, samples, workspaces
from motdesk.services.packs import PackOrder
from motdesk.storage.workspaces import Workspace
from tests import builders
from tests.services.talks import workspace_with


def shelf(folder: Path, *records_: object) -> tuple[Workspace, Item]:
    supplier = builders.partner()
    lines = (QuoteLine(element=Element.LABOUR, name="研削", amount=Decimal(419)),)
    quote = Quote(round=1, price=Decimal(1010), lines=lines)
    item = builders.item(partner_id=supplier.id, quotes=(quote,))
    return workspace_with(folder, supplier, item, *records_), item


def test_items_are_listed_by_part_number(tmp_path: Path) -> None:
    workspace, item = shelf(tmp_path)
    records.add(workspace, builders.item(partner_id=item.partner_id, part_number="A-1"))
    rows = costs.list_items(workspace, item.partner_id)
    assert [(row.part_number, row.quotes) for row in rows] == [("A-1", 0), ("PS-1204", 1)]


def test_the_next_round_begins_with_the_lines_of_the_last(tmp_path: Path) -> None:
    workspace, item = shelf(tmp_path)
    added = costs.add_round(workspace, item)
    kept = records.get(workspace, Item, item.id)
    assert [quote.round for quote in kept.quotes] == [1, 2]
    assert added.lines[0].amount == Decimal(419)
    assert added.lines[0].id != item.quotes[0].lines[0].id
    workspace.undo()
    assert records.get(workspace, Item, item.id) == item


def test_a_price_revision_begins_with_the_elements_of_the_latest_quote(tmp_path: Path) -> None:
    workspace, item = shelf(tmp_path)
    begun = costs.begin_revision(workspace, item)
    assert [(line.element, line.cost) for line in begun.lines] == [(Element.LABOUR, Decimal(419))]
    assert costs.revisions_of(workspace, item.id) == (begun,)


def test_a_price_revision_is_reckoned_with_the_indexes_it_names(tmp_path: Path) -> None:
    steel = builders.index_series("100", "107.4")
    workspace, item = shelf(tmp_path, steel)
    line = RevisionLine(
        element=Element.LABOUR, cost=Decimal(419), index_id=steel.id,
        base_month=date(2026, 4, 1), compare_month=date(2026, 5, 1),
    )  # fmt: skip
    revision = PriceRevision(item_id=item.id, title="お願い", lines=(line,))
    records.add(workspace, revision)
    assert costs.reckon_revision(workspace, item, revision).impact == Decimal("31.006")
    records.remove(workspace, steel)
    left = records.get(workspace, PriceRevision, revision.id)
    assert left.lines[0].index_id is None


def index_file(folder: Path, text: str) -> Path:
    path = folder / "指数.csv"
    path.write_text(text, "utf-8")
    return path


def test_an_imported_index_keeps_its_source_and_the_day(tmp_path: Path) -> None:
    workspace, _item = shelf(tmp_path)
    path = index_file(tmp_path, "公表者,架空統計室\n年月,鋼材\n2026-04,100\n2026-05,101\n")
    done = indices.import_indices(workspace, path)
    assert (done.added, done.changed) == (2, 0)
    (series,) = records.all_of(workspace, IndexSeries)
    assert (series.name, series.publisher, series.source) == ("鋼材", "架空統計室", "指数.csv")
    assert series.imported is not None
    assert not series.is_invented


def test_importing_again_continues_the_series_and_is_one_step(tmp_path: Path) -> None:
    workspace, _item = shelf(tmp_path)
    indices.import_indices(workspace, index_file(tmp_path, "年月,鋼材\n2026-04,100\n2026-05,101\n"))
    before = records.all_of(workspace, IndexSeries)
    path = index_file(tmp_path, "年月,鋼材\n2026-05,101.5\n2026-07,103\n")
    done = indices.import_indices(workspace, path)
    assert (done.added, done.changed) == (1, 1)
    (row,) = indices.list_indices(workspace)
    assert (row.months, row.missing) == (3, 1)
    assert (row.first, row.last) == (date(2026, 4, 1), date(2026, 7, 1))
    workspace.undo()
    assert records.all_of(workspace, IndexSeries) == before


def test_values_of_two_bases_do_not_mix(tmp_path: Path) -> None:
    workspace, _item = shelf(tmp_path)
    head = "基準,{base}\n年月,鋼材\n{month},100\n"
    first = index_file(tmp_path, head.format(base="2015年＝100", month="2026-04"))
    indices.import_indices(workspace, first)
    same = index_file(tmp_path, head.format(base="2015年 = 100", month="2026-05"))
    assert indices.import_indices(workspace, same).added == 1
    before = records.all_of(workspace, IndexSeries)
    other = index_file(tmp_path, head.format(base="2020年＝100", month="2026-06"))
    with pytest.raises(UserError, match="2020年＝100"):
        indices.import_indices(workspace, other)
    assert records.all_of(workspace, IndexSeries) == before


def test_empty_months_are_filled_from_what_is_known(tmp_path: Path) -> None:
    workspace, item = shelf(tmp_path)
    path = index_file(tmp_path, "年月,鋼材,電力\n2026-04,100,90\n2026-05,101,91\n2026-06,102,\n")
    steel, power = indices.import_indices(workspace, path).series
    taken = tuple(RevisionLine(index_id=one.id) for one in (steel, power))
    bare = PriceRevision(item_id=item.id, title="お願い", lines=(*taken, RevisionLine()))
    records.add(workspace, bare)
    with pytest.raises(UserError):
        costs.fill_months(workspace, replace(item, price_since=None), bare)
    costs.fill_months(workspace, replace(item, price_since=date(2026, 4, 15)), bare)
    (found,) = costs.revisions_of(workspace, item.id)
    april, may = date(2026, 4, 1), date(2026, 5, 1)
    assert [(one.base_month, one.compare_month) for one in found.lines] == [
        (april, may), (april, may), (None, None),
    ]  # fmt: skip
    workspace.undo()
    assert costs.revisions_of(workspace, item.id) == (bare,)


def test_a_new_revision_takes_the_indexes_of_the_one_before(tmp_path: Path) -> None:
    workspace, item = shelf(tmp_path)
    path = index_file(tmp_path, "年月,鋼材\n2026-04,100\n")
    (steel,) = indices.import_indices(workspace, path).series
    line = RevisionLine(element=Element.MATERIAL, index_id=steel.id)
    records.add(workspace, PriceRevision(item_id=item.id, title="前回", lines=(line,)))
    quote = Quote(lines=(QuoteLine(element=Element.MATERIAL), QuoteLine(element=Element.LABOUR)))
    quoted = replace(item, quotes=(quote,))
    records.change(workspace, quoted)
    begun = costs.begin_revision(workspace, quoted)
    assert [one.index_id for one in begun.lines] == [steel.id, None]


def test_a_bad_line_leaves_the_workspace_as_it_was(tmp_path: Path) -> None:
    workspace, _item = shelf(tmp_path)
    path = index_file(tmp_path, "年月,鋼材,電力\n2026-04,100,98\n2026-05,高い,99\n")
    with pytest.raises(UserError, match="3"):
        indices.import_indices(workspace, path)
    assert indices.list_indices(workspace) == ()


def test_the_sample_tells_one_story_of_a_price(tmp_path: Path) -> None:
    samples.write_sample(tmp_path / "sample.motdesk")
    with workspaces.open_(tmp_path / "sample.motdesk") as workspace:
        (item,) = workspace.read().all(Item, part_number="PS-1204")
        (revision,) = costs.revisions_of(workspace, item.id)
        found = costs.reckon_revision(workspace, item, revision)
        series = records.all_of(workspace, IndexSeries)
    assert should_cost(item) == Range(low=Decimal(955), likely=Decimal(990), high=Decimal(1040))
    assert [quote.price for quote in item.quotes] == [Decimal(1038), Decimal(1010), Decimal(1062)]
    assert [round(line.impact or 0) for line in found.lines] == [31, 7, 9]
    assert round(found.justified or 0) == 990
    assert found.clause is not None
    assert all(one.is_invented and "架空" in one.name and len(one.values) > 30 for one in series)


def test_the_partner_is_told_no_share_of_a_revision_that_it_sees_in_part(tmp_path: Path) -> None:
    ours, theirs = builders.partner(is_own=True), builders.partner()
    part = builders.item(partner_id=theirs.id, disclosure=Disclosure.OPEN)
    steel = builders.index_series("100", "110")
    line = RevisionLine(
        element=Element.MATERIAL, cost=Decimal(700), index_id=steel.id, disclosure=Disclosure.OPEN,
        base_month=date(2026, 4, 1), compare_month=date(2026, 5, 1),
    )  # fmt: skip
    hidden = replace(line, id=new_id(), disclosure=Disclosure.NEVER)
    asked = PriceRevision(
        item_id=part.id, title="お願い", lines=(line, hidden), asked_price=Decimal(1150),
        disclosure=Disclosure.OPEN,
    )  # fmt: skip
    case = builders.negotiation(partner_id=theirs.id, own_company_id=ours.id)
    order = PackOrder(negotiation_id=case.id, as_of=date(2026, 11, 22))
    with workspace_with(tmp_path, ours, theirs, part, steel, asked, case) as workspace:
        whole = packs.prepare(workspace, order).brief
        shown = packs.prepare(workspace, replace(order, audience=Audience.PARTNER)).brief
    said = [brief.costs.items[0].revisions[0] for brief in (whole, shown)]
    assert [(one.is_partial, one.asked_share) for one in said] == [(False, 1), (True, None)]
    assert [len(one.lines) for one in said] == [2, 1]
