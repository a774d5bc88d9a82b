"""Parts of a graph, near a record and along paths: what they keep, what they say of it, and what they never change."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph import ActorGraph
from actorgraph.errors import AmbiguousNameError, NoPathError, QuestionError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import Cited, FiltersAnswer, LinkAnswer
from actorgraph.views.text.paths import headline
from actorgraph.views.text.timeline import timeline_lines

Ask = Callable[..., Questions]
DORVANE = {
    *("mara-dorvane", "dawn-brigade", "coast-corps", "harbour-blast", "refinery-fire", "night-attack", "teodor-quill"),
    *("harbour-log", "winter-talks", "summer-summit"),
}
"""Mara Dorvane, and whatever a link of hers leads to, by the table of links in the README of the data."""
TO_THE_BLAST = {"tarsk", "dawn-brigade", "coast-corps", "mara-dorvane", "harbour-blast"}
LEFT_OUT = "On record, but left out of this selection"


def filters_of(asked: Questions) -> FiltersAnswer:
    """Return the filters of a graph that has some."""
    assert asked.filters is not None
    return asked.filters


def bare(link: LinkAnswer) -> LinkAnswer:
    """Return a link without what was looked for beside it, which is no part of what is said."""
    return replace(link, searches=())


def test_near(graph: ActorGraph) -> None:
    """Within one hop of Mara Dorvane are nine records; eleven links of hers are kept, and eight between the nine."""
    part = graph.near("mara-dorvane")
    assert set(part.dataset.nodes) == DORVANE
    hers = {key for key in part.dataset.links if "mara-dorvane" in key}
    assert len(hers) == 11
    assert set(part.dataset.links) - hers == {
        *(f"coast-corps--{kind}--dawn-brigade" for kind in ("commands", "supplies_weapons_to", "trains")),
        "dawn-brigade--attributed_attack--harbour-blast",
        *(f"teodor-quill--{kind}--night-attack" for kind in ("attributed_attack", "ordered")),
        *("teodor-quill--attended--winter-talks", "teodor-quill--leads--dawn-brigade"),
    }
    assert filters_of(part).sentences == (
        "Only what is within 1 hop of Mara Dorvane: 10 of 57 records, 19 of 94 links.",
        "Not in this selection: 75 links, 15 incidents and 32 actors.",
    )


@pytest.mark.parametrize("hops", [1, 2, 3])
def test_near_is_what_neighbors_tells_of(graph: ActorGraph, hops: int) -> None:
    """Around every record a part holds just what `neighbors` lists, and every link between any two of that."""
    for key in graph.dataset.nodes:
        part = graph.near(key, hops=hops)
        kept = {key, *(each.id for each in graph.neighbors(key, hops=hops).neighbors)}
        assert set(part.dataset.nodes) == kept
        assert set(part.dataset.links) == {
            link.id for link in graph.dataset.links.values() if {link.subject, link.object} <= kept
        }


def test_near_goes_no_farther_than_there_is(graph: ActorGraph) -> None:
    """No hop leaves the record alone; more hops than there are records leave all that it is joined with."""
    alone = graph.near("mara-dorvane", hops=0)
    assert (set(alone.dataset.nodes), set(alone.dataset.links)) == ({"mara-dorvane"}, set())
    assert graph.near("tarsk", hops=10**9).dataset == graph.near("tarsk", hops=57).dataset


def test_along(graph: ActorGraph) -> None:
    """What lies on the first three paths is kept, with all that is said between: a denial on no path of them too."""
    part = graph.along("tarsk", "harbour-blast")
    assert set(part.dataset.nodes) == TO_THE_BLAST
    used = {link.id for path in graph.paths("tarsk", "harbour-blast").paths for hop in path.hops for link in hop.links}
    assert set(part.dataset.links) - used == {
        "tarsk--attributed_attack--harbour-blast",  # only denied
        "mara-dorvane--commands--dawn-brigade",  # on no path of the three
    }
    assert part.link("tarsk--attributed_attack--harbour-blast").status == "denied"
    told, left_out = filters_of(part).sentences
    assert told.startswith(
        "Only what lies on the first 3 paths from Tarsk to the attack “Blast in Ostrel harbour”, and "
    )
    assert told.endswith("and what is said between these records: 5 of 57 records, 10 of 94 links.")
    assert left_out == "Not in this selection: 84 links, 19 incidents and 33 actors."


def test_along_the_only_path(graph: ActorGraph) -> None:
    """Where there is one path and no other, that is said."""
    part = graph.along("ada-fenwick", "velmora-navy")
    assert sorted(part.dataset.nodes) == ["ada-fenwick", "mooring-union", "quay-cooperative", "velmora-navy"]
    assert filters_of(part).sentences[0].startswith("Only what lies on the one path from Ada Fenwick to the Navy of")


def test_the_paths_of_a_part_are_those_of_the_whole(graph: ActorGraph, article: ActorGraph) -> None:
    """Asked of the part along its paths, `paths` gives the same ones, every hop with the same links."""
    for whole, ends in (
        (graph, ("tarsk", "harbour-blast")),
        (graph, ("nadia-rook", "refinery-fire")),
        (article, ("qassem-soleimani", "us-embassy-baghdad")),
        (article, ("hassan-nasrallah", "rocket-embassy-2019-05-19")),
    ):
        hops, of_part = ([path.hops for path in each.paths(*ends).paths] for each in (whole, whole.along(*ends)))
        assert of_part == hops != []


def test_no_part_has_all_paths_there_are(graph: ActorGraph) -> None:
    """Of a part it is said that there are no other paths in this selection, for in the whole there may be."""
    part = graph.along("tarsk", "harbour-blast")
    assert headline(graph.paths("tarsk", "harbour-blast")).endswith(": 3 paths, the best of more.")
    assert headline(part.paths("tarsk", "harbour-blast", limit=9)).endswith(" paths, all there are in this selection.")
    assert headline(graph.paths("ada-fenwick", "velmora-navy")).endswith(": 1 path, all there are.")


def test_what_a_part_tells(graph: ActorGraph) -> None:
    """In JSON a part has its kind, its records, and how much it keeps of what the other filters leave."""
    asked = graph.only(kinds="command").along("tarsk", "dawn-brigade").near("tarsk", hops=2)
    told = filters_of(asked).to_dict()
    counts = {"of_records": 57, "of_links": len(graph.only(kinds="command").links())}
    near, along = told["parts"]
    assert [near[key] for key in ("kind", "ids", "hops", "paths", "more")] == ["near", ["tarsk"], 2, None, None]
    assert [along[key] for key in ("kind", "ids", "hops", "paths", "more")] == [
        *("along", ["tarsk", "dawn-brigade"]),
        *(None, 3, False),
    ]
    assert counts.items() <= near.items()
    assert counts.items() <= along.items()
    assert graph.filters is None


def test_several_parts(graph: ActorGraph) -> None:
    """Of several parts a record must be in each, and each is taken of the same graph, whichever was named first."""
    first = graph.near("mara-dorvane").along("tarsk", "harbour-blast")
    assert set(first.dataset.nodes) == DORVANE & TO_THE_BLAST
    assert first.filters == graph.along("tarsk", "harbour-blast").near("mara-dorvane").filters
    assert graph.near("tarsk", hops=1).near("tarsk", hops=3).dataset == graph.near("tarsk").dataset


def test_a_part_of_what_other_filters_leave(graph: ActorGraph) -> None:
    """A part is taken of what other filters leave, before and after; what they take away joins nothing any more."""
    for part in (graph.near("tarsk", hops=1).only(kinds="commands"), graph.only(kinds="commands").near("tarsk")):
        assert set(part.dataset.nodes) == {"tarsk", "dawn-brigade"}
        assert [link.id for link in part.links()] == ["tarsk--commands--dawn-brigade"]


def test_a_path_there_is_only_under_other_filters(graph: ActorGraph) -> None:
    """Whether a path is there is known once all filters are: without its denial, an accusation is one."""
    lost = graph.along("tarsk", "salt-brigade").only(kinds="commands")
    with pytest.raises(NoPathError):
        lost.links()
    firm = graph.along("mara-dorvane", "refinery-fire")
    assert (
        firm.without("herald-2031-04-12").filters
        == graph.without("herald-2031-04-12").along("mara-dorvane", "refinery-fire").filters
    )


@pytest.mark.parametrize(
    ("part", "error", "told"),
    [
        (lambda g: g.near("Marra Dorvan"), UnknownNameError, "No actor or incident is called 'Marra Dorvan'.\nNearest"),
        (lambda g: g.near("Mara"), AmbiguousNameError, "'Mara' could mean 2 records; say which, by id:\n  mara-d"),
        (lambda g: g.near("tarsk", hops=-1), QuestionError, "A part reaches 0 hops or more from a record, not -1."),
        (lambda g: g.along("Marra", "tarsk"), UnknownNameError, "No actor or incident is called 'Marra'."),
        (lambda g: g.along("tarsk", "Brigade"), AmbiguousNameError, "'Brigade' could mean 4 records"),
        (lambda g: g.along("Tarsk", "tarsk"), QuestionError, "Both names mean 'Tarsk' (tarsk).\nName two records."),
        (
            lambda g: g.along("karsa-clan", "tarsk").links(),
            NoPathError,
            "No path leads from Karsa clan to Tarsk in this dataset, so that nothing lies on any.\nAsk `paths` ",
        ),
        (
            lambda g: g.along("tarsk", "velmora").only(kinds="trains").links(),
            NoPathError,
            "No path leads from Tarsk to Velmora in this selection, so that nothing lies on any.",
        ),
        (
            lambda g: g.near("tunnel-strike").as_of("2031-03").stats(),
            QuestionError,
            "'Planned strike on Pell bridge' (tunnel-strike) is not in this selection.\nAsk with other filters",
        ),
        (
            lambda g: g.as_of("2031-03").along("tarsk", "tunnel-strike").stats(),
            QuestionError,
            "'Planned strike on Pell bridge' (tunnel-strike) is not in this selection.",
        ),
        (
            lambda g: g.near("mara-dorvane").show("tarsk"),
            QuestionError,
            "'Tarsk' (tarsk) is not in this selection.",
        ),
        (
            lambda g: g.near("mara-dorvane").link("coast-corps--part_of--tarsk"),
            QuestionError,
            "The link coast-corps--part_of--tarsk is not in this selection.",
        ),
    ],
)  # fmt: skip
def test_refused(graph: ActorGraph, part: Callable[[ActorGraph], object], error: type[Exception], told: str) -> None:
    """What can't be a part is refused in one message that tells the way out."""
    with pytest.raises(error) as raised:
        part(graph)
    assert str(raised.value).startswith(told)


@pytest.mark.parametrize("key", ["mara-dorvane", "harbour-blast", "salt-brigade", "velmora", "lighthouse-raid"])
def test_hides_and_changes_nothing(graph: ActorGraph, key: str) -> None:
    """Every link of a part is told as in the whole: status, sentences, claims, and replies that stand elsewhere."""
    for hops in (1, 2):
        for link in graph.near(key, hops=hops).links():
            assert bare(link) == bare(graph.link(link.id))


def test_a_reply_on_what_is_left_out_stands(ask: Ask) -> None:
    """An accusation keeps the denial that answers it, though that stands on a link with somebody who is left out."""
    denial = {"id": "no", "stance": "denies", "answers": ["yes"], "basis": "quoted", "claimed_by": ["spokesman"]}
    links = ("boss", "ordered", "raid", ["yes"]), ("boss", "leads", "guard", [denial])
    asked = ask(*links, actors={"spokesman": {}}, incidents={"raid": {}})
    whole = asked.link("boss--ordered--raid")
    assert whole.status == "contested"
    (link,) = asked.near("raid").links()
    assert link == whole
    assert [reply.sentence for reply in link.replies] == [
        "Spokesman denies that Boss leads Guard, as quoted by Paper s1 (undated) [p. 1]."
    ]


def test_nobody_is_named_only_where_nobody_is(graph: ActorGraph) -> None:
    """Of an attack whose accused is left out it is not said that nobody is named, but how many claims name somebody."""
    (entry,) = graph.near("refinery-fire", hops=0).timeline()
    told = f"{LEFT_OUT}: 3 claims that name somebody who did, ordered or claimed it."
    assert (entry.named, entry.none_named, entry.out_of_sight) == ((), False, (told,))
    lines = list(timeline_lines([entry]))
    assert lines[0] == "1 incident in the order of their dates; 0 with nobody named."
    assert f"  {told}" in lines
    assert not any("Nobody is named" in line for line in lines)
    assert graph.near("refinery-fire", hops=0).incident("refinery-fire").not_said == (told,)
    assert graph.near("refinery-fire", hops=0).gaps().nobody_named == ()
    (entry,) = graph.near("ferry-shots", hops=0).timeline()
    assert (entry.none_named, entry.out_of_sight) == (True, ())


def test_nobody_is_named_where_who_is_fell(graph: ActorGraph) -> None:
    """Where the claims that name somebody fell, nobody is named any more; what fell is told by the filters."""
    entry = next(each for each in graph.without("lantern-review").timeline() if each.id == "night-attack")
    assert (entry.named, entry.none_named, entry.out_of_sight) == ((), True, ())


def test_a_campaign_that_is_left_out(ask: Ask) -> None:
    """Of an attack it is said that somebody is named for a campaign that counts it, where that is left out."""
    links = (("raid", "counted_in", "war", ["c1"]), ("boss", "attributed_attack", "war", ["c2"]))
    asked = ask(*links, incidents={"raid": {}, "war": {"kind": "campaign"}})
    (entry,) = (each for each in asked.near("raid", hops=0).timeline() if each.id == "raid")
    told = f"{LEFT_OUT}: who is named for a campaign as a whole in which it is counted."
    assert (entry.none_named, entry.of_the_whole, entry.out_of_sight) == (True, (), (told,))
    (war,) = (each for each in asked.near("war", hops=0).timeline() if each.id == "war")
    told = f"{LEFT_OUT}: 1 claim that names somebody who did, ordered or claimed it."
    assert (war.none_named, war.out_of_sight) == (False, (told,))
    for kept in (asked.near("raid", hops=1), asked.near("war", hops=0)):  # the campaign, but not whom it is laid to
        assert all(not each.named for each in kept.timeline())
    assert asked.near("raid", hops=2).incident("raid").not_said[0].endswith("claimed it by itself.")
    assert all(LEFT_OUT not in each for each in asked.near("raid", hops=2).incident("raid").not_said)


def test_a_voice_that_is_left_out_can_be_asked(graph: ActorGraph) -> None:
    """Whose word a kept claim is can be asked of a part, though the voice is left out as a record."""
    part = graph.near("mara-dorvane")
    answer = part.voice("interior-service")
    assert (answer.id, answer.said_of, "interior-service" in part.dataset.actors) == ("interior-service", (), False)
    assert len(answer.asserts) > 0
    edges = part.collapsed("sources", of="interior-service").edges
    names = {edge.voice_name for edge in edges if isinstance(edge, Cited)}
    assert graph.dataset.name("interior-service") in names


def test_settled(graph: ActorGraph) -> None:
    """A settled part keeps its records whatever falls; without that it is taken anew of what is left."""
    part = graph.along("tarsk", "harbour-blast")
    assert set(part.without("Meridian Wire").dataset.nodes) != TO_THE_BLAST
    settled = part.settled().without("Meridian Wire")
    assert set(settled.dataset.nodes) == TO_THE_BLAST
    assert filters_of(settled).sentences[1].startswith("Only what is among 5 records: 5 of 56 records, ")
    assert part.settled().dataset == part.dataset
    assert graph.settled() is graph
    assert set(part.settled().known_by("2020").dataset.nodes) == TO_THE_BLAST - {"harbour-blast"}


def test_linked(graph: ActorGraph) -> None:
    """Whoever lost all links to other filters goes; who never had one stays, and so does every incident."""
    part = graph.only(kinds="lineage").linked()
    silent = {"courier-sources", "refinery-guards", "harbour-commission"}
    assert set(part.dataset.actors) == silent | {"salt-brigade", "dawn-brigade"}
    assert set(part.dataset.incidents) == set(graph.dataset.incidents)
    assert filters_of(part).sentences[1:] == (
        "Without 32 actors of whom no link is left.",
        "Not in this selection: 93 links, 0 incidents and 32 actors.",
    )
    assert graph.linked() is graph
    assert part.linked().filters == part.filters == graph.only(kinds="lineage").linked().linked().filters


def test_who_a_part_is_named_by_stays(graph: ActorGraph) -> None:
    """Around somebody without a link that is left, that record is kept; what is near is taken of what filters leave."""
    lineage = graph.only(kinds="lineage")
    for asked in (lineage.near("tarsk").linked(), lineage.linked().near("tarsk")):
        assert set(asked.dataset.nodes) == {"tarsk"}
    assert graph.near("tarsk", hops=0).linked().dataset == graph.near("tarsk", hops=0).dataset


def test_knock_out_of_a_part(graph: ActorGraph) -> None:
    """What becomes of the links of a part is told of these, though without the source no path would join its ends."""
    part = graph.along("ada-fenwick", "velmora-navy")
    with pytest.raises(NoPathError):
        part.without("quay-notes", "Velmora Courier").links()
    answer = part.knock_out("quay-notes", "Velmora Courier")
    assert {fate.link.id for fate in (*answer.lost, *answer.weaker)} <= set(part.dataset.links)
    assert answer.lost


def test_nothing_that_names_others_is_handed_on(graph: ActorGraph) -> None:
    """A networkx graph of a part has no judgement and no search on what is left out; those on what is kept stay."""
    assert graph.near("mara-dorvane").to_networkx().graph["judgements"] == {}
    both = graph.near("teodor-quill", hops=1).to_networkx().graph
    assert set(both["searches"]) == {"quill-and-the-night"}
    assert set(graph.to_networkx().graph["judgements"]) > {"mara-dorvane--same_as--mara-ilvesh"}


def test_told_as_one_in_a_part(graph: ActorGraph) -> None:
    """Of a part in which nobody is told as one with another that is said, and no name of those who are elsewhere."""
    judgement = graph.dataset.judgements["mara-dorvane--same_as--mara-ilvesh"]
    judged = judgement.model_copy(update={"id": "lior-petrash--same_as--teodor-quill", "first": "lior-petrash"})
    judged = judged.model_copy(update={"second": "teodor-quill", "judgement": "same"})
    whole = type(graph)(replace(graph.dataset, judgements={judged.id: judged}))
    told = filters_of(whole.merged().near("mara-ilvesh", hops=0)).sentences
    assert told[0] == "Nobody who is told as one with another is in this selection."
    one = whole.near("teodor-quill").merged()
    assert filters_of(one).sentences[0].startswith("Told as one here, as Lior Petrash (lior-petrash), and apart in the")
    assert (one.filters, one.dataset) == (
        whole.merged().near("Lior Petrash").filters,
        whole.merged().near("lior-petrash").dataset,
    )
    with pytest.raises(QuestionError, match="Both ends of the paths are told as one here, as lior-petrash"):
        whole.along("teodor-quill", "lior-petrash").merged().links()


def test_immutable(graph: ActorGraph) -> None:
    """A part is a new graph; the old one and the whole are there to go back to."""
    part = graph.near("mara-dorvane")
    assert type(part) is ActorGraph
    assert (graph.filters, part.whole.filters) == (None, None)
    assert part.whole.dataset == graph.dataset


PEOPLE, INCIDENTS = ("ann", "ben", "cid", "dan"), ("i1", "i2")
RECORDS = {"actors": PEOPLE, "incidents": INCIDENTS, "sources": ("s1", "s2")}
TIES = [
    *((a, kind, b) for kind in ("leads", "funds") for a, b in permutations(PEOPLE, 2)),
    *((a, "allied_with", b) for a, b in combinations(PEOPLE, 2)),
    *((a, kind, i) for kind in ("attributed_attack", "ordered") for a in PEOPLE for i in INCIDENTS),
]  # fmt: skip


@st.composite
def datasets(draw: st.DrawFn) -> tuple[list[Any], dict[str, Any]]:
    """Draw links whose claims assert, deny and answer each other."""
    made: list[str] = []
    links = []
    for tie in sorted(draw(st.lists(st.sampled_from(TIES), min_size=1, max_size=9, unique=True))):
        claims = []
        for _ in range(draw(st.integers(1, 2))):
            key = f"c{len(made):02}"
            earlier = st.lists(st.sampled_from(made), max_size=1) if made else st.just([])
            stance = draw(st.sampled_from(["asserts", "asserts", "asserts", "denies", "doubts"]))
            more = {"rests_on": draw(earlier), "answers": draw(earlier) if stance != "asserts" else []}
            claims.append({"id": key, "stance": stance, "source": draw(st.sampled_from(["s1", "s2"])), **more})
            made.append(key)
        links.append((*tie, claims))
    return links, {what: {key: {} for key in keys} for what, keys in RECORDS.items()}


PART = st.one_of(
    st.builds(lambda key, hops: ("near", key, hops), st.sampled_from([*PEOPLE, *INCIDENTS]), st.integers(0, 3)),
    st.sampled_from(list(permutations([*PEOPLE, *INCIDENTS], 2))).map(lambda ends: ("along", *ends)),
)
OTHER = st.sampled_from([
    ("without", "s1"), ("without", "s2"), ("only", "leads"), ("only", "attack"), ("status", "single-source"),
])  # fmt: skip


def put(graph: Questions, filters: list[tuple[Any, ...]]) -> Questions:
    """Return a graph under filters, in their order."""
    for name, *given_ in filters:
        match name:
            case "near":
                graph = graph.near(given_[0], hops=given_[1])
            case "along":
                graph = graph.along(*given_)
            case "without":
                graph = graph.without(sources=given_[0])
            case "only":
                graph = graph.only(kinds=given_[0])
            case _:
                graph = graph.only(status=given_[0])
    return graph


def outcome(graph: Questions) -> Any:  # noqa: ANN401 - an answer, or why there is none
    """Return what a graph shows and says of its filters, or the words in which it is refused."""
    try:
        return graph.dataset, graph.filters, graph.links()
    except QuestionError as error:
        return type(error), str(error)


@given(
    drawn=datasets(), parts=st.lists(PART, min_size=1, max_size=2), others=st.lists(OTHER, max_size=2), data=st.data()
)
@settings(max_examples=150)
def test_any_order(
    ask: Ask, drawn: tuple[list[Any], Any], parts: list[Any], others: list[Any], data: st.DataObject
) -> None:
    """In whatever order parts and other filters are named, the same is shown, said, or refused in the same words."""
    links, more = drawn
    graph = ask(*links, **more)
    chosen = [*parts, *others]
    assert outcome(put(graph, chosen)) == outcome(put(graph, data.draw(st.permutations(chosen))))


@given(drawn=datasets(), part=PART, others=st.lists(OTHER, max_size=2))
@settings(max_examples=150)
def test_no_status_changes(ask: Ask, drawn: tuple[list[Any], Any], part: Any, others: list[Any]) -> None:  # noqa: ANN401
    """A link is told in a part as it is without it; a part of a part twice named is the part."""
    links, more = drawn
    graph = put(ask(*links, **more), others)
    try:
        asked = put(graph, [part])
        shown = asked.links()
    except QuestionError:
        return
    told = {link.id: bare(link) for link in graph.links()}
    assert all(bare(link) == told[link.id] for link in shown)
    assert put(asked, [part]).filters == asked.filters
    kept = set(asked.dataset.nodes)
    assert {link.id for link in shown} == {link.id for link in graph.links() if {link.subject, link.object} <= kept}
    for entry in asked.timeline(attacks=True):  # nobody becomes unnamed by being left out
        whole = next(each for each in graph.timeline(attacks=True) if each.id == entry.id)
        assert entry.none_named == whole.none_named
