"""Actors alone: an incident becomes an edge between each two that are named for it, and keeps the links of both."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.errors import QuestionError
from actorgraph.graph.answers.collapsed import ActorsEdge, ActorsView, Shared
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.through import WHY, apart
from actorgraph.graph.whole.joined import Pair, Way, joined
from actorgraph.graph.wording.collapsed import NOT_BETWEEN, both_named, role_words
from actorgraph.graph.wording.rankings import left_out_notes

VIEWS = ("actors", "sources", "occasions")
"""What a graph can be collapsed to."""


def refuse_misfits(view: str, *, asked: bool) -> None:
    """Refuse a view that there is not, and one that can't use more on request though that was asked.

    Raises:
        QuestionError: with what would be right.
    """
    if view not in VIEWS:
        raise QuestionError(f"There is no view {view!r}.", hint=f"One of: {', '.join(VIEWS)}.")
    if asked and view != "actors":
        raise QuestionError(f"The view {view} uses nothing on request.", hint="The view actors does.")


def actors_view(book: EvidenceBook, allowed: frozenset[str], of: str | None) -> ActorsView:
    """Return the actors that are joined, by links between them and by incidents for which both are named.

    Args:
        book: the evidence.
        allowed: what may be used though it joins nobody by itself.
        of: id of the actor at whose edges it looks; None for all.
    """
    found = joined(book, "actors", allowed)
    pairs = {pair: ways for pair, ways in found.pairs.items() if of is None or of in pair}
    return ActorsView(
        of=of,
        actors=tuple(sorted({key for pair in pairs for key in pair})),
        edges=tuple(_edge(book, pair, ways) for pair, ways in pairs.items()),
        unused=dict(found.unused),
        on_request=dict(found.on_request),
        notes=tuple(left_out_notes("actors", found.unused, found.on_request)),
        caution=NOT_BETWEEN,
    )


def _edge(book: EvidenceBook, pair: Pair, ways: tuple[Way, ...]) -> ActorsEdge:
    links = book.dataset.links
    direct = [key for way in ways if not way.over for group in way.groups for key in group]
    return ActorsEdge(
        first=pair[0],
        first_name=book.dataset.name(pair[0]),
        second=pair[1],
        second_name=book.dataset.name(pair[1]),
        links=tuple(book.link(links[key]) for key in direct),
        shared=tuple(_shared(book, pair, way) for way in ways if way.over),
    )


def _shared(book: EvidenceBook, pair: Pair, way: Way) -> Shared:
    incident = book.dataset.incidents[way.over]
    first, second = (tuple(book.link(book.dataset.links[key]) for key in group) for group in way.groups)
    roles = tuple(_roles(book, pair[0], way.groups[0])), tuple(_roles(book, pair[1], way.groups[1]))
    return Shared(
        id=incident.id,
        name=incident.name,
        kind=incident.kind,
        happened=incident.happened,
        marks=tuple(WHY[why] for why in apart(incident)),
        roles=roles,
        sentence=both_named(book.dataset, incident, dict(zip(pair, roles, strict=True))),
        first=first,
        second=second,
    )


def _roles(book: EvidenceBook, actor: str, group: tuple[str, ...]) -> Iterator[str]:
    for key in group:
        link = book.dataset.links[key]
        kind = book.dataset.vocabulary[link.kind]
        yield role_words(kind.label if link.subject == actor else kind.inverse, book.link(link))
