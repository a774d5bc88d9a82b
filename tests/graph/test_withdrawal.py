from collections.abc import Callable

import pytest

from actorgraph import ActorGraph
from actorgraph.graph import Questions

Ask = Callable[..., Questions]
Fields = dict[str, object]


def gone(key: str, **more: object) -> Fields:
    """Return a claim that was withdrawn."""
    return {"id": key, "withdrawn": {"date": "2031-08-01", "by": "source", "why": "forged"}, **more}


def out(small: Questions) -> set[str]:
    """Return the ids of the claims that no longer stand."""
    return {claim.id for claim in small.claims() if claim.withdrawn}


def test_of_the_dataset(graph: ActorGraph) -> None:
    """In the invented dataset four claims were withdrawn, and two more fell with one of them."""
    assert out(graph) == {
        "ilvesh-funds",
        "ilvesh-funds-mirror",
        "ilvesh-backs",
        "rook-dawn",
        "rook-salt-denied",
        "fire-salt-book",
    }


def test_what_rests_on_it_falls(ask: Ask) -> None:
    """With a withdrawn claim falls what rests on it, at any remove, however else it is grounded."""
    small = ask(
        ("a", "funds", "b", [gone("c1"), "c2"]),
        ("b", "funds", "c", [{"id": "c3", "rests_on": ["c1", "c2"]}]),
        ("c", "funds", "d", [{"id": "c4", "rests_on": ["c3"]}]),
        ("d", "funds", "e", [{"id": "c5", "rests_on": ["c2"]}]),
    )
    assert out(small) == {"c1", "c3", "c4"}
    assert small.link("c--funds--d").status == "withdrawn"
    assert small.link("d--funds--e").status == "single-source"


def test_repeats_fall(ask: Ask) -> None:
    """With a withdrawn claim falls the same claim in a document that repeats the whole, at any remove."""
    chain = {"s1": {}, "s2": {"derived_from": ["s1"]}, "s3": {"derived_from": ["s2"]}, "s4": {"derived_from": ["s3"]}}
    small = ask(
        ("a", "funds", "b", [gone("c1"), {"id": "c2", "source": "s2"}, {"id": "c4", "source": "s4"}]),
        ("a", "funds", "c", [{"id": "other", "source": "s2"}]),
        sources=chain,
    )
    assert out(small) == {"c1", "c2", "c4"}


@pytest.mark.parametrize(
    "kept",
    [
        {"id": "kept", "source": "s2", "stance": "denies"},
        {"id": "kept", "source": "s2", "when": "2031"},
        {"id": "kept", "source": "s3"},
        {"id": "kept", "source": "s4"},
    ],
    ids=["another stance", "another time", "another document", "also repeats one that stands"],
)
def test_not_a_repeat(ask: Ask, kept: Fields) -> None:
    """What says something else, or stands elsewhere too, is no repeat and does not fall."""
    small = ask(
        ("a", "funds", "b", [gone("c1", when="2028"), {"id": "c3", "source": "s3b"}, kept]),
        sources={
            "s1": {},
            "s2": {"derived_from": ["s1"]},
            "s3": {},
            "s3b": {},
            "s4": {"derived_from": ["s1", "s3b"]},
        },
    )
    assert out(small) == {"c1"}


def test_repeat_of_a_fallen_claim(ask: Ask) -> None:
    """A repeat of what fell only because its ground did falls with it."""
    small = ask(
        ("a", "funds", "b", [gone("ground")]),
        ("b", "funds", "c", [{"id": "top", "rests_on": ["ground"]}, {"id": "copy", "source": "s2"}]),
        sources={"s1": {}, "s2": {"derived_from": ["s1"]}},
    )
    assert out(small) == {"ground", "top", "copy"}


def test_denial_withdrawn(ask: Ask) -> None:
    """A denial that was withdrawn disputes nothing any more."""
    link = ask(("a", "funds", "b", ["yes", gone("no", stance="denies")])).link("a--funds--b")
    assert (link.status, link.evidence.dispute) == ("single-source", "none")


def test_circle_of_copies(ask: Ask) -> None:
    """In a circle of documents that copy each other a withdrawal fells the copies too."""
    circle = {"s1": {"derived_from": ["s2"]}, "s2": {"derived_from": ["s1"]}}
    small = ask(("a", "funds", "b", [gone("c1"), {"id": "c2", "source": "s2"}]), sources=circle)
    assert out(small) == {"c1", "c2"}
    assert small.link("a--funds--b").status == "withdrawn"


def test_long_chain(ask: Ask) -> None:
    """A chain of a thousand grounds falls from its first to its last."""
    chain: list[Fields] = [gone("c0")]
    chain += [{"id": f"c{number}", "rests_on": [f"c{number - 1}"]} for number in range(1, 1000)]
    small = ask(("a", "funds", "b", chain[::-1]))
    assert len(out(small)) == 1000
