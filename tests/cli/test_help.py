"""Help: every command explains itself, and its examples run as they stand."""

import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph.cli.app import COMMANDS

Run = Callable[..., Any]


def examples(command: str) -> list[str]:
    """Return the examples in a command's help."""
    return re.findall(r"^      (actorgraph .*)$", COMMANDS[command].__doc__ or "", re.MULTILINE)


def test_help_lists_every_command(run: Run) -> None:
    """The commands in the order in which they are learnt, with -h as well as --help."""
    out = run("--help").out
    assert re.findall(r"^  ([a-z][a-z-]*)  +\w", out, re.MULTILINE) == [
        *("find", "show", "neighbors", "paths", "together", "timeline", "stats", "kinds", "sources"),
        "chain",
        *("said", "voice", "gaps", "review", "coverage"),
        *("knock-out", "fragility", "diff"),
        *("ranks", "communities", "brokers", "collapse"),
        *("duplicates", "judge", "split"),
        *("check", "fmt", "render"),
    ]
    assert run("-h").out == out


def test_version(run: Run) -> None:
    """The version is that of the installed package."""
    assert re.fullmatch(r"actorgraph \d+\.\d+\.\d+\n", run("--version").out)


def kept_twice(folder: Path) -> None:
    """Keep a folder in a git repository of its own, with two commits."""
    git = ["git", "-C", str(folder), "-c", "user.name=Nobody", "-c", "user.email=nobody@actorgraph.example"]
    commit = ["commit", "--quiet", "--allow-empty", "--message", "kept"]
    for words in (["init", "--quiet"], ["add", "."], commit, commit):
        subprocess.run([*git, *words], check=True, capture_output=True)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_examples_that_run(command: str, run: Run, harbour: Path, tmp_path: Path) -> None:
    """Each example stands in the help on a line of its own, and answers."""
    shown = run(command, "--help")
    assert (shown.code, shown.err) == (0, "")
    assert "  Examples:\n" in shown.out
    assert len(examples(command)) >= 2
    shutil.copytree(harbour, tmp_path / "my-dataset")
    shutil.copy(harbour.parent / "texts" / "wire-2031-03-02.txt", tmp_path / "article.txt")
    if command == "diff":
        kept_twice(tmp_path / "my-dataset")
        shutil.copytree(harbour, tmp_path / "my-dataset-of-last-year")
    for example in examples(command):
        assert f"    {example}\n" in shown.out
        ran = run(*shlex.split(example)[1:], cwd=tmp_path)
        assert ran.code == 0, example
        assert ran.out or command == "render" or " -o " in example
