from collections.abc import Callable

import pytest

from actorgraph import ActorGraph
from actorgraph.graph import Questions

ATTACKS = [
    "feud-raid",
    "ferry-shots",
    "mole-sabotage",
    "harbour-blast",
    "refinery-fire",
    "lighthouse-raid",
    "night-attack",
    "convoy-ambush",
]


def test_attacks_in_order(graph: ActorGraph) -> None:
    """Attacks come by the first day on which each can have begun; the one without a date is last."""
    assert [entry.id for entry in graph.timeline(attacks=True)] == ATTACKS


def test_planned_only_when_asked(graph: ActorGraph) -> None:
    """A planned attack is no attack that anyone suffered: it is listed only when asked for."""
    asked = {entry.id for entry in graph.timeline(attacks=True, include_hypothetical=True)}
    assert asked - set(ATTACKS) == {"tunnel-strike"}


def test_all_incidents(graph: ActorGraph) -> None:
    """Without a word about attacks, every incident that took place or was foiled is listed."""
    happened = {key for key, incident in graph.dataset.incidents.items() if incident.happened in ("yes", "foiled")}
    assert {entry.id for entry in graph.timeline()} == happened


def test_nobody_named(graph: ActorGraph) -> None:
    """Nobody is named for the shots at the ferry and the sabotage of the mole."""
    assert {entry.id for entry in graph.timeline() if entry.none_named} == {"ferry-shots", "mole-sabotage"}


def test_named(graph: ActorGraph) -> None:
    """For the blast are named those whom a source accuses, not those who are only denied to have done it."""
    entry = next(entry for entry in graph.timeline() if entry.id == "harbour-blast")
    named = {(actor.id, actor.kind, actor.status) for actor in entry.named}
    assert named == {
        ("dawn-brigade", "attributed_attack", "single-source"),
        ("mara-dorvane", "ordered", "contested"),
    }
    assert {(actor.id, actor.status) for actor in entry.only_disputed} == {
        ("salt-brigade", "doubted"),
        ("tarsk", "denied"),
    }
    assert {actor.worth for actor in entry.named} == {"single-source", "contested, denied"}
    assert any("Chancellery of Tarsk” denies" in reply for reply in entry.replies)
    ends = (entry.targets, entry.places, entry.weapons)
    assert [[end.name for end in each] for each in ends] == [["Ostrel harbour"], ["Ostrel"], ["limpet mine"]]


def test_named_once_for_one_claim(graph: ActorGraph) -> None:
    """That Dorvane had a part in the fire stands on the claim that she instigated it, so she is named for that alone.

    For the raid the northern wing is named twice: it claimed it, and a commission accuses it on its own account.
    """
    fire, raid = (
        next(each for each in graph.timeline() if each.id == key) for key in ("refinery-fire", "lighthouse-raid")
    )
    assert [(actor.id, actor.kind) for actor in fire.named] == [
        ("mara-dorvane", "instigated"),
        ("salt-brigade", "attributed_attack"),
    ]
    assert fire.only_disputed == ()
    assert any("Mara Dorvane denies" in reply for reply in fire.replies)
    assert [(actor.id, actor.kind) for actor in raid.named] == [
        ("dawn-brigade-north", "attributed_attack"),
        ("dawn-brigade-north", "claimed_responsibility"),
    ]


@pytest.mark.parametrize(
    "own", [[{"modality": "conditional"}], [{"basis": "inferred_by_curator"}], [{"stance": "doubts"}]]
)
def test_named_for_the_narrower_alone(ask: Callable[..., Questions], own: list[dict[str, str]]) -> None:
    """A link on whose own claims nobody is accused is neither listed beside the narrower one, nor as only disputed."""
    small = ask(("a", "ordered", "raid", ["o1"]), ("a", "attributed_attack", "raid", own), incidents={"raid": {}})
    [entry] = small.timeline()
    assert [actor.kind for actor in entry.named] == ["ordered"]
    assert (entry.only_disputed, entry.none_named) == ((), False)


def test_answered(graph: ActorGraph) -> None:
    """That the blast was answered and that it was not are both told, by whom each."""
    entry = next(entry for entry in graph.timeline() if entry.id == "harbour-blast")
    assert len(entry.answered) == 3
    assert any("Osric Vane responded" in sentence for sentence in entry.answered)
    assert any("Velmora did not respond" in sentence for sentence in entry.answered)


def test_withdrawn_accusation_names_nobody(ask: Callable[..., Questions]) -> None:
    """Somebody whom a withdrawn claim accused is not named for an attack."""
    gone = {"withdrawn": {"date": "2031-08-01", "by": "us", "why": "wrong person"}}
    [entry] = ask(("a", "ordered", "raid", [gone]), incidents={"raid": {}}).timeline()
    assert (entry.named, entry.none_named) == ((), True)


@pytest.mark.parametrize("claim", [{"modality": "conditional"}, {"stance": "doubts"}, {"stance": "comments"}])
def test_no_accusation_names_nobody(ask: Callable[..., Questions], claim: dict[str, str]) -> None:
    """A doubt, a comment or a condition names nobody."""
    [entry] = ask(("a", "ordered", "raid", [claim]), incidents={"raid": {}}).timeline()
    assert entry.none_named


def test_open_dates(ask: Callable[..., Questions]) -> None:
    """A date that is open to the past stands at its end, one without any date at the very end."""
    dates = {"late": "2031-05-02", "before": "../2031-05-01", "when": None, "year": "2031"}
    incidents = {key: {"when": when} if when else {} for key, when in dates.items()}
    small = ask(incidents=incidents)
    assert [entry.id for entry in small.timeline()] == ["year", "before", "late", "when"]
    assert [entry.when_words for entry in small.timeline()][-1] == "no date given"


def test_statement(graph: ActorGraph) -> None:
    """What a source says of an incident itself is worded with its attribution."""
    entry = next(entry for entry in graph.timeline() if entry.statement)
    assert "says that the" in entry.statement


def test_statement_of_what_would_be(ask: Callable[..., Questions]) -> None:
    """Where a source says only what would happen, that is the statement; where all is withdrawn, that is said."""
    would = {"modality": "conditional"}
    gone = {"withdrawn": {"date": "2031-08-01", "by": "us", "why": "wrong"}}
    incidents = {
        "raid": {"happened": "expected", "claims": [gone, would]},
        "fire": {"happened": "expected", "claims": [gone]},
    }
    fire, raid = ask(incidents=incidents).timeline(include_hypothetical=True)
    assert raid.statement == "Paper s1 (undated) says that the attack “Raid” would take place [p. 1]."
    assert fire.statement == "All that was said of it is withdrawn, or has fallen with what is."
