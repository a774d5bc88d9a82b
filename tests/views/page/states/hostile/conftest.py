"""Datasets in which a text stands in every place that one can stand in, as pages."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from actorgraph import load

Record = dict[str, Any]
PageOf = Callable[..., Path]

LONGEST = 500
FAMILIES = ("command", "tie", "support", "attack", "words", "conduct", "place", "lineage")
ACTORS = ("person", "group", "government", "agency", "military")
STANDINGS = ("named", "role", "collective", "unnamed")
INCIDENTS = ("attack", "meeting", "attack", "statement", "campaign")


def is_name(text: str) -> bool:
    """Return whether a text may be a name: neither blank nor too long, and no half of a pair in it."""
    return bool(text.strip()) and len(text) <= LONGEST and is_whole(text)


def is_whole(text: str) -> bool:
    """Return whether a text can be in a file at all."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def claim(key: str, text: str, **more: object) -> Record:
    """Return a claim that holds a text wherever a claim can."""
    return {
        "id": f"c{key}",
        "source": f"s{key.partition('.')[0]}",
        "at": {"page": 1},
        "note": text,
        "recorded": "2031-07-15",
        "marking": name(text),
        **more,
    }


def name(text: str) -> str:
    """Return a text where a name is wanted: what is no name goes into notes and descriptions only."""
    return text if is_name(text) else "no name"


def source(key: str, text: str) -> Record:
    """Return a source that holds a text wherever a source can."""
    named = name(text)
    address = f"https://actorgraph.example/{text}"[:LONGEST]
    return {
        "id": f"s{key}",
        "title": named,
        "publisher": named,
        "kind": "article",
        "published": "2031-03-02",
        "url": named,
        "archive_url": address,
        "marking": named,
    }


def actor(key: str, text: str, place: int) -> Record:
    """Return an actor that holds a text wherever an actor can."""
    named = name(text)
    values = [{"name": "rank", "value": named, "claims": [claim(f"{key}.rank", text)]}]
    return {
        "id": f"a{key}",
        "kind": ACTORS[place % len(ACTORS)],
        "standing": STANDINGS[place % len(STANDINGS)],
        "name": named,
        "aliases": [{"name": named, "lang": "ar"}],
        "description": text,
        "identifiers": {"register": named, "wikidata": named},
        "attributes": values,
        "marking": named,
    }


def incident(key: str, text: str, place: int) -> Record:
    """Return an incident that holds a text wherever an incident can."""
    values = [
        {"name": each, "value": name(text), "claims": [claim(f"{key}.{each}", text)]} for each in ("content", "outcome")
    ]
    return {
        "id": f"i{key}",
        "kind": INCIDENTS[place % len(INCIDENTS)],
        "name": name(text),
        **({"when": f"2031-{place % 12 + 1:02d}-{place % 28 + 1:02d}"} if place % 4 else {}),
        "claims": [claim(f"{key}.took-place", text)],
        "attributes": values,
    }


def kind(key: str, text: str, place: int) -> Record:
    """Return a kind of link that holds a text wherever a kind can."""
    words = dict.fromkeys(("label", "inverse", "phrase", "base", "ftm"), name(text))
    ends = {"subject": list(ACTORS), "object": list(dict.fromkeys(INCIDENTS))}
    imputes = {"imputes": ("never", "always")[place % 2]}
    return {"id": f"k{key}", "family": FAMILIES[place % len(FAMILIES)], **words, **ends, **imputes}


def links(key: str, text: str, other: str) -> Iterator[Record]:
    """Yield a link of a kind of its own with a denial, and a threat whose note is told, each with a text everywhere."""
    named = name(text)
    told = {"named": {"subject": named, "object": named}, "sought": {"date": "2031-07-01", "where": named}}
    taken_back = {"withdrawn": {"date": "2031-07-10", "by": "us", "why": named}}
    ends = {"subject": f"a{key}", "object": f"i{key}"}
    yield {
        "id": f"a{key}--k{key}--i{key}",
        "kind": f"k{key}",
        **ends,
        "claims": [
            claim(f"{key}.said", text, basis="quoted", claimed_by=[f"a{other}"], **told),
            claim(f"{key}.denied", text, stance="denies", answers=[f"c{key}.said"]),
            claim(f"{key}.withdrawn", text, **taken_back),
        ],
    }
    threat = {"kind": "threatened", "subject": f"a{key}", "object": f"a{other}"}
    yield {"id": f"a{key}--threatened--a{other}", **threat, "claims": [claim(f"{key}.threat", text, **told)]}


def written(folder: Path, texts: list[str], title: str) -> Path:
    """Write a dataset with each text in every place of its own records, and one in the places of the dataset itself."""
    keys = [str(place) for place in range(len(texts))]
    others = [*keys[1:], keys[0]]
    records: dict[str, list[Record]] = {
        "sources": [source(key, text) for key, text in zip(keys, texts, strict=True)],
        "actors": [actor(key, text, place) for place, (key, text) in enumerate(zip(keys, texts, strict=True))],
        "incidents": [incident(key, text, place) for place, (key, text) in enumerate(zip(keys, texts, strict=True))],
        "vocabulary": [kind(key, text, place) for place, (key, text) in enumerate(zip(keys, texts, strict=True))],
        "links": [
            link
            for key, text, other in zip(keys, texts, others, strict=True)
            if key != other
            for link in links(key, text, other)
        ],
        "judgements": [
            {"id": f"a{key}--same_as--a{other}", "first": f"a{key}", "second": f"a{other}", "judgement": "unsure"}
            | {"by": name(text), "why": name(text), "recorded": "2031-07-15"}
            for key, text, other in zip(keys, texts, others, strict=True)
            if key < other
        ],
        "searches": [
            {"id": f"q{key}", "subject": f"a{key}", "where": name(text), "date": "2031-07-01"}
            | {"by": name(text), "note": text}
            for key, text in zip(keys, texts, strict=True)
        ],
    }
    descriptor = {
        "profile": "actorgraph-dataset",
        "format": 1,
        "name": "hostile",
        "title": title,
        "description": title,
        "version": title,
        "contact": title,
        "licenses": [{"name": title, "title": title, "path": title}],
        "resources": [{"name": each, "path": f"{each}.json", "title": title} for each in records],
    }
    folder.mkdir()
    for file, content in {"datapackage": descriptor, **records}.items():
        (folder / f"{file}.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def page_of(tmp_path_factory: pytest.TempPathFactory) -> PageOf:
    """Return a way to make the page of a dataset in which some texts stand in every place; each page is made once."""
    made: dict[tuple[str, ...], Path] = {}

    def make(texts: list[str], title: str = "A title") -> Path:
        key = (title, *texts)
        if key not in made:
            folder = written(tmp_path_factory.mktemp("hostile") / "data", texts, title)
            made[key] = load(folder).render(folder / "graph.html")
        return made[key]

    return make
