"""Records that may be one: by hand-worked pairs, and never more than that they may be."""

from collections.abc import Callable
from typing import Any

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError
from actorgraph.graph import Questions
from actorgraph.graph.answers import Duplicate

Ask = Callable[..., Questions]
BORN: dict[str, Any] = {
    "name": "born",
    "claims": [{"id": "b", "source": "s1", "at": {"page": 1}, "recorded": "2031-07-15"}],
}


def named(**names: str) -> dict[str, dict[str, str]]:
    """Return actors of these names."""
    return {key: {"name": name} for key, name in names.items()}


def only(graph: Questions) -> Duplicate:
    """Return the one pair that there is."""
    (pair,) = graph.duplicates().pairs
    return pair


def grounds(pair: Duplicate) -> tuple[list[str], list[str]]:
    """Return the sorts of grounds for and against."""
    return [each.what for each in pair.speaks_for], [each.what for each in pair.speaks_against]


def test_one_name_in_two_spellings(ask: Ask) -> None:
    """Two spellings of a name are a pair, with the names that agree and why, and the sentence makes them no one."""
    pair = only(ask(actors=named(a="Qasem Soleimani", b="Ghassem Suleimani", c="Ada Fenwick")))
    assert (pair.first, pair.second, pair.type, pair.score) == ("a", "b", "actor", 1.0)
    assert (pair.first_name, pair.second_name) == ("Qasem Soleimani", "Ghassem Suleimani")
    assert pair.reason
    assert pair.sentence == "Qasem Soleimani (a) and Ghassem Suleimani (b) may be one; nothing is merged."
    assert grounds(pair) == (["kind"], [])


def test_an_alias_counts_as_a_name(ask: Ask) -> None:
    """An alias in another script agrees with a name in this one."""
    actors = {"a": {"name": "The General", "aliases": [{"name": "قاسم سليماني"}]}, "b": {"name": "Qasem Soleimani"}}
    pair = only(ask(actors=actors))
    assert (pair.first_name, pair.second_name) == ("قاسم سليماني", "Qasem Soleimani")


@pytest.mark.parametrize(
    ("first", "second", "pairs"),
    [
        ({"kind": "person"}, {"kind": "group"}, 0),
        ({"kind": "group"}, {"kind": "agency"}, 1),
        ({"kind": "group"}, {"kind": "group", "standing": "collective"}, 0),
        ({"kind": "group", "standing": "collective"}, {"kind": "group", "standing": "collective"}, 1),
        ({"standing": "unnamed"}, {"standing": "unnamed"}, 0),
        ({"standing": "role"}, {"standing": "named"}, 1),
        ({"kind": "weapon", "standing": "type"}, {"kind": "weapon"}, 0),
    ],
)
def test_what_can_be_one(ask: Ask, first: dict[str, str], second: dict[str, str], pairs: int) -> None:
    """A person is no body, a body as a whole is not one that is named, and whom no text names is nobody's name."""
    actors = {"a": {"name": "Grey Fin", **first}, "b": {"name": "Grey Fin", **second}}
    answer = ask(actors=actors).duplicates()
    assert len(answer.pairs) == pairs
    unnamed = [key for key, each in actors.items() if each.get("standing") == "unnamed"]
    assert list(answer.not_looked_at) == unnamed


def test_kinds_and_standings_that_differ_speak_against(ask: Ask) -> None:
    """What two records are recorded as is told where it differs."""
    actors = {
        "a": {"name": "Grey Fin", "kind": "group"},
        "b": {"name": "Grey Fin", "kind": "agency", "standing": "role"},
    }
    pair = only(ask(actors=actors))
    assert [each.sentence for each in pair.speaks_against] == [
        "The kinds differ: “group” and “agency”.",
        "The standings differ: “named” and “role”.",
    ]


def test_identifiers(ask: Ask) -> None:
    """One key in one register speaks for, two keys against, and registers that only one has say nothing."""
    ids = {"a": {"r": "1", "s": "7", "t": "x"}, "b": {"r": "1", "s": "8"}}
    pair = only(ask(actors={key: {"name": "Ada Fenwick", "identifiers": each} for key, each in ids.items()}))
    assert grounds(pair) == (["kind", "identifier"], ["identifier"])
    assert pair.speaks_for[1].sentence == "Both have one key in the register “r”: 1."
    assert pair.speaks_against[0].sentence == "Their keys in the register “s” differ: 7 and 8."


@pytest.mark.parametrize(("other", "side"), [("1990", "against"), ("1958", "for")])
def test_values(ask: Ask, other: str, side: str) -> None:
    """A property with a value in common speaks for, one without against, each with the claims for it."""
    claims = [{**BORN["claims"][0], "id": "c"}]
    actors = {
        "a": {"name": "Ada Fenwick", "attributes": [{**BORN, "value": "1958"}]},
        "b": {"name": "Ada Fenwick", "attributes": [{**BORN, "value": other, "claims": claims}]},
    }
    pair = only(ask(actors=actors))
    (ground,) = [each for each in (*pair.speaks_for, *pair.speaks_against) if each.what == "attribute"]
    assert ground in (pair.speaks_for if side == "for" else pair.speaks_against)
    assert [claim.id for each in ground.attributes for claim in each.claims] == ["b", "c"]


def test_a_value_that_only_a_denial_gives_says_nothing(ask: Ask) -> None:
    """What no source supports is compared with nothing."""
    denied = [{**BORN["claims"][0], "id": "c", "stance": "denies"}]
    actors = {
        "a": {"name": "Ada Fenwick", "attributes": [{**BORN, "value": "1958"}]},
        "b": {"name": "Ada Fenwick", "attributes": [{**BORN, "value": "1990", "claims": denied}]},
    }
    assert grounds(only(ask(actors=actors))) == (["kind"], [])


def test_links_to_the_same_third_speak_for(ask: Ask) -> None:
    """Two documents that each tie one of the two to a third may speak of one; one that ties both tells of two."""
    actors = named(a="Ada Fenwick", b="Ada Fenwik", c="Cid")
    sources: dict[str, dict[str, str]] = {"s1": {}, "s2": {}}
    first = ("a", "allied_with", "c", ["x"])
    two = ask(first, ("b", "allied_with", "c", [{"id": "y", "source": "s2"}]), actors=actors, sources=sources)
    ground = only(two).speaks_for[1]
    assert (ground.what, [link.id for link in ground.links]) == ("shared", ["a--allied_with--c", "b--allied_with--c"])
    one = only(ask(first, ("b", "allied_with", "c", ["y"]), actors=actors, sources=sources))
    assert grounds(one) == (["kind"], ["named apart"])
    assert one.speaks_against[0].sentence == "“Title of s1” names the two apart, each with “allied with”: Cid."


def test_another_kind_or_direction_is_no_same_link(ask: Ask) -> None:
    """Who leads somebody and who is led by him are not the same for that."""
    actors = named(a="Ada Fenwick", b="Ada Fenwik", c="Cid")
    links = ("a", "funds", "c", ["x"]), ("c", "funds", "b", [{"id": "y", "source": "s2"}])
    graph = ask(*links, actors=actors, sources={"s1": {}, "s2": {}})
    assert grounds(only(graph)) == (["kind"], [])


def test_both_at_one_occasion(ask: Ask) -> None:
    """A document that says of each that it attended a meeting names two."""
    graph = ask(
        ("a", "attended", "m", ["x"]),
        ("b", "attended", "m", ["y"]),
        actors=named(a="Ada Fenwick", b="Ada Fenwik"),
        incidents={"m": {"kind": "meeting"}},
    )
    ground = only(graph).speaks_against[0]
    assert (ground.what, [link.id for link in ground.links]) == ("named apart", ["a--attended--m", "b--attended--m"])


def test_a_link_between_the_two_speaks_against(ask: Ask) -> None:
    """Whoever ties the one to the other tells of two, and the link is shown; its claims are not told twice."""
    pair = only(ask(("a", "rival_of", "b", ["x"]), actors=named(a="Ada Fenwick", b="Ada Fenwik")))
    assert grounds(pair) == (["kind"], ["link"])
    assert [link.id for link in pair.speaks_against[0].links] == ["a--rival_of--b"]


def test_a_claim_that_names_both_speaks_against(ask: Ask) -> None:
    """Whoever speaks of the other is another."""
    claim = {"id": "x", "basis": "quoted", "claimed_by": ["b"]}
    pair = only(ask(("a", "funds", "c", [claim]), actors=named(a="Ada Fenwick", b="Ada Fenwik", c="Cid")))
    assert grounds(pair) == (["kind"], ["named apart"])
    assert [each.id for each in pair.speaks_against[0].claims] == ["x"]
    assert pair.speaks_against[0].sentence == "1 claim names both, each apart from the other."


def test_incidents(ask: Ask) -> None:
    """Incidents of one name may be one where their dates can overlap; other outcomes speak against."""
    when = {"a": "2031-03", "b": "2031-03-02", "c": "2031-05-01", "d": None}
    incidents = {key: {"name": "Fire at the quay", "when": each} for key, each in when.items()}
    incidents["b"]["happened"] = "foiled"
    answer = ask(incidents=incidents).duplicates()
    assert [(pair.first, pair.second, pair.type) for pair in answer.pairs] == [
        ("a", "b", "incident"),
        ("a", "d", "incident"),
        ("b", "d", "incident"),
        ("c", "d", "incident"),
    ]
    assert grounds(answer.pairs[0]) == (["kind"], ["happened"])


def test_floor_and_limit(ask: Ask) -> None:
    """The floor decides what is a pair, and the limit how many of the pairs are told."""
    graph = ask(actors=named(a="Ada Fenwick", b="Ada Fenwick", c="Ada Fenwick", d="Ada Quill"))
    answer = graph.duplicates(limit=2)
    assert (answer.found, [(pair.first, pair.second) for pair in answer.pairs]) == (3, [("a", "b"), ("a", "c")])
    assert graph.duplicates(floor=0.3).found == 6
    near = graph.duplicates("d", floor=0.3)
    assert (near.of, {(pair.first, pair.second) for pair in near.pairs}) == ("d", {("a", "d"), ("b", "d"), ("c", "d")})


@pytest.mark.parametrize("options", [{"limit": 0}, {"floor": -0.1}, {"floor": 1.1}, {"floor": float("nan")}])
def test_options_out_of_range(graph: ActorGraph, options: dict[str, float]) -> None:
    """A limit below one and a floor outside of 0 to 1 are refused."""
    with pytest.raises(QuestionError):
        graph.duplicates(**options)  # type: ignore[arg-type]  # wrong on purpose


def test_judged_pairs_are_left_out_unless_asked_for(graph: ActorGraph) -> None:
    """In the invented dataset two Maras share a first name and are judged different; that is told only on request."""
    answer = graph.duplicates("mara-dorvane", floor=0.4)
    assert (answer.pairs, answer.left_out) == ((), 1)
    (pair,) = graph.duplicates("mara-dorvane", floor=0.4, judged=True).pairs
    assert (pair.second, pair.judgement and pair.judgement.judgement) == ("mara-ilvesh", "different")
    assert pair.sentence == (
        "In the judgement of the editors, Mara Dorvane and Mara Ilvesh are not one: “They share a first name only: one"
        " is an officer of Tarsk, the other a minister of Velmora”. Judged on 15 July 2031."
    )
    assert "judgement" in grounds(pair)[1]


def test_all_that_is_judged_is_listed_on_request(graph: ActorGraph) -> None:
    """A judged pair whose names have nothing in common is among those asked for."""
    pairs = graph.duplicates(judged=True).pairs
    assert {pair.judgement.id for pair in pairs if pair.judgement} == graph.dataset.judgements.keys()


def test_no_pair_of_the_invented_dataset_is_a_person(graph: ActorGraph) -> None:
    """No two persons there have names that are alike, and nobody is proposed."""
    assert not [pair for pair in graph.duplicates().pairs if graph.dataset.actors[pair.first].kind == "person"]


def test_mixed_scripts_are_flagged(ask: Ask) -> None:
    """A Cyrillic letter within a Latin word is told, and the pair that it makes."""
    answer = ask(actors=named(a="Qasem Soleimani", b="Q\u0430sem Soleimani")).duplicates()
    assert [(each.id, each.words) for each in answer.mixed] == [("b", ("Q\u0430sem",))]
    assert answer.mixed[0].sentence == (
        "“Q\u0430sem Soleimani”, a name of Q\u0430sem Soleimani (b), has words with letters of several scripts, some of"
        " which look alike: “Q\u0430sem”."
    )
    assert [(pair.first, pair.second) for pair in answer.pairs] == [("a", "b")]


def test_a_record_says_it_of_its_names(ask: Ask) -> None:
    """Whoever shows an actor is told of an alias with letters of several scripts; a name in another script is none."""
    actors = {"a": {"name": "Qasem", "aliases": [{"name": "Q\u0430sem"}, {"name": "Касем"}]}, "b": {"name": "Ada"}}
    graph = ask(actors=actors)
    assert (len(graph.actor("a").mixed), graph.actor("b").mixed) == (1, ())


def test_every_sentence_only_may(article: ActorGraph) -> None:
    """Of the article's dataset, no pair that nobody judged is said to be one."""
    pairs = article.duplicates(floor=0.5, limit=100).pairs
    assert pairs
    assert all(pair.sentence.endswith(" may be one; nothing is merged.") for pair in pairs)


def test_progress_reaches_the_end(graph: ActorGraph) -> None:
    """Whoever watches is told of every name up to the last."""
    told: list[tuple[int, int]] = []
    graph.duplicates(progress=lambda done, of: told.append((done, of)))
    assert [done for done, _ in told] == list(range(1, len(told) + 1))
    assert told[-1] == (len(told), len(told))


def test_the_judgement_on_two(graph: ActorGraph) -> None:
    """It is told whatever the order of the two, and that there is none is an error."""
    assert graph.judgement("mara-ilvesh", "mara-dorvane") == graph.judgement("mara-dorvane", "mara-ilvesh")
    with pytest.raises(QuestionError, match="Nobody judged whether ada-fenwick and osric-vane are one"):
        graph.judgement("ada-fenwick", "osric-vane")
