"""What page 8 collects: for us all that bears on the talk, for the partner open rights alone."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.briefs.packs import Audience, Topic
from motdesk.domain.rights import Licence
from motdesk.domain.skills import Holder
from motdesk.domain.subjects import Disclosure
from motdesk.services import packs
from motdesk.services.packs import PackOrder, PreparedPack
from tests.builders import negotiation, partner, right, skill
from tests.services.talks import AS_OF, workspace_with

OURS, THEIRS = partner(name="株式会社例示機械", is_own=True), partner()
RIVAL = partner(name="架空コーティング工業株式会社")
CASE = negotiation(
    partner_id=THEIRS.id, own_company_id=OURS.id,
    contract_starts=date(2027, 4, 1), contract_months=24,
)  # fmt: skip
OPEN = right(
    partner_id=THEIRS.id, title="公開の特許", filed=date(2008, 6, 1), disclosure=Disclosure.OPEN,
    private_remark="値下げの時期", licences=(Licence(licensee="内緒の甲社"),),
)  # fmt: skip
ASKED = right(partner_id=OURS.id, title="求めに応じる意匠", disclosure=Disclosure.IF_ASKED)
HIDDEN = right(partner_id=THEIRS.id, title="門外不出の秘伝")
BLOCKING = right(partner_id=RIVAL.id, title="他社の前処理", is_blocking_us=True)
OTHERS = right(partner_id=RIVAL.id, title="他社の別件", disclosure=Disclosure.OPEN)
SKILL = skill(
    partner_id=THEIRS.id, name="成膜条件の設定", criticality=5, required=2,
    holders=(Holder(pseudonym="成膜担当の甲", level=4, leaves=date(2028, 3, 31)),),
)  # fmt: skip


def prepared(path: Path, **order: object) -> PreparedPack:
    records = (OURS, THEIRS, RIVAL, OPEN, ASKED, HIDDEN, BLOCKING, OTHERS, SKILL, CASE)
    given = PackOrder(negotiation_id=CASE.id, as_of=AS_OF, language="en", topics={Topic.RIGHTS})
    with workspace_with(path, *records) as workspace:
        return packs.prepare(workspace, replace(given, **order))


def test_internal_readers_see_all_rights_and_those_that_block_us(tmp_path: Path) -> None:
    said = prepared(tmp_path).brief
    assert {line.title for line in said.rights.rights} == {OPEN.title, ASKED.title, HIDDEN.title}
    assert [line.title for line in said.rights.blocking] == [BLOCKING.title]
    assert said.rights.ends == date(2029, 3, 31)


def test_skills_are_collected_without_any_pseudonym(tmp_path: Path) -> None:
    said = prepared(tmp_path)
    assert said.brief.skills is not None
    assert said.brief.skills.bus_factor == 1
    assert "成膜担当の甲" not in repr(said.brief)


@pytest.mark.parametrize("chosen", [frozenset(), frozenset({ASKED.id})])
def test_the_partner_sees_open_rights_and_no_skill(tmp_path: Path, chosen: frozenset[str]) -> None:
    said = prepared(tmp_path, audience=Audience.PARTNER, chosen=chosen)
    shown = {line.title for line in said.brief.rights.rights}
    assert shown == {OPEN.title} | ({ASKED.title} if chosen else set())
    assert said.brief.rights.blocking == ()
    assert said.brief.skills is None
    result = packs.write(said, tmp_path / "pack.pdf")
    assert result.restricted_checked > 5
    for secret in (HIDDEN.title, OTHERS.title, BLOCKING.title, "内緒の甲社", SKILL.name):
        assert secret not in repr(said.brief)


def test_the_preflight_says_that_skills_stay_away(tmp_path: Path) -> None:
    said = prepared(tmp_path, audience=Audience.PARTNER)
    with speaking("en"):
        findings = [found.text for found in packs.preflight(said, packs.lay_out(said))]
    assert any("skills never are" in text for text in findings)


def test_without_rights_and_skills_the_page_is_left_out_and_named(tmp_path: Path) -> None:
    order = PackOrder(negotiation_id=CASE.id, as_of=AS_OF, audience=Audience.PARTNER)
    with workspace_with(tmp_path, OURS, THEIRS, CASE, SKILL) as workspace:
        left_out = dict(packs.prepare(workspace, order).left_out)
    assert "no right and no skill" in left_out[Topic.RIGHTS]
