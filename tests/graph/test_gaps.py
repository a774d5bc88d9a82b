"""Gaps: worked out by hand from the tables and ledgers of the invented dataset."""

from collections.abc import Callable
from typing import Any

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import UnknownNameError
from actorgraph.graph import Questions

Ask = Callable[..., Questions]


def test_nobody_named(graph: ActorGraph) -> None:
    """For the shots at the ferry and the sabotage at the mole nobody is named."""
    assert [gap.id for gap in graph.gaps().nobody_named] == ["ferry-shots", "mole-sabotage"]


def test_a_campaign_stands_beside_the_gap(graph: ActorGraph) -> None:
    """That nobody is named is a sentence of its own."""
    [ferry, _] = graph.gaps().nobody_named
    assert ferry.sentences == ("No source in this dataset names anybody who did, ordered or claimed it.",)
    assert ferry.when_words == "February 2031"


def test_said_to_be_unanswered(graph: ActorGraph) -> None:
    """Velmora is said not to have responded to the blast, and the president's response stands beside it."""
    [blast] = graph.gaps().said_unanswered
    assert blast.id == "harbour-blast"
    assert any(sentence.startswith("Also on record: Velmora Courier") for sentence in blast.sentences)


def test_no_reply(graph: ActorGraph) -> None:
    """An accusation has a reply only where the accused spoke on it; looked for is told apart from not looked for."""
    silent = {each.id: ({link.id for link in each.links}, each.looked_for) for each in graph.gaps().no_reply}
    # Quill denied the order and Dorvane the fire; the Brigade's own threat is its own word; the northern wing admits.
    assert silent["teodor-quill"] == ({"teodor-quill--leads--dawn-brigade"}, 0)
    assert silent["dawn-brigade"] == (
        {
            "dawn-brigade--attributed_attack--feud-raid",
            "dawn-brigade--attributed_attack--harbour-blast",
            "dawn-brigade--attributed_attack--tunnel-strike",
        },
        1,
    )
    # Lantern Review's doubt of the backing is nobody's reply; the Chancellery speaks for itself.
    assert silent["tarsk"][0] == {
        "tarsk--backs--salt-brigade",
        "tarsk--backs--strait-militias",
        "tarsk--commands--dawn-brigade",
        "velmora--accused--tarsk",
    }
    assert set(silent) == {
        "coast-corps",
        "dawn-brigade",
        "lior-petrash",
        "mara-dorvane",
        "salt-brigade",
        "tarsk",
        "teodor-quill",
    }


def test_one_origin_and_none(graph: ActorGraph, table: Callable[[str], list[list[str]]]) -> None:
    """Links with support are on one origin, on several, or on none: as the table of statuses has it."""
    rows = {row[0]: (int(row[2]), int(row[4])) for row in table("The status of every link")}
    gaps = graph.gaps()
    assert {link.id for link in gaps.one_origin} == {key for key, (s, o) in rows.items() if s and o == 1}
    assert {link.id for link in gaps.no_origin} == {key for key, (s, o) in rows.items() if s and o == 0}
    assert gaps.links == sum(1 for support, _ in rows.values() if support)


def test_unclear(graph: ActorGraph) -> None:
    """Claims of unclear text are listed, and one that rests on such a claim too."""
    unclear = {claim.id for claim in graph.gaps().unclear}
    assert {"fire-target-lantern", "log-names", "raid-boat", "night-ordered"} <= unclear


def test_one_voice_says_both(graph: ActorGraph) -> None:
    """Quill says both of the patrol, and the Velmora Courier of the talks; two papers that differ contradict nobody."""
    assert [(each.record, each.voice) for each in graph.gaps().contradictions] == [
        ("dawn-brigade--operated_with--salt-brigade", "Teodor Quill"),
        ("velmora--refused_talks--tarsk", "Velmora Courier"),
    ]


def test_a_silence_beside_an_answer(ask: Ask) -> None:
    """One paper that tells of a silence and of an answer contradicts itself; two papers do not."""
    silence = ("ann", "did_not_respond_to", "raid", [{"id": "silent"}])
    for source, found in (("s1", ["ann--did_not_respond_to--raid"]), ("s2", [])):
        answer = ("ann", "responded_to", "raid", [{"id": "answer", "source": source}])
        small = ask(silence, answer, incidents={"raid": {}}, sources={"s1": {}, "s2": {}})
        assert [each.record for each in small.gaps().contradictions] == found


def test_two_values_and_two_days(ask: Ask) -> None:
    """One paper that gives two values, or two days that cannot be one, says both; a month and a day in it do not."""
    at = {"source": "s1", "at": {"page": 1}, "recorded": "2031-07-15"}
    outcome = [
        {"name": "outcome", "value": value, "claims": [{**at, "id": f"{value}-claim"}]} for value in ("lost", "found")
    ]
    incidents = {
        "raid": {"attributes": outcome},
        "fire": {"claims": [{"when": "2031-03-01"}, {"when": "2031-03-02"}]},
        "feud": {"claims": [{"when": "2031-03"}, {"when": "2031-03-02"}]},
    }
    found = ask(incidents=incidents).gaps().contradictions
    assert [(each.record, len(each.sentences)) for each in found] == [("fire", 2), ("raid", 2)]


def test_two_statements_of_one(ask: Ask) -> None:
    """Where a source says that two statements of one actor contradict each other, he says both."""
    words = {"kind": "statement"}
    issued: list[Any] = [("ann", "issued", key, [{}]) for key in ("may", "june")]
    links = [*issued, ("june", "contradicts", "may", [{}])]
    [found] = ask(*links, incidents={"may": words, "june": words}).gaps().contradictions
    assert (found.record, found.voice) == ("june--contradicts--may", "Ann")
    others = [("ben", "issued", "may", [{}]), *links[1:]]
    assert ask(*others, incidents={"may": words, "june": words}).gaps().contradictions == ()


def test_around_one(graph: ActorGraph) -> None:
    """Asked of one record, only its own links and the incidents that they join it to are looked at."""
    gaps = graph.gaps("velmora")
    assert gaps.of == "everything at Velmora"
    assert [gap.id for gap in gaps.said_unanswered] == ["harbour-blast"]
    assert [each.record for each in gaps.contradictions] == ["velmora--refused_talks--tarsk"]
    assert all("velmora" in (link.subject, link.object) for link in gaps.one_origin)


def test_of_some_kinds(graph: ActorGraph) -> None:
    """Asked of a family, only links of that family are looked at, and attacks only where it names who did them."""
    command, attack = graph.gaps(kind="command"), graph.gaps(kind="attack")
    assert {link.family for link in (*command.one_origin, *command.no_origin)} == {"command"}
    assert command.nobody_named == command.said_unanswered == ()
    assert command.contradictions == ()
    assert len(attack.nobody_named) == 2
    with pytest.raises(UnknownNameError, match="comand"):
        graph.gaps(kind="comand")


def test_what_was_not_looked_at(graph: ActorGraph) -> None:
    """A part that the kinds asked for leave out is named, so that nobody takes it for empty."""
    assert graph.gaps().not_looked_at == ()
    assert graph.gaps(kind="command").not_looked_at == ("nobody_named", "said_unanswered")
    assert graph.gaps(kind=("attributed_attack", "did_not_respond_to")).not_looked_at == ()


def test_unanswered_around_one(graph: ActorGraph) -> None:
    """An attack that somebody is accused of is among what is said to be unanswered around him."""
    assert [gap.id for gap in graph.gaps("mara-dorvane").said_unanswered] == ["harbour-blast"]


def test_both_sides_of_one_voice(graph: ActorGraph) -> None:
    """Around Quill stands that he says both of a patrol, though it was the Brigade's."""
    assert [each.record for each in graph.gaps("Teodor Quill").contradictions] == [
        "dawn-brigade--operated_with--salt-brigade"
    ]


def test_words_that_may_stand_side_by_side(ask: Ask) -> None:
    """Two descriptions by one paper are no contradiction; an assertion and its own doubt are one."""
    at = {"source": "s1", "at": {"page": 1}, "recorded": "2031-07-15"}
    spans = [{"name": "span", "value": text, "claims": [{**at, "id": text}]} for text in ("months", "years")]
    links = ("ann", "trains", "ben", [{}, {"stance": "doubts"}])
    found = ask(links, incidents={"raid": {"attributes": spans}}).gaps().contradictions
    assert [each.record for each in found] == ["ann--trains--ben"]


def test_nothing_missing(ask: Ask) -> None:
    """Where two papers say it, the accused replied and nothing else is recorded, there is no gap."""
    claims = [{}, {"source": "s2"}, {"stance": "comments", "basis": "quoted", "claimed_by": ["ann"]}]
    gaps = ask(("ann", "ordered", "raid", claims), incidents={"raid": {}}, sources={"s1": {}, "s2": {}}).gaps()
    found = (gaps.nobody_named, gaps.no_reply, gaps.said_unanswered, gaps.one_origin, gaps.no_origin, gaps.unclear)
    assert (*found, gaps.contradictions) == ((),) * 7
