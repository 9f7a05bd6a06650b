"""Index series from files as publishers and spreadsheets write them."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.exchange.faults import FaultyFileError
from motdesk.exchange.index_files import ReadIndex, read_index_file

APRIL, MAY = date(2026, 4, 1), date(2026, 5, 1)
VALUES = ((APRIL, Decimal("101.3")), (MAY, Decimal("102.0")))


def read(folder: Path, text: str, encoding: str = "utf-8") -> tuple[ReadIndex, ...]:
    path = folder / "鋼材.csv"
    path.write_bytes(text.encode(encoding))
    return read_index_file(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_a_file_may_be_written_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    (found,) = read(tmp_path, "年月,鋼材指数\r\n2026年4月,101.3\r\n2026年5月,102.0\r\n", encoding)
    assert (found.name, found.values) == ("鋼材指数", VALUES)


@pytest.mark.parametrize("sign", [",", "\t", ";"])
def test_cells_may_be_parted_by_comma_tab_or_semicolon(tmp_path: Path, sign: str) -> None:
    (found,) = read(tmp_path, f"month{sign}value\n2026-04{sign}101.3\n2026-05{sign}102.0\n")
    assert (found.name, found.values) == ("鋼材", VALUES)


@pytest.mark.parametrize(
    ("april", "may"),
    [
        ("2026-04", "2026-05"),
        ("2026/4", "2026/5"),
        ("2026年4月", "2026年5月"),
        ("２０２６年４月", "２０２６年５月"),
        ("Apr 2026", "May 2026"),
        ("令和8年4月", "令和8年5月"),
        ("202604", "202605"),
        ("2026-04-01", "2026-05-31"),
    ],
)
def test_months_may_be_written_in_many_ways(tmp_path: Path, april: str, may: str) -> None:
    (found,) = read(tmp_path, f"{april},１０１．３\n{may},102.0\n")
    assert found.values == VALUES


def test_lines_above_the_table_name_the_series_and_its_source(tmp_path: Path) -> None:
    (found,) = read(
        tmp_path,
        "架空の鋼材価格指数\n公表者：架空統計局\n基準,2023年4月=100\n出典,第3表\n\n"
        "年月,指数\n2026年4月,101.3\n2026年5月,102.0\n※ 見本のための値\n",
    )
    assert found == ReadIndex(
        name="架空の鋼材価格指数", publisher="架空統計局", base="2023年4月=100", source="第3表",
        values=VALUES,
    )  # fmt: skip


def test_columns_may_tell_publisher_and_base_of_every_line(tmp_path: Path) -> None:
    (found,) = read(
        tmp_path,
        "publisher,base,month,value\nExample Office,2020=100,2026-04,101.3\n"
        "Example Office,2020=100,2026-05,102.0\n",
    )
    assert (found.publisher, found.base, found.values) == ("Example Office", "2020=100", VALUES)


def test_each_column_of_numbers_is_a_series_with_a_base_of_its_own(tmp_path: Path) -> None:
    steel, power = read(
        tmp_path,
        "年月,鋼材,電力,備考\n,2020=100,2015=100,\n2026-04,101.3,98,速報\n2026-05,102.0,,\n",
    )
    assert (steel.name, steel.base, steel.values) == ("鋼材", "2020=100", VALUES)
    assert (power.base, power.values) == ("2015=100", ((APRIL, Decimal(98)),))


def test_a_column_of_names_tells_the_series_of_a_line(tmp_path: Path) -> None:
    text = "系列,年月,値\n鋼材,2026-04,101.3\n電力,2026-04,98\n鋼材,2026-05,102.0\n"
    steel, power = read(tmp_path, text)
    assert (steel.name, steel.values) == ("鋼材", VALUES)
    assert power.name == "電力"


def test_years_may_stand_in_a_column_of_their_own_and_once_only(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "年,月,値\n2026年,4月,101.3\n,5月,102.0\n")
    assert found.values == VALUES


def test_a_comma_may_be_the_decimal_sign_where_semicolons_part(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "Period;Index\n2026-04;101,3\n2026-05;102,0\n")
    assert found.values == VALUES


def test_titles_and_codes_may_stand_around_the_table(tmp_path: Path) -> None:
    (found,) = read(
        tmp_path,
        "統計名：企業物価指数\n基準：2020年＝100\n\n時間軸コード,時間軸（月次）,地域,アルミ\n"
        "2026000404,2026年4月,全国,101.3\n2026000505,2026年5月,全国,102.0\n",
        "cp932",
    )
    assert (found.name, found.base, found.source, found.values) == (
        "アルミ", "2020年＝100", "企業物価指数", VALUES,
    )  # fmt: skip


def test_an_index_that_is_not_above_zero_is_refused_by_its_line(tmp_path: Path) -> None:
    with speaking("ja"), pytest.raises(FaultyFileError) as caught:
        read(tmp_path, "年月,値\n2026-04,101.3\n2026-05,-5\n2026-06,0\n")
    assert [fault.path for fault in caught.value.faults] == ["3行目", "4行目"]
    assert "−5" in caught.value.faults[0].what


def test_an_empty_file_is_called_so(tmp_path: Path) -> None:
    with speaking("en"), pytest.raises(UserError, match=r"is empty.*Nothing was imported"):
        read(tmp_path, "")


def test_months_come_out_in_order(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "month,value\n2026-05,102.0\n2026-04,101.3\n")
    assert found.values == VALUES


def test_a_month_without_a_value_stays_without(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "month,value\n2026-03,…\n2026-04,101.3\n2026-05,102.0\n2026-06,\n")
    assert found.values == VALUES


def test_every_bad_line_is_named_and_nothing_is_taken(tmp_path: Path) -> None:
    text = "month,value\n2026-13,1\n2026-04,101.3\nspring,3\n2026-05,high\n2026-04,102\n,7\n"
    with speaking("ja"), pytest.raises(FaultyFileError) as caught:
        read(tmp_path, text)
    assert [fault.path for fault in caught.value.faults] == [f"{n}行目" for n in (2, 4, 5, 6, 7)]
    assert "2026-13" in str(caught.value)
    assert "3" in caught.value.faults[3].what


@pytest.mark.parametrize("text", ["", "名称,値\n鋼材,1\n", "month\n2026-04\n", "month,value\n"])
def test_a_file_without_months_and_values_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UserError, match="鋼材"):
        read(tmp_path, text)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x81\x00\x81", b"month\0,value"])
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(UserError):
        read_index_file(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none\.csv"):
        read_index_file(tmp_path / "none.csv")


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_content_is_read_or_refused_in_words(content: bytes) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder, "any.csv")
        path.write_bytes(b"month,value\n" + content)
        try:
            assert all(one.values for one in read_index_file(path))
        except UserError:
            return
