from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest

from actorgraph.graph.claims.status import WORDS
from actorgraph.model import Kind
from actorgraph.model.kinds import VOCABULARY

Fields = dict[str, Any]
Tell = Callable[..., Iterator[list[Any]]]


class Ledger(NamedTuple):
    """Claims, and what they amount to: the word of the status, and the dispute."""

    claims: list[Fields]
    word: str
    dispute: str = "none"


def by(voice: str, **more: object) -> Fields:
    """Return the fields of a claim that quotes a voice."""
    return {"basis": "quoted", "claimed_by": [voice], **more}


def gone(by: str) -> Fields:
    """Return the fields of a claim that was taken back."""
    return {"withdrawn": {"date": "2031-08-01", "by": by, "why": "wrong person"}}


STATED: Fields = {}
HERALD: Fields = {"source": "s1"}
IMPLIED: Fields = {"basis": "inferred_by_source"}
DENIED = by("boris", stance="denies")
DOUBTED: Fields = {"stance": "doubts"}
READ_AS_DENIAL = by("boris", stance="denies") | IMPLIED
CHARGE: Fields = {"id": "charge"}
REPLY: Fields = {"elsewhere": True, "answers": ["charge"]}
GROUND: Fields = {"elsewhere": True, "id": "ground"}
ON_GROUND: Fields = {"rests_on": ["ground"]}
BY_IMPLICATION = "denied by implication"

LEDGERS = {
    "two papers": Ledger([STATED, HERALD], "corroborated"),
    "three papers": Ledger([STATED, HERALD, {"source": "s2"}], "corroborated"),
    "two voices in two papers": Ledger([by("vera"), by("boris") | HERALD], "corroborated"),
    "one paper": Ledger([STATED], "single-source"),
    "two documents of one paper": Ledger([{"source": "s2"}, {"source": "s3"}], "single-source"),
    "two voices in one paper": Ledger([by("vera"), by("boris", basis="reported")], "single-source"),
    "one voice in two papers": Ledger([by("vera"), by("vera") | HERALD], "single-source"),
    "three voices at once": Ledger([{"basis": "reported", "claimed_by": ["vera", "boris", "log"]}], "single-source"),
    "a document that is cited": Ledger([{"basis": "reported", "claimed_by": ["log"]}], "single-source"),
    "stated here, implied there": Ledger([STATED, IMPLIED | HERALD], "single-source"),
    "stated, doubted": Ledger([STATED, DOUBTED], "single-source", "doubted"),
    "stated, read as denied": Ledger([STATED, READ_AS_DENIAL], "single-source", BY_IMPLICATION),
    "admitted": Ledger([by("accused")], "single-source"),
    "a reply was sought": Ledger([{"sought": {"date": "2031-07-01", "where": "its own papers"}}], "single-source"),
    "commented by the accused": Ledger([STATED, by("accused", stance="comments")], "single-source"),
    "commented elsewhere": Ledger([CHARGE, by("boris", stance="comments") | REPLY], "single-source"),
    "rests on another": Ledger([ON_GROUND, GROUND], "single-source"),
    "rests on unclear text": Ledger([ON_GROUND, GROUND | {"reading": "unclear"}], "single-source"),
    "rests on who is meant": Ledger(
        [ON_GROUND | {"named": {"subject": "“his” boss, that man"}}, GROUND], "single-source"
    ),
    "in connection with another": Ledger([{"about": "ground"}, GROUND], "single-source"),
    "with a note": Ledger([{"note": "A call to hold, as “Red” Vera has it; no more."}], "single-source"),
    "implied": Ledger([IMPLIED], "inferred"),
    "implied on a ground": Ledger([IMPLIED | ON_GROUND, GROUND], "inferred"),
    "stated, denied": Ledger([STATED, DENIED], "contested", "denied"),
    "stated, denied by the accused": Ledger([STATED, by("accused", stance="denies")], "contested", "denied"),
    "stated, denied elsewhere": Ledger([CHARGE, DENIED | REPLY], "contested", "denied"),
    "two papers, denied": Ledger([STATED, HERALD, DENIED], "contested", "denied"),
    "implied, doubted": Ledger([IMPLIED, DOUBTED], "contested", "doubted"),
    "implied, read as denied": Ledger([IMPLIED, READ_AS_DENIAL], "contested", BY_IMPLICATION),
    "a paper says both": Ledger([STATED, {"stance": "denies"}], "contested", "denied"),
    "a voice says both": Ledger([by("vera"), by("vera", stance="denies") | HERALD], "contested", "denied"),
    "doubted": Ledger([DOUBTED], "doubted", "doubted"),
    "read as denied": Ledger([READ_AS_DENIAL], "doubted", BY_IMPLICATION),
    "withdrawn, doubted": Ledger([gone("source"), DOUBTED], "doubted", "doubted"),
    "denied": Ledger([DENIED], "denied", "denied"),
    "implied, denied": Ledger([IMPLIED, DENIED], "denied", "denied"),
    "conditional": Ledger([{"modality": "conditional"}, by("vera", modality="conditional")], "hypothetical"),
    "our reading": Ledger([{"basis": "inferred_by_curator"}], "our reading"),
    "withdrawn by us": Ledger([gone("us")], "withdrawn"),
    "withdrawn by its source": Ledger([gone("source"), gone("us") | HERALD], "withdrawn"),
    "fallen": Ledger([ON_GROUND, GROUND | gone("us")], "withdrawn"),
    "only commented": Ledger([by("accused", stance="comments")], "unsupported"),
}
"""Ledgers of up to three claims, worked out by the rules of MODEL.md; every claim of one has the same date."""


@pytest.mark.parametrize("direction", ["left to right", "right to left"])
@pytest.mark.parametrize("kind", VOCABULARY.values(), ids=list(VOCABULARY))
def test_no_bare_allegation(tell: Tell, kind: Kind, direction: str) -> None:
    """Claims that agree, contradict, answer or rest on each other are worded as safely as one alone."""
    for told in tell(kind, direction, [ledger.claims for ledger in LEDGERS.values()]):
        found = {name: answer.status for name, (answer, _) in zip(LEDGERS, told, strict=True)}
        assert found == {name: ledger.word for name, ledger in LEDGERS.items()}
        disputes = {name: answer.evidence.dispute for name, (answer, _) in zip(LEDGERS, told, strict=True)}
        assert disputes == {name: ledger.dispute for name, ledger in LEDGERS.items()}


def test_every_word_and_dispute() -> None:
    """The ledgers leave out no word for a status and no kind of dispute."""
    assert {ledger.word for ledger in LEDGERS.values()} == set(WORDS)
    assert {ledger.dispute for ledger in LEDGERS.values()} == {"none", "doubted", BY_IMPLICATION, "denied"}
