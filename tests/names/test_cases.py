"""The table of cases: what a text finds first, and what it means. The page's search is held to the same table."""

import json
from pathlib import Path
from typing import Any

import pytest

from actorgraph.names import NameIndex, meant

TABLE: dict[str, Any] = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))
NAMES = [(record["id"], name) for record in TABLE["records"] for name in record["names"]]
INDEX = NameIndex(NAMES)


def means(index: NameIndex, text: str) -> list[str]:
    """Return whom a text means, as every command but find takes it."""
    for found in (index.exact(text), index.containing(text), tuple(match.id for match in meant(index.like(text)))):
        if found:
            return sorted(found)
    return []


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["text"])
def test_case(case: dict[str, Any]) -> None:
    """Each text finds the record that it should first, and means just those that it should."""
    found = INDEX.like(case["text"], limit=1)
    assert [match.id for match in found] == ([case["first"]] if case["first"] else [])
    assert means(INDEX, case["text"]) == sorted(case["means"])


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["text"])
def test_the_order_of_records_does_not_matter(case: dict[str, Any]) -> None:
    """The same matches, with the same scores, come whatever the order of the records."""
    backwards = NameIndex(reversed(NAMES))
    scores = [(match.id, match.score) for match in INDEX.like(case["text"])]
    assert [(match.id, match.score) for match in backwards.like(case["text"])] == scores
