import json
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actorgraph.graph import Questions
from actorgraph.model.characters import UNSAFE
from actorgraph.model.search import Search

Ask = Callable[..., Questions]
Fields = dict[str, Any]

QASIM, HIZB, SIPAH, BEIT, JARIDA = "قاسم", "حزب الله (٢)", "سپاه ۱", "בית “דין”", "جريدة، بغداد"
ISOLATE = re.compile("\u2068([^\u2068\u2069]*)\u2069")


def iso(text: str) -> str:
    """Return a text between the marks that keep its direction from what is around it."""
    return f"\u2068{text}\u2069"


def assert_isolated(text: str) -> None:
    """Fail where a letter from right to left is outside of an isolate, or a mark of direction inside or alone."""
    for inside in ISOLATE.findall(text):
        assert not UNSAFE.search(inside), ascii(text)
    outside = ISOLATE.sub("", text)
    assert not UNSAFE.search(outside), ascii(text)
    assert not any(unicodedata.bidirectional(each) in ("R", "AL", "AN") for each in outside), ascii(text)


@pytest.fixture(scope="module")
def small(ask: Ask) -> Questions:
    """Return the questions of a dataset in which all that can be Arabic, Persian or Hebrew is."""
    gone = {"date": "2031-08-01", "by": "us", "why": f"{QASIM}؟"}
    told = {"basis": "reported", "claimed_by": ["sipah", "log"], "when": "2031-03-02"}
    value = {"id": "v", "source": "s1", "at": {"page": 2}, "recorded": "2031-07-15"}
    return ask(
        ("hizb", "commands", "qasim", [told, {"stance": "denies"}, {"id": "w", "withdrawn": gone, "note": BEIT}]),
        ("qasim", "holds_office", "beit", [{"named": {"subject": "الحاج", "object": "acting القائم"}}]),
        ("qasim", "ordered", "raid", [{"rests_on": ["named"], "named": {"subject": "الحاج"}}]),
        ("qasim", "instructed", "hizb", [{"id": "named", "note": "הודעה.", "about": "raid"}]),
        ("hizb", "funds", "sipah", [{"sought": {"date": "2031-07-01", "where": JARIDA}}]),
        actors={
            "qasim": {"name": QASIM, "attributes": [{"name": "rank", "value": "عميد", "claims": [value]}]},
            "hizb": {"name": HIZB, "kind": "group", "standing": "collective"},
            "sipah": {"name": SIPAH},
            "beit": {"name": BEIT, "kind": "office"},
        },
        incidents={"raid": {"name": "غارة 19/5", "claims": [{"when": "2031-05-19"}]}},
        sources={"s1": {"publisher": JARIDA}, "log": {"title": "سجل", "publisher": "Post", "seen": False}},
    )


def test_a_link(small: Questions) -> None:
    """Paper, voices, document and ends keep their places beside dates, brackets, quotes and each other."""
    said, *others = small.link("hizb--commands--qasim").sentences
    assert said == (
        f"{iso(JARIDA)} (undated) reports, on the word of {iso(SIPAH)} and “{iso('سجل')}” (not seen by us),"
        f" that {iso(HIZB)} commands {iso(QASIM)}, on 2 March 2031 [p. 1]."
    )
    assert others == [
        "One source only.",
        f"{iso(JARIDA)} denies that {iso(HIZB)} commands {iso(QASIM)} [p. 1].",
        "Nothing in this dataset settles it.",
        f"No response by {iso(HIZB)} is recorded (not yet looked for).",
        f"This is said of {iso(HIZB)} as a body, not of each.",
    ]


def test_what_a_text_calls_them(small: Questions) -> None:
    """The words of the text, an office among them, are isolated inside their quotation marks."""
    claim = small.link("qasim--holds_office--beit").claims[0]
    assert claim.sentence == (
        f"{iso(JARIDA)} (undated) says that {iso(QASIM)} holds the office of {iso(BEIT)}"
        f" (in the text: “{iso('acting القائم')}”) [p. 1]."
    )
    assert claim.notes == (f"In the words of the text: “{iso('الحاج')}”, “{iso('acting القائم')}”.",)


def test_grounds_and_notes(small: Questions) -> None:
    """Who is meant, what was noted, why it was withdrawn and where a reply was sought are isolated."""
    raid = small.link("qasim--ordered--raid").sentences
    assert raid[1].startswith(f"That this is {iso(QASIM)} rests on this: {iso(JARIDA)} alleges")
    assert f"“{iso('غارة 19/5')}”" in raid[0]
    assert f"; in our note: “{iso('הודעה')}”" in small.link("qasim--instructed--hizb").sentences[0]
    notes = [note for claim in small.claims() for note in claim.notes]
    assert f"Withdrawn by us on 1 August 2031: {iso(f'{QASIM}؟')}" in notes
    assert f"Our note: {iso(BEIT)}" in notes
    assert f"A reply was looked for on 1 July 2031: {iso(JARIDA)}" in notes


def test_incidents_and_values(small: Questions) -> None:
    """The name of an incident and a value of an attribute are isolated inside their quotation marks."""
    said = {claim.id: claim.sentence for claim in small.claims()}
    assert f"that the attack “{iso('غارة 19/5')}” took place on 19 May 2031 [" in said["raid-0"]
    assert (
        said["v"] == f"{iso(JARIDA)} (undated) says that the rank of {iso(QASIM)} is given as “{iso('عميد')}” [p. 2]."
    )


def test_all_that_is_worded(small: Questions) -> None:
    """No sentence of any answer lets a letter from right to left out of its isolate."""
    for link in small.links():
        for text in (*link.sentences, *(text for claim in link.claims for text in (claim.sentence, *claim.notes))):
            assert_isolated(text)
    for first in small.dataset.nodes:
        for last in small.dataset.nodes:
            if first != last:
                assert_isolated(small.paths(first, last).not_said)


def test_searches(small: Questions) -> None:
    """Who looked, where, and whom a search names are isolated."""
    search = {"id": "s", "subject": "qasim", "object": "raid", "where": JARIDA, "by": HIZB, "date": "2031-07-01"}
    made = Search.model_validate_json(json.dumps(search))
    [told] = Questions(replace(small.dataset, searches={"s": made})).actor("qasim").searches
    assert told.sentence == (
        f"Looked for by {iso(HIZB)} on 1 July 2031 in “{iso(JARIDA)}”, and not found: a source that ties {iso(QASIM)}"
        f" to the attack “{iso('غارة 19/5')}”."
    )


def test_one_says_both(ask: Ask) -> None:
    """A voice that asserts and denies the same is isolated where it is named for that."""
    both = [{"basis": "quoted", "claimed_by": ["c"]}, {"basis": "quoted", "claimed_by": ["c"], "stance": "denies"}]
    small = ask(("a", "trains", "b", both), actors={"c": {"name": QASIM}})
    assert f"{iso(QASIM)} both asserts and denies it." in small.link("a--trains--b").sentences


def test_capital_in_an_isolate(ask: Ask) -> None:
    """A name that begins with a small Latin letter has its capital at the start of a sentence, isolated or not."""
    denial = {"stance": "denies", "basis": "quoted", "claimed_by": ["c"]}
    small = ask(("a", "trains", "b", [denial]), actors={"c": {"name": "al-Haq الحق"}})
    assert small.link("a--trains--b").claims[0].sentence.startswith(f"{iso('Al-Haq الحق')} denies that")


def test_a_shortened_label(ask: Ask) -> None:
    """The second time, a paper from right to left is named without its date, and is isolated still."""
    denial = {"stance": "denies"}
    small = ask(("a", "trains", "b", ["c1", denial]), sources={"s1": {"publisher": JARIDA, "published": "2031"}})
    said = small.link("a--trains--b").sentences
    assert said[0].startswith(f"{iso(JARIDA)} (2031) says")
    assert said[3].startswith(f"{iso(JARIDA)} denies")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("\u2069\u202eevil\u202c", "\\u2069\\u202eevil\\u202c"),
        ("\u2068open", "\\u2068open"),
        ("\u2068closed\u2069", "\\u2068closed\\u2069"),
        (f"{QASIM}\u2069 ordered it \u2068", iso(f"{QASIM}\\u2069 ordered it \\u2068")),
        (f"\u2068{QASIM}\u2069", iso(f"\\u2068{QASIM}\\u2069")),
        (f"\u202e{QASIM}\u2067{BEIT}", iso(f"\\u202e{QASIM}\\u2067{BEIT}")),
        (f"{QASIM}\n{BEIT}", iso(f"{QASIM}\\x0a{BEIT}")),
        ("plain\u200f", "plain\\u200f"),
    ],
)
def test_hostile_names(ask: Ask, name: str, shown: str) -> None:
    """A name's own marks of direction are written out, so that none can end our isolate or open another."""
    small = ask(("a", "trains", "b", ["c1"]), actors={"a": {"name": name}, "b": {"name": name}})
    sentence = small.link("a--trains--b").claims[0].sentence
    assert sentence == f"Paper s1 (undated) says that {shown} trains {shown} [p. 1]."
    assert_isolated(sentence)


def test_left_to_right_is_left_alone(ask: Ask) -> None:
    """Names in Latin, Cyrillic, Greek or Chinese letters, accents, emoji and Persian digits stay as they are."""
    names = ["Mara Dorvane", "Мара Дорвейн", "Μάρα", "田中 2", "Åsa “Z” Ég", "👩\u200d👧", "۱۲"]
    for name in names:
        sentence = ask(("a", "trains", "b", ["c1"]), actors={"b": {"name": name}}).link("a--trains--b").sentences[0]
        assert sentence == f"Paper s1 (undated) says that A trains {name} [p. 1]."
