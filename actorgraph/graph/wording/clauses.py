"""What a claim is a claim *of*, as a clause to stand after "that": never a sentence of its own.

Knows records and the vocabulary; knows no source and no voice, so nothing here may be shown without a frame.
"""

from __future__ import annotations

from actorgraph.dataset import Dataset
from actorgraph.graph.ledger import Owner
from actorgraph.graph.wording.dates import date_phrase
from actorgraph.model import Actor, Attribute, Claim, Incident, Kind, Link

_NOT_YET = {"planned": "planned", "expected": "expected", "foiled": "foiled"}
_TO_COME = ("planned", "expected")


def clause(dataset: Dataset, claim: Claim, owner: Owner, holder: Actor | Incident | None) -> str:
    """Return what a claim says, in the indicative or conditional, for use after "that".

    Args:
        dataset: where the names are.
        claim: the claim.
        owner: the link, incident or attribute that it stands in.
        holder: of an attribute: the record that has it.
    """
    if isinstance(owner, Link):
        words = _link_clause(dataset, claim, owner)
    elif isinstance(owner, Incident):
        words = f"{incident_words(owner)} {_took_place(owner, claim)}"
    else:
        words = _attribute_clause(owner, holder)
    return f"{words}, {date_phrase(claim.when)}" if claim.when is not None else words


def incident_words(incident: Incident) -> str:
    """Return an incident as it is named in running text."""
    kind = " ".join(word for word in (_NOT_YET.get(incident.happened, ""), incident.kind) if word)
    return f"the {kind} “{incident.name}”"


def node_words(dataset: Dataset, key: str) -> str:
    """Return an actor or incident as it is named in running text."""
    node = dataset.nodes[key]
    return incident_words(node) if isinstance(node, Incident) else node.name


def is_plural(node: Actor | Incident) -> bool:
    """Return whether a verb after this name stands in the plural."""
    return isinstance(node, Actor) and node.standing in ("collective", "unnamed", "role") and node.name.endswith("s")


def _link_clause(dataset: Dataset, claim: Claim, link: Link) -> str:
    subject, object_ = dataset.nodes[link.subject], dataset.nodes[link.object]
    verb = _verb(dataset.vocabulary[link.kind], claim, subject, object_)
    words = f"{node_words(dataset, link.subject)} {verb} {node_words(dataset, link.object)}"
    if claim.about is None:
        return words
    if claim.modality == "conditional" and claim.about in dataset.incidents:
        return f"{words}, if it came to {node_words(dataset, claim.about)}"
    return f"{words}, in connection with {_about(dataset, claim.about)}"


def _about(dataset: Dataset, key: str) -> str:
    if key in dataset.links:
        link = dataset.links[key]
        kind = dataset.vocabulary[link.kind]
        return (
            f"the question whether {node_words(dataset, link.subject)} {kind.phrase} {node_words(dataset, link.object)}"
        )
    return node_words(dataset, key)


def _verb(kind: Kind, claim: Claim, subject: Actor | Incident, object_: Actor | Incident) -> str:
    phrase = kind.roles.get(claim.role, kind.phrase)
    if claim.modality == "conditional":
        return f"would {kind.base}"
    to_come = [end.happened for end in (subject, object_) if isinstance(end, Incident) and end.happened in _TO_COME]
    if to_come and kind.time == "occurs" and kind.family in ("attack", "conduct"):
        is_ = "are" if is_plural(subject) else "is"
        return f"{is_} {'expected' if 'expected' in to_come else 'said to plan'} to {kind.base}"
    return _in_plural(phrase, kind) if is_plural(subject) else phrase


def _in_plural(phrase: str, kind: Kind) -> str:
    first, _, rest = phrase.partition(" ")
    if first in ("is", "was"):
        return f"{'are' if first == 'is' else 'were'} {rest}"
    return kind.base if first.endswith("s") else phrase


def _took_place(incident: Incident, claim: Claim) -> str:
    if claim.modality == "conditional":
        return "would take place"
    return {"yes": "took place", "foiled": "was prepared", "planned": "is planned", "expected": "is to be expected"}[
        incident.happened
    ]


def _attribute_clause(attribute: Attribute, holder: Actor | Incident | None) -> str:
    name = attribute.name.replace("-", " ").replace("_", " ")
    whose = incident_words(holder) if isinstance(holder, Incident) else holder.name if holder else "it"
    return f"the {name} of {whose} is given as “{attribute.value}”"
