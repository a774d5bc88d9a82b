"""How many attacks a dataset speaks of: a range, where two mentions may be one, or one may stand for several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from actorgraph.graph.answers import AttackCount
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.wording.counts import may_be_one
from actorgraph.model import Attribute, Incident
from actorgraph.model.attribute import ATTACKS
from actorgraph.model.count import Count, read_count
from actorgraph.model.judgement import Judgement
from actorgraph.model.reach import reached

_ONE = Count(1, 1)


def attack_count_of(book: EvidenceBook) -> AttackCount:
    """Return how many attacks there were, foiled ones included, and why they can't be counted more exactly.

    Fewest, where all that may be one is one; most, where only what is judged to be one is. A campaign is no attack.
    """
    incidents = [book.dataset.incidents[key] for key in sorted(book.dataset.incidents)]
    counts = {each.id: _count(book, each) for each in incidents if _is_counted(book, each)}
    judged = [
        judgement
        for key, judgement in sorted(book.dataset.judgements.items())
        if judgement.judgement != "different" and judgement.first in counts and judgement.second in counts
    ]
    merged = [judgement for judgement in judged if judgement.judgement == "same"]
    most = [_most(group) for group in _groups(counts, merged)]
    return AttackCount(
        at_least=sum(max(count.at_least for count in group) for group in _groups(counts, judged)),
        at_most=None if None in most else sum(each or 0 for each in most),
        mentions=len(counts),
        because=(
            *(sentence for key, count in counts.items() if count != _ONE for sentence in _sentences(book, key)),
            *(may_be_one(book.dataset, judgement) for judgement in judged),
        ),
    )


def _is_counted(book: EvidenceBook, incident: Incident) -> bool:
    return incident.kind == "attack" and incident.happened in ("yes", "foiled") and not book.is_gone(incident)


def _count(book: EvidenceBook, incident: Incident) -> Count:
    """Return for how many attacks an incident stands; where what is said differs, from the fewest to the most."""
    found = [read_count(each.value) for each in _given(book, incident)]
    return Count(min(count.at_least for count in found), _most(found)) if found else _ONE


def _given(book: EvidenceBook, incident: Incident) -> list[Attribute]:
    """Return the numbers of attacks that a source gives for an incident."""
    return [
        attribute
        for attribute in incident.attributes
        if attribute.name == ATTACKS and any(map(book.ledger.supports, attribute.claims))
    ]


def _sentences(book: EvidenceBook, incident: str) -> Iterator[str]:
    for given in _given(book, book.dataset.incidents[incident]):
        yield book.attribute(given).sentence


def _most(counts: list[Count]) -> int | None:
    """Return the greatest upper bound; None where one has none."""
    bounds = [count.at_most for count in counts]
    return None if None in bounds else max(bound or 0 for bound in bounds)


def _groups(counts: Mapping[str, Count], joining: list[Judgement]) -> list[list[Count]]:
    """Return the counts of incidents, those together that judgements join, at any remove."""
    near: defaultdict[str, list[str]] = defaultdict(list)
    for judgement in joining:
        near[judgement.first].append(judgement.second)
        near[judgement.second].append(judgement.first)
    groups = {frozenset(reached([key], near.__getitem__)) for key in counts}
    return [[counts[key] for key in group] for group in groups]
