"""What a path is not: whether a source says directly what a chain may suggest. Guards against guilt by picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from actorgraph.graph.campaigns import links_of_the_whole, said_of_the_whole
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.wording import nothing_says
from actorgraph.graph.wording.questions import is_thing
from actorgraph.model import Incident, Link, link_id
from actorgraph.model.kinds import ATTRIBUTED

_CONTROLS = ("leads", "commands")
_DOES = (ATTRIBUTED, "issued")
_HINTS = {"inferred_by_source"}
_IMPLIED = "Implied only, and stated by no source in {}"


class Unsaid(NamedTuple):
    """Whether a source says it, in words; and the links from which these words are."""

    words: str
    links: tuple[Link, ...]


def what_is_not_said(book: EvidenceBook, start: str, goal: str) -> str:
    """Return in words what `unsaid` does."""
    return unsaid(book, start, goal).words


def unsaid(book: EvidenceBook, start: str, goal: str) -> Unsaid:
    """Return whether a source says that the first did, ordered or controlled the last: its sentence, or that none does.

    Where the first is an incident and the last an actor, the question is turned round. Of a thing, which does nothing
    and obeys nobody, it is whether there is a tie at all.
    """
    nodes, vocabulary = book.dataset.nodes, book.dataset.vocabulary
    turned = isinstance(nodes[start], Incident) and not isinstance(nodes[goal], Incident)
    first, last = (goal, start) if turned else (start, goal)
    broad = controlling(book, first, last)
    kinds = tuple(dict.fromkeys(kind for each in broad for kind in vocabulary.with_narrower(each)))
    links = list(direct(book, first, last, kinds))
    if is_thing(nodes[first]) or is_thing(nodes[last]):
        links += [link for link in direct(book, last, first, kinds) if link not in links]
    if supported := book.firmest_first(link for link in links if book.status(link).support):
        return Unsaid(_statement(book, supported), tuple(supported))
    denied = [link for link in links if book.status(link).dispute]
    sentences = [nothing_says(book.dataset, first, (), last), *(book.link(link).sentence for link in denied)]
    if isinstance(nodes[last], Incident):
        sentences.extend(said_of_the_whole(book, last, first))
        denied.extend(links_of_the_whole(book, last, first))
    return Unsaid(" ".join(sentences), tuple(denied))


def controlling(book: EvidenceBook, first: str, last: str) -> tuple[str, ...]:
    """Return the kinds by which the first would have done, ordered or controlled the last."""
    nodes = book.dataset.nodes
    if is_thing(nodes[first]) or is_thing(nodes[last]):
        return tuple(book.dataset.vocabulary)
    if isinstance(nodes[first], Incident):
        return ("prompted",)
    return _DOES if isinstance(nodes[last], Incident) else _CONTROLS


def _statement(book: EvidenceBook, links: list[Link]) -> str:
    """Return what supported links say, with all that is said against it, and on whose word it is at best."""
    implied = _IMPLIED.format(book.dataset.scope)
    bases = {claim.basis for link in links for claim in book.status(link).supporting}
    how = "Said directly" if "stated" in bases else "On the word of others only" if bases - _HINTS else implied
    return f"{how}: {' '.join(book.link(link).sentence for link in links)}"


def direct(book: EvidenceBook, first: str, last: str, kinds: tuple[str, ...]) -> Iterator[Link]:
    """Yield the links of some kinds from one record to another; of symmetric kinds in either order."""
    for kind in kinds:
        symmetric = book.dataset.vocabulary[kind].symmetric
        subject, object_ = sorted((first, last)) if symmetric else (first, last)
        link = book.dataset.links.get(link_id(subject=subject, kind=kind, object=object_))
        if link is not None:
            yield link
