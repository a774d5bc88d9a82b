"""What falls with a source, on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_a_document(run: Run, harbour: Path) -> None:
    """The answer begins with what falls, in numbers, and lists each link with what it hangs on."""
    ran = run("knock-out", "echo-2031-03-05", data=harbour)
    lines = ran.out.splitlines()
    assert ran.code == 0
    assert lines[0].startswith("Without the source “")
    assert "Lose all support (1):" in lines
    assert any(line.strip().startswith("It takes one document to change its status: ") for line in lines)


def test_a_path(run: Run, data: Path) -> None:
    """Without the paper's nameless sources nothing joins Soleimani to Khazali by way of command."""
    words = ("DEBKA Weekly's military and intelligence sources", "--only", "command")
    ran = run("knock-out", *words, "--from", "Soleimani", "--to", "Khazali", data=data)
    assert "No path is left between Qassem Soleimani and Qais al-Khazali." in ran.out.splitlines()


def test_options_name_the_same(run: Run, harbour: Path) -> None:
    """A name alone and the option for its sort lead to the same answer."""
    plain = json.loads(run("knock-out", "Lagoon Post", "--json", data=harbour).out)
    option = json.loads(run("knock-out", "--publisher", "Lagoon Post", "--json", data=harbour).out)
    assert plain == option
    assert plain["without"]["publishers"] == ["Lagoon Post"]


def test_fragility_of_a_link(run: Run, harbour: Path) -> None:
    """Either of two origins is enough."""
    answer = json.loads(run("fragility", "harbour-blast--targeted--ostrel-harbour", "--json", data=harbour).out)
    [link] = answer["links"]
    assert {loss["status"] for loss in link["hangs_on"]["sources"]} == {"single-source"}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("knock-out",), "Nobody is knocked out."),
        (("knock-out", "Meridian Wir"), "Nearest: "),
        (("knock-out", "--voice", "Meridian Wire"), "is no voice here, but a publisher"),
        (("knock-out", "--reliability", "G"), "'G' is no reliability."),
        (("knock-out", "quay-notes", "--from", "Tarsk"), "--from and --to name the two ends of a path."),
        (("knock-out", "quay-notes", "--by", "fame"), "fame"),
        (("fragility", "nobody"), "No actor or incident is called 'nobody'."),
        (("fragility", "a--b--c"), "No link is called 'a--b--c'."),
    ],
)
def test_misuse(run: Run, harbour: Path, words: tuple[str, ...], says: str) -> None:
    """A question that is not well put ends with 2 and says what would be right."""
    ran = run(*words, data=harbour)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err
