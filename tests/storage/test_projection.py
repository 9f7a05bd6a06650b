"""For the partner's eyes, only what may leave is read from the file at all."""

import re
from collections.abc import Iterator
from dataclasses import MISSING, fields, replace
from pathlib import Path
from typing import Any

import pytest

from motdesk.base.identities import new_id
from motdesk.domain.catalogue import KINDS, Record
from motdesk.domain.disclosure import is_ever_shown, may_leave
from motdesk.domain.strengths import Strength
from motdesk.domain.subjects import Disclosure, Field
from motdesk.storage.tables import ROOTS
from motdesk.storage.workspaces import Workspace, create_workspace
from tests import builders
from tests.storage.full import MARKER, keep_full_records
from tests.storage.statements import statements


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_may_not_leave_is_never_read(tmp_path: Path, kind: type[Record]) -> None:
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        keep_full_records(workspace)
        with statements() as found:
            shown = workspace.read().open_only(kind)
    assert bool(shown) == is_ever_shown(kind)
    assert MARKER not in repr(shown)
    read = {column for statement in found for column in columns_read(statement)}
    hidden = {
        f"{branch.table.name}.{field.name}"
        for branch in ROOTS[kind].walk()
        for field in branch.columns
        if not field.is_shared and not is_needed(branch.kind, field)
    }
    assert bool(read) == is_ever_shown(kind)
    assert not read & hidden


def test_a_shown_record_has_what_may_leave_and_defaults_for_the_rest(tmp_path: Path) -> None:
    full = builders.strength(
        disclosure=Disclosure.OPEN,
        benefit="月末の在庫が減る",
        private_remark=MARKER,
        trl_claimed=7,
    )
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        partner = builders.partner(id=full.partner_id)
        save(workspace, partner, full)
        (shown,) = workspace.read().open_only(Strength)
    assert shown == replace(full, private_remark="", trl_claimed=None, disclosure=Disclosure.NEVER)


@pytest.mark.parametrize("disclosure", Disclosure)
@pytest.mark.parametrize("is_chosen", [False, True])
def test_the_rule_is_that_of_the_domain(
    tmp_path: Path, disclosure: Disclosure, is_chosen: bool
) -> None:
    contact = builders.contact(disclosure=disclosure)
    partner = builders.partner(contacts=(contact,))
    strength = builders.strength(partner_id=partner.id, disclosure=disclosure)
    chosen = frozenset({contact.id, strength.id} if is_chosen else {new_id()})
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        save(workspace, partner, strength)
        data = workspace.read()
        shown = data.open_only(Strength, chosen, partner_id=partner.id)
        (shown_partner,) = data.open_only(type(partner), chosen)
        assert data.open_only(Strength, chosen, partner_id=strength.id) == ()
    assert bool(shown) == may_leave(strength, chosen)
    assert bool(shown_partner.contacts) == may_leave(contact, chosen)


def save(workspace: Workspace, *records: Record) -> None:
    with workspace.change("Save") as data:
        for record in records:
            data.save(record)


def is_needed(kind: type[Any], field: Field) -> bool:
    """Tell whether the field names a record without which there is no value."""
    (item,) = (item for item in fields(kind) if item.name == field.name)
    return field.points is not None and item.default is item.default_factory is MISSING


def columns_read(statement: str) -> Iterator[str]:
    selected = statement.removeprefix("SELECT ").split(" FROM ")[0]
    assert "*" not in selected
    yield from re.findall(r"\w+\.\w+", selected)
