from collections.abc import Callable
from typing import Any

import pytest

from actorgraph.graph import Questions

Ask = Callable[..., Questions]
Fields = dict[str, Any]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": "United States", "kind": "government"}, "the United States"),
        ({"name": "Iran", "kind": "government"}, "Iran"),
        ({"name": "US embassy in Baghdad", "kind": "facility"}, "the US embassy in Baghdad"),
        ({"name": "Al-Asad Air Base", "kind": "facility"}, "Al-Asad Air Base"),
        ({"name": "Green Zone", "kind": "place"}, "the Green Zone"),
        ({"name": "Trump administration", "kind": "government"}, "the Trump administration"),
        ({"name": "Secretary of State", "kind": "office"}, "the office “Secretary of State”"),
        ({"name": "Kata'ib Hezbollah", "kind": "group"}, "Kata'ib Hezbollah"),
        ({"name": "Kataib hezbollah", "kind": "group"}, "Kataib hezbollah"),
        ({"name": "two operatives", "kind": "person", "standing": "unnamed"}, "two operatives"),
        ({"name": "Iraqi Shiite militias", "kind": "group", "standing": "collective"}, "Iraqi Shiite militias"),
        ({"name": "Mara Dorvane", "kind": "person"}, "Mara Dorvane"),
        ({"name": "حزب الله", "kind": "group"}, "\u2068حزب الله\u2069"),
        ({"name": "Gen. J. Doe Jr.", "kind": "person"}, "Gen. J. Doe Jr."),
        ({"name": "Doe, Roe and Sons", "kind": "group"}, "Doe, Roe and Sons"),
        ({"name": "a man, said to be tall", "kind": "person", "standing": "unnamed"}, "a man, said to be tall,"),
        ({"name": "those that “struck”", "kind": "person", "standing": "unnamed"}, "those that “struck”"),
        ({"name": "19 May (Front)", "kind": "group"}, "the 19 May (Front)"),
    ],
)
def test_names_in_a_sentence(ask: Ask, fields: Fields, words: str) -> None:
    """A name stands in a sentence as it is recorded, with the article that English wants before a common noun."""
    small = ask(("a", "trains", "b", ["c1"]), actors={"a": fields})
    assert f"says that {words} train" in small.link("a--trains--b").sentence


def test_not_named_once(ask: Ask) -> None:
    """A voice whose very name says that it is not named is not called that twice."""
    claim = {"basis": "reported", "claimed_by": ["service"]}
    actors = {"service": {"name": "A service (not named)", "standing": "unnamed"}}
    assert ask(("a", "funds", "b", [claim]), actors=actors).link("a--funds--b").sentence.count("not named") == 1


def test_name_of_a_person_takes_no_article(ask: Ask) -> None:
    """A person takes no article, whatever the name is made of."""
    small = ask(("a", "trains", "b", ["c1"]), actors={"a": {"name": "Anna king of Union"}})
    assert "says that Anna king of Union trains" in small.link("a--trains--b").sentence


def test_types_and_places(ask: Ask) -> None:
    """A type of weapon is named as a type, and what took place in a place is said to have been in it."""
    small = ask(
        ("raid", "used_weapon", "mine", ["c1"]),
        ("raid", "used_weapon", "rockets", ["c2"]),
        ("raid", "took_place_in", "ostrel", ["c3"]),
        ("raid", "took_place_in", "harbour", ["c4", {"id": "c5", "role": "from"}]),
        actors={
            "mine": {"kind": "weapon", "name": "Limpet mine", "standing": "type"},
            "rockets": {"kind": "weapon", "name": "rockets (make not given)", "standing": "type"},
            "ostrel": {"kind": "place"},
            "harbour": {"kind": "facility"},
        },
        incidents={"raid": {}},
    )
    said = {claim.id: claim.sentence for claim in small.claims()}
    assert "used the type “Limpet mine” [" in said["c1"]
    assert "used rockets (make not given) [" in said["c2"]
    assert "took place in Ostrel [" in said["c3"]
    assert "took place at Harbour [" in said["c4"]
    assert "was carried out from Harbour [" in said["c5"]


def test_hard_names_keep_their_places(ask: Ask) -> None:
    """Stops, commas, brackets, quotes and a “that” inside names change nothing of the sentence around them."""
    claim = {"basis": "reported", "claimed_by": ["voice", "file"], "when": "2031"}
    small = ask(
        ("doe", "ordered", "raid", [claim]),
        actors={"doe": {"name": "Gen. J. Doe Jr."}, "voice": {"name": "those, that say so", "standing": "unnamed"}},
        incidents={"raid": {"name": "Raid: that of 1 May (“Dawn”), Ostrel"}},
        sources={"s1": {"publisher": "Post, that is (2030)"}, "file": {"title": "File No. 3; list"}},
    )
    assert small.link("doe--ordered--raid").sentence == (
        "Post, that is (2030) (undated) reports, on the word of those, that say so (not named) and “File No. 3; list”,"
        " that Gen. J. Doe Jr. ordered the attack “Raid: that of 1 May (“Dawn”), Ostrel”, in 2031 [p. 1]."
        " One source only. No response by Gen. J. Doe Jr. is recorded (not yet looked for)."
    )


def test_one_full_stop(ask: Ask) -> None:
    """A sentence that ends in a name with a full stop has no second one."""
    small = ask(("ann", "trains", "doe", ["c1"]), actors={"doe": {"name": "J. Doe Jr."}, "b": {"name": "ב."}})
    nothing = "No source in this dataset says that Ann leads or commands"
    assert small.said("ann", "doe").not_said == f"{nothing} J. Doe Jr."
    assert small.said("ann", "b").not_said == f"{nothing} \u2068ב.\u2069"
    tie = "No source in this dataset says that there is a direct tie between"
    assert small.paths("ann", "b").not_said == f"{tie} Ann and \u2068ב.\u2069"


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2031-03-01", "on 1 March 2031"),
        ("2031-03", "in March 2031"),
        ("2031", "in 2031"),
        ("2031-03~", "about March 2031"),
        ("[2031-03-01,2031-03-02]", "on 1 March 2031 or 2 March 2031"),
        ("[2031-03,2031-05]", "in March 2031 or May 2031"),
        ("[2030,2031]", "in 2030 or 2031"),
        ("[2031-03-01..2031-03-04]", "between 1 March 2031 and 4 March 2031"),
        ("[2031-03-01..]", "not before 1 March 2031"),
        ("[..2031-03-01]", "not after 1 March 2031"),
        ("2029/..", "from 2029 on, still going on when that was written"),
        ("2029/", "from 2029 on, until when is not known"),
        ("/2031-03", "until March 2031, since when is not known"),
        ("2029/2031", "from 2029 until 2031"),
        ("203X", "in the 2030s"),
        ("203X~", "about the 2030s"),
        ("2031?", "possibly 2031"),
        ("2031-03-02%", "possibly about 2 March 2031"),
        ("2029-05~/..", "from about May 2029 on, still going on when that was written"),
        ("2029?/203X", "from possibly 2029 until the 2030s"),
        ("../2031-03-02", "until 2 March 2031, since when is not known"),
        ("[2029,2030,2031]", "in 2029, 2030 or 2031"),
        ("[2031-03..2031-05]", "between March 2031 and May 2031"),
    ],
)
def test_dates(ask: Ask, when: str, said: str) -> None:
    """Each shape of date is said with the words that it needs."""
    sentence = ask(("a", "trains", "b", [{"when": when}])).link("a--trains--b").claims[0].sentence
    assert sentence == f"Paper s1 (undated) says that A trains B, {said} [p. 1]."


@pytest.mark.parametrize(
    ("published", "label"),
    [
        ("2031-03-01", "Paper s1 (1 March 2031)"),
        ("2031-03", "Paper s1 (March 2031)"),
        ("2031~", "Paper s1 (about 2031)"),
        ("203X", "Paper s1 (the 2030s)"),
        ("[2031-03-01..]", "Paper s1 (undated, not before 1 March 2031)"),
        ("[2031-03-01,2031-03-02]", "Paper s1 (undated, 1 March 2031 or 2 March 2031)"),
        (None, "Paper s1 (undated)"),
    ],
)
def test_labels(ask: Ask, published: str | None, label: str) -> None:
    """A source is named with its day as far as it is known."""
    source = {"published": published} if published else {}
    small = ask(("a", "trains", "b", ["c1"]), sources={"s1": source})
    assert small.link("a--trains--b").claims[0].sentence == f"{label} says that A trains B [p. 1]."
