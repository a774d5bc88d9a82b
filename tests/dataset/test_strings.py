"""Every hostile text goes into every field. It is kept as it is, or refused with one clear message; all are counted."""

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from actorgraph.dataset import Dataset
from actorgraph.dataset.reader import dataset_of
from actorgraph.errors import DatasetError, Problem
from actorgraph.model.characters import escape_unsafe
from actorgraph.model.kinds import VOCABULARY

Record = dict[str, Any]

CLAIM: Record = {"id": "c", "source": "s", "at": {"page": 1}, "recorded": "2031-07-15"}
TOLD: Record = {
    **CLAIM,
    "basis": "quoted",
    "stance": "asserts",
    "modality": "actual",
    "reading": "clear",
    "claimed_by": ["a"],
    "rests_on": ["d"],
    "answers": ["e"],
    "about": "i",
    "when": "2031",
    "note": "",
    "marking": "M",
    "named": {"subject": "S", "object": "O"},
    "sought": {"date": "2031-07-01", "where": "W"},
    "withdrawn": {"date": "2031-07-01", "by": "us", "why": "W"},
}
WHOLE: dict[str, Record] = {
    "datapackage": {
        "profile": "actorgraph-dataset",
        "format": 1,
        "name": "small",
        "title": "T",
        "description": "",
        "version": "1",
        "contact": "C",
        "licenses": [{"name": "N", "title": "T", "path": "P"}],
        "resources": [{"name": "sources", "path": "sources.json", "title": "T"}],
    },
    "sources": {
        "title": "T",
        "publisher": "P",
        "kind": "article",
        "published": "2031",
        "url": "U",
        "archive_url": "U",
        "accessed": "2031",
        "reliability": "A",
        "derived_from": ["s"],
        "digest": "0" * 64,
        "marking": "M",
    },
    "actors": {
        "kind": "person",
        "name": "N",
        "standing": "named",
        "aliases": [{"name": "N", "lang": "en"}],
        "description": "",
        "identifiers": {"register": "K"},
        "attributes": [{"name": "rank", "value": "V", "claims": [CLAIM]}],
        "marking": "M",
    },
    "incidents": {"kind": "attack", "name": "N", "when": "2031", "happened": "yes", "claims": [TOLD]},
    "vocabulary": {
        "family": "tie",
        "label": "L",
        "inverse": "I",
        "phrase": "P",
        "base": "B",
        "subject": ["person"],
        "object": ["person"],
        "broader": "leads",
        "time": "holds",
        "imputes": "never",
        "accuses": "subject",
        "roles": {"at": "R"},
        "stix": "uses",
        "ftm": "F",
    },
    "judgements": {"judgement": "same", "by": "B", "why": "W", "recorded": "2031-07-15"},
    "searches": {"subject": "a", "kinds": ["leads"], "where": "W", "date": "2031-07-01", "by": "B", "note": ""},
}
"""One record of each file with all that it may hold. Links are made of ids, and of claims as incidents are."""

ID, NAME, TEXT, REFERENCE, LANGUAGE, NONE = "an id", "a name", "a text", "a reference", "a language", "none of these"
LONGEST = 5000
"""A message repeats 400 characters of a file's own text, and each may have to be written out with ten."""
PLACES: dict[str, dict[str, str]] = {
    "datapackage": {
        ID: "name resources.0.name",
        NAME: "title version contact licenses.0.name licenses.0.title licenses.0.path resources.0.title",
        TEXT: "description",
        NONE: "profile format resources.0.path",
    },
    "sources": {
        ID: "id kind derived_from.0",
        NAME: "title publisher url archive_url marking",
        NONE: "published accessed reliability digest",
    },
    "actors": {
        ID: "id identifiers.* attributes.0.name",
        NAME: "name aliases.0.name identifiers.register attributes.0.value marking",
        TEXT: "description",
        LANGUAGE: "aliases.0.lang",
        NONE: "kind standing",
    },
    "incidents": {
        ID: "id claims.0.id claims.0.source claims.0.claimed_by.0 claims.0.rests_on.0 claims.0.answers.0",
        NAME: "name claims.0.named.subject claims.0.named.object claims.0.sought.where claims.0.withdrawn.why "
        "claims.0.marking",
        TEXT: "claims.0.note",
        REFERENCE: "claims.0.about",
        NONE: "kind when happened claims.0.at.page claims.0.at.sha256 claims.0.basis claims.0.stance claims.0.modality "
        "claims.0.reading claims.0.when claims.0.recorded claims.0.sought.date claims.0.withdrawn.by",
    },
    "vocabulary": {
        ID: "id subject.0 object.0 broader roles.* stix",
        NAME: "label inverse phrase base roles.at ftm",
        NONE: "family time imputes accuses",
    },
    "judgements": {NAME: "by why", NONE: "judgement recorded"},
    "searches": {ID: "id subject kinds.0", NAME: "where by", TEXT: "note", NONE: "date"},
}
FITS: dict[str, Callable[[str], bool]] = {
    ID: lambda text: len(text) <= 120 and all(map(is_word, text.replace(".", "-").replace("_", "-").split("-"))),
    NAME: lambda text: len(text) <= 500 and bool(text.strip()),
    TEXT: lambda text: len(text) <= 20_000,
    REFERENCE: lambda text: 1 <= len(text) <= 304,
    LANGUAGE: lambda text: len(text) in (2, 3) and text.isascii() and text.isalpha() and text.islower(),
    NONE: lambda _: False,
}
"""What docs/data-model.md says of ids, names and texts. None is a day, a number, a digest or one of a few words."""


def is_word(text: str) -> bool:
    """Return whether a text is of lower-case ASCII letters and digits."""
    return text != "" and text.isascii() and all(letter.isdigit() or letter.islower() for letter in text)


EVERY = [
    (file, path, what) for file, groups in PLACES.items() for what, paths in groups.items() for path in paths.split()
]


def put(record: Record, path: str, text: str) -> Record:
    """Return a record with a text in one place; a star stands for a key."""
    made = deepcopy(record)
    *steps, last = path.split(".")
    inside: Any = made
    for step in steps:
        inside = inside[int(step) if step.isdigit() else step]
    if last == "*":
        inside.clear()
        inside[text] = "V"
    else:
        inside[int(last) if last.isdigit() else last] = text
    return made


def groups(file: str, texts: list[str]) -> list[list[str]]:
    """Return the texts that go into one dataset each: a descriptor holds one of each, other files hold many records."""
    return [[text] for text in texts] if file == "datapackage" else [texts]


def read(file: str, records: list[Record]) -> Dataset:
    """Return the dataset that holds these records in one of its files, and none in the others."""
    if file == "datapackage":
        contents: dict[str, Any] = {file: records[0]}
    else:
        contents = {"datapackage": WHOLE["datapackage"], file: records}
    for each in ("sources", "actors", "incidents", "links"):
        contents.setdefault(each, [])
    raw = {f"{name}.json": json.dumps(content).encode() for name, content in contents.items()}
    return dataset_of(Path("dataset"), raw)


def problems(file: str, records: list[Record]) -> list[Problem]:
    """Return what the reader has to say against records."""
    try:
        read(file, records)
    except DatasetError as error:
        return list(error.problems)
    return []


def made(file: str, path: str, texts: list[str]) -> list[Record]:
    """Return a record for each text with that text in one place."""
    records = [put(WHOLE[file], path, text) for text in texts]
    for number, record in enumerate(records):
        if file == "judgements":
            record |= {"first": f"a{number}", "second": "b", "id": f"a{number}--same_as--b"}
        elif file != "datapackage":
            record.setdefault("id", f"r{number}")
    return records


def is_whole(text: str) -> bool:
    """Return whether a text holds no half of a surrogate pair, which no file in UTF-8 can hold."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def found_in(record: Record, path: str) -> object:
    """Return what a record holds in one place; a star stands for its key, and a field that is left out is empty."""
    inside: Any = record
    for step in path.split("."):
        if step == "*":
            return next(iter(inside))
        inside = inside[int(step)] if step.isdigit() else inside.get(step, "")
    return inside


def records_in(dataset: Dataset, file: str) -> list[Record]:
    """Return the records of one file, in its order, as plain data."""
    if file == "datapackage":
        return [dataset.descriptor.to_dict()]
    if file == "vocabulary":
        return [kind.to_dict() for key, kind in dataset.vocabulary.items() if key not in VOCABULARY]
    return [record.to_dict() for record in getattr(dataset, file).values()]


@pytest.mark.parametrize(("file", "path", "what"), EVERY)
def test_a_text_is_refused_with_one_message_or_kept_as_it_is(
    strings: list[str], file: str, path: str, what: str
) -> None:
    """Each that does not fit is told of once, in one line that can be printed; the others are not even trimmed."""
    whole = [text for text in strings if is_whole(text)]
    fits = [text for text in whole if FITS[what](text)]
    refused = [text for text in whole if text not in fits]
    told = [problem for group in groups(file, refused) for problem in problems(file, made(file, path, group))]
    assert (len(told), {problem.file for problem in told}) == (len(refused), {f"{file}.json"} if refused else set())
    assert all(problem.field and problem.message and len(str(problem)) < LONGEST for problem in told)
    assert all(escape_unsafe(str(problem)) == str(problem) for problem in told)
    read_back = [
        record for group in groups(file, fits) for record in records_in(read(file, made(file, path, group)), file)
    ]
    assert [found_in(record, path) for record in read_back] == fits


def test_half_of_a_surrogate_pair_is_refused_with_its_line() -> None:
    """No text of a file may hold one, wherever it stands; the message names the line."""
    payloads = json.loads((Path(__file__).parents[1] / "data" / "payloads.json").read_text(encoding="utf-8"))
    halves = [text for text in payloads if not is_whole(text)]
    assert len(halves) == 4
    for text in halves:
        (problem,) = problems("actors", made("actors", "name", [text]))
        assert (problem.message, problem.line) == ("half of a surrogate pair stands alone", 1)
