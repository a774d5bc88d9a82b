from collections.abc import Callable

import pytest

from actorgraph import ActorGraph
from actorgraph.graph import Questions

Table = Callable[[str], list[list[str]]]
Ask = Callable[..., Questions]
SUPPORT = ("none", "inferred", "stated")


def of(questions: Questions, key: str) -> tuple[str, str, str, int]:
    """Return the word, support, dispute and origins of a link."""
    link = questions.link(key)
    return link.status, link.evidence.support, link.evidence.dispute, link.evidence.origins


def one(ask: Ask, *claims: dict[str, object], sources: dict[str, dict[str, object]] | None = None) -> str:
    """Return the word for the link a--funds--b with these claims."""
    return ask(("a", "funds", "b", list(claims)), sources=sources).link("a--funds--b").status


def test_every_link(graph: ActorGraph, table: Table) -> None:
    """Every link of the invented dataset has the word, support, dispute and origins that were worked out by hand."""
    rows = table("The status of every link")
    levels = {"none": 0, "doubted": 1, "denied by implication": 1, "denied": 2}
    found = {}
    for link in graph.links():
        support, dispute = SUPPORT.index(link.evidence.support), levels[link.evidence.dispute]
        found[link.id] = (link.status, support, dispute, link.evidence.origins)
    assert found == {row[0]: (row[1], int(row[2]), int(row[3]), int(row[4])) for row in rows}
    assert len(rows) == 94


def test_every_word_occurs(graph: ActorGraph) -> None:
    """Each of the ten words for a status is earned by a link of the invented dataset, as often as counted by hand."""
    assert graph.stats().statuses == {
        "corroborated": 10,
        "single-source": 61,
        "inferred": 3,
        "contested": 7,
        "doubted": 2,
        "denied": 4,
        "hypothetical": 2,
        "our reading": 1,
        "withdrawn": 3,
        "unsupported": 1,
    }


def test_voice_contradicts_itself(graph: ActorGraph) -> None:
    """Teodor Quill says both, in two papers, so he contradicts himself; the two papers don't."""
    link = graph.link("dawn-brigade--operated_with--salt-brigade")
    assert link.evidence.self_contradicted == ("Teodor Quill",)
    assert "Teodor Quill both asserts and denies it." in link.sentence


def test_paper_contradicts_itself(graph: ActorGraph) -> None:
    """The Velmora Courier says in its own voice that talks were refused and that they were not."""
    link = graph.link("velmora--refused_talks--tarsk")
    assert link.evidence.self_contradicted == ("Velmora Courier",)


def test_quoting_both_sides(graph: ActorGraph) -> None:
    """A source that quotes both sides does not contradict itself."""
    assert graph.link("dawn-brigade--clashed_with--salt-brigade").evidence.self_contradicted == ()


def test_only_two_contradict_themselves(graph: ActorGraph) -> None:
    """Nobody else in the invented dataset says a thing and its opposite."""
    found = {link.id for link in graph.links() if link.evidence.self_contradicted}
    assert found == {"dawn-brigade--operated_with--salt-brigade", "velmora--refused_talks--tarsk"}


def test_unclear_reading(graph: ActorGraph) -> None:
    """A reading is unclear where every supporting claim is, or rests on one that is; one clear claim is enough."""
    unclear = {link.id for link in graph.links() if link.evidence.reading == "unclear"}
    assert unclear == {
        "harbour-log--incriminates--mara-dorvane",
        "mara-dorvane--ordered--night-attack",
        "lighthouse-raid--used_weapon--grey-fin",
    }


def test_disputes_shown_beside(graph: ActorGraph) -> None:
    """A dispute below the support leaves the word and is shown beside it."""
    assert of(graph, "salt-brigade--attributed_attack--refinery-fire")[2] == "doubted"
    assert of(graph, "dawn-brigade--threatened--pell-refinery")[2] == "denied by implication"


def test_denial_of_another_matter(graph: ActorGraph) -> None:
    """A denial for 2031 neither disputes what was said of 2028 nor disappears: it is worded beside it."""
    link = graph.link("dawn-brigade--allied_with--salt-brigade")
    assert (link.status, link.evidence.dispute) == ("single-source", "none")
    assert "Tarsk Herald (12 April 2031) denies that the Dawn Brigade is allied with the Salt Brigade" in link.sentence


def test_answer_clashes_with_silence(graph: ActorGraph) -> None:
    """A president's answer stands beside his country's silence, both ways, and neither changes the other's word."""
    answered = graph.link("osric-vane--responded_to--harbour-blast")
    silent = graph.link("velmora--did_not_respond_to--harbour-blast")
    assert (answered.status, silent.status) == ("single-source", "single-source")
    assert "Velmora did not respond" in answered.evidence.other_record
    assert "Osric Vane responded" in silent.evidence.other_record
    assert answered.evidence.other_record in answered.sentence
    assert "closure" not in silent.evidence.other_record


def test_no_clash_without_a_bond(ask: Ask) -> None:
    """An answer by one state does not clash with the silence of another."""
    small = ask(
        ("a", "responded_to", "raid", ["yes"]),
        ("b", "did_not_respond_to", "raid", ["no"]),
        actors={"a": {"kind": "government"}, "b": {"kind": "government"}},
        incidents={"raid": {}},
    )
    assert small.link("a--responded_to--raid").evidence.other_record == ""


@pytest.mark.parametrize("kind", ["member_of", "part_of", "holds_office"])
def test_clash_through_each_bond(ask: Ask, kind: str) -> None:
    """Membership, being part of a body and holding an office each make two records speak of one party."""
    small = ask(
        ("a", kind, "b", ["bond"]),
        ("a", "responded_to", "raid", ["yes"]),
        ("b", "did_not_respond_to", "raid", ["no"]),
        incidents={"raid": {}},
    )
    assert small.link("a--responded_to--raid").evidence.other_record
    assert small.link("b--did_not_respond_to--raid").evidence.other_record


def test_clash_through_a_statement(ask: Ask) -> None:
    """Where a statement answered, it is its issuer whose silence it clashes with."""
    small = ask(
        ("a", "issued", "speech", ["c1"]),
        ("speech", "responded_to", "raid", ["yes"]),
        ("a", "did_not_respond_to", "raid", ["no"]),
        ("b", "did_not_respond_to", "raid", ["no-b"]),
        incidents={"raid": {}, "speech": {"kind": "statement"}},
    )
    assert "did not respond" in small.link("speech--responded_to--raid").evidence.other_record
    assert small.link("a--did_not_respond_to--raid").evidence.other_record
    assert small.link("b--did_not_respond_to--raid").evidence.other_record == ""


def test_no_clash_over_a_withdrawn_bond(ask: Ask) -> None:
    """A membership that was withdrawn binds nobody."""
    gone = {"id": "bond", "withdrawn": {"date": "2031-08-01", "by": "us", "why": "wrong person"}}
    small = ask(
        ("a", "member_of", "b", [gone]),
        ("a", "responded_to", "raid", ["yes"]),
        ("b", "did_not_respond_to", "raid", ["no"]),
        incidents={"raid": {}},
    )
    assert small.link("a--responded_to--raid").evidence.other_record == ""


YES: dict[str, object] = {"id": "c-yes"}
HINT: dict[str, object] = {"id": "c-hint", "basis": "inferred_by_source"}
NO: dict[str, object] = {"id": "d-no", "stance": "denies"}
NO_HINT: dict[str, object] = {"id": "d-no-hint", "stance": "denies", "basis": "inferred_by_source"}
DOUBT: dict[str, object] = {"id": "d-doubt", "stance": "doubts"}
COMMENT: dict[str, object] = {"id": "e-comment", "stance": "comments"}
OURS: dict[str, object] = {"id": "f-ours", "basis": "inferred_by_curator"}
IF: dict[str, object] = {"id": "g-if", "modality": "conditional"}


@pytest.mark.parametrize(
    ("claims", "word"),
    [
        ([YES], "single-source"),
        ([HINT], "inferred"),
        ([YES, HINT], "single-source"),
        ([YES, NO], "contested"),
        ([HINT, NO], "denied"),
        ([NO], "denied"),
        ([HINT, DOUBT], "contested"),
        ([HINT, NO_HINT], "contested"),
        ([YES, DOUBT], "single-source"),
        ([YES, NO_HINT], "single-source"),
        ([DOUBT], "doubted"),
        ([NO_HINT], "doubted"),
        ([DOUBT, NO], "denied"),
        ([OURS], "our reading"),
        ([OURS, YES], "single-source"),
        ([OURS, NO], "denied"),
        ([IF], "hypothetical"),
        ([IF, YES], "single-source"),
        ([IF, NO], "denied"),
        ([COMMENT], "unsupported"),
        ([COMMENT, YES], "single-source"),
        ([{"id": "h", "stance": "denies", "basis": "inferred_by_curator"}], "unsupported"),
        ([{"id": "h", "stance": "denies", "modality": "conditional"}, YES], "single-source"),
    ],
    ids=lambda value: value if isinstance(value, str) else "+".join(claim["id"] for claim in value),
)
def test_word(ask: Ask, claims: list[dict[str, object]], word: str) -> None:
    """Support and dispute are compared level by level, and what is no evidence counts for nothing."""
    assert one(ask, *claims) == word


def test_denial_counts_on_narrower_kinds(ask: Ask) -> None:
    """Who denies any part in an attack denies having ordered it; who denies having ordered it denies no more."""
    small = ask(
        ("a", "attributed_attack", "raid", ["part", {"id": "no-part", "stance": "denies"}]),
        ("a", "ordered", "raid", ["order"]),
        ("b", "attributed_attack", "raid", ["part-b"]),
        ("b", "ordered", "raid", [{"id": "no-order", "stance": "denies"}]),
        incidents={"raid": {}},
    )
    assert of(small, "a--ordered--raid") == ("contested", "stated", "denied", 1)
    assert of(small, "b--attributed_attack--raid") == ("single-source", "stated", "none", 1)
    assert of(small, "b--ordered--raid") == ("denied", "none", "denied", 0)


def test_support_counts_on_the_broader_kind(ask: Ask) -> None:
    """Who is said to have ordered an attack is said to have had a part in it; not the other way round."""
    small = ask(
        ("a", "attributed_attack", "raid", [{"id": "hint", "basis": "inferred_by_source"}]),
        ("a", "ordered", "raid", ["order"]),
        ("b", "attributed_attack", "raid", ["part"]),
        ("b", "ordered", "raid", [{"id": "hint-b", "basis": "inferred_by_source"}]),
        incidents={"raid": {}},
    )
    assert of(small, "a--attributed_attack--raid")[:2] == ("single-source", "stated")
    assert of(small, "b--ordered--raid")[:2] == ("inferred", "inferred")


def test_denial_counts_where_it_answers(ask: Ask) -> None:
    """A denial on one link disputes the claim on another that it answers, whatever the dates."""
    denial = {"id": "no", "stance": "denies", "answers": ["yes"], "when": "2031"}
    small = ask(("a", "funds", "b", [{"id": "yes", "when": "2028"}]), ("c", "funds", "b", [denial]))
    assert of(small, "a--funds--b") == ("contested", "stated", "denied", 1)
    assert [claim.id for claim in small.link("a--funds--b").replies] == ["no"]


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        ({"when": "2028"}, {"when": "2031"}, "single-source"),
        ({"when": "2028"}, {"when": "2028-05"}, "contested"),
        ({"when": "2028"}, {}, "contested"),
        ({"about": "raid"}, {"about": "fire"}, "single-source"),
        ({"about": "raid"}, {"about": "raid"}, "contested"),
        ({"about": "raid"}, {}, "contested"),
    ],
)
def test_same_thing(ask: Ask, first: dict[str, str], second: dict[str, str], word: str) -> None:
    """A denial contradicts only a claim of the same thing: dates that can overlap, and no other matter."""
    claims = [{"id": "yes", **first}, {"id": "no", "stance": "denies", **second}]
    small = ask(("a", "instructed", "b", claims), incidents={"raid": {}, "fire": {}})
    assert small.link("a--instructed--b").status == word


def test_reading_goes_to_the_ground(ask: Ask) -> None:
    """A claim is as unclear as the least clear of all that it rests on, at any remove."""
    small = ask(
        ("a", "funds", "b", [{"id": "top", "rests_on": ["middle"]}]),
        ("b", "funds", "c", [{"id": "middle", "rests_on": ["bottom"]}]),
        ("c", "funds", "d", [{"id": "bottom", "reading": "unclear"}]),
    )
    assert small.link("a--funds--b").evidence.reading == "unclear"
    assert small.link("a--funds--b").status == "single-source"
