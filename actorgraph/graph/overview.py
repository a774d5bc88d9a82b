"""What is in a dataset: counts, the vocabulary in use, and what rests on each source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from actorgraph.graph.answers import KindAnswer, SourceAnswer, StatsAnswer
from actorgraph.graph.claims.status import WORDS
from actorgraph.graph.evidence import EvidenceBook


def stats_of(book: EvidenceBook) -> StatsAnswer:
    """Return what is in a dataset, in numbers."""
    from actorgraph.graph.counts import attack_count_of  # neither the sources nor the kinds need it

    dataset = book.dataset
    claims = [claim for claim, _ in dataset.claims()]
    used = {claim.source for claim in claims}
    origins = {root for source in used for root in book.origins.roots(source)}
    words = Counter(book.status(link).word for link in dataset.links.values())
    return StatsAnswer(
        dataset=dataset.descriptor.name,
        title=dataset.descriptor.title,
        version=dataset.descriptor.version,
        digest=dataset.digest,
        sources=len(used),
        origins=len(origins),
        actors=_counted(actor.kind for actor in dataset.actors.values()),
        incidents=_counted(incident.kind for incident in dataset.incidents.values()),
        attacks=attack_count_of(book),
        links=_counted(dataset.vocabulary[link.kind].family for link in dataset.links.values()),
        statuses={word: words[word] for word in WORDS if words[word]},
        claims=len(claims),
        stances=_counted(claim.stance for claim in claims),
        bases=_counted(claim.basis for claim in claims),
        markings=_counted(
            marking
            for marking in (
                *(source.marking for source in dataset.sources.values()),
                *(actor.marking for actor in dataset.actors.values()),
                *(claim.marking for claim in claims),
            )
            if marking is not None
        ),
        summary=_summary(len(used), len(origins), words["corroborated"]),
    )


def _summary(sources: int, origins: int, corroborated: int) -> str:
    many = "nothing corroborated" if not corroborated else f"{corroborated} of the links corroborated"
    return f"{sources} source{'s'[: sources != 1]}, {origins} origin{'s'[: origins != 1]}, {many}"


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))


def sources_of(book: EvidenceBook) -> tuple[SourceAnswer, ...]:
    """Return the sources by id, with what rests on each."""
    dataset = book.dataset
    claims = [claim for claim, _ in dataset.claims()]
    made = Counter(claim.source for claim in claims)
    cited = Counter(voice for claim in claims for voice in claim.claimed_by)
    links = Counter(source for link in dataset.links.values() for source in {claim.source for claim in link.claims})
    alone: Counter[str] = Counter()
    for link in dataset.links.values():
        supporting = {claim.source for claim in book.status(link).supporting}
        if len(supporting) == 1:
            alone.update(supporting.intersection(claim.source for claim in link.claims))
    return tuple(
        SourceAnswer(
            id=source.id,
            title=source.title,
            publisher=source.publisher,
            kind=source.kind,
            published=str(source.published) if source.published else None,
            label=book.wording.source_label(source.id),
            reliability=source.reliability,
            marking=source.marking,
            seen=source.seen,
            derived_from=source.derived_from,
            claims=made[source.id],
            cited=cited[source.id],
            links=links[source.id],
            only_support=alone[source.id],
        )
        for source in sorted(dataset.sources.values(), key=lambda each: each.id)
    )


def kinds_of(book: EvidenceBook) -> tuple[KindAnswer, ...]:
    """Return the vocabulary in its order, with how many links each kind has."""
    counts = Counter(link.kind for link in book.dataset.links.values())
    return tuple(
        KindAnswer(
            id=kind.id,
            family=kind.family,
            label=kind.label,
            inverse=kind.inverse,
            subject=kind.subject,
            object=kind.object,
            broader=kind.broader,
            symmetric=kind.symmetric,
            time=kind.time,
            imputes=kind.imputes,
            bridges=kind.bridges,
            links=counts[kind.id],
        )
        for kind in book.dataset.vocabulary.values()
    )
