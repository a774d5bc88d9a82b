"""Filters together: they commute, compose, and never make more of a dataset than there is in it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import reduce
from itertools import pairwise, permutations
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError
from actorgraph.graph import Questions
from actorgraph.graph.answers import to_plain
from actorgraph.graph.claims.status import WORDS

Ask = Callable[..., Questions]
Filter = Callable[[Questions], Questions]
Fields = dict[str, Any]

PEOPLE, INCIDENTS, SOURCES = ("ann", "ben", "cid"), ("i1", "i2"), ("s1", "s2", "s3", "s4")
TIES = [
    *((a, kind, b) for kind in ("leads", "funds", "backs", "threatened") for a, b in permutations(PEOPLE, 2)),
    *((a, kind, i) for kind in ("attributed_attack", "ordered", "responded_to") for a in PEOPLE for i in INCIDENTS),
    ("i1", "preceded", "i2"),
]
DATES = ("2031-03-01", "2031-03", "2031", "203X", "2031-02-01/2031-04-01", "2031-01/..", "2031-03/", "[2031-03-01..]")
DAYS = ("2030-12-31", "2031-03-01", "2031-03", "2031-06-01", "2031", "2040")


@st.composite
def datasets(draw: st.DrawFn) -> tuple[list[Any], Fields]:
    """Draw what the fixture ``ask`` makes a small dataset of."""
    keys = draw(st.lists(st.sampled_from(TIES), min_size=1, max_size=6, unique=True))
    made: list[str] = []
    links = [(*tie, [_claim(draw, made) for _ in range(draw(st.integers(1, 3)))]) for tie in sorted(keys)]
    sources = {key: _source(draw, key) for key in SOURCES}
    incidents = {
        key: {
            "kind": draw(st.sampled_from(["attack", "meeting", "campaign"])),
            "when": draw(st.sampled_from([None, *DATES])),
            "happened": draw(st.sampled_from(["yes", "yes", "foiled", "planned"])),
            "claims": [{"source": draw(st.sampled_from(SOURCES)), "when": draw(st.sampled_from([None, *DATES]))}]
            * draw(st.integers(0, 1)),
        }
        for key in INCIDENTS
    }
    return links, {"sources": sources, "incidents": incidents, "actors": {key: {} for key in PEOPLE}}


def _claim(draw: st.DrawFn, made: list[str]) -> Fields:
    basis = draw(st.sampled_from(["stated", "stated", "reported", "quoted", "inferred_by_source"]))
    attributed = basis in ("reported", "quoted")
    key = f"c{len(made):02}"
    earlier = st.lists(st.sampled_from(made), max_size=1) if made else st.just([])
    by = draw(st.sampled_from(["us", "source", "source"]))
    claim = {
        "id": key,
        "source": draw(st.sampled_from(SOURCES)),
        "stance": draw(st.sampled_from(["asserts", "asserts", "asserts", "denies", "doubts", "comments"])),
        "basis": basis,
        "claimed_by": draw(st.lists(st.sampled_from([*PEOPLE, "s4"]), min_size=1, max_size=2, unique=True))
        if attributed
        else [],
        "when": draw(st.sampled_from([None, None, *DATES])),
        "about": draw(st.sampled_from([None, None, *INCIDENTS])),
        "modality": draw(st.sampled_from(["actual", "actual", "actual", "conditional"])),
        "rests_on": draw(earlier),
        "answers": draw(earlier),
        "withdrawn": draw(st.sampled_from([None, None, None, {"date": "2031-04-01", "by": by, "why": "wrong"}])),
    }
    made.append(key)
    return claim


def _source(draw: st.DrawFn, key: str) -> Fields:
    return {
        "published": draw(st.sampled_from([None, "2031-03-01", "2031-03", "2031", "[2031-05-20..]"])),
        "publisher": "The Day" if key in ("s1", "s3") else "The Week",
        "reliability": draw(st.sampled_from([None, "A", "F"])),
        "derived_from": draw(
            st.lists(st.sampled_from([each for each in SOURCES if each != key]), max_size=2, unique=True)
        ),
    }


def filters(
    names: tuple[str, ...], publishers: tuple[str, ...], kinds: tuple[str, ...], records: tuple[str, ...]
) -> st.SearchStrategy[Filter]:
    """Draw a filter: a function of a graph."""

    def some(values: Sequence[str]) -> st.SearchStrategy[list[str]]:
        return st.lists(st.sampled_from(values), min_size=1, max_size=2, unique=True)

    without_parts = (
        st.builds(lambda day, strict: lambda g: g.as_of(day, strict=strict), st.sampled_from(DAYS[1:2]), st.booleans()),
        st.builds(lambda day, may: lambda g: g.known_by(day, possible=may), st.sampled_from(DAYS[3:4]), st.booleans()),
        some(kinds).map(lambda given: lambda g: g.only(kinds=given)),
        some(WORDS).map(lambda given: lambda g: g.only(status=given)),
        some(names).map(lambda given: lambda g: g.only_from(*given)),
        some(names).map(lambda given: lambda g: g.without(*given)),
        st.sampled_from(publishers).map(lambda given: lambda g: g.without(publishers=given)),
        st.sampled_from(["A", "F", "D-F"]).map(lambda given: lambda g: g.without(reliability=given)),
    )
    if not records:
        return st.one_of(*without_parts)
    return st.one_of(
        *without_parts,
        st.builds(lambda key, hops: lambda g: g.near(key, hops=hops), st.sampled_from(records), st.integers(0, 2)),
        st.sampled_from(list(permutations(records, 2))).map(lambda ends: lambda g: g.along(*ends)),
    )


_SMALL = (*PEOPLE, *SOURCES), ("The Day", "The Week"), ("leads", "attributed_attack", "support", "ordered")
SMALL, SMALL_BUT_PARTS = filters(*_SMALL, (*PEOPLE, *INCIDENTS)), filters(*_SMALL, ())
HARBOUR = filters(
    ("wire-2031-03-02", "lantern-review", "inquiry-report", "quay-notes", "harbour-pilots", "Quill", "echo-2031-03-05"),
    ("Velmora Courier", "Tarsk Herald", "Meridian Wire"),
    ("leads", "attributed_attack", "support", "command", "attended"),
    ("dawn-brigade", "harbour-blast", "mara-dorvane"),
)


def under(graph: Questions, given: list[Filter] | tuple[Filter, ...]) -> Questions:
    """Return a graph under filters, one after the other; those that leave no part that was asked for are not tried."""
    asked = reduce(lambda asked, each: each(asked), given, graph)
    try:
        assume(asked.dataset is not None)
    except QuestionError:
        assume(condition=False)
    return asked


def everything(graph: Questions) -> Fields:
    """Return the answers to every question, asked of all or of some records that the graph shows."""
    actors, incidents = sorted(graph.dataset.actors), sorted(graph.dataset.incidents)
    people = [key for key in actors if graph.dataset.actors[key].kind in ("person", "group", "military", "government")]
    pairs = list(pairwise(people[:5]))
    answers: Fields = {
        "links": graph.links(),
        "claims": graph.claims(),
        "attacks": graph.attack_count(),
        "stats": graph.stats(),
        "kinds": graph.kinds(),
        "sources": graph.sources(),
        "timeline": graph.timeline(include_hypothetical=True),
        "timeline-attacks": graph.timeline(attacks=True),
        "gaps": graph.gaps(),
        "review": graph.review(),
    }
    for key in people[:1]:
        answers |= {"gaps-of": graph.gaps(key, kind="attributed_attack")}
        answers |= {"find": graph.find(graph.dataset.actors[key].name)}
    for key in people[:4]:
        answers |= {f"actor {key}": graph.actor(key), f"show {key}": graph.show(key)}
        answers |= {f"voice {key}": graph.voice(key), f"review {key}": graph.review(key)}
        answers |= {f"neighbors {key}": graph.neighbors(key, hops=2)}
    for key in [*incidents[:3], *incidents[-2:]]:
        answers |= {f"incident {key}": graph.incident(key), f"review {key}": graph.review(key)}
        answers |= {f"around {key}": graph.around(key, hours=1000, include_hypothetical=True)}
        for person in people[:1]:
            answers |= {
                f"said {key}": graph.said(person, key),
                f"ordered {key}": graph.said(person, key, kind="attack"),
                f"paths {key}": graph.paths(person, key, through="all", include_denied=True),
            }
    for first, last in pairs:
        answers |= {f"paths {first} {last}": graph.paths(first, last, include_hypothetical=True)}
        answers |= {
            f"together {first} {last}": graph.together(first, last),
            f"said {first} {last}": graph.said(first, last),
        }
    for link in graph.links()[:3]:
        answers |= {f"link {link.id}": graph.show(link.id)}
    for source in sorted(graph.dataset.sources)[:2]:
        answers |= {f"voice {source}": graph.voice(source)}
    return answers


def weighed(graph: Questions) -> Fields:
    """Return the answers to the questions that weigh a graph as a whole, or set it beside another."""
    actors, links = graph.dataset.actors, graph.links()
    person = next(key for key in sorted(actors) if actors[key].kind == "person")
    answers: Fields = {
        "ranks": graph.ranks(draws=20),
        "communities": graph.communities(draws=20),
        "chain": graph.chain(),
        "chain of one": graph.chain(person),
        "changes": graph.changes_since(graph.whole),
        "knock out": graph.knock_out(publishers=min(each.publisher for each in graph.dataset.sources.values())),
        **{f"collapsed {view}": graph.collapsed(view) for view in ("actors", "sources")},
    }
    with suppress(QuestionError):  # too few are joined for any to be taken out
        answers |= {"brokers": graph.brokers(draws=20)}
    for link in links[:2]:
        answers |= {f"fragility {link.id}": graph.fragility(link.id)}
    for incident in sorted(graph.dataset.incidents)[:2]:
        answers |= {f"chain to {incident}": graph.chain_to(person, incident)}
        answers |= {f"occasions {incident}": graph.collapsed("occasions", of=person)}
    return answers


def plain(answers: Fields, *, filters_too: bool = True) -> str:
    """Return answers as they are printed; without their filters if those are not wanted."""
    given = to_plain(answers)
    if not filters_too:
        for answer in given.values():
            if isinstance(answer, dict):
                answer.pop("filters", None)
    return json.dumps(given, ensure_ascii=False, sort_keys=True)


def small(ask: Ask, drawn: tuple[list[Any], Fields]) -> Questions:
    """Return the dataset that was drawn."""
    links, more = drawn
    return ask(*links, **more)


def links_of(graph: Questions) -> set[str]:
    """Return the ids of the links that a graph shows."""
    return set(graph.dataset.links)


def claims_of(graph: Questions) -> set[str]:
    """Return the ids of the claims that did not fall, whether or not their link is shown."""
    return set(graph._book.ledger.claims)  # noqa: SLF001 - what is hidden is shown nowhere else


@given(drawn=datasets(), chosen=st.lists(SMALL, min_size=2, max_size=3), data=st.data())
@settings(max_examples=60)
def test_commute(ask: Ask, drawn: tuple[list[Any], Fields], chosen: list[Filter], data: st.DataObject) -> None:
    """In whatever order filters are named, the dataset, the filters and every answer are the same."""
    graph = small(ask, drawn)
    first, second = under(graph, chosen), under(graph, data.draw(st.permutations(chosen)))
    assert first.dataset == second.dataset
    assert first.filters == second.filters
    assert plain(everything(first)) == plain(everything(second))


@given(chosen=st.lists(HARBOUR, min_size=2, max_size=4))
@settings(max_examples=8)
def test_commute_on_the_dataset(graph: ActorGraph, chosen: list[Filter]) -> None:
    """On the invented dataset any order gives the same bytes."""
    orders = list(permutations(chosen))
    wanted = under(graph, orders[0])
    for order in orders[1:]:
        asked = under(graph, order)
        assert (asked.dataset, asked.filters, asked.links()) == (wanted.dataset, wanted.filters, wanted.links())
    assert plain(everything(under(graph, orders[-1]))) == plain(everything(wanted))


@given(drawn=datasets(), chosen=SMALL)
@settings(max_examples=40)
def test_twice_is_once(ask: Ask, drawn: tuple[list[Any], Fields], chosen: Filter) -> None:
    """A filter named twice is named once."""
    graph = small(ask, drawn)
    once, twice = under(graph, [chosen]), under(graph, [chosen, chosen])
    assert (once.dataset, once.filters) == (twice.dataset, twice.filters)


@given(drawn=datasets())
@settings(max_examples=40)
def test_removing_nothing(ask: Ask, drawn: tuple[list[Any], Fields]) -> None:
    """Filters that leave nothing out change no byte of any answer but their own names."""
    graph = small(ask, drawn)
    wanted = plain(everything(graph), filters_too=False)
    selections = [graph.only(status=WORDS), graph.only_from(*SOURCES), graph.known_by("9999", possible=True)]
    if not any("ben" in each.voices for each in graph.claims()):
        selections.append(graph.without(voices="ben"))
    for asked in selections:
        assert asked.dataset.is_selection is False
        assert plain(everything(asked), filters_too=False) == wanted


def test_removing_nothing_of_the_dataset(graph: ActorGraph) -> None:
    """On the invented dataset filters that leave nothing out change nothing; the record of 2031 is that of today."""
    wanted = plain(everything(graph), filters_too=False)
    every = graph.only(kinds=[*graph.dataset.vocabulary])
    for asked in (every, graph.known_by("2031"), graph.without("Grain League"), graph.without(reliability="D")):
        assert asked.filters is not None
        assert set(asked.filters.left_out.to_dict().values()) == {0}
        assert plain(everything(asked), filters_too=False) == wanted


@given(drawn=datasets(), day=st.sampled_from(DAYS), more=st.lists(SMALL_BUT_PARTS, max_size=1))
@settings(max_examples=80)
def test_certain_within_possible(ask: Ask, drawn: tuple[list[Any], Fields], day: str, more: list[Filter]) -> None:
    """What is certain on a day is what is possible or certain, less what is merely possible; a part is its own."""
    graph = small(ask, drawn)
    try:
        loose, strict = under(graph, more).as_of(day), under(graph, more).as_of(day, strict=True)
    except QuestionError:  # two days for one clock
        return
    assert links_of(strict) <= links_of(loose)
    assert set(strict.dataset.incidents) <= set(loose.dataset.incidents)
    assert {link.time for link in strict.links()} <= {"certain"}
    statuses = {link.id: link.status for link in loose.links()}
    assert {link.id: link.status for link in strict.links()}.items() <= statuses.items()


@given(drawn=datasets(), first=st.sampled_from(DAYS), last=st.sampled_from(DAYS), may=st.booleans())
@settings(max_examples=80)
def test_known_earlier(ask: Ask, drawn: tuple[list[Any], Fields], first: str, last: str, *, may: bool) -> None:
    """What was known by one day was known by every later one, and what certainly was possibly was."""
    graph = small(ask, drawn)
    early, late = sorted((graph.known_by(first, possible=may), graph.known_by(last, possible=may)), key=_known)
    assert claims_of(early) <= claims_of(late)
    assert claims_of(graph.known_by(first)) <= claims_of(graph.known_by(first, possible=True))


def _known(graph: Questions) -> str:
    assert graph.filters is not None
    return str(graph.filters.known_by)


@given(drawn=datasets(), one=st.sampled_from((*PEOPLE, *SOURCES)), other=st.sampled_from((*PEOPLE, *SOURCES)))
@settings(max_examples=80)
def test_one_after_the_other(ask: Ask, drawn: tuple[list[Any], Fields], one: str, other: str) -> None:
    """Without one and then another is without both; and what falls with one falls with both."""
    graph = small(ask, drawn)
    both = graph.without(one, other)
    assert graph.without(one).without(other).dataset == both.dataset
    assert claims_of(both) <= claims_of(graph.without(one)) & claims_of(graph.without(other))


@given(drawn=datasets())
@settings(max_examples=40)
def test_without_anybody(ask: Ask, drawn: tuple[list[Any], Fields]) -> None:
    """Without every voice and publisher no claim and no link is left."""
    asked = small(ask, drawn).without(*PEOPLE, *SOURCES, publishers=["The Day", "The Week"])
    assert (asked.claims(), asked.links()) == ((), ())


@given(drawn=datasets(), chosen=st.lists(SMALL, min_size=1, max_size=3))
@settings(max_examples=80)
def test_nothing_comes_back(ask: Ask, drawn: tuple[list[Any], Fields], chosen: list[Filter]) -> None:
    """No filter brings back what was withdrawn by today, but for what a source had not yet taken back."""
    graph = small(ask, drawn)
    asked = under(graph, chosen)
    assert asked.filters is not None
    if asked.filters.known_by is None:
        gone = {claim.id for claim in graph.claims() if claim.withdrawn}
        assert {claim.id for claim in asked.claims() if claim.withdrawn} >= gone & {each.id for each in asked.claims()}


@given(drawn=datasets(), chosen=st.lists(SMALL, min_size=1, max_size=3))
@settings(max_examples=80)
def test_no_firmer_unsaid(ask: Ask, drawn: tuple[list[Any], Fields], chosen: list[Filter]) -> None:
    """Where filters take a denial or doubt of a link, the link says so; a reply left out is not called missing."""
    graph = small(ask, drawn)
    for link in under(graph, chosen).links():
        whole = graph.link(link.id)
        if whole.evidence.dispute != "none" and link.evidence.dispute == "none":
            assert any(each.startswith("On record, but left out of this selection: ") for each in link.sentences)
        if not whole.evidence.no_reply and whole.evidence.support != "none":
            assert not any(each.startswith("No response by") for each in link.sentences)


def without_what_links_always_say(text: str, asked: Questions, whole: Questions) -> str:
    """Return a text without what links say that nobody says, where filters hide links and take no claim from any.

    Such a link keeps its whole ledger, and has to say of itself just what it says without filters.
    """
    if not asked.dataset.left_out:
        for link in asked.links():
            for sentence in link.sentences:
                if sentence.startswith("No source in this dataset says"):
                    assert sentence in whole.link(link.id).sentences
                    text = text.replace(sentence, "")
    return text


@given(drawn=datasets(), chosen=st.lists(SMALL, min_size=1, max_size=2))
@settings(max_examples=60)
def test_speaks_of_this_selection(ask: Ask, drawn: tuple[list[Any], Fields], chosen: list[Filter]) -> None:
    """Where anything is left out no sentence says what no source in this dataset says."""
    whole = small(ask, drawn)
    asked = under(whole, chosen)
    text = plain(everything(asked))
    if asked.dataset.is_selection:
        rest = without_what_links_always_say(text, asked, whole)
        assert "No source in this dataset" not in rest
        assert "no source in this dataset" not in rest
    if asked.dataset.left_out:
        assert "in this dataset" not in text


MATRIX: dict[str, Filter] = {
    "as of": lambda g: g.as_of("2031-04-05"),
    "as of, strictly": lambda g: g.as_of("2031-04-05", strict=True),
    "before everything": lambda g: g.as_of("1900"),
    "known by": lambda g: g.known_by("2031-05-31"),
    "possibly known by": lambda g: g.known_by("2031-05-31", possible=True),
    "known by nobody": lambda g: g.known_by("1900"),
    "only a kind": lambda g: g.only(kinds="commands"),
    "only a family": lambda g: g.only(families="words"),
    "only a status": lambda g: g.only(status=["denied", "withdrawn"]),
    "only what can't be": lambda g: g.only(kinds="leads").only(kinds="funds"),
    "all at once": lambda g: (
        g.as_of("2031-04-05").known_by("2031-06").only(status="single-source").without(reliability="F")
    ),
}
OWN: dict[str, dict[str, Filter]] = {
    "graph": {
        "only from": lambda g: g.only_from("Lantern Review"),
        "without the denial": lambda g: g.without("herald-2031-04-12"),
        "without a voice": lambda g: g.without("interior-service"),
        "without the wire": lambda g: g.without("Meridian Wire"),
        "mirror alone": lambda g: g.only_from("quay-mirror"),
        "near somebody": lambda g: g.near("mara-dorvane"),
        "along paths": lambda g: g.without("Meridian Wire").along("tarsk", "harbour-blast"),
        "near by accusations alone": lambda g: g.only(kinds="attributed_attack").near("salt-brigade", hops=2).merged(),
    },
    "article": {
        "only from": lambda g: g.only(
            voices="debka-military-sources" if "debka-military-sources" in g.dataset.actors else ()
        ),
        "as of the embassy": lambda g: g.as_of("2019-05-19"),
        "known then": lambda g: g.known_by("2019-06", possible=True),
        "not known then": lambda g: g.known_by("2019-06"),
        "near somebody": lambda g: g.near("hassan-nasrallah", hops=2).as_of("2019-05-20"),
        "along paths": lambda g: g.along("qassem-soleimani", "us-embassy-baghdad"),
        "in all": lambda g: g.as_of("2019-05-20").known_by("2019-06", possible=True).without("Kata'ib Hezbollah"),
    },
}
CASES = [(whole, name, each) for whole, own in OWN.items() for name, each in (MATRIX | own).items()]
NOT_ANSWERS = ("links", "claims", "attacks")
"""What is asked for as parts of answers, and carries no filters itself."""


@pytest.mark.parametrize(("whole", "name", "chosen"), CASES, ids=[f"{whole}: {name}" for whole, name, _ in CASES])
def test_every_question(request: pytest.FixtureRequest, whole: str, name: str, chosen: Filter) -> None:
    """Every question is answered under every filter, and every answer names the filters that it stood on."""
    graph: ActorGraph = request.getfixturevalue(whole)
    asked = chosen(graph)
    answers = everything(asked) | weighed(asked)
    for question, answer in answers.items():
        if question not in NOT_ANSWERS:
            assert answer.filters == asked.filters, question
    del answers["changes"]  # it tells of the whole too
    text = plain(answers)
    if asked.dataset.is_selection:
        assert "No source in this dataset" not in without_what_links_always_say(text, asked, graph), name
    if asked.dataset.left_out:
        assert "in this dataset" not in text, name


@pytest.mark.parametrize(("whole", "name", "chosen"), CASES, ids=[f"{whole}: {name}" for whole, name, _ in CASES])
def test_page_and_tables(request: pytest.FixtureRequest, whole: str, name: str, chosen: Filter) -> None:
    """Under every filter there is a page, a networkx graph and tables, of what the graph shows."""
    from actorgraph.views.page import render_page
    from actorgraph.views.scene import build_scene

    asked = chosen(request.getfixturevalue(whole))
    assert isinstance(asked, ActorGraph)
    scene = build_scene(asked)
    assert len(scene.edges) == len(asked.links()), name
    assert len(asked.to_networkx().edges) == len(asked.links())
    assert asked.to_networkx().graph["filters"] == (asked.filters.to_dict() if asked.filters else None)
    assert len(asked.to_pandas().links) == len(asked.links())
    page = render_page(scene)
    assert scene.opening.filters == (asked.filters.sentences if asked.filters else ())
    assert "<html" in page
    assert "This dataset" not in scene.opening.lead


def test_page_tells_what_is_open_and_left_out(graph: ActorGraph) -> None:
    """On a page what is merely possible is marked, and an accusation whose denial fell says so even in short."""
    from actorgraph.views.scene import build_scene

    lines = {line.link: line for line in build_scene(graph.as_of("2031-05-20")).edges}
    assert "possible as of that day, not certain" in lines["tarsk--commands--dawn-brigade"].standing
    assert "possible as of that day, not certain" not in lines["mara-dorvane--ordered--harbour-blast"].standing
    lines = {line.link: line for line in build_scene(graph.without("herald-2031-04-12")).edges}
    short = lines["mara-dorvane--instigated--refinery-fire"].short
    assert short.endswith("[¶3]. On record, but left out of this selection: 1 denial.")


def test_immutable(graph: ActorGraph) -> None:
    """A filter makes a new graph and leaves the old one alone; the whole is there to go back to."""
    before = plain(everything(graph))
    asked = graph.as_of("2031-03-02").without("Meridian Wire")
    everything(asked)
    assert graph.filters is None
    assert plain(everything(graph)) == before
    assert type(asked) is ActorGraph
    assert asked.whole.filters is None
    assert plain(everything(asked.whole)) == before
    assert repr(asked) != repr(graph)


def test_two_days(graph: ActorGraph) -> None:
    """A graph has one day for each clock: another is refused, the same one is not."""
    with pytest.raises(QuestionError, match=r"as of 2031-03-02 already, and can't be as of 2031-03-03 too") as raised:
        graph.as_of("2031-03-02").as_of("2031-03-03")
    assert "`whole`" in (raised.value.hint or "")
    with pytest.raises(QuestionError, match=r"as known by 2031-03-31 already"):
        graph.known_by("2031-03").known_by("2031-04-01")
    assert graph.as_of("2031-03").as_of("2031-03-31").filters == graph.as_of("2031-03").filters
    strict = graph.as_of("2031-03").as_of("2031-03", strict=True)
    assert strict.filters == graph.as_of("2031-03", strict=True).as_of("2031-03").filters
    both = graph.as_of("2031-03").known_by("2031-04")
    assert both.filters is not None
    assert (both.filters.as_of, both.filters.known_by) == ("2031-03-31", "2031-04-30")


def test_two_clocks_are_two(graph: ActorGraph) -> None:
    """One clock is of the record, one of the world: what was known of a day, by another day."""
    asked = graph.as_of("2031-03-01").known_by("2031-03-04")
    at_blast = {link.id for link in asked.links() if "harbour-blast" in (link.subject, link.object)}
    assert at_blast == {
        *("dawn-brigade--attributed_attack--harbour-blast", "harbour-blast--targeted--ostrel-harbour"),
        *("harbour-blast--took_place_in--ostrel", "velmora--did_not_respond_to--harbour-blast"),
    }


_SCRIPT = """
import json, sys
from actorgraph import load
from actorgraph.graph.answers import to_plain
g = load(sys.argv[1]).as_of("2031-05").known_by("2031-06")
g = g.only_from("lantern-review", "harbour-pilots", "Velmora Courier")
g = g.without("quay-notes", "Quill", reliability="D-F").only(kinds=["support", "attack", "command"])
g = g.only(status=["contested", "single-source", "doubted", "denied"])
print(json.dumps(to_plain([g.filters, g.links(), g.timeline(), g.gaps(), g.review(), g.stats(), g.sources()])))
"""


def test_hash_seed(harbour: object) -> None:
    """The same filters give the same bytes, whatever order a set comes in."""
    outputs = {
        subprocess.run(
            [sys.executable, "-c", _SCRIPT, str(harbour)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(outputs) == 1
