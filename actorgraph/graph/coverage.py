"""How widely it is known what is said: on how many sources each actor rests, and which months hold what."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from actorgraph.graph.answers import ActorCoverage, CoverageAnswer, DegreeCheck
from actorgraph.graph.claims.status import voice_name, voices_of
from actorgraph.graph.correlation import rank_correlation
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.months import runs_of
from actorgraph.graph.timeline import chosen
from actorgraph.graph.wording.coverage import FEWEST, WARNS_FROM, degree_words


def coverage_of(book: EvidenceBook) -> CoverageAnswer:
    """Return on what each actor rests, what lies in which month, and whether links follow sources."""
    dataset = book.dataset
    actors = [_actor(book, key) for key in sorted(dataset.actors) if dataset.links_at[key]]
    incidents = [each for each in chosen(book, include_hypothetical=False) if not book.is_gone(each)]
    return CoverageAnswer(
        actors=tuple(sorted(actors, key=lambda actor: (-len(actor.links), actor.id))),
        unsupported=_those(actors, lambda actor: not actor.links),
        one_source=_those(actors, lambda actor: len(actor.sources) == 1),
        one_origin=_those(actors, lambda actor: len(actor.origins) == 1),
        no_origin=_those(actors, lambda actor: bool(actor.links) and not actor.origins),
        one_voice=_those(actors, lambda actor: len(actor.voices) == 1),
        months=runs_of({each.id: each.when for each in incidents if each.when}, dataset.searches.values()),
        undated=tuple(sorted(each.id for each in incidents if each.when is None)),
        degree=_degree([actor for actor in actors if actor.links]),
    )


def _actor(book: EvidenceBook, key: str) -> ActorCoverage:
    dataset = book.dataset
    links = [link for link in dataset.links_at[key] if book.status(link).support]
    claims = {claim.id: claim for link in links for claim in book.status(link).supporting}
    sources = sorted({claim.source for claim in claims.values()})
    voices = sorted({voice for claim in claims.values() for voice in voices_of(claim, book.ledger)})
    return ActorCoverage(
        id=key,
        name=dataset.name(key),
        kind=dataset.actors[key].kind,
        links=tuple(link.id for link in links),
        sources=tuple(sources),
        publishers=tuple(sorted({dataset.sources[source].publisher for source in sources})),
        voices=tuple(voice_name(voice, book.ledger) for voice in voices),
        origins=tuple(claim.id for claim in book.origins.unrelated(claims.values())),
    )


def _those(actors: Iterable[ActorCoverage], holds: Callable[[ActorCoverage], bool]) -> tuple[str, ...]:
    return tuple(actor.id for actor in actors if holds(actor))


def _degree(actors: list[ActorCoverage]) -> DegreeCheck:
    """Return whether links follow sources, over the actors of whom a link has support: without one both are 0."""
    links, sources = [len(actor.links) for actor in actors], [len(actor.sources) for actor in actors]
    exact = rank_correlation(links, sources)
    coefficient = None if exact is None else round(exact, 4)
    return DegreeCheck(
        actors=len(actors),
        coefficient=coefficient,
        warns=coefficient is not None and coefficient >= WARNS_FROM and len(actors) >= FEWEST,
        sentence=degree_words(links, sources, coefficient),
    )
