"""The roadmap of the sample has something of everything that a roadmap can tell."""

from datetime import date
from pathlib import Path

from motdesk.domain.baselines import Turn
from motdesk.domain.ledger import Softening
from motdesk.domain.promises import Outcome
from motdesk.domain.roadmaps import Layer, Precision, Status
from motdesk.methods.promises import Fit
from motdesk.services import roadmaps, samples, workspaces
from motdesk.services.partners import find_partner

AS_OF = date(2026, 11, 22)


def test_the_roadmap_of_the_sample_shows_every_turn_a_promise_can_take(tmp_path: Path) -> None:
    samples.write_sample(tmp_path / "s.motdesk")
    with workspaces.open_(tmp_path / "s.motdesk") as workspace:
        owner = find_partner(workspace, "株式会社みほん製作所").id
        items = roadmaps.list_items(workspace, owner)
        record = roadmaps.promise_record(workspace, owner, AS_OF)
        found = roadmaps.convergence(workspace, owner, AS_OF)
        broken = roadmaps.violated_links(workspace, owner)
        latest, first = roadmaps.list_baselines(workspace, owner)
        since = roadmaps.compare(workspace, latest)
        between = roadmaps.compare(workspace, first, latest)
    assert len(items) >= 20
    assert {item.layer for item in items} == set(Layer)
    assert {Status.IDEA, Status.STATED, Status.STARTED, Status.WITHDRAWN} < {
        item.status for item in items
    }
    precisions = {item.end_precision for item in items if item.end}
    assert len(precisions & set(Precision)) >= 5
    assert [item for item in items if not item.start and not item.end]
    assert record.precedents.p50 is not None
    assert record.interval is not None
    assert {Outcome.KEPT, Outcome.BROKEN, Outcome.OPEN} <= {line.outcome for line in record.lines}
    assert sum(line.trend is not None for line in record.lines) >= 2
    assert since.count(Turn.WITHDRAWN) == 1
    assert {way for one in since.softened for way in one.softenings} == set(Softening)
    assert between.count(Turn.ADDED) >= 3
    assert {Fit.GREEN, Fit.RED} <= {match.fit for match in found.matches}
    assert {violation.days is None for violation in broken} == {True, False}
