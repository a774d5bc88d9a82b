"""Rules on searches: ends and kinds that exist and fit, a period before the day; and what was recorded all the same."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.dataset.check.claims import ends_before
from actorgraph.dataset.check.references import dangling, nearest
from actorgraph.dataset.dataset import SEARCHES_FILE, Dataset
from actorgraph.errors import Problem
from actorgraph.model import Claim, Link
from actorgraph.model.search import Search

NAMED_LINKS = 3
"""How many links a message names before it only counts them."""


def check_searches(dataset: Dataset) -> Iterator[Problem]:
    """Yield every search that names what is not there, or what could not be."""
    for search in dataset.searches.values():
        yield from _check_ends(dataset, search)
        yield from _check_kinds(dataset, search)
        if search.period and ends_before(search.date, search.period):
            message = f"looked for on {search.date}, before the time that it covers began ({search.period})"
            yield _problem(search, "period", "impossible-date", message)


def _check_ends(dataset: Dataset, search: Search) -> Iterator[Problem]:
    for end, key in (("subject", search.subject), ("object", search.object)):
        if key is not None and key not in dataset.nodes:
            yield dangling(SEARCHES_FILE, search.id, end, key, dataset.nodes)


def _check_kinds(dataset: Dataset, search: Search) -> Iterator[Problem]:
    ends = [key for key in (search.subject, search.object) if key is not None]
    for index, kind in enumerate(search.kinds):
        if kind not in dataset.vocabulary:
            hint = nearest(kind, dataset.vocabulary)
            yield _problem(search, f"kinds.{index}", "unknown-kind", f"no kind is called {kind!r}", hint)
        elif all(key in dataset.nodes for key in ends) and not _fits(dataset, search, kind):
            yield _wrong_end(dataset, search, index)


def _fits(dataset: Dataset, search: Search, kind: str) -> bool:
    """Return whether a link of a kind can run from the one end to the other, or have the one end at all."""
    row, first = dataset.vocabulary[kind], dataset.nodes[search.subject].kind
    if search.object is None:
        return first in row.subject or first in row.object
    return row.can_join(subject=first, object=dataset.nodes[search.object].kind)


def _wrong_end(dataset: Dataset, search: Search, index: int) -> Problem:
    row, first = dataset.vocabulary[search.kinds[index]], dataset.nodes[search.subject].kind
    takes = f"it runs from {', '.join(sorted(row.subject))} to {', '.join(sorted(row.object))}"
    if search.object is None:
        message = f"{row.id!r} takes no {first} at either end"
    else:
        message = f"{row.id!r} does not run from {first} to {dataset.nodes[search.object].kind}"
    return _problem(search, f"kinds.{index}", "wrong-end", message, takes)


def _problem(search: Search, field: str, code: str, message: str, hint: str = "") -> Problem:
    return Problem(SEARCHES_FILE, search.id, field, "error", code, message, hint)


def check_found(dataset: Dataset) -> Iterator[Problem]:
    """Yield a warning for every search for what is recorded all the same, by a source that asserts it."""
    for search in dataset.searches.values():
        found = sorted(link.id for link in _looked_for(dataset, search) if any(map(_asserts, link.claims)))
        if found:
            more = f" and {len(found) - NAMED_LINKS} more" if len(found) > NAMED_LINKS else ""
            listed = f"{', '.join(found[:NAMED_LINKS])}{more}"
            message = f"looked for and not found on {search.date}, and yet recorded: {listed}"
            hint = "keep both where it was found elsewhere or later; else take the search out"
            yield Problem(SEARCHES_FILE, search.id, "", "warning", "found-all-the-same", message, hint)


def _looked_for(dataset: Dataset, search: Search) -> Iterator[Link]:
    """Yield the recorded links of the kinds that were looked for, narrower ones included, between the same ends."""
    vocabulary = dataset.vocabulary
    kinds = vocabulary.with_narrower(*search.kinds)
    for link in dataset.links.values():
        either_way = not search.kinds or (link.kind in vocabulary and vocabulary[link.kind].symmetric)
        if (link.kind in kinds or not kinds) and search.covers(link.subject, link.object, directed=not either_way):
            yield link


def _asserts(claim: Claim) -> bool:
    """Return whether a source asserts it and stands by it: not as what would be, and not as our reading."""
    asserted = claim.stance == "asserts" and claim.modality == "actual" and not claim.withdrawn
    return asserted and claim.basis != "inferred_by_curator"
