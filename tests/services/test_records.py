from dataclasses import replace
from pathlib import Path

from motdesk.domain.evidence import Source
from motdesk.domain.needs import Need
from motdesk.domain.negotiations import Choice, Negotiation, Package, Participant
from motdesk.domain.partners import Partner
from motdesk.domain.performance import Axis, Mark, Scorecard, ScorecardTemplate
from motdesk.domain.strengths import Answer, Strength
from motdesk.services import records
from motdesk.services.workspaces import create
from tests.builders import contact, evidence, issue, need, negotiation, partner, strength


def test_a_record_added_is_found_again(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    value = partner()
    records.add(workspace, value)
    assert records.get(workspace, Partner, value.id) == value
    assert workspace.undo_label is not None
    assert value.name in workspace.undo_label
    workspace.close()


def test_removing_a_partner_takes_its_strengths_along_and_undo_brings_all_back(
    tmp_path: Path,
) -> None:
    workspace = create(tmp_path / "a.motdesk")
    company = partner()
    fact = strength(partner_id=company.id)
    talk = negotiation(partner_id=company.id, issues=(issue(strength_id=fact.id),))
    for record in (company, fact, talk):
        records.add(workspace, record)
    assert records.what_goes_with(workspace, company) == (fact,)
    records.remove(workspace, company)
    assert records.find(workspace, Strength, fact.id) is None
    left = records.get(workspace, Negotiation, talk.id)
    assert (left.partner_id, left.issues[0].strength_id) == (None, None)
    workspace.undo()
    assert records.get(workspace, Partner, company.id) == company
    assert records.get(workspace, Strength, fact.id) == fact
    assert records.get(workspace, Negotiation, talk.id) == talk
    workspace.close()


def test_removing_evidence_and_needs_takes_their_links_away(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    company, proof, wish = partner(), evidence(), need()
    fact = strength(
        partner_id=company.id,
        answers=(Answer(need_id=wish.id, fit=9),),
        sources=(Source(target="figure_value", evidence_id=proof.id),),
    )
    for record in (company, proof, wish, fact):
        records.add(workspace, record)
    records.remove(workspace, proof)
    records.remove(workspace, wish)
    left = records.get(workspace, Strength, fact.id)
    assert (left.answers, left.sources) == ((), ())
    workspace.close()


def test_removing_an_issue_takes_its_choices_out_of_packages(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    first, second = issue(name="価格"), issue(name="支払")
    package = Package(choices=(Choice(issue_id=first.id), Choice(issue_id=second.id)))
    talk = negotiation(issues=(first, second), packages=(package,))
    records.add(workspace, talk)
    records.change(workspace, replace(talk, issues=(second,)))
    left = records.get(workspace, Negotiation, talk.id)
    assert [choice.issue_id for choice in left.packages[0].choices] == [second.id]
    workspace.close()


def test_removing_a_contact_leaves_the_participant_without_link(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    person = contact()
    company = partner(contacts=(person,))
    talk = negotiation(participants=(Participant(name=person.name, contact_id=person.id),))
    records.add(workspace, company)
    records.add(workspace, talk)
    records.change(workspace, replace(company, contacts=()))
    left = records.get(workspace, Negotiation, talk.id)
    assert left.participants[0].contact_id is None
    workspace.undo()
    assert records.get(workspace, Negotiation, talk.id) == talk
    workspace.close()


def test_removing_an_axis_takes_its_scores_along(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    kept, going = Axis(name_ja="品質"), Axis(name_ja="納期")
    template = ScorecardTemplate(name="年次評価", axes=(kept, going))
    company = partner()
    marks = (Mark(axis_id=kept.id), Mark(axis_id=going.id))
    card = Scorecard(partner_id=company.id, template_id=template.id, title="上期", marks=marks)
    for record in (company, template, card):
        records.add(workspace, record)
    records.change(workspace, replace(template, axes=(kept,)))
    assert records.get(workspace, Scorecard, card.id).marks == marks[:1]
    workspace.close()


def test_a_partner_goes_though_its_people_sit_in_a_negotiation(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    person = contact()
    company = partner(contacts=(person,))
    talk = negotiation(participants=(Participant(name=person.name, contact_id=person.id),))
    records.add(workspace, company)
    records.add(workspace, talk)
    records.remove(workspace, company)
    left = records.get(workspace, Negotiation, talk.id)
    assert [(sitting.name, sitting.contact_id) for sitting in left.participants] == [
        (person.name, None)
    ]
    workspace.undo()
    assert records.get(workspace, Negotiation, talk.id) == talk
    workspace.close()


def test_nothing_is_remembered_where_nothing_changed(tmp_path: Path) -> None:
    workspace = create(tmp_path / "a.motdesk")
    value = need()
    records.add(workspace, value)
    records.change(workspace, replace(value))
    assert len(workspace.history()) == 1
    assert records.all_of(workspace, Need) == (value,)
    workspace.close()
