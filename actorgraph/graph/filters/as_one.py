"""A dataset in which actors that are judged to be one are told as one. Knows judgements and claims, and no status.

No record and no claim is lost by it: a claim stands in the link of the one that it is told of now, and the dataset
keeps of whom it was recorded. Only a link between two that are told as one is left out, for it would have one end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType

from actorgraph.dataset import Dataset
from actorgraph.dataset.dataset import AsOne
from actorgraph.errors import QuestionError
from actorgraph.graph.claims.ledger import Ledger
from actorgraph.graph.filters.readings import read_again
from actorgraph.graph.filters.reduced import without_claims
from actorgraph.model import Actor, Alias, Attribute, Claim, Incident, Link, Named, link_id
from actorgraph.model.judgement import SAME_AS, Judgement
from actorgraph.model.reach import reached
from actorgraph.model.search import Search

_SAYS_LEAST = ("type", "collective")
"""Standings that stay where one of several has it: what is said of a body is not said of each."""


def told_as_one(files: Dataset) -> Dataset:
    """Return a dataset in which actors that are judged to be one, at any remove, are told as one.

    Each is told as the first of them by id, one that is called by name before others.

    Raises:
        QuestionError: where two of them are judged different, or are not of one kind.
    """
    groups = [_ordered(files, group) for group in groups_of(files)]
    for group in groups:
        _refuse(files, group)
    names = {key: group[0] for group in groups for key in group[1:]}
    links = {link.id: _new_link_id(files, link, names) for link in files.links.values()}
    ids = names | {old: new for old, new in links.items() if old != new}
    whole = _renamed(files, groups, names, links, _Told(ids))
    selves = {link.id for link in whole.links.values() if link.subject == link.object}
    dropped = tuple(old for old in sorted(links) if links[old] in selves)
    as_one = AsOne(files, MappingProxyType(ids), MappingProxyType(_recorded_of(files, names)), dropped)
    return replace(_without_links(whole, selves), as_one=as_one)


def _renamed(
    files: Dataset, groups: list[list[str]], names: Mapping[str, str], links: Mapping[str, str], changed: _Told
) -> Dataset:
    """Return the dataset with all records under the ids by which they are told."""
    return replace(
        files,
        actors=MappingProxyType(_actors(files, groups, changed)),
        incidents=MappingProxyType({key: changed.node(each) for key, each in files.incidents.items()}),
        links=MappingProxyType(_links(files, links, changed)),
        judgements=MappingProxyType(_judgements(files, names)),
        searches=MappingProxyType(_searches(files, names)),
    )


def _without_links(whole: Dataset, keys: set[str]) -> Dataset:
    """Return the dataset without some links and what rests on their claims."""
    ledger = Ledger(whole)
    gone = frozenset(ledger.fallen_with(claim.id for key in keys for claim in whole.links[key].claims))
    return read_again(without_claims(whole, gone, ledger.homes), ledger, gone)


def groups_of(dataset: Dataset) -> list[list[str]]:
    """Return the actors that are judged to be one, those together that are so at any remove, by id."""
    near: defaultdict[str, list[str]] = defaultdict(list)
    for judgement in dataset.judgements.values():
        if judgement.judgement == "same" and judgement.first in dataset.actors:
            near[judgement.first].append(judgement.second)
            near[judgement.second].append(judgement.first)
    found = {frozenset(reached([key], near.__getitem__)) for key in sorted(near)}
    return sorted(sorted(group) for group in found)


def judgements_in(dataset: Dataset, group: Iterable[str]) -> list[Judgement]:
    """Return the judgements on two of a group, by id."""
    keys = set(group)
    found = [each for each in dataset.judgements.values() if {each.first, each.second} <= keys]
    return sorted(found, key=lambda judgement: judgement.id)


def _ordered(dataset: Dataset, group: list[str]) -> list[str]:
    return sorted(group, key=lambda key: (dataset.actors[key].standing != "named", key))


def _refuse(dataset: Dataset, group: list[str]) -> None:
    told = ", ".join(group)
    for judgement in judgements_in(dataset, group):
        if judgement.judgement == "different":
            pair = f"{judgement.first} and {judgement.second}"
            raise QuestionError(
                f"These are judged to be one, at a remove, and {pair} to be different: {told}.",
                hint=f"{judgement.by} judged so on {judgement.recorded}. Judge one of the pairs again.",
            )
    kinds = sorted({dataset.actors[key].kind for key in group})
    if len(kinds) > 1:
        raise QuestionError(
            f"These are judged to be one and are of several kinds ({', '.join(kinds)}): {told}.",
            hint="What a link alleges hangs on the kind. Give them one kind, or judge them again.",
        )


def _new_link_id(dataset: Dataset, link: Link, names: Mapping[str, str]) -> str:
    return link_id(**_new_ends(dataset, link, names), kind=link.kind)


def _new_ends(dataset: Dataset, link: Link, names: Mapping[str, str]) -> dict[str, str]:
    ends = names.get(link.subject, link.subject), names.get(link.object, link.object)
    first, last = sorted(ends) if dataset.vocabulary[link.kind].symmetric else ends
    return {"subject": first, "object": last}


class _Told:
    """Claims and their owners with the ids under which records are told."""

    def __init__(self, ids: Mapping[str, str]) -> None:
        self.ids = ids

    def node(self, node: Incident) -> Incident:
        return node.model_copy(
            update={"claims": self.claims(node.claims), "attributes": tuple(map(self.attribute, node.attributes))}
        )

    def attribute(self, attribute: Attribute) -> Attribute:
        return attribute.model_copy(update={"claims": self.claims(attribute.claims)})

    def claims(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        return tuple(map(self._claim, claims))

    def _claim(self, claim: Claim) -> Claim:
        voices = tuple(dict.fromkeys(self.ids.get(key, key) for key in claim.claimed_by))
        about = self.ids.get(claim.about, claim.about) if claim.about else None
        if voices == claim.claimed_by and about == claim.about:
            return claim
        return claim.model_copy(update={"claimed_by": voices, "about": about})


def _links(files: Dataset, new: Mapping[str, str], changed: _Told) -> dict[str, Link]:
    made: dict[str, Link] = {}
    for old in sorted(files.links):
        link, key = files.links[old], new[old]
        ends = _new_ends(files, link, changed.ids)
        claims = changed.claims(link.claims)
        if ends["subject"] != changed.ids.get(link.subject, link.subject):
            claims = tuple(map(_turned, claims))
        if key in made:
            claims = tuple(sorted((*made[key].claims, *claims), key=lambda claim: claim.id))
        made[key] = link.model_copy(update={"id": key, **ends, "claims": claims})
    return made


def _turned(claim: Claim) -> Claim:
    """Return a claim of a symmetric link whose ends have changed places; the words for them do so too."""
    if claim.named is None:
        return claim
    return claim.model_copy(update={"named": Named(subject=claim.named.object, object=claim.named.subject)})


def _actors(files: Dataset, groups: list[list[str]], changed: _Told) -> dict[str, Actor]:
    of = {group[0]: [files.actors[key] for key in group] for group in groups}
    gone = {key for group in groups for key in group[1:]}
    return {key: _actor(of.get(key, [each]), changed) for key, each in files.actors.items() if key not in gone}


def _actor(group: list[Actor], changed: _Told) -> Actor:
    """Return several actors as the first of them: with all names, identifiers, values and handling marks."""
    first = group[0]
    attributes = tuple(_attributes(group, changed))
    if len(group) == 1:
        return first.model_copy(update={"attributes": attributes}) if attributes != first.attributes else first
    names = [alias for each in group for alias in (Alias(name=each.name), *each.aliases)]
    aliases = {alias.name: alias for alias in reversed(names) if alias.name != first.name}
    standings = [each.standing for each in group]
    marks = dict.fromkeys(each.marking for each in group if each.marking)
    update = {
        "aliases": tuple(alias for alias in names if aliases.get(alias.name) is alias),
        "standing": next((word for word in _SAYS_LEAST if word in standings), first.standing),
        "description": next((each.description for each in group if each.description), ""),
        "identifiers": {name: key for each in reversed(group) for name, key in each.identifiers.items()},
        "attributes": attributes,
        "marking": "; ".join(marks) or None,
    }
    return first.model_copy(update=update)


def _attributes(group: list[Actor], changed: _Told) -> Iterator[Attribute]:
    """Yield the values of several actors, each once, with all claims for it."""
    if len(group) == 1:
        yield from map(changed.attribute, group[0].attributes)
        return
    every = sorted((each for actor in group for each in actor.attributes), key=_value)
    for _, same in groupby(every, _value):
        alike = list(same)
        claims = sorted((claim for each in alike for claim in each.claims), key=lambda claim: claim.id)
        yield alike[0].model_copy(update={"claims": changed.claims(claims)})


def _value(attribute: Attribute) -> tuple[str, str, str]:
    return attribute.name, str(attribute.value), type(attribute.value).__name__


def _judgements(files: Dataset, names: Mapping[str, str]) -> dict[str, Judgement]:
    """Return the judgements on pairs that are left, one each: that they differ before that it is open."""
    made: dict[str, Judgement] = {}
    for old in sorted(files.judgements):
        judgement = files.judgements[old]
        first, second = sorted(names.get(key, key) for key in (judgement.first, judgement.second))
        key = link_id(subject=first, kind=SAME_AS, object=second)
        if first != second and (key not in made or judgement.judgement == "different"):
            made[key] = judgement.model_copy(update={"id": key, "first": first, "second": second})
    return made


def _searches(files: Dataset, names: Mapping[str, str]) -> dict[str, Search]:
    """Return the searches; one between two that are told as one has nothing left to look for."""
    made = {}
    for key, search in files.searches.items():
        subject, object_ = names.get(search.subject, search.subject), names.get(search.object or "", search.object)
        if subject != object_:
            made[key] = search.model_copy(update={"subject": subject, "object": object_})
    return made


def _recorded_of(files: Dataset, names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return by claim the ids of the actors that it names in the files, where they are told as others."""
    homes = Ledger(files).homes
    found = {}
    for claim, owner in files.claims():
        ends = (owner.subject, owner.object) if isinstance(owner, Link) else (homes[claim.id],)
        if keys := tuple(key for key in dict.fromkeys((*ends, *claim.claimed_by)) if key in names):
            found[claim.id] = keys
    return found
