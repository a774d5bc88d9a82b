from collections.abc import Callable

import pytest

from actorgraph import ActorGraph
from actorgraph.graph import Questions
from actorgraph.graph.claims.ledger import Ledger
from actorgraph.graph.claims.origins import Origins

Ask = Callable[..., Questions]
Fields = dict[str, object]


def origins(ask: Ask, *claims: Fields, **sources: Fields) -> int:
    """Return how many origins the link a--funds--b has with these claims from these sources."""
    grounds = ("c", "funds", "d", [{"id": "ground", "source": "s9", "basis": "reported", "claimed_by": ["g"]}])
    small = ask(
        ("a", "funds", "b", [{"id": f"c{number}", **claim} for number, claim in enumerate(claims)]),
        grounds,
        actors={"v": {}, "w": {}, "g": {}},
        sources={"s1": {}, "s2": {}, "s3": {}, "s4": {}, "s9": {}, **sources},
    )
    link = small.link("a--funds--b")
    assert (link.status == "corroborated") == (link.evidence.origins > 1)
    return link.evidence.origins


V: Fields = {"basis": "reported", "claimed_by": ["v"]}
W: Fields = {"basis": "quoted", "claimed_by": ["w"]}
HINT: Fields = {"basis": "inferred_by_source"}
CITES_S3: Fields = {"basis": "reported", "claimed_by": ["s3"]}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"source": "s1"}, {"source": "s2"}, 2),
        ({"source": "s1"}, {"source": "s1"}, 1),
        ({"source": "s1", **V}, {"source": "s1", **W}, 1),
        ({"source": "s1", **V}, {"source": "s2", **V}, 1),
        ({"source": "s1", **V}, {"source": "s2", **W}, 2),
        ({"source": "s1", **V}, {"source": "s2"}, 2),
        ({"source": "s1"}, {"source": "s2", **HINT}, 1),
        ({"source": "s1", **HINT}, {"source": "s2", **HINT}, 0),
        ({"source": "s3"}, {"source": "s1", **CITES_S3}, 1),
        ({"source": "s1", **CITES_S3}, {"source": "s2", **CITES_S3}, 1),
        ({"source": "s1", "rests_on": ["ground"]}, {"source": "s2", "rests_on": ["ground"]}, 1),
        ({"source": "s1", "rests_on": ["ground"]}, {"source": "s9"}, 1),
        ({"source": "s1", "rests_on": ["ground"]}, {"source": "s2", "basis": "quoted", "claimed_by": ["g"]}, 1),
        ({"source": "s1", "rests_on": ["ground"]}, {"source": "s2"}, 2),
        ({"source": "s1", "when": "2028"}, {"source": "s2", "when": "2031"}, 1),
    ],
)
def test_independent(ask: Ask, first: Fields, second: Fields, expected: int) -> None:
    """Two claims are two origins only if they share no document, voice or ground, and speak of the same thing."""
    assert origins(ask, first, second) == expected


def test_one_publisher(ask: Ask) -> None:
    """Two documents of one publisher are one origin in its own voice, and two on the word of different voices."""
    same: Fields = {"publisher": "One Paper"}
    assert origins(ask, {"source": "s1"}, {"source": "s2"}, s1=same, s2=same) == 1
    assert origins(ask, {"source": "s1", **V}, {"source": "s2", **W}, s1=same, s2=same) == 2
    assert origins(ask, {"source": "s1", **V}, {"source": "s2"}, s1=same, s2=same) == 2


def test_repeats(ask: Ask) -> None:
    """Documents that repeat one wire story, at any remove, are one origin with it."""
    chain: dict[str, Fields] = {"s2": {"derived_from": ["s1"]}, "s3": {"derived_from": ["s2"]}}
    assert origins(ask, {"source": "s2"}, {"source": "s3"}, **chain) == 1
    assert origins(ask, {"source": "s1"}, {"source": "s3"}, **chain) == 1
    assert origins(ask, {"source": "s3"}, {"source": "s4"}, **chain) == 2


def test_circle(ask: Ask) -> None:
    """Documents that repeat each other in a circle are one origin, also with what repeats one of them."""
    circle: dict[str, Fields] = {
        "s1": {"derived_from": ["s2"]},
        "s2": {"derived_from": ["s1"]},
        "s3": {"derived_from": ["s2"]},
    }
    assert origins(ask, {"source": "s1"}, {"source": "s2"}, **circle) == 1
    assert origins(ask, {"source": "s1"}, {"source": "s3"}, **circle) == 1
    assert origins(ask, {"source": "s1"}, {"source": "s4"}, **circle) == 2


def test_two_parents(ask: Ask) -> None:
    """A document that repeats two others shares an origin with each of them."""
    both: dict[str, Fields] = {"s3": {"derived_from": ["s1", "s2"]}}
    assert origins(ask, {"source": "s1"}, {"source": "s3"}, **both) == 1
    assert origins(ask, {"source": "s2"}, {"source": "s3"}, **both) == 1
    assert origins(ask, {"source": "s1"}, {"source": "s2"}, {"source": "s3"}, **both) == 2


def test_own_statement_read_in_an_article(ask: Ask) -> None:
    """A militia's own statement read in an article does not corroborate the article."""
    own: Fields = {"source": "s1", "basis": "quoted", "claimed_by": ["a"]}
    assert origins(ask, {"source": "s1"}, own) == 1


def test_greedy_is_a_lower_bound(graph: ActorGraph) -> None:
    """Picking by id, the first claim shares a voice with each of two that share none: one is counted, at least."""
    link = graph.link("lior-petrash--supplies_weapons_to--salt-brigade")
    assert (link.status, link.evidence.origins) == ("single-source", 1)


def test_lower_bound_is_called_so(graph: ActorGraph) -> None:
    """A corroborated link gives the number of its origins as the least there are."""
    assert "Independent origins: at least 2." in graph.link("coast-corps--supplies_weapons_to--dawn-brigade").sentence


def test_roots(graph: ActorGraph) -> None:
    """Every document of the invented dataset goes back to the root that was worked out by hand; a circle is one."""
    roots = Origins(Ledger(graph.dataset)).roots
    wire = frozenset({"wire-2031-03-02"})
    assert roots("wire-2031-03-02") == roots("courier-2031-03-03") == roots("herald-2031-03-03") == wire
    assert roots("gazette-2031-03-04") == wire
    assert roots("echo-2031-03-05") == roots("post-2031-03-05") != roots("quay-notes")
    assert roots("quay-mirror") == {"quay-notes"}
    assert len({root for source in graph.dataset.sources for root in roots(source)}) == 10
