"""Which records are joined, by which links: the simple graph that is ranked, in each of three views.

Knows what may join (`admitted`), and neither draws nor measures.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from actorgraph.graph.admitted import withheld
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.through import apart
from actorgraph.graph.together import Shared, occasions_of_pairs
from actorgraph.model import Link

Pair = tuple[str, str]
"""Ids of two records, the smaller first."""

_COUNTED = ("corroborated", "single-source", "inferred")
"""Words for a presence for which more is said than against it."""


class Way(NamedTuple):
    """One way in which two records are joined: it holds where a link out of each group does.

    Attributes:
        over: id of the incident that joins the two; empty where links between the two do.
        groups: ids of links: those between the two, or those of the first and those of the second.
    """

    over: str
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Joined:
    """Who is joined with whom.

    Attributes:
        records: ids, sorted; each is joined with another.
        pairs: for each two that are joined, in how many ways.
        links: those by which they are, by id.
        unused: how many records and links of each sort join nobody by themselves, or nothing here.
        on_request: how many of each sort were used because that was asked for.
    """

    records: tuple[str, ...]
    pairs: Mapping[Pair, tuple[Way, ...]]
    links: Mapping[str, Link]
    unused: Mapping[str, int]
    on_request: Mapping[str, int]


def joined(book: EvidenceBook, view: str, allowed: frozenset[str]) -> Joined:
    """Return who is joined with whom.

    Args:
        book: the evidence.
        view: ``whole`` for actors and incidents by their links, ``actors`` for actors by links between them and by
            incidents for which both are named, ``occasions`` for persons by occasions at which both were.
        allowed: what may be used though it joins nobody by itself; of no account for ``occasions``.
    """
    if view == "occasions":
        return _by_occasions(book)
    used, unused, on_request = _sorted_out(book, allowed)
    pairs = _directly(used)
    if view == "actors":
        pairs, left = _over_incidents(book, used, pairs)
        unused = {**unused, "links between incidents": left}
    return _joined(book, pairs, unused, on_request)


def _joined(
    book: EvidenceBook, pairs: Mapping[Pair, list[Way]], unused: Mapping[str, int], on_request: Mapping[str, int]
) -> Joined:
    keys = {key for ways in pairs.values() for way in ways for group in way.groups for key in group}
    return Joined(
        records=tuple(sorted({key for pair in pairs for key in pair})),
        pairs={pair: tuple(pairs[pair]) for pair in sorted(pairs)},
        links={key: book.dataset.links[key] for key in sorted(keys)},
        unused={what: count for what, count in unused.items() if count},
        on_request={what: count for what, count in on_request.items() if count},
    )


def _sorted_out(book: EvidenceBook, allowed: frozenset[str]) -> tuple[list[Link], Mapping[str, int], Mapping[str, int]]:
    """Return the links that join, by id, and how many records and links do not, or do only because that was asked."""
    reasons = {key: tuple(apart(node)) for key, node in book.dataset.nodes.items()}
    kept_out = {key for key, why in reasons.items() if not allowed.issuperset(why)}
    why_not = {key: tuple(withheld(book, link)) for key, link in sorted(book.dataset.links.items())}
    admitted = [book.dataset.links[key] for key, why in why_not.items() if allowed.issuperset(why)]
    used = [link for link in admitted if kept_out.isdisjoint((link.subject, link.object))]
    ends = {end for link in used for end in (link.subject, link.object)}
    unused = Counter({"links to what is not used": len(admitted) - len(used)})
    unused.update(_first(reasons[key], allowed) for key in sorted(kept_out))
    unused.update(f"links {_first(why, allowed)}" for why in why_not.values() if not allowed.issuperset(why))
    unused["unjoined"] = len(reasons.keys() - kept_out - ends)
    on_request = Counter(why for key in sorted(ends) for why in reasons[key])
    on_request.update(f"links {why}" for link in used for why in why_not[link.id])
    return used, unused, on_request


def _first(reasons: Iterable[str], allowed: frozenset[str]) -> str:
    return next(why for why in reasons if why not in allowed)


def _directly(links: Iterable[Link]) -> Mapping[Pair, list[Way]]:
    table: defaultdict[Pair, list[str]] = defaultdict(list)
    for link in links:
        table[_pair(link.subject, link.object)].append(link.id)
    return {pair: [Way("", (tuple(keys),))] for pair, keys in table.items()}


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _over_incidents(
    book: EvidenceBook, links: Iterable[Link], direct: Mapping[Pair, list[Way]]
) -> tuple[Mapping[Pair, list[Way]], int]:
    """Return the actors that are joined, by links between them and over incidents, and how many links join none."""
    actors = book.dataset.actors
    pairs = defaultdict(list, {pair: ways for pair, ways in direct.items() if actors.keys() >= set(pair)})
    named: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    left = 0
    for link in links:
        ends = [end for end in (link.subject, link.object) if end in actors]
        if len(ends) == 1:
            incident = link.object if ends[0] == link.subject else link.subject
            named[incident][ends[0]].append(link.id)
        left += not ends
    for incident in sorted(named):
        for one, other in combinations(sorted(named[incident]), 2):
            pairs[one, other].append(Way(incident, (tuple(named[incident][one]), tuple(named[incident][other]))))
    return pairs, left


def _by_occasions(book: EvidenceBook) -> Joined:
    pairs: dict[Pair, list[Way]] = {}
    for first, second, shared in occasions_of_pairs(book):
        if shared.counted:
            pairs[first, second] = list(_ways(shared))
    persons = sum(actor.kind == "person" for actor in book.dataset.actors.values())
    unused = {"unjoined": persons - len({key for pair in pairs for key in pair})}
    return _joined(book, pairs, unused, {})


def _ways(shared: Shared) -> Iterator[Way]:
    for occasion in shared.counted:
        sides = (occasion.first, occasion.second)
        yield Way(occasion.id, tuple(tuple(link.id for link in side if link.status in _COUNTED) for side in sides))
