"""Records as they are named in running text: with the article English wants, incidents with their kind."""

from __future__ import annotations

import re

from actorgraph.dataset import Dataset
from actorgraph.model import Actor, Incident
from actorgraph.model.characters import FSI, PDI, isolated

_NOT_YET = {"planned": "planned", "expected": "expected", "foiled": "foiled"}
_HEADS = re.compile(
    r"Agency|Alliance|Army|Board|Brigades?|Bureau|Chiefs|Command|Commission|Committee|Company|Corps|Council|Directorate"
    r"|Emirates|Federation|Forces?|Front|Government|Guards?|Gulf|Kingdom|League|Ministry|Navy|Organi[sz]ation"
    r"|Parliament|Party|Republic|Service|States|Strait|Union|Zone|CIA|FBI|NSA"
)
"""Capitalised nouns that make a name definite: the United States, the Green Zone."""
_SMALL = frozenset(
    {"al", "and", "an", "ar", "as", "at", "bin", "by", "de", "der", "el", "for", "ibn", "in", "la", "near", "of", "on"}
    | {"the", "ul", "van", "von", "wa"}
)


def incident_words(incident: Incident) -> str:
    """Return an incident as it is named in running text; one that did not come about is called that."""
    kind = " ".join(word for word in (_NOT_YET.get(incident.happened, ""), incident.kind) if word)
    return f"the {kind} “{isolated(incident.name)}”"


def actor_words(actor: Actor) -> str:
    """Return an actor as it is named in running text: “the United States”, “two operatives”, “Iran”."""
    name = isolated(actor.name)
    if actor.kind == "office":
        return f"the office “{name}”"
    if actor.kind == "document":
        return f"the document “{name}”"
    if actor.standing == "type" and not is_plural(actor):
        return f"the type “{name}”"
    return f"the {name}" if actor.standing == "named" and _is_definite(actor) else name


def node_words(dataset: Dataset, key: str) -> str:
    """Return an actor or incident as it is named in running text."""
    node = dataset.nodes[key]
    return incident_words(node) if isinstance(node, Incident) else actor_words(node)


def subject_words(dataset: Dataset, key: str) -> str:
    """Return a record as it is named before a verb; a name that ends in an apposition closes it with a comma."""
    words, node = node_words(dataset, key), dataset.nodes[key]
    return f"{words}," if isinstance(node, Actor) and node.standing != "named" and ", " in words else words


def is_plural(node: Actor | Incident) -> bool:
    """Return whether a verb after this name stands in the plural."""
    if not isinstance(node, Actor) or node.standing == "named":
        return False
    first, head = node.name.partition(" ")[0], re.split(r",| \(| (?:of|in|at|near|who|said|told) ", node.name)[0]
    return first.lower() in ("those", "two", "three", "four", "several", "some") or head.endswith("s")


def starting(words: str) -> str:
    """Return words with the capital that a sentence starts with."""
    first = int(words.startswith(FSI))
    return words[:first] + words[first : first + 1].upper() + words[first + 1 :]


def ended(words: str) -> str:
    """Return words with the full stop that a sentence ends in, where the name at their end does not bring one."""
    return words if words.rstrip(PDI).endswith(".") else f"{words}."


def _is_definite(actor: Actor) -> bool:
    """Return whether a name is made round a common noun, such as “embassy”, or a head such as “States”.

    Names of groups come from other languages too: there a small letter is no sign of a common noun.
    """
    words = re.findall(r"[A-Za-z']+", actor.name)
    if not words or words[0].lower() == "the" or actor.kind in ("person", "media"):
        return False
    before = words[: next((index for index, word in enumerate(words) if word in _SMALL), len(words))]
    common = actor.kind != "group" and any(word.islower() and word not in _SMALL for word in before)
    return common or any(map(_HEADS.fullmatch, before))
