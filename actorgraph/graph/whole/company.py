"""Persons alone: two are joined by the occasions at which both are said to have been, by the rule of `together`."""

from __future__ import annotations

from actorgraph.graph.answers.collapsed import CompanyEdge, OccasionsView
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.together import CAUTION, occasions_of_pairs


def occasions_view(book: EvidenceBook, of: str | None) -> OccasionsView:
    """Return the persons that are said to have been at one occasion, with the occasions.

    Args:
        book: the evidence.
        of: id of the person at whose edges it looks; None for all.
    """
    pairs = [(one, other, shared) for one, other, shared in occasions_of_pairs(book) if of in (None, one, other)]
    name = book.dataset.name
    return OccasionsView(
        of=of,
        edges=tuple(
            CompanyEdge(one, name(one), other, name(other), shared.counted)
            for one, other, shared in pairs
            if shared.counted
        ),
        to_come=sum(len(shared.to_come) for *_, shared in pairs),
        not_counted=sum(len(shared.not_counted) for *_, shared in pairs),
        caution=CAUTION,
    )
