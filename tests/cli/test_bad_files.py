"""Files that are broken: one clear message, no traceback, and nothing that was saved is lost."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
BROKEN = {
    "cut short": (b'[{"id": "a"', "links.json:1: not JSON"),
    "a key twice": (b'[\n {"id": "a",\n  "id": "b"}\n]\n', 'links.json:3: the key "id" stands twice in one object'),
    "not a number": (b'[\n {"id": NaN}\n]\n', "links.json:2: NaN is not JSON"),
    "half a pair": (b'[\n {"id": "\\ud800"}\n]\n', "links.json:2: half of a surrogate pair stands alone"),
    "binary": (b"\x00\xff\xfe\x80" * 100, "links.json:1: the text is not UTF-8"),
    "nested": (b"[" * 100_000 + b"]" * 100_000, "links.json: nested deeper than 64 levels"),
    "another shape": (b'{"id": "a"}\n', "links.json: a list [ ... ] is expected here"),
    "empty": (b"", "links.json:1: not JSON"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_told_with_its_place(name: str, run: Run, copied: Path) -> None:
    """A question ends with 2 and the file, the line and the reason; nothing reaches stdout."""
    raw, message = BROKEN[name]
    (copied / "links.json").write_bytes(raw)
    ran = run("stats", data=copied)
    assert (ran.code, ran.out) == (2, "")
    assert f"error: {message}" in ran.err


@pytest.mark.parametrize("name", ["a key twice", "binary"])
def test_check_tells_broken_files_as_its_answer(name: str, run: Run, copied: Path) -> None:
    """What is wrong with a dataset is what check was asked for, so it goes to stdout and ends with 1."""
    raw, message = BROKEN[name]
    (copied / "links.json").write_bytes(raw)
    ran = run("check", data=copied)
    assert (ran.code, ran.err) == (1, f"data: {copied} (--data)\n")
    assert ran.out == f"error: {message}\n1 error, 0 warnings.\n"


def test_all_broken_files_are_told_at_once(run: Run, copied: Path) -> None:
    """One run names a missing file and one that is a folder."""
    (copied / "sources.json").unlink()
    (copied / "actors.json").unlink()
    (copied / "actors.json").mkdir()
    ran = run("stats", data=copied)
    assert ran.code == 2
    assert "error: sources.json: the file is missing (an empty one holds [])" in ran.err
    assert "error: actors.json: Is a directory" in ran.err


def test_a_broken_dataset_is_not_formatted(run: Run, copied: Path) -> None:
    """Where one file can't be read, fmt changes none of the others."""
    actors = copied / "actors.json"
    untidy = actors.read_bytes() + b"\n"
    actors.write_bytes(untidy)
    (copied / "links.json").write_bytes(b"[")
    ran = run("fmt", data=copied)
    assert (ran.code, ran.out) == (2, "")
    assert actors.read_bytes() == untidy
    assert sorted(path.name for path in copied.iterdir()) == [
        "actors.json",
        "coverage.json",
        "datapackage.json",
        "incidents.json",
        "judgements.json",
        "links.json",
        "searches.json",
        "sources.json",
        "vocabulary.json",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(run: Run, copied: Path) -> None:
    """The system's own reason is given for the file."""
    (copied / "links.json").chmod(0)
    ran = run("stats", data=copied)
    assert (ran.code, "links.json: Permission denied" in ran.err) == (2, True)


def test_a_text_to_check_against_must_be_there(run: Run, harbour: Path, tmp_path: Path) -> None:
    """A missing text and a folder are each told once."""
    missing = run("check", "--against", str(tmp_path / "none.txt"), data=harbour)
    assert (missing.code, "none.txt can't be read: No such file or directory." in missing.err) == (2, True)
    folder = run("check", "--against", str(tmp_path), data=harbour)
    assert (folder.code, "can't be read: Is a directory." in folder.err) == (2, True)


def test_a_page_that_can_not_be_written_is_told(run: Run, harbour: Path, tmp_path: Path) -> None:
    """A missing folder, a folder and a device are each refused, and none is replaced."""
    missing = run("render", "-o", str(tmp_path / "none" / "graph.html"), data=harbour)
    assert (missing.code, missing.out) == (2, "")
    assert "none/graph.html can't be written: No such file or directory.\n" in missing.err
    assert not (tmp_path / "none").exists()
    folder = run("render", "-o", str(tmp_path), data=harbour)
    assert (folder.code, f"{tmp_path} is no file.\n" in folder.err) == (2, True)
    os.mkfifo(tmp_path / "pipe")
    device = run("render", "-o", str(tmp_path / "pipe"), data=harbour)
    assert (device.code, (tmp_path / "pipe").is_fifo()) == (2, True)


def test_a_sheet_that_can_not_be_written_is_told(run: Run, harbour: Path, tmp_path: Path) -> None:
    """An ending that is no format, and a folder that is not there, are refused without a trace."""
    other = run("review", "tarsk", "-o", str(tmp_path / "sheet.pdf"), data=harbour)
    assert (other.code, "A sheet is written as .md or .html, not as 'sheet.pdf'." in other.err) == (2, True)
    missing = run("review", "tarsk", "-o", str(tmp_path / "none" / "sheet.md"), data=harbour)
    assert (missing.code, "none/sheet.md can't be written: No such file or directory." in missing.err) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_is_written_where_it_was_asked_for(run: Run, harbour: Path, tmp_path: Path) -> None:
    """A file takes the sheet, and stdout stays empty but for JSON on request."""
    ran = run("review", "tarsk", "-o", str(tmp_path / "sheet.md"), data=harbour)
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "sheet.md").read_text(encoding="utf-8").startswith("# Before publication: Tarsk\n")
    both = run("review", "tarsk", "-o", str(tmp_path / "sheet.html"), "--json", data=harbour)
    assert both.out.startswith("{")
    assert (tmp_path / "sheet.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_question_that_can_not_be_answered_is_told(run: Run) -> None:
    """Too many words, ends that no claim could join, and an unknown voice each get one message and code 2.

    That nothing is alleged of somebody is no misuse: one line on stderr, and code 1.
    """
    for words, message in (
        (("said", "Qassem", "Soleimani", "ordered", "it"), "It asks of A B or of A KIND B, not of 4 words."),
        (("said", "rocket-embassy-2019-05-19", "ordered", "Khazali"), "Or it could be asked the other way round."),
        (("voice", "Nobody At All"), "No actor, source or publisher is called 'Nobody At All'."),
        (("gaps", "--kind", "atack"), "No kind or family of link is called 'atack'."),
    ):
        ran = run(*words)
        assert (ran.code, ran.out) == (2, "")
        assert message in ran.err
    accused = run("review", "Joseph Dunford")
    assert (accused.code, accused.out, accused.err) == (1, "", "Nothing here is alleged of Joseph Dunford.\n")
    as_json = run("review", "rockets-basra-2018-09", "--json")
    assert (as_json.code, as_json.out[:1], as_json.err[:28]) == (1, "{", "Nobody is accused here of th")


def test_a_page_is_written_where_it_was_asked_for(run: Run, harbour: Path, tmp_path: Path) -> None:
    """The path is said on stderr; a page that is there is replaced, and stays when a later one can't be made."""
    page = tmp_path / "graph.html"
    page.write_text("old", encoding="utf-8")
    ran = run("render", "-o", str(page), data=harbour)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.endswith(f"The page is at {page}; open it in a browser.\n")
    new = page.read_bytes()
    assert new.startswith(b"<!doctype html>")
    broken = Path(shutil.copytree(harbour, tmp_path / "broken"))
    (broken / "links.json").write_bytes(b"[")
    assert run("render", "-o", str(page), data=broken).code == 2
    assert page.read_bytes() == new
