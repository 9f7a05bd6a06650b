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
from tests.storage.raw import read_raw, write_raw

_MADE_ELSEWHERE = {STEPS.name, FILES.name}  # imported, so that METADATA knows all tables


def test_the_migrated_file_has_the_tables_of_the_subjects(tmp_path: Path) -> None:
    create_workspace(tmp_path / "a.motdesk").close()
    assert _form_of(tmp_path / "a.motdesk") == _form_of(_made_at_once(tmp_path / "b.motdesk"))


def test_beside_them_lies_the_index_of_the_search_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.motdesk"
    create_workspace(path).close()
    query = "SELECT name FROM pragma_table_list WHERE type = '{}'"
    assert read_raw(path, query.format("virtual")) == [("search_index",)]
    shadows = {name for (name,) in read_raw(path, query.format("shadow"))}
    assert shadows == {f"search_index_{part}" for part in ("config", "data", "idx")}
    kept = read_raw(path, "SELECT v FROM search_index_config WHERE k = 'secure-delete'")
    assert kept == [(1,)]  # what is taken out of the index is wiped out


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


def _made_at_once(path: Path) -> Path:
    """Write a file straight from the tables, as if no step had ever come later."""
    for table in METADATA.tables.values():
        write_raw(path, str(CreateTable(table).compile(dialect=sqlite.dialect())))
        for index in table.indexes:
            write_raw(path, str(CreateIndex(index).compile(dialect=sqlite.dialect())))
    return path


def _form_of(path: Path) -> dict[str, set[tuple[Any, ...]]]:
    """Return what SQLite knows of each table but FTS5's; a step that adds a column puts it last."""
    found = {what: read_raw(path, query) for what, query in _FORM.items()}
    return {
        what: {row for row in rows if not row[0].startswith("search_index")}
        for what, rows in found.items()
    }


_TABLES = "FROM pragma_table_list AS t, pragma_{} AS x WHERE t.name NOT LIKE 'sqlite_%'"
_FORM = {
    "tables": "SELECT name, type, wr, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%'",
    "columns": 'SELECT t.name, x.name, x.type, x."notnull", x.pk '
    + _TABLES.format("table_xinfo(t.name)"),
    "references": 'SELECT t.name, x."from", x."table", x."to", x.on_update, x.on_delete '
    + _TABLES.format("foreign_key_list(t.name)"),
    "indexes": 'SELECT t.name, x.name, x."unique", x.partial '
    + _TABLES.format("index_list(t.name)"),
    "indexed": "SELECT t.name, i.name, x.seqno, x.name FROM pragma_table_list AS t,"
    " pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS x",
    "deferred": "SELECT name, (length(sql) - length(replace(sql, 'DEFERRABLE INITIALLY DEFERRED',"
    " ''))) / 29 FROM sqlite_schema WHERE type = 'table'",
}
