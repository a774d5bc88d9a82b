from collections.abc import Callable
from typing import Any

import pytest

from actorgraph import ActorGraph
from actorgraph.graph import Questions

Ask = Callable[..., Questions]
Fields = dict[str, Any]


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
    """Where a reply was looked for and not found, the day and the place are given."""
    sentence = graph.link("dawn-brigade--attributed_attack--harbour-blast").sentence
    looked = "looked for on 1 July 2031 in “the archive of Dawn Radio”"
    assert f"No response by the Dawn Brigade is recorded ({looked})." in sentence


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
        assert worded in str(small.show(key).to_dict())
    assert worded in small.paths("ann", "raid").paths[0].hops[0].links[0].sentence
    assert worded in small.paths("ann", "raid").not_said


def test_a_comment_is_made_to_the_claim_that_it_answers(ask: Ask) -> None:
    """Recorded on a link of his own, a reply names what it answers, each once; what filters took is not told."""
    comment: Fields = {"id": "reply", "stance": "comments", "basis": "quoted", "claimed_by": ["cy"], "source": "s2"}
    charges = [("ann", "ordered", "raid", ["one", "two"]), ("ben", "ordered", "raid", ["three"])]

    def reply_to(*answers: str) -> Questions:
        reply = ("cy", "attributed_attack", "raid", [{**comment, "answers": list(answers)}])
        return ask(*charges, reply, incidents={"raid": {"claims": [{"source": "s2"}]}}, sources={"s1": {}, "s2": {}})

    def told(small: Questions) -> str:
        return next(claim.sentence for claim in small.claims() if claim.id == "reply")

    replies, as_quoted = "Cy replies, neither admitting nor denying it, to", "as quoted by Paper s2 (undated) [p. 1]."
    charge, other = "Ann ordered the attack “Raid”", "Ben ordered the attack “Raid”"
    assert told(reply_to("one")) == f"{replies} the claim that {charge}, {as_quoted}"
    assert told(reply_to("one", "two", "three")) == f"{replies} the claim that {charge} and that {other}, {as_quoted}"
    assert told(reply_to()) == f"{replies} the claim that Cy was responsible for the attack “Raid”, {as_quoted}"
    assert told(reply_to("one").only_from("s2")) == f"{replies} a claim that is not in this selection, {as_quoted}"


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


def test_who_belongs_to_a_collective(ask: Callable[..., Questions]) -> None:
    """That somebody is one of them is said of him, not of them; that they belong to a body is said of them."""
    bodies = {key: {"kind": "group", "name": key, "standing": "collective"} for key in ("chiefs", "militias")}
    small = ask(
        ("ann", "member_of", "chiefs", ["m1"]),
        ("chiefs", "part_of", "militias", ["p1"]),
        ("ann", "commands", "chiefs", ["c1"]),
        actors=bodies,
    )
    said = [small.link(key).sentences[-1] for key in sorted(small.dataset.links)]
    assert said == [
        "This is said of chiefs as a body, not of each.",  # ann commands them
        "One source only.",  # ann is a member
        "This is said of chiefs as a body, not of each.",  # they are part of the militias
    ]


def test_contested(graph: ActorGraph) -> None:
    """A contested link gives the accusation, the reply, and that nothing settles it, in this order."""
    sentence = graph.link("mara-dorvane--ordered--harbour-blast").sentence
    order = [sentence.index(words) for words in ("Lantern Review (", "Chancellery of Tarsk” denies", "Nothing in this")]
    assert order == sorted(order)


def test_what_was_said_is_given(article: ActorGraph) -> None:
    """That one instructed another in connection with an attack is never said without what the instruction was."""
    link = article.link("qassem-soleimani--instructed--qais-al-khazali")
    assert "; in our note: “" in link.sentences[0]
    assert all("; in our note: “" in claim.sentence for claim in link.claims)


def test_the_gist_is_the_first_words_of_our_note(ask: Ask) -> None:
    """What was instructed stands in the sentence itself; other remarks of ours stay in the note."""
    claim = {"note": "To spare the ships. The day is inferred."}
    sentence = ask(("ann", "instructed", "ben", [claim])).link("ann--instructed--ben").sentences[0]
    assert sentence == (
        "Paper s1 (undated) alleges, giving no source, that Ann instructed Ben;"
        " in our note: “To spare the ships” [p. 1]."
    )


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


@pytest.mark.parametrize(
    ("named", "ground", "opening"),
    [
        ({"object": "the man"}, ("dora", "visited", "ben"), "That this is Ben rests on this: Paper s1 says that Dora "),
        ({"subject": "her boss"}, ("ann", "visited", "dora"), "That this is Ann rests on this: Paper s1 says that Ann"),
        ({"subject": "a", "object": "b"}, ("ann", "visited", "dora"), "That this is Ann rests on this: "),
        ({"subject": "her boss"}, ("ann", "visited", "ben"), "That this is Ann rests on this: "),
        ({"object": "the man"}, ("ann", "visited", "dora"), "It rests on this: "),
        ({"subject": "Ann"}, ("ann", "visited", "dora"), "It rests on this: "),
        ({"subject": "a", "object": "b"}, ("ann", "visited", "ben"), "It rests on this: "),
        ({"subject": "her boss"}, ("dora", "visited", "eve"), "It rests on this: "),
        (None, ("ann", "visited", "dora"), "It rests on this: "),
    ],
)
def test_who_is_meant(ask: Ask, named: Fields | None, ground: tuple[str, str, str], opening: str) -> None:
    """A ground tells who is meant where the text has other words for just one end that both speak of.

    For what that one is said to have done it is no source.
    """
    claim = {"rests_on": ["ground"]} | ({"named": named} if named else {})
    small = ask(("ann", "funds", "ben", [claim]), (*ground, ["ground"]))
    alleged = "alleges, giving no source, that" if opening.startswith("That this is") else "alleges that"
    assert small.link("ann--funds--ben").sentences[0] == f"Paper s1 (undated) {alleged} Ann funds Ben [p. 1]."
    assert small.link("ann--funds--ben").sentences[1].startswith(opening)


CITED: Fields = {"basis": "reported", "claimed_by": ["cy"]}


@pytest.mark.parametrize(
    ("kind", "ground", "alleged"),
    [
        ("ordered", CITED, "alleges that"),
        ("attributed_attack", CITED, "alleges that"),
        ("ordered", {}, "alleges, giving no source, that"),
        ("threatened", CITED, "alleges, giving no source, that"),
    ],
)
def test_a_source_that_tells_who_is_meant_and_what_he_did(ask: Ask, kind: str, ground: Fields, alleged: str) -> None:
    """Whoever is cited for the deed itself is its source, also where his words tell who is meant; nobody else is."""
    claim = {"id": "charge", "rests_on": ["ground"], "named": {"subject": "her boss"}}
    object_ = "ben" if kind == "threatened" else "raid"
    links = {("ann", "ordered", "raid"): [claim]}
    links.setdefault(("ann", kind, object_), []).append({"id": "ground", **ground})
    small = ask(*((*ends, claims) for ends, claims in links.items()), actors={"cy": {}}, incidents={"raid": {}})
    [charge] = [claim for claim in small.link("ann--ordered--raid").claims if claim.id == "charge"]
    assert charge.sentence == f"Paper s1 (undated) {alleged} Ann ordered the attack “Raid” [p. 1]."


def test_an_identity_tells_who_is_meant(ask: Ask) -> None:
    """A ground that says by which words somebody is meant is told as that."""
    at = {"source": "s1", "at": {"page": 1}, "recorded": "2031-07-15"}
    identity = {"name": "identity", "value": "the boss", "claims": [{**at, "id": "who"}]}
    small = ask(("ann", "funds", "ben", [{"rests_on": ["who"]}]), actors={"ann": {"attributes": [identity]}})
    assert small.link("ann--funds--ben").sentences[1] == (
        "That this is Ann rests on this: Paper s1 says that Ann is the one meant (in our words: the boss) [p. 1]."
    )


def test_ground_of_what_is_implied(ask: Ask) -> None:
    """What a source implies has a ground, whoever is meant."""
    claim = {"basis": "inferred_by_source", "rests_on": ["ground"], "named": {"subject": "her boss"}}
    small = ask(("ann", "funds", "ben", [claim]), ("ann", "visited", "dora", ["ground"]))
    assert small.link("ann--funds--ben").sentences[1] == "Its ground: Paper s1 says that Ann visited Dora [p. 1]."


@pytest.mark.parametrize(
    ("papers", "said"),
    [(3, "1 more claim in support is on record."), (4, "2 more claims in support are on record.")],
)
def test_more_claims(ask: Ask, papers: int, said: str) -> None:
    """Two independent claims are worded, the others counted."""
    keys = [f"s{number}" for number in range(papers)]
    small = ask(("ann", "visited", "ben", [{"source": key} for key in keys]), sources={key: {} for key in keys})
    sentences = small.link("ann--visited--ben").sentences
    assert sentences[1:] == (
        "Paper s1 (undated) says that Ann visited Ben [p. 1].",
        said,
        f"Independent origins: at least {papers}.",
    )


def test_denied_by_two(ask: Ask) -> None:
    """Who denies stands before what is denied, and in the plural where there are two."""
    denial = {"stance": "denies", "basis": "quoted", "claimed_by": ["ann", "cy"], "reading": "unclear"}
    link = ask(("ann", "funds", "ben", [denial]), actors={"cy": {}}).link("ann--funds--ben")
    assert link.claims[0].sentence == (
        "Ann and Cy deny that Ann funds Ben, as quoted by Paper s1 (undated);"
        " the text is unclear, and read so here [p. 1]."
    )


@pytest.mark.parametrize(
    ("happened", "said"),
    [("expected", "if it came to the expected attack “Raid”"), ("yes", "in connection with the attack “Raid”")],
)
def test_a_condition_is_what_is_to_come(ask: Ask, happened: str, said: str) -> None:
    """Only what has not happened yet is a condition; what has happened is what the words concern."""
    claim = {"modality": "conditional", "about": "raid"}
    small = ask(("ann", "trains", "ben", [claim]), incidents={"raid": {"happened": happened}})
    assert said in small.link("ann--trains--ben").sentence
