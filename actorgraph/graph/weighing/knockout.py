"""What falls, changes and survives when a source, a voice or a publisher falls. Decides nothing about who is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from actorgraph.graph.admitted import allowed
from actorgraph.graph.answers import (
    KnockOutAnswer,
    LinkFate,
    Pairs,
    Path,
    PathFate,
    PathsAnswer,
    RankFate,
    RanksAnswer,
)
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.filters.conditions import Filters
from actorgraph.graph.filters.removal import Removal
from actorgraph.graph.filters.selection import whose
from actorgraph.graph.path_options import PathOptions
from actorgraph.graph.paths.paths import paths_of
from actorgraph.graph.weighing.fragility import Progress, smallest_losses, without_own_claims
from actorgraph.graph.whole.joined import joined
from actorgraph.graph.wording.knockout import knock_out_sentences
from actorgraph.model import Link
from actorgraph.model.reach import reached

FIRST = 10
"""How many places of a ranking are told."""


@dataclass(frozen=True)
class KnockOut:
    """A graph before and after.

    Attributes:
        before: the evidence as it is.
        after: the same without what is knocked out.
        filters: what is knocked out.
        progress: is told how many of the links to which something happens are done.
    """

    before: EvidenceBook
    after: EvidenceBook
    filters: Filters
    progress: Progress | None

    def answer(self, path: PathFate | None, ranks: tuple[RanksAnswer, RanksAnswer]) -> KnockOutAnswer:
        """Return what becomes of every link; of a path and of places in a ranking it is known beforehand."""
        removal = Removal(self.before.ledger)
        fallen = removal.fallen(self.filters).taken
        told = self._told()
        bare = KnockOutAnswer(
            without=whose(self.filters.taken),
            sources=tuple(sorted(removal.fallen_sources(self.filters.taken))),
            claims=len(fallen),
            replies=sum(self.before.ledger.claims[key].stance != "asserts" for key in fallen),
            lost=told["lost"],
            weaker=told["weaker"],
            firmer=told["firmer"],
            replies_lost=told["replies lost"],
            survives=tuple(link.id for link in self._sorted["survives"]),
            path=path,
            pairs=Pairs(joined_pairs(self.before), joined_pairs(self.after)),
            measure=ranks[0].measure,
            ranks=tuple(_rank_fates(*ranks)),
            sentences=(),
        )
        return replace(bare, sentences=tuple(knock_out_sentences(self.before.ledger.dataset, bare)))

    @cached_property
    def _sorted(self) -> dict[str, list[Link]]:
        found: dict[str, list[Link]] = {each: [] for each in ("lost", "weaker", "firmer", "replies lost", "survives")}
        for link in self.before.dataset.links.values():
            if (fate := self._fate(link)) is not None:
                found[fate].append(link)
        return {fate: self.before.firmest_first(links) for fate, links in found.items()}

    def _fate(self, link: Link) -> str | None:
        """Return what becomes of a link; None where it had no support, and nothing changes."""
        before, after = self.before.status(link), self.after.status(self._left_of(link))
        if before.support == 0:
            return "replies lost" if after.dispute < before.dispute else None
        if after.support == 0:
            return "lost"
        if after.strength < before.strength:
            return "weaker"
        return "firmer" if after.dispute < before.dispute else "survives"

    def _left_of(self, link: Link) -> Link:
        """Return a link with the claims that are left of it, hidden by its new status or not; it may have none."""
        return self.after.ledger.dataset.links.get(link.id) or without_own_claims(link)

    def _told(self) -> dict[str, tuple[LinkFate, ...]]:
        fates = {fate: links for fate, links in self._sorted.items() if fate != "survives"}
        many, done, told = sum(map(len, fates.values())), 0, {}
        for fate, links in fates.items():
            found = []
            for link in links:
                found.append(self._link_fate(link))
                done += 1
                if self.progress:
                    self.progress(done, many)
            told[fate] = tuple(found)
        return told

    def _link_fate(self, link: Link) -> LinkFate:
        left = self._left_of(link)
        is_told = bool(left.claims) or self.after.status(left).support > 0
        after = self._telling(left).link(left) if is_told else None
        return LinkFate(self.before.link(link), after, smallest_losses(self.before, link))

    def _telling(self, link: Link) -> EvidenceBook:
        """Return the evidence that has a link's two ends: an incident may be hidden with all that was said."""
        has_ends = {link.subject, link.object} <= self.after.dataset.nodes.keys()
        return self.after if has_ends else self._unhidden

    @cached_property
    def _unhidden(self) -> EvidenceBook:
        return EvidenceBook(self.after.ledger.dataset, self.after.ledger)


def joined_pairs(book: EvidenceBook) -> int:
    """Return the number of pairs of actors that a path of any length joins, under the rules for paths."""
    graph = joined(book, "whole", allowed((), include_denied=False, include_hypothetical=False))
    near: dict[str, list[str]] = {key: [] for key in graph.records}
    for one, other in graph.pairs:
        near[one].append(other)
        near[other].append(one)
    component: dict[str, str] = {}
    for key in graph.records:
        if key not in component:
            component.update(dict.fromkeys(reached([key], near.__getitem__), key))
    sizes = Counter(component[key] for key in graph.records if key in book.dataset.actors)
    return sum(size * (size - 1) // 2 for size in sizes.values())


def best_path(book: EvidenceBook, start: str, goal: str) -> PathsAnswer:
    """Return the best path between two records, as it is found where no option is given."""
    return paths_of(book, start, goal, PathOptions(limit=1))


def path_fate(before: PathsAnswer, after: PathsAnswer | None) -> PathFate:
    """Return what becomes of the best path between two; of None is left where one of the two is left out."""
    first, then = _best(before), _best(after) if after else None
    not_said = (after or before).not_said
    return PathFate(before.start, before.goal, _path_word(first, then), first, then, not_said)


def _best(answer: PathsAnswer) -> Path | None:
    return answer.paths[0] if answer.paths else None


def _path_word(before: Path | None, after: Path | None) -> str:
    if before is None:
        return "none" if after is None else "another"
    if after is None:
        return "falls"
    if before.nodes != after.nodes:
        return "another"
    return "survives" if list(_worths(before)) == list(_worths(after)) else "changes"


def _worths(path: Path) -> Iterator[tuple[str, str]]:
    for hop in path.hops:
        yield from ((link.id, link.worth) for link in hop.links)


def _rank_fates(before: RanksAnswer, after: RanksAnswer) -> Iterator[RankFate]:
    places = {entry.id: entry.rank for entry in after.entries}
    for entry in before.entries[:FIRST]:
        yield RankFate(entry.id, entry.name, entry.rank, places.get(entry.id))
