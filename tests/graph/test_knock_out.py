"""What falls with a source or a voice, and what a status hangs on."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import KnockOutAnswer, LinkFate, Loss

Ask = Callable[..., Questions]
TWO: dict[str, dict[str, str]] = {"s1": {}, "s2": {}}
RAID: dict[str, Any] = {"incidents": {"raid": {}}, "sources": TWO}


def fates(answer: KnockOutAnswer) -> dict[str, list[str]]:
    """Return the ids of the links by what becomes of them."""
    found = {
        "lost": answer.lost,
        "weaker": answer.weaker,
        "firmer": answer.firmer,
        "replies lost": answer.replies_lost,
    }
    told = {name: [fate.link.id for fate in links] for name, links in found.items()}
    return {name: links for name, links in {**told, "survives": list(answer.survives)}.items() if links}


def test_the_wire_falls(graph: ActorGraph) -> None:
    """With the Meridian Wire fall the three papers that repeat it, and what they alone support."""
    answer = graph.knock_out("wire-2031-03-02")
    assert answer.sources == ("courier-2031-03-03", "gazette-2031-03-04", "herald-2031-03-03", "wire-2031-03-02")
    found = fates(answer)
    assert "dawn-brigade--attributed_attack--harbour-blast" in found["lost"]
    # Said by the wire and by the Commission: one origin is left of two.
    assert "harbour-blast--targeted--ostrel-harbour" in found["weaker"]
    [fate] = [each for each in answer.weaker if each.link.id == "harbour-blast--targeted--ostrel-harbour"]
    assert fate.after is not None
    assert (fate.link.status, fate.after.status) == ("corroborated", "single-source")


def test_a_circle_falls(graph: ActorGraph) -> None:
    """Of two sites that copy each other neither survives the other."""
    answer = graph.knock_out(sources="echo-2031-03-05")
    assert answer.sources == ("echo-2031-03-05", "post-2031-03-05")
    assert "ferry-shots--took_place_in--karsa-strait" in fates(answer)["lost"]


def test_a_denial_falls(ask: Ask) -> None:
    """An accusation of which the denial falls looks firmer, and is told apart from what survives."""
    denial = {"id": "c2", "source": "s2", "stance": "denies"}
    small = ask(("a", "backs", "b", ["c1", denial]), sources=TWO)
    answer = small.knock_out(sources="s2")
    assert fates(answer) == {"firmer": ["a--backs--b"]}
    assert (answer.claims, answer.replies) == (1, 1)
    assert answer.firmer[0].link.status == "contested"
    assert "Looking firmer, only because what is said against it fell: 1." in answer.sentences


def test_a_lone_denial_falls(ask: Ask) -> None:
    """A denial of what nobody here says is no support, and its loss is told apart."""
    small = ask(("a", "backs", "b", [{"id": "c1", "source": "s2", "stance": "denies"}]), sources=TWO)
    assert fates(small.knock_out(sources="s2")) == {"replies lost": ["a--backs--b"]}


def test_a_denial_beside_a_narrower_kind_falls(ask: Ask) -> None:
    """An accusation that stands on a narrower kind does not fall with the denial of the broader one."""
    denial = {"id": "c2", "source": "s2", "stance": "denies"}
    small = ask(("a", "attributed_attack", "raid", [denial]), ("a", "ordered", "raid", ["c1"]), **RAID)
    answer = small.knock_out(sources="s2")
    assert fates(answer) == {"firmer": ["a--ordered--raid", "a--attributed_attack--raid"]}
    [_, broader] = answer.firmer
    assert broader.after is not None
    assert (broader.link.status, broader.after.status) == ("contested", "single-source")
    assert (broader.after.claims, broader.after.evidence.support) == ((), "stated")
    assert losses(broader.hangs_on.sources) == [(("s1",), "denied"), (("s2",), "single-source")]


def test_a_narrower_kind_is_left(ask: Ask) -> None:
    """What a broader kind says gets weaker without its own claim where a narrower kind still says it."""
    own = {"id": "c2", "source": "s2"}
    small = ask(("a", "attributed_attack", "raid", [own]), ("a", "ordered", "raid", ["c1"]), **RAID)
    assert fates(small.knock_out(sources="s2")) == {
        "weaker": ["a--attributed_attack--raid"],
        "survives": ["a--ordered--raid"],
    }
    assert fates(small.knock_out(sources=("s1", "s2"))) == {"lost": ["a--attributed_attack--raid", "a--ordered--raid"]}


def test_hidden_is_not_lost(ask: Ask) -> None:
    """A link whose new status is none of those asked for is weaker or firmer, and not gone."""
    two = ["c1", {"id": "c2", "source": "s2"}]
    denied = ["c3", {"id": "c4", "source": "s2", "stance": "denies"}]
    small = ask(("a", "backs", "b", two), ("a", "funds", "c", denied), sources=TWO)
    answer = small.only(status=("corroborated", "contested")).knock_out(sources="s2")
    assert fates(answer) == {"weaker": ["a--backs--b"], "firmer": ["a--funds--c"]}
    assert [each.after.status for each in (*answer.weaker, *answer.firmer) if each.after] == ["single-source"] * 2


def test_not_firmer_by_what_falls(ask: Ask) -> None:
    """Where nothing was said against a link, it does not look firmer for having lost a claim."""
    voiced = [("c1", "s1", ["v", "w"]), ("c2", "s2", ["v"]), ("c3", "s3", ["w"])]
    claims = [{"id": key, "source": at, "basis": "reported", "claimed_by": who} for key, at, who in voiced]
    small = ask(("a", "backs", "b", claims), actors={"v": {}, "w": {}}, sources={**TWO, "s3": {}})
    assert fates(small.knock_out(sources="s1")) == {"survives": ["a--backs--b"]}


def test_a_comment_is_left(graph: ActorGraph) -> None:
    """Of a link that keeps nothing but a comment both what becomes of it and what it hangs on say the same."""
    answer = graph.knock_out("salt-years")
    [fate] = [each for each in answer.lost if each.link.id == "dawn-brigade--attributed_attack--feud-raid"]
    assert fate.after is not None
    assert fate.after.status == "unsupported"
    assert losses(fate.hangs_on.sources) == [(("salt-years",), "unsupported")]


def test_what_rests_on_it(ask: Ask) -> None:
    """A claim of another source falls with the claim that it rests on."""
    small = ask(
        ("a", "leads", "b", ["c1"]),
        ("a", "trains", "b", [{"id": "c2", "source": "s2", "rests_on": ["c1"]}]),
        ("a", "visited", "b", [{"id": "c3", "source": "s2"}]),
        sources=TWO,
    )
    assert fates(small.knock_out(sources="s1")) == {
        "lost": ["a--trains--b", "a--leads--b"],
        "survives": ["a--visited--b"],
    }


def test_the_last_voice(ask: Ask) -> None:
    """A claim on two voices falls with the second of them."""
    claim = {"id": "c1", "basis": "reported", "claimed_by": ["v", "w"]}
    small = ask(("a", "backs", "b", [claim]), actors={"v": {}, "w": {}})
    assert fates(small.knock_out(voices="v")) == {"survives": ["a--backs--b"]}
    assert fates(small.knock_out(voices=("v", "w"))) == {"lost": ["a--backs--b"]}


def test_reliability(ask: Ask) -> None:
    """Sources fall by their letter; one that nobody graded stays."""
    small = ask(
        ("a", "backs", "b", ["c1"]),
        ("a", "backs", "c", [{"id": "c2", "source": "s2"}]),
        ("a", "backs", "d", [{"id": "c3", "source": "s3"}]),
        sources={"s1": {"reliability": "C"}, "s2": {"reliability": "E"}, "s3": {}},
    )
    assert fates(small.knock_out(reliability="D-F")) == {
        "lost": ["a--backs--c"],
        "survives": ["a--backs--d", "a--backs--b"],
    }


@pytest.mark.parametrize(
    ("links", "fate"),
    [
        ([("a", "trains", "b", ["c1"])], "falls"),
        ([("a", "trains", "b", ["c1", {"id": "c2", "source": "s2"}])], "changes"),
        ([("a", "trains", "b", [{"id": "c2", "source": "s2"}])], "survives"),
        (
            [
                ("a", "trains", "b", ["c1"]),
                ("a", "trains", "m", [{"id": "c2", "source": "s2"}]),
                ("m", "trains", "b", [{"id": "c3", "source": "s2"}]),
            ],
            "another",
        ),
        ([("a", "trains", "m", ["c1"]), ("n", "trains", "b", ["c2"])], "none"),
    ],
    ids=["falls", "changes", "survives", "another", "none"],
)
def test_a_path(ask: Ask, links: list[Any], fate: str) -> None:
    """Of two records it is told what becomes of the best path between them."""
    answer = ask(*links, sources=TWO).knock_out(sources="s1", between=("a", "b"))
    assert answer.path is not None
    assert answer.path.fate == fate


def test_a_path_to_what_is_gone(graph: ActorGraph) -> None:
    """A path to an incident that nobody speaks of any more falls."""
    answer = graph.knock_out("echo-2031-03-05", between=("ferry-shots", "harbour-blast"))
    assert answer.path is not None
    assert (answer.path.fate, answer.path.after) in (("falls", None), ("none", None))


def test_pairs(ask: Ask) -> None:
    """Three actors in a row are three pairs; without the middle tie one is left."""
    small = ask(
        ("a", "trains", "b", ["c1"]),
        ("b", "trains", "c", [{"id": "c2", "source": "s2"}]),
        sources=TWO,
    )
    answer = small.knock_out(sources="s2")
    assert (answer.pairs.before, answer.pairs.after) == (3, 1)


def test_places(ask: Ask) -> None:
    """Who has most neighbours only by one source loses the first place with it."""
    links = [("a", "trains", f"b{number}", [{"id": f"c{number}", "source": "s2"}]) for number in range(3)]
    small = ask(*links, ("x", "trains", "b0", ["d0"]), ("x", "trains", "b1", ["d1"]), sources=TWO)
    places = {fate.id: (fate.before, fate.after) for fate in small.knock_out(sources="s2").ranks}
    assert places["a"] == (1, None)
    assert places["x"] == (2, 1)


def test_nobody(graph: ActorGraph) -> None:
    """Somebody must be knocked out, and must be known."""
    with pytest.raises(QuestionError, match="Nobody is knocked out"):
        graph.knock_out()
    with pytest.raises(UnknownNameError, match="No actor, source or publisher is called 'nowhere'"):
        graph.knock_out("nowhere")


def test_all_of_them(graph: ActorGraph, article: ActorGraph) -> None:
    """Without every source nothing survives."""
    for each in (graph, article):
        answer = each.knock_out(sources=tuple(each.dataset.sources))
        assert "survives" not in fates(answer)
        assert answer.claims == len(each.claims())
        assert answer.pairs.after == 0


def test_every_voice(graph: ActorGraph) -> None:
    """Without every voice and every publisher in its own voice nothing survives."""
    voices = {voice for claim in graph.claims() for voice in claim.voices}
    publishers = {source.publisher for source in graph.dataset.sources.values() if source.seen}
    answer = graph.knock_out(voices=voices, publishers=publishers)
    assert "survives" not in fates(answer)


def losses(found: tuple[Loss, ...]) -> list[tuple[tuple[str, ...], str]]:
    """Return sets and the words that they lead to."""
    return sorted(((*loss.documents, *loss.voices, *loss.publishers), loss.status) for loss in found)


def test_one_of_two(ask: Ask) -> None:
    """Of two origins either is enough to lose for a corroborated link to become single-source."""
    small = ask(("a", "trains", "b", ["c1", {"id": "c2", "source": "s2"}]), sources=TWO)
    [only] = small.fragility("a--trains--b").links
    assert losses(only.hangs_on.sources) == [(("s1",), "single-source"), (("s2",), "single-source")]
    assert losses(only.hangs_on.voices) == [(("Paper s1",), "single-source"), (("Paper s2",), "single-source")]


def test_two_of_two(ask: Ask) -> None:
    """Two documents of one publisher are one origin, so that both must be lost, or the one voice."""
    papers = {"s1": {"publisher": "Paper"}, "s2": {"publisher": "Paper"}}
    small = ask(("a", "trains", "b", ["c1", {"id": "c2", "source": "s2"}]), sources=papers)
    [only] = small.fragility("a--trains--b").links
    assert losses(only.hangs_on.sources) == [(("s1", "s2"), "nothing left")]
    assert losses(only.hangs_on.voices) == [(("Paper",), "nothing left")]


def test_the_denial_counts(ask: Ask) -> None:
    """A contested link changes by the loss of either side, and the denial may stand elsewhere."""
    denial = {"id": "c2", "source": "s2", "stance": "denies", "answers": ["c1"]}
    small = ask(
        ("a", "ordered", "x", ["c1"]), ("a", "attributed_attack", "x", [denial]), incidents={"x": {}}, sources=TWO
    )
    [only] = small.fragility("a--ordered--x").links
    assert losses(only.hangs_on.sources) == [(("s1",), "nothing left"), (("s2",), "single-source")]


def test_fragility_of_a_record(graph: ActorGraph) -> None:
    """Of a record each of its links is told, the most fragile first."""
    answer = graph.fragility("mooring-union")
    assert {each.link.id for each in answer.links} == {
        "ada-fenwick--member_of--mooring-union",
        "mooring-union--allied_with--quay-cooperative",
    }
    with pytest.raises(UnknownNameError):
        graph.fragility("a--b--c")


STATUS_SOURCES = ("s1", "s2", "s3")
ledgers = st.lists(
    st.fixed_dictionaries(
        {
            "source": st.sampled_from(STATUS_SOURCES),
            "stance": st.sampled_from(["asserts", "asserts", "denies", "doubts"]),
            "voice": st.sampled_from(["", "v", "w"]),
        }
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ledger=ledgers, derived=st.booleans())
def test_as_by_trying_all(ask: Ask, ledger: list[dict[str, str]], derived: bool) -> None:  # noqa: FBT001 - drawn
    """The smallest sets are those that trying every set of sources on the whole graph finds."""
    claims = [
        {
            "id": f"c{number}",
            "source": each["source"],
            "stance": each["stance"],
            **({"basis": "quoted", "claimed_by": [each["voice"]]} if each["voice"] else {}),
        }
        for number, each in enumerate(ledger)
    ]
    sources: dict[str, Any] = {key: {} for key in STATUS_SOURCES}
    if derived:
        sources["s3"] = {"derived_from": ["s1"]}
    small = ask(("a", "visited", "b", claims), actors={"v": {}, "w": {}}, sources=sources)
    [only] = small.fragility("a--visited--b").links
    for axis, keys, found in (
        ("sources", STATUS_SOURCES, only.hangs_on.sources),
        ("voices", ("v", "w", *(f"Paper {key}" for key in STATUS_SOURCES)), only.hangs_on.voices),
    ):
        assert losses(found) == brute_force(small, axis, keys)


def brute_force(small: Questions, axis: str, keys: tuple[str, ...]) -> list[tuple[tuple[str, ...], str]]:
    """Return the smallest sets that change the one link's status, by asking the whole graph without each."""
    before = small.link("a--visited--b").status
    for size in range(1, 5):
        found = []
        for some in combinations(keys, size):
            publishers = [key for key in some if key.startswith("Paper ")]
            rest = [key for key in some if key not in publishers]
            left = small.without(**{axis: rest}, publishers=publishers)
            after = left.link("a--visited--b").status if "a--visited--b" in left.dataset.links else "nothing left"
            if after != before:
                found.append((tuple(sorted(rest)) + tuple(sorted(publishers)), after))
        if found:
            return sorted(found)
    return []


@pytest.mark.parametrize("name", ["graph", "article"])
def test_links_are_told_once(name: str, request: pytest.FixtureRequest) -> None:
    """Every supported link is lost, weaker, firmer or survives, and never two of these."""
    asked: ActorGraph = request.getfixturevalue(name)
    source = min(asked.dataset.sources)
    answer = asked.knock_out(sources=source)
    told: list[LinkFate] = [*answer.lost, *answer.weaker, *answer.firmer]
    listed = [fate.link.id for fate in told] + list(answer.survives)
    assert sorted(listed) == sorted(link.id for link in asked.links() if link.evidence.support != "none")
