"""What the page answers of any two records is what `said` answers in Python, where no kind is named."""

import json
import subprocess
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from actorgraph import ActorGraph, load
from actorgraph.graph.answers import SaidAnswer
from actorgraph.model.characters import escape_unsafe
from actorgraph.views.scene import build_scene

HERE = Path(__file__).parent
OTHERS = ("the same of others", "of others, in connection with it")
"""What is near to what was asked, but said of others: the page shows it with these others."""


def in_page(graph: ActorGraph, pairs: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """Return what the page's script answers of pairs, in one process."""
    asked = json.dumps({"scene": build_scene(graph).to_dict(), "pairs": pairs})
    done = subprocess.run(["node", HERE / "serve.mjs"], input=asked, capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def in_python(answer: SaidAnswer) -> dict[str, Any]:
    """Return the same of Python's answer: what it does not amount to, only where no tie's sentence says so."""
    told = [sentence for tie in answer.ties for sentence in tie.link.sentences]
    return {
        "answer": list(answer.answer),
        "ties": [[tie.link.id, *tie.answer] for tie in answer.ties],
        "nearest": [[near.link.id, near.relation] for near in answer.nearest if near.relation not in OTHERS],
        "not_said": "" if any(each in answer.not_said for each in told) else escape_unsafe(answer.not_said),
    }


@pytest.mark.parametrize("name", ["article", "harbour", "known by"])
def test_every_pair_is_answered_alike(name: str, harbour: Path) -> None:
    """Whichever two records are named in whichever order, the words, the ties and what is near are the same."""
    graph = load(harbour if name != "article" else None)
    graph = graph.known_by("2031-03") if name == "known by" else graph
    records = sorted(graph.dataset.nodes)
    near = {end for link in graph.dataset.links.values() for end in (link.subject, link.object)}
    pairs = [pair for pair in permutations(records, 2) if pair[0] in near]
    pairs = pairs[:: max(1, len(pairs) // 1500)] + [
        (link.subject, link.object) for link in graph.dataset.links.values()
    ]
    answers = in_page(graph, pairs)
    assert len(answers) == len(pairs) > 50
    for pair, answer in zip(pairs, answers, strict=True):
        assert answer == in_python(graph.said(*pair)), pair


def test_pairs_worked_out_by_hand() -> None:
    """Of the article: an allegation, one that is denied by implication, and words only in connection with an attack."""
    graph = load()
    rocket = "rocket-embassy-2019-05-19"
    commands, ordered, told = in_page(
        graph,
        [("qassem-soleimani", "qais-al-khazali"), ("qais-al-khazali", rocket), ("qassem-soleimani", rocket)],
    )
    assert commands["answer"] == ["said"]
    assert ordered["ties"][0][0] == f"qais-al-khazali--ordered--{rocket}"
    assert "denied by implication" in ordered["answer"]
    assert told["answer"] == ["not said"]
    assert told["nearest"] == [["qassem-soleimani--instructed--qais-al-khazali", "in connection with it"]]
    assert told["not_said"].startswith(
        "No source in this dataset says that Qassem Soleimani did, ordered or controlled"
    )
