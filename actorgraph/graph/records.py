"""One record with everything that is said of it, and what is not said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from actorgraph.graph.answers import LinkAnswer, LinkGroup, RecordAnswer
from actorgraph.graph.campaigns import named_for, named_out_of_sight, said_of_the_whole
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.searches import searches_at
from actorgraph.graph.wording import LEFT_OUT
from actorgraph.model import Actor, Incident
from actorgraph.model.vocabulary import Family


def describe(book: EvidenceBook, key: str) -> RecordAnswer:
    """Return an actor or incident with its names, attributes, links by family, and gaps."""
    node = book.dataset.nodes[key]
    actor = node if isinstance(node, Actor) else None
    incident = node if isinstance(node, Incident) else None
    return RecordAnswer(
        id=node.id,
        type=book.dataset.type_of(key),
        kind=node.kind,
        name=node.name,
        standing=actor.standing if actor else None,
        aliases=tuple(alias.name for alias in actor.aliases) if actor else (),
        description=actor.description if actor else "",
        identifiers=dict(actor.identifiers) if actor else {},
        marking=actor.marking if actor else None,
        when=str(incident.when) if incident and incident.when else None,
        happened=incident.happened if incident else None,
        claims=tuple(book.claim(claim) for claim in (incident.claims if incident else ())),
        attributes=tuple(book.attribute(attribute) for attribute in node.attributes),
        groups=tuple(_groups(book, key)),
        not_said=tuple(what_is_missing(book, node)),
        searches=searches_at(book.dataset, key),
        mixed=tuple(_mixed(book, key)),
    )


def _mixed(book: EvidenceBook, key: str) -> Iterator[str]:
    """Yield of each name that may be made to look like another that it may be; most are plain, and load no rule."""
    names = [name for name in book.dataset.names(key) if not name.isascii()]
    if names:
        from actorgraph.dataset.check.scripts import deceptive_words
        from actorgraph.graph.wording.duplicates import mixed_words

        for name in names:
            if words := deceptive_words(name):
                yield mixed_words(book.dataset, key, name, words)


def _groups(book: EvidenceBook, key: str) -> Iterator[LinkGroup]:
    families: dict[str, list[LinkAnswer]] = {}
    for link in book.dataset.links_at[key]:
        families.setdefault(book.dataset.vocabulary[link.kind].family, []).append(book.link(link))
    for family in get_args(Family):
        if family in families:
            yield LinkGroup(family, tuple(families[family]))


def what_is_missing(book: EvidenceBook, node: Actor | Incident) -> Iterator[str]:
    """Yield what no source says of a record, and a reader might take for said."""
    if isinstance(node, Incident) and node.kind == "attack" and not named_for(book, node.id):
        whole = said_of_the_whole(book, node.id)
        if not named_out_of_sight(book, node.id).claims:
            scope, limit = book.dataset.scope, " by itself" if whole else ""
            yield f"No source in {scope} names anybody who did, ordered or claimed it{limit}."
        yield from out_of_sight(book, node.id)
        yield from whole


def out_of_sight(book: EvidenceBook, incident: str) -> Iterator[str]:
    """Yield who is named for an incident on links that filters hide: how many claims, and no name."""
    left_out = named_out_of_sight(book, incident)
    if left_out.claims:
        from actorgraph.graph.wording.filters import many  # under filters only

        name = "names" if left_out.claims == 1 else "name"
        yield f"{LEFT_OUT}: {many(left_out.claims, 'claim')} that {name} somebody who did, ordered or claimed it."
    if left_out.as_a_whole:
        yield f"{LEFT_OUT}: who is named for a campaign as a whole in which it is counted."
