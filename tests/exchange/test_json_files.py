"""JSON files from anywhere."""

import json
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.exchange.json_files import parse_json, read_json

SIZE = 1000
HOSTILE = {
    "not UTF-8": b'{"a": "\xff"}',
    "not UTF-8 either": '{"a": "日本"}'.encode("utf-16"),
    "empty": b"",
    "blank": b" \n\t ",
    "only a mark": b"\xef\xbb\xbf",
    "cut off": b'{"a": [1, 2',
    "two values": b"1 2",
    "NaN": b"[NaN]",
    "Infinity": b"[-Infinity]",
    "overflow": b"[1e9999999999999999999999]",
    "nested": b"[" * 900 + b"]" * 900,
    "a name twice": b'{"a": {"b": 1, "c": 2, "b": 3}}',
    "half a character": b'{"a": "\\ud800"}',
    "half a character in a name": b'{"\\udfff": 1}',
    "a zero character": b'["\\u0000"]',
    "too large": b"[" + b" " * SIZE + b"]",
}


def written(folder: Path, content: bytes) -> Path:
    path = folder / "file.json"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_content_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    if b"[[" in content:
        content = content.replace(b"[", b"[" * 300).replace(b"]", b"]" * 300)
    largest = SIZE if b"      " in content else 10**6
    with pytest.raises(UserError, match=r"file\.json"):
        read_json(written(tmp_path, content), largest)


def test_a_folder_a_missing_file_and_an_impossible_name_are_refused_in_words(
    tmp_path: Path,
) -> None:
    for path in (tmp_path, tmp_path / "missing.json", Path("a\0b"), tmp_path / ("x" * 300)):
        with pytest.raises(UserError):
            read_json(path, SIZE)


def test_what_stands_twice_is_named_with_its_path() -> None:
    with pytest.raises(UserError, match="a/1/b"):
        parse_json(b'{"a": [0, {"b": 1, "b": 2}]}', "file.json")


def test_the_place_of_a_mistake_is_named() -> None:
    with speaking("en"), pytest.raises(UserError, match="line 2, column 6"):
        parse_json(b'{\n "a" 1}', "file.json")


def test_a_byte_order_mark_is_passed_over() -> None:
    assert parse_json(b"\xef\xbb\xbf[1]", "file.json") == [1]


def test_numbers_keep_every_digit() -> None:
    content = b"[0.1, 1040.00, 100000000000000000000000000001, 5, true]"
    assert parse_json(content, "x") == [
        Decimal("0.1"), Decimal("1040.00"), 10**29 + 1, 5, True,
    ]  # fmt: skip


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    _read_or_refused(content)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists), st.data())
def test_any_damaged_json_is_read_or_refused(value: Any, data: st.DataObject) -> None:
    content = bytearray(json.dumps(value).encode())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place : place + 1] = data.draw(st.binary(max_size=3))
    _read_or_refused(bytes(content))


def _read_or_refused(content: bytes) -> None:
    with suppress(UserError):
        parse_json(content, "file.json")
