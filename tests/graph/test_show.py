import pytest

from actorgraph import ActorGraph
from actorgraph.errors import UnknownNameError
from actorgraph.graph.answers import LinkAnswer, RecordAnswer


def test_actor(graph: ActorGraph) -> None:
    """An actor is shown with its names, its attributes and its links by family, in the order of the vocabulary."""
    record = graph.actor("General Dorvane")
    assert (record.id, record.type, record.kind, record.standing) == ("mara-dorvane", "actor", "person", "named")
    assert "Мара Дорвейн" in record.aliases
    assert {attribute.name for attribute in record.attributes} == {"age", "rank"}
    assert [group.family for group in record.groups] == ["command", "attack", "words", "conduct"]
    shown = {link.id for group in record.groups for link in group.links}
    assert shown == {link.id for link in graph.links() if "mara-dorvane" in (link.subject, link.object)}
    assert (record.when, record.happened, record.not_said) == (None, None, ())


def test_incident(graph: ActorGraph) -> None:
    """An incident is shown with its date, its outcome, its own claims and its links."""
    record = graph.incident("lighthouse-raid")
    assert (record.type, record.kind, record.happened) == ("incident", "attack", "foiled")
    assert record.when == "[2031-04-02..2031-04-05]"
    assert (record.standing, record.aliases) == (None, ())


@pytest.mark.parametrize("key", ["ferry-shots", "mole-sabotage"])
def test_nobody_named(graph: ActorGraph, key: str) -> None:
    """An attack for which nobody is named says so."""
    assert graph.incident(key).not_said == ("No source in this dataset names anybody who did, ordered or claimed it.",)


def test_somebody_named(graph: ActorGraph) -> None:
    """An attack for which somebody is named has no such gap, even where it is only implied."""
    assert graph.incident("convoy-ambush").not_said == ()


def test_no_author_of_a_meeting(graph: ActorGraph) -> None:
    """Only of an attack is it a gap that nobody is said to have done it."""
    assert graph.incident("winter-talks").not_said == ()
    assert graph.incident("port-closure").not_said == ()


def test_rival_values(graph: ActorGraph) -> None:
    """Sources disagree on the injured in the harbour, and both values are shown, each with who gives it."""
    injured = [attribute for attribute in graph.incident("harbour-blast").attributes if attribute.value in (7, 12)]
    assert {attribute.value for attribute in injured} == {7, 12}
    for attribute in injured:
        assert f"is given as “{attribute.value}”" in attribute.sentence
        assert attribute.sentence.startswith(attribute.claims[0].source_label)


def test_link(graph: ActorGraph) -> None:
    """A link is shown by its id with its whole ledger, what counts in it and what does not."""
    link = graph.show("salt-brigade--attributed_attack--refinery-fire")
    assert isinstance(link, LinkAnswer)
    assert {claim.id: (claim.counts, claim.withdrawn) for claim in link.claims} == {
        "fire-salt-book": (False, True),
        "fire-salt-courier": (True, False),
        "fire-salt-doubted": (True, False),
        "fire-salt-inquiry": (True, False),
    }
    assert (link.imputes, link.family) == (True, "attack")


def test_replies_from_elsewhere(graph: ActorGraph) -> None:
    """A reply that stands on another link is shown beside the accusation, and counts where the model says so."""
    replies = graph.link("mara-dorvane--ordered--harbour-blast").replies
    assert [(claim.id, claim.home, claim.counts) for claim in replies] == [
        ("blast-tarsk-denied", "tarsk--attributed_attack--harbour-blast", True)
    ]
    narrower = graph.link("teodor-quill--attributed_attack--night-attack").replies
    assert [(claim.id, claim.counts) for claim in narrower] == [("night-quill-denied", False)]


def test_notes(graph: ActorGraph) -> None:
    """A claim carries what a careful reader must know: unclear text, the words used, our note."""
    [claim] = graph.link("harbour-log--incriminates--mara-dorvane").claims
    assert claim.notes == (
        "The text is unclear here.",
        "In the words of the text: “M.D.”.",
        "Our note: The initials could also be those of a crane driver.",
    )


def test_withdrawal_is_noted(graph: ActorGraph) -> None:
    """A withdrawn claim says by whom, when and why it was taken back."""
    [claim] = graph.link("nadia-rook--member_of--dawn-brigade").claims
    assert claim.notes == ("Withdrawn by us on 20 July 2031: We took one brigade for the other.",)


def test_unknown_link(graph: ActorGraph) -> None:
    """A link that is not there is refused with those that are near."""
    with pytest.raises(UnknownNameError) as caught:
        graph.show("mara-dorvane--ordered--harbor-blast")
    assert "mara-dorvane--ordered--harbour-blast" in caught.value.nearest


def test_wrong_type(graph: ActorGraph) -> None:
    """Who asks for an actor and names an incident is told what it is."""
    with pytest.raises(UnknownNameError, match="an incident"):
        graph.actor("harbour-blast")
    with pytest.raises(UnknownNameError, match="an actor"):
        graph.incident("tarsk")


def test_every_claim_once(graph: ActorGraph) -> None:
    """Each claim of the dataset is told once, by id, with the record that it stands in."""
    claims = graph.claims()
    assert [claim.id for claim in claims] == sorted(claim.id for claim, _ in graph.dataset.claims())
    homes = {*graph.dataset.nodes, *graph.dataset.links}
    assert {claim.home for claim in claims} <= homes


def test_every_record(graph: ActorGraph) -> None:
    """Every actor and incident can be shown."""
    for key in graph.dataset.nodes:
        record = graph.show(key)
        assert isinstance(record, RecordAnswer)
        assert record.id == key
