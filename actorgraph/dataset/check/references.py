"""Rules on references: ids that exist, ends that a kind allows, no id twice, no circle of grounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from actorgraph.dataset.check.places import claim_places
from actorgraph.dataset.dataset import JUDGEMENTS_FILE, VOCABULARY_FILE, Dataset
from actorgraph.errors import Problem
from actorgraph.model import Kind, Link
from actorgraph.model.kinds import NODE_KINDS
from actorgraph.model.kinds import VOCABULARY as BUILT_IN
from actorgraph.model.reach import reached

LIKENESS = 70.0
"""Score of 100 from which an id is worth suggesting for another."""


def check_references(dataset: Dataset) -> Iterator[Problem]:
    """Yield every reference that leads nowhere or where it must not."""
    yield from _check_ids(dataset)
    yield from _check_vocabulary(dataset)
    for link in dataset.links.values():
        yield from _check_ends(dataset, link)
    for source in dataset.sources.values():
        for parent in source.derived_from:
            if parent not in dataset.sources:
                yield dangling("sources.json", source.id, "derived_from", parent, dataset.sources)
    yield from _check_claim_references(dataset)
    yield from _check_judgements(dataset)


def _check_ids(dataset: Dataset) -> Iterator[Problem]:
    owners = [("actors.json", dataset.actors), ("incidents.json", dataset.incidents), ("sources.json", dataset.sources)]
    seen: dict[str, str] = {}
    for file, table in owners:
        for key in table:
            if key in seen:
                yield Problem(file, key, "id", "error", "duplicate-id", f"this id is also in {seen[key]}")
            seen[key] = file
    counts = Counter(claim.id for claim, _ in dataset.claims())
    for claim, file, record, path in claim_places(dataset):
        if counts[claim.id] > 1:
            message = f"the claim id {claim.id!r} stands {counts[claim.id]} times in the dataset"
            yield Problem(file, record, f"{path}.id", "error", "duplicate-id", message)


def _check_vocabulary(dataset: Dataset) -> Iterator[Problem]:
    for kind in dataset.vocabulary.values():
        if kind.id not in BUILT_IN:
            yield from _check_broader(dataset, kind)
            yield from _check_kind(kind)
        elif kind != BUILT_IN[kind.id]:
            yield _vocabulary(kind, "id", "duplicate-id", "a built-in kind has this id")


def _check_broader(dataset: Dataset, kind: Kind) -> Iterator[Problem]:
    if kind.broader is None:
        return
    if kind.broader not in dataset.vocabulary:
        yield _vocabulary(kind, "broader", "unknown-kind", f"no kind is called {kind.broader!r}")
    elif kind.id in dataset.vocabulary.broader(kind.id):
        yield _vocabulary(kind, "broader", "kind-cycle", "the kind is broader than itself")
    elif kind.symmetric != dataset.vocabulary[kind.broader].symmetric:
        message = f"of {kind.id!r} and the broader {kind.broader!r}, one is symmetric and the other is not"
        yield _vocabulary(kind, "symmetric", "unlike-broader", message)


def _check_kind(kind: Kind) -> Iterator[Problem]:
    if kind.symmetric and kind.imputes != "never":
        message = "a symmetric kind has no end that could be the accused: it can impute nothing"
        yield _vocabulary(kind, "imputes", "symmetric-imputing", message)
    for end in ("subject", "object"):
        for name in getattr(kind, end):
            if name not in NODE_KINDS:
                yield _vocabulary(kind, end, "unknown-kind", f"no actor or incident is a {name!r}")


def _vocabulary(kind: Kind, field: str, code: str, message: str) -> Problem:
    return Problem(VOCABULARY_FILE, kind.id, field, "error", code, message)


def _check_ends(dataset: Dataset, link: Link) -> Iterator[Problem]:
    if link.kind not in dataset.vocabulary:
        hint = nearest(link.kind, dataset.vocabulary)
        yield Problem("links.json", link.id, "kind", "error", "unknown-kind", f"no kind is called {link.kind!r}", hint)
        return
    kind = dataset.vocabulary[link.kind]
    for end, key, allowed in (("subject", link.subject, kind.subject), ("object", link.object, kind.object)):
        node = dataset.nodes.get(key)
        if node is None:
            yield dangling("links.json", link.id, end, key, dataset.nodes)
        elif node.kind not in allowed:
            message = f"{kind.id!r} takes no {node.kind} as its {end}"
            hint = f"it takes {', '.join(sorted(allowed))}"
            yield Problem("links.json", link.id, end, "error", "wrong-end", message, hint)
    if kind.symmetric and link.subject > link.object:
        message = f"{kind.id!r} is symmetric: its ends stand in the order of their ids"
        yield Problem("links.json", link.id, "subject", "error", "symmetric-order", message)


def _check_claim_references(dataset: Dataset) -> Iterator[Problem]:
    claims = {claim.id: claim for claim, _ in dataset.claims()}
    voices = {**dataset.actors, **dataset.sources}
    subjects = {**dataset.incidents, **dataset.links}
    for claim, file, record, path in claim_places(dataset):
        if claim.source not in dataset.sources:
            yield dangling(file, record, f"{path}.source", claim.source, dataset.sources)
        tables: list[tuple[str, tuple[str, ...], Mapping[str, object]]] = [
            ("claimed_by", claim.claimed_by, voices),
            ("about", (claim.about,) if claim.about else (), subjects),
            ("rests_on", claim.rests_on, claims),
            ("answers", claim.answers, claims),
        ]
        for field, keys, table in tables:
            for key in keys:
                if key not in table:
                    yield dangling(file, record, f"{path}.{field}", key, table)
        if claim.id in reached(claim.rests_on, lambda key: claims[key].rests_on if key in claims else ()):
            yield Problem(file, record, f"{path}.rests_on", "error", "rests-on-cycle", "the claim rests on itself")


def _check_judgements(dataset: Dataset) -> Iterator[Problem]:
    for judgement in dataset.judgements.values():
        ends = {"first": judgement.first, "second": judgement.second}
        missing = {end: key for end, key in ends.items() if key not in dataset.nodes}
        for end, key in missing.items():
            yield dangling(JUDGEMENTS_FILE, judgement.id, end, key, dataset.nodes)
        types = [dataset.type_of(key) for key in ends.values()]
        if not missing and types[0] != types[1]:
            message = f"{judgement.first!r} is an {types[0]}, {judgement.second!r} an {types[1]}"
            hint = "two actors can be one, or two incidents"
            yield Problem(JUDGEMENTS_FILE, judgement.id, "second", "error", "mixed-ends", message, hint)
        if judgement.first > judgement.second:
            message, hint = "the two stand in the order of their ids", f"{judgement.second!r} comes first"
            yield Problem(JUDGEMENTS_FILE, judgement.id, "first", "error", "symmetric-order", message, hint)


def dangling(file: str, record: str, field: str, key: str, table: Mapping[str, object]) -> Problem:
    """Return the problem that a field of a record names what is not there."""
    code = "dangling-end" if field in ("subject", "object", "first", "second") else "dangling-reference"
    return Problem(file, record, field, "error", code, f"nothing has the id {key!r}", nearest(key, table))


def nearest(key: str, table: Mapping[str, object]) -> str:
    """Return the ids that are most like one, as a hint; empty where none is."""
    from rapidfuzz.process import extract  # here, because a dataset without problems never needs it

    found = [name for name, _, _ in extract(key, table.keys(), limit=3, score_cutoff=LIKENESS)]
    return f"nearest: {', '.join(found)}" if found else ""
