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
COMMANDS = (
    "find",
    "show",
    "neighbors",
    "paths",
    "together",
    "timeline",
    "stats",
    "kinds",
    "sources",
    "chain",
    "said",
    "voice",
    "gaps",
    "review",
    "coverage",
    "knock-out",
    "fragility",
    "diff",
    "ranks",
    "communities",
    "brokers",
    "collapse",
    "duplicates",
    "judge",
    "split",
    "check",
    "fmt",
    "render",
)
FILTERS = (
    *("--as-of", "--strict", "--known-by", "--possible", "--only", "--status", "--only-from"),
    *("--without", "--without-reliability", "--merged"),
)
NOT_ASKED = ("judge", "split", "check", "fmt")
SHARED = (*FILTERS, "--data", "--json", "--help", "-h")


def section(command: str) -> str:
    """Return what the page says of a command: up to the next one, for an answer shown may hold headings too."""
    rest = PAGE.split(f"\n## {command}\n")[1]
    return re.split(rf"\n## (?:{'|'.join(COMMANDS)})\n", rest)[0]


def answer(*words: str) -> Any:  # noqa: ANN401 - any JSON value
    """Return what a command prints with --json, without the filters that all answers carry."""
    run = subprocess.run([PROGRAM, *words, "--json"], cwd=ROOT, capture_output=True, check=True)
    found = json.loads(run.stdout)
    assert found.pop("filters", None) is None
    return found.get("items", found)


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
    names = re.findall(r"^  ([\w-]+) ", listed.split("Commands:")[1], re.MULTILINE)
    assert tuple(names) == COMMANDS
    assert [name for name in re.findall(r"^## ([\w-]+)$", PAGE, re.MULTILINE) if name in COMMANDS] == names


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained(command: str) -> None:
    """A section lists exactly the options that the command takes."""
    text = subprocess.run([PROGRAM, command, "--help"], capture_output=True, text=True, check=True).stdout
    taken = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", text.split("Options:")[1].replace("non-\n", "")))
    explained = set(re.findall(r"`(--?[a-z-]+)`", section(command).split("|---|---|")[1].split("\n\n")[0]))
    assert taken - set(SHARED) == explained - set(SHARED)
    assert ("--json" in taken) == ("--json" in explained)
    assert set(FILTERS) & taken == (set() if command in NOT_ASKED else set(FILTERS))


def test_the_filters_are_explained_once() -> None:
    """Every command that asks takes the same ones, and one table lists them."""
    table = PAGE.split("**Filters.**")[1].split("|---|---|")[1].split("\n\n")[0]
    assert tuple(re.findall(r"`(--?[a-z-]+)` \|", table)) == FILTERS


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("find", "Khazali"), "id"),
        (("show", "iran--threatened--united-states"), "id"),
        (("neighbors", "Nasrallah"), "id"),
        (("paths", "Nasrallah", "Khazali"), "start"),
        (("together", "Pompeo", "Bolton"), "first"),
        (("timeline",), "id"),
        (("kinds",), "id"),
        (("sources",), "id"),
        (("chain", "Soleimani"), "of"),
        (("said", "Soleimani", "Khazali"), "subject"),
        (("voice", "DEBKA Weekly"), "id"),
        (("gaps",), "of"),
        (("review", "Khazali"), "dataset"),
        (("knock-out", "debka-weekly-khazali"), "without"),
        (("fragility", "iran--threatened--united-states"), "of"),
        (("diff", "data", "data"), "old"),
        (("ranks", "degree", "--draws", "20"), "measure"),
        (("communities", "--draws", "20"), "method"),
        (("brokers", "--size", "1", "--draws", "20"), "size"),
        (("collapse", "actors"), "of"),
        (("coverage",), "actors"),
        (("duplicates",), "of"),
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
    """What an answer is made of keeps its keys too."""
    path = answer("paths", "Nasrallah", "Khazali")["paths"][0]
    assert promised("paths", "nodes") == list(path)
    assert promised("paths", "from") == list(path["hops"][0])
    assert promised("neighbors", "type")[:3] == list(answer("neighbors", "Nasrallah")["neighbors"][0])[1:4]
    assert promised("together", "id") == list(answer("together", "Pompeo", "Bolton")["occasions"][0])
    around = answer("timeline", "--around", "rocket-embassy-2019-05-19")
    assert promised("timeline", "incident") == list(around)
    assert promised("timeline", "entry") == list(around["entries"][0])
    tree = answer("chain", "Soleimani")
    assert promised("chain", "number") == list(tree["entries"][0])
    assert promised("chain", "from") == list(tree["entries"][1]["step"])
    assert promised("chain", "one_voice") == list(tree["rests"])
    chains = answer("chain", "Soleimani", "--to", "rocket-embassy-2019-05-19")
    assert promised("chain", "start") == list(chains)
    assert promised("chain", "nodes") == list(chains["chains"][0])
    sheet = answer("review", "Khazali")["sheets"][0]
    assert promised("review", "id") == list(sheet)
    assert promised("review", "link") == list(sheet["accusations"][0])
    assert promised("voice", "voice") == list(answer("voice", "DEBKA Weekly")["handed_on"][0])
    said = answer("said", "Iran", "ordered", "rocket-embassy-2019-05-19")
    assert promised("said", "relation") == list(said["nearest"][0])
    covered = answer("coverage")
    assert promised("coverage", "id") == list(covered["actors"][0])
    assert promised("coverage", "first") == list(covered["months"][0])
    checked = answer("check")
    assert promised("check", "file") == list(checked["problems"][0])
    assert promised("check", "source") == list(checked["coverage"][0])
    ranked = answer("ranks", "--draws", "20")
    assert promised("ranks", "rank") == list(ranked["entries"][0])
    assert promised("ranks", "all") == list(ranked["entries"][0]["value"])
    assert promised("ranks", "view") == list(ranked["ranked_on"])
    assert promised("ranks", "links") == list(ranked["entries"][0]["rests_on"])
    community = answer("communities", "--draws", "20")["communities"][0]
    assert promised("communities", "members") == list(community)
    assert promised("communities", "id") == list(community["members"][0])
    assert promised("brokers", "id") == list(answer("brokers", "--size", "1", "--draws", "20")["brokers"][0])
    edge = next(each for each in answer("collapse", "actors")["edges"] if each["shared"])
    assert promised("collapse", "first") == list(edge)
    assert promised("collapse", "id") == list(edge["shared"][0])
    cited = answer("collapse", "sources")
    assert promised("collapse", "how") == list(cited["edges"][0])
    tail = section("collapse").split("`sources` it is")[1].split("}]")[1].split("}`")[0]
    assert re.findall(r'"(\w+)"', tail) == ["own", "withdrawn", "caution"]
