"""What a path is not: whether a source says directly what a chain may suggest. Guards against guilt by picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from actorgraph.dataset import Dataset
from actorgraph.graph.campaigns import links_of_the_whole, said_of_the_whole
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.wording import LEFT_OUT, nothing_says
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
    nodes = book.dataset.nodes
    turned = isinstance(nodes[start], Incident) and not isinstance(nodes[goal], Incident)
    first, last = (goal, start) if turned else (start, goal)
    kinds = _narrower(book, controlling(book, first, last))
    links = list(direct(book.dataset, first, last, kinds))
    if is_thing(nodes[first]) or is_thing(nodes[last]):
        links += [link for link in direct(book.dataset, last, first, kinds) if link not in links]
    if supported := book.firmest_first(link for link in links if book.status(link).support):
        return Unsaid(_statement(book, supported), tuple(supported))
    denied = [link for link in links if book.status(link).dispute]
    sentences = [nothing_said(book, first, (), last), *(book.link(link).sentence for link in denied)]
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


def nothing_said(book: EvidenceBook, subject: str, kinds: tuple[str, ...], object_: str) -> str:
    """Return that no source says it, as `nothing_says` does; and how much does that filters took away."""
    words = nothing_says(book.dataset, subject, kinds, object_)
    left_out = _left_out(book, subject, _narrower(book, kinds or controlling(book, subject, object_)), object_)
    return f"{words} {left_out}" if left_out else words


def _left_out(book: EvidenceBook, subject: str, kinds: tuple[str, ...], object_: str) -> str:
    """Return how many claims that are left out say so, and how many speak against it; empty where none does."""
    whole = book.ledger.whole
    if whole is None:
        return ""
    from actorgraph.graph.wording.filters import many  # under filters only

    told = {claim for link in direct(book.dataset, subject, object_, kinds) for claim in book.status(link).disputing}
    links = tuple(direct(whole.dataset, subject, object_, kinds))
    says = len({claim.id for link in links for claim in whole.supporting(link)})
    against = len({claim.id for link in links for claim in whole.disputing(link) if claim not in told})
    counted = [f"{many(says, 'claim')} that say{'s'[: says == 1]} so"] if says else []
    counted += [f"{many(against, 'claim')} against it"] if against else []
    return f"{LEFT_OUT}: {' and '.join(counted)}." if counted else ""


def _narrower(book: EvidenceBook, kinds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kind for each in kinds for kind in book.dataset.vocabulary.with_narrower(each)))


def direct(dataset: Dataset, first: str, last: str, kinds: tuple[str, ...]) -> Iterator[Link]:
    """Yield the links of some kinds from one record to another; of symmetric kinds in either order."""
    for kind in kinds:
        symmetric = dataset.vocabulary[kind].symmetric
        subject, object_ = sorted((first, last)) if symmetric else (first, last)
        link = dataset.links.get(link_id(subject=subject, kind=kind, object=object_))
        if link is not None:
            yield link
