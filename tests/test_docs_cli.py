"""The page on the command line is true: it knows every command and option, and the keys of every answer."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
PROGRAM = Path(sys.executable).with_name("actorgraph")
COMMANDS = ("find", "show", "neighbors", "paths", "timeline", "stats", "kinds", "sources", "check", "fmt", "render")
SHARED = ("--data", "--json", "--help", "-h")


def section(command: str) -> str:
    """Return what the page says of a command."""
    return PAGE.split(f"\n## {command}\n")[1].split("\n## ")[0]


def answer(*words: str) -> Any:  # noqa: ANN401 - any JSON value
    """Return what a command prints with --json."""
    run = subprocess.run([PROGRAM, *words, "--json"], cwd=ROOT, capture_output=True, check=True)
    return json.loads(run.stdout)


def promised(command: str, first: str) -> list[str]:
    """Return the keys of an answer as the page lists them, from a first key on, the nested ones left out."""
    text = " ".join(section(command).split()).split("`--json` (", 1)[1]
    shape = text[text.index(f'"{first}"') :]
    depth, flat = 0, ""
    for character in shape:
        depth += (character in "[{") - (character in "]}")
        if depth < 0:
            break
        flat += character if not depth else ""
    return re.findall(r'"(\w+)"', flat)


def test_every_command_has_a_section() -> None:
    """The program's own list and the page's are one."""
    listed = subprocess.run([PROGRAM, "--help"], capture_output=True, text=True, check=True).stdout
    names = re.findall(r"^  (\w+) ", listed.split("Commands:")[1], re.MULTILINE)
    assert tuple(names) == COMMANDS
    assert [name for name in re.findall(r"^## (\w+)$", PAGE, re.MULTILINE) if name in COMMANDS] == names


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained(command: str) -> None:
    """A section lists exactly the options that the command takes."""
    text = subprocess.run([PROGRAM, command, "--help"], capture_output=True, text=True, check=True).stdout
    taken = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", text.split("Options:")[1].replace("non-\n", "")))
    explained = set(re.findall(r"`(--?[a-z-]+)`", section(command).split("|---|---|")[1].split("\n\n")[0]))
    assert taken - set(SHARED) == explained - set(SHARED)
    assert ("--json" in taken) == ("--json" in explained)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("find", "Khazali"), "id"),
        (("show", "iran--threatened--united-states"), "id"),
        (("neighbors", "Nasrallah"), "id"),
        (("paths", "Nasrallah", "Khazali"), "start"),
        (("timeline",), "id"),
        (("kinds",), "id"),
        (("sources",), "id"),
        (("check",), "problems"),
        (("fmt", "--check"), "changed"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_the_keys_of_an_answer_are_those_on_the_page(words: tuple[str, ...], first: str) -> None:
    """Whoever writes a script against the page finds each key in the answer."""
    found = answer(*words)
    record = found[0] if isinstance(found, list) else found
    assert promised(words[0], first) == list(record)


@pytest.mark.parametrize("command", [command for command in COMMANDS if command != "render"])
def test_every_answer_links_its_schema(command: str) -> None:
    """Whoever validates answers finds what to validate them by."""
    assert f"`--json` ([schema](schemas/{command}.json))" in " ".join(section(command).split())
    assert (ROOT / "docs" / "schemas" / f"{command}.json").is_file()


def test_the_keys_inside_an_answer_are_those_on_the_page() -> None:
    """Hops, neighbours and problems keep their keys too."""
    path = answer("paths", "Nasrallah", "Khazali")["paths"][0]
    assert promised("paths", "nodes") == list(path)
    assert promised("paths", "from") == list(path["hops"][0])
    assert promised("neighbors", "type")[:3] == list(answer("neighbors", "Nasrallah")["neighbors"][0])[1:4]
    assert promised("check", "file") == list(answer("check")["problems"][0])
