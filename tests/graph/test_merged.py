"""Actors that are judged to be one, told as one: nothing is lost, every claim says of whom it was recorded."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph import ActorGraph, load
from actorgraph.errors import QuestionError
from actorgraph.graph import Questions
from actorgraph.graph.answers import to_plain
from actorgraph.model import link_id
from actorgraph.model.judgement import SAME_AS, Judgement

Ask = Callable[..., Questions]
Judged = tuple[str, str, str]
BOTH: dict[str, dict[str, str]] = {"s1": {}, "s2": {}}


def judged(graph: Questions, *pairs: Judged) -> Questions:
    """Return a graph of the same dataset in which pairs are judged."""
    made = [
        Judgement.model_validate_json(
            f'{{"id": "{link_id(subject=a, kind=SAME_AS, object=b)}", "first": "{a}", "second": "{b}", "judgement":'
            f' "{word}", "by": "A. Reader", "why": "So it is.", "recorded": "2031-08-01"}}'
        )
        for a, b, word in pairs
    ]
    kept = MappingProxyType({**graph.dataset.judgements, **{each.id: each for each in made}})
    return type(graph)(replace(graph.dataset, judgements=kept))


def claims(graph: Questions) -> set[str]:
    """Return the ids of all claims."""
    return {claim.id for claim, _ in graph.dataset.claims()}


def test_links_that_fall_together_keep_all_claims(ask: Ask) -> None:
    """Two documents that each accuse one of two names corroborate each other, once the two are one."""
    links = ("a", "ordered", "i", ["x"]), ("b", "ordered", "i", [{"id": "y", "source": "s2"}])
    names = {"a": {"name": "Qasem"}, "b": {"name": "Ghassem"}}
    apart = judged(ask(*links, actors=names, incidents={"i": {}}, sources=BOTH), ("a", "b", "same"))
    assert [link.status for link in apart.links()] == ["single-source", "single-source"]
    (link,) = apart.merged().links()
    assert (link.id, link.status, [claim.id for claim in link.claims]) == ("a--ordered--i", "corroborated", ["x", "y"])
    assert [claim.sentence for claim in link.claims] == [
        "Paper s1 (undated) alleges, giving no source, that Qasem ordered the attack “I” [p. 1].",
        (
            "Paper s2 (undated) alleges, giving no source, that Ghassem ordered the attack “I”; “Ghassem” is told here"
            " as “Qasem” [p. 1]."
        ),
    ]
    assert link.claims[1].notes == ("As recorded, “Ghassem” is told here as “Qasem”.",)


def test_voices_that_are_one_corroborate_nothing(ask: Ask) -> None:
    """What two voices say has two origins, until the two are judged to be one."""
    said = [{"id": "x", "basis": "reported", "claimed_by": ["a"]}]
    said += [{"id": "y", "source": "s2", "basis": "reported", "claimed_by": ["b"]}]
    graph = judged(ask(("c", "funds", "d", said), actors={"a": {}, "b": {}}, sources=BOTH), ("a", "b", "same"))
    assert [link.status for link in graph.links()] == ["corroborated"]
    (link,) = graph.merged().links()
    assert (link.status, [claim.voices for claim in link.claims]) == ("single-source", [("a",), ("a",)])
    assert link.claims[1].sentence.startswith("Paper s2 (undated) reports, on the word of B, that C funds D; ")


def test_a_denial_meets_the_accusation(ask: Ask) -> None:
    """Who is accused under one name and denies it under another has denied it."""
    denial = {"id": "y", "stance": "denies", "basis": "quoted", "claimed_by": ["b"]}
    graph = ask(("a", "ordered", "i", ["x"]), ("b", "ordered", "i", [denial]), incidents={"i": {}})
    (link,) = judged(graph, ("a", "b", "same")).merged().links()
    assert (link.status, link.evidence.no_reply) == ("contested", False)


def test_who_is_told_as_whom(ask: Ask) -> None:
    """The first id of those that are called by name is kept, at any remove, with all names, values and marks."""
    actors = {
        "a": {"standing": "unnamed", "name": "the man", "marking": "TLP:AMBER", "identifiers": {"r": "1", "s": "2"}},
        "b": {"name": "Qasem", "aliases": [{"name": "Q"}], "identifiers": {"r": "0"}},
        "c": {"name": "Ghassem", "aliases": [{"name": "Q"}], "description": "A smith."},
    }
    graph = judged(ask(actors=actors), ("a", "c", "same"), ("b", "c", "same")).merged()
    assert list(graph.dataset.actors) == ["b"]
    told = graph.actor("b")
    assert (told.name, told.aliases, told.standing) == ("Qasem", ("Q", "Ghassem", "the man"), "named")
    assert (told.identifiers, told.marking, told.description) == ({"r": "0", "s": "2"}, "TLP:AMBER", "A smith.")


def test_values_of_one_keep_their_claims(ask: Ask) -> None:
    """The same value given to both stands once, with the claims for both; another stands beside it."""
    claim = {"source": "s1", "at": {"page": 1}, "recorded": "2031-07-15"}
    actors = {
        "a": {"attributes": [{"name": "age", "value": 5, "claims": [{**claim, "id": "x"}]}]},
        "b": {
            "attributes": [
                {"name": "age", "value": 5, "claims": [{**claim, "id": "y"}]},
                {"name": "age", "value": 6, "claims": [{**claim, "id": "z"}]},
            ]
        },
    }
    told = judged(ask(actors=actors), ("a", "b", "same")).merged().actor("a")
    assert [(each.value, [one.id for one in each.claims]) for each in told.attributes] == [(5, ["x", "y"]), (6, ["z"])]
    assert told.attributes[0].claims[1].sentence.endswith("; “B” is told here as “A” [p. 1].")


def test_a_link_between_the_two_is_left_out_and_said(ask: Ask) -> None:
    """What joins one to itself is no link, and falls with what rests on it."""
    links = ("a", "rival_of", "b", ["x"]), ("b", "funds", "c", [{"id": "y", "rests_on": ["x"]}, "z"])
    graph = judged(ask(*links), ("a", "b", "same"))
    merged = graph.merged()
    assert [link.id for link in merged.links()] == ["a--funds--c"]
    assert (claims(graph) - claims(merged), claims(graph.merged().whole)) == ({"x", "y"}, claims(graph))
    with pytest.raises(QuestionError, match="The link a--rival_of--b is not in this selection"):
        merged.link("a--rival_of--b")
    assert merged.filters is not None
    assert "Left out, because they join one to itself here: a--rival_of--b." in merged.filters.sentences


def test_symmetric_links_stay_in_order(ask: Ask) -> None:
    """Where ends change places, the words of the text for them do so too."""
    named = {"id": "x", "named": {"subject": "the first", "object": "the second"}}
    graph = judged(ask(("m", "rival_of", "z", [named]), actors={"a": {}}), ("a", "z", "same"))
    (link,) = graph.merged().dataset.links.values()
    assert link.id == "a--rival_of--m"
    assert link.claims[0].named is not None
    assert (link.claims[0].named.subject, link.claims[0].named.object) == ("the second", "the first")


def test_the_filters_name_who_is_told_as_one(ask: Ask) -> None:
    """Every answer says who, by whose judgement and why; where nobody is, it says that."""
    graph = judged(ask(actors={"a": {"name": "Qasem"}, "b": {"name": "Ghassem"}}), ("a", "b", "same"))
    filters = graph.merged().stats().filters
    assert filters is not None
    assert to_plain(filters.as_one) == [
        {"id": "a", "others": ["b"], "judgements": ["a--same_as--b"], "dropped": []},
    ]
    assert filters.sentences[:2] == (
        "Told as one here, as Qasem (a), and apart in the files: Ghassem (b).",
        "In the judgement of A. Reader, Qasem and Ghassem are one: “So it is”.",
    )
    nobody = ask(actors={"a": {}, "b": {}}).merged().filters
    assert nobody is not None
    assert nobody.sentences[0] == "No two actors are judged to be one, so none are told as one."
    assert nobody.as_one == ()


def test_what_is_judged_unsure_or_different_stays_apart(ask: Ask) -> None:
    """Only "same" makes one."""
    graph = judged(ask(actors={"a": {}, "b": {}, "c": {}}), ("a", "b", "unsure"), ("b", "c", "different"))
    assert list(graph.merged().dataset.actors) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("kinds", "pairs", "message"),
    [
        (("person",) * 3, (("a", "b", "same"), ("b", "c", "same"), ("a", "c", "different")), "a and c to be different"),
        (("person", "group", "person"), (("a", "b", "same"),), r"of several kinds \(group, person\)"),
    ],
)
def test_what_can_not_be_told_as_one(ask: Ask, kinds: tuple[str, ...], pairs: tuple[Judged, ...], message: str) -> None:
    """Judgements that clash, and records of two kinds, are refused at once with one message."""
    graph = judged(ask(actors={key: {"kind": kind} for key, kind in zip("abc", kinds, strict=True)}), *pairs)
    with pytest.raises(QuestionError, match=message):
        graph.merged()


def test_old_ids_are_still_understood(ask: Ask) -> None:
    """The id of who is told as another, and of a link of his, mean the one that is told."""
    graph = judged(ask(("b", "funds", "c", ["x"]), actors={"a": {}}), ("a", "b", "same")).merged()
    assert (graph.actor("b").id, graph.find("b")[0].id) == ("a", "a")
    assert graph.link("b--funds--c").id == graph.show("b--funds--c").id == "a--funds--c"
    assert [path.nodes for path in graph.paths("b", "c").paths] == [("a", "c")]
    assert [each.link.id for each in graph.fragility("b--funds--c").links] == ["a--funds--c"]
    assert graph.voice("b").id == "a"
    assert graph.without("b").filters == graph.without("a").filters


def test_judgements_and_searches_follow(ask: Ask) -> None:
    """That another is judged different from who is told as one holds of the one."""
    graph = judged(ask(actors={"a": {}, "b": {}, "c": {}}), ("a", "b", "same"), ("b", "c", "different")).merged()
    assert graph.judgement("a", "c").judgement == "different"
    assert list(graph.dataset.judgements) == ["a--same_as--c"]


# -- what holds whatever is judged -------------------------------------------------------------------------------------

GROUPS = ("dawn-brigade", "dawn-brigade-north", "hollow-circle", "karsa-clan", "mooring-union", "salt-brigade")
PAIRS = st.lists(st.sampled_from(list(permutations(GROUPS, 2))), max_size=4).map(
    lambda pairs: tuple((*sorted(pair), "same") for pair in pairs)
)


@pytest.fixture(scope="module")
def files(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the invented dataset."""
    return Path(shutil.copytree(harbour, tmp_path_factory.mktemp("merged") / "harbour"))


@given(pairs=PAIRS)
def test_no_claim_is_lost(graph: ActorGraph, pairs: tuple[Judged, ...]) -> None:
    """All claims are there, but those on links of one to itself and what rests on them; each is in one link still."""
    whole = judged(graph, *pairs)
    merged = whole.merged()
    as_one = merged.filters.as_one if merged.filters else None
    dropped = {key for each in as_one or () for key in each.dropped}
    fallen = whole._book.ledger.fallen_with(  # noqa: SLF001 - what rests on what
        claim.id for key in dropped for claim in whole.dataset.links[key].claims
    )
    assert claims(merged) == claims(whole) - fallen
    assert to_plain(merged.whole.links()) == to_plain(whole.links())
    recorded = merged.dataset.as_one
    assert recorded is not None
    assert all(set(keys) <= recorded.ids.keys() for keys in recorded.recorded_of.values())


@given(pairs=PAIRS, data=st.data())
def test_it_commutes_with_other_filters(graph: ActorGraph, pairs: tuple[Judged, ...], data: st.DataObject) -> None:
    """Whenever it is asked for, it is done first, and the answers are the same."""
    others: list[Callable[[Any], Any]] = [
        lambda g: g.as_of("2031-03-10"),
        lambda g: g.known_by("2031-05", possible=True),
        lambda g: g.without(data_name),
        lambda g: g.only(kinds="support"),
        lambda g: g.only_from(data_name),
    ]
    data_name = data.draw(st.sampled_from([*GROUPS, "wire-2031-03-02", "Quill"]))
    given_ = [lambda g: g.merged(), *data.draw(st.lists(st.sampled_from(others), min_size=1, max_size=2, unique=True))]
    answers = []
    for order in permutations(given_):
        asked: Any = judged(graph, *pairs)
        for each in order:
            asked = each(asked)
        answers.append(to_plain((asked.links(), asked.stats(), asked.timeline(attacks=True), asked.filters)))
    assert all(answer == answers[0] for answer in answers)


def test_the_files_stay(files: Path) -> None:
    """Telling two as one writes nothing, and the graph without it is the one that was there."""
    graph = load(files).judge("karsa-clan", "salt-brigade", "same", by="A. Reader", why="So it is.")
    before = {path.name: path.read_bytes() for path in files.iterdir()}
    merged = graph.merged()
    assert merged.actor("salt-brigade").id == "karsa-clan"
    assert merged.whole.actor("salt-brigade").id == "salt-brigade"
    assert {path.name: path.read_bytes() for path in files.iterdir()} == before
    assert to_plain(merged.whole.stats()) == to_plain(graph.stats())


def test_every_question_answers(files: Path) -> None:
    """Each question is answered on a graph in which two are told as one, and the page is drawn of it."""
    graph = load(files)
    if not any(each.judgement == "same" for each in graph.dataset.judgements.values()):
        graph = graph.judge("karsa-clan", "salt-brigade", "same", by="A. Reader", why="So it is.")
    merged = graph.merged()
    for answer in (
        *(merged.gaps(), merged.coverage(), merged.review(), merged.kinds(), merged.sources(), merged.duplicates()),
        *(merged.neighbors("salt-brigade"), merged.chain("salt-brigade"), merged.ranks("degree", draws=20)),
        *(merged.said("salt-brigade", "tarsk"), merged.collapsed("actors"), merged.changes_since(graph)),
        merged.knock_out("wire-2031-03-02"),
    ):
        assert answer.filters == merged.filters or answer is None
    assert merged.to_networkx().has_node("karsa-clan")
    assert not merged.to_networkx().has_node("salt-brigade")
    assert "karsa-clan" in merged._repr_html_()
