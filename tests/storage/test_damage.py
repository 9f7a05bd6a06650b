"""Whatever bytes of a file are spoiled, people read words, never an error of ours."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motdesk.base.errors import UserError
from motdesk.domain.catalogue import KINDS
from motdesk.storage.workspaces import check_file, open_workspace

_CONTENT = Path(__file__).with_name("released").joinpath("0001.motdesk").read_bytes()


@settings(max_examples=60, deadline=None)
@given(
    spoiled=st.dictionaries(
        st.integers(0, 99) | st.integers(100, len(_CONTENT) - 1), st.integers(0, 255), min_size=1
    ),
    page=st.none() | st.integers(0, len(_CONTENT) // 4096 - 1),
    length=st.none() | st.integers(0, len(_CONTENT)),
)
def test_spoiled_files_are_refused_named_or_read(
    spoiled: dict[int, int], page: int | None, length: int | None
) -> None:
    content = bytearray(_CONTENT)
    for place, byte in spoiled.items():
        content[place] = byte
    if page is not None:
        content[page * 4096 : (page + 1) * 4096] = b"\xa5" * 4096
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.motdesk")
        path.write_bytes(content[:length])
        with suppress(UserError):
            check_file(path)
        with suppress(UserError), open_workspace(path) as workspace:
            for kind in KINDS.values():
                workspace.read().all(kind)
            workspace.history()
            workspace.undo()


def test_a_header_of_an_unknown_format_is_called_damaged(tmp_path: Path) -> None:
    content = bytearray(_CONTENT)
    content[47] = 9  # the schema format number
    (tmp_path / "a.motdesk").write_bytes(content)
    with pytest.raises(UserError), open_workspace(tmp_path / "a.motdesk"):
        pass
