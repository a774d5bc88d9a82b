import itertools
import json
from collections.abc import Callable

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import PathsAnswer
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.path_options import PathOptions
from actorgraph.graph.paths.paths import paths_of

Ask = Callable[..., Questions]
HINT = {"basis": "inferred_by_source"}
ALL = ("all",)


def nodes(answer: PathsAnswer) -> list[tuple[str, ...]]:
    """Return the paths of an answer as ids."""
    return [path.nodes for path in answer.paths]


def test_none_through_a_collective(graph: ActorGraph) -> None:
    """A militia's state is not reached over the militias as a body, unless asked, and then it is said aloud."""
    answer = graph.paths("karsa-clan", "tarsk", max_hops=12)
    assert answer.paths == ()
    assert any("--through all" in hint for hint in answer.hints)
    found = graph.paths("karsa-clan", "tarsk", through=ALL)
    assert nodes(found)[0] == ("karsa-clan", "strait-militias", "tarsk")
    assert found.paths[0].passes_through == (
        "militias of the strait (a collective: what is said of the body is not said of each)",
    )


def test_none_through_a_campaign(graph: ActorGraph) -> None:
    """Two attacks of one campaign are not joined by it, unless asked, and then both limits are said aloud."""
    assert graph.paths("mole-sabotage", "harbour-blast", max_hops=12).paths == ()
    assert graph.paths("mole-sabotage", "harbour-blast", through=("campaigns",)).paths == ()
    found = graph.paths("mole-sabotage", "harbour-blast", through=("campaigns", "non-bridging"))
    assert nodes(found)[0] == ("mole-sabotage", "strait-campaign", "harbour-blast")
    assert [said.partition(" (")[2].partition(":")[0] for said in found.paths[0].passes_through] == [
        "a campaign",
        "a relation that joins nobody by itself)",
        "a relation that joins nobody by itself)",
    ]


@pytest.mark.parametrize(
    ("end", "what"),
    [
        ({"standing": "collective"}, "collectives"),
        ({"standing": "type"}, "types"),
        ({"kind": "place"}, "places"),
        ({"kind": "weapon"}, "weapons"),
    ],
)
def test_through_one_thing(ask: Ask, end: dict[str, str], what: str) -> None:
    """Each thing that joins nobody is passed through when it is named, and not when only another is."""
    small = ask(("a", "backs", "m", ["c1"]), ("m", "backs", "b", ["c2"]), actors={"m": end})
    others = {"collectives", "types", "places", "weapons"} - {what}
    assert small.paths("a", "b", through=others).paths == ()
    [path] = small.paths("a", "b", through=(what,)).paths
    assert len(path.passes_through) == 1
    assert nodes(small.paths("a", "m")) == [("a", "m")]


def test_role_and_unnamed_are_passed(ask: Ask) -> None:
    """A role and an unnamed actor are one party each, so a path may run through them."""
    small = ask(
        ("a", "backs", "m", ["c1"]),
        ("m", "backs", "b", ["c2"]),
        ("a", "backs", "n", ["c3"]),
        ("n", "backs", "b", ["c4"]),
        actors={"m": {"standing": "role"}, "n": {"standing": "unnamed"}},
    )
    assert nodes(small.paths("a", "b")) == [("a", "m", "b"), ("a", "n", "b")]


def test_non_bridging_alone(ask: Ask) -> None:
    """A relation that joins nobody still answers for its own two ends, and is said aloud within a longer path."""
    small = ask(
        ("a", "located_in", "b", ["c1"]),
        ("b", "backs", "c", ["c2"]),
        actors={"a": {"kind": "facility"}, "b": {"kind": "facility"}},
    )
    assert small.paths("a", "b").paths[0].passes_through == ()
    assert small.paths("a", "c").paths == ()
    [path] = small.paths("a", "c", through=("non-bridging",)).paths
    assert path.passes_through == ("hop 1 (a relation that joins nobody by itself)",)


def test_denied(graph: ActorGraph) -> None:
    """A link that is only denied is used on request alone, and keeps its word."""
    assert graph.paths("hollow-circle", "lighthouse-raid", through=ALL).paths == ()
    found = graph.paths("hollow-circle", "lighthouse-raid", include_denied=True)
    assert [link.status for link in found.paths[0].hops[0].links] == ["denied"]
    assert found.not_said.startswith("No source in this dataset says that the Hollow Circle did") or (
        found.not_said.startswith("No source in this dataset says that Hollow Circle did")
    )


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ({"stance": "denies"}, "denied"),
        ({"stance": "doubts"}, "doubted"),
        ({"basis": "inferred_by_curator"}, "our reading"),
        ({"withdrawn": {"date": "2031-08-01", "by": "us", "why": "wrong"}}, "withdrawn"),
        ({"stance": "comments"}, "unsupported"),
    ],
)
def test_needs_include_denied(ask: Ask, claim: dict[str, object], word: str) -> None:
    """What is denied, doubted, withdrawn, unsupported or our own reading joins nobody unless asked."""
    small = ask(("a", "visited", "b", [claim]))
    assert small.link("a--visited--b").status == word
    assert small.paths("a", "b", through=ALL, include_hypothetical=True).paths == ()
    assert nodes(small.paths("a", "b", include_denied=True)) == [("a", "b")]


def test_contested_is_used(ask: Ask) -> None:
    """A contested link is used, with its dispute named as the weakness."""
    small = ask(("a", "funds", "b", ["c1", {"stance": "denies"}]))
    assert small.paths("a", "b").paths[0].weakest == "hop 1 (contested, denied)"


def test_hypothetical(graph: ActorGraph) -> None:
    """What would happen joins nobody unless asked; asking for denials does not open it."""
    assert graph.paths("grain-league", "tarsk", include_denied=True).paths == ()
    found = graph.paths("grain-league", "tarsk", include_hypothetical=True)
    assert nodes(found) == [("grain-league", "tarsk")]


@pytest.mark.parametrize("happened", ["planned", "expected"])
def test_incident_to_come(ask: Ask, happened: str) -> None:
    """A planned or expected incident is passed through only on request, and then it is said aloud."""
    small = ask(
        ("a", "attended", "summit", ["c1"]),
        ("b", "attended", "summit", ["c2"]),
        incidents={"summit": {"kind": "meeting", "happened": happened}},
    )
    assert small.paths("a", "b", through=ALL, include_denied=True).paths == ()
    [path] = small.paths("a", "b", include_hypothetical=True).paths
    assert path.passes_through == ("Summit (planned or expected, not said to have happened)",)


def test_foiled_incident(ask: Ask) -> None:
    """A foiled attack was one: a path may run through it."""
    small = ask(
        ("a", "ordered", "raid", ["c1"]), ("b", "thwarted", "raid", ["c2"]), incidents={"raid": {"happened": "foiled"}}
    )
    assert nodes(small.paths("a", "b")) == [("a", "raid", "b")]


def test_planned_attack_of_the_dataset(graph: ActorGraph) -> None:
    """The bridge and the brigade are joined only by an attack that is planned."""
    assert graph.paths("pell-bridge", "dawn-brigade").paths == ()
    found = graph.paths("pell-bridge", "dawn-brigade", include_hypothetical=True)
    assert nodes(found)[0] == ("pell-bridge", "tunnel-strike", "dawn-brigade")


def test_ties_for_the_weakest(graph: ActorGraph) -> None:
    """Hops 1 and 3 are equally weak, and both are named."""
    [path] = graph.paths("ada-fenwick", "velmora-navy").paths
    assert path.nodes == ("ada-fenwick", "mooring-union", "quay-cooperative", "velmora-navy")
    assert path.weakest_hops == (1, 3)
    assert path.weakest == "hops 1 and 3 (single-source)"
    assert [hop.links[0].status for hop in path.hops] == ["single-source", "corroborated", "single-source"]


def test_parallel_links(graph: ActorGraph) -> None:
    """All parallel links of a hop are listed, the best first."""
    [path, *_] = graph.paths("coast-corps", "dawn-brigade").paths
    assert path.nodes == ("coast-corps", "dawn-brigade")
    assert [(link.kind, link.status) for link in path.hops[0].links] == [
        ("supplies_weapons_to", "corroborated"),
        ("trains", "single-source"),
        ("commands", "inferred"),
    ]


def test_over_the_withdrawn(graph: ActorGraph) -> None:
    """Nadia Rook reaches the Dawn Brigade over the brigade she is said to be in, not over a withdrawn membership."""
    answer = graph.paths("nadia-rook", "dawn-brigade")
    assert nodes(answer)[0] == ("nadia-rook", "salt-brigade", "dawn-brigade")
    assert ("nadia-rook", "dawn-brigade") not in nodes(answer)
    assert nodes(graph.paths("nadia-rook", "dawn-brigade", include_denied=True))[0] == ("nadia-rook", "dawn-brigade")


def test_travel_order(graph: ActorGraph) -> None:
    """Hops follow the traveller; links keep the direction in which they were said."""
    [path, *_] = graph.paths("dawn-brigade", "coast-corps").paths
    [hop] = path.hops
    assert (hop.from_, hop.to) == ("dawn-brigade", "coast-corps")
    assert {(link.subject, link.object) for link in hop.links} == {("coast-corps", "dawn-brigade")}


def test_directed(ask: Ask) -> None:
    """Directed paths follow links from subject to object, and symmetric links both ways."""
    small = ask(("a", "funds", "b", ["c1"]), ("b", "allied_with", "c", ["c2"]), ("d", "funds", "c", ["c3"]))
    assert nodes(small.paths("a", "c", directed=True)) == [("a", "b", "c")]
    assert nodes(small.paths("c", "b", directed=True)) == [("c", "b")]
    backwards = small.paths("b", "a", directed=True)
    assert backwards.paths == ()
    assert any(hint.startswith("With no --directed") for hint in backwards.hints)
    assert small.paths("a", "d", directed=True).paths == ()
    assert nodes(small.paths("a", "d")) == [("a", "b", "c", "d")]


@pytest.fixture
def square(ask: Ask) -> Questions:
    """Return a graph with three ways from a to d: by money, by arms, and over a meeting."""
    return ask(
        ("a", "funds", "b", ["c1"]),
        ("b", "funds", "d", ["c2"]),
        ("a", "supplies_weapons_to", "c", ["c3"]),
        ("c", "supplies_weapons_to", "d", ["c4"]),
        ("a", "attended", "talks", ["c5"]),
        ("d", "attended", "talks", ["c6"]),
        incidents={"talks": {"kind": "meeting"}},
    )


@pytest.mark.parametrize(
    ("via", "not_via", "middle"),
    [
        ((), (), "bct"),
        (("funds",), (), "b"),
        (("support",), (), "bc"),
        (("funds", "conduct"), (), "bt"),
        ((), ("support",), "t"),
        ((), ("funds", "attended"), "c"),
        (("support",), ("funds",), "c"),
    ],
)
def test_via(square: Questions, via: tuple[str, ...], not_via: tuple[str, ...], middle: str) -> None:
    """Paths run over the kinds and families that are asked for, and not over those that are ruled out."""
    found = nodes(square.paths("a", "d", via=via, not_via=not_via))
    assert [path[1][0] for path in found] == list(middle)


def test_via_closes_every_way(square: Questions) -> None:
    """Where no kind that may be used leads there, the answer says that others do."""
    answer = square.paths("a", "d", via=("tie",))
    assert answer.paths == ()
    assert [hint.partition(" there")[0] for hint in answer.hints] == ["With no --via and --not-via"]


def test_unknown_kind(square: Questions) -> None:
    """A kind that does not exist is refused with the nearest that does."""
    with pytest.raises(UnknownNameError, match="funds"):
        square.paths("a", "d", via=("fund",))


def test_limit_and_more(square: Questions) -> None:
    """As many paths as asked are shown; whether others exist is said, and the search was not cut."""
    for limit, more in ((1, True), (2, True), (3, False), (4, False)):
        answer = square.paths("a", "d", limit=limit)
        assert (len(answer.paths), answer.more, answer.truncated) == (min(limit, 3), more, False)


def test_more_of_greater_length(ask: Ask) -> None:
    """A longer path counts as one more, as far as paths may go."""
    small = ask(
        ("a", "funds", "d", ["c1"]),
        ("a", "funds", "b", ["c2"]),
        ("b", "funds", "c", ["c3"]),
        ("c", "funds", "d", ["c4"]),
    )
    assert small.paths("a", "d", limit=1).more
    assert not small.paths("a", "d", limit=1, max_hops=2).more


@pytest.mark.parametrize("max_hops", [1, 2, 3, 4, 5, 6])
def test_max_hops(ask: Ask, max_hops: int) -> None:
    """A path of five hops is found where five are allowed, and not where fewer are."""
    small = ask(*((f"n{step}", "funds", f"n{step + 1}", [f"c{step}"]) for step in range(5)))
    answer = small.paths("n0", "n5", max_hops=max_hops)
    assert len(answer.paths) == (max_hops >= 5)
    assert any("--max-hops 12" in hint for hint in answer.hints) == (max_hops < 5)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"max_hops": 0}, "1 to 12 hops, not 0"),
        ({"max_hops": 13}, "1 to 12 hops, not 13"),
        ({"limit": 0}, "1 to 100 paths are listed, not 0"),
        ({"through": ("walls",)}, "'walls' can't be passed through"),
    ],
)
def test_refused(square: Questions, options: dict[str, object], said: str) -> None:
    """Bounds under which no answer is possible are refused with the range that is right."""
    with pytest.raises(QuestionError, match=said):
        square.paths("a", "d", **options)  # type: ignore[arg-type]


def test_to_itself(square: Questions) -> None:
    """There is no path from a record to itself, by whatever names it is called."""
    with pytest.raises(QuestionError, match="Both names mean 'A'"):
        square.paths("a", "A")


def test_order(ask: Ask) -> None:
    """Fewest hops come first; then the strongest, worst hop compared first; then ids."""
    small = ask(
        ("a", "funds", "z", ["z1"]),
        ("z", "funds", "goal", ["z2"]),
        ("a", "funds", "m", ["m1", {"id": "m1b", "source": "s2"}]),
        ("m", "funds", "goal", [{"id": "m2", **HINT}]),
        ("a", "funds", "k", ["k1"]),
        ("k", "funds", "goal", ["k2", {"id": "k2b", "source": "s2"}]),
        ("a", "funds", "b", ["b1"]),
        ("b", "funds", "goal", ["b2", {"id": "b2n", "stance": "doubts"}]),
        ("a", "funds", "c", ["cc1"]),
        ("c", "funds", "goal", [{"id": "cc2", "reading": "unclear"}]),
        ("a", "funds", "d", ["d1"]),
        ("d", "funds", "goal", ["d2"]),
        sources={"s1": {}, "s2": {}},
    )
    # k: corroborated and single; d, z: single twice, by id; c: one unclear; b: one doubted; m: one inferred only.
    assert [path.nodes[1] for path in small.paths("a", "goal", limit=9).paths] == ["k", "d", "z", "c", "b", "m"]


def test_hop_is_as_strong_as_its_best_link(ask: Ask) -> None:
    """A weak link beside a strong one does not weaken the hop."""
    small = ask(
        ("a", "funds", "b", ["c1"]),
        ("a", "backs", "b", [{"id": "c2", **HINT}]),
        ("b", "funds", "c", [{"id": "c3", **HINT}]),
    )
    [path] = small.paths("a", "c").paths
    assert path.weakest_hops == (2,)
    assert [link.kind for link in path.hops[0].links] == ["funds", "backs"]


@pytest.fixture
def wide(ask: Ask) -> EvidenceBook:
    """Return a graph with three paths of two hops and nine of three from start to goal."""
    links = [("start", "funds", f"m{n}", [f"s{n}"]) for n in range(3)]
    links += [(f"m{n}", "funds", "goal", [f"g{n}"]) for n in range(3)]
    links += [(f"m{n}", "backs", f"k{k}", [f"mk{n}{k}"]) for n in range(3) for k in range(3)]
    links += [(f"k{k}", "funds", "goal", [f"kg{k}"]) for k in range(3)]
    return EvidenceBook(ask(*links).dataset)


def test_truncated(wide: EvidenceBook) -> None:
    """However early a search is cut, what it shows is the first of all paths, and it says how much that is worth."""
    full = paths_of(wide, "start", "goal", PathOptions(limit=100, max_hops=3))
    assert (full.truncated, full.more, full.cut) == (False, False, False)
    assert [len(path.hops) for path in full.paths] == [2] * 3 + [3] * 9
    seen = set()
    for limit, steps in itertools.product((1, 3, 5, 12), range(200)):
        answer = paths_of(wide, "start", "goal", PathOptions(limit=limit, max_hops=3, steps=steps))
        seen.add((answer.cut, answer.truncated))
        assert nodes(answer) == nodes(full)[: len(answer.paths)]
        assert answer.truncated == (answer.cut and len(answer.paths) < limit)
        assert answer.cut or (len(answer.paths), answer.more) == (limit, limit < 12)
        assert answer.more or not answer.cut
    assert seen == {(False, False), (True, True), (True, False)}


def test_steps(ask: Ask) -> None:
    """Four steps find the only path of two hops and prove that it is the only one; three do not."""
    small = EvidenceBook(ask(("a", "funds", "b", ["c1"]), ("b", "funds", "c", ["c2"])).dataset)
    # From c back to b, and from b back to a; then from a on to b, and from b on to c.
    for steps, found in enumerate([0, 0, 0, 0, 1, 1]):
        answer = paths_of(small, "a", "c", PathOptions(limit=1, steps=steps))
        assert (len(answer.paths), answer.cut) == (found, not found)


def test_truncated_to_nothing(wide: EvidenceBook) -> None:
    """A search that was cut before it found anything does not claim that there is nothing."""
    answer = paths_of(wide, "start", "goal", PathOptions(steps=1))
    assert (answer.paths, answer.truncated, answer.more, answer.cut) == ((), True, True, True)


def test_every_answer_ends_with_what_it_is_not(graph: ActorGraph) -> None:
    """Every answer on paths says whether any source says directly what the paths may suggest, also an empty one."""
    for start, goal in (
        ("karsa-clan", "tarsk"),
        ("tarsk", "harbour-blast"),
        ("harbour-blast", "tarsk"),
        ("mole-sabotage", "harbour-blast"),
        ("ada-fenwick", "velmora-navy"),
    ):
        assert graph.paths(start, goal).not_said.startswith("No source in this dataset says that")


def test_said_directly(graph: ActorGraph) -> None:
    """What a source does say of the two is worded with its attribution and its denial."""
    said = graph.paths("mara-dorvane", "harbour-blast").not_said
    assert said.startswith("On the word of others only: Lantern Review")
    assert "ordered the attack" in said
    assert "The office “Chancellery of Tarsk” denies" in said
    assert graph.paths("harbour-blast", "mara-dorvane").not_said == said


def test_denial_without_an_accusation(graph: ActorGraph) -> None:
    """A denial is shown even where no source here says what it denies."""
    said = graph.paths("tarsk", "harbour-blast").not_said
    assert said.startswith("No source in this dataset says that Tarsk did, ordered or controlled the attack")
    assert "denies that Tarsk was responsible" in said


def test_conditional_is_not_said(ask: Ask) -> None:
    """That somebody would command another is not that he does."""
    small = ask(("a", "commands", "b", [{"modality": "conditional"}]))
    answer = small.paths("a", "b", include_hypothetical=True)
    assert answer.not_said == "No source in this dataset says that A leads or commands B."


def test_json(graph: ActorGraph) -> None:
    """The answer as JSON has the fields that were promised, and survives a round trip."""
    found = graph.paths("ada-fenwick", "velmora-navy").to_dict()
    assert json.loads(json.dumps(found)) == found
    [path] = found["paths"]
    assert {"nodes", "hops", "weakest_hops"} <= path.keys()
    assert {"from", "to", "links"} == path["hops"][0].keys()
    assert {"id", "kind", "subject", "object", "status", "sentence", "claims"} <= path["hops"][0]["links"][0].keys()
    assert (found["truncated"], found["more"]) == (False, False)
