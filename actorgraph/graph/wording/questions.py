"""What is asked, and that nothing says it, in words. Knows records and the vocabulary; asserts nothing."""

from __future__ import annotations

from actorgraph.dataset import Dataset
from actorgraph.graph.wording.clauses import tie_words
from actorgraph.graph.wording.names import ended, is_plural, node_words, subject_words
from actorgraph.model import Actor, Incident

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
    nothing = f"No source in {dataset.scope} says that"
    if len(kinds) == 1:
        return ended(f"{nothing} {tie_words(dataset, subject, kinds[0], object_)}")
    a, b, last = subject_words(dataset, subject), node_words(dataset, object_), dataset.nodes[object_]
    if kinds:
        return ended(f"{nothing} there is a tie{_of_family(dataset, kinds)} from {a} to {b}")
    if is_thing(last) or is_thing(dataset.nodes[subject]):
        return ended(f"{nothing} there is a direct tie between {a} and {b}")
    if isinstance(dataset.nodes[subject], Incident):
        return ended(f"{nothing} {a} brought about {b}")
    if isinstance(last, Incident):
        return f"{nothing} {a} did, ordered or controlled {b}."
    controls = "lead or command" if is_plural(dataset.nodes[subject]) else "leads or commands"
    return ended(f"{nothing} {a} {controls} {b}")


def is_thing(node: Actor | Incident) -> bool:
    """Return whether a record is a thing, which does nothing and obeys nobody: a place, a building, a weapon."""
    return isinstance(node, Actor) and node.kind in _THINGS


def _of_family(dataset: Dataset, kinds: tuple[str, ...]) -> str:
    """Return of which family a tie is asked for; all kinds of it that can be are."""
    families = dict.fromkeys(dataset.vocabulary[kind].family for kind in kinds)
    return f" of the family {' or '.join(f'“{family}”' for family in families)}"
