"""Who is central in what sources say, and whether the data decide it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph import ActorGraph, load
from actorgraph.errors import AmbiguousNameError, QuestionError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import Ranked, RanksAnswer
from actorgraph.graph.whole.draws import fates, odds_of
from actorgraph.graph.whole.measures import MEASURES

Ask = Callable[..., Questions]
Fields = dict[str, Any]
HINTED: Fields = {"basis": "inferred_by_source"}
GONE: Fields = {"withdrawn": {"date": "2031-08-01", "by": "us", "why": "misread"}}
LEFT_OUT = (
    "1 collective, 1 place, 1 planned or expected incident, 1 link (of a kind that joins nobody by itself), 1 link"
    " (conditional), 1 link (denied, doubted, withdrawn, asserted by no source, or our reading)"
)
CAUTION = "Being central in what sources say is not being guilty or in command; it also shows how much they say of one."


def by_id(answer: RanksAnswer) -> dict[str, Ranked]:
    """Return the entries of a ranking by their ids."""
    return {entry.id: entry for entry in answer.entries}


@pytest.fixture(scope="module")
def hinted(ask: Ask) -> Questions:
    """Return a dataset in which Ann warned Ben, and is only hinted to have warned Cat."""
    return ask(("ann", "warned", "ben", ["firm"]), ("ann", "warned", "cat", [HINTED]))


def test_one_weak_link(hinted: Questions) -> None:
    """Ann has two neighbours by all links, one by the firm one, and in the draws one or two."""
    answer = hinted.ranks("degree")
    ann, ben, cat = (by_id(answer)[key] for key in ("ann", "ben", "cat"))
    assert (ann.value.all, ann.value.firm, ann.value.low, ann.value.high) == (2, 1, 1, 2)
    assert (ben.value.all, ben.value.firm, ben.value.low, ben.value.high) == (1, 1, 1, 1)
    assert (cat.value.all, cat.value.firm, cat.value.low, cat.value.high) == (1, 0, 0, 1)
    assert answer.ranked_on.weak == ("ann--warned--cat",)
    assert answer.ranked_on.different == 2
    assert [entry.rank for entry in answer.entries] == [1, 2, 2]


def test_a_weak_link_is_in_every_other_draw(hinted: Questions) -> None:
    """Ann is ahead of Ben in just the draws in which her weak link is in, and that is in about half of them."""
    answer = hinted.ranks("degree", draws=10_000)
    fate = fates({"ann--warned--cat": 0.5}, draws=10_000, seed=1)["ann--warned--cat"]
    assert answer.entries[0].ahead == sum(fate)
    assert abs(sum(fate) - 5_000) < 200
    assert answer.entries[0].order == "not decided"
    assert answer.undecided == ("Places 1 to 3 are not decided by this dataset.",)


def test_what_is_decided(ask: Ask) -> None:
    """With four firm neighbours one is ahead of all, whatever becomes of a weak link between two of them."""
    star = [("hub", "warned", key, ["c-" + key]) for key in ("k1", "k2", "k3", "k4")]
    answer = ask(*star, ("k1", "warned", "k2", [HINTED])).ranks()
    assert (answer.entries[0].id, answer.entries[0].order, answer.entries[0].ahead) == ("hub", "decided", 200)
    assert answer.undecided == ("Places 2 to 5 are not decided by this dataset.",)
    assert (answer.entries[0].rank_low, answer.entries[0].rank_high) == (1, 1)


def test_nothing_is_weak(ask: Ask) -> None:
    """All draws are the same, and that is said; two that are alike share their place and leave nothing open."""
    answer = ask(("hub", "warned", "k1", ["c1"]), ("hub", "warned", "k2", ["c2"])).ranks("betweenness")
    assert [(entry.id, entry.rank, entry.order) for entry in answer.entries] == [
        ("hub", 1, "decided"),
        ("k1", 2, "tied"),
        ("k2", 2, ""),
    ]
    assert answer.undecided == ()
    assert "None of the 2 links used is weak, so that all 200 draws are the same." in answer.ranked_on.notes
    assert answer.ranked_on.different == 1


@pytest.mark.parametrize(
    ("claims", "odds"),
    [
        (["c"], 1),
        ([HINTED], 0.5),
        ([{"reading": "unclear"}], 0.5),
        (["c", {"stance": "denies"}], 0.5),
        (["c", {"stance": "doubts"}], 0.5),
        ([HINTED, {"stance": "doubts"}], 0.5),
    ],
)
def test_what_is_weak(ask: Ask, claims: list[Fields | str], odds: float) -> None:
    """What is only hinted, disputed or unclear is in or out with even odds; what is plainly stated is in."""
    small = ask(("ann", "warned", "ben", claims))
    assert odds_of(small._book, small.dataset.links["ann--warned--ben"]) == odds  # noqa: SLF001 - the rule itself


@pytest.mark.parametrize(
    ("kind", "when", "claim", "odds"),
    [
        ("warned", "[2031-03-01..2031-03-10]", {}, 0.3),
        ("warned", "[2031-03-01..2031-03-10]", HINTED, 0.15),
        ("warned", "[2031-03-02..]", {}, 0.5),
        ("warned", "2031-03-03", {}, 1),
        ("trains", "2031-03", {}, 0.5),
        ("trains", "2031-02/2031-04", {}, 1),
    ],
)
def test_what_is_possible_on_a_day(ask: Ask, kind: str, when: str, claim: Fields, odds: float) -> None:
    """Of ten days three are not later than 3 March; a state that may hold, or a date without bound, is even."""
    small = ask(("ann", kind, "ben", [{"when": when, **claim}]), sources={"s1": {"published": "2031-07-01"}}).as_of(
        "2031-03-03"
    )
    book = small._book  # noqa: SLF001 - the rule itself
    assert book.day == date(2031, 3, 3)
    assert odds_of(book, small.dataset.links[f"ann--{kind}--ben"]) == pytest.approx(odds)


def test_a_day_is_told(ask: Ask) -> None:
    """That links are in by a drawn day stands in the answer."""
    small = ask(("ann", "warned", "ben", [{"when": "2031-03"}]), ("ann", "warned", "cat", [{"when": "2031-03-01"}]))
    answer = small.as_of("2031-03-15").ranks()
    assert answer.ranked_on.weak == ("ann--warned--ben",)
    assert any(
        note.startswith("1 link is merely possible on that day: an event is in") for note in answer.ranked_on.notes
    )
    assert answer.filters is not None
    assert answer.undecided == ("Places 1 to 3 are not decided by this selection.",)


def test_what_joins_nobody_is_not_ranked(ask: Ask) -> None:
    """What a path would not pass through is left out and counted, unless it is asked for, and then that is said."""
    small = ask(
        ("ann", "warned", "ben", ["c1"]),
        ("ann", "member_of", "militias", ["c2"]),
        ("ben", "visited", "town", ["c3"]),
        ("ann", "attended", "talks", ["c4"]),
        ("ben", "attributed_attack", "plot", ["c5"]),
        ("cat", "warned", "ben", [GONE]),
        ("dan", "warned", "ben", [{"modality": "conditional"}]),
        ("ann", "assessed", "ben", ["c6"]),
        actors={"militias": {"kind": "group", "standing": "collective"}, "town": {"kind": "place"}},
        incidents={"talks": {"kind": "meeting"}, "plot": {"happened": "planned"}},
    )
    answer = small.ranks()
    assert [entry.id for entry in answer.entries] == ["ann", "ben", "talks"]
    assert answer.ranked_on.unused == {
        "links to what is not used": 3,
        "collectives": 1,
        "places": 1,
        "hypothetical": 1,
        "links denied": 1,
        "links hypothetical": 1,
        "links non-bridging": 1,
        "unjoined": 2,
    }
    assert answer.ranked_on.notes[2:] == (
        f"Not used, because they join nobody by themselves: {LEFT_OUT}.",
        "Left out with them: 3 more links to what is not used.",
        "2 more records are joined with none, and left out.",
    )
    more = small.ranks(through="all", include_denied=True, include_hypothetical=True)
    assert {entry.id for entry in more.entries} == set(small.dataset.nodes)
    assert more.ranked_on.unused == {}
    assert more.ranked_on.notes[-1] == f"Used on request, though they join nobody by themselves: {LEFT_OUT}."


def test_what_a_place_rests_on(ask: Ask) -> None:
    """Documents that repeat one another are one origin, and an allegation among the links is counted."""
    small = ask(
        ("ann", "warned", "ben", [{"source": "s1"}, {"source": "s2"}]),
        ("ann", "backs", "cat", [{"source": "s3", "basis": "reported", "claimed_by": ["ben"]}]),
        sources={"s1": {}, "s2": {"derived_from": ["s1"]}, "s3": {}},
    )
    rests = by_id(small.ranks())["ann"].rests_on
    assert rests.links == ("ann--backs--cat", "ann--warned--ben")
    assert (rests.weak, rests.alleged, rests.sources, rests.origins, rests.voices) == (0, 1, 3, 2, 3)


def test_it_warns(hinted: Questions) -> None:
    """A place is no guilt."""
    assert hinted.ranks().cautions == (CAUTION,)


def test_some_kinds_alone(ask: Ask) -> None:
    """The others are not listed and take no place, but what they join still counts."""
    small = ask(
        ("ann", "attended", "talks", ["c1"]),
        ("ben", "attended", "talks", ["c2"]),
        incidents={"talks": {"kind": "meeting"}},
    )
    answer = small.ranks("closeness", among="person")
    assert [(entry.id, entry.rank) for entry in answer.entries] == [("ann", 1), ("ben", 1)]
    assert answer.entries[0].value.all == pytest.approx(2 / 3)
    assert (answer.among, answer.ranked_on.records) == (("person",), 3)


def test_over_actors_alone(ask: Ask) -> None:
    """Two who attended the same talks are joined directly; in how many draws hangs on the links of both."""
    small = ask(
        ("ann", "attended", "talks", ["c1"]),
        ("ben", "attended", "talks", [HINTED]),
        ("cat", "attended", "talks", ["c3"]),
        incidents={"talks": {"kind": "meeting"}},
    )
    answer = small.ranks(view="actors")
    assert [(entry.id, entry.value.all, entry.value.firm) for entry in answer.entries] == [
        ("ann", 2, 1),
        ("ben", 2, 0),
        ("cat", 2, 1),
    ]


def test_over_occasions(article: ActorGraph) -> None:
    """Six attended the meeting at Langley: each was there with five."""
    answer = article.ranks(view="occasions")
    assert {(entry.kind, entry.value.all) for entry in answer.entries} == {("person", 5)}
    assert len(answer.entries) == 6


def test_the_limit(article: ActorGraph) -> None:
    """It shortens the list and changes nothing else."""
    whole, short = article.ranks(draws=20), article.ranks(draws=20, limit=3)
    assert short.entries == whole.entries[:3]
    assert short.more == len(whole.entries) - 3
    assert short.ranked_on == whole.ranked_on


def test_the_seed(hinted: Questions) -> None:
    """The same seed gives the same draws, however many; another gives others."""
    assert hinted.ranks(seed=5).to_dict() == hinted.ranks(seed=5).to_dict()
    few, many = (fates({"a": 0.5, "b": 0.5}, draws=draws, seed=5) for draws in (20, 200))
    assert {key: fate[:20] for key, fate in many.items()} == few
    assert fates({"b": 0.5}, draws=200, seed=5)["b"] == many["b"]
    assert fates({"b": 0.5}, draws=200, seed=6)["b"] != many["b"]


def test_progress(hinted: Questions) -> None:
    """It is told after each draw."""
    told: list[tuple[int, int]] = []
    hinted.ranks(draws=20, progress=lambda done, of: told.append((done, of)))
    assert told == [(number, 20) for number in range(1, 21)]


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"measure": "fame"}, "There is no measure 'fame'"),
        ({"view": "planets"}, "There is no view 'planets'"),
        ({"draws": 19}, "20 to 10000 draws are made, not 19"),
        ({"limit": 0}, "At least 1 record is listed, not 0"),
        ({"through": "walls"}, "'walls' can't be passed through"),
        ({"view": "occasions", "include_denied": True}, "No more can be used for shared occasions than are"),
    ],
)
def test_misuse(hinted: Questions, options: Fields, error: str) -> None:
    """What can't be asked is said in one sentence."""
    with pytest.raises(QuestionError, match=error):
        hinted.ranks(**options)


def test_a_kind_that_there_is_not(hinted: Questions) -> None:
    """The nearest are suggested."""
    with pytest.raises(UnknownNameError) as raised:
        hinted.ranks(among=["persom"])
    assert "person" in str(raised.value)
    assert not isinstance(raised.value, AmbiguousNameError)


@pytest.mark.parametrize("measure", sorted(MEASURES))
def test_nothing_to_rank(ask: Ask, measure: str) -> None:
    """Where nothing joins anybody, the answer is empty and says why."""
    answer = ask(("ann", "warned", "ben", [GONE])).ranks(measure)
    assert (answer.entries, answer.undecided, answer.ranked_on.records) == ((), (), 0)
    assert answer.ranked_on.unused == {"links denied": 1, "unjoined": 2}


def test_betweenness_in_the_invented_dataset(graph: ActorGraph) -> None:
    """What is ranked is the graph that networkx is given by hand, by all links and by firm ones."""
    answer = graph.ranks("betweenness", draws=20)
    links = {key for entry in answer.entries for key in entry.rests_on.links}
    for part, kept in (("all", links), ("firm", links - set(answer.ranked_on.weak))):
        other: nx.Graph[str] = nx.Graph()
        other.add_nodes_from(entry.id for entry in answer.entries)
        other.add_edges_from((link.split("--")[0], link.split("--")[2]) for link in kept)
        expected = nx.betweenness_centrality(other)
        for entry in answer.entries:
            assert getattr(entry.value, part) == pytest.approx(expected[entry.id], abs=1e-8)


def test_filters_that_hide_leave_the_rest_alone(harbour: Path) -> None:
    """Without links of other kinds those that stay are as weak or as firm as they were."""
    whole, part = load(harbour).ranks(draws=20), load(harbour).only(families=["attack", "command"]).ranks(draws=20)
    families = {link.id: link.family for link in load(harbour).links()}
    kept = [key for key in whole.ranked_on.weak if families[key] in ("attack", "command")]
    assert list(part.ranked_on.weak) == kept
    assert part.filters is not None


PEOPLE = ("ann", "ben", "cat", "dan", "eve")
LINKS = st.dictionaries(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)).filter(lambda pair: pair[0] < pair[1]), st.booleans()
)


@given(LINKS)
def test_a_degree_lies_between_firm_and_all(ask: Ask, links: dict[tuple[str, str], bool]) -> None:
    """Links that are out take neighbours away and never add one, so firm ≤ low ≤ high ≤ all, and places are fair."""
    made = [(one, "warned", other, [HINTED if weak else {}]) for (one, other), weak in links.items()]
    answer = ask(*made, actors={key: {} for key in PEOPLE}).ranks(draws=20)
    for entry in answer.entries:
        value = entry.value
        assert value.firm is not None
        assert value.low is not None
        assert value.high is not None
        assert value.all is not None
        assert value.firm <= value.low <= value.high <= value.all
        assert entry.rank == 1 + sum((other.value.all or 0) > value.all for other in answer.entries)
        assert entry.rank_low <= entry.rank_high


@given(LINKS, st.sampled_from(sorted(MEASURES)))
def test_without_weak_links_nothing_varies(ask: Ask, links: dict[tuple[str, str], bool], measure: str) -> None:
    """Each interval is its value, each place is the place in all draws, and whoever is ahead is so in all."""
    made = [(one, "warned", other, ["firm-" + one + other]) for one, other in links]
    answer = ask(*made).ranks(measure, draws=20)
    assert answer.undecided == ()
    for entry in answer.entries:
        assert entry.value.all == entry.value.firm == entry.value.low == entry.value.high
        assert entry.rank == entry.rank_low == entry.rank_high
        assert entry.ahead in (0, 20, None)
        assert entry.order in ("decided", "tied", "")


@given(LINKS)
def test_the_order_of_the_data_does_not_matter(ask: Ask, links: dict[tuple[str, str], bool]) -> None:
    """The same links given the other way round are ranked the same, to the byte."""
    made = [(one, "warned", other, [HINTED if weak else {}]) for (one, other), weak in links.items()]
    forth, back = ask(*made).ranks("pagerank", draws=20), ask(*reversed(made)).ranks("pagerank", draws=20)
    assert forth.to_dict() == back.to_dict()
