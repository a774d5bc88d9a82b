"""What a claim is a claim *of*, as a clause to stand after "that": never a sentence of its own.

Knows records and the vocabulary; knows no source and no voice, so nothing here may be shown without a frame.
"""

from __future__ import annotations

import re

from actorgraph.dataset import Dataset
from actorgraph.graph.claims.ledger import Owner
from actorgraph.graph.wording.dates import date_phrase
from actorgraph.graph.wording.names import is_plural, node_words, subject_words
from actorgraph.model import Actor, Attribute, Claim, Incident, Kind, Link
from actorgraph.model.attribute import ATTACKS, CONTENT, IDENTITY
from actorgraph.model.characters import isolated

_COMES_WITH = frozenset(
    {"attributed_attack", "targeted", "harmed", "used_weapon", "took_place_in", "affected", "attended"}
)
"""Kinds, narrower ones included, that come about only with their incident: of one to come they speak in the future."""
_LESS = re.compile(r"\b(acting|interim|caretaker|former|ex|deputy|designate|elect|de facto|self)\b", re.IGNORECASE)


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
        took_place = f"the {owner.kind} “{isolated(owner.name)}” {_took_place(owner, claim)}"
        return f"{took_place} {date_phrase(claim.when)}" if claim.when is not None else took_place
    else:
        words = _attribute_clause(dataset, owner, holder)
    return f"{words}, {date_phrase(claim.when)}" if claim.when is not None else words


def _link_clause(dataset: Dataset, claim: Claim, link: Link) -> str:
    object_ = node_words(dataset, link.object)
    if link.kind == "holds_office":
        object_ = _office(dataset, claim, link)
    verb = _of_place(dataset, _verb(dataset, claim, link), link.object)
    words = f"{subject_words(dataset, link.subject)} {verb} {object_}"
    if claim.about is None:
        return words
    about = dataset.incidents.get(claim.about)
    if claim.modality == "conditional" and about is not None and about.happened in ("planned", "expected"):
        return f"{words}, if it came to {node_words(dataset, claim.about)}"
    return f"{words}, in connection with {_about(dataset, claim.about)}"


def _office(dataset: Dataset, claim: Claim, link: Link) -> str:
    """Return an office after "holds the office of", with the words of the text where they say that it is less."""
    name, words = isolated(dataset.nodes[link.object].name), claim.named.object if claim.named else None
    return f"{name} (in the text: “{isolated(words)}”)" if words and _LESS.search(words) else name


def _about(dataset: Dataset, key: str) -> str:
    if "--" in key:  # a link, which filters may have left out
        return f"the question whether {tie_words(dataset, *key.split('--'))}"
    return node_words(dataset, key)


def tie_words(dataset: Dataset, subject: str, kind: str, object_: str) -> str:
    """Return what a link of a kind between two records would say, for use after "whether" or "no source says that"."""
    named = dataset.vocabulary[kind]
    phrase = _in_plural(named.phrase, named) if is_plural(dataset.nodes[subject]) else named.phrase
    return f"{subject_words(dataset, subject)} {_of_place(dataset, phrase, object_)} {node_words(dataset, object_)}"


def _of_place(dataset: Dataset, verb: str, object_: str) -> str:
    """Return a verb of the vocabulary with the preposition that a place wants: in a town, at a base."""
    is_place = dataset.nodes[object_].kind == "place" and verb.endswith(" at")
    return isolated(f"{verb.removesuffix(' at')} in" if is_place else verb)


def _verb(dataset: Dataset, claim: Claim, link: Link) -> str:
    kind, subject = dataset.vocabulary[link.kind], dataset.nodes[link.subject]
    if claim.modality == "conditional":
        return f"would {kind.base}"
    ends = (subject, dataset.nodes[link.object])
    prospects = {end.happened for end in ends if isinstance(end, Incident)}
    if not _COMES_WITH.isdisjoint((kind.id, *dataset.vocabulary.broader(kind.id))):
        if "expected" in prospects:
            return f"{'are' if is_plural(subject) else 'is'} expected to {kind.base}"
        if "planned" in prospects and kind.broader != "attributed_attack":
            return _planned(kind, subject)
    phrase = kind.roles.get(claim.role, kind.phrase)
    return _in_plural(phrase, kind) if is_plural(subject) else phrase


def _planned(kind: Kind, subject: Actor | Incident) -> str:
    if isinstance(subject, Incident):
        return f"was planned to {kind.base}"
    plan = "were planning" if is_plural(subject) else "was planning"
    return plan if kind.id == "attributed_attack" else f"{plan} to {kind.base}"


def _in_plural(phrase: str, kind: Kind) -> str:
    first, _, rest = phrase.partition(" ")
    if first in ("is", "was"):
        return f"{'are' if first == 'is' else 'were'} {rest}"
    return kind.base if first.endswith("s") else phrase


def _took_place(incident: Incident, claim: Claim) -> str:
    spoken = incident.kind in ("statement", "warning")
    if claim.modality == "conditional":
        return "would be made" if spoken else "would take place"
    return {
        "yes": "was made" if spoken else "took place",
        "foiled": "was foiled",
        "planned": "was planned",
        "expected": "is to be expected",
    }[incident.happened]


def _attribute_clause(dataset: Dataset, attribute: Attribute, holder: Actor | Incident | None) -> str:
    whose = node_words(dataset, holder.id) if holder else "it"
    if attribute.name == ATTACKS:
        return f"the number of attacks that {whose} stands for is {_number(attribute)}"
    if attribute.name == IDENTITY:
        return f"{whose} is the one meant (in our words: {isolated(str(attribute.value))})"
    if attribute.name == CONTENT:
        return f"{whose} said this (in our words: {isolated(str(attribute.value))})"
    name = attribute.name.replace("-", " ").replace("_", " ")
    return f"the {name} of {whose} is given as “{isolated(str(attribute.value))}”"


def _number(attribute: Attribute) -> str:
    """Return a number of attacks in words; what is no number, as it stands."""
    from actorgraph.graph.wording.counts import number_words  # few datasets need it
    from actorgraph.model.count import read_count

    try:
        return number_words(read_count(attribute.value))
    except ValueError:
        return f"given as “{isolated(str(attribute.value))}”"
