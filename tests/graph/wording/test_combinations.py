import re
from collections.abc import Callable, Iterator
from itertools import pairwise, product
from typing import Any, get_args

import pytest

from actorgraph import ActorGraph
from actorgraph.graph import Questions
from actorgraph.graph.wording.names import node_words
from actorgraph.model import Kind
from actorgraph.model.claim import Basis, Modality, Reading, Stance
from actorgraph.model.incident import INCIDENT_KINDS, Happened
from actorgraph.model.kinds import ENDS, VOCABULARY

Fields = dict[str, Any]
Ask = Callable[..., Questions]
Tell = Callable[..., Iterator[list[Any]]]
Check = Callable[..., None]

STANCES, BASES, MODALITIES, READINGS = map(get_args, (Stance, Basis, Modality, Reading))


def single_claims() -> Iterator[Fields]:
    """Yield the fields of a claim in every combination."""
    for stance, basis, modality, reading in product(STANCES, BASES, MODALITIES, READINGS):
        voices = ["vera"] if basis in ("reported", "quoted") else []
        yield {"stance": stance, "basis": basis, "modality": modality, "reading": reading, "claimed_by": voices}


@pytest.mark.parametrize("direction", ["left to right", "right to left"])
@pytest.mark.parametrize("kind", VOCABULARY.values(), ids=list(VOCABULARY))
def test_no_bare_allegation(tell: Tell, kind: Kind, direction: str) -> None:
    """Whatever is claimed, on whatever ground, of whomever: each sentence is attributed, also when it is cropped."""
    claims = list(single_claims())
    # What an outcome changes is ours and runs from left to right.
    all_outcomes = direction == "left to right"
    for told in tell(kind, direction, [[claim] for claim in claims], all_outcomes=all_outcomes):
        for claim, (answer, said) in zip(claims, told, strict=True):
            assert_framed(said, claim, imputes=answer.imputes)


def assert_framed(said: str, claim: Fields, *, imputes: bool) -> None:
    """Fail where a sentence does not show on what ground, in what mood and how clearly the thing is said."""
    if claim["basis"] == "inferred_by_curator":
        assert "Our reading, stated by no source" in said
    if claim["basis"] == "inferred_by_source":
        assert "implies but does not state" in said
    if claim["claimed_by"]:
        assert "Vera" in said
        assert "Paper" in said
    if imputes and claim["stance"] == "asserts":
        assert re.search(r"\b(alleg(es|ing)|reports|implies but does not state|Our reading)\b", said), said
        assert not re.search(r"\b(says|saying)\b", said), said
    if claim["modality"] == "conditional":
        assert " would " in said, said
    assert ("the text is unclear, and read so here" in said) == (claim["reading"] == "unclear")
    verb = {"asserts": "", "denies": r"den(y|ies|ial)", "doubts": "doubt", "comments": "neither a"}[claim["stance"]]
    assert re.search(verb, said), said


@pytest.mark.parametrize("happened", get_args(Happened))
@pytest.mark.parametrize("kind", INCIDENT_KINDS)
def test_no_bare_event(ask: Ask, check_quotable: Check, kind: str, happened: str) -> None:
    """That an incident came about, and what is given of it, is attributed whatever is claimed, also when cropped."""
    usual = {"source": "s1", "at": {"page": 1}, "recorded": "2031-07-15", "when": "2031-03-02"}
    claims = [{**usual, **claim, "id": f"c{number}"} for number, claim in enumerate(single_claims())]
    given = {"name": "number-of-rockets", "value": "5, that is", "claims": [{**c, "id": f"{c['id']}v"} for c in claims]}
    fields = {"name": "Raid", "kind": kind, "happened": happened, "claims": claims, "attributes": [given]}
    small = ask(actors={"vera": {}}, incidents={"raid": fields})
    for said in (claim.sentence for claim in small.claims()):
        check_quotable(said, ("Our reading", "Paper s1", "Vera"))
        for clause in re.split("[,;:] ", said.replace("5, that is", "5")):
            assert "“Raid”" not in clause or re.search(r"\b(that|whether) the .*“Raid”", clause), said


def texts(answer: object) -> Iterator[str]:
    """Yield every sentence in an answer, wherever it stands."""
    worded = {"sentence", "sentences", "not_said", "replies", "answered", "statement", "other_record", "because"}
    worded |= {"caution", "no_reply", "limits"}
    if isinstance(answer, dict):
        for key, value in answer.items():
            if key in worded:
                found = value if isinstance(value, list) else [value]
                yield from (each for each in found if isinstance(each, str))
            yield from texts(value)
    elif isinstance(answer, list):
        for value in answer:
            yield from texts(value)


@pytest.mark.parametrize("name", ["graph", "article"])
def test_no_bare_allegation_in_the_datasets(check_quotable: Check, name: str, request: pytest.FixtureRequest) -> None:
    """Every sentence of every answer on both datasets is attributed, also when it is cropped."""
    asked: ActorGraph = request.getfixturevalue(name)
    dataset = asked.dataset
    speakers = [source.publisher for source in dataset.sources.values()]
    speakers += [words[:1].upper() + words[1:] for words in (node_words(dataset, key) for key in dataset.actors)]
    answers: list[Any] = [asked.show(key).to_dict() for key in dataset.nodes]
    answers += [entry.to_dict() for entry in asked.timeline(include_hypothetical=True)]
    answers += [claim.to_dict() for claim in asked.claims()]
    pairs = list(pairwise(dataset.nodes))
    answers += [asked.paths(*pair).to_dict() for pair in pairs]
    answers += [asked.said(*pair).to_dict() for pair in pairs]
    somewhere = [key for key, actor in dataset.actors.items() if actor.kind in ENDS["agent"]]
    together = [asked.together(*pair).to_dict() for pair in pairwise(somewhere)]
    around = [asked.around(key, include_hypothetical=True).to_dict() for key in dataset.incidents]
    parts = ("occasions", "to_come", "not_counted", "named_for_both")
    noted = [occasion for answer in together for part in parts for occasion in answer[part]] + around
    answers += [*together, *around, *({"limits": each["notes"]} for each in noted)]
    answers += [asked.gaps().to_dict(), asked.review().to_dict(), asked.attack_count().to_dict()]
    found = {text for answer in answers for text in texts(answer) if text}
    assert len(found) > 200
    for text in found:
        check_quotable(text, ("Our reading", *speakers))
