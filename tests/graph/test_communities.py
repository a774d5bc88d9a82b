"""How what sources say falls into communities, and whether the data decide who belongs together."""

from collections.abc import Callable
from typing import Any

from actorgraph import ActorGraph
from actorgraph.graph import Questions

Ask = Callable[..., Questions]
HINTED: dict[str, Any] = {"basis": "inferred_by_source"}


def triangle(*names: str) -> list[tuple[str, str, str, list[str]]]:
    """Return links by which three have warned each other."""
    one, two, three = names
    return [(a, "warned", b, [f"{a}-{b}"]) for a, b in ((one, two), (two, three), (one, three))]


def test_two_triangles(ask: Ask) -> None:
    """Joined by one link they are two communities: 6/7 of the links inside, of which chance would have half."""
    answer = ask(
        *triangle("a1", "a2", "a3"), *triangle("b1", "b2", "b3"), ("a1", "warned", "b1", ["over"])
    ).communities()
    assert [[member.id for member in each.members] for each in answer.communities] == [
        ["a1", "a2", "a3"],
        ["b1", "b2", "b3"],
    ]
    assert answer.modularity.all == answer.modularity.low == round(6 / 7 - 1 / 2, 9)
    assert [each.together for each in answer.communities] == [1, 1]
    assert answer.undecided == ()
    assert [len(each.rests_on.links) for each in answer.communities] == [3, 3]


def test_a_member_by_a_hint(ask: Ask) -> None:
    """Who is joined by a weak link alone is with the others in just the draws in which that is in."""
    others = (*triangle("b1", "b2", "b3"), ("a1", "warned", "b1", ["over"]))
    answer = ask(*triangle("a1", "a2", "a3"), *others, ("a2", "warned", "c", [HINTED])).communities()
    assert [len(each.members) for each in answer.communities] == [4, 3]
    stays = {member.id: member.stays for member in answer.communities[0].members}
    assert 0.4 < stays["c"] < 0.6
    assert stays["a1"] == stays["a2"] == stays["a3"]
    assert abs(stays["a1"] - (2 + stays["c"]) / 3) < 1e-9
    assert [member.id for member in answer.communities[0].members][-1] == "c"
    assert answer.undecided == (
        "Community 1: this dataset does not decide who belongs together; some of them part in more than 1 of 20 draws.",
    )
    assert (answer.many.all, answer.many.firm, answer.many.low, answer.many.high) == (2, 3, 2, 3)


def test_it_names_no_organisation(article: ActorGraph) -> None:
    """A community is a cluster of links; each answer says so first, and every record is in one."""
    answer = article.communities(draws=20)
    assert answer.cautions[0].startswith("A community is where the links in what sources say lie close, and no")
    assert sum(len(each.members) for each in answer.communities) == answer.ranked_on.records
    assert answer.communities == article.communities(draws=20).communities


def test_nothing_to_part(ask: Ask) -> None:
    """Without links there are no communities."""
    answer = ask(actors={"ann": {}}).communities()
    assert (answer.communities, answer.modularity.all, answer.many.all) == ((), None, 0)
