import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from motdesk.base.errors import UserError
from motdesk.base.resources import resource
from motdesk.base.texts import speaking
from motdesk.domain.benefits import Verdict, change_of, investment_of
from motdesk.domain.causes import circles_in
from motdesk.domain.contracts import Validity
from motdesk.domain.evidence import Evidence, EvidenceKind, Grade
from motdesk.domain.improvements import Improvement, ImprovementKind, Loss, LossKind
from motdesk.domain.losses import rank_remedies
from motdesk.domain.needs import Need
from motdesk.domain.negotiations import Issue, Negotiation, PackageKind
from motdesk.domain.partners import Partner, Pillar
from motdesk.domain.rights import Right, RightStatus
from motdesk.domain.strengths import Link, Strength
from motdesk.domain.subjects import Disclosure
from motdesk.services import exchanges, negotiations, records, samples, workspaces
from motdesk.services.rights import list_rights
from motdesk.services.skills import skills_of
from motdesk.storage.workspaces import Workspace

AS_OF = date(2026, 11, 22)
SPOOL = "スプール PS-1204 2027年度 価格・取引条件"
ITEX = "Itex–Cypress: bicycle components"


def sample(folder: Path) -> Workspace:
    samples.write_sample(folder / "sample.motdesk")
    return workspaces.open_(folder / "sample.motdesk")


def test_the_sample_is_written_once_and_never_over_something(tmp_path: Path) -> None:
    path = tmp_path / "sample.motdesk"
    samples.write_sample(path)
    before = path.read_bytes()
    with pytest.raises(UserError):
        samples.write_sample(path)
    assert path.read_bytes() == before
    assert workspaces.check(path) == ()


def test_exporting_the_sample_gives_back_the_file_it_was_made_from(tmp_path: Path) -> None:
    with sample(tmp_path) as workspace:
        exchanges.export_workspace(workspace, tmp_path / "out.json")
    expected = resource("sample", "workspace.json").read_bytes()
    assert (tmp_path / "out.json").read_bytes() == expected


def test_the_sample_shows_every_kind_of_record(tmp_path: Path) -> None:
    with sample(tmp_path) as workspace:
        strengths = records.all_of(workspace, Strength)
        evidence = records.all_of(workspace, Evidence)
        partners = records.all_of(workspace, Partner)
    assert len(strengths) == 15
    assert {strength.pillar for strength in strengths} == set(Pillar)
    assert {strength.disclosure for strength in strengths} == set(Disclosure)
    missing = {link for strength in strengths for link in strength.missing_links()}
    assert missing == {Link.FIGURE, Link.EVIDENCE, Link.KPI, Link.MONEY}
    assert any(not strength.missing_links() for strength in strengths)
    assert {piece.grade for piece in evidence} == set(Grade)
    assert {piece.kind for piece in evidence} == set(EvidenceKind)
    assert sum(len(piece.attachments) for piece in evidence) == 2
    assert any(partner.is_supplier and partner.is_customer for partner in partners)
    assert any(partner.is_own for partner in partners)


def test_some_evidence_of_the_sample_is_fresh_and_some_is_old(tmp_path: Path) -> None:
    with sample(tmp_path) as workspace:
        aged = [
            (AS_OF - piece.dated).days / 30.44 / piece.half_life_months
            for piece in records.all_of(workspace, Evidence)
            if piece.dated and piece.half_life_months
        ]
    assert sum(age < 0.5 for age in aged) >= 5
    assert sum(age > 1 for age in aged) >= 3


def test_the_spool_negotiation_lacks_nothing_but_links_of_the_chain(tmp_path: Path) -> None:
    with sample(tmp_path) as workspace:
        spool = negotiations.find_negotiation(workspace, SPOOL)
        found = negotiations.missing(workspace, spool)
        partner = records.get(workspace, Partner, spool.partner_id or "")
    assert not [finding for finding in found if finding.is_severe]
    assert {finding.step.value for finding in found} <= {"arguments"}
    assert spool.held_on == date(2026, 12, 10)
    assert len(spool.issues) == 6
    assert sum(item.minutes or 0 for item in spool.agenda) == 120
    ends = [certificate.expires for certificate in partner.certificates if certificate.expires]
    assert any((day - AS_OF).days < 120 for day in ends)


def test_the_price_of_the_spool_adds_up(tmp_path: Path) -> None:
    with sample(tmp_path) as workspace:
        spool = negotiations.find_negotiation(workspace, SPOOL)
    price = spool.issues[0]
    assert price.target == 1010 + (31 + 9 + 7) - (18 + 22 + 21 + 6)
    assert price.open == price.target - (22 + 8 + 5)
    best = next(item for item in spool.alternatives if item.is_best and item.probability)
    assert (best.price, best.switching_cost, best.added_cost) == (990, 3_000_000, 25)
    assert sum(issue.weight_ours or 0 for issue in spool.issues) == 1
    assert sum(issue.weight_theirs or 0 for issue in spool.issues) == 1


def test_floor_target_and_opening_of_the_spool_rise_in_points(tmp_path: Path) -> None:
    with sample(tmp_path) as workspace:
        spool = negotiations.find_negotiation(workspace, SPOOL)
    ours = {package.kind: _points(spool, package.kind) for package in spool.packages}
    assert spool.disagreement_ours is not None
    assert spool.disagreement_ours < ours[PackageKind.FLOOR] < ours[PackageKind.TARGET]
    assert ours[PackageKind.TARGET] < ours[PackageKind.OPEN] == 100


def test_nothing_open_names_another_partner(tmp_path: Path) -> None:
    with sample(tmp_path) as workspace:
        data = workspace.read()
        supplier = negotiations.find_negotiation(workspace, SPOOL).partner_id
        strengths = data.open_only(Strength, partner_id=supplier)
        readable = [*strengths, *data.open_only(Need), *data.open_only(Evidence)]
        names = [partner.name for partner in data.all(Partner) if partner.id != supplier]
        spool = next(one for one in data.open_only(Negotiation) if one.title == SPOOL)
    assert len(strengths) >= 6
    assert len(spool.issues) == 4
    for name in names:
        assert name.replace("株式会社", "") not in repr((*readable, spool))


def test_the_itex_negotiation_has_the_weights_and_points_of_the_published_case(
    tmp_path: Path,
) -> None:
    text = resource("reference", "itex_cypress.json").read_text(encoding="utf-8")
    published = json.loads(text, parse_float=Decimal, parse_int=Decimal)["case"]["issues"]
    with sample(tmp_path) as workspace:
        itex = negotiations.find_negotiation(workspace, ITEX)
    assert [_as_published(issue) for issue in itex.issues] == published


def test_needs_of_the_sample_name_who_speaks(tmp_path: Path) -> None:
    with sample(tmp_path) as workspace:
        needs = records.all_of(workspace, Need)
    assert len({need.voice for need in needs}) == 4
    assert any(need.is_must for need in needs)


def _points(negotiation: Negotiation, kind: PackageKind) -> Decimal:
    package = next(item for item in negotiation.packages if item.kind is kind)
    chosen = {choice.option_id for choice in package.choices}
    return sum(
        (
            (issue.weight_ours or Decimal(0)) * (option.points_ours or Decimal(0))
            for issue in negotiation.issues
            for option in issue.options
            if option.id in chosen
        ),
        Decimal(0),
    )


def _as_published(issue: Issue) -> dict[str, object]:
    return {
        "name": issue.name,
        "weight_ours": issue.weight_ours,
        "weight_theirs": issue.weight_theirs,
        "options": [
            {"label": item.label, "ours": item.points_ours, "theirs": item.points_theirs}
            for item in issue.options
        ],
    }


def test_undo_stops_before_the_sample_is_taken_away(tmp_path: Path) -> None:
    with sample(tmp_path) as workspace:
        assert workspace.undo_label is None
        records.add(workspace, Need(text="軽くする"))
        workspace.undo()
        assert workspace.undo() is None
        assert records.all_of(workspace, Partner)


def test_the_supplier_of_the_sample_has_improvements_and_losses_of_every_kind(
    tmp_path: Path,
) -> None:
    with sample(tmp_path) as workspace:
        improvements = records.all_of(workspace, Improvement)
        losses = records.all_of(workspace, Loss)
    assert {item.kind for item in improvements} == set(ImprovementKind)
    assert {Verdict.PROVEN, Verdict.UNPROVEN, Verdict.FEW} <= {
        change_of(item).verdict for item in improvements
    }
    with speaking("en"):
        found = [investment_of(item) for item in improvements]
    assert any(item.irr is not None for item in found)
    assert any("change their sign" in remark for item in found for remark in item.remarks)
    assert len(losses) >= 6
    assert circles_in(losses) == ()
    assert {loss.kind for loss in losses} == set(LossKind)
    assert len(rank_remedies(losses).remedies) >= 5


def test_rights_and_skills_of_the_sample_end_in_every_way(tmp_path: Path) -> None:
    with sample(tmp_path) as workspace:
        supplier = negotiations.find_negotiation(workspace, SPOOL).partner_id or ""
        rights = list_rights(workspace, supplier, AS_OF)
        people = skills_of(workspace, supplier, AS_OF)
        blocking = [right for right in records.all_of(workspace, Right) if right.is_blocking_us]
    assert len(rights) >= 8
    assert {line.status for line in rights} == set(RightStatus) - {RightStatus.UNKNOWN}
    assert any(line.validity is Validity.ENDS_DURING_CONTRACT for line in rights)
    assert any(line.has_licence_ending for line in rights)
    assert [right.partner_id == supplier for right in blocking] == [False]
    assert len(people.skills) >= 8
    assert people.horizon == date(2029, 3, 31)
    assert (people.bus_factor, people.fewest) == (1, ("成膜条件の設定",))
    assert len(people.outliving) == 2
    assert people.coverage is not None
    assert 0.8 < people.coverage < 1
