from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest

from motdesk.domain.disclosure import Told, Value
from motdesk.reports.leaks import Words, leaks, read_again, secrets


def found(value: Value, file: str, allowed: str = "") -> bool:
    hidden = secrets([Told(value, "place", leaves=False)], Words((allowed,)))
    return bool(leaks(hidden, Words((file,)), Words((allowed,))))


def looked_for(value: Value, allowed: str = "") -> bool:
    return bool(secrets([Told(value, "place", leaves=False)], Words((allowed,))))


@pytest.mark.parametrize("printed", ["1,040", "1040", "−1,040円", "1,040.00円", "限度は1,040円。"])
def test_a_number_is_found_in_every_printed_form(printed: str) -> None:
    assert found(Decimal("1040.00") if ".00" in printed else Decimal(1040), printed)


@pytest.mark.parametrize("printed", ["11,040", "1,0400", "1,040,000", "10.1040", "1,040.5"])
def test_a_number_inside_a_longer_one_is_another_number(printed: str) -> None:
    assert not found(Decimal(1040), printed)


@pytest.mark.parametrize("value", [Decimal(99), 5, Decimal(-30), "い", " 3 ", "45"])
def test_what_tells_nothing_is_not_looked_for(value: Value) -> None:
    assert not looked_for(value)


def test_a_small_decimal_tells_something() -> None:
    assert found(Decimal("0.35"), "重み 0.35")


def test_a_text_is_found_however_its_lines_break() -> None:
    assert found("代替案は架空工業への切替え", "代替案は架空\n工業への\n 切替え")


def test_a_text_is_found_in_compatible_characters() -> None:
    assert found("ＡＢＣ工業の見積", "ABC工業の見積")


def test_a_piece_of_a_long_text_gives_it_away() -> None:
    text = "空いた成膜枠を医療器具の受託に回すつもりらしい"
    assert found(text, "空いた成膜枠を医療器具の受託に回す…")


def test_a_piece_that_may_be_read_anyway_is_no_leak() -> None:
    text = "2027年度の価格と取引条件の交渉で見せない数字"
    title = "2027年度の価格と取引条件の交渉"
    assert not found(text, title, allowed=title)


def test_what_follows_from_a_name_and_a_template_is_no_leak() -> None:
    name, title = "株式会社髙橋精密𠮷野工場グローバル生産技術開発", "の納入実績"
    allowed = Words((name, title, "のロードマップ"))
    hidden = secrets([Told(name + title, "place", leaves=False)], allowed)
    assert hidden
    assert not leaks(hidden, Words((f"{name}のロードマップ",)), allowed)
    assert not leaks(hidden, Words((f"{name}{title}",)), allowed)
    worse = secrets([Told(f"{name}は倒産しそうだ", "place", leaves=False)], allowed)
    assert leaks(worse, Words((f"{name}は倒産しそうだ",)), allowed)
    assert leaks(worse, Words((f"{name}は倒産し…",)), allowed)


def test_a_text_that_repeats_a_figure_with_its_unit_is_no_leak() -> None:
    allowed = Words(("日", "円/個", "(税抜)"), figures=frozenset({"60"}))
    hidden = tuple(Told(text, "place", leaves=False) for text in ("60日", "円/個(税抜)", "45日"))
    assert leaks(hidden[:2], Words(("60日 円/個（税抜）",)), allowed) == ()
    assert leaks(hidden[2:], Words(("45日",)), allowed) == ("place",)


def test_a_short_japanese_name_is_found_where_its_line_breaks() -> None:
    assert found("架空工業", "切替先は架空\n工業とする")
    assert found("切替先", "切 替 先")
    assert not found("ABC", "A\nBC")


@pytest.mark.parametrize("printed", ["47.1 %", "47.12%", "－47.1％"])
def test_a_share_is_found_as_a_percentage(printed: str) -> None:
    assert found(Decimal("0.4712"), f"割合 {printed}")


def test_a_percentage_of_two_digits_tells_nothing() -> None:
    assert not found(Decimal("0.5"), "50 %")
    assert not found(Decimal("0.4712"), "47 %")
    assert not found(Decimal("0.4712"), "147.1 %")


def test_the_largest_number_has_its_forms() -> None:
    assert found(Decimal("9" * 20 + ".123"), "9" * 20 + ".123")
    assert found(Decimal("9" * 24), "9" * 24)


@pytest.mark.parametrize("printed", ["24,000万円", "2.4億円", "240百万円", "240 million"])
def test_an_amount_is_found_in_thousands_and_more(printed: str) -> None:
    assert found(Decimal(240_000_000), printed)


@pytest.mark.parametrize("printed", ["5千万円", "3億5千円", "15千", "5 kg", "0.5"])
def test_a_larger_unit_makes_another_number(printed: str) -> None:
    assert found(Decimal(5000), "5千円")
    assert not found(Decimal(5000), printed)


def test_a_short_word_across_two_cells_is_no_leak() -> None:
    assert not found("検査", "初品の検\n査読の記録")


def test_a_latin_word_inside_another_is_no_leak() -> None:
    assert not found("cost", "costs and Acosta")
    assert found("cost", "the cost of it")


def test_what_may_be_read_anyway_is_not_looked_for() -> None:
    assert not looked_for("知財", allowed="知財の戦略")
    assert not looked_for(Decimal(2027), allowed="2027年3月31日")
    assert looked_for(Decimal(2027), allowed="12027")


def test_a_value_is_looked_for_once() -> None:
    told = [Told(Decimal(1040), place, leaves=False) for place in ("a", "b")]
    assert [item.place for item in secrets(told, Words(()))] == ["a"]


@pytest.mark.parametrize("hiding", ["title", "bookmark", "attachment", "attached", "alternative"])
def test_every_corner_of_a_file_is_read(tmp_path: Path, hiding: str) -> None:
    path = tmp_path / "pack.pdf"
    hide(path, hiding, "極秘の代替案")
    assert read_again(path.read_bytes(), "pack.pdf").has("極秘の代替案")


def hide(path: Path, hiding: str, text: str) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        if hiding == "title":
            with pdf.open_metadata() as metadata:
                metadata["dc:title"] = text
        elif hiding == "bookmark":
            with pdf.open_outline() as outline:
                outline.root.append(pikepdf.OutlineItem(text, 0))
        elif hiding == "attachment":
            pdf.attachments["notes.txt"] = text.encode()
        elif hiding == "attached":
            pdf.attachments[f"{text}.txt"] = b"nothing"
        else:
            marked = (
                b"/P <</Alt <" + text.encode("utf-16-be", "strict").hex().encode() + b">>> BDC EMC"
            )
            marked = marked.replace(b"<</Alt <", b"<</Alt <feff")
            pdf.pages[0].Contents = pdf.make_stream(marked)
        pdf.save(path)


def test_a_number_that_rounds_to_one_that_may_leave_is_looked_for_in_its_own_forms() -> None:
    allowed = Words((), figures=frozenset({"0.5", "0.50"}))
    hidden = secrets([Told(Decimal("0.4712"), "place", leaves=False)], allowed)
    assert not leaks(hidden, Words(("0.5 kg",)), allowed)
    assert leaks(hidden, Words(("0.47 kg",)), allowed)
    assert leaks(hidden, Words(("0.5 kg",)), Words(()))
