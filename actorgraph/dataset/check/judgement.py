"""What a person must weigh: shared aliases, accusations without a reply, causes that are also answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from actorgraph.dataset.dataset import Dataset
from actorgraph.errors import Problem
from actorgraph.model import Claim


def check_judgement(dataset: Dataset) -> Iterator[Problem]:
    """Yield what may be right but needs a person's eye.

    An alias that two actors share is an error here, and yet no bar to asking: a question lists the candidates.
    """
    yield from _check_aliases(dataset)
    yield from _check_replies(dataset)
    yield from _check_answers(dataset)


def _check_aliases(dataset: Dataset) -> Iterator[Problem]:
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for actor in dataset.actors.values():
        for name in {actor.name.casefold(), *(alias.name.casefold() for alias in actor.aliases)}:
            owners[name].append(actor.id)
    for name, keys in owners.items():
        for key in keys[1:]:
            message = f"{name!r} is also a name of {keys[0]!r}"
            hint = "give one of them a name that tells them apart"
            yield Problem("actors.json", key, "aliases", "error", "shared-alias", message, hint)


def _check_replies(dataset: Dataset) -> Iterator[Problem]:
    accusations: defaultdict[str, list[Claim]] = defaultdict(list)
    for link in dataset.links.values():
        if link.kind in dataset.vocabulary and link.object in dataset.nodes:
            kind = dataset.vocabulary[link.kind]
            if kind.imputes_to(dataset.nodes[link.object].kind):
                asserted = [claim for claim in link.claims if claim.stance == "asserts" and not claim.withdrawn]
                accusations[getattr(link, kind.accuses)].extend(asserted)
    replies = [claim for claim, _ in dataset.claims() if claim.stance != "asserts" or claim.answers]
    for key, claims in accusations.items():
        ids = {claim.id for claim in claims}
        replied = any(key in reply.claimed_by and ids.intersection(reply.answers) for reply in replies)
        if ids and not replied and key in dataset.actors:
            sought = sum(1 for claim in claims if claim.sought)
            said = f"looked for on {sought} of them" if sought else "not yet looked for"
            message = f"no reply is recorded to {len(ids)} accusation{'s'[: len(ids) != 1]} ({said})"
            yield Problem("actors.json", key, "", "warning", "no-reply", message)


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
