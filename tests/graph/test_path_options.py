"""Waypoints, what to avoid, the order of time, and the order of paths: worked out by hand."""

from collections.abc import Callable
from typing import Any

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import PathsAnswer

Ask = Callable[..., Questions]
HINT = {"basis": "inferred_by_source"}


def nodes(answer: PathsAnswer) -> list[tuple[str, ...]]:
    """Return the paths of an answer as ids."""
    return [path.nodes for path in answer.paths]


def test_waypoint(graph: ActorGraph) -> None:
    """A waypoint by any of its names is on every path, and what was asked is told."""
    answer = graph.paths("Dorvane", "Blast in Ostrel harbour", waypoints="Coast Corps", limit=1)
    assert nodes(answer) == [("mara-dorvane", "coast-corps", "dawn-brigade", "harbour-blast")]
    assert answer.conditions == ("at most 6 hops", "through Coast Corps of Tarsk")


def test_a_waypoint_is_passed_whatever_it_is(graph: ActorGraph) -> None:
    """A collective that is named may be passed, and is said aloud to join nobody; no other is."""
    assert graph.paths("karsa-clan", "tarsk").paths == ()
    [path, *_] = graph.paths("karsa-clan", "tarsk", waypoints=["strait-militias"]).paths
    assert path.nodes == ("karsa-clan", "strait-militias", "tarsk")
    assert path.passes_through == (
        "militias of the strait (a collective: what is said of the body is not said of each)",
    )


def test_several_waypoints_in_any_order(ask: Ask) -> None:
    """All waypoints are passed, in whichever order that can be done."""
    small = ask(
        *((f"n{step}", "funds", f"n{step + 1}", [f"c{step}"]) for step in range(5)), ("n0", "backs", "n5", ["d"])
    )
    assert nodes(small.paths("n0", "n5")) == [("n0", "n5"), ("n0", "n1", "n2", "n3", "n4", "n5")]
    answer = small.paths("n0", "n5", waypoints=["n4", "n1", "n3", "n1"])
    assert nodes(answer) == [("n0", "n1", "n2", "n3", "n4", "n5")]
    assert answer.conditions[1] == "through N4 and N1 and N3, in any order"
    short = small.paths("n0", "n5", waypoints=["n4"], max_hops=4)
    assert (short.paths, short.cut) == ((), False)
    assert [hint.partition(" there")[0] for hint in short.hints] == ["With no --waypoint", "With --max-hops 12"]


def test_a_waypoint_at_a_dead_end(ask: Ask) -> None:
    """Whoever hangs on one record alone is on no path, however long: it would have to come back the way it went."""
    small = ask(("a", "funds", "b", ["c1"]), ("b", "funds", "c", ["c2"]), ("b", "funds", "x", ["c3"]))
    assert small.paths("a", "c", waypoints="x", max_hops=12).paths == ()


def test_avoid(graph: ActorGraph) -> None:
    """Who is to be avoided is on no path; where every path leads over him, the answer says so."""
    assert len(graph.paths("ada-fenwick", "velmora-navy").paths) == 1
    answer = graph.paths("ada-fenwick", "velmora-navy", avoid="Quay Cooperative")
    assert answer.paths == ()
    assert answer.conditions == ("at most 6 hops", "not through Quay Cooperative")
    assert any(hint.startswith("With no --avoid there are paths") for hint in answer.hints)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"waypoints": ["a"]}, "'A' .a. is an end of the path, and can't be a waypoint of it too"),
        ({"avoid": ["d"]}, "'D' .d. is an end of the path, and can't be avoided too"),
        ({"waypoints": ["b"], "avoid": ["B"]}, "'B' .b. can't be a waypoint and avoided"),
        ({"waypoints": ["b", "c", "e", "f", "g"]}, "4 waypoints at most, not 5"),
        ({"order": "length"}, "by hops or by evidence, not by 'length'"),
        ({"max_hops": 13}, "1 to 12 hops, not 13"),
    ],
)
def test_refused(ask: Ask, options: dict[str, Any], said: str) -> None:
    """What excludes itself is refused in one sentence."""
    small = ask(*(("a", "funds", other, [f"c-{other}"]) for other in "bcdefg"))
    with pytest.raises(QuestionError, match=said):
        small.paths("a", "d", **options)


def test_unknown_waypoint(graph: ActorGraph) -> None:
    """A waypoint that does not exist is refused with the nearest that does; a misspelt name is never guessed at."""
    with pytest.raises(UnknownNameError, match="Coast Corps"):
        graph.paths("Dorvane", "Tarsk", waypoints="Cost Corps")


def test_in_time(graph: ActorGraph) -> None:
    """The answer of 4 March came after the attack of 1 March: one way round is in order, the other is not."""
    assert len(graph.paths("osric-vane", "ostrel-harbour", avoid="port-closure", max_hops=2).paths) == 1
    answer = graph.paths("osric-vane", "ostrel-harbour", avoid="port-closure", max_hops=2, in_time=True)
    assert answer.paths == ()
    assert answer.conditions[-1] == "no hop certain to be earlier than the one before it"
    assert any(hint.startswith("With no --in-time there are paths") for hint in answer.hints)
    [path] = graph.paths("ostrel-harbour", "osric-vane", avoid="port-closure", max_hops=2, in_time=True).paths
    assert path.nodes == ("ostrel-harbour", "harbour-blast", "osric-vane")
    assert path.order_unknown == ()


def test_an_order_that_is_open_is_allowed_and_said(graph: ActorGraph) -> None:
    """Since when the general commands the brigade is not said, so it may have been after the blast."""
    options: dict[str, Any] = {"pattern": "commands attributed_attack", "in_time": True}
    [path] = graph.paths("mara-dorvane", "harbour-blast", **options).paths
    assert path.order_unknown == (
        "The dates leave open whether hop 1 (not dated, or not all of it) was before hop 2 (1 March 2031).",
    )
    assert (
        graph.paths("mara-dorvane", "harbour-blast", pattern="commands attributed_attack").paths[0].order_unknown == ()
    )


@pytest.mark.parametrize(
    ("first", "second", "found", "unknown"),
    [
        ("2031-01-01", "2031-01-02", True, ""),
        ("2031-01-02", "2031-01-02", True, ""),
        ("2031-01-03", "2031-01-02", False, ""),
        ("2031-01", "2031-01-20", True, "hop 1 (between 1 January 2031 and 31 January 2031) was before hop 2 (20 Jan"),
        ("2031-02", "2031-01-20", False, ""),
        ("2031-01-20", "2031-01-01/..", True, "hop 1 (20 January 2031) was before hop 2 (not before 1 January 2031)"),
        ("2031-01-01/..", "2030-12-31", False, ""),
        ("2031-01-01/..", "2031-05-05", True, "hop 1 (not before 1 January 2031) was before hop 2 (5 May 2031)"),
        ("2031-01-05", "../2031-01-04", False, ""),
        ("../2031-01-04", "2031-01-04", True, ""),
        (None, "2031-01-04", True, "hop 1 (not dated, or not all of it) was before hop 2 (4 January 2031)"),
    ],
)
def test_two_hops_in_time(ask: Ask, first: str | None, second: str, found: bool, unknown: str) -> None:  # noqa: FBT001
    """A state counts from its first possible day to its last; only what is certainly earlier is left out."""
    dated = {"when": first} if first else {}
    small = ask(("a", "commands", "b", [dated]), ("b", "commands", "c", [{"when": second}]))
    answer = small.paths("a", "c", in_time=True)
    assert bool(answer.paths) == found
    if found:
        assert len(answer.paths[0].order_unknown) == bool(unknown)
        assert unknown in "".join(answer.paths[0].order_unknown)


def test_time_is_kept_over_a_hop_without_a_date(ask: Ask) -> None:
    """Each two neighbouring hops may be in order and the whole not: the first is certainly after the third."""
    small = ask(
        ("a", "commands", "b", [{"when": "2031-05"}]),
        ("b", "commands", "c", ["c1"]),
        ("c", "commands", "d", [{"when": "2031-01"}]),
    )
    assert len(small.paths("a", "c", in_time=True).paths) == 1
    assert len(small.paths("b", "d", in_time=True).paths) == 1
    assert small.paths("a", "d", in_time=True).paths == ()
    assert len(small.paths("a", "d").paths) == 1


def test_of_parallel_links_those_in_time_are_listed(ask: Ask) -> None:
    """A link that is too late for the rest of the path is no part of it, and does not make its hop stronger."""
    small = ask(
        ("a", "commands", "b", [{"when": "2031-05", "id": "late"}, {"when": "2031-05", "id": "late2", "source": "s2"}]),
        ("a", "funds", "b", [{"when": "2030", **HINT}]),
        ("b", "commands", "c", [{"when": "2031-01"}]),
        sources={"s1": {}, "s2": {}},
    )
    assert [link.kind for link in small.paths("a", "c").paths[0].hops[0].links] == ["commands", "funds"]
    [path] = small.paths("a", "c", in_time=True).paths
    assert [[link.kind for link in hop.links] for hop in path.hops] == [["funds"], ["commands"]]
    assert path.weakest == "hop 1 (inferred)"


def test_by_evidence(ask: Ask) -> None:
    """By evidence a longer path comes first where its weakest hop is stronger; of equal ones the shorter."""
    twice = [{}, {"source": "s2"}]
    small = ask(
        ("a", "funds", "d", [HINT]),
        ("a", "funds", "b", ["c1"]),
        ("b", "funds", "d", ["c2"]),
        ("a", "funds", "x", twice),
        ("x", "funds", "y", twice),
        ("y", "funds", "d", ["c3"]),
        ("a", "backs", "e", ["c4"]),
        ("e", "backs", "f", ["c5"]),
        ("f", "backs", "d", ["c6"]),
        sources={"s1": {}, "s2": {}},
    )
    assert [path.nodes[1] for path in small.paths("a", "d", limit=9).paths] == ["d", "b", "x", "e"]
    answer = small.paths("a", "d", limit=9, order="evidence")
    # x: corroborated twice and single once; b: single twice; e: single three times; d: inferred.
    assert [path.nodes[1] for path in answer.paths] == ["x", "b", "e", "d"]
    assert answer.order.startswith("strongest evidence first")


def test_by_evidence_within_the_hops(ask: Ask) -> None:
    """The strongest path that is too long is not found, and does not hide one that is not."""
    links = [(f"n{step}", "funds", f"n{step + 1}", [{}, {"source": "s2"}]) for step in range(4)]
    small = ask(*links, ("n1", "funds", "n4", [HINT]), sources={"s1": {}, "s2": {}})
    assert nodes(small.paths("n0", "n4", order="evidence", max_hops=3)) == [("n0", "n1", "n4")]
    assert len(small.paths("n0", "n4", order="evidence").paths) == 2


def test_via_includes_what_is_narrower(graph: ActorGraph) -> None:
    """Whoever ordered an attack is accused of it: the broad kind stands for the narrow ones, and forbids them too."""
    [path] = graph.paths("mara-dorvane", "harbour-blast", via="attributed_attack", max_hops=1).paths
    assert [link.kind for link in path.hops[0].links] == ["ordered"]
    assert graph.paths("mara-dorvane", "harbour-blast", not_via="attributed_attack", max_hops=1).paths == ()
    assert graph.paths("mara-dorvane", "harbour-blast", not_via="instigated", max_hops=1).paths != ()


def test_what_is_said_directly_brings_its_links(graph: ActorGraph) -> None:
    """The sentence on what no path is has its claims: the order that one paper tells of, and a denial alone."""
    found = graph.paths("mara-dorvane", "harbour-blast").not_said_links
    assert [link.id for link in found] == ["mara-dorvane--ordered--harbour-blast"]
    [denied] = graph.paths("tarsk", "harbour-blast").not_said_links
    assert (denied.id, denied.status) == ("tarsk--attributed_attack--harbour-blast", "denied")
    assert graph.paths("ada-fenwick", "velmora-navy").not_said_links == ()


def test_under_filters(graph: ActorGraph) -> None:
    """Paths run over what filters leave, and the answer names them."""
    answer = graph.only(kinds="commands").paths("mara-dorvane", "harbour-blast")
    assert answer.filters is not None
    assert answer.paths == ()
    whole = graph.paths("mara-dorvane", "harbour-blast", pattern="commands attack")
    less = graph.without(sources="inquiry-report").paths("mara-dorvane", "harbour-blast", pattern="commands attack")
    assert len(less.paths[0].hops[0].links[0].claims) < len(whole.paths[0].hops[0].links[0].claims)
