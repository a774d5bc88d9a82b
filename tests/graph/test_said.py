"""Whether a thing is said: expected answers are worked out by hand from the ledgers of the invented dataset."""

from collections.abc import Callable
from itertools import islice, permutations

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph import Questions

Ask = Callable[..., Questions]


@pytest.mark.parametrize(
    ("subject", "kind", "object_", "answer"),
    [
        ("coast-corps", "trains", "dawn-brigade", ("said",)),
        ("boat-delivery", "preceded", "harbour-blast", ("said",)),
        # One paper reports it on the word of a file; the Chancellery's denial stands on another link and answers it.
        ("mara-dorvane", "ordered", "harbour-blast", ("attributed", "denied")),
        # Both the paper's own inquiry and the group's own words, each on its kind.
        ("dawn-brigade-north", "attributed_attack", "lighthouse-raid", ("said", "attributed")),
        ("dawn-brigade-north", "claimed_responsibility", "lighthouse-raid", ("attributed",)),
        ("tarsk", "commands", "dawn-brigade", ("implied",)),
        ("coast-corps", "trains", "dawn-brigade-north", ("implied", "denied")),
        ("velmora", "refused_talks", "tarsk", ("said", "said not to be")),
        ("dawn-brigade", "operated_with", "salt-brigade", ("attributed", "denied")),
        ("dawn-brigade", "threatened", "pell-refinery", ("attributed", "denied by implication")),
        ("salt-brigade", "attributed_attack", "refinery-fire", ("said", "doubted")),
        ("tarsk", "attributed_attack", "harbour-blast", ("denied",)),
        ("salt-brigade", "attributed_attack", "harbour-blast", ("denied by implication",)),
        ("tarsk", "funds", "salt-brigade", ("doubted",)),
        # She denies having had any part in it, so also having ordered it, which nobody says; instigated is said.
        ("mara-dorvane", "ordered", "refinery-fire", ("denied",)),
        ("mara-dorvane", "attributed_attack", "refinery-fire", ("said", "denied")),
        # He denies having ordered it: that is no denial of having done it.
        ("teodor-quill", "ordered", "night-attack", ("denied",)),
        ("teodor-quill", "attributed_attack", "night-attack", ("said",)),
        ("mara-ilvesh", "funds", "salt-brigade", ("not said",)),
        ("grain-league", "offered_talks", "tarsk", ("not said",)),
        ("teodor-quill", "attended", "winter-talks", ("not said",)),
        ("lior-petrash", "funds", "salt-brigade", ("not said",)),
        ("tarsk", "ordered", "refinery-fire", ("not said",)),
    ],
)
def test_answers(graph: ActorGraph, subject: str, kind: str, object_: str, answer: tuple[str, ...]) -> None:
    """Each answer is what the claims of that kind, narrower and broader ones by the rules, come to."""
    said = graph.said(subject, object_, kind=kind)
    assert said.answer == answer
    assert bool(said.not_said) == (not {"said", "attributed", "implied"} & set(answer))


def test_a_symmetric_kind_is_asked_either_way(graph: ActorGraph) -> None:
    """Who operated with whom has no direction."""
    there, back = (graph.said(*pair, kind="operated_with") for pair in permutations(("dawn-brigade", "salt-brigade")))
    assert there.answer == back.answer == ("attributed", "denied")
    assert there.ties == back.ties


@pytest.mark.parametrize(
    ("asked", "relation", "link"),
    [
        (
            "grain-league offered_talks tarsk",
            "the same, but only as what would be",
            "grain-league--offered_talks--tarsk",
        ),
        ("mara-ilvesh funds salt-brigade", "the same, but withdrawn", "mara-ilvesh--funds--salt-brigade"),
        (
            "teodor-quill attended winter-talks",
            "the same, but only as our reading",
            "teodor-quill--attended--winter-talks",
        ),
        (
            "lior-petrash funds salt-brigade",
            "a comment on it, which nothing here asserts",
            "lior-petrash--funds--salt-brigade",
        ),
        ("mara-dorvane ordered refinery-fire", "of the same two", "mara-dorvane--instigated--refinery-fire"),
        ("teodor-quill ordered night-attack", "of the same two", "teodor-quill--attributed_attack--night-attack"),
        # Her instruction to him was about the blast.
        ("teodor-quill ordered harbour-blast", "in connection with it", "mara-dorvane--instructed--teodor-quill"),
        # Nothing ties the Circle to it; two others are said to have done it.
        ("osric-vane ordered harbour-blast", "of the same two", "osric-vane--responded_to--harbour-blast"),
        ("hollow-circle ordered harbour-blast", "the same of others", "mara-dorvane--ordered--harbour-blast"),
        ("karsa-clan part_of tarsk", "the same of others", "coast-corps--part_of--tarsk"),
    ],
)
def test_nearest(graph: ActorGraph, asked: str, relation: str, link: str) -> None:
    """Where nothing says it, what comes nearest is told, and how it is near."""
    subject, kind, object_ = asked.split()
    nearest = graph.said(subject, object_, kind=kind).nearest
    assert (relation, link) in {(near.relation, near.link.id) for near in nearest}


def test_nothing_near_where_it_is_said(graph: ActorGraph) -> None:
    """What is said needs nothing near it."""
    assert graph.said("coast-corps", "dawn-brigade", kind="trains").nearest == ()


def test_nothing_suggestive(graph: ActorGraph) -> None:
    """What the first is said to have done elsewhere is never called near."""
    assert graph.said("ada-fenwick", "grain-league", kind="member_of").nearest == ()


def test_all_that_is_as_near(ask: Ask) -> None:
    """None of those who are said to have been there is left out."""
    links = [(f"a{number}", "attended", "talks", [f"c{number}"]) for number in range(9)]
    small = ask(*links, actors={"zoe": {}}, incidents={"talks": {"kind": "meeting"}})
    assert len(small.said("zoe", "talks", kind="attended").nearest) == 9


def test_on_unclear_text(ask: Ask) -> None:
    """What rests on unclear text alone is said to."""
    unclear = {"reading": "unclear"}
    for claims, reading in (([unclear], "unclear"), ([unclear, {}], "clear")):
        assert ask(("ann", "trains", "ben", claims)).said("ann", "ben", kind="trains").reading == reading


def test_each_tie_has_an_answer_of_its_own(graph: ActorGraph) -> None:
    """Of several ties each is told apart: two are said by a source, one is denied and one only reported."""
    ties = {tie.link.kind: tie.answer for tie in graph.said("dawn-brigade", "salt-brigade").ties}
    assert ties == {
        "allied_with": ("said",),
        "clashed_with": ("attributed", "denied"),
        "operated_with": ("attributed", "denied"),
        "split_from": ("said",),
    }


def test_claiming_is_not_doing(graph: ActorGraph) -> None:
    """Who denies having done it is not said to deny having claimed it."""
    assert graph.said("hollow-circle", "lighthouse-raid", kind="claimed_responsibility").answer == ("not said",)


def test_between_two_incidents(ask: Ask) -> None:
    """Of two incidents it is asked in the order in which they are named."""
    small = ask(("first", "prompted", "second", [{}]), incidents={"first": {}, "second": {}})
    assert small.said("first", "second").not_said.startswith("Said directly: ")
    assert "says that the attack “Second” brought about the attack “First”" in small.said("second", "first").not_said


def test_a_family_has_a_direction(ask: Ask) -> None:
    """That the second funds the first is no reason to say that nothing ties them."""
    said = ask(("ben", "funds", "ann", [{}])).said("ann", "ben", kind="support")
    assert (
        said.not_said == "No source in this dataset says that there is a tie of the family “support” from Ann to Ben."
    )
    assert [near.link.id for near in said.nearest] == ["ben--funds--ann"]


def test_a_denial_of_the_narrower_is_none_of_the_broader(ask: Ask) -> None:
    """Who is said to have done it and to have ordered it, and denies the order alone, has not denied the deed."""
    links = [("ann", "attributed_attack", "raid", [{}]), ("ann", "ordered", "raid", [{}, {"stance": "denies"}])]
    small = ask(*links, incidents={"raid": {}})
    assert small.said("ann", "raid", kind="attributed_attack").answer == ("said",)
    assert small.said("ann", "raid", kind="ordered").answer == ("said", "said not to be")


def test_of_a_thing(graph: ActorGraph) -> None:
    """Of a building it is not asked whether it ordered an attack, but whether there is a tie."""
    said = graph.said("ostrel-harbour", "harbour-blast")
    assert said.not_said.startswith("Said directly: ")
    assert "that the attack “Blast in Ostrel harbour” targeted the Ostrel harbour" in said.not_said
    none = graph.said("pell-refinery", "harbour-blast").not_said
    assert none.startswith("No source in this dataset says that there is a direct tie between")


def test_of_a_campaign(ask: Ask) -> None:
    """Of a campaign as a whole is said near to its attack, with the claim that counts the attack in it."""
    small = ask(
        ("ann", "attributed_attack", "war", [{}]),
        ("raid", "counted_in", "war", [{}]),
        incidents={"raid": {}, "war": {"kind": "campaign"}},
    )
    said = small.said("ann", "raid", kind="attributed_attack")
    assert said.answer == ("not said",)
    assert [(near.relation, near.link.id) for near in said.nearest] == [
        ("that it is counted in a campaign", "raid--counted_in--war"),
        ("of that campaign as a whole", "ann--attributed_attack--war"),
    ]


def test_without_a_kind(graph: ActorGraph) -> None:
    """Of no kind in particular every tie of the two is told, and last that none is an order."""
    said = graph.said("osric-vane", "harbour-blast")
    assert [tie.link.id for tie in said.ties] == ["osric-vane--responded_to--harbour-blast"]
    assert said.answer == ("said",)
    assert said.not_said.startswith("No source in this dataset says that Osric Vane did, ordered or controlled")


def test_a_family(graph: ActorGraph) -> None:
    """A family asks for each of its kinds, and names itself in the question."""
    said = graph.said("coast-corps", "dawn-brigade", kind="support")
    assert [tie.link.kind for tie in said.ties] == ["supplies_weapons_to", "trains"]
    assert "a tie of the family “support” from the Coast Corps of Tarsk to the Dawn Brigade" in said.question
    assert said.not_said == ""


def test_a_kind_may_be_written_with_blanks(graph: ActorGraph) -> None:
    """Blanks and hyphens stand for the sign between the words of a kind."""
    kinds = ("supplies weapons to", "supplies-weapons-to", "supplies_weapons_to")
    assert {graph.said("coast-corps", "dawn-brigade", kind=kind).kinds for kind in kinds} == {("supplies_weapons_to",)}


def test_every_path_ends_with_its_answer(graph: ActorGraph, article: ActorGraph) -> None:
    """Where an end is an incident, the last line of a path answer is what `said` of the same two comes to."""
    for asked in (graph, article):
        pairs = islice(permutations(sorted(asked.dataset.nodes), 2), 0, None, 211)
        for start, goal in pairs:
            if not asked.dataset.incidents.keys().isdisjoint((start, goal)):
                assert asked.paths(start, goal, max_hops=1).not_said == asked.said(start, goal).not_said


def test_a_question_that_no_claim_could_answer(graph: ActorGraph) -> None:
    """Ends that a kind does not take are refused, with what could be asked, and the ends that it takes."""
    with pytest.raises(QuestionError, match="the other way round"):
        graph.said("harbour-blast", "mara-dorvane", kind="ordered")
    with pytest.raises(QuestionError, match="These could be asked: commands"):
        graph.said("tarsk", "mara-dorvane", kind="leads")
    with pytest.raises(QuestionError, match="holds_office runs from person to office"):
        graph.said("mara-dorvane", "tarsk", kind="holds_office")


def test_unknown_words(graph: ActorGraph) -> None:
    """A kind or a name that does not exist is refused with the nearest, and so is one record twice."""
    with pytest.raises(UnknownNameError, match="ordered"):
        graph.said("tarsk", "harbour-blast", kind="orderd")
    with pytest.raises(UnknownNameError, match="Mara Dorvane"):
        graph.said("Mara Dorvanne", "harbour-blast")
    with pytest.raises(QuestionError, match="Both names mean"):
        graph.said("tarsk", "Tarsk")
