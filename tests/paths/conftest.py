"""Questions after paths as the page asks them, put to Python; and the page's own search, in one process."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from actorgraph import ActorGraph, load
from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import Path as FoundPath
from actorgraph.graph.answers import PathsAnswer
from actorgraph.graph.path_options import PathOptions
from actorgraph.graph.paths.paths import paths_of
from actorgraph.graph.through import THROUGH
from actorgraph.graph.wording.path_texts import OPTIONS, OPTIONS_IN_WORDS, TEXTS
from actorgraph.graph.wording.searches import CAUTION
from actorgraph.model.characters import escape_unsafe, isolated
from actorgraph.views.scene.reach import reach_of
from actorgraph.views.text.paths import (
    asked_for,
    closing,
    headline,
    hop_title,
    in_order,
    limits_of,
    path_title,
    weakest_of,
)

HERE = Path(__file__).parent
Fields = dict[str, Any]
REFUSALS = {
    "Both names mean": "same",
    "No kind or family": "unknown-kind",
    "No actor or incident": "unknown",
    "is not in this selection": "unknown",
    "A path has 1 to": "hops",
    "1 to 100 paths": "limit",
    "Paths are ordered": "order",
    "A path is led over": "waypoints",
    "is an end of the path, and can't be a waypoint": "end-as-waypoint",
    "is an end of the path, and can't be avoided": "end-avoided",
    "can't be a waypoint and avoided": "waypoint-avoided",
}
"""How an error begins or goes on, and what the page calls it."""


@pytest.fixture(scope="session")
def graphs() -> dict[str, ActorGraph]:
    """Return the datasets of the table, under the filters that it names."""
    table = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
    return {name: graph_of(**scene) for name, scene in table["scenes"].items()}


def graph_of(data: str, known_by: str = "") -> ActorGraph:
    """Return a dataset, as it could be known by a day."""
    graph = load(HERE.parents[1] / data)
    return graph.known_by(known_by) if known_by else graph


@pytest.fixture(scope="session")
def told() -> Callable[[Questions, Fields], Fields]:
    """Return a way to put a question of the page to Python; the answer is in the page's form, with Python's texts."""

    def tell(questions: Questions, ask: Fields) -> Fields:
        try:
            answer = form_of(answer_to(questions, ask))
        except (QuestionError, UnknownNameError) as error:
            return {"refused": next(key for words, key in REFUSALS.items() if words in str(error))}
        plain: Fields = written_out(answer)
        return plain

    return tell


def answer_to(questions: Questions, ask: Fields) -> PathsAnswer:
    """Return Python's answer to a question of the page."""
    avoid, wide = ask.get("avoid", {}), ask.get("through", False)
    options: Fields = {
        "include_denied": ask.get("denied", False),
        "include_hypothetical": ask.get("hypothetical", False),
        "order": ask.get("by", "hops"),
        "max_hops": ask.get("maxHops", 6),
        "limit": ask.get("limit", 3),
    }
    waypoints, nodes = (tuple(dict.fromkeys(names)) for names in (ask.get("via", ()), avoid.get("nodes", ())))
    if "steps" in ask:
        bounded = PathOptions(
            waypoints=waypoints,
            avoid=nodes,
            not_via=frozenset(avoid.get("kinds", ())),
            through=frozenset(THROUGH if wide else ()),
            steps=ask["steps"],
            **options,
        )
        return paths_of(questions._book, ask["from"], ask["to"], bounded)  # noqa: SLF001 - no question has steps
    more = {"not_via": avoid.get("kinds", ()), "through": "all" if wide else ()}
    return questions.paths(ask["from"], ask["to"], waypoints=waypoints, avoid=nodes, **more, **options)


def form_of(answer: PathsAnswer) -> Fields:
    """Return an answer in the page's form."""
    return {
        "refused": "",
        "paths": [path_form(number, path) for number, path in enumerate(answer.paths, 1)],
        "more": answer.more,
        "truncated": answer.truncated,
        "cut": answer.cut,
        "unsaid": [*closing(answer)],
        "unsaidLinks": [link.id for link in answer.not_said_links],
        "searches": [
            {"id": each.id, "sentence": each.sentence, "note": isolated(each.note)} for each in answer.searches
        ],
        "caution": CAUTION if answer.searches else "",
        "none": [
            {"key": key, "words": TEXTS["wider"].format(option=OPTIONS_IN_WORDS[key])}
            for key in map(hinted, answer.hints)
        ],
        "words": {"headline": headline(answer), "asked": asked_for(answer), "order": in_order(answer)},
    }


def path_form(number: int, path: FoundPath) -> Fields:
    """Return a path in the page's form."""
    hops = [{"from": hop.from_, "to": hop.to, "links": [link.id for link in hop.links]} for hop in path.hops]
    titles = [hop_title(place, path) for place in range(1, len(hops) + 1)]
    words = {
        "title": path_title(number, path),
        "limits": [*limits_of(path)],
        "hops": titles,
        "weakest": weakest_of(path),
    }
    unsaid = {"unsaid": [*path.not_said], "unsaidLinks": [link.id for link in path.not_said_links]}
    return {"nodes": [*path.nodes], "hops": hops, "weakest": [*path.weakest_hops], "words": words, **unsaid}


def hinted(hint: str) -> str:
    """Return which option a hint is about."""
    return next(key for key, option in OPTIONS.items() if TEXTS["wider"].format(option=option) == hint)


def written_out(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return an answer with every unsafe character in it written out, as in a page."""
    if isinstance(value, str):
        return escape_unsafe(value)
    if isinstance(value, list):
        return [written_out(each) for each in value]
    return {key: written_out(each) for key, each in value.items()} if isinstance(value, dict) else value


def carry(questions: Questions) -> Fields:
    """Return records, lines and what else is known of paths, as in a scene."""
    dataset, known = questions.dataset, questions.reach()
    nodes = {key: f"n{number}" for number, key in enumerate(sorted(dataset.nodes))}
    edges = {key: f"e{number}" for number, key in enumerate(sorted(dataset.links))}
    found = {
        "nodes": [
            {"id": id_, "record": key, "type": dataset.type_of(key), "kind": dataset.nodes[key].kind}
            | {"reach": asdict(known.records[key])}
            for key, id_ in nodes.items()
        ],
        "edges": [
            {"id": edges[link.id], "link": link.id, "kind": link.kind}
            | {"source": nodes[link.subject], "target": nodes[link.object], "reach": asdict(known.links[link.id])}
            for link in map(dataset.links.__getitem__, edges)
        ],
        "reach": asdict(reach_of(known, nodes, edges)),
    }
    plain: Fields = written_out(json.loads(json.dumps(found)))
    return plain


class Page:
    """The page's own search for paths, in a process of Node.js that answers one question a line."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def scene(self, questions: Questions) -> Fields:
        """Return what a scene carries for finding paths, without the drawing, which takes its time."""
        return carry(questions)

    def answer(self, scene: Fields, ask: Fields) -> Fields:
        """Return the page's answer, with the ids of records and links."""
        return self._told({"scene": scene, "ask": ask})

    def footnotes(self, scene: Fields, ask: Fields) -> Fields:
        """Return the footnotes under the page's answer, and the numbers under each of its links."""
        return self._told({"scene": scene, "ask": ask, "footnotes": True})

    def _told(self, question: Fields) -> Fields:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps(question) + "\n")
        stdin.flush()
        found: Fields = json.loads(stdout.readline())
        return found


@pytest.fixture(scope="session")
def page() -> Iterator[Page]:
    """Return the page's search for paths."""
    node = shutil.which("node")
    assert node is not None, "The page's script is tested in Node.js, which is not installed"
    command = [node, str(HERE / "serve.mjs")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as process:
        yield Page(process)
        assert process.stdin is not None
        process.stdin.close()
