"""A dataset under filters: what is still to be seen of it, what its claims amount to, and what was left out.

Three steps, whatever the order in which filters were asked for. First claims fall (`removal`), and every status is
computed again. Then links are hidden by their day, kind or status, and of what is left all that is not in the parts
asked for (`parts`); neither changes the status of anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import AsOneAnswer, FiltersAnswer, LeftOut, PartAnswer, Whose
from actorgraph.graph.claims.held import Held, held_on, incident_on
from actorgraph.graph.claims.ledger import Ledger
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.filters.conditions import Alternatives, Filters, Taken
from actorgraph.graph.filters.readings import read_again
from actorgraph.graph.filters.reduced import without_claims
from actorgraph.graph.filters.removal import Fallen, Removal
from actorgraph.graph.wording.filters import filter_sentences
from actorgraph.model import Incident, Link

if TYPE_CHECKING:
    from actorgraph.graph.filters.parts import Finder


class Selection:
    """A dataset under filters."""

    def __init__(self, whole: Dataset, filters: Filters, find: Finder) -> None:
        """Take a dataset, its filters, and what finds the paths along which a part may lie."""
        self._whole = whole
        self._find = find
        self._filters = filters.told(whole.as_one.ids) if whole.as_one else filters

    @cached_property
    def book(self) -> EvidenceBook:
        """The evidence: of what is still to be seen, over all claims that did not fall."""
        return self._book_of(self._visible)

    @cached_property
    def answer(self) -> FiltersAnswer:
        """What was asked for, and what it left out."""
        filters, visible = self._filters, self._visible
        times = [self._times[key] for key in self._asked] if filters.day else []
        bare = FiltersAnswer(
            as_of=str(filters.day) if filters.day else None,
            strict=filters.strict,
            known_by=str(filters.known_by) if filters.known_by else None,
            possible=filters.possible,
            only_kinds=_listed(filters.kinds),
            only_statuses=_listed(filters.statuses),
            only_from=tuple(sorted(map(whose, filters.heard), key=lambda whose: str(whose.to_dict()))),
            without=whose(filters.taken) if filters.taken else None,
            as_one=tuple(_as_one(self._whole, visible)) if filters.merged else None,
            parts=self._parts[1],
            left_out=self._left_out(visible),
            certain=times.count("certain") if filters.day else None,
            merely_possible=times.count("possible") if filters.day else None,
            apart=tuple(sorted(self._fallen.apart)),
            sentences=(),
        )
        excluded, taken = times.count("excluded"), len(self._fallen.taken)
        return replace(bare, sentences=tuple(filter_sentences(self._whole, bare, excluded=excluded, taken=taken)))

    def _left_out(self, visible: Dataset) -> LeftOut:
        fallen = self._fallen
        return LeftOut(
            claims=len(fallen.taken) + len(fallen.unknown),
            replies=sum(self._ledger.claims[key].stance != "asserts" for key in fallen.all),
            actors=len(self._whole.actors) - len(visible.actors),
            incidents=len(self._whole.incidents) - len(visible.incidents),
            links=len(self._whole.links) - len(visible.links),
        )

    @cached_property
    def _ledger(self) -> Ledger:
        return Ledger(self._whole, known_by=self._filters.known_by)

    @cached_property
    def _fallen(self) -> Fallen:
        return Removal(self._ledger).fallen(self._filters)

    @cached_property
    def _told(self) -> EvidenceBook:
        """The evidence before anything is hidden."""
        left = without_claims(self._whole, self._fallen.all, self._ledger.homes)
        dataset = read_again(left, self._ledger, self._fallen.all)
        return EvidenceBook(dataset, Ledger(dataset, known_by=self._filters.known_by, whole=self._ledger))

    @cached_property
    def _times(self) -> Mapping[str, Held]:
        """For each link whether it held or had happened on the day asked about; empty where none was."""
        if (day := self._filters.day) is None:
            return {}
        return {link.id: held_on(self._told.ledger, link, day) for link in self._told.dataset.links.values()}

    @property
    def _visible(self) -> Dataset:
        return self._parts[0]

    @cached_property
    def _parts(self) -> tuple[Dataset, tuple[PartAnswer, ...]]:
        """What is in all parts that are asked for, and what each of them keeps of what is left."""
        if not self._filters.parts:
            return self._left, ()
        from actorgraph.graph.filters.parts import in_parts

        return in_parts(self._filters.parts, self._book_of(self._left), self._find)

    def _book_of(self, dataset: Dataset) -> EvidenceBook:
        return EvidenceBook(dataset, self._told.ledger, day=self._filters.day, times=self._times)

    @cached_property
    def _left(self) -> Dataset:
        """What is left where links are hidden, before any part is taken of it."""
        told, gone = self._told.dataset, self._gone
        links = {key: link for key, link in self._asked.items() if not self._times or self._is_time(self._times[key])}
        incidents = {key: each for key, each in told.incidents.items() if key not in gone and self._is_on(each)}
        shown = replace(told, links=MappingProxyType(links), incidents=MappingProxyType(incidents))
        is_less = self._filters.day is not None or _size(shown) < _size(told)
        return replace(shown, is_selection=told.is_selection or is_less)

    @cached_property
    def _asked(self) -> Mapping[str, Link]:
        """The links that are asked about, whatever the day: of a kind and status that is, and of incidents left."""
        links = self._told.dataset.links.items()
        return {key: link for key, link in links if self._gone.isdisjoint(_ends(link)) and self._is_asked(link)}

    @cached_property
    def _gone(self) -> frozenset[str]:
        """Incidents of which claims fell, and none is left that says they are: a denial alone does not."""
        fell = {self._ledger.homes[key] for key in self._fallen.all}
        ended = {end for key in fell if key in self._whole.links for end in _ends(self._whole.links[key])}
        about = {self._ledger.claims[key].about for key in self._fallen.all}
        return frozenset((self._whole.incidents.keys() & (fell | ended | about)) - self._spoken_of)

    @cached_property
    def _spoken_of(self) -> set[str]:
        """Ids of records that a claim still asserts something of, or concerns."""
        ledger = self._told.ledger
        live = [claim for claim in ledger.claims.values() if ledger.is_live(claim)]
        found = {claim.about for claim in live if claim.about}
        for claim in live:
            home = ledger.homes[claim.id]
            if claim.stance == "asserts":
                found.update(_ends(ledger.dataset.links[home]) if home in ledger.dataset.links else (home,))
        return found

    def _is_asked(self, link: Link) -> bool:
        filters = self._filters
        if not all(link.kind in kinds for kinds in filters.kinds):
            return False
        return not filters.statuses or all(self._told.status(link).word in each for each in filters.statuses)

    def _is_on(self, incident: Incident) -> bool:
        """Return whether an incident can have happened by the day asked about, or something at it is told of it."""
        if (day := self._filters.day) is None or self._is_time(incident_on(self._told.ledger, incident, day)):
            return True
        return any(self._is_time(self._times[link.id]) for link in self._told.dataset.links_at[incident.id])

    def _is_time(self, held: Held) -> bool:
        return held == "certain" or (held == "possible" and not self._filters.strict)


def _as_one(dataset: Dataset, visible: Dataset) -> Iterator[AsOneAnswer]:
    """Yield the actors that are told as one and can be seen, with the judgements by which they are."""
    from actorgraph.graph.filters.as_one import groups_of, judgements_in  # few ask for it

    if dataset.as_one:
        files, ids = dataset.as_one.files, dataset.as_one.ids
        for group in groups_of(files):
            told = ids.get(group[0], group[0])
            if told not in visible.actors:
                continue
            judged = tuple(each.id for each in judgements_in(files, group))
            dropped = tuple(key for key in dataset.as_one.dropped if not set(_ends(files.links[key])) - set(group))
            yield AsOneAnswer(told, tuple(key for key in group if key != told), judged, dropped)


def _size(dataset: Dataset) -> int:
    return len(dataset.nodes) + len(dataset.links)


def _ends(link: Link) -> tuple[str, str]:
    return link.subject, link.object


def whose(taken: Taken) -> Whose:
    """Return whom or what filters name, as an answer tells it."""
    return Whose(*(tuple(sorted(getattr(taken, each.name))) for each in fields(taken)))


def _listed(alternatives: Alternatives) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(tuple(sorted(each)) for each in alternatives))
