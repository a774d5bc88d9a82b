"""Absence and coverage on the command line: what is shown is true, and bad files are told in one line."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Broken = Callable[[str, str, Callable[[Any], object]], Path]

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
ASKED = "$ actorgraph said teodor-quill ordered night-attack --data tests/data/harbour\n"


def test_the_page_shows_what_is_printed_of_the_invented_dataset() -> None:
    """The one example that needs searches is asked of the invented dataset, and is true byte by byte."""
    shown = PAGE.split(ASKED)[1].split("```")[0]
    program = Path(sys.executable).with_name("actorgraph")
    ran = subprocess.run([program, *ASKED.split()[2:]], cwd=ROOT, capture_output=True, check=True)
    assert shown == ran.stdout.decode("utf-8")


def test_coverage_warns(run: Run, harbour: Path) -> None:
    """The warning is the last line of the text, and a field of the JSON."""
    assert run("coverage", data=harbour).out.splitlines()[-1].startswith("Warning: Over 32 actors the number of links")
    assert json.loads(run("coverage", "--json", data=harbour).out)["degree"]["warns"]


def test_coverage_names_its_filters(run: Run, harbour: Path) -> None:
    """Under a filter the answer says which, above its text and in its JSON."""
    ran = run("coverage", "--without", "Velmora Courier", data=harbour)
    assert "Velmora Courier" in ran.out.splitlines()[0]
    answer = json.loads(run("coverage", "--without", "Velmora Courier", "--json", data=harbour).out)
    assert answer["filters"]["without"]["publishers"] == ["Velmora Courier"]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"were": "x"}, "searches.json, ferry-doers, were: unknown field (did you mean 'where'?)"),
        ({"subject": "ferry-shot"}, "searches.json, ferry-doers, subject: nothing has the id 'ferry-shot' (nearest:"),
        ({"kinds": ["atributed_attack"]}, "ferry-doers, kinds.0: no kind is called 'atributed_attack' (nearest:"),
        ({"date": "yesterday"}, "searches.json, ferry-doers, date: 'yesterday' is not a date that the model reads."),
    ],
)
def test_a_bad_search_is_told(run: Run, broken: Broken, changed: dict[str, object], told: str) -> None:
    """Which file, which record, which field, what would be right: and no answer is given from it."""
    folder = broken("searches.json", "ferry-doers", lambda record: record.update(changed))
    ran = run("coverage", data=folder)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    checked = run("check", data=folder)
    assert checked.code == 1
    assert told in checked.out
