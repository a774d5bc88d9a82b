"""What a status hangs on: the smallest sets of sources, or of voices, whose loss would change it. Ranks nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import combinations
from types import MappingProxyType

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import FragileLink, FragilityAnswer, Loss, SmallestLosses
from actorgraph.graph.claims.ledger import Ledger
from actorgraph.graph.claims.origins import Origins
from actorgraph.graph.claims.status import status_of
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.filters.conditions import Filters, Taken
from actorgraph.graph.filters.reduced import without_claims
from actorgraph.graph.filters.removal import Removal
from actorgraph.model import Claim, Link
from actorgraph.model.characters import isolated
from actorgraph.model.reach import reached

LARGEST = 4
"""How many sources or voices are taken away together at most."""

GONE = "nothing left"
"""What a link is of which no claim is left, nor any of a narrower kind that counts for it."""


Progress = Callable[[int, int], None]
"""Is told how many links of how many are done."""


def fragility_of(book: EvidenceBook, key: str | None, *, progress: Progress | None) -> FragilityAnswer:
    """Return what statuses hang on: that of one link, of those at a record, or of all; the most fragile first."""
    links = sorted(_meant(book, key), key=lambda link: link.id)
    found = []
    for done, link in enumerate(links, 1):
        found.append(FragileLink(book.link(link), smallest_losses(book, link)))
        if progress:
            progress(done, len(links))
    return FragilityAnswer(_of(book, key), tuple(sorted(found, key=_fragility)))


def _meant(book: EvidenceBook, key: str | None) -> Iterable[Link]:
    if key is None:
        return book.dataset.links.values()
    return (book.dataset.links[key],) if key in book.dataset.links else book.dataset.links_at[key]


def _of(book: EvidenceBook, key: str | None) -> str:
    if key is None:
        return "every link"
    return key if key in book.dataset.links else f"every link at {isolated(book.dataset.name(key))}"


def _fragility(fragile: FragileLink) -> tuple[int, int, str]:
    losses = fragile.hangs_on
    return _size(losses.sources), _size(losses.voices), fragile.link.id


def _size(losses: tuple[Loss, ...]) -> int:
    return losses[0].size if losses else LARGEST + 1


def smallest_losses(book: EvidenceBook, link: Link) -> SmallestLosses:
    """Return the smallest sets of documents, and of voices, without which a link's status would be another."""
    bearing = _Bearing(book, link)
    return SmallestLosses(
        sources=_smallest(bearing, [Taken(sources=frozenset({key})) for key in bearing.sources]),
        voices=_smallest(bearing, bearing.voices),
        looked_at=LARGEST,
    )


def _smallest(bearing: _Bearing, each: Sequence[Taken]) -> tuple[Loss, ...]:
    """Return the sets of the smallest size that change anything."""
    before = bearing.word_without(Taken())
    for size in range(1, min(len(each), LARGEST) + 1):
        words = ((taken, bearing.word_without(taken)) for taken in map(_together, combinations(each, size)))
        found = [_loss(taken, word) for taken, word in words if word != before]
        if found:
            return tuple(sorted(found, key=lambda loss: (loss.documents, loss.voices, loss.publishers)))
    return ()


def _loss(taken: Taken, word: str) -> Loss:
    return Loss(
        documents=tuple(sorted(taken.sources)),
        voices=tuple(sorted(taken.voices)),
        publishers=tuple(sorted(taken.publishers)),
        status=word,
    )


def _together(some: Iterable[Taken]) -> Taken:
    taken = Taken()
    for each in some:
        taken |= each
    return taken


def without_own_claims(link: Link) -> Link:
    """Return a link of which nothing is said any more, but for what is said of narrower kinds."""
    return link.model_copy(update={"claims": ()})


class _Bearing:
    """The few claims that bear on one link, as a dataset of their own: it is asked again without some of them."""

    def __init__(self, book: EvidenceBook, link: Link) -> None:
        self._ledger = book.ledger
        self._link = link
        self._known_by = book.ledger.known_by

    def word_without(self, taken: Taken) -> str:
        """Return the word of the link's status without some sources or voices."""
        fallen = self._removal.fallen(Filters(taken=taken)).all
        dataset = without_claims(self._dataset, fallen, self._small.homes)
        link = dataset.links.get(self._link.id) or without_own_claims(self._link)
        ledger = Ledger(dataset, known_by=self._known_by, whole=self._ledger)
        status = status_of(link, ledger, Origins(ledger))
        return status.word if link.claims or status.support else GONE

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """Ids of the documents that bear on it, those that they repeat or cite included."""
        cited = [voice for claim in self._claims for voice in claim.claimed_by if voice in self._dataset.sources]
        start = [claim.source for claim in self._claims] + cited
        return tuple(sorted(reached(start, lambda key: self._dataset.sources[key].derived_from)))

    @cached_property
    def voices(self) -> tuple[Taken, ...]:
        """The voices that bear on it, and the publishers, with each of whom all falls that it prints."""
        voices = sorted({voice for claim in self._claims for voice in claim.claimed_by})
        publishers = sorted({self._dataset.sources[key].publisher for key in self.sources})
        spoken = [Taken(voices=frozenset({key})) for key in voices]
        return (*spoken, *(Taken(publishers=frozenset({name})) for name in publishers))

    @cached_property
    def _claims(self) -> tuple[Claim, ...]:
        ledger, vocabulary = self._ledger, self._ledger.dataset.vocabulary
        akin = (self._link.kind, *vocabulary.narrower(self._link.kind), *vocabulary.broader(self._link.kind))
        links = [link for link in ledger.dataset.links_at[self._link.subject] if self._is_akin(link, akin)]
        near = [claim.id for link in links for claim in (*link.claims, *ledger.disputing(link))]
        grounds = {ground.id for key in near for ground in ledger.grounds(ledger.claims[key])}
        return tuple(ledger.claims[key] for key in sorted(grounds.union(near)))

    def _is_akin(self, link: Link, kinds: tuple[str, ...]) -> bool:
        return link.kind in kinds and (link.subject, link.object) == (self._link.subject, self._link.object)

    @cached_property
    def _dataset(self) -> Dataset:
        """The records that these claims stand in."""
        whole, homes = self._ledger.dataset, {self._ledger.homes[claim.id] for claim in self._claims}
        return replace(
            whole,
            links=MappingProxyType({key: whole.links[key] for key in homes if key in whole.links}),
            incidents=MappingProxyType({key: whole.incidents[key] for key in homes if key in whole.incidents}),
            actors=MappingProxyType({key: whole.actors[key] for key in homes if key in whole.actors}),
        )

    @cached_property
    def _small(self) -> Ledger:
        return Ledger(self._dataset, known_by=self._known_by, whole=self._ledger)

    @cached_property
    def _removal(self) -> Removal:
        return Removal(self._small)
