"""What sources say came before, after or during one incident, one link after another. Knows no dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property

from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.stretches import Order
from actorgraph.model import Link

Chain = tuple[Link, ...]
"""Links in the order of time, each from an incident to the next."""

_CHAINED = "No source in {} says so directly; the order follows from these claims together."


class Told:
    """In which order sources put other incidents to one.

    Args:
        book: the evidence.
        key: id of the one.
        among: ids of the incidents that are asked about; no chain runs over others.
        can_be: whether dates allow what a link says; a chain of several runs over no other.
    """

    def __init__(self, book: EvidenceBook, key: str, among: Collection[str], can_be: Callable[[Link], bool]) -> None:
        self._book = book
        self._key = key
        self._among = among
        self._can_be = can_be

    def of(self, key: str) -> dict[Order, str]:
        """Return in which orders sources put an incident, each with their sentences; disputed ones left out."""
        told: dict[Order, str] = {}
        if key in self._earlier:
            told["before"] = self._sentences(self._earlier[key])
        if key in self._later:
            told["after"] = self._sentences(self._later[key])
        if key in self._counted:
            told["during"] = self._sentences((self._counted[key],))
        return told

    @cached_property
    def disputed(self) -> Mapping[str, str]:
        """What is said of an order and disputed, by the id of the other incident."""
        links = [link for link in self._links if not self._book.status(link).is_firm]
        ends = self._next_to(links, back=True) | self._next_to(links, back=False)
        return {key: self._sentences(chain) for key, chain in ends.items()}

    def _sentences(self, chain: Chain) -> str:
        sentences = [self._book.link(link).sentence for link in chain]
        return " ".join([_CHAINED.format(self._book.dataset.scope), *sentences] if len(chain) > 1 else sentences)

    @cached_property
    def _links(self) -> list[Link]:
        """What is said to have come before what, by id."""
        kinds = self._book.dataset.vocabulary.with_narrower("preceded")
        links = [link for link in self._book.dataset.links.values() if link.kind in kinds]
        found = (link for link in links if link.subject in self._among and link.object in self._among)
        return sorted((link for link in found if self._book.status(link).support), key=lambda link: link.id)

    @cached_property
    def _earlier(self) -> dict[str, Chain]:
        return self._chains(back=True)

    @cached_property
    def _later(self) -> dict[str, Chain]:
        return self._chains(back=False)

    def _chains(self, *, back: bool) -> dict[str, Chain]:
        firm = [link for link in self._links if self._book.status(link).is_firm]
        return chains(filter(self._can_be, firm), self._key, back=back) | self._next_to(firm, back=back)

    def _next_to(self, links: Iterable[Link], *, back: bool) -> dict[str, Chain]:
        """Return the links that join an incident directly to this one, by the other's id."""
        ends = [((link.object, link.subject) if back else (link.subject, link.object), link) for link in links]
        return {far: (link,) for (near, far), link in ends if near == self._key}

    @cached_property
    def _counted(self) -> dict[str, Link]:
        """The links that count this incident in a campaign, or another in this one, by the other's id."""
        links = [link for link in self._book.dataset.links_at[self._key] if link.kind == "counted_in"]
        firm = [link for link in links if self._book.status(link).is_firm]
        return {link.object if link.subject == self._key else link.subject: link for link in firm}


def chains(links: Iterable[Link], start: str, *, back: bool) -> dict[str, Chain]:
    """Return for each incident that links tie to one the shortest chain between the two.

    Args:
        links: what came before what.
        start: id of the incident to start from.
        back: True for what came before it, False for what came after.
    """
    joined: defaultdict[str, list[tuple[str, Link]]] = defaultdict(list)
    for link in links:
        near, far = (link.object, link.subject) if back else (link.subject, link.object)
        joined[near].append((far, link))
    found: dict[str, Chain] = {start: ()}
    step = [start]
    for key in step:
        for far, link in joined[key]:
            if far not in found:
                found[far] = (link, *found[key]) if back else (*found[key], link)
                step.append(far)
    return {key: chain for key, chain in found.items() if chain}
