"""Answers as lines: aligned, wrapped under their own text, each claim one footnote."""

from pathlib import Path

import pytest

from actorgraph import load
from actorgraph.views.text.footnotes import Footnotes, link_label
from actorgraph.views.text.printable import columns, printable
from actorgraph.views.text.timeline import entry_lines
from actorgraph.views.text.together import together_lines
from actorgraph.views.text.voices import voice_lines


@pytest.mark.parametrize(
    ("line", "width", "lines"),
    [
        ("short", 40, ["short"]),
        ("  " + "word " * 9, 40, ["  " + "word " * 6 + "word", "    word word"]),
        ("  [1]  " + "word " * 9, 40, ["  [1]  " + "word " * 5 + "word", "       word word word"]),
        ("a heading that is long, far from its  (id)", 40, ["a heading that is long, far from its", "  (id)"]),
        ("x" * 60, 40, ["x" * 60]),
        ("one two three " * 3, 10, ["one two three one two three one two", "  three"]),
    ],
)
def test_long_lines_hang_under_their_text(line: str, width: int, lines: list[str]) -> None:
    """After a wide gap near the left, under what follows it; else a little deeper; a word is never cut."""
    assert printable([line.rstrip()], width=width).splitlines() == lines


def test_a_branch_runs_on_beside_what_hangs_on_it() -> None:
    """A wrapped line of a tree keeps the lines of the tree on its left, and hangs under its text."""
    words = " ".join(["word"] * 10)
    assert printable([f"├─ 2. {words}", f"│  ╘═ 3. {words}"], width=40).splitlines() == [
        "├─ 2. word word word word word word word",
        "│    word word word",
        "│  ╘═ 3. word word word word word word",
        "│       word word word word",
    ]


def test_without_a_width_nothing_is_wrapped() -> None:
    """A line is a line, however long."""
    assert printable(["word " * 100 + "end"]) == "word " * 100 + "end"


def test_what_could_drive_a_terminal_is_written_out() -> None:
    """Escapes, bidi overrides and line breaks of the data do not reach the screen."""
    assert printable(["a\x1b[31m\u202eb\nc", "d"]) == "a\\x1b[31m\\u202eb\\x0ac\nd"


def test_columns_line_up_by_what_is_shown() -> None:
    """A cell counts by the length of its escaped text, and the last one runs free."""
    assert columns([("a\x00", 1, "x"), ("long name", 22, "")]) == ["a\x00      1   x", "long name  22"]


def test_footnotes_are_numbered_as_they_are_met(harbour: Path) -> None:
    """A claim that is met again keeps its number, and is listed once."""
    graph = load(harbour)
    first = graph.link("mara-dorvane--ordered--harbour-blast")
    second = graph.link("dawn-brigade--attributed_attack--harbour-blast")
    notes = Footnotes()
    numbers = notes.marks(first)
    assert notes.marks(first, second).startswith(f"{numbers} [")
    assert len(list(notes.lines())) == len(
        {claim.id for link in (first, second) for claim in (*link.claims, *link.replies)}
    )


def test_a_label_says_what_is_alleged(harbour: Path) -> None:
    """The status never stands without the word that says it is an allegation."""
    graph = load(harbour)
    assert link_label(graph.link("mara-dorvane--ordered--harbour-blast")) == "ordered (alleged, contested, denied)"
    assert link_label(graph.link("dawn-brigade--clashed_with--salt-brigade")) == "clashed with (contested, denied)"


def named(harbour: Path, key: str) -> list[str]:
    """Return the lines on who is named for an incident, and what it was aimed at."""
    (entry,) = (each for each in load(harbour).timeline() if each.id == key)
    return [line for line in entry_lines(entry) if line.startswith(("  Named", "  Only denied", "  As the sources"))]


def test_who_is_named_is_said_to_be_accused(harbour: Path) -> None:
    """Beside a name stand that it is alleged, how firmly, and who disputes it; beside a weapon, unclear text."""
    about, *blamed = named(harbour, "harbour-blast")
    assert about == (
        "  As the sources have it, aimed at: Ostrel harbour; where: Ostrel;"
        " with: limpet mine (on the word of guards of Pell refinery, two harbour pilots)."
    )
    assert blamed == [
        "  Named: Dawn Brigade (alleged, single-source)",
        "  Named: Mara Dorvane (alleged, contested, denied)",
        "  Only denied or doubted: Salt Brigade (alleged, doubted)",
        "  Only denied or doubted: Tarsk (alleged, denied)",
    ]
    assert named(harbour, "refinery-fire") == [
        "  As the sources have it, aimed at: Pell refinery.",
        "  Named: Mara Dorvane (alleged, contested, denied)",
        "  Named: Salt Brigade (alleged, corroborated, doubted)",
    ]
    assert named(harbour, "lighthouse-raid")[0] == (
        "  As the sources have it, aimed at: Karsa lighthouse; where: Karsa strait;"
        " with: Grey Fin (single-source, unclear text)."
    )


def test_a_voice_gives_each_claim_with_its_id(harbour: Path) -> None:
    """Under each of its claims stand the claim's id and the record's; what is said of it is said of its name."""
    lines = list(voice_lines(load(harbour).voice("teodor-quill")))
    place = lines.index("Comments, neither affirming nor denying (1):")
    assert lines[place + 2] == "    (feud-comment; dawn-brigade--attributed_attack--feud-raid)"
    assert "Said of Teodor Quill (5):" in lines


def test_the_caution_stands_only_below_occasions(harbour: Path) -> None:
    """That being at one occasion is no claim of more is said only where an occasion is listed, counted or not."""
    graph = load(harbour)
    caution = "That two were at the same occasion is no claim that they spoke or acted together."
    listed = graph.together("mara-dorvane", "teodor-quill")
    nothing = graph.together("karsa-clan", "ada-fenwick")
    assert (len(listed.not_counted), list(together_lines(listed))[-1]) == (1, caution)
    assert (nothing.caution, caution in together_lines(nothing)) == (caution, False)
