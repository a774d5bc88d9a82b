"""What a person must weigh: shared aliases, judgements that clash, accusations without a reply, causes."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping

from actorgraph.dataset.dataset import JUDGEMENTS_FILE, Dataset
from actorgraph.errors import Problem
from actorgraph.model import Actor, Claim, Link
from actorgraph.model.reach import reached

Charge = tuple[Claim, Link]
"""A claim that accuses, and the link in whose ledger it stands."""

Matter = tuple[str, str, str]
"""A kind of link and its two ends."""


def check_judgement(dataset: Dataset) -> Iterator[Problem]:
    """Yield what may be right but needs a person's eye.

    An alias that two actors share is an error here, and yet no bar to asking: a question lists the candidates.
    """
    yield from _check_aliases(dataset)
    yield from _check_same_and_different(dataset)
    yield from _check_replies(dataset)
    yield from _check_answers(dataset)


def _check_aliases(dataset: Dataset) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for actor in dataset.actors.values():
        for field, name in _names(actor):
            owner = owners.setdefault(unicodedata.normalize("NFC", name.casefold()), actor.id)
            if owner != actor.id:
                message = f"{name!r} is also a name of {owner!r}"
                hint = "give one of them a name that tells them apart"
                yield Problem("actors.json", actor.id, field, "error", "shared-alias", message, hint)


def _names(actor: Actor) -> Iterator[tuple[str, str]]:
    """Yield the fields in which an actor's names stand, with the names."""
    yield "name", actor.name
    for index, alias in enumerate(actor.aliases):
        yield f"aliases.{index}.name", alias.name


def _check_same_and_different(dataset: Dataset) -> Iterator[Problem]:
    """Yield the pairs that are judged different, and the same by way of others."""
    near: defaultdict[str, list[str]] = defaultdict(list)
    for judgement in dataset.judgements.values():
        if judgement.judgement == "same":
            near[judgement.first].append(judgement.second)
            near[judgement.second].append(judgement.first)
    for judgement in dataset.judgements.values():
        if judgement.judgement == "different" and judgement.second in reached([judgement.first], near.__getitem__):
            message = "the two are judged different, and the same by way of others"
            hint = "judge one of the pairs again"
            yield Problem(JUDGEMENTS_FILE, judgement.id, "judgement", "warning", "same-and-different", message, hint)


def _check_replies(dataset: Dataset) -> Iterator[Problem]:
    charges = _charges(dataset)
    replied = _who_replied(dataset, charges)
    for key, pairs in charges.items():
        if key not in replied and key in dataset.actors:
            sought = sum(1 for claim, _ in pairs if claim.sought)
            said = f"looked for on {sought} of them" if sought else "not yet looked for"
            message = f"no reply is recorded to {len(pairs)} accusation{'s'[: len(pairs) != 1]} ({said})"
            hint = "" if sought == len(pairs) else "record the reply, or in sought where and when it was looked for"
            yield Problem("actors.json", key, "", "warning", "no-reply", message, hint)


def _charges(dataset: Dataset) -> Mapping[str, list[Charge]]:
    """Return by actor what others say of it that imputes wrongdoing; its own word against itself is an admission."""
    charges: defaultdict[str, list[Charge]] = defaultdict(list)
    for link in dataset.links.values():
        if link.kind in dataset.vocabulary and link.object in dataset.nodes:
            kind = dataset.vocabulary[link.kind]
            if kind.imputes_to(dataset.nodes[link.object].kind):
                key = kind.accused(subject=link.subject, object=link.object)
                charges[key].extend((claim, link) for claim in link.claims if _accuses(claim, key))
    return {key: pairs for key, pairs in charges.items() if pairs}


def _accuses(claim: Claim, key: str) -> bool:
    asserted = claim.stance == "asserts" and claim.modality == "actual" and not claim.withdrawn
    return asserted and key not in claim.claimed_by


def _who_replied(dataset: Dataset, charges: Mapping[str, list[Charge]]) -> set[str]:
    """Return the actors who answered a charge by its id, or spoke on its matter; an admission is a reply too."""
    by_id = {claim.id: key for key, pairs in charges.items() for claim, _ in pairs}
    by_matter = {
        matter: key for key, pairs in charges.items() for _, link in pairs for matter in _matters(dataset, link)
    }
    replied: set[str] = set()
    for claim, owner in dataset.claims():
        replied.update(by_id[key] for key in claim.answers if by_id.get(key) in claim.claimed_by)
        if isinstance(owner, Link):
            accused = by_matter.get((owner.kind, owner.subject, owner.object))
            replied.update(key for key in claim.claimed_by if key == accused)
    return replied


def _matters(dataset: Dataset, link: Link) -> Iterator[Matter]:
    """Yield what a link is about: its two ends, with its kind and with each broader and narrower one."""
    kinds = (*dataset.vocabulary.broader(link.kind), *dataset.vocabulary.with_narrower(link.kind))
    return ((kind, link.subject, link.object) for kind in kinds)


def _check_answers(dataset: Dataset) -> Iterator[Problem]:
    prompted = {
        frozenset((link.subject, link.object)): link.id for link in dataset.links.values() if link.kind == "prompted"
    }
    for link in dataset.links.values():
        pair = frozenset((link.subject, link.object))
        if link.kind == "responded_to" and pair in prompted:
            message = f"the same two are also joined by {prompted[pair]!r}"
            hint = "an answer is meant as one; a cause need not be: keep what the source says"
            yield Problem("links.json", link.id, "", "warning", "answer-and-cause", message, hint)
