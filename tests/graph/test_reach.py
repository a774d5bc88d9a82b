"""What a search for paths must know where nobody can be asked any more, by hand from the invented dataset."""

import itertools
from collections.abc import Callable

import pytest

from actorgraph import ActorGraph
from actorgraph.graph import Questions
from actorgraph.graph.answers import ReachAnswer
from actorgraph.graph.evidence import EvidenceBook

Ask = Callable[..., Questions]


@pytest.fixture(scope="module")
def reach(graph: ActorGraph) -> ReachAnswer:
    """Return what is known of the invented dataset."""
    return graph.reach()


def pairs(reach: ReachAnswer, asks: str = "control") -> dict[tuple[str, str], str]:
    """Return what is to be said of which pairs."""
    return {(pair.first, pair.last): pair.words for pair in reach.pairs if pair.asks == asks}


@pytest.mark.parametrize(
    ("link", "withheld", "worth"),
    [
        ("tarsk--funds--salt-brigade", ("denied",), "doubted"),
        ("mara-ilvesh--funds--salt-brigade", ("denied",), "withdrawn"),
        ("teodor-quill--attended--winter-talks", ("denied",), "our reading"),
        ("tarsk--supplies_weapons_to--salt-brigade", ("hypothetical",), "hypothetical"),
        ("harbour-blast--counted_in--strait-campaign", ("non-bridging",), "single-source"),
        ("tarsk--backs--salt-brigade", (), "contested, doubted"),
        ("mara-dorvane--leads--coast-corps", (), "corroborated"),
    ],
)
def test_links(reach: ReachAnswer, link: str, withheld: tuple[str, ...], worth: str) -> None:
    """What is disputed, conditional or joins nobody is withheld, and each link says what it is worth."""
    assert (reach.links[link].withheld, reach.links[link].worth) == (withheld, worth)


def test_strengths_compare_as_statuses_do(graph: ActorGraph, reach: ReachAnswer) -> None:
    """Of any two links the one with the larger number is the stronger, and equal numbers are equal strengths."""
    book = EvidenceBook(graph.dataset)
    strengths = [(book.status(link).strength, reach.links[key].strength) for key, link in graph.dataset.links.items()]
    for (one, first), (other, second) in itertools.combinations(strengths, 2):
        assert (one < other, one == other) == (first < second, first == second)


def test_a_strength_can_be_read(reach: ReachAnswer) -> None:
    """Stated, two origins, nothing against it, clear: 2, 2, and 5 of 5."""
    assert reach.links["mara-dorvane--leads--coast-corps"].strength == 2_000_025
    assert reach.links["tarsk--commands--dawn-brigade"].strength == 1_000_005


@pytest.mark.parametrize(
    ("record", "apart", "manner"),
    [
        ("strait-militias", ("collectives",), "several"),
        ("limpet-mine", ("types",), "thing"),
        ("ostrel", ("places",), "thing"),
        ("ostrel-harbour", (), "thing"),
        ("strait-campaign", ("campaigns",), "incident"),
        ("tunnel-strike", ("hypothetical",), "incident"),
        ("lighthouse-raid", (), "incident"),
        ("mara-dorvane", (), "one"),
    ],
)
def test_records(reach: ReachAnswer, record: str, apart: tuple[str, ...], manner: str) -> None:
    """What joins nobody by itself is set apart; a thing does nothing, and several take the plural."""
    known = reach.records[record]
    assert (known.apart, known.manner, len(known.passed)) == (apart, manner, len(apart))


def test_names_as_sentences_have_them(reach: ReachAnswer) -> None:
    """A record is named with its article, and closes a sentence with one full stop."""
    brigade = reach.records["dawn-brigade"]
    assert (brigade.name, brigade.subject, brigade.closing) == ("Dawn Brigade", "the Dawn Brigade", "the Dawn Brigade.")
    assert reach.records["harbour-blast"].closing == "the attack “Blast in Ostrel harbour”."
    assert reach.records["strait-militias"].passed == (
        "militias of the strait (a collective: what is said of the body is not said of each)",
    )


def test_a_pair_says_what_a_path_between_the_two_ends_with(graph: ActorGraph, reach: ReachAnswer) -> None:
    """For every two records, what is carried, or the bare sentence that no source says it, is what `paths` says."""
    told = pairs(reach)
    some = ("mara-dorvane", "dawn-brigade", "harbour-blast", "ostrel-harbour", "port-closure")
    for first, last in itertools.permutations(some, 2):
        turned = first in graph.dataset.incidents and last not in graph.dataset.incidents
        turned |= (first, last) == ("dawn-brigade", "mara-dorvane")  # up a chain of command
        one, other = (last, first) if turned else (first, last)
        a, b = reach.records[one], reach.records[other]
        nothing = reach.nothing[f"{a.manner} {b.manner}"].format(a=a.subject, b=b.closing)
        assert told.get((one, other), nothing) == graph.paths(first, last).not_said


def test_two_actors_whom_no_chain_of_command_joins(graph: ActorGraph, reach: ReachAnswer) -> None:
    """Of them it is whether they are tied at all, in whatever order they are asked about."""
    told, some = pairs(reach, "tie"), ("lior-petrash", "tarsk", "velmora", "ada-fenwick")
    for first, last in itertools.permutations(some, 2):
        one, other = sorted((first, last))
        a, b = reach.records[one], reach.records[other]
        nothing = reach.nothing["tie"].format(a=a.subject, b=b.closing)
        assert told.get((one, other), nothing) == graph.paths(first, last).not_said
    assert told["tarsk", "velmora"].startswith("Said directly: ")


def test_only_pairs_of_which_more_is_said(reach: ReachAnswer) -> None:
    """Who orders an attack is a pair with it; who merely meets another is none, nor is an attack with its accused."""
    told = pairs(reach)
    assert told["mara-dorvane", "harbour-blast"].startswith("On the word of others only: Lantern Review")
    assert ("harbour-blast", "mara-dorvane") not in told
    assert ("mara-dorvane", "winter-talks") not in told


def test_of_the_whole_campaign(ask: Ask) -> None:
    """Who is accused of a campaign makes a pair with every attack that it counts."""
    small = ask(
        ("raid", "counted_in", "war", ["c1"]),
        ("a", "attributed_attack", "war", ["c2"]),
        incidents={"raid": {}, "war": {"kind": "campaign"}},
    )
    [pair] = [pair for pair in small.reach().pairs if pair.last == "raid"]
    assert pair.first == "a"
    assert pair.links == ("raid--counted_in--war", "a--attributed_attack--war")
    assert pair.words.startswith("No source in this dataset says that A did, ordered or controlled the attack “Raid”.")


def test_what_filters_left_out(graph: ActorGraph) -> None:
    """Where the only source that says so is left out, the pair says that it is on record."""
    told = pairs(graph.without("Lantern Review").reach())
    assert "On record, but left out of this selection: 1 claim that says so" in told["mara-dorvane", "harbour-blast"]


def test_searches(reach: ReachAnswer) -> None:
    """A search for who did it is told with whoever could have; one for anything at all with every kind of record."""
    found = {search.id: search for search in reach.searches}
    assert "place" not in found["ferry-doers"].kinds
    assert {"person", "group"} <= set(found["ferry-doers"].kinds)
    assert {"person", "place", "attack"} <= set(found["hollow-circle-anything"].kinds)
    assert all(bool(search.last) != bool(search.kinds) for search in reach.searches)


def test_kinds_are_meant_by_their_broader_ones_and_families(reach: ReachAnswer) -> None:
    """Who ordered an attack is accused of it; a kind of the dataset's own has its broader one too."""
    assert reach.kinds["ordered"] == ("ordered", "attributed_attack", "attack")
    assert reach.kinds["chaired"] == ("chaired", "attended", "conduct")
