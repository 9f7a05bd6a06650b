import pytest

from motdesk.domain.file_names import Opening, opening_of, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("膜厚測定.txt", "膜厚測定.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\work\\quote.pdf", "quote.pdf"),
        ("..", "_"),
        ("", "_"),
        ("folder/", "_"),
        ("a:b.pdf", "a_b.pdf"),
        ("one\ntwo\x00.pdf", "one_two_.pdf"),
        ("quote\u202efdp.exe", "quote_fdp.exe"),
        ("tool.exe. .", "tool.exe"),
        ("NUL.txt", "_NUL.txt"),
        ("長" * 200 + ".pdf", "長" * 76 + ".pdf"),
    ],
)
def test_a_name_is_made_safe_for_any_system(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@pytest.mark.parametrize("name", ["a.exe", "a.pdf.BAT", "a.lnk ", "a.js.", "quote\u202efdp.scr"])
def test_programs_are_known_by_their_suffix(name: str) -> None:
    assert opening_of(name) is Opening.PROGRAM


def test_documents_with_macros_are_told_from_those_without() -> None:
    assert opening_of("見積.xlsm") is Opening.MACROS
    assert opening_of("見積.xlsx") is Opening.HARMLESS
    assert opening_of("no suffix") is Opening.HARMLESS
