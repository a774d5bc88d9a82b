"""Patterns over kinds: what they match, which way, and how a bad one is refused."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError
from actorgraph.graph import Questions
from actorgraph.graph.answers import PathsAnswer

Ask = Callable[..., Questions]


def nodes(answer: PathsAnswer) -> list[tuple[str, ...]]:
    """Return the paths of an answer as ids."""
    return [path.nodes for path in answer.paths]


def test_a_chain_of_command_to_an_attack(graph: ActorGraph) -> None:
    """Of all ways from the general to the blast, one is a command and then an accusation; the answer says what fits."""
    answer = graph.paths("mara-dorvane", "harbour-blast", pattern="commands+ attributed_attack", limit=9)
    assert nodes(answer) == [("mara-dorvane", "dawn-brigade", "harbour-blast")]
    assert [[link.kind for link in hop.links] for hop in answer.paths[0].hops] == [["commands"], ["attributed_attack"]]
    assert answer.pattern == "commands+ attributed_attack"
    assert answer.conditions[1] == "kinds as in the pattern “commands+ attributed_attack”, narrower kinds included"
    assert answer.not_said.startswith("On the word of others only")


def test_a_broad_kind_stands_for_the_narrow(graph: ActorGraph) -> None:
    """Who ordered an attack, or claimed it, is accused of it."""
    assert nodes(graph.paths("mara-dorvane", "night-attack", pattern="attributed_attack")) == [
        ("mara-dorvane", "night-attack")
    ]
    assert nodes(graph.paths("mara-dorvane", "night-attack", pattern="claimed_responsibility")) == []


def test_a_family(graph: ActorGraph) -> None:
    """A family stands for its kinds: the general leads the corps, that is part of Tarsk, that commands the brigade."""
    answer = graph.paths("mara-dorvane", "dawn-brigade", pattern="command{3}")
    assert nodes(answer) == [("mara-dorvane", "coast-corps", "tarsk", "dawn-brigade")]


@pytest.fixture
def chain(ask: Ask) -> Questions:
    """Return a chain: a funds b, c funds b, c is allied with d, e commands d, e supplies weapons to f."""
    return ask(
        ("a", "funds", "b", ["c1"]),
        ("c", "funds", "b", ["c2"]),
        ("c", "allied_with", "d", ["c3"]),
        ("e", "commands", "d", ["c4"]),
        ("e", "supplies_weapons_to", "f", ["c5"]),
    )


@pytest.mark.parametrize(
    ("goal", "pattern", "fits"),
    [
        ("b", "funds", True),
        ("b", "FUNDS", True),
        ("b", "any", True),
        ("b", "^funds", False),
        ("b", "funds funds", False),
        ("b", "backs", False),
        ("b", "funds?", True),
        ("b", "backs* funds", True),
        ("c", "funds ^funds", True),
        ("c", "funds/^funds", True),
        ("c", "funds / ^ funds", True),
        ("c", "funds funds", False),
        ("c", "(funds|^funds)+", True),
        ("c", "(funds|^funds){2}", True),
        ("c", "(funds|^funds){1}", False),
        ("c", "(funds|^funds){1,3}", True),
        ("c", "^(funds ^funds)", True),
        ("c", "^(^support support)", False),
        ("d", "funds ^funds tie", True),
        ("d", "funds ^funds ^tie", True),
        ("d", "support ^support allied-with", True),
        ("e", "funds ^funds tie ^commands", True),
        ("e", "funds (^funds tie ^commands)+", True),
        ("f", "funds ^funds tie ^commands Supplies-Weapons-To", True),
        ("f", "any ^any any ^any any", True),
        ("f", "(any|^any)*", True),
        ("f", "(any|^any){4}", False),
        ("f", "any+", False),
        ("f", "(any ^any)+ any", True),
        ("f", "((any ^any){2} any)", True),
        ("f", "backs | any ^any any ^any any | funds", True),
    ],
)
def test_what_fits(chain: Questions, goal: str, pattern: str, fits: bool) -> None:  # noqa: FBT001 - a column of a table
    """Names go from subject to object, after ^ the other way; symmetric kinds go both ways."""
    assert bool(chain.paths("a", goal, pattern=pattern).paths) == fits


def test_directed_with_a_pattern(chain: Questions) -> None:
    """Both hold: what a pattern takes backwards is not there where links are followed forwards only."""
    assert chain.paths("a", "c", pattern="funds ^funds", directed=True).paths == ()
    assert len(chain.paths("a", "b", pattern="funds", directed=True).paths) == 1


@pytest.fixture
def either(ask: Ask) -> Questions:
    """Return two hops with two links each, in which the strong links fit no pattern together; and another way."""
    twice: list[Any] = [{}, {"source": "s2"}]
    return ask(
        ("a", "funds", "b", twice),
        ("a", "backs", "b", [{"basis": "inferred_by_source"}]),
        ("b", "funds", "c", twice),
        ("b", "backs", "c", [{"basis": "inferred_by_source"}]),
        ("a", "funds", "m", ["m1"]),
        ("m", "backs", "c", ["m2"]),
        sources={"s1": {}, "s2": {}},
    )


def test_as_strong_as_its_strongest_reading(either: Questions) -> None:
    """Two strong links that do not fit together make no strong path; the link of the strongest reading stands first."""
    assert nodes(either.paths("a", "c")) == [("a", "b", "c"), ("a", "m", "c")]
    answer = either.paths("a", "c", pattern="funds backs | backs funds")
    assert nodes(answer) == [("a", "m", "c"), ("a", "b", "c")]
    weak = answer.paths[1]
    assert [[link.kind for link in hop.links] for hop in weak.hops] == [["funds", "backs"], ["backs", "funds"]]
    assert weak.weakest == "hop 2 (inferred)"


def test_only_what_fits_is_listed(either: Questions) -> None:
    """A parallel link of a kind that was not asked for is no part of the path."""
    path = either.paths("a", "c", pattern="funds backs").paths[1]
    assert [[link.kind for link in hop.links] for hop in path.hops] == [["funds"], ["backs"]]


@pytest.mark.parametrize(
    ("pattern", "place", "why"),
    [
        ("commands+ ordred", 11, "No kind or family of link is called 'ordred'.\nNearest: ordered"),
        ("", 1, "a name or ( is missing"),
        ("   ", 1, "a name or ( is missing"),
        ("+ leads", 1, "a name or ( is missing before +"),
        ("leads | ", 8, "a name or ( is missing"),
        ("leads || backs", 8, "a name or ( is missing before |"),
        ("(leads", 7, "the ( at place 1 is not closed"),
        ("leads)", 6, ") is not expected here"),
        ("leads ()", 8, "a name or ( is missing before )"),
        ("^^leads", 2, "a name or ( is missing before ^"),
        ("leads{2}{3}", 9, "{3} is not expected here"),
        ("leads+*", 7, "* is not expected here"),
        ("leads{3,1}", 6, "{3,1} does not count upwards"),
        ("leads{0}", 6, "{0} does not count upwards"),
        ("leads{13}", 6, "{13} does not count upwards, to 1 at least and 12 at most"),
        ("leads{x}", 6, "{x} is no count"),
        ("leads{2", 6, "{ is not expected here"),
        ("(" * 21 + "leads", 21, "parentheses go deeper than 20"),
    ],
)
def test_refused(chain: Questions, pattern: str, place: int, why: str) -> None:
    """A pattern that can't be read is refused with the place, and with what would be right."""
    with pytest.raises(QuestionError, match=f"at place {place}: {re.escape(why)}") as refused:
        chain.paths("a", "b", pattern=pattern)
    assert refused.value.hint


@pytest.mark.parametrize("pattern", ["((leads{12}){12}){12}", "(" * 9999, "leads" * 9999, "leads " * 9999, "^" * 9999])
def test_refused_without_end(chain: Questions, pattern: str) -> None:
    """A pattern beyond all use is refused, at once and in a few lines."""
    with pytest.raises(QuestionError) as refused:
        chain.paths("a", "b", pattern=pattern)
    assert len(str(refused.value)) < 700


def test_any_is_no_kind(ask: Ask) -> None:
    """Without a pattern any kind will do either way, with ``any`` from subject to object."""
    small = ask(("b", "funds", "a", ["c1"]))
    assert len(small.paths("a", "b").paths) == 1
    assert small.paths("a", "b", pattern="any").paths == ()
    assert len(small.paths("a", "b", pattern="^any").paths) == 1


def test_what_joins_nobody_is_not_passed(graph: ActorGraph) -> None:
    """A pattern asks for no exception: a collective, and a kind that joins nobody, still need --through."""
    assert graph.paths("karsa-clan", "tarsk", pattern="part_of ^backs").paths == ()
    assert len(graph.paths("karsa-clan", "tarsk", pattern="part_of ^backs", through="collectives").paths) == 1
    campaign: dict[str, Any] = {"pattern": "counted_in ^counted_in", "through": ["campaigns"]}
    assert graph.paths("mole-sabotage", "harbour-blast", **campaign).paths == ()
    campaign["through"] = ["campaigns", "non-bridging"]
    assert len(graph.paths("mole-sabotage", "harbour-blast", **campaign).paths) == 1
    assert len(graph.paths("harbour-blast", "strait-campaign", pattern="counted_in").paths) == 1
