"""Whether any source says directly what a chain of links may suggest. Guards against guilt by picture."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.campaigns import said_of_the_whole
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.wording.names import is_plural, node_words, subject_words
from actorgraph.model import Incident, Link, link_id
from actorgraph.model.kinds import ATTRIBUTED

_CONTROLS = ("leads", "commands")
_DOES = (ATTRIBUTED, "issued")
_THINGS = ("facility", "place", "weapon", "document")


def what_is_not_said(book: EvidenceBook, start: str, goal: str) -> str:
    """Return whether a source says that the first did, ordered or controlled the last: its sentence, or that none does.

    Where the first is an incident and the last an actor, the question is turned round.
    """
    nodes = book.dataset.nodes
    first, last = (goal, start) if isinstance(nodes[start], Incident) else (start, goal)
    links = sorted(_direct(book, first, last), key=lambda link: book.status(link).strength, reverse=True)
    said = [book.link(link).sentence for link in links if book.status(link).support == 2]  # noqa: PLR2004 - stated
    implied = [book.link(link).sentence for link in links if book.status(link).support == 1]
    if said:
        return f"Said directly: {' '.join([*said, *implied])}"
    if implied:
        return f"Implied only, and stated by no source in this dataset: {' '.join(implied)}"
    denied = [book.link(link).sentence for link in links if book.status(link).dispute]
    whole = said_of_the_whole(book, last, first) if isinstance(nodes[last], Incident) else ()
    return " ".join([_nothing(book, first, last), *denied, *whole])


def _direct(book: EvidenceBook, first: str, last: str) -> Iterator[Link]:
    for kind in _kinds(book, first, last):
        link = book.dataset.links.get(link_id(subject=first, kind=kind, object=last))
        if link is not None:
            yield link


def _kinds(book: EvidenceBook, first: str, last: str) -> tuple[str, ...]:
    nodes, vocabulary = book.dataset.nodes, book.dataset.vocabulary
    if isinstance(nodes[first], Incident):
        return ("prompted",)
    if nodes[last].kind in _THINGS:
        return tuple(vocabulary)
    broad = _DOES if isinstance(nodes[last], Incident) else _CONTROLS
    return tuple(kind for each in broad for kind in vocabulary.with_narrower(each))


def _nothing(book: EvidenceBook, first: str, last: str) -> str:
    nodes = book.dataset.nodes
    a, b = subject_words(book.dataset, first), node_words(book.dataset, last)
    if isinstance(nodes[first], Incident):
        return f"No source in this dataset says that {a} brought about {b}."
    if isinstance(nodes[last], Incident):
        return f"No source in this dataset says that {a} did, ordered or controlled {b}."
    if nodes[last].kind in _THINGS:
        return f"No source in this dataset says that there is a direct tie between {a} and {b}."
    controls = "lead or command" if is_plural(nodes[first]) else "leads or commands"
    return f"No source in this dataset says that {a} {controls} {b}."
