"""The page's search for paths and Python's give the same answers, to the table and to random questions."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph import ActorGraph
from actorgraph.dataset import Dataset
from actorgraph.dataset.dataset import Descriptor
from actorgraph.graph import Questions
from actorgraph.model import Actor, Incident, Link, Source, link_id
from actorgraph.model.kinds import VOCABULARY
from actorgraph.model.search import Search
from actorgraph.views.scene import build_scene
from actorgraph.views.text.footnotes import Footnotes

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TABLE: dict[str, Any] = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
SCENES: dict[str, Any] = json.loads((HERE / "scenes.json").read_text(encoding="utf-8"))
Fields = dict[str, Any]
Told = Callable[[Questions, Fields], Fields]
Page = Any

KEYS = "abcdefgh"
RECORDS: tuple[Fields, ...] = (
    {"kind": "person"},
    {"kind": "group", "standing": "collective"},
    {"kind": "person", "standing": "unnamed", "name": "two men of {b}"},
    {"kind": "place"},
    {"kind": "facility", "name": "Bridge No. 5 Ltd."},
    {"kind": "weapon", "standing": "type"},
    {"kind": "government", "name": "Republic {a} of {0}"},
    {"kind": "group", "name": "سپاه"},
    {"kind": "person", "name": "Lior \u202edrow"},
    {"kind": "attack"},
    {"kind": "attack", "happened": "planned"},
    {"kind": "attack", "happened": "foiled", "name": "غارة"},
    {"kind": "campaign"},
    {"kind": "meeting", "happened": "expected"},
    {"kind": "statement"},
)
"""Every manner of record: what may be passed, and what may not; and names that try to be holes, or to turn a line."""
FILES = [{"name": "links", "path": "links.json"}]
SOURCES = {f"s{month}": {"kind": "article", "published": f"2031-0{month}-01"} for month in (1, 2, 3)}
INCIDENTS = ("attack", "campaign", "meeting", "statement")
KINDS = (
    "funds",
    "backs",
    "allied_with",
    "commands",
    "ordered",
    "attributed_attack",
    "located_in",
    "counted_in",
    "prompted",
)
LEDGERS: tuple[list[Fields], ...] = (
    [{}],
    [{}],
    [{}, {"source": "s2"}],
    [{}, {"source": "s2"}, {"source": "s3"}],
    [{"basis": "inferred_by_source"}],
    [{"basis": "reported", "claimed_by": ["h"]}],
    [{"reading": "unclear"}],
    [{}, {"stance": "doubts", "source": "s3"}],
    [{}, {"stance": "denies", "source": "s2"}],
    [{"stance": "denies"}],
    [{"modality": "conditional"}],
    [{"basis": "inferred_by_curator"}],
    [{"when": "2031-02/2031-03"}],
)


class Drawn(NamedTuple):
    """A small dataset: what each record but the last is, and subject, kind, object and ledger of each link."""

    records: list[Fields]
    links: list[tuple[str, str, str, int]]


def link_of(subject: str, kind: str, object_: str) -> str:
    """Return the id of a link, the ends of symmetric kinds in their order."""
    ends = sorted((subject, object_)) if VOCABULARY[kind].symmetric else (subject, object_)
    return link_id(subject=ends[0], kind=kind, object=ends[1])


ends, kinds, ledgers = st.sampled_from(KEYS), st.sampled_from(KINDS), st.integers(0, len(LEDGERS) - 1)
drawn_links = st.tuples(ends, kinds, ends, ledgers).filter(lambda link: link[0] != link[2])
small = st.builds(
    Drawn,
    st.lists(st.sampled_from(RECORDS), min_size=len(KEYS) - 1, max_size=len(KEYS) - 1),
    st.lists(drawn_links, min_size=1, max_size=22, unique_by=lambda link: link_of(*link[:3])),
)
some = st.lists(st.sampled_from(KEYS), max_size=2)
asked = st.fixed_dictionaries(
    {"from": st.sampled_from("abc"), "to": st.sampled_from("bgh")},
    optional={
        "via": some,
        "avoid": st.fixed_dictionaries(
            {"nodes": some, "kinds": st.lists(st.sampled_from(["backs", "attack", "tie"]), max_size=2)}
        ),
        "through": st.booleans(),
        "denied": st.booleans(),
        "hypothetical": st.booleans(),
        "by": st.sampled_from(["hops", "evidence"]),
        "limit": st.integers(1, 8),
        "maxHops": st.integers(1, 7),
    },
)
no_fixture = settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])


def graph_of(drawn: Drawn) -> Questions:
    """Return the questions of a small dataset, kept in memory; its last record is a person."""
    nodes = {key: {"name": f"Name {key}", **more} for key, more in zip(KEYS, [*drawn.records, RECORDS[0]], strict=True)}
    actors = {key: node for key, node in nodes.items() if node["kind"] not in INCIDENTS}
    links = {link_of(*ends): LEDGERS[ledger] for *ends, ledger in drawn.links}
    return Questions(
        Dataset(
            made(
                Descriptor, "small", profile="actorgraph-dataset", format=1, title="Small", version="1", resources=FILES
            ),
            {key: made(Source, key, title=key, publisher=f"Paper {key}", **more) for key, more in SOURCES.items()},
            {key: made(Actor, key, **node) for key, node in actors.items()},
            {key: made(Incident, key, **node) for key, node in nodes.items() if key not in actors},
            {key: link_made(key, ledger) for key, ledger in links.items()},
            searches={
                "z": made(Search, "z", subject="b", kinds=["attributed_attack"], where="papers", date="2031-07-01")
            },
        )
    )


def made(record_type: Any, key: str, **fields: Any) -> Any:  # noqa: ANN401 - any record
    """Return a record, read as from a file."""
    named = "name" if record_type is Descriptor else "id"
    return record_type.model_validate_json(json.dumps({named: key, **fields}))


def link_made(key: str, ledger: list[Fields]) -> Link:
    """Return a link with its claims."""
    subject, kind, object_ = key.split("--")
    usual = {"source": "s1", "at": {"page": 1}, "recorded": "2031-07-15"}
    claims = [{**usual, **claim, "id": f"{subject}.{kind}.{object_}.{number}"} for number, claim in enumerate(ledger)]
    link: Link = made(Link, key, subject=subject, kind=kind, object=object_, claims=claims)
    return link


def as_far(answer: Fields, told: Fields) -> Fields:
    """Return the page's answer as far as Python's goes: where that is refused, no more than why."""
    return {key: answer[key] for key in told}


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["about"])
def test_the_table(told: Told, page: Page, graphs: dict[str, ActorGraph], case: Fields) -> None:
    """Whatever Python says in answer to the table, the page says, word for word."""
    expected = told(graphs[case["in"]], case["ask"])
    assert as_far(page.answer(SCENES[case["in"]], case["ask"]), expected) == expected


@pytest.mark.parametrize("name", ["harbour", "early", "ways"])
def test_a_scene_carries_this(page: Page, graphs: dict[str, ActorGraph], name: str) -> None:
    """What is made here without a drawing is what the scenes of the table carry, and these are real scenes."""
    assert page.scene(graphs[name]) == SCENES[name]


@pytest.fixture(scope="module")
def harbour_scene(graphs: dict[str, ActorGraph]) -> Fields:
    """Return the scene of the invented dataset as its page has it."""
    return build_scene(graphs["harbour"]).to_dict()


@pytest.mark.parametrize(
    ("first", "last"), [("mara-dorvane", "harbour-blast"), ("tarsk", "salt-brigade"), ("coast-corps", "refinery-fire")]
)
def test_footnotes(page: Page, graphs: dict[str, ActorGraph], harbour_scene: Fields, first: str, last: str) -> None:
    """Claims are numbered as they are met, hop by hop, and then those below the paths, as in the terminal."""
    answer, notes = graphs["harbour"].paths(first, last), Footnotes()
    links = [link for path in answer.paths for hop in path.hops for link in hop.links]
    marks = [[link.id, [*notes.numbers(link)]] for link in links]
    notes.numbers(*answer.not_said_links)
    told = page.footnotes(harbour_scene, {"from": first, "to": last})
    assert told["marks"] == marks
    assert told["notes"] == [[number, facts.partition(":")[0]] for number, facts in notes.facts()]


@no_fixture
@given(drawn=small, ask=asked)
def test_random_questions(told: Told, page: Page, drawn: Drawn, ask: Fields) -> None:
    """On any small dataset the page's answer to any question is Python's, sentences and all."""
    graph = graph_of(drawn)
    expected = told(graph, ask)
    assert as_far(page.answer(page.scene(graph), ask), expected) == expected


@no_fixture
@given(drawn=small, ask=asked, day=st.sampled_from(["2031-01-15", "2031-02-15", "2031-03-15"]))
def test_as_known_by_a_day(told: Told, page: Page, drawn: Drawn, ask: Fields, day: str) -> None:
    """Of what was known by a day, the page says what Python does: how much was left out, too."""
    graph = graph_of(drawn).known_by(day)
    expected = told(graph, ask)
    assert as_far(page.answer(page.scene(graph), ask), expected) == expected


@no_fixture
@given(drawn=small, ask=asked, steps=st.integers(0, 150))
def test_cut_at_the_same_step(told: Told, page: Page, drawn: Drawn, ask: Fields, steps: int) -> None:
    """Wherever a search is cut, both are cut there, and have found the same."""
    graph = graph_of(drawn)
    if told(graph, ask)["refused"]:
        return
    expected = told(graph, ask | {"steps": steps})
    assert as_far(page.answer(page.scene(graph), ask | {"steps": steps}), expected) == expected


@pytest.mark.parametrize(
    ("ask", "most"),
    [
        ({"from": "ice-a", "to": "ice-goal", "maxHops": 3, "limit": 5}, 130),
        ({"from": "ice-a", "to": "ice-goal", "maxHops": 3, "limit": 5, "by": "evidence"}, 160),
        ({"from": "fig-a", "to": "fig-goal", "via": ["fig-d"], "limit": 1}, 60),
        ({"from": "row-0", "to": "row-7", "by": "evidence"}, 60),
        ({"from": "sea-a", "to": "sea-b", "via": ["sea-e"], "maxHops": 1, "by": "evidence"}, 400),
    ],
)
def test_cut_at_every_step(told: Told, page: Page, graphs: dict[str, ActorGraph], ask: Fields, most: int) -> None:
    """From no step to enough, both searches find the same, are cut at the same, and hint at the same."""
    cut = set()
    for steps in (*range(30), *range(30, most, 9)):
        expected = told(graphs["ways"], ask | {"steps": steps})
        assert as_far(page.answer(SCENES["ways"], ask | {"steps": steps}), expected) == expected
        cut.add(expected["cut"])
    assert cut == {True, False}


@no_fixture
@given(
    drawn=small,
    ask=asked,
    hidden=st.sampled_from([{"kinds": ["backs", "ordered"]}, {"day": "2031-02-15"}, {"status": ["single-source"]}]),
)
def test_where_lines_are_hidden(told: Told, page: Page, drawn: Drawn, ask: Fields, hidden: Fields) -> None:
    """Over what filters and a day in the world leave of the lines, the page finds the paths that Python finds there.

    What no source says the page tells of all that it carries, and whether it carries a selection Python told it.
    """
    graph = graph_of(drawn)
    left = graph.as_of(hidden["day"]) if "day" in hidden else graph.only(**hidden)
    scene = page.scene(graph)
    scene["nodes"] = [node for node in scene["nodes"] if node["record"] in left.dataset.nodes]
    scene["edges"] = [edge for edge in scene["edges"] if edge["link"] in left.dataset.links]
    possible = [edge["id"] for edge in scene["edges"] if left.link(edge["link"]).time == "possible"]
    expected, answer = told(left, ask), page.answer(scene | {"possible": possible, "isPart": True}, ask)
    for each in (expected, answer):
        for path in each.get("paths", ()):
            del path["unsaid"], path["unsaidLinks"]
    for key in expected.keys() & {"refused", "paths", "more", "truncated", "cut", "none", "words"}:
        assert answer[key] == expected[key]
