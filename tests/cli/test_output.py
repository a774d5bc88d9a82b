"""What reaches a terminal, a pipe and a file: nothing that could drive them, nothing cut, nothing lost."""

import fcntl
import io
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from actorgraph.cli import output
from actorgraph.model.characters import UNSAFE

CLOSED = "\u2068([^\u2068\u2069]*)\u2069"
"""Text with a direction of its own, which can move nothing around it."""

Run = Callable[..., Any]
QUESTIONS = [
    ["find", "red"],
    ["show", "a07-ansi"],
    ["show", "a20-lines"],
    ["neighbors", "i2-escape"],
    ["neighbors", "i1-script", "--hops", "6"],
    ["paths", "a01-script", "a09-bidi", "--through", "all"],
    ["timeline"],
    ["stats"],
    ["sources"],
    ["kinds"],
    ["together", "a01-script", "a09-bidi"],
    ["said", "a01-script", "attack", "i1-script"],
    ["voice", "a09-bidi"],
    ["gaps"],
    ["review"],
    ["chain"],
    ["show", "i3-template"],
    ["show", "i2-escape"],
    ["coverage"],
]


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_no_unsafe_character_is_printed(words: list[str], run: Run, hostile: Path) -> None:
    """Control, bidi and invisible characters of a dataset are written out, as text and as JSON."""
    for as_json in ([], ["--json"]):
        ran = run(*words, *as_json, data=hostile)
        for printed in (ran.out, ran.err):
            assert not re.search(UNSAFE, re.sub(CLOSED, r"\1", printed.replace("\n", "")))


def test_json_still_holds_the_very_same_characters(run: Run, hostile: Path) -> None:
    """What is escaped in the text of the JSON is the original again when it is read."""
    for key in ("a07-ansi", "a08-nul", "a09-bidi", "a19-zero-width", "a20-lines"):
        (actor,) = (each for each in json.loads((hostile / "actors.json").read_bytes()) if each["id"] == key)
        shown = json.loads(run("show", key, "--json", data=hostile).out)
        assert shown["name"] == actor["name"]
        assert shown["aliases"] == [alias["name"] for alias in actor["aliases"]]


def test_names_stay_on_their_line(run: Run, hostile: Path) -> None:
    """A line break inside a name is written out, so that no name can pretend to be a line of ours."""
    first = run("show", "a20-lines", data=hostile).out.splitlines()[0]
    assert first == r"first\x0asecond\x0d\x0athird\u2028fourth\x09fifth  (a20-lines)"


def test_markup_is_text(run: Run, hostile: Path) -> None:
    """Neither rich's markup nor HTML is read as such."""
    assert run("show", "a06-rich", data=hostile).out.startswith("[bold red]rich[/] [link=https://evil.example]markup")
    assert run("show", "a01-script", data=hostile).out.startswith("<script>alert(document.domain)</script>  (a01-")


@pytest.mark.parametrize(
    "settings",
    [
        {"LC_ALL": "C", "LANG": "C"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1", "LC_ALL": "POSIX"},
        {"PYTHONUTF8": "0", "LC_ALL": "C"},
        {"TERM": "dumb", "NO_COLOR": "1"},
        {"COLUMNS": "20"},
        {"PYTHONHASHSEED": "7"},
    ],
    ids=str,
)
def test_settings_of_the_machine_change_no_byte(settings: dict[str, str], run: Run) -> None:
    """Arabic names come out as UTF-8 under any locale, and a pipe has no width."""
    assert run("show", "Khazali", env=settings).raw == run("show", "Khazali").raw
    assert "قيس الخزعلي" in run("show", "Khazali", env=settings).out


def test_a_reader_who_leaves_early_is_no_error(shell: Callable[[str], Any]) -> None:
    """With one line taken of many, all is well and stderr is empty."""
    ran = shell("actorgraph kinds | head -1; actorgraph show Khazali --json | head -1")
    assert (ran.code, ran.out, ran.err) == (0, "Command and membership:\n{\n", "")


def test_a_full_disk_is_told(shell: Callable[[str], Any]) -> None:
    """An answer that could not be written is not taken for one."""
    for command in ("stats", "stats --json", "--help"):
        ran = shell(f"actorgraph {command} >/dev/full")
        assert (ran.code, ran.err) == (2, "The answer can not be written: No space left on device.\n")


def test_closed_streams_do_no_harm(shell: Callable[[str], Any]) -> None:
    """A job that was started without stdout, stderr or stdin ends as it would with them."""
    ran = shell("actorgraph stats >&- && actorgraph stats 2>&- | head -1 && actorgraph stats <&- >/dev/null")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("\n") == 1


def at_terminal(words: list[str], columns: int) -> str:
    """Return what a command shows on a terminal of some width."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    kept = {key: value for key, value in os.environ.items() if key not in ("ACTORGRAPH_DATA", "COLUMNS", "LINES")}
    script = str(Path(sys.executable).with_name("actorgraph"))
    with subprocess.Popen([script, *words], stdin=follower, stdout=follower, stderr=follower, env=kept) as process:
        os.close(follower)
        shown = b"".join(iter(lambda: _read(leader), b""))
    os.close(leader)
    assert process.returncode == 0
    return shown.decode("utf-8").replace("\r\n", "\n")


def _read(leader: int) -> bytes:
    try:
        return os.read(leader, 65536)
    except OSError:  # on Linux, how a terminal says that all who wrote to it have gone
        return b""


@pytest.mark.parametrize("columns", [80, 60, 200])
def test_a_terminal_wraps_lines_and_cuts_no_id(columns: int, run: Run) -> None:
    """No line is longer than the terminal, nor than a hundred columns, unless one word is; all words are there."""
    words = ["show", "Khazali"]
    shown, piped = at_terminal(words, columns), run(*words).out
    assert all(len(line) <= min(columns, 100) or " " not in line.strip() for line in shown.splitlines())
    assert shown.split() == piped.split()
    assert "(qais-al-khazali--ordered--rocket-embassy-2019-05-19)" in shown


def test_what_is_wrapped_hangs_under_its_text() -> None:
    """In a list of kinds the second line of an entry begins where the text of the first does."""
    lines = at_terminal(["kinds"], 80).splitlines()
    at = lines.index("  attributed_attack       accused of / attributed to; an event; an allegation;")
    assert lines[at + 1].startswith(" " * 26 + "1")


def test_a_pipe_is_not_wrapped(run: Run) -> None:
    """Each claim and each sentence is one line, for other tools to take."""
    out = run("paths", "Soleimani", "rocket-embassy-2019-05-19").out
    assert max(map(len, out.splitlines())) > 200
    notes = [line for line in out.splitlines() if re.match(r"  \[\d+\]  ", line)]
    assert all(line.endswith(".") for line in notes)


class Terminal(io.StringIO):
    """A terminal that keeps what is written, each time after some seconds."""

    seconds = 0.0

    def write(self, text: str) -> int:
        """Take a text as slowly as a reader of pages does."""
        sleep(self.seconds)
        return super().write(text)

    def isatty(self) -> bool:
        """Be a terminal."""
        return True


@pytest.mark.parametrize(("working", "writing", "told"), [(0.0, 0.3, 0), (0.3, 0.0, 1)])
def test_patience_ends_with_the_answer(
    monkeypatch: pytest.MonkeyPatch, working: float, writing: float, told: int
) -> None:
    """That work goes on is said on a terminal while it does, and not into the pages that somebody reads."""
    out, err = Terminal(), Terminal()
    out.seconds = writing
    monkeypatch.setattr(output, "_PATIENCE", 0.1)
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    with output.patiently():
        sleep(working)
        output.show(None, ["An answer."], as_json=False)
    assert out.getvalue() == "An answer.\n"
    assert err.getvalue().count("Still at work") == told


def test_an_interrupt_while_modules_load(shell: Callable[[str], Any]) -> None:
    """Ctrl-C in the first moments ends with 130, and with nothing on stderr."""
    finder = "type('F', (), {'find_spec': staticmethod(lambda name, *_: interrupt() if name == 'typer' else None)})"
    code = f"import sys\ndef interrupt(): raise KeyboardInterrupt\nsys.meta_path.insert(0, {finder})"
    ran = shell(f'{sys.executable} -c "{code}\nfrom actorgraph.cli import main\nmain()"')
    assert (ran.code, ran.out, ran.err) == (130, "", "")
