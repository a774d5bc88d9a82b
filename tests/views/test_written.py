import stat
from pathlib import Path

import pytest

from actorgraph.errors import ActorgraphError
from actorgraph.views.written import write_whole


def test_a_file_replaces_an_older_one_only_when_complete(tmp_path: Path) -> None:
    """A failure on the way leaves the old file and no scrap; success leaves one file that others may read."""
    path = tmp_path / "graph.html"
    write_whole("old\n", path)
    with pytest.raises(UnicodeEncodeError):
        write_whole("new \ud800", path)
    assert path.read_text(encoding="utf-8") == "old\n"
    write_whole("new\n", path)
    assert path.read_bytes() == b"new\n"
    assert [each.name for each in tmp_path.iterdir()] == ["graph.html"]
    assert stat.S_IMODE(path.stat().st_mode) & stat.S_IRUSR


def test_what_is_no_file(tmp_path: Path) -> None:
    """A folder is not written over, and a folder that is missing is named."""
    with pytest.raises(ActorgraphError, match="is no file"):
        write_whole("text", tmp_path)
    with pytest.raises(ActorgraphError, match="can't be written: No such file or directory"):
        write_whole("text", tmp_path / "none" / "sheet.md")
