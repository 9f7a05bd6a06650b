"""Older files are copied aside and brought up to date, each step whole or not at all."""

from pathlib import Path
from shutil import copyfile, copytree

import pytest
from sqlalchemy.exc import DatabaseError

from motdesk.base.errors import UserError
from motdesk.base.resources import resource
from motdesk.base.texts import speaking
from motdesk.domain.partners import Partner
from motdesk.storage.data import Data
from motdesk.storage.migrations import newest_version
from motdesk.storage.opening import open_file
from motdesk.storage.workspaces import check_file, create_workspace, open_workspace
from tests import builders
from tests.storage.raw import read_raw

_RELEASED = Path(__file__).with_name("released")

_LATER = """
-- Words; and a trigger, to prove that a statement may hold more than one semicolon.
CREATE TABLE later (id TEXT PRIMARY KEY) STRICT;
CREATE TRIGGER later_too AFTER INSERT ON later BEGIN
    SELECT 1;
    SELECT 2;
END;
INSERT INTO later VALUES ('a; b');
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.motdesk"
    with create_workspace(path) as workspace, workspace.change("Begin") as data:
        data.save(builders.partner())
    return path


_NEWEST = newest_version(resource("migrations"))


def steps(tmp_path: Path, later: str) -> Path:
    folder = tmp_path / "migrations"
    copytree(resource("migrations"), folder)
    (folder / f"{_NEWEST + 1:04}_later.sql").write_text(later, encoding="utf-8")
    return folder


def test_an_older_file_is_copied_aside_and_updated(tmp_path: Path, path: Path) -> None:
    file = open_file(path, migrations=steps(tmp_path, _LATER))
    assert Data(file.connection).count(Partner) == 1
    file.close()
    assert read_raw(path, "PRAGMA user_version") == [(_NEWEST + 1,)]
    assert read_raw(path, "SELECT id FROM later") == [("a; b",)]
    with open_workspace(tmp_path / f"a.v{_NEWEST}.motdesk") as copy:
        assert copy.read().count(Partner) == 1
    with speaking("en"), pytest.raises(UserError, match="newer"):
        open_workspace(path)


def test_a_copy_never_overwrites_another(tmp_path: Path, path: Path) -> None:
    (tmp_path / f"a.v{_NEWEST}.motdesk").write_text("precious", encoding="utf-8")
    open_file(path, migrations=steps(tmp_path, _LATER)).close()
    assert (tmp_path / f"a.v{_NEWEST}.motdesk").read_text(encoding="utf-8") == "precious"
    assert check_file(tmp_path / f"a.v{_NEWEST}-2.motdesk") == ()


@pytest.mark.parametrize(
    ("failing", "error"),
    [
        (_LATER + "CREATE TABLE later (id);", DatabaseError),
        ("DELETE FROM partner;\nINSERT INTO nowhere VALUES (1);", DatabaseError),
        ("DELETE FROM history_steps;", UserError),
    ],
)
def test_a_step_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, path: Path, failing: str, error: type[Exception]
) -> None:
    before = path.read_bytes()
    with pytest.raises(error):
        open_file(path, migrations=steps(tmp_path, failing))
    assert path.read_bytes() == before
    assert check_file(path) == ()
    with open_workspace(path) as workspace:
        assert not workspace.is_read_only


def test_an_older_file_that_cannot_be_written_is_refused(tmp_path: Path, path: Path) -> None:
    with speaking("en"), pytest.raises(UserError, match="older"):
        open_file(path, is_read_only=True, migrations=steps(tmp_path, _LATER))


def test_a_file_is_not_updated_without_a_copy(tmp_path: Path, path: Path) -> None:
    (tmp_path / f"a.v{_NEWEST}.motdesk").symlink_to(tmp_path / "nowhere" / "a.motdesk")
    with speaking("en"), pytest.raises(UserError, match="copied"):
        open_file(path, migrations=steps(tmp_path, _LATER))
    assert read_raw(path, "PRAGMA user_version") == [(_NEWEST,)]


@pytest.mark.parametrize(
    "released", sorted(_RELEASED.glob("*.motdesk")), ids=lambda file: file.name
)
def test_every_released_form_of_the_file_opens(tmp_path: Path, released: Path) -> None:
    copyfile(released, tmp_path / released.name)
    with open_workspace(tmp_path / released.name) as workspace:
        assert [partner.name for partner in workspace.read().all(Partner)] == [
            "株式会社みほん製作所"
        ]
        assert workspace.undo_label == "名称を変える"
        before = workspace.read().all(Partner)
        workspace.undo()
        assert workspace.read().all(Partner) != before
        workspace.redo()
        assert workspace.read().all(Partner) == before
    assert check_file(tmp_path / released.name) == ()


def test_a_released_form_is_kept_for_every_step() -> None:
    kept = {file.stem for file in _RELEASED.glob("*.motdesk")}
    assert kept == {file.name[:4] for file in resource("migrations").glob("*.sql")}
