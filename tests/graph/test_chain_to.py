"""How far somebody is from an attack: expected chains are worked out by hand, or by trying every walk."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import ChainToAnswer

Ask = Callable[..., Questions]
Actors = dict[str, dict[str, Any]]
DENIAL = {"stance": "denies"}
RAID: Actors = {"raid": {}}
EMBASSY = "rocket-embassy-2019-05-19"


def nodes(answer: ChainToAnswer) -> list[str]:
    """Return the chains as texts of ids."""
    return [" ".join(chain.nodes) for chain in answer.chains]


@pytest.mark.parametrize(
    ("start", "goal", "distance", "chains"),
    [
        # She is said to have ordered it herself.
        ("mara-dorvane", "harbour-blast", 1, ["mara-dorvane harbour-blast"]),
        ("teodor-quill", "harbour-blast", 2, ["teodor-quill dawn-brigade harbour-blast"]),
        # That Tarsk did it is only denied; that it commands the brigade is implied.
        ("tarsk", "harbour-blast", 2, ["tarsk dawn-brigade harbour-blast"]),
        ("coast-corps", "harbour-blast", 2, ["coast-corps dawn-brigade harbour-blast"]),
        ("teodor-quill", "lighthouse-raid", 3, ["teodor-quill dawn-brigade dawn-brigade-north lighthouse-raid"]),
        # Asked about by name, a collective is where it starts, and is not passed through.
        ("strait-militias", "feud-raid", 2, ["strait-militias dawn-brigade feud-raid"]),
        ("velmora", "harbour-blast", None, []),
        ("coast-corps", "refinery-fire", None, []),
        ("mara-dorvane", "mole-sabotage", None, []),
    ],
)
def test_in_the_invented_dataset(
    graph: ActorGraph, start: str, goal: str, distance: int | None, chains: list[str]
) -> None:
    """The fewest steps down to whoever is said to have done it, and that step."""
    answer = graph.chain_to(start, goal)
    assert (answer.distance, nodes(answer)) == (distance, chains)
    assert answer.not_said


def test_what_does_not_stand_is_told_beside(graph: ActorGraph) -> None:
    """An accusation of Tarsk itself that is only denied makes no shorter chain, and is told."""
    answer = graph.chain_to("tarsk", "harbour-blast")
    assert [(each.link.id, each.why) for each in answer.beside] == [
        ("nadia-rook--member_of--dawn-brigade", "withdrawn"),
        ("tarsk--attributed_attack--harbour-blast", "denied"),
    ]


def test_who_is_named_where_there_is_no_chain(graph: ActorGraph) -> None:
    """Without a chain those are told who are named for it, the best attested first, and not those only denied."""
    answer = graph.chain_to("velmora", "harbour-blast")
    assert [link.id for link in answer.named] == [
        "dawn-brigade--attributed_attack--harbour-blast",
        "mara-dorvane--ordered--harbour-blast",
    ]
    assert (answer.caution, answer.hints) == ("", ())
    assert graph.chain_to("tarsk", "harbour-blast").named == ()


def test_the_article(article: ActorGraph) -> None:
    """Soleimani is two steps from the rocket at the embassy by what one weekly alleges, and nobody says he did it."""
    answer = article.chain_to("Soleimani", EMBASSY)
    assert (answer.distance, nodes(answer)) == (2, [f"qassem-soleimani qais-al-khazali {EMBASSY}"])
    assert [step.how for step in answer.chains[0].steps] == ["command", "deed"]
    assert answer.not_said.startswith("No source in this dataset says that Qassem Soleimani did, ordered or controlled")
    assert answer.caution == "A chain joins separate claims; it is not itself a claim of any source."
    assert answer.chains[0].rests.sentences == (
        (
            "No hop would stand without the word of DEBKA Weekly's military and intelligence sources (not named), nor "
            "without that of DEBKA Weekly."
        ),
        "No hop has more than one independent origin.",
    )


def test_what_is_said_of_them_in_connection_with_it(article: ActorGraph) -> None:
    """What else is said of two on the chain about that very attack is told beside it: here, to do no damage."""
    beside = article.chain_to("Soleimani", EMBASSY).beside
    assert [(each.link.id, each.why) for each in beside] == [
        (
            "qassem-soleimani--instructed--qais-al-khazali",
            "said of the two in connection with it, and neither command nor deed",
        )
    ]


def test_one_step_joins_nothing(article: ActorGraph) -> None:
    """Of Khazali himself it is said directly, so that nothing is joined."""
    answer = article.chain_to("Khazali", EMBASSY)
    assert (answer.distance, answer.caution) == (1, "")
    assert answer.not_said.startswith("Said directly: DEBKA Weekly")


def test_nobody_goes_up_and_down_again(article: ActorGraph) -> None:
    """That the president's office belongs to Iran puts him above nobody whom Iran is said to command."""
    assert article.chain_to("Iran", EMBASSY).distance == 2
    assert article.chain_to("Rouhani", EMBASSY).distance is None


def test_a_collective_is_passed_on_request(ask: Ask) -> None:
    """Who commands the militias as a body is not above one of them, unless that is asked for; then it is said."""
    links: list[Any] = [
        ("land", "commands", "militias", [{}]),
        ("band", "part_of", "militias", [{}]),
        ("band", "attributed_attack", "raid", [{}]),
    ]
    bodies: Actors = {"land": {"kind": "government"}, "militias": {"kind": "group", "standing": "collective"}}
    small = ask(*links, actors={**bodies, "band": {"kind": "group"}}, incidents=RAID)
    none = small.chain_to("land", "raid")
    assert none.distance is None
    assert none.hints == ("With --through all there is a chain, which says less than it may seem to.",)
    answer = small.chain_to("land", "raid", through="collectives")
    assert (answer.distance, nodes(answer)) == (3, ["land militias band raid"])
    assert answer.chains[0].passes_through == ("Militias (a collective: what is said of the body is not said of each)",)
    assert answer.chains[0].steps[1].note.startswith("Belonging, not command. No source in this dataset says that")


def test_what_a_collective_did_is_not_under_who_commands_it(ask: Ask) -> None:
    """A deed of a collective is not a step from whoever is said to command it."""
    links: list[Any] = [("land", "commands", "militias", [{}]), ("militias", "attributed_attack", "raid", [{}])]
    bodies: Actors = {"land": {"kind": "government"}, "militias": {"kind": "group", "standing": "collective"}}
    small = ask(*links, actors=bodies, incidents=RAID)
    assert small.chain_to("land", "raid").distance is None
    assert small.chain_to("militias", "raid").distance == 1
    assert small.chain_to("land", "raid", through="all").distance == 2


def test_a_campaign_is_never_passed_through(ask: Ask) -> None:
    """That a deed is counted in a campaign, and the campaign laid to somebody, is told as nearest and is no chain."""
    links: list[Any] = [
        ("ann", "commands", "ben", [{}]),
        ("ben", "attributed_attack", "campaign", [{}]),
        ("raid", "counted_in", "campaign", [{}]),
    ]
    small = ask(*links, incidents={"raid": {}, "campaign": {"kind": "campaign"}})
    answer = small.chain_to("ann", "raid", through="all")
    assert (answer.distance, answer.chains, answer.named) == (None, (), ())
    campaign = answer.campaigns[0]
    assert (campaign.campaign, campaign.distance, campaign.counted.id) == ("campaign", 2, "raid--counted_in--campaign")
    assert campaign.chains[0].nodes == ("ann", "ben", "campaign")
    assert answer.caution
    assert small.chain_to("ann", "campaign").distance == 2


def test_an_office_is_a_hop_and_no_step(ask: Ask) -> None:
    """Who holds the office that commands the corps is one step from it, over two hops."""
    links: list[Any] = [
        ("ann", "holds_office", "chair", [{}]),
        ("chair", "commands", "corps", [{}]),
        ("corps", "attributed_attack", "raid", [{}]),
    ]
    small = ask(*links, actors={"chair": {"kind": "office"}, "corps": {"kind": "military"}}, incidents=RAID)
    answer = small.chain_to("ann", "raid")
    assert (answer.distance, nodes(answer)) == (2, ["ann chair corps raid"])
    assert [step.how for step in answer.chains[0].steps] == ["office", "command", "deed"]


def test_all_the_shortest_the_strongest_first(ask: Ask) -> None:
    """All chains of the fewest steps, those with the stronger weakest step first; longer ones are left out."""
    two = [{}, {"source": "s2"}]
    pairs = {
        "ann ben": [{"basis": "inferred_by_source"}],
        "ann cat": two,
        "ann dan": [{}],
        "ann eve": [{}],
        "eve fay": [{}],
    }
    links = [(*pair.split()[:1], "commands", pair.split()[1], claims) for pair, claims in pairs.items()]
    deeds = [(key, "attributed_attack", "raid", two) for key in ("ben", "cat", "dan", "fay")]
    small = ask(*links, *deeds, incidents=RAID, sources={"s1": {}, "s2": {}})
    answer = small.chain_to("ann", "raid")
    assert nodes(answer) == ["ann cat raid", "ann dan raid", "ann ben raid"]
    assert not answer.more
    cut = small.chain_to("ann", "raid", limit=1)
    assert (nodes(cut), cut.more) == (["ann cat raid"], True)
    assert answer.chains[0].rests.one_voice == ()


@pytest.mark.parametrize("kind", ["attributed_attack", "ordered", "instigated", "claimed_responsibility"])
def test_the_deeds_that_count(ask: Ask, kind: str) -> None:
    """Who is said to have done, ordered, instigated or claimed it; not who is only denied to have."""
    for claims, distance in (([{}], 2), ([DENIAL], None), ([{}, DENIAL], 2), ([{"modality": "conditional"}], None)):
        small = ask(("ann", "commands", "ben", [{}]), ("ben", kind, "raid", claims), incidents=RAID)
        assert small.chain_to("ann", "raid").distance == distance


def test_dates_that_do_not_meet(ask: Ask) -> None:
    """Who is said to have commanded until a year before the deed is told so; what is not dated is not."""
    for when, apart in (("2030/2031-01", True), ("2030/2031-03", False), ("2030/..", False), (None, False)):
        dated: list[dict[str, Any]] = [{"when": when} if when else {}]
        small = ask(
            ("ann", "commands", "ben", dated),
            ("ben", "ordered", "raid", [{}]),
            incidents={"raid": {"when": "2031-02-03"}},
        )
        chain = small.chain_to("ann", "raid").chains[0]
        said = (
            "The dates given for hops 1 and 2 do not meet: nothing in this dataset says that both were so on one day."
        )
        assert chain.not_at_once == ((said,) if apart else ())


def test_what_is_no_deed(ask: Ask) -> None:
    """Who only attended it, or foiled it, is no end of a chain."""
    for kind in ("attended", "thwarted"):
        small = ask(("ann", "commands", "ben", [{}]), ("ben", kind, "raid", [{}]), incidents=RAID)
        assert small.chain_to("ann", "raid").distance is None


@pytest.mark.parametrize(
    ("words", "more", "error"),
    [
        (("tarsk", "velmora"), {}, UnknownNameError),
        (("harbour-blast", "harbour-blast"), {}, UnknownNameError),
        (("tarsk", "harbour-blast"), {"limit": 0}, QuestionError),
        (("tarsk", "harbour-blast"), {"limit": 101}, QuestionError),
        (("tarsk", "harbour-blast"), {"through": ["walls"]}, QuestionError),
    ],
)
def test_bad_questions(graph: ActorGraph, words: tuple[str, str], more: dict[str, Any], error: type[Exception]) -> None:
    """It is asked of an actor and an incident, and for 1 to 100 chains."""
    with pytest.raises(error):
        graph.chain_to(*words, **more)


NAMES = ("a", "b", "c", "d", "many", "office")
ACTORS: Actors = {"many": {"kind": "group", "standing": "collective"}, "office": {"kind": "office"}}
Links = list[tuple[str, str, str]]


@st.composite
def ledgers(draw: st.DrawFn) -> Links:
    """Return links of command, and deeds."""
    pair = st.tuples(st.sampled_from(NAMES), st.sampled_from(["commands", "member_of"]), st.sampled_from(NAMES))
    held = st.tuples(st.sampled_from("abcd"), st.just("holds_office"), st.just("office"))
    deed = st.tuples(st.sampled_from(NAMES), st.just("ordered"), st.just("raid"))
    ties = draw(st.lists(st.one_of(pair, pair, held), max_size=9, unique=True))
    deeds = draw(st.lists(deed, max_size=2, unique=True))
    return [link for link in [*ties, *deeds] if link[0] != link[2]]


def every_chain(links: Links, start: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield every walk without return to the deed, with its steps."""
    over = {(a, b) for a, kind, b in links if kind == "commands"}
    over |= {(b, a) for a, kind, b in links if kind == "member_of" and (a, b) not in over}
    held = {(a, b) for a, kind, b in links if kind == "holds_office"}
    ways = [*((a, b, False) for a, b in over), *((a, b, True) for a, b in held), *((b, a, True) for a, b in held)]
    doers = {a for a, kind, _ in links if kind == "ordered"}

    def walk(path: tuple[tuple[str, bool], ...], steps: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        key, came_by_office = path[-1]
        if key == "many" and key != start:
            return
        if key in doers:
            yield steps + 1, (*(each for each, _ in path), "raid")
        for here, there, office in ways:
            if here == key and not (came_by_office and office) and (there, office) not in path:
                yield from walk((*path, (there, office)), steps + (not office))

    yield from walk(((start, False),), 0)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(links=ledgers(), start=st.sampled_from(NAMES))
def test_the_distance_is_that_of_the_shortest_walk(ask: Ask, links: Links, start: str) -> None:
    """Trying every walk finds the same distance, and the same chains."""
    names: Actors = {name: {} for name in NAMES} | ACTORS
    answer = ask(*((*link, [{}]) for link in links), actors=names, incidents=RAID).chain_to(start, "raid", limit=100)
    found = list(every_chain(links, start))
    least = min((steps for steps, _ in found), default=None)
    assert answer.distance == least
    assert sorted(chain.nodes for chain in answer.chains) == sorted(nodes for steps, nodes in found if steps == least)
