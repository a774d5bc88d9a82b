"""The table of cases: what paths there are, and what is said of them. The page's search is held to the same table."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph import ActorGraph

TABLE: dict[str, Any] = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))
Fields = dict[str, Any]
Told = Callable[[ActorGraph, Fields], Fields]


def texts(value: Any) -> list[str]:  # noqa: ANN401 - any JSON value
    """Return every text in an answer."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in texts(part)]


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["about"])
def test_case(graphs: dict[str, ActorGraph], told: Told, case: Fields) -> None:
    """Python finds the paths that were worked out by hand, and says of them what the table says."""
    answer = told(graphs[case["in"]], case["ask"])
    assert answer["refused"] == case.get("refused", "")
    if answer["refused"]:
        return
    assert [" ".join(path["nodes"]) for path in answer["paths"]] == case.get("paths", [])
    if "weakest" in case:
        assert [path["weakest"] for path in answer["paths"]] == case["weakest"]
    if "links" in case:
        assert [[hop["links"] for hop in path["hops"]] for path in answer["paths"]] == case["links"]
    if "unsaid" in case:
        assert [path["unsaid"] for path in answer["paths"]] == case["unsaid"]
    assert (answer["more"], answer["truncated"]) == (case.get("more", False), case.get("truncated", False))
    assert [hint["key"] for hint in answer["none"]] == case.get("none", [])
    assert [text for text in case.get("says", []) if text not in texts(answer)] == []
