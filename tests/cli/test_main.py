"""The command line: codes, words, streams; each command once from end to end."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from motdesk.base.resources import resource
from motdesk.base.texts import set_desk_language
from motdesk.cli.main import COMMANDS, run
from motdesk.services.records import add
from motdesk.services.workspaces import create
from tests import builders

CASE = str(resource("reference", "itex_cypress.json"))
HEAVY = {"PySide6", "sqlalchemy", "sqlcipher3", "matplotlib", "reportlab", "numpy", "jsonschema",
         "pikepdf", "pypdf", "platformdirs"}  # fmt: skip

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    yield
    set_desk_language("ja")


def workspace(folder: Path) -> str:
    path = folder / "desk.motdesk"
    with create(path) as opened:
        add(opened, builders.partner())
        add(opened, builders.negotiation())
    return str(path)


def test_analyse_prints_json(capsys: Output) -> None:
    assert run(["analyse", CASE]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert (printed["packages"], len(printed["frontier"])) == (180, 18)


def test_a_problem_is_named_on_stderr_with_code_1(capsys: Output, tmp_path: Path) -> None:
    nowhere = str(tmp_path / "nowhere")
    for arguments in (["analyse", nowhere], ["check", nowhere], ["export", nowhere, nowhere]):
        assert run(arguments) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.startswith("motdesk: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["analyse"],
        ["analyse", CASE, "more"],
        ["analyse", CASE, "--loud"],
        ["analyse", CASE, "--language", "fr"],
        ["pack", "a.motdesk"],
        ["pack", "a.motdesk", "--negotiation", "A", "--audience", "press", "--output", "a.pdf"],
        ["pack", "a.motdesk", "--negotiation", "A", "--audience", "partner", "--output", "a.pdf",
         "--as-of", "someday"],
    ],
)  # fmt: skip
def test_wrong_use_has_code_2(capsys: Output, arguments: list[str]) -> None:
    assert run(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "motdesk" in printed.err


@pytest.mark.parametrize("arguments", [["--help"], *([name, "-h"] for name in COMMANDS)])
def test_help_has_code_0(capsys: Output, arguments: list[str]) -> None:
    assert run(arguments) == 0
    assert capsys.readouterr().out.startswith("Usage: motdesk")


def test_words_are_in_the_language_asked_for_or_that_of_the_system(
    capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken = []
    for system, arguments in (("ja_JP.UTF-8", []), ("en_US.UTF-8", ["--language", "ja"]),
                              ("ja_JP.UTF-8", ["--language=en"]), ("C", [])):  # fmt: skip
        monkeypatch.setenv("LANG", system)
        run(["--help", *arguments])
        spoken.append("Usage" in capsys.readouterr().out)
    assert spoken == [False, False, True, True]


@pytest.mark.parametrize(
    "arguments", [["pack"], ["dance"], ["sample", "a", "--depth"], ["export", "a", "--language"]]
)
def test_wrong_use_is_told_in_japanese_whole(capsys: Output, arguments: list[str]) -> None:
    assert run(["--language=ja", *arguments]) == 2
    told = capsys.readouterr().err.splitlines()[-1]
    assert "理解できません" in told
    assert not re.search(r"\b(the|argument|arguments|expected|invalid|unrecognized)\b", told)


def test_export_dry_run_and_import(capsys: Output, tmp_path: Path) -> None:
    first, second = workspace(tmp_path), str(tmp_path / "second.motdesk")
    out, again = str(tmp_path / "out.json"), str(tmp_path / "again.json")
    assert run(["export", first, out]) == 0
    assert run(["import", second, out, "--dry-run"]) == 0
    assert "dry run" in capsys.readouterr().out
    assert not Path(second).exists()
    assert run(["import", second, out]) == 0
    assert "2 records added" in capsys.readouterr().out
    assert run(["export", second, again]) == 0
    assert Path(again).read_bytes() == Path(out).read_bytes()


def test_every_fault_of_an_import_stands_on_stderr(capsys: Output, tmp_path: Path) -> None:
    path = tmp_path / "in.json"
    records = {"need": [{"id": "1", "text": 5}]}
    path.write_text(json.dumps({"format": "motdesk-workspace", "version": 1, "records": records}))
    assert run(["import", workspace(tmp_path), str(path)]) == 1
    printed = capsys.readouterr().err
    assert "records/need/0/id: " in printed
    assert "records/need/0/text: " in printed


def test_check_is_content_with_a_sound_file_and_lists_what_is_missing(
    capsys: Output, tmp_path: Path
) -> None:
    assert run(["check", workspace(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert "sound" in printed
    assert "2027年度 価格・条件交渉" in printed
    assert "Choose the partner." in printed


def test_search_prints_hits_kind_by_kind(capsys: Output, tmp_path: Path) -> None:
    path = str(tmp_path / "a.motdesk")
    run(["sample", path, "--language", "en"])
    capsys.readouterr()
    assert run(["search", path, "ﾐﾎﾝ 製作所", "--language", "en"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert "Partners (2)" in shown
    assert any("株式会社みほん製作所" in line for line in shown)
    assert run(["search", path, "xyzzy", "--language", "en"]) == 0
    assert "xyzzy" in capsys.readouterr().out


def test_check_names_what_is_wrong_with_a_file(capsys: Output, tmp_path: Path) -> None:
    path = Path(workspace(tmp_path))
    path.write_bytes(path.read_bytes()[:2000])
    assert run(["check", str(path)]) == 1
    assert capsys.readouterr().err.startswith("motdesk: ")


def test_a_reader_that_goes_away_is_no_accident(tmp_path: Path) -> None:
    options = [{"label": str(k), "ours": k / 10, "theirs": 100 - k / 10} for k in range(1000)]
    issues = [{"name": "A", "weight_ours": 1, "weight_theirs": 1, "options": options}]
    case = tmp_path / "case.json"
    case.write_text(json.dumps({"issues": issues, "disagreement": {"ours": 0, "theirs": 0}}))
    with subprocess.Popen(
        [sys.executable, "-m", "motdesk", "analyse", str(case)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.parametrize("arguments", [["--help"], ["pack", "--help"], ["import", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys; from motdesk.cli.main import run; run(sys.argv[1:]); "
        "print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    assert HEAVY.isdisjoint(done.stderr.split())


def test_evaluation_writes_the_sheet_of_the_latest_period(capsys: Output, tmp_path: Path) -> None:
    path, pdf = str(tmp_path / "sample.motdesk"), tmp_path / "sheet.pdf"
    assert run(["sample", path]) == 0
    arguments = ["evaluation", path, "--output", str(pdf), "--language", "ja", "--partner"]
    assert run([*arguments, "株式会社みほん製作所"]) == 0
    assert str(pdf) in capsys.readouterr().out
    assert pdf.read_bytes().startswith(b"%PDF")
    assert run([*arguments, "株式会社どこにもない"]) == 1
    assert "株式会社みほん製作所" in capsys.readouterr().err


def test_roadmap_writes_one_page_of_a_partner_that_has_one(capsys: Output, tmp_path: Path) -> None:
    path, pdf = str(tmp_path / "sample.motdesk"), tmp_path / "roadmap.pdf"
    assert run(["sample", path]) == 0
    arguments = ["roadmap", path, "--output", str(pdf), "--language", "ja", "--partner"]
    assert run([*arguments, "株式会社みほん製作所"]) == 0
    assert str(pdf) in capsys.readouterr().out
    assert pdf.read_bytes().startswith(b"%PDF")
    assert run([*arguments, "例題金属工業株式会社"]) == 1
    assert "例題金属工業株式会社" in capsys.readouterr().err


def test_a_price_revision_goes_to_a_customer_and_to_no_supplier(
    capsys: Output, tmp_path: Path
) -> None:
    path, pdf = str(tmp_path / "sample.motdesk"), tmp_path / "letter.pdf"
    assert run(["sample", path]) == 0
    arguments = ["price-revision", path, "--output", str(pdf), "--language", "en", "--partner"]
    assert run([*arguments, "例示建機株式会社", "--as-of", "2026-11-22"]) == 0
    printed = capsys.readouterr().out
    assert str(pdf) in printed
    assert "0 of " in printed
    pdf.unlink()
    assert run([*arguments, "株式会社みほん製作所"]) == 1
    assert "theirs to send" in capsys.readouterr().err
    assert not pdf.exists()
