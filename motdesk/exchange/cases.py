"""Case files: the issues of a negotiation with weights and points, as JSON.

A case is {"issues": [{"name", "weight_ours", "weight_theirs", "options": [{"label", "ours",
"theirs"}]}], "disagreement": {"ours", "theirs"}}, alone or under the name "case"; other names are
passed over. Weights should add up to 1 on each side and are taken as they are given.
"""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.exchange.json_files import joined, read_json
from motdesk.exchange.schemas import FORMAT
from motdesk.methods.frontier import Case, CaseIssue, check_number

LARGEST_FILE = 16 * 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedCase:
    """A case with the names of its issues and the labels of their options."""

    case: Case
    names: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]


def read_case(path: Path) -> NamedCase:
    """Return the case in a file. Raises UserError naming the place in the file."""
    if path.suffix == ".motdesk":
        raise _workspace_given(path)
    content = read_json(path, LARGEST_FILE)
    if isinstance(content, dict) and content.get("format") == FORMAT:
        raise _workspace_given(path)
    if isinstance(content, dict) and "issues" not in content and "case" in content:
        return _case(content["case"], "case")
    return _case(content, "")


def _workspace_given(path: Path) -> UserError:
    return UserError(
        _("“{name}” is a whole workspace, not a case.").format(name=path.name),
        advice=_(
            "A case is one negotiation in points: issues with weights and options. See “motdesk "
            "analyse --help” for its form; the points of a workspace stand in its packs."
        ),
    )


def _case(value: Any, path: str) -> NamedCase:
    issues = _list(value, path, "issues")
    point = _value(value, path, "disagreement")
    place = joined(path, "disagreement")
    return NamedCase(
        case=Case(
            issues=tuple(_issue(issue, at) for at, issue in issues),
            disagreement=(_number(point, place, "ours"), _number(point, place, "theirs")),
        ),
        names=tuple(_text(issue, at, "name") for at, issue in issues),
        labels=tuple(
            tuple(_text(option, place, "label") for place, option in _list(issue, at, "options"))
            for at, issue in issues
        ),
    )


def _issue(value: Any, path: str) -> CaseIssue:
    return CaseIssue(
        weight_ours=_weight(value, path, "weight_ours"),
        weight_theirs=_weight(value, path, "weight_theirs"),
        options=tuple(
            (_number(option, place, "ours"), _number(option, place, "theirs"))
            for place, option in _list(value, path, "options")
        ),
    )


def _value(owner: Any, path: str, name: str) -> Any:
    if not isinstance(owner, dict):
        raise _error(path, _("An object with names and values must stand here."))
    if name not in owner:
        raise _error(joined(path, name), _("This is missing."))
    return owner[name]


def _list(owner: Any, path: str, name: str) -> list[tuple[str, Any]]:
    value = _value(owner, path, name)
    place = joined(path, name)
    if not isinstance(value, list) or not value:
        raise _error(place, _("A list with at least one entry must stand here."))
    return [(joined(place, index), item) for index, item in enumerate(value)]


def _number(owner: Any, path: str, name: str) -> Decimal:
    value = _value(owner, path, name)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise _error(joined(path, name), _("A number must stand here."))
    try:
        check_number(value)
    except UserError as error:
        raise _error(joined(path, name), str(error)) from error
    return Decimal(value)


def _weight(owner: Any, path: str, name: str) -> Decimal:
    value = _number(owner, path, name)
    if value < 0:
        raise _error(joined(path, name), _("A weight must not be below zero."))
    return value


def _text(owner: Any, path: str, name: str) -> str:
    value = _value(owner, path, name)
    if not isinstance(value, str):
        raise _error(joined(path, name), _("A text must stand here."))
    return value


def _error(path: str, what: str) -> UserError:
    return UserError(_("{path}: {fault}").format(path=path or "/", fault=what))
