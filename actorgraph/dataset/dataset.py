"""A dataset in memory: records by id, and where they came from. Knows the model, not how files are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, Field

from actorgraph.model import Actor, Attribute, Claim, Incident, Link, Source, Vocabulary
from actorgraph.model.kinds import VOCABULARY
from actorgraph.model.record import Id, Name, Record, Text

if TYPE_CHECKING:
    from actorgraph.model.empty_span import EmptySpan
    from actorgraph.model.judgement import Judgement
    from actorgraph.model.search import Search

PROFILE = "actorgraph-dataset"
FORMAT = 1
RECORD_FILES = ("sources.json", "actors.json", "incidents.json", "links.json")
DESCRIPTOR_FILE = "datapackage.json"
VOCABULARY_FILE = "vocabulary.json"
COVERAGE_FILE = "coverage.json"
JUDGEMENTS_FILE = "judgements.json"
SEARCHES_FILE = "searches.json"
OPTIONAL_FILES = (VOCABULARY_FILE, COVERAGE_FILE, JUDGEMENTS_FILE, SEARCHES_FILE)


class Licence(Record):
    """A licence, as Frictionless writes it."""

    name: Name
    title: Name | None = None
    path: Name | None = None


class Resource(Record):
    """A file of the dataset, as Frictionless writes it."""

    name: Id
    path: Literal[
        "sources.json",
        "actors.json",
        "incidents.json",
        "links.json",
        "vocabulary.json",
        "coverage.json",
        "judgements.json",
        "searches.json",
    ]
    title: Name | None = None


def _require_format(value: int) -> int:
    if value != FORMAT:
        raise ValueError(f"this version of actorgraph reads format {FORMAT}")
    return value


Format = Annotated[int, AfterValidator(_require_format)]
"""A literal would take true and 1.0 for 1."""


class Descriptor(Record):
    """What a dataset is: a Frictionless data package with our profile.

    Attributes:
        contact: whom to write to about an entry.
    """

    profile: Literal["actorgraph-dataset"]
    format: Format
    name: Id
    title: Name
    description: Text = ""
    version: Name
    contact: Name | None = None
    licenses: tuple[Licence, ...] = ()
    resources: Annotated[tuple[Resource, ...], Field(min_length=1)]


@dataclass(frozen=True)
class AsOne:
    """What is told as one of what the files keep apart.

    Attributes:
        files: the dataset as its files have it.
        ids: of each record that is told under another id, an actor or a link, that id.
        recorded_of: by claim the ids of the actors that it names in the files, where they are told as others.
        dropped: ids of the links between two that are told as one; they are left out.
    """

    files: Dataset
    ids: Mapping[str, str]
    recorded_of: Mapping[str, tuple[str, ...]]
    dropped: tuple[str, ...]


@dataclass(frozen=True)
class Dataset:
    """All records of a dataset, by id.

    Attributes:
        digest: sha256 over the bytes of its files, so that an answer can name exactly what it stood on.
        folder: where its files are; None where it was made in memory.
        empty_spans: passages that state nothing; None where no list is kept, and the claims need not be complete.
        judgements: which records are one, and which are not.
        is_selection: True where filters left something of a dataset out.
        left_out: of the claims that filters took from its links, the id of the link that each stood in.
        searches: what was looked for and not found.
        as_one: which actors are told as one; None where that was not asked for.
    """

    descriptor: Descriptor
    sources: Mapping[str, Source]
    actors: Mapping[str, Actor]
    incidents: Mapping[str, Incident]
    links: Mapping[str, Link]
    vocabulary: Vocabulary = field(default_factory=lambda: VOCABULARY)
    digest: str = ""
    folder: Path | None = None
    empty_spans: Mapping[str, EmptySpan] | None = None
    judgements: Mapping[str, Judgement] = field(default_factory=dict)
    searches: Mapping[str, Search] = field(default_factory=dict)
    is_selection: bool = False
    left_out: Mapping[str, str] = field(default_factory=dict)
    as_one: AsOne | None = None

    @property
    def scope(self) -> str:
        """What a sentence speaks of that says what no source says: ``this dataset``, or ``this selection`` of one."""
        return "this selection" if self.is_selection else "this dataset"

    def claims(self) -> Iterator[tuple[Claim, Link | Attribute | Incident]]:
        """Yield every claim with the link, attribute or incident whose ledger it stands in."""
        for link in self.links.values():
            yield from ((claim, link) for claim in link.claims)
        for incident in self.incidents.values():
            yield from ((claim, incident) for claim in incident.claims)
        for owner in self.nodes.values():
            for attribute in owner.attributes:
                yield from ((claim, attribute) for claim in attribute.claims)

    @cached_property
    def nodes(self) -> Mapping[str, Actor | Incident]:
        """Actors and incidents together, by id."""
        return MappingProxyType({**self.actors, **self.incidents})

    @cached_property
    def links_at(self) -> Mapping[str, tuple[Link, ...]]:
        """For each actor and incident, the links that it is an end of, by id."""
        table: dict[str, list[Link]] = {key: [] for key in self.nodes}
        for link in sorted(self.links.values(), key=lambda each: each.id):
            for end in (link.subject, link.object):
                table[end].append(link)
        return {key: tuple(links) for key, links in table.items()}

    def told_id(self, key: str) -> str:
        """Return the id under which a record is told: its own, but where actors are told as one."""
        return self.as_one.ids.get(key, key) if self.as_one else key

    def names(self, key: str) -> tuple[str, ...]:
        """Return the names of an actor or incident, aliases after its own."""
        aliases = self.actors[key].aliases if key in self.actors else ()
        return (self.nodes[key].name, *(alias.name for alias in aliases))

    def type_of(self, key: str) -> Literal["actor", "incident"]:
        """Return which of the two a record is."""
        return "actor" if key in self.actors else "incident"

    def name(self, key: str) -> str:
        """Return the name of an actor or incident, or the title of a source."""
        node = self.nodes.get(key)
        return node.name if node is not None else self.sources[key].title
