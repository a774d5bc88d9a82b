"""Sources alone: which document makes claims on whose word, and which repeats which as a whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from actorgraph.graph.answers.collapsed import Cited, SourcesView
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.voices import Speakers
from actorgraph.graph.wording.collapsed import NOT_AGREEING, cites_words, repeats_words
from actorgraph.graph.wording.names import node_words
from actorgraph.model import Claim
from actorgraph.model.characters import isolated


def sources_view(book: EvidenceBook, of: str | None) -> SourcesView:
    """Return who cites whom: for each document and voice the claims that the one makes on the word of the other.

    Our own readings cite nobody, and withdrawn claims are left out and counted.

    Args:
        book: the evidence.
        of: a source, voice or publisher, however named, at whose edges it looks; None for all.
    """
    told = [claim for claim, _ in book.dataset.claims() if claim.basis != "inferred_by_curator"]
    live = sorted(filter(book.ledger.is_live, told), key=lambda claim: claim.id)
    edges = [*_cited(book, live), *_repeated(book, {claim.source for claim in live})]
    ends: set[str | None] = set()
    if of is not None:
        speaker = Speakers(book.ledger.dataset).resolve(of)
        of, ends = speaker.id, {speaker.actor, *speaker.documents}
    listed = [edge for edge in edges if of is None or not ends.isdisjoint((edge.source, edge.voice))]
    own = Counter(claim.source for claim in live if not claim.claimed_by)
    return SourcesView(
        of=of,
        edges=tuple(sorted(listed, key=lambda edge: (edge.source, -len(edge.claims), edge.voice, edge.how))),
        own={key: own[key] for key in sorted(own) if of is None or key in ends},
        withdrawn=len(told) - len(live),
        caution=NOT_AGREEING,
    )


def _cited(book: EvidenceBook, claims: Iterable[Claim]) -> Iterator[Cited]:
    table: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        for voice in claim.claimed_by:
            table[claim.source, voice].append(claim)
    for (source, voice), found in sorted(table.items()):
        yield _edge(book, "cites", source, voice, found)


def _repeated(book: EvidenceBook, used: set[str]) -> Iterator[Cited]:
    for key in sorted(used):
        for parent in book.dataset.sources[key].derived_from:
            yield _edge(book, "repeats", key, parent, ())


def _edge(book: EvidenceBook, how: str, source: str, voice: str, claims: Sequence[Claim]) -> Cited:
    dataset, label = book.ledger.dataset, book.wording.source_label  # a voice may be left out, with its word kept
    alleged = sum(map(book.wording.imputes, claims))
    is_actor = voice in dataset.actors
    called = node_words(dataset, voice) if is_actor else f"“{isolated(dataset.name(voice))}”"
    return Cited(
        how=how,
        source=source,
        source_title=dataset.name(source),
        voice=voice,
        voice_name=dataset.name(voice),
        type="actor" if is_actor else "source",
        stances=dict(sorted(Counter(claim.stance for claim in claims).items())),
        bases=dict(sorted(Counter(claim.basis for claim in claims).items())),
        alleged=alleged,
        claims=tuple(claim.id for claim in claims),
        sentence=cites_words(label(source), called, len(claims), alleged)
        if how == "cites"
        else repeats_words(label(source), label(voice)),
    )
