"""A dataset without some of its claims, and without what has no other. Knows no filter and no status."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from actorgraph.dataset import Dataset
from actorgraph.model import Actor, Attribute, Incident, Link

Owner = TypeVar("Owner", Link, Attribute, Incident)
Node = TypeVar("Node", Actor, Incident)


def without_claims(dataset: Dataset, gone: Collection[str], homes: Mapping[str, str]) -> Dataset:
    """Return a dataset without some claims, and without the links and attributes that have no other.

    What an incident's record says of its date is left as it is; `readings` reads it again.

    Args:
        dataset: which is left as it is.
        gone: ids of claims; what rests on them must be among them.
        homes: for each claim the id of the record that it stands in.
    """
    if not gone:
        return dataset
    links = {key: _with_claims(link, gone) for key, link in dataset.links.items()}
    return replace(
        dataset,
        actors=MappingProxyType({key: _with_attributes(actor, gone) for key, actor in dataset.actors.items()}),
        incidents=MappingProxyType({key: _incident(each, gone) for key, each in dataset.incidents.items()}),
        links=MappingProxyType({key: link for key, link in links.items() if link.claims}),
        left_out={**dataset.left_out, **{key: homes[key] for key in sorted(gone)}},
        is_selection=True,
    )


def _with_claims(owner: Owner, gone: Collection[str]) -> Owner:
    kept = tuple(claim for claim in owner.claims if claim.id not in gone)
    return owner if len(kept) == len(owner.claims) else owner.model_copy(update={"claims": kept})


def _incident(incident: Incident, gone: Collection[str]) -> Incident:
    return _with_attributes(_with_claims(incident, gone), gone)


def _with_attributes(node: Node, gone: Collection[str]) -> Node:
    kept = tuple(attribute for attribute in (_with_claims(each, gone) for each in node.attributes) if attribute.claims)
    return node.model_copy(update={"attributes": kept}) if kept != node.attributes else node
