"""Sheets before publication: worked out by hand on the invented dataset."""

from collections.abc import Callable

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError
from actorgraph.graph import Questions
from actorgraph.graph.answers import ReviewSheet

Ask = Callable[..., Questions]


def sheet(graph: Questions, name: str) -> ReviewSheet:
    """Return the one sheet of an accused."""
    [found] = graph.review(name).sheets
    return found


def test_everything_alleged_is_on_the_sheet(graph: ActorGraph) -> None:
    """Of Mara Dorvane seven things are alleged; who only attended talks with her is alleged nothing."""
    assert {each.link.id for each in sheet(graph, "Mara Dorvane").accusations} == {
        "harbour-log--incriminates--mara-dorvane",
        "mara-dorvane--attributed_attack--refinery-fire",
        "mara-dorvane--commands--dawn-brigade",
        "mara-dorvane--instigated--refinery-fire",
        "mara-dorvane--instructed--teodor-quill",
        "mara-dorvane--ordered--harbour-blast",
        "mara-dorvane--ordered--night-attack",
    }


def test_whose_word_and_what_it_rests_on(graph: ActorGraph) -> None:
    """An accusation names the paper and the file it cites, its grounds, and where the text is unclear."""
    by_link = {each.link.id: each for each in sheet(graph, "Mara Dorvane").accusations}
    ordered = by_link["mara-dorvane--ordered--harbour-blast"]
    assert "reports, citing “" in ordered.whose_word[0].sentence
    assert any("Chancellery of Tarsk” denies" in reply.sentence for reply in ordered.replies)
    assert ordered.no_reply == "No response by Mara Dorvane is recorded (not yet looked for)."
    night = by_link["mara-dorvane--ordered--night-attack"]
    assert any("incriminates Mara Dorvane" in ground.sentence for ground in night.rests_on)
    assert len(night.unclear) == 1
    assert night.unclear[0].startswith("Harbour Commission (30 June 2031) p.")


def test_a_reply_of_her_own(graph: ActorGraph) -> None:
    """Her denial of any part in the fire is a reply to what is said of her and the fire."""
    by_link = {each.link.id: each for each in sheet(graph, "Mara Dorvane").accusations}
    for kind in ("attributed_attack", "instigated"):
        fire = by_link[f"mara-dorvane--{kind}--refinery-fire"]
        assert fire.no_reply == ""
        assert any(reply.sentence.startswith("Mara Dorvane denies") for reply in fire.replies)


def test_looked_for(graph: ActorGraph) -> None:
    """Where a reply was looked for and not found, the sheet says when and where."""
    by_link = {each.link.id: each for each in sheet(graph, "dawn-brigade").accusations}
    blast = by_link["dawn-brigade--attributed_attack--harbour-blast"]
    assert blast.no_reply == "No response by the Dawn Brigade is recorded (looked for on 1 July 2031)."
    notes = [note for claim in blast.whose_word for note in claim.notes]
    assert any(note.startswith("A reply was looked for on 1 July 2031: ") for note in notes)


def test_what_no_source_supports_stands_apart(graph: ActorGraph) -> None:
    """What is only denied, doubted, conditional or withdrawn is not among what a source alleges."""
    tarsk = sheet(graph, "tarsk")
    assert {each.link.id for each in tarsk.disputed} == {
        "tarsk--attributed_attack--harbour-blast",
        "tarsk--funds--salt-brigade",
    }
    assert [each.link.id for each in tarsk.hypothetical] == ["tarsk--supplies_weapons_to--salt-brigade"]
    ilvesh = sheet(graph, "mara-ilvesh")
    assert ilvesh.accusations == ()
    assert {each.link.id for each in ilvesh.withdrawn} == {
        "mara-ilvesh--backs--salt-brigade",
        "mara-ilvesh--funds--salt-brigade",
    }


def test_not_said(graph: ActorGraph) -> None:
    """Of an attack that is laid to those whom he is tied to, it is said that nobody lays it to him."""
    said = [text.split("“")[1].split("”")[0] for text in sheet(graph, "teodor-quill").not_said]
    # He is said to lead the Dawn Brigade, accused of the feud and the blast; of the night attack he is accused himself.
    assert said == ["Raid of the old feud", "Blast in Ostrel harbour"]
    texts = sheet(graph, "teodor-quill").not_said
    assert all(text.startswith("No source in this dataset says that Teodor Quill did") for text in texts)


def test_not_said_of_one_attack_in_a_campaign(ask: Ask) -> None:
    """Who is accused of a campaign as a whole is not said to have done each attack in it."""
    small = ask(
        ("ann", "attributed_attack", "war", [{}]),
        ("raid", "counted_in", "war", [{}]),
        incidents={"raid": {}, "war": {"kind": "campaign"}},
    )
    [text] = sheet(small, "ann").not_said
    assert text.startswith("No source in this dataset says that Ann did, ordered or controlled the attack “Raid”.")
    assert "Of the campaign as a whole, not of this: " in text


def test_whoever_is_accused_of_an_incident(graph: ActorGraph) -> None:
    """Asked of an incident, a sheet is made for each who is accused of it, the denied included."""
    answer = graph.review("harbour-blast")
    assert [each.id for each in answer.sheets] == ["dawn-brigade", "mara-dorvane", "salt-brigade", "tarsk"]
    assert (answer.of, answer.digest) == ("Blast in Ostrel harbour", graph.dataset.digest)


def test_everybody(graph: ActorGraph) -> None:
    """Asked of nobody in particular, there is a sheet for each of whom anything is alleged."""
    assert [each.id for each in graph.review().sheets] == [
        "coast-corps",
        "dawn-brigade",
        "dawn-brigade-north",
        "hollow-circle",
        "lior-petrash",
        "mara-dorvane",
        "mara-ilvesh",
        "salt-brigade",
        "tarsk",
        "teodor-quill",
    ]


def test_nothing_alleged(graph: ActorGraph) -> None:
    """There is no sheet for whom nothing is alleged of."""
    with pytest.raises(QuestionError, match="Nothing here is alleged of Ada Fenwick"):
        graph.review("Ada Fenwick")


def test_the_accused_of_a_verbal_accusation(ask: Ask) -> None:
    """Where one accuses another in words, the sheet is the other's."""
    small = ask(("ann", "accused", "ben", [{}]))
    assert [each.id for each in small.review().sheets] == ["ben"]


def test_the_words_that_were_read_as_the_accused(ask: Ask) -> None:
    """The sheet lists the words by which the text means the accused, for an editor to weigh."""
    claim = {"named": {"subject": "his boss"}}
    assert sheet(ask(("ann", "instructed", "ben", [claim])), "ann").called == ("his boss",)
