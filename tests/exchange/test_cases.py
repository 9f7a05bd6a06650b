"""Case files."""

import json
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.errors import UserError
from motdesk.base.resources import resource
from motdesk.base.texts import speaking
from motdesk.exchange.cases import read_case

_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
)


def case(**changes: Any) -> dict[str, Any]:
    options = [{"label": "30", "ours": 0.1, "theirs": 90}, {"label": "60", "ours": 5, "theirs": 0}]
    issue = {"name": "Payment", "weight_ours": 1, "weight_theirs": 1.0, "options": options}
    return {"issues": [issue], "disagreement": {"ours": 0, "theirs": 0}} | changes


def written(folder: Path, content: Any) -> Path:
    path = folder / "case.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def changed(path: str, value: Any) -> dict[str, Any]:
    """Return the case with one place changed, or taken out by `...`."""
    content: Any = case()
    *way, last = (int(part) if part.isdigit() else part for part in path.split("/"))
    owner = content
    for part in way:
        owner = owner[part]
    if value is ...:
        del owner[last]
    else:
        owner[last] = value
    return content


def test_a_case_is_read_alone_or_inside_a_file_with_more(tmp_path: Path) -> None:
    alone = read_case(written(tmp_path, case()))
    inside = read_case(written(tmp_path, {"source": "x", "case": case(), "expected": {}}))
    assert alone == inside
    assert alone.names == ("Payment",)
    assert alone.labels == (("30", "60"),)
    assert alone.case.issues[0].options[0] == (Decimal("0.1"), 90)


def test_the_published_case_is_read() -> None:
    named = read_case(resource("reference", "itex_cypress.json"))
    assert named.names == ("Price", "Delivery", "Payment", "Returns")
    assert [len(labels) for labels in named.labels] == [5, 4, 3, 3]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("issues", ...),
        ("issues", []),
        ("issues", {}),
        ("issues/0", 5),
        ("issues/0/name", ...),
        ("issues/0/name", 5),
        ("issues/0/weight_ours", "1"),
        ("issues/0/weight_ours", -0.5),
        ("issues/0/weight_theirs", True),
        ("issues/0/options", []),
        ("issues/0/options/1", None),
        ("issues/0/options/0/ours", ...),
        ("issues/0/options/0/ours", None),
        ("issues/0/options/0/theirs", 10**40),
        ("issues/0/options/1/label", 60),
        ("disagreement", ...),
        ("disagreement", [0, 0]),
        ("disagreement/ours", ...),
    ],
)
def test_what_is_wrong_is_named_by_its_path(tmp_path: Path, path: str, value: Any) -> None:
    with pytest.raises(UserError, match=f"^{path}"):
        read_case(written(tmp_path, changed(path, value)))
    with pytest.raises(UserError, match=f"^case/{path}"):
        read_case(written(tmp_path, {"case": changed(path, value)}))


def test_numbers_too_fine_to_reckon_with_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(case()).replace("0.1", "1e-999999999"), encoding="utf-8")
    with pytest.raises(UserError, match="issues/0/options/0/ours"):
        read_case(path)


@given(
    st.sampled_from(["issues", "issues/0", "issues/0/options", "issues/0/options/0", "disagreement",
                     "issues/0/weight_ours", "issues/0/options/1/theirs"]),
    _values,
)  # fmt: skip
def test_any_value_anywhere_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, path: str, value: Any
) -> None:
    with suppress(UserError):
        read_case(written(tmp_path_factory.getbasetemp(), changed(path, value)))


@pytest.mark.parametrize("name", ["desk.motdesk", "export.json"])
def test_a_workspace_in_place_of_a_case_is_called_so(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text('{"format": "motdesk-workspace", "version": 1, "records": {}}')
    with (
        speaking("en"),
        pytest.raises(UserError, match=f"{name}. is a whole workspace, not a case"),
    ):
        read_case(path)
