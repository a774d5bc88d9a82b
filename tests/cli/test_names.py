"""Names on the command line: unknown ones are met with the nearest, ambiguous ones with the candidates."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_unknown_names_suggest_the_nearest(run: Run, harbour: Path) -> None:
    """A misspelt name is never guessed at, since a question about the wrong person harms somebody."""
    ran = run("show", "Mara Dorvan", data=harbour)
    assert (ran.code, ran.out) == (2, "")
    assert "No actor or incident is called 'Mara Dorvan'.\nNearest: Mara Dorvane (mara-dorvane)" in ran.err


def test_unknown_links_and_kinds_suggest_the_nearest(run: Run, harbour: Path) -> None:
    """An id of a link and a kind are met in the same way."""
    link = run("show", "mara-dorvane--ordered--harbour-blas", data=harbour)
    assert (link.code, "Nearest: mara-dorvane--ordered--harbour-blast" in link.err) == (2, True)
    kind = run("paths", "Tarsk", "Velmora", "--via", "acused", data=harbour)
    assert (kind.code, "No kind or family of link is called 'acused'.\nNearest: accused" in kind.err) == (2, True)
    assert kind.err.endswith(". `actorgraph kinds` lists them all.\n")


def test_ambiguous_names_list_the_candidates(run: Run, harbour: Path) -> None:
    """The part of a name that two people share is answered with both ids."""
    ran = run("neighbors", "Mara", data=harbour)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[1:] == [
        "'Mara' could mean 2 records; say which, by id:",
        "  mara-dorvane  Mara Dorvane",
        "  mara-ilvesh  Mara Ilvesh",
    ]


@pytest.mark.parametrize("words", [["find", ""], ["show", "  "], ["neighbors", ""], ["paths", "", "Tarsk"]])
def test_empty_names_are_refused(words: list[str], run: Run, harbour: Path) -> None:
    """An empty name is misuse, not a name that nothing has."""
    ran = run(*words, data=harbour)
    assert (ran.code, ran.out) == (2, "")
    assert "There is no name to look for.\n" in ran.err


def test_a_name_does_not_fill_the_screen(run: Run) -> None:
    """What somebody pasted by mistake is repeated only so far."""
    ran = run("show", "x" * 100_000)
    assert ran.code == 2
    assert len(ran.err) < 400


def test_a_name_that_is_no_text_is_an_unknown_name(run: Run) -> None:
    """Bytes that are no UTF-8, as a shell may hand them over, are shown escaped."""
    ran = run("show", "\udcff\udcfe")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "No actor or incident is called '\\udcff\\udcfe'.\n"


@pytest.mark.parametrize(
    "words",
    [
        ["paths", "Tarsk", "Tarsk"],
        ["paths", "Tarsk", "Velmora", "--max-hops", "99"],
        ["paths", "Tarsk", "Velmora", "--max-hops", "0"],
        ["paths", "Tarsk", "Velmora", "--limit", "0"],
        ["paths", "Tarsk", "Velmora", "--through", "walls"],
        ["neighbors", "Tarsk", "--hops", "0"],
        ["neighbors", "Tarsk", "--hops", "7"],
        ["find", "Tarsk", "--limit", "0"],
        ["find", "Tarsk", "--limit", "many"],
        ["find"],
        ["find", "--frobnicate"],
        ["fnd", "Tarsk"],
        [],
    ],
    ids=" ".join,
)
def test_misuse_ends_with_2_and_says_what_would_be_right(words: list[str], run: Run, harbour: Path) -> None:
    """Nothing reaches stdout, and stderr says what is wrong."""
    ran = run(*words, env={"ACTORGRAPH_DATA": str(harbour)})
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) >= 2
