"""What is asked, and that nothing says it, in words. Knows records and the vocabulary; asserts nothing."""

from __future__ import annotations

from typing import Literal

from actorgraph.dataset import Dataset
from actorgraph.graph.wording.clauses import tie_words
from actorgraph.graph.wording.names import ended, is_plural, node_words, subject_words
from actorgraph.model import Actor, Incident

Manner = Literal["thing", "incident", "one", "several"]

NOTHING = "No source in {scope} says that {what}"
"""How a sentence begins that says what no source does; it still wants its full stop."""

DIRECT_TIE = "there is a direct tie between {a} and {b}"
_THINGS = ("facility", "place", "weapon", "document")


def asked_words(dataset: Dataset, subject: str, kinds: tuple[str, ...], object_: str) -> str:
    """Return what is asked of two records, from ``whether`` on."""
    if len(kinds) == 1:
        return f"whether {tie_words(dataset, subject, kinds[0], object_)}"
    a, b = node_words(dataset, subject), node_words(dataset, object_)
    if kinds:
        return f"whether there is a tie{_of_family(dataset, kinds)} from {a} to {b}"
    return f"whether anything ties {a} to {b}"


def nothing_says(dataset: Dataset, subject: str, kinds: tuple[str, ...], object_: str) -> str:
    """Return the sentence that no source says it; of no kind in particular: that the first did or controls the last."""
    if len(kinds) == 1:
        return _nothing(dataset.scope, tie_words(dataset, subject, kinds[0], object_))
    a, b = subject_words(dataset, subject), node_words(dataset, object_)
    if kinds:
        return _nothing(dataset.scope, f"there is a tie{_of_family(dataset, kinds)} from {a} to {b}")
    manners = (manner_of(dataset.nodes[key]) for key in (subject, object_))
    return _nothing(dataset.scope, suggested(*manners).format(a=a, b=b))


def nothing_ties(dataset: Dataset, one: str, other: str) -> str:
    """Return the sentence that no source ties two directly."""
    a, b = subject_words(dataset, one), node_words(dataset, other)
    return _nothing(dataset.scope, DIRECT_TIE.format(a=a, b=b))


def _nothing(scope: str, what: str) -> str:
    return ended(NOTHING.format(scope=scope, what=what))


def suggested(first: Manner, last: Manner) -> str:
    """Return what a path may suggest of its two ends, by what they are, with the holes ``a`` and ``b`` for them."""
    if "thing" in (first, last):
        return DIRECT_TIE
    if first == "incident":
        return "{a} brought about {b}"
    if last == "incident":
        return "{a} did, ordered or controlled {b}"
    return "{a} lead or command {b}" if first == "several" else "{a} leads or commands {b}"


def manner_of(node: Actor | Incident) -> Manner:
    """Return as what a record stands in a sentence on what it may have done."""
    if isinstance(node, Incident):
        return "incident"
    if is_thing(node):
        return "thing"
    return "several" if is_plural(node) else "one"


def is_thing(node: Actor | Incident) -> bool:
    """Return whether a record is a thing, which does nothing and obeys nobody: a place, a building, a weapon."""
    return isinstance(node, Actor) and node.kind in _THINGS


def _of_family(dataset: Dataset, kinds: tuple[str, ...]) -> str:
    """Return of which family a tie is asked for; all kinds of it that can be are."""
    families = dict.fromkeys(dataset.vocabulary[kind].family for kind in kinds)
    return f" of the family {' or '.join(f'“{family}”' for family in families)}"
