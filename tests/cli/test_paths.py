"""Paths on the command line: their options, their forms, and what is refused."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
CHAIN = ("paths", "mara-dorvane", "harbour-blast", "--pattern", "commands+ attributed_attack")


def test_a_pattern_in_time(run: Run, harbour: Path) -> None:
    """What was asked for stands below the headline, and what the dates leave open below the path's."""
    lines = run(*CHAIN, "--in-time", data=harbour).out.splitlines()
    assert lines[0] == "From Mara Dorvane to Blast in Ostrel harbour: 1 path, all there are."
    assert lines[1] == (
        "Asked for: at most 6 hops; kinds as in the pattern “commands+ attributed_attack”, narrower kinds included;"
        " no hop certain to be earlier than the one before it."
    )
    assert lines[4].startswith("  The dates leave open whether hop 1 ")
    assert lines[-1].startswith("On the word of others only: ")
    assert re.search(r"\[\d+\]$", lines[-1])


def test_every_option(run: Run, harbour: Path) -> None:
    """All conditions together are taken, and are told."""
    options = (
        "--waypoint",
        "dawn-brigade",
        "--avoid",
        "tarsk",
        "--order",
        "evidence",
        "--via",
        "command",
        "--via",
        "attack",
    )
    shown = json.loads(run(*CHAIN, *options, "--not-via", "leads", "--directed", "--json", data=harbour).out)
    assert [path["nodes"] for path in shown["paths"]] == [["mara-dorvane", "dawn-brigade", "harbour-blast"]]
    assert [condition.partition(" ")[0] for condition in shown["conditions"]] == [
        *("at", "kinds", "only", "not", "links", "through", "not")
    ]
    assert shown["order"].startswith("strongest evidence first")


def test_none_found(run: Run, harbour: Path) -> None:
    """Where nothing fits, the command ends with 1 in every form; text and Markdown say what would widen the search."""
    for form in ("text", "markdown", "bibtex", "csl-json"):
        ran = run("paths", "ada-fenwick", "velmora-navy", "--pattern", "funds", "--format", form, data=harbour)
        assert ran.code == 1
        assert ("there are paths, which say less" in ran.out) == (form in ("text", "markdown"))


def test_as_markdown(run: Run, harbour: Path) -> None:
    """Markdown has a heading for each path and hop, and a footnote for each claim."""
    out = run(*CHAIN, "--format", "markdown", data=harbour).out
    assert out.startswith("# From Mara Dorvane to Blast in Ostrel harbour: 1 path, all there are.\n")
    assert out.count("\n## Path ") == 1
    assert out.count("\n### Hop ") == 2
    assert "\n[^1]: " in out


def test_as_bibliographies(run: Run, harbour: Path) -> None:
    """BibTeX and CSL-JSON list the same sources."""
    entries = re.findall(r"^@\w+\{(.+),$", run(*CHAIN, "--format", "bibtex", data=harbour).out, re.MULTILINE)
    items = json.loads(run(*CHAIN, "--format", "csl-json", data=harbour).out)
    assert entries == [item["id"] for item in items] == sorted(entries)
    assert "inquiry-report" in entries


def test_filters_stand_in_markdown(run: Run, harbour: Path) -> None:
    """What filters leave out is told in Markdown too."""
    out = run(*CHAIN, "--format", "markdown", "--without", "inquiry-report", data=harbour).out
    assert "- Without " in out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--pattern", "commands+ ordred"), "can't be read at place 11: No kind or family of link is called 'ordred'."),
        (("--pattern", "("), "can't be read at place 2: a name or ( is missing."),
        (("--json", "--format", "markdown"), "--json and --format are two forms of one answer."),
        (("--waypoint", "mara-dorvane"), "is an end of the path"),
        (("--waypoint", "nobody here"), "No actor or incident is called 'nobody here'."),
        (("--avoid", "tarsk", "--waypoint", "tarsk"), "can't be a waypoint and avoided"),
        (("--order", "length"), "--order"),
        (("--format", "word"), "--format"),
    ],
)
def test_refused(options: tuple[str, ...], said: str, run: Run, harbour: Path) -> None:
    """What can't be asked ends with 2, says why, and prints nothing."""
    ran = run("paths", "mara-dorvane", "harbour-blast", *options, data=harbour)
    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(ran.err.split())


@pytest.mark.parametrize("form", ["text", "markdown", "bibtex"])
def test_no_unsafe_character(form: str, run: Run, hostile: Path) -> None:
    """Whatever the data holds, no escape and no override is printed in any form."""
    ran = run("paths", "a01-script", "a09-bidi", "--through", "all", "--format", form, data=hostile)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", ran.out)
