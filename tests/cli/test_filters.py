"""Filters on the command line: every question takes them, every answer opens with them, and misuse is met in words."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph import load

Run = Callable[..., Any]
OPTIONS = ("--as-of", "--strict", "--known-by", "--possible", "--only", "--status", "--only-from", "--without")
QUESTIONS = [
    ["find", "Dorvane"],
    ["show", "mara-dorvane"],
    ["show", "mara-dorvane--ordered--harbour-blast"],
    ["neighbors", "dawn-brigade"],
    ["paths", "mara-dorvane", "harbour-blast"],
    ["together", "mara-dorvane", "osric-vane"],
    ["timeline", "--attacks"],
    ["timeline", "--around", "harbour-blast"],
    ["stats"],
    ["kinds"],
    ["sources"],
    ["said", "mara-dorvane", "ordered", "harbour-blast"],
    ["voice", "Lantern Review"],
    ["gaps"],
    ["review"],
]
FILTERS = ["--as-of", "2031-06", "--known-by", "2031-06-15", "--without", "Meridian Wire", "--status", "single-source"]
WIRE = "Without the publisher Meridian Wire: 18 claims fell."
EXAMPLES = [
    ["--as-of", "2031-03-02", "--strict"],
    ["--known-by", "2031-05", "--possible"],
    ["--only", "attack", "--only", "commands"],
    ["--status", "contested", "--status", "denied"],
    ["--only-from", "Lantern Review", "--only-from", "The Ring file"],
    ["--without", "inquiry-report", "--without", "Quill"],
    ["--without-reliability", "D-F"],
]


def test_every_command_takes_them(run: Run) -> None:
    """All commands that ask, and the one that draws, take the same filters; those that keep files take none."""
    for command in {words[0] for words in QUESTIONS} | {"render"}:
        told = run(command, "--help").out
        assert all(f" {option} " in told for option in (*OPTIONS, "--without-reliability")), command
    for command in ("check", "fmt"):
        assert "--as-of" not in run(command, "--help").out
        assert run(command, "--as-of", "2031").code == 2


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_lines_above(words: list[str], run: Run, harbour: Path) -> None:
    """The filters stand above every answer, and under `filters` in its JSON, as the library gives them."""
    text = run(*words, *FILTERS, data=harbour)
    assert text.code in {0, 1}, text.err
    asked = load(harbour).as_of("2031-06").known_by("2031-06-15").without("Meridian Wire").only(status="single-source")
    assert asked.filters is not None
    if words == ["review"]:  # a sheet has a heading
        assert [line for line in text.out.splitlines() if line[2:] in asked.filters.sentences] == [
            f"- {sentence}" for sentence in asked.filters.sentences
        ]
    else:
        assert text.out.startswith("\n".join([*asked.filters.sentences, "", ""]))
    assert WIRE in text.out
    plain = json.loads(run(*words, *FILTERS, "--json", data=harbour).out)
    assert plain["filters"] == json.loads(json.dumps(asked.filters.to_dict()))
    bare = json.loads(run(*words, "--json", data=harbour).out)
    assert bare["filters"] is None
    assert bare.keys() == plain.keys()


@pytest.mark.parametrize("options", EXAMPLES, ids=" ".join)
def test_options_in_any_place(options: list[str], run: Run, harbour: Path) -> None:
    """Options may stand before or after what is asked, and in any order."""
    pairs = [options[place : place + 2] for place in range(0, len(options), 2)] if options[1:2] else [options]
    turned = [word for pair in reversed(pairs) for word in pair] if len(options) % 2 == 0 else options
    first = run("stats", *options, "--json", data=harbour)
    last = run("stats", "--json", *turned, data=harbour)
    assert first.code == 0, first.err
    assert first.raw == last.raw


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--as-of", "May 2019"], "'May 2019' is not a date."),
        (["--as-of", "2019-05?"], "'2019-05?' is not one certain day, month or year."),
        (["--as-of", "2019-02-30"], "'2019-02-30' is not a date."),
        (["--known-by", ""], "'' is not a date."),
        (["--known-by", "[2031,2032]"], "'[2031,2032]' is not"),
        (["--strict"], "--strict says how to take a day.\nName one with --as-of."),
        (["--possible"], "--possible says how to take a day.\nName one with --known-by."),
        (["--known-by", "2031", "--strict"], "--strict says how to take a day.\nName one with --as-of."),
        (["--status", "corroborate"], "No status is called 'corroborate'.\nNearest: corroborated"),
        (["--only", "ordred"], "No kind or family of link is called 'ordred'.\nNearest: ordered"),
        (["--without", "Meridian Wier"], "No actor, source or publisher is called 'Meridian Wier'.\nNearest: Meridian"),
        (
            ["--only-from", "Meridian Wier"],
            "No actor, source or publisher is called 'Meridian Wier'.\nNearest: Meridian",
        ),
        (["--without", "Mara"], "'Mara' could mean 2 records; say which, by id:\n  mara-dorvane"),
        (["--without", ""], "No actor, source or publisher is called ''."),
        (["--without", "harbour-blast"], "No actor, source or publisher is called 'harbour-blast'."),
        (["--without-reliability", "G"], "'G' is no reliability.\nAdmiralty letters run from A to F: D, or D-F."),
        (["--as-of"], "requires an argument"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)
def test_misuse(options: list[str], told: str, run: Run, harbour: Path) -> None:
    """Misuse of a filter ends with 2 and says what would be right; nothing reaches stdout."""
    ran = run("stats", *options, env={"ACTORGRAPH_DATA": str(harbour)})
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_what_is_left_out(run: Run, harbour: Path) -> None:
    """A name of what filters leave out ends with 2, and one looked for is said not to be in this selection."""
    shown = run("show", "tunnel-strike", "--as-of", "2031-03", data=harbour)
    assert (shown.code, shown.out) == (2, "")
    assert "'Planned strike on Pell bridge' (tunnel-strike) is not in this selection.\nAsk with other" in shown.err
    link = run("show", "tarsk--funds--salt-brigade", "--without", "lantern-review", data=harbour)
    assert (link.code, "is not in this selection" in link.err) == (2, True)
    found = run("find", "tunnel-strike", "--as-of", "2031-03", data=harbour)
    assert found.code == 1
    assert "Nothing in this selection is called 'tunnel-strike', or nearly so." in found.err
    assert "Not in this selection: " in found.out


def test_nothing_in_this_selection(run: Run, harbour: Path) -> None:
    """What a question finds nothing of is said of this selection."""
    timeline = run("timeline", "--known-by", "1900", data=harbour)
    assert (timeline.code, "This selection has no such incident." in timeline.err) == (1, True)
    voice = run("voice", "Quill", "--without", "Quill", data=harbour)
    assert "No claim in this selection is made on its word." in voice.out
    around = run("timeline", "--around", "harbour-blast", "--hours", "1", "--only-from", "ring-file", data=harbour)
    assert "Nothing in this selection can be placed there." in around.out
    review = run("review", "Mara Dorvane", "--only-from", "Meridian Wire", data=harbour)
    assert "Nothing in this selection is alleged of Mara Dorvane." in review.err


def test_review(run: Run, harbour: Path, tmp_path: Path) -> None:
    """A sheet in a file opens with the filters that it stands on."""
    for name in ("sheet.md", "sheet.html"):
        path = tmp_path / name
        ran = run("review", "Mara Dorvane", "--without", "Tarsk Herald", "-o", str(path), data=harbour)
        assert ran.code == 0, ran.err
        text = path.read_text(encoding="utf-8")
        assert "Without the publisher Tarsk Herald: " in text
        assert "Denials, doubts and comments among what fell or is set apart: " in text
        assert "On record, but left out of this selection: 1 denial." in text


def test_render(run: Run, harbour: Path, tmp_path: Path) -> None:
    """A page names its filters in its opening and its days in its footer; without filters it names none."""
    bare, page = tmp_path / "bare.html", tmp_path / "page.html"
    assert run("render", "-o", str(bare), data=harbour).code == 0
    options = ["--as-of", "2031-04-05", "--known-by", "2031-06", "--without", "Meridian Wire"]
    assert run("render", "-o", str(page), *options, data=harbour).code == 0
    text = page.read_text(encoding="utf-8")
    assert WIRE in text
    assert "As known by 30 June 2031: " in text
    assert "As of 5 April 2031, by the dates given, " in text
    footer = text.partition("<footer")[2].partition("</footer>")[0]
    assert "2031-04-05" in footer
    assert "2031-06-30" in footer
    assert WIRE not in bare.read_text(encoding="utf-8")


def test_together_with_the_library(run: Run, harbour: Path) -> None:
    """The options ask what the methods ask, in whatever order they are written."""
    words = ["timeline", "--without-reliability", "E-F", "--only", "attack", "--as-of", "2031-05-20", "--json"]
    asked = load(harbour).as_of("2031-05-20").without(reliability="E-F").only(kinds="attack").timeline()
    assert json.loads(run(*words, data=harbour).out) == json.loads(json.dumps(asked.to_dict()))
