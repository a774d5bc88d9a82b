"""What was looked for and not found, in words that make of it neither a finding nor a suspicion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.dataset import Dataset
from actorgraph.graph.wording.clauses import tie_words
from actorgraph.graph.wording.dates import date_in_words
from actorgraph.graph.wording.names import ended, node_words
from actorgraph.model import Incident, Sought
from actorgraph.model.characters import isolated
from actorgraph.model.kinds import ATTRIBUTED

if TYPE_CHECKING:
    from actorgraph.model.search import Search

CAUTION = "That it was looked for accuses nobody; that it was not found does not make it false."
"""To stand below what was looked for and not found."""


def search_words(dataset: Dataset, search: Search) -> str:
    """Return a search as a sentence: when, where, for what, and that it was not found."""
    by = f" by {isolated(search.by)}" if search.by else ""
    period = f" (period covered: {date_in_words(search.period)})" if search.period else ""
    looked = f"Looked for{by} on {date_in_words(search.date)} in {_quoted(search.where)}{period}"
    return ended(f"{looked}, and not found: {_what(dataset, search)}")


def sought_words(sought: Sought) -> str:
    """Return when and where a reply was looked for, to stand after "looked for"."""
    return f"on {date_in_words(sought.date)} in {_quoted(sought.where)}"


def _quoted(where: str) -> str:
    """Return places as they are kept: they are our words, and no part of the sentence."""
    return f"“{isolated(where.rstrip('.'))}”"


def _what(dataset: Dataset, search: Search) -> str:
    if search.object is None:
        return _at_one(dataset, search)
    first, last = node_words(dataset, search.subject), node_words(dataset, search.object)
    if not search.kinds:
        return f"a source that ties {first} to {last}"
    if len(search.kinds) == 1:
        return f"a source that says that {tie_words(dataset, search.subject, search.kinds[0], search.object)}"
    return f"a source that says that there is a tie of the kind {_kinds(dataset, search)} from {first} to {last}"


def _at_one(dataset: Dataset, search: Search) -> str:
    node = node_words(dataset, search.subject)
    if not search.kinds:
        return f"a source that says anything of {node}"
    if search.kinds == (ATTRIBUTED,) and isinstance(dataset.nodes[search.subject], Incident):
        return f"a source that names anybody who did, ordered or claimed {node}"
    return f"a source that says anything of the kind {_kinds(dataset, search)} of {node}"


def _kinds(dataset: Dataset, search: Search) -> str:
    return " or ".join(f"“{isolated(dataset.vocabulary[kind].label)}”" for kind in search.kinds)
