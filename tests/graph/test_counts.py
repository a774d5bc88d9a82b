import itertools
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actorgraph import ActorGraph
from actorgraph.graph import Questions
from actorgraph.graph.answers import AttackCount
from actorgraph.model.judgement import Judgement

Ask = Callable[..., Questions]
Fields = dict[str, Any]

NUMBERS = itertools.count()
STANDS_FOR = "says that the number of attacks that the attack “Night attack on the cranes” stands for is"
MAY_BE_ONE = "the attack “Ambush of the grain convoy” and the attack “Raid of the old feud” may be one"
GONE: Fields = {"withdrawn": {"date": "2031-08-01", "by": "us", "why": "wrong"}}


def number(value: str | int, *claims: Fields) -> Fields:
    """Return an attribute that says for how many attacks an incident stands, with the claims for it."""
    made = [
        {"id": f"number-{next(NUMBERS)}", "source": "s1", "at": {"page": 1}, "recorded": "2031-07-15", **claim}
        for claim in claims or ({},)
    ]
    return {"name": "attacks", "value": value, "claims": made}


def judged(questions: Questions, *pairs: tuple[str, str, str]) -> Questions:
    """Return the same questions where pairs are judged."""
    said = {"by": "us", "why": "Same night, same place.", "recorded": "2031-07-15"}
    made = [
        Judgement.model_validate_json(
            json.dumps({"id": f"{one}--same_as--{other}", "first": one, "second": other, "judgement": word, **said})
        )
        for one, other, word in pairs
    ]
    return Questions(replace(questions.dataset, judgements={each.id: each for each in made}))


def bounds(questions: Questions) -> tuple[int, int | None, int]:
    """Return how many attacks at least, how many at most, and how many records there are."""
    count = questions.attack_count()
    return count.at_least, count.at_most, count.mentions


def test_harbour(graph: ActorGraph) -> None:
    """Of eight records one may be two attacks, and two may be one: at least 7, at most 9."""
    assert graph.attack_count() == AttackCount(
        at_least=7,
        at_most=9,
        mentions=8,
        because=(
            f"Velmora Courier (2 May 2031) {STANDS_FOR} 1 [¶8].",
            f"Harbour Commission (30 June 2031) {STANDS_FOR} 2 [p. 14].",
            (
                f"In the judgement of the editors, {MAY_BE_ONE}:"
                " “One book tells of both, gives neither a day, and may mean one night”."
            ),
        ),
    )
    assert graph.stats().attacks == graph.attack_count()


def test_what_is_an_attack(ask: Ask) -> None:
    """Attacks that took place or were foiled are counted; what is planned or expected, and a campaign, never are."""
    incidents = {
        "a": {},
        "b": {"happened": "foiled"},
        "c": {"happened": "planned", "attributes": [number(3)]},
        "d": {"happened": "expected"},
        "e": {"kind": "campaign", "attributes": [number("a dozen")]},
        "f": {"kind": "meeting"},
    }
    assert ask(incidents=incidents).attack_count() == AttackCount(2, 2, 2, ())


def test_nothing(ask: Ask) -> None:
    """A dataset without attacks speaks of none."""
    assert bounds(ask()) == (0, 0, 0)


@pytest.mark.parametrize(
    ("values", "expected", "given"),
    [
        ([number(1)], (1, 1), []),
        ([number(3)], (3, 3), ["3"]),
        ([number("1..2")], (1, 2), ["1 or 2"]),
        ([number("2..5")], (2, 5), ["2 to 5"]),
        ([number("2..")], (2, None), ["2 or more"]),
        ([number(2), number("3..4")], (2, 4), ["2", "3 or 4"]),
        ([number(2), number("4..")], (2, None), ["2", "4 or more"]),
        ([number(2), number(9, GONE)], (2, 2), ["2"]),
        ([number(2, GONE, {})], (2, 2), ["2"]),
        ([number(9, GONE)], (1, 1), []),
        ([number(9, {"stance": "denies"})], (1, 1), []),
        ([{**number("many"), "name": "rounds"}], (1, 1), []),
    ],
)
def test_one_record_for_several(
    ask: Ask, values: list[Fields], expected: tuple[int, int | None], given: list[str]
) -> None:
    """A record stands for as many as is said of it; where what is said differs, from the fewest to the most."""
    count = ask(incidents={"raid": {"happened": "foiled", "attributes": values}}).attack_count()
    assert (count.at_least, count.at_most, count.mentions) == (*expected, 1)
    said = "Paper s1 (undated) says that the number of attacks that the foiled attack “Raid” stands for is"
    assert count.because == tuple(f"{said} {words} [p. 1]." for words in given)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], (4, 4)),
        ([("a", "b", "different")], (4, 4)),
        ([("a", "b", "unsure")], (3, 4)),
        ([("a", "b", "same")], (3, 3)),
        ([("a", "b", "same"), ("b", "c", "same")], (2, 2)),
        ([("a", "b", "same"), ("b", "c", "unsure")], (2, 3)),
        ([("a", "b", "unsure"), ("c", "d", "unsure")], (2, 4)),
        ([("a", "b", "unsure"), ("b", "c", "unsure"), ("a", "c", "unsure")], (2, 4)),
    ],
)
def test_two_records_for_one(ask: Ask, pairs: list[tuple[str, str, str]], expected: tuple[int, int]) -> None:
    """Of four records, those that are one count once, and those that may be one count once at least."""
    small = judged(ask(incidents={key: {} for key in "abcd"}), *pairs)
    assert bounds(small) == (*expected, 4)


def test_groups_keep_their_numbers(ask: Ask) -> None:
    """What may be one is as many as the largest lower bound in it; what is one, as many as its largest upper bound."""
    incidents = {"a": {"attributes": [number(3)]}, "b": {"attributes": [number("2..5")]}, "c": {}}
    assert bounds(ask(incidents=incidents)) == (6, 9, 3)
    assert bounds(judged(ask(incidents=incidents), ("a", "b", "unsure"))) == (4, 9, 3)
    assert bounds(judged(ask(incidents=incidents), ("a", "b", "same"))) == (4, 6, 3)
    open_end = {"a": {"attributes": [number("2..")]}, "b": {}}
    assert bounds(judged(ask(incidents=open_end), ("a", "b", "same"))) == (2, None, 2)


def test_reasons(ask: Ask) -> None:
    """Each judgement that joins two is a reason, and says which two and why."""
    small = judged(ask(incidents={key: {} for key in "abc"}), ("a", "b", "same"), ("b", "c", "unsure"))
    assert small.attack_count().because == (
        "In the judgement of us, the attack “A” and the attack “B” are one: “Same night, same place”.",
        "In the judgement of us, the attack “B” and the attack “C” may be one: “Same night, same place”.",
    )


def test_withdrawn_is_not_counted(ask: Ask) -> None:
    """A record of which all that was said is withdrawn is no attack, and joins no others; one live claim keeps it."""
    incidents = {"a": {"claims": [GONE]}, "b": {"claims": [GONE, {}]}, "c": {"claims": [GONE]}, "d": {}}
    small = ask(("x", "ordered", "a", [GONE]), ("x", "ordered", "c", ["live"]), incidents=incidents)
    assert bounds(small) == (3, 3, 3)
    assert judged(small, ("a", "b", "same")).attack_count() == AttackCount(3, 3, 3, ())


def test_actors_are_not_attacks(ask: Ask) -> None:
    """That two actors may be one changes no count of attacks."""
    small = ask(incidents={"i": {}, "j": {}}, actors={"a": {}, "b": {}})
    assert judged(small, ("a", "b", "same")).attack_count() == AttackCount(2, 2, 2, ())
