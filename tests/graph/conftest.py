"""The datasets that questions are asked of: the invented one, the article's, and small ones made in memory."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import pytest

from actorgraph import ActorGraph, load
from actorgraph.dataset import Dataset
from actorgraph.dataset.dataset import Descriptor
from actorgraph.graph import Questions
from actorgraph.model import Actor, Claim, Incident, Link, Source, link_id
from actorgraph.model.kinds import VOCABULARY
from actorgraph.model.record import Record

ROOT = Path(__file__).parents[2]
DESCRIPTOR = Descriptor.model_validate_json(
    '{"profile": "actorgraph-dataset", "format": 1, "name": "small", "title": "Small", "version": "1",'
    ' "resources": [{"name": "links", "path": "links.json"}]}'
)
Fields = dict[str, Any]
Made = TypeVar("Made", bound=Record)
Ask = Callable[..., Questions]


@pytest.fixture(scope="session")
def graph(harbour: Path) -> ActorGraph:
    """Return the questions of the invented dataset."""
    return load(harbour)


@pytest.fixture(scope="session")
def article() -> ActorGraph:
    """Return the questions of the dataset that is made from the article."""
    return load(ROOT / "data")


@pytest.fixture(scope="session")
def ask() -> Ask:
    """Return a way to make a dataset in memory and ask it.

    Links are given as subject, kind, object and the fields of their claims; what is left out is filled in. A claim
    that is only a text is an assertion with that id. Actors are persons unless their fields say otherwise.
    """
    return _ask


def _ask(
    *links: tuple[str, str, str, list[Fields | str]],
    actors: Mapping[str, Fields] | None = None,
    incidents: Mapping[str, Fields] | None = None,
    sources: Mapping[str, Fields] | None = None,
) -> Questions:
    actors, incidents, sources = dict(actors or {}), incidents or {}, sources or {"s1": {}}
    for subject, _, object_, _ in links:
        for end in (subject, object_):
            if end not in incidents:
                actors.setdefault(end, {})
    records = [_link(*link) for link in links]
    return Questions(
        Dataset(
            DESCRIPTOR,
            {
                key: _make(
                    Source, {"title": f"Title of {key}", "publisher": f"Paper {key}", "kind": "article", **more}, key
                )
                for key, more in sources.items()
            },
            {key: _make(Actor, {"kind": "person", "name": key.title(), **more}, key) for key, more in actors.items()},
            {key: _make(Incident, _incident(key, more), key) for key, more in incidents.items()},
            {record.id: record for record in records},
            VOCABULARY,
        )
    )


def _incident(key: str, more: Fields) -> Fields:
    claims = [_claim(claim, f"{key}-{number}").to_dict() for number, claim in enumerate(more.get("claims", []))]
    return {"kind": "attack", "name": key.title(), **more, "claims": claims}


def _link(subject: str, kind: str, object_: str, claims: list[Fields | str]) -> Link:
    key = link_id(subject=subject, kind=kind, object=object_)
    made = [_claim(claim, f"{subject}.{kind}.{object_}.{number}").to_dict() for number, claim in enumerate(claims)]
    return _make(Link, {"kind": kind, "subject": subject, "object": object_, "claims": made}, key)


def _claim(fields: Fields | str, key: str) -> Claim:
    given = {"id": fields} if isinstance(fields, str) else fields
    return _make(Claim, {"source": "s1", "at": {"page": 1}, "recorded": "2031-07-15", **given}, given.get("id", key))


def _make(record_type: type[Made], fields: Fields, key: str) -> Made:
    return record_type.model_validate_json(json.dumps({**fields, "id": key}))


@pytest.fixture(scope="session")
def table(harbour: Path) -> Callable[[str], list[list[str]]]:
    """Return a way to read a table of hand-made answers, by its heading in the README of the test data."""
    text = (harbour.parent / "README.md").read_text(encoding="utf-8")

    def rows(heading: str) -> list[list[str]]:
        part = re.split(r"(?m)^## ", text.partition(f"## {heading}\n")[2])[0]
        lines: Iterable[str] = (line for line in part.splitlines() if line.startswith("|"))
        return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines][2:]

    return rows
