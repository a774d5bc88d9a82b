"""The same graph with fewer sorts of record: each edge keeps the claims that it was made from."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import ActorsEdge, ActorsView, OccasionsView, SourcesView

Ask = Callable[..., Questions]
Fields = dict[str, Any]
GONE: Fields = {"withdrawn": {"date": "2031-08-01", "by": "us", "why": "misread"}}
HINTED: Fields = {"basis": "inferred_by_source"}


def actors(questions: Questions, **options: Any) -> ActorsView:  # noqa: ANN401 - whatever is asked
    """Return the view of actors."""
    view = questions.collapsed("actors", **options)
    assert isinstance(view, ActorsView)
    return view


def sources(questions: Questions, **options: Any) -> SourcesView:  # noqa: ANN401 - whatever is asked
    """Return the view of sources."""
    view = questions.collapsed("sources", **options)
    assert isinstance(view, SourcesView)
    return view


def occasions(questions: Questions, **options: Any) -> OccasionsView:  # noqa: ANN401 - whatever is asked
    """Return the view of persons by occasions."""
    view = questions.collapsed("occasions", **options)
    assert isinstance(view, OccasionsView)
    return view


def pairs(view: ActorsView | OccasionsView) -> list[tuple[str, str]]:
    """Return who is joined."""
    return [(edge.first, edge.second) for edge in view.edges]


@pytest.fixture(scope="module")
def raid(ask: Ask) -> Questions:
    """Return a dataset in which Ann is accused of a raid on the pier, which Ben thwarted, and has warned Ben."""
    return ask(
        (
            "ann",
            "attributed_attack",
            "raid",
            ["c1", {"id": "no", "stance": "doubts", "claimed_by": ["ann"], "basis": "quoted"}],
        ),
        ("raid", "targeted", "pier", ["c2"]),
        ("ben", "thwarted", "raid", [HINTED]),
        ("ann", "warned", "ben", ["c3"]),
        actors={"pier": {"kind": "facility"}},
        incidents={"raid": {}},
    )


def test_an_incident_becomes_edges(raid: Questions) -> None:
    """Each two that are named for it are joined, and the edge holds the links of both and the incident."""
    view = actors(raid)
    assert pairs(view) == [("ann", "ben"), ("ann", "pier"), ("ben", "pier")]
    [both] = view.edges[0].shared
    assert (both.id, both.kind, both.happened, both.marks) == ("raid", "attack", "yes", ())
    assert [link.id for link in (*both.first, *both.second)] == ["ann--attributed_attack--raid", "ben--thwarted--raid"]
    assert [link.id for link in view.edges[0].links] == ["ann--warned--ben"]
    assert view.edges[1].links == ()


def test_the_edge_says_what_each_link_says(raid: Questions) -> None:
    """Each keeps its role and what that is worth; nothing is said of what is between the two."""
    [shared] = actors(raid).edges[1].shared
    assert shared.roles == (("accused of (alleged, single-source, doubted)",), ("target of (single-source)",))
    assert shared.sentence == (
        "Both are named in connection with the attack “Raid”, each by links of its own: Ann: accused of (alleged,"
        " single-source, doubted); Pier: target of (single-source)."
    )
    assert [claim.stance for claim in shared.first[0].claims] == ["asserts", "doubts"]
    assert actors(raid).caution == (
        "That two are named for one incident says nothing of what is between them: read each link."
    )


def test_no_edge_over_what_joins_nobody(ask: Ask) -> None:
    """A campaign, a planned attack and a denied accusation join nobody, unless asked for, and then they are marked."""
    small = ask(
        ("ann", "attributed_attack", "war", ["c1"]),
        ("ben", "attributed_attack", "war", ["c2"]),
        ("ann", "attributed_attack", "plot", ["c3"]),
        ("cat", "attributed_attack", "plot", ["c4"]),
        ("ann", "attributed_attack", "raid", [{"stance": "denies"}]),
        ("dan", "attributed_attack", "raid", ["c6"]),
        incidents={"war": {"kind": "campaign"}, "plot": {"happened": "planned"}, "raid": {}},
    )
    view = actors(small)
    assert view.edges == ()
    assert view.notes[0] == (
        "Not used, because they join nobody by themselves: 1 campaign, 1 planned or expected incident, 1 link (denied,"
        " doubted, withdrawn, asserted by no source, or our reading)."
    )
    assert pairs(actors(small, through="campaigns")) == [("ann", "ben")]
    planned = actors(small, include_hypothetical=True)
    assert pairs(planned) == [("ann", "cat")]
    assert planned.edges[0].shared[0].marks == ("planned or expected, not said to have happened",)
    denied = actors(small, include_denied=True)
    assert pairs(denied) == [("ann", "dan")]
    assert denied.edges[0].shared[0].roles[0] == ("accused of (alleged, denied)",)
    assert denied.notes[-1].startswith("Used on request, though they join nobody by themselves: 1 link (denied")


def test_at_one_actor(article: ActorGraph) -> None:
    """Looking at one shows its edges alone, unchanged."""
    whole, part = actors(article), actors(article, of="Khazali")
    assert part.of == "qais-al-khazali"
    assert part.edges == tuple(edge for edge in whole.edges if "qais-al-khazali" in (edge.first, edge.second))
    assert part.unused == whole.unused


def test_every_edge_stands_on_links_of_the_graph(article: ActorGraph, graph: ActorGraph) -> None:
    """Each of them is an end of each link that the edge holds for it; each two named for an incident are joined."""
    for asked in (article, graph):
        view = actors(asked)
        named: dict[str, set[str]] = {}
        for edge in view.edges:
            assert all({link.subject, link.object} == {edge.first, edge.second} for link in edge.links)
            for shared in edge.shared:
                assert_named(edge, shared.id)
                named.setdefault(shared.id, set()).update((edge.first, edge.second))
        joined = set(pairs(view))
        assert all(pair in joined for keys in named.values() for pair in combinations(sorted(keys), 2))


def assert_named(edge: ActorsEdge, incident: str) -> None:
    """Fail where a link is held for one of the two of which it says nothing."""
    for shared in edge.shared:
        for key, links in ((edge.first, shared.first), (edge.second, shared.second)):
            assert links
            assert shared.id != incident or all({link.subject, link.object} == {key, incident} for link in links)


def test_who_cites_whom(ask: Ask) -> None:
    """A document, the voice, how many claims of which stance and basis; what is in its own voice cites nobody."""
    told: Fields = {"basis": "quoted", "claimed_by": ["cat"]}
    small = ask(
        ("ann", "backs", "ben", [{"id": "c1", **told}, {"id": "c2", "stance": "denies", **told}, {"id": "c3"}]),
        ("ann", "warned", "ben", [{"id": "c4", "basis": "reported", "claimed_by": ["file"], "source": "s2"}]),
        ("ann", "informed", "ben", [{"id": "c5", **told, **GONE}]),
        ("ann", "allied_with", "ben", [{"id": "c6", "basis": "inferred_by_curator"}]),
        actors={"cat": {}},
        sources={"s1": {}, "s2": {"derived_from": ["s1"]}, "file": {"seen": False}},
    )
    view = sources(small)
    assert [(edge.source, edge.how, edge.voice, edge.type, edge.claims) for edge in view.edges] == [
        ("s1", "cites", "cat", "actor", ("c1", "c2")),
        ("s2", "cites", "file", "source", ("c4",)),
        ("s2", "repeats", "s1", "source", ()),
    ]
    assert (view.edges[0].stances, view.edges[0].bases) == ({"asserts": 1, "denies": 1}, {"quoted": 2})
    assert view.edges[0].sentence == (
        "Paper s1 (undated) makes 2 claims on the word of Cat, 2 of them on what is alleged of somebody."
    )
    assert view.edges[2].sentence == (
        "Paper s2 (undated) repeats Paper s1 (undated) as a whole: what it hands on is no origin of its own."
    )
    assert (view.own, view.withdrawn) == ({"s1": 1}, 1)
    assert [edge.voice for edge in sources(small, of="Cat").edges] == ["cat"]
    assert [edge.how for edge in sources(small, of="Title of s1").edges] == ["cites", "repeats"]


def test_citations_add_up(article: ActorGraph, graph: ActorGraph) -> None:
    """Each claim that stands and is no reading of ours is in its own voice or under each of its voices."""
    for asked in (article, graph):
        view = sources(asked)
        told = [each for each in asked.claims() if not each.withdrawn and each.basis != "inferred_by_curator"]
        assert sum(view.own.values()) == sum(not claim.voices for claim in told)
        assert sum(len(edge.claims) for edge in view.edges) == sum(len(claim.voices) for claim in told)


def test_persons_by_occasions(article: ActorGraph) -> None:
    """Six attended the meeting at Langley: fifteen pairs, each by the occasion that `together` counts."""
    view = occasions(article)
    assert len(view.edges) == 15
    for edge in view.edges:
        assert edge.occasions == article.together(edge.first, edge.second).occasions
    assert view.caution == "That two were at the same occasion is no claim that they spoke or acted together."
    assert {"Pompeo" in edge.first_name + edge.second_name for edge in occasions(article, of="Pompeo").edges} == {True}


def test_what_is_no_occasion(ask: Ask) -> None:
    """What is to come and what does not count join nobody, and are counted."""
    small = ask(
        ("ann", "attended", "talks", ["c1"]),
        ("ben", "attended", "talks", [{"stance": "denies"}]),
        ("ann", "attended", "summit", ["c2"]),
        ("ben", "attended", "summit", ["c3"]),
        ("ann", "attended", "raid", ["c4"]),
        ("body", "attended", "raid", ["c5"]),
        actors={"body": {"kind": "group"}},
        incidents={"talks": {"kind": "meeting"}, "summit": {"kind": "meeting", "happened": "planned"}, "raid": {}},
    )
    view = occasions(small)
    assert (view.edges, view.to_come, view.not_counted) == ((), 1, 1)


def test_under_filters(article: ActorGraph) -> None:
    """Any filtered graph can be collapsed, and the answer names the filters."""
    view = article.only(families=["command"]).collapsed("actors")
    assert isinstance(view, ActorsView)
    assert view.filters is not None
    assert {link.family for edge in view.edges for link in edge.links} == {"command"}
    assert not any(edge.shared for edge in view.edges)
    assert sources(article.without("DEBKA Weekly")).edges == ()


@pytest.mark.parametrize(
    ("view", "options", "error"),
    [
        ("planets", {}, "There is no view 'planets'"),
        ("sources", {"include_denied": True}, "The view sources uses nothing on request"),
        ("occasions", {"through": "all"}, "The view occasions uses nothing on request"),
        ("actors", {"through": "walls"}, "'walls' can't be passed through"),
    ],
)
def test_misuse(raid: Questions, view: str, options: Fields, error: str) -> None:
    """What does not fit a view is said in one sentence."""
    with pytest.raises(QuestionError, match=error):
        raid.collapsed(view, **options)


@pytest.mark.parametrize("view", ["actors", "sources", "occasions"])
def test_an_unknown_name(raid: Questions, view: str) -> None:
    """A name that nothing has is refused."""
    with pytest.raises(UnknownNameError):
        raid.collapsed(view, of="nobody of that name")
