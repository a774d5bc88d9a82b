import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any, get_args

import pytest

from actorgraph import ActorGraph
from actorgraph.graph import Questions
from actorgraph.graph.wording.names import node_words
from actorgraph.model import Kind
from actorgraph.model.actor import Standing
from actorgraph.model.claim import Basis, Modality, Reading, Stance
from actorgraph.model.incident import INCIDENT_KINDS, Happened
from actorgraph.model.kinds import VOCABULARY

Ask = Callable[..., Questions]
Fields = dict[str, Any]

STANCES, BASES, MODALITIES, READINGS = map(get_args, (Stance, Basis, Modality, Reading))
_PLAIN = (
    r"One source only\.",
    r"\d+ documents say so, none of them known to corroborate another\.",
    r"Only one source states it; what else supports it is implied\.",
    r"Independent origins: at least \d+\.",
    r"\d+ more claims in support are on record\.",
    r"It speaks of what would happen, not of what did\.",
    r"All claims of this are withdrawn or have fallen with a withdrawn one\.",
    r"No source here asserts it\.",
    r"The (accusation|statement) that it answers is not in this selection\.",
    r"Nothing in this dataset settles it\.",
    r"No response by .+ is recorded \((looked for on .+|not yet looked for)\)\.",
    r"This is said of .+ as a body, not of each\.",
    r".+ both asserts and denies it\.",
    r"Our note on it: “[^”]*(“[^”]*”[^”]*)*”\.",
    r"No source in this dataset says that .+\.",
    r"No source in this dataset names anybody who did, ordered or claimed it( by itself)?\.",
)
"""Sentences that say something of the record and accuse nobody."""
PLAIN = re.compile("|".join(_PLAIN))
OPENINGS = (
    "Its ground: ",
    "It rests on this: ",
    "Also on record: ",
    "Said directly: ",
    "Implied only, and stated by no source in this dataset: ",
    "It is counted in a campaign: ",
    "Of the campaign as a whole, not of this: ",
    "Fallen with a withdrawn claim: ",
)
CREDIBILITY = re.compile(
    r"\b(reliabl|credib|likely|probabl|confirm|proven|proves|clearly|evident|obvious|apparent|reveal|admitted|notorious"
    r"|terror|murder|furious|loyal|henchman|radical|dangerous)",
    re.IGNORECASE,
)


SIGNS = re.compile(r"[“(\[]|[”)\]]|\.(?= [^a-z]|$)")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a full stop inside quotation marks or brackets ends none."""
    found, start, depth = [], 0, 0
    for sign in SIGNS.finditer(text):
        depth += (sign[0] in "“([") - (sign[0] in "”)]")
        if sign[0] == "." and depth == 0:
            found.append(text[start : sign.end()].strip())
            start = sign.end()
    assert not text[start:].strip(), text
    return found


def check(text: str, speakers: list[str], parties: tuple[str, str] | None = None) -> None:
    """Fail where any sentence of a text is a bare allegation, or any piece of it would be if it were cropped."""
    assert text.count("“") == text.count("”"), text
    assert "  " not in text, text
    assert not re.search(r"\.\.|,,| ,| \.|;;", text), text
    for sentence in sentences(text):
        if PLAIN.fullmatch(sentence):
            continue
        bare = sentence
        for opening in (*OPENINGS, "Withdrawn by its source: ", "Withdrawn by us: "):
            bare = bare.removeprefix(opening)
        attribution = next((who for who in ("Our reading", *speakers) if bare.startswith(who)), None)
        assert attribution, f"no attribution: {sentence}"
        assert re.search(r"\b(that|whether)\b", bare), f"a bare statement: {sentence}"
        assert re.search(r" \[(¶\d+|p\. \d+)\]\.$", bare), f"no place: {sentence}"
        if parties:
            subject, object_ = parties
            assert bare.index("hat " if "that " in bare else "whether") < bare.index(f" {subject}"), sentence
            for piece in re.split(r"[,;:] ", bare):
                if subject in piece and object_ in piece and not piece.startswith(("that ", "whether ")):
                    assert re.search(r"\b(that|whether)\b", piece), f"bare when cropped: {piece}"


def one_of_each(kinds: tuple[str, ...]) -> list[str]:
    """Return one kind of actor, a group where that may stand, and one kind of incident, as far as both may stand."""
    actors = [kind for kind in kinds if kind not in INCIDENT_KINDS]
    incidents = [kind for kind in kinds if kind in INCIDENT_KINDS]
    return [*(["group"] if "group" in actors else actors[-1:]), *incidents[-1:]]


def ends(kind: Kind) -> Iterator[tuple[Fields, Fields]]:
    """Yield the fields of both ends: every standing of actors, every outcome of incidents."""
    for first, last in product(one_of_each(kind.subject), one_of_each(kind.object)):
        incidents = [end in INCIDENT_KINDS for end in (first, last)]
        standings = ("named",) if all(incidents) else get_args(Standing)
        outcomes = get_args(Happened) if any(incidents) else ("yes",)
        for standing, happened in product(standings, outcomes):
            actor, incident = {"standing": standing}, {"happened": happened}
            yield (
                {"kind": first, **(incident if incidents[0] else actor)},
                {"kind": last, **(incident if incidents[1] else actor)},
            )


def ledgers() -> Iterator[Fields]:
    """Yield the fields of a claim in every combination."""
    for stance, basis, modality, reading in product(STANCES, BASES, MODALITIES, READINGS):
        voices = ["voice"] if basis in ("reported", "quoted") else []
        yield {"stance": stance, "basis": basis, "modality": modality, "reading": reading, "claimed_by": voices}


@pytest.mark.parametrize("kind", VOCABULARY.values(), ids=list(VOCABULARY))
def test_no_bare_allegation(ask: Ask, kind: Kind) -> None:
    """Whatever is claimed, on whatever ground, of whomever: each sentence is attributed, also when it is cropped."""
    for subject, object_ in ends(kind):
        records: dict[str, Fields] = {}
        links = []
        for number, claim in enumerate(ledgers()):
            first, last = f"aa{number}", f"bb{number}"
            records |= {first: {**subject, "name": f"Alder {number}x"}, last: {**object_, "name": f"Birch {number}x"}}
            links.append((first, kind.id, last, [claim]))
        small = ask(
            *links,
            actors={key: fields for key, fields in records.items() if "happened" not in fields}
            | {"voice": {"name": "Vera"}},
            incidents={key: fields for key, fields in records.items() if "happened" in fields},
            sources={"s1": {"publisher": "Daily Paper", "published": "2031-03-02"}},
        )
        speakers = ["Daily Paper (2 March 2031)", "Daily Paper", "Vera"]
        for number, claim in enumerate(ledgers()):
            answer = small.link(f"aa{number}--{kind.id}--bb{number}")
            parties = (f"Alder {number}x", f"Birch {number}x")
            said = answer.claims[0].sentence
            check(answer.sentence, speakers)
            assert sentences(said) == [said]
            words = [node_words(small.dataset, key) for key in (answer.subject, answer.object)]
            check(said, speakers, (words[0], parties[1]))
            assert not CREDIBILITY.search(answer.sentence), answer.sentence
            assert_framed(said, claim, imputes=answer.imputes)


def assert_framed(said: str, claim: Fields, *, imputes: bool) -> None:
    """Fail where a sentence does not show on what ground, in what mood and how clearly the thing is said."""
    if claim["basis"] == "inferred_by_curator":
        assert "Our reading, stated by no source" in said
    if claim["basis"] == "inferred_by_source":
        assert "implies but does not state" in said
    if claim["claimed_by"]:
        assert "Vera" in said
        assert "Daily Paper" in said
    if imputes and claim["stance"] == "asserts":
        assert re.search(r"\b(alleg(es|ing)|reports|implies but does not state|Our reading)\b", said), said
        assert not re.search(r"\b(says|saying)\b", said), said
    if claim["modality"] == "conditional":
        assert " would " in said, said
    assert ("the text is unclear, and read so here" in said) == (claim["reading"] == "unclear")
    verb = {"asserts": "", "denies": r"den(y|ies|ial)", "doubts": "doubt", "comments": "neither a"}[claim["stance"]]
    assert re.search(verb, said), said


def texts(answer: object) -> Iterator[str]:
    """Yield every sentence in an answer, wherever it stands."""
    worded = {"sentence", "not_said", "replies", "answered", "statement", "other_record"}
    if isinstance(answer, dict):
        for key, value in answer.items():
            if key in worded:
                yield from [value] if isinstance(value, str) else [each for each in value if isinstance(each, str)]
            yield from texts(value)
    elif isinstance(answer, list):
        for value in answer:
            yield from texts(value)


@pytest.mark.parametrize("name", ["graph", "article"])
def test_no_bare_allegation_in_the_datasets(name: str, request: pytest.FixtureRequest) -> None:
    """Every sentence of every answer on both datasets is attributed, also when it is cropped."""
    asked: ActorGraph = request.getfixturevalue(name)
    dataset = asked.dataset
    speakers = [source.publisher for source in dataset.sources.values()]
    speakers += [words[:1].upper() + words[1:] for words in (node_words(dataset, key) for key in dataset.actors)]
    answers: list[Any] = [asked.show(key).to_dict() for key in dataset.nodes]
    answers += [entry.to_dict() for entry in asked.timeline(include_hypothetical=True)]
    answers += [claim.to_dict() for claim in asked.claims()]
    answers += [
        asked.paths(*pair).to_dict() for pair in zip(list(dataset.nodes), list(dataset.nodes)[1:], strict=False)
    ]
    found = {text for answer in answers for text in texts(answer) if text}
    assert len(found) > 200
    for text in found:
        check(text, speakers)
        assert not CREDIBILITY.search(re.sub("“[^”]*”", "", text)), text


def test_alleged_without_a_source(ask: Ask) -> None:
    """In its own voice and with no ground, a source alleges and gives no source."""
    link = ask(("ann", "funds", "ben", ["c1"])).link("ann--funds--ben")
    assert link.sentence == (
        "Paper s1 (undated) alleges, giving no source, that Ann funds Ben [p. 1]. One source only."
        " No response by Ann is recorded (not yet looked for)."
    )


def test_said_without_imputing(ask: Ask) -> None:
    """What accuses nobody is said, and needs no reply."""
    link = ask(("ann", "trains", "ben", [{"when": "2031-03-02"}])).link("ann--trains--ben")
    assert link.sentence == "Paper s1 (undated) says that Ann trains Ben, on 2 March 2031 [p. 1]. One source only."


def test_unseen_document(graph: ActorGraph) -> None:
    """A document that is only cited is named as not seen by us."""
    sentence = graph.link("mara-dorvane--ordered--harbour-blast").claims[0].sentence
    assert "reports, citing “" in sentence
    assert "” (not seen by us), that Mara Dorvane ordered the attack" in sentence


def test_unnamed_voice(ask: Ask) -> None:
    """Voices without a name are called that."""
    claim = {"basis": "reported", "claimed_by": ["pilots"]}
    small = ask(("ann", "funds", "ben", [claim]), actors={"pilots": {"name": "two pilots", "standing": "unnamed"}})
    assert (
        "reports, on the word of two pilots (not named), that Ann funds Ben" in small.link("ann--funds--ben").sentence
    )


def test_looked_for(graph: ActorGraph) -> None:
    """Where a reply was looked for and not found, the day is given."""
    sentence = graph.link("dawn-brigade--attributed_attack--harbour-blast").sentence
    assert "No response by the Dawn Brigade is recorded (looked for on 1 July 2031)." in sentence


@pytest.mark.parametrize(
    ("kind", "reply"),
    [
        ("ordered", ("ann", "ordered", "raid", {"stance": "denies"})),
        ("ordered", ("ann", "ordered", "raid", {"stance": "comments"})),
        ("ordered", ("ann", "ordered", "raid", {"stance": "doubts"})),
        ("ordered", ("ann", "attributed_attack", "raid", {"stance": "denies"})),
        ("attributed_attack", ("ann", "ordered", "raid", {"stance": "denies"})),
        ("ordered", ("cy", "ordered", "raid", {"stance": "denies", "answers": ["charge"]})),
        ("ordered", ("cy", "ordered", "raid", {"stance": "comments", "answers": ["charge"]})),
    ],
)
def test_reply_wherever_the_accusation_is(ask: Ask, kind: str, reply: tuple[str, str, str, Fields]) -> None:
    """A reply by the accused is shown wherever the accusation is, whichever link it was recorded on."""
    subject, its_kind, object_, fields = reply
    answer = {"id": "reply", "basis": "quoted", "claimed_by": ["ann"], **fields}
    charge = (("ann", kind, "raid"), {"id": "charge"})
    if (subject, its_kind, object_) == charge[0]:
        links = [(*charge[0], [charge[1], answer])]
    else:
        links = [(*charge[0], [charge[1]]), (subject, its_kind, object_, [answer])]
    small = ask(*links, incidents={"raid": {}})
    said = small.link(f"ann--{kind}--raid")
    worded = next(claim.sentence for claim in small.claims() if claim.id == "reply").replace(" (undated)", "")
    assert worded in said.sentence
    assert "No response" not in said.sentence
    assert any(worded in text.replace(" (undated)", "") for entry in small.timeline() for text in entry.replies)
    for key in ("ann", "raid"):
        assert any(worded in text for text in texts(small.show(key).to_dict()))
    assert worded in small.paths("ann", "raid").paths[0].hops[0].links[0].sentence
    assert worded in small.paths("ann", "raid").not_said


def test_reply_by_another(ask: Ask) -> None:
    """Where another replies, that is shown, and that the accused has not is shown too."""
    denial = {"stance": "denies", "basis": "quoted", "claimed_by": ["cy"]}
    sentence = ask(("ann", "funds", "ben", ["c1", denial]), actors={"cy": {}}).link("ann--funds--ben").sentence
    assert "Cy denies that Ann funds Ben, as quoted by Paper s1" in sentence
    assert "No response by Ann is recorded" in sentence


def test_admission_needs_no_reply(graph: ActorGraph) -> None:
    """Who claims an attack has spoken: no reply is missing."""
    sentence = graph.link("dawn-brigade-north--claimed_responsibility--lighthouse-raid").sentence
    assert "alleges, quoting Northern wing of the Dawn Brigade, that" in sentence
    assert "No response" not in sentence


def test_accused_is_the_object(graph: ActorGraph) -> None:
    """Where Velmora accuses Tarsk, it is Tarsk whose reply is missing."""
    assert "No response by Tarsk is recorded" in graph.link("velmora--accused--tarsk").sentence


def test_withdrawn_reply_is_not_shown(ask: Ask) -> None:
    """A comment that was withdrawn is no longer worded as a reply."""
    gone = {"date": "2031-08-01", "by": "us", "why": "wrong person"}
    comment = {"stance": "comments", "basis": "quoted", "claimed_by": ["ann"], "withdrawn": gone}
    sentence = ask(("ann", "funds", "ben", ["c1", comment])).link("ann--funds--ben").sentence
    assert "neither admitting" not in sentence
    assert "No response by Ann" in sentence


def test_withdrawn_says_so_first(graph: ActorGraph) -> None:
    """A withdrawn accusation can't be quoted without its withdrawal."""
    link = graph.link("mara-ilvesh--funds--salt-brigade")
    assert link.sentence.startswith("Withdrawn by its source: Quayside Notes (10 March 2031) alleges")
    fallen = graph.link("mara-ilvesh--backs--salt-brigade")
    assert fallen.sentence.startswith("Fallen with a withdrawn claim: Lantern Review")


def test_collective(graph: ActorGraph) -> None:
    """What is said of a collective is said of it as a body."""
    sentence = graph.link("tarsk--backs--strait-militias").sentence
    assert sentence.endswith("This is said of militias of the strait as a body, not of each.")


def test_contested(graph: ActorGraph) -> None:
    """A contested link gives the accusation, the reply, and that nothing settles it, in this order."""
    sentence = graph.link("mara-dorvane--ordered--harbour-blast").sentence
    order = [sentence.index(words) for words in ("Lantern Review (", "Chancellery of Tarsk” denies", "Nothing in this")]
    assert order == sorted(order)


def test_what_was_said_is_given(article: ActorGraph) -> None:
    """That one instructed another in connection with an attack is never said without what the instruction was."""
    link = article.link("qassem-soleimani--instructed--qais-al-khazali")
    assert "Our note on it: “" in link.sentence


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
        ({"name": "حزب الله", "kind": "group"}, "حزب الله"),
    ],
)
def test_names_in_a_sentence(ask: Ask, fields: Fields, words: str) -> None:
    """A name stands in a sentence as it is recorded, with the article that English wants before a common noun."""
    small = ask(("a", "trains", "b", ["c1"]), actors={"a": fields})
    assert f"says that {words} train" in small.link("a--trains--b").sentence


@pytest.mark.parametrize(
    ("happened", "said"),
    [
        ("yes", "that Ann was responsible for the attack “Raid”"),
        ("foiled", "that Ann was responsible for the foiled attack “Raid”"),
        ("planned", "that Ann was planning the planned attack “Raid”"),
        ("expected", "that Ann is expected to be responsible for the expected attack “Raid”"),
    ],
)
def test_outcome(ask: Ask, happened: str, said: str) -> None:
    """An attack that was foiled, planned or expected is never worded as one that took place."""
    small = ask(("ann", "attributed_attack", "raid", ["c1"]), incidents={"raid": {"happened": happened}})
    assert said in small.link("ann--attributed_attack--raid").sentence


def test_label_is_shortened_safely(ask: Ask) -> None:
    """A label is shortened after its first place, also where one publisher's name ends another's."""
    small = ask(
        ("ann", "visited", "ben", [{"source": "s1"}, {"source": "s2"}]),
        sources={"s1": {"publisher": "Post"}, "s2": {"publisher": "Lagoon Post"}},
    )
    assert small.link("ann--visited--ben").sentence == (
        "Post (undated) says that Ann visited Ben [p. 1]. Lagoon Post (undated) says that Ann visited Ben [p. 1]."
        " Independent origins: at least 2."
    )


def test_labels_of_one_publisher(ask: Ask) -> None:
    """Where a publisher has several documents, each keeps its date wherever it is named."""
    small = ask(
        ("ann", "funds", "ben", [{"source": "s1"}, {"source": "s1", "stance": "denies"}]),
        sources={"s1": {"publisher": "Post", "published": "2031"}, "s2": {"publisher": "Post"}},
    )
    assert small.link("ann--funds--ben").sentence.count("Post (2031)") == 2


def test_rests_on_unclear_text(graph: ActorGraph) -> None:
    """What is clear itself but rests on unclear text says so in its own sentence."""
    assert "; this rests on unclear text [" in graph.link("mara-dorvane--ordered--night-attack").claims[0].sentence


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
        ("2029/..", "from 2029 on, still going on"),
        ("2029/", "from 2029 on, until when is not known"),
        ("/2031-03", "until March 2031, since when is not known"),
        ("2029/2031", "from 2029 until 2031"),
    ],
)
def test_dates(ask: Ask, when: str, said: str) -> None:
    """Each shape of date is said with the words that it needs."""
    sentence = ask(("a", "trains", "b", [{"when": when}])).link("a--trains--b").claims[0].sentence
    assert sentence == f"Paper s1 (undated) says that A trains B, {said} [p. 1]."
