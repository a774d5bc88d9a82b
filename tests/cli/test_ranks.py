"""Rankings on the command line: what is printed where, and how a long one tells how far it is and is left."""

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from actorgraph.cli.progress import progress

Run = Callable[..., Any]
PROGRAM = str(Path(sys.executable).with_name("actorgraph"))
MANY = ("ranks", "betweenness", "--draws", "10000")


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("ranks", "fame"), "There is no measure 'fame'."),
        (("ranks", "--among", "persom"), "No kind of actor or incident is called 'persom'."),
        (("ranks", "--draws", "1"), "20 to 10000 draws are made, not 1."),
        (("ranks", "--limit", "0"), "At least 1 record is listed, not 0."),
        (("communities", "--view", "planets"), "There is no view 'planets'."),
        (("brokers", "--size", "11"), "1 to 10 records are taken out, not 11."),
        (("collapse", "planets"), "There is no view 'planets'."),
        (("collapse", "actors", "--of", "nobody of that name"), "No actor or incident is called 'nobody of that"),
    ],
)
def test_misuse(run: Run, words: tuple[str, ...], error: str) -> None:
    """One message on stderr, nothing on stdout, and code 2."""
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert error in ran.err


def test_nothing_is_joined(run: Run) -> None:
    """A view without an edge ends with 1 and still says what it is."""
    ran = run("collapse", "occasions", "--of", "Nasrallah")
    assert ran.code == 1
    assert ran.out.startswith("0 pairs of persons who are both said to have been at one occasion.")


def test_filters_stand_above(run: Run) -> None:
    """What a ranking stands on is named first, the day included."""
    out = run("ranks", "--as-of", "2018-12-31", "--draws", "20").out
    assert out.startswith("As of 31 December 2018, by the dates given, ")
    assert " links are merely possible on that day: an event is in only where a day drawn" in out
    assert "are not decided by this selection." in out


def test_a_pipe_sees_no_progress(run: Run) -> None:
    """Where stderr is no terminal nothing stands there."""
    assert run("ranks", "--draws", "1000").err == ""


def read(terminal: int) -> bytes:
    """Return what else stands in a terminal; nothing where its other end is closed and all was read."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let what a test starts be interrupted, even where the tests themselves were started in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_a_terminal_sees_progress_and_can_interrupt(tmp_path: Path) -> None:
    """After a second it is said that Ctrl-C ends it, and a line counts the draws; it ends with 130 and no answer."""
    ours, theirs = pty.openpty()
    with (tmp_path / "out").open("wb") as out:
        process = subprocess.Popen([PROGRAM, *MANY], stdout=out, stderr=theirs, cwd=tmp_path)
        os.close(theirs)
        shown = b""
        while b" of 10000" not in shown or b"Still at work ... Ctrl-C ends it." not in shown:
            shown += os.read(ours, 1024)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        while more := read(ours):
            shown += more
    os.close(ours)
    assert b"Draws: " in shown
    assert shown.endswith(b"\r\x1b[K")
    assert b"Traceback" not in shown
    assert (tmp_path / "out").read_bytes() == b""


def test_what_is_quick_shows_nothing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """In the first second nothing is written, and nothing has to be cleared."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress("Draws") as told:
        assert told is not None
        told(1, 2)
    assert capsys.readouterr().err == ""


def test_what_takes_minutes_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the rest would take minutes at the pace so far, the line says about how many, and how to end it."""
    clock = iter([0.0, 30.0, 30.0, 31.0, 300.0, 300.0, 300.0])
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr("actorgraph.cli.progress.monotonic", lambda: next(clock))
    with progress("Draws") as told:
        assert told is not None
        told(1, 11)
        told(199, 200)
    shown = capsys.readouterr().err.split("\r\x1b[K")
    assert shown == ["", "Draws: 1 of 11; about 5 minutes left, Ctrl-C ends it", "Draws: 199 of 200", ""]
