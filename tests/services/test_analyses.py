"""Case files analysed into plain values."""

import json
from pathlib import Path
from typing import Any

from motdesk.base.resources import resource
from motdesk.base.texts import speaking
from motdesk.services.analyses import analyse_file


def written(folder: Path, **changes: Any) -> Path:
    options = [{"label": label, "ours": ours, "theirs": 100 - ours}
               for label, ours in (("30日", 0), ("60日", 100))]  # fmt: skip
    issues = [{"name": "支払", "weight_ours": 1, "weight_theirs": 1, "options": options}]
    content = {"issues": issues, "disagreement": {"ours": 0, "theirs": 0}} | changes
    path = folder / "case.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_the_published_case_becomes_plain_values() -> None:
    found, remarks = analyse_file(resource("reference", "itex_cypress.json"))
    assert list(found) == [
        "packages", "feasible", "frontier", "nash", "kalai", "kalai_smorodinsky", "utilitarian",
    ]  # fmt: skip
    assert found["nash"]["options"] == [
        "$3.47", "45 days", "30 days after delivery", "5% spoilage allowed",
    ]  # fmt: skip
    assert json.loads(json.dumps(found)) == found
    assert remarks == ()


def test_nothing_feasible_is_null(tmp_path: Path) -> None:
    found, _remarks = analyse_file(written(tmp_path, disagreement={"ours": 99, "theirs": 99}))
    assert (found["feasible"], found["nash"], found["utilitarian"]) == (0, None, None)


def test_weights_that_do_not_add_up_to_one_are_taken_as_they_stand_and_remarked(
    tmp_path: Path,
) -> None:
    issue = {"name": "A", "weight_ours": 0.5, "weight_theirs": 2,
             "options": [{"label": "a", "ours": 10, "theirs": 10}]}  # fmt: skip
    with speaking("en"):
        found, remarks = analyse_file(written(tmp_path, issues=[issue]))
    assert (found["nash"]["ours"], found["nash"]["theirs"]) == (5.0, 20.0)
    assert len(remarks) == 1
    assert "0.5" in remarks[0]
