"""What a path is not: whether a source says directly what a chain may suggest. Guards against guilt by picture."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from actorgraph.dataset import Dataset
from actorgraph.graph.campaigns import links_of_the_whole, said_of_the_whole
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.wording import LEFT_OUT, nothing_says
from actorgraph.graph.wording.questions import is_thing, nothing_ties
from actorgraph.model import Claim, Incident, Link, link_id
from actorgraph.model.kinds import ATTRIBUTED, COMMANDING

_DOES = (ATTRIBUTED, "issued")
_HINTS = {"inferred_by_source"}
_IMPLIED = "Implied only, and stated by no source in {}"


class Unsaid(NamedTuple):
    """Whether a source says it, in words; the links from which these words are; and whether one says it at all."""

    words: str
    links: tuple[Link, ...]
    is_said: bool


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
    kinds = book.dataset.vocabulary.with_narrower(*controlling(book, first, last))
    links = list(direct(book.dataset, first, last, kinds))
    if is_thing(nodes[first]) or is_thing(nodes[last]):
        links += [link for link in direct(book.dataset, last, first, kinds) if link not in links]
    if supported := book.firmest_first(link for link in links if book.status(link).support):
        return Unsaid(_statement(book, supported), tuple(supported), is_said=True)
    denied = [link for link in links if book.status(link).dispute]
    sentences = [nothing_said(book, first, (), last), *(book.link(link).sentence for link in denied)]
    if isinstance(nodes[last], Incident):
        sentences.extend(said_of_the_whole(book, last, first))
        denied.extend(links_of_the_whole(book, last, first))
    return Unsaid(" ".join(sentences), tuple(denied), is_said=False)


def untied(book: EvidenceBook, one: str, other: str) -> Unsaid:
    """Return whether a source ties two directly, in whatever way: its sentences, or that none does.

    It asks of two actors at the ends of a path that is no chain of command: that no source says of the one that he
    commands a state at which an attack was aimed goes without saying. Which of them is named first makes no difference.
    """
    one, other = sorted((one, other))
    kinds = tuple(book.dataset.vocabulary)
    links = [*direct(book.dataset, one, other, kinds), *direct(book.dataset, other, one, kinds)]
    links = list(dict.fromkeys(links))
    if supported := book.firmest_first(link for link in links if book.status(link).support):
        return Unsaid(_statement(book, supported), tuple(supported), is_said=True)
    denied = [link for link in links if book.status(link).dispute]
    told = {claim for link in links for claim in book.status(link).disputing}
    left_out = _left_out(book, [(one, other), (other, one)], kinds, told)
    words = (nothing_ties(book.dataset, one, other), left_out, *(book.link(link).sentence for link in denied))
    return Unsaid(" ".join(filter(None, words)), tuple(denied), is_said=False)


def controlling(book: EvidenceBook, first: str, last: str) -> tuple[str, ...]:
    """Return the kinds by which the first would have done, ordered or controlled the last."""
    nodes = book.dataset.nodes
    if is_thing(nodes[first]) or is_thing(nodes[last]):
        return tuple(book.dataset.vocabulary)
    if isinstance(nodes[first], Incident):
        return ("prompted",)
    return _DOES if isinstance(nodes[last], Incident) else COMMANDING


def _statement(book: EvidenceBook, links: list[Link]) -> str:
    """Return what supported links say, with all that is said against it, and on whose word it is at best."""
    implied = _IMPLIED.format(book.dataset.scope)
    bases = {claim.basis for link in links for claim in book.status(link).supporting}
    how = "Said directly" if "stated" in bases else "On the word of others only" if bases - _HINTS else implied
    return f"{how}: {' '.join(book.link(link).sentence for link in links)}"


def nothing_said(book: EvidenceBook, subject: str, kinds: tuple[str, ...], object_: str) -> str:
    """Return that no source says it, as `nothing_says` does; and how much does that filters took away."""
    words = nothing_says(book.dataset, subject, kinds, object_)
    meant = book.dataset.vocabulary.with_narrower(*(kinds or controlling(book, subject, object_)))
    told = {claim for link in direct(book.dataset, subject, object_, meant) for claim in book.status(link).disputing}
    left_out = _left_out(book, [(subject, object_)], meant, told)
    return f"{words} {left_out}" if left_out else words


def _left_out(
    book: EvidenceBook, ends: Iterable[tuple[str, str]], kinds: tuple[str, ...], told: Collection[Claim]
) -> str:
    """Return how many claims that are left out say so, and how many speak against it; empty where none does.

    Args:
        book: what there is to see.
        ends: from whom to whom it would be said, one way or both.
        kinds: as what.
        told: what speaks against it and is told anyway.
    """
    whole = book.ledger.whole
    if whole is None:
        return ""
    from actorgraph.graph.wording.filters import many  # under filters only

    links = tuple(dict.fromkeys(link for each in ends for link in direct(whole.dataset, *each, kinds)))
    says = len({claim.id for link in links for claim in whole.supporting(link)})
    against = len({claim.id for link in links for claim in whole.disputing(link) if claim not in told})
    counted = [f"{many(says, 'claim')} that say{'s'[: says == 1]} so"] if says else []
    counted += [f"{many(against, 'claim')} against it"] if against else []
    return f"{LEFT_OUT}: {' and '.join(counted)}." if counted else ""


def direct(dataset: Dataset, first: str, last: str, kinds: tuple[str, ...]) -> Iterator[Link]:
    """Yield the links of some kinds from one record to another; of symmetric kinds in either order."""
    for kind in kinds:
        symmetric = dataset.vocabulary[kind].symmetric
        subject, object_ = sorted((first, last)) if symmetric else (first, last)
        link = dataset.links.get(link_id(subject=subject, kind=kind, object=object_))
        if link is not None:
            yield link
