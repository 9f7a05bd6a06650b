"""The tables made from the subjects, and the file that the migrations make."""

from pathlib import Path
from typing import Any

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from motdesk.domain.catalogue import KINDS
from motdesk.domain.subjects import shape
from motdesk.storage.attachments import FILES
from motdesk.storage.history import STEPS
from motdesk.storage.tables import BRANCHES, METADATA
from motdesk.storage.workspaces import create_workspace
from tests.storage.raw import read_raw

_MADE_ELSEWHERE = {STEPS.name, FILES.name}  # imported, so that METADATA knows all tables


def test_the_migrated_file_has_the_tables_of_the_subjects(tmp_path: Path) -> None:
    create_workspace(tmp_path / "a.motdesk").close()
    found = read_raw(tmp_path / "a.motdesk", "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    assert {" ".join(sql.split()) for (sql,) in found} == set(_wanted())


def test_children_lie_in_tables_named_after_the_way_to_them() -> None:
    assert {"partner_contacts", "negotiation_issues_options"} <= METADATA.tables.keys()
    assert METADATA.tables.keys() >= _MADE_ELSEWHERE


def test_no_field_is_named_as_the_columns_that_place_a_child() -> None:
    names = {field.name for branch in BRANCHES.values() for field in shape(branch.kind)}
    assert not names & {"owner_id", "position"}


def test_a_kind_points_at_kinds_that_are_there() -> None:
    pointed = {
        field.points.kind
        for branch in BRANCHES.values()
        for field in branch.columns
        if field.points
    }
    assert pointed <= BRANCHES.keys()
    assert KINDS.keys() <= BRANCHES.keys()


def _wanted() -> list[str]:
    """Return what would make the tables; print it where the migration lags behind."""
    made: list[Any] = []
    for table in METADATA.tables.values():
        made.append(CreateTable(table))
        made += [CreateIndex(index) for index in table.indexes]
    return [" ".join(str(item.compile(dialect=sqlite.dialect())).split()) for item in made]
