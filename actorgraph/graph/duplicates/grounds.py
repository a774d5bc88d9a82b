"""What speaks for two records being one, and what speaks against it. Weighs nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from actorgraph.graph.answers import Ground
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.wording import duplicates as wording
from actorgraph.graph.wording.dates import when_in_words
from actorgraph.model import Actor, Attribute, Incident, Link
from actorgraph.model.attribute import CONTENT, IDENTITY
from actorgraph.model.judgement import Judgement

_NOT_COMPARED = (IDENTITY, CONTENT)
"""Attributes in words of ours: two that are not the same text need not differ."""
Way = tuple[str, str, str]
"""A kind of link, the end at which a record stands, and the record at the other."""
Grounds = tuple[tuple[Ground, ...], tuple[Ground, ...]]


def grounds_of(book: EvidenceBook, first: str, second: str, judgement: Judgement | None) -> Grounds:
    """Return what speaks for two records being one, and what against it."""
    told = [*_of_records(book, first, second), *_of_values(book, first, second), *_of_links(book, first, second)]
    if judgement is not None and judgement.judgement != "unsure":
        told.append((judgement.judgement == "same", Ground("judgement", wording.judged_words(book.dataset, judgement))))
    return tuple(ground for speaks_for, ground in told if speaks_for), tuple(
        ground for speaks, ground in told if not speaks
    )


def _of_records(book: EvidenceBook, first: str, second: str) -> Iterator[tuple[bool, Ground]]:
    """Yield what the two are recorded as, and whether that is the same."""
    one, other = book.dataset.nodes[first], book.dataset.nodes[second]
    yield _compared("kind", one.kind, other.kind)
    if isinstance(one, Actor) and isinstance(other, Actor):
        if one.standing != other.standing:
            yield _compared("standing", one.standing, other.standing)
        for register in sorted(one.identifiers.keys() & other.identifiers.keys()):
            keys = one.identifiers[register], other.identifiers[register]
            yield keys[0] == keys[1], Ground("identifier", wording.identifier_words(register, keys))
    if isinstance(one, Incident) and isinstance(other, Incident):
        yield from _of_incidents(one, other)


def _of_incidents(one: Incident, other: Incident) -> Iterator[tuple[bool, Ground]]:
    if one.when and other.when:
        same = str(one.when) == str(other.when)
        if same or not one.when.can_overlap(other.when):
            yield _compared("date", when_in_words(one.when), when_in_words(other.when))
    if one.happened != other.happened:
        yield _compared("happened", one.happened, other.happened)


def _compared(what: str, one: str, other: str) -> tuple[bool, Ground]:
    words = wording.same_words(what, one) if one == other else wording.differ_words(what, one, other)
    return one == other, Ground(what, words)


def _of_values(book: EvidenceBook, first: str, second: str) -> Iterator[tuple[bool, Ground]]:
    """Yield the properties of which sources give both a value, and whether they give one that is the same."""
    one, other = _values(book, first), _values(book, second)
    for name in sorted(one.keys() & other.keys()):
        values = [{str(each.value).casefold() for each in of} for of in (one[name], other[name])]
        shown = [[str(each.value) for each in of] for of in (one[name], other[name])]
        told = tuple(map(book.attribute, chain(one[name], other[name])))
        words = wording.attribute_words(name, *shown)
        yield not values[0].isdisjoint(values[1]), Ground("attribute", words, attributes=told)


def _values(book: EvidenceBook, key: str) -> Mapping[str, list[Attribute]]:
    found: defaultdict[str, list[Attribute]] = defaultdict(list)
    for attribute in book.dataset.nodes[key].attributes:
        if attribute.name not in _NOT_COMPARED and any(map(book.ledger.supports, attribute.claims)):
            found[attribute.name].append(attribute)
    return found


def _of_links(book: EvidenceBook, first: str, second: str) -> Iterator[tuple[bool, Ground]]:
    """Yield the links that tie both to a third in one way, and what tells the two apart."""
    one, other = _ways(book, first), _ways(book, second)
    for way in sorted(one.keys() & other.keys()):
        links = one[way], other[way]
        label, answers = book.dataset.vocabulary[way[0]].label, tuple(map(book.link, links))
        if documents := _documents(book, links[0]) & _documents(book, links[1]):
            titles = [book.dataset.sources[key].title for key in sorted(documents)]
            words = wording.apart_at_words(book.dataset, label, way[2], titles)
            yield False, Ground("named apart", words, links=answers)
        else:
            yield True, Ground("shared", wording.shared_words(book.dataset, label, way[2]), links=answers)
    joining = [link for link in book.dataset.links_at[first] if second in (link.subject, link.object)]
    if joining:
        yield False, Ground("link", wording.JOINED, links=tuple(map(book.link, joining)))
    yield from _in_one_claim(book, first, second, {link.id for link in joining})


def _ways(book: EvidenceBook, key: str) -> Mapping[Way, Link]:
    """Return the links of a record that a source supports, by their kind and the other end."""
    found: dict[Way, Link] = {}
    for link in book.dataset.links_at[key]:
        if book.status(link).support:
            symmetric = book.dataset.vocabulary[link.kind].symmetric
            end, third = ("subject", link.object) if link.subject == key else ("object", link.subject)
            found[link.kind, "either" if symmetric else end, third] = link
    return found


def _documents(book: EvidenceBook, link: Link) -> set[str]:
    return {claim.source for claim in link.claims if book.ledger.supports(claim)}


def _in_one_claim(book: EvidenceBook, first: str, second: str, joining: set[str]) -> Iterator[tuple[bool, Ground]]:
    """Yield the claims that name both, as an end or as a voice; those of the links that join them are told already."""
    both = book.kept(_named_in)
    keys = sorted(both.get(first, set()) & both.get(second, set()))
    claims = [book.ledger.claims[key] for key in keys if book.ledger.homes[key] not in joining]
    if claims:
        told = tuple(map(book.claim, claims))
        yield False, Ground("named apart", wording.in_one_claim_words(len(claims)), claims=told)


def _named_in(book: EvidenceBook) -> Mapping[str, set[str]]:
    """Return for each record the ids of the live claims that name it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim, owner in book.dataset.claims():
        if book.ledger.is_live(claim):
            ends = (owner.subject, owner.object) if isinstance(owner, Link) else (book.ledger.homes[claim.id],)
            for key in (*ends, *claim.claimed_by):
                found[key].add(claim.id)
    return found
