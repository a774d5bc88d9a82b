"""Which of two hops in a row was earlier, where the dates do not say. Knows spans of days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from actorgraph.graph.claims.held import Span, span_of
from actorgraph.graph.claims.ledger import Ledger
from actorgraph.graph.wording.paths import days_in_words, order_left_open
from actorgraph.model import Link


def orders_left_open(ledger: Ledger, hops: Sequence[tuple[Link, ...]]) -> Iterator[str]:
    """Yield a sentence for each two hops in a row of which the dates do not say that the first was not later.

    Of parallel links all count: the order is known only where it is, whichever of them is meant.
    """
    spans = [_of_all(ledger, links) for links in hops]
    for number, (one, other) in enumerate(pairwise(spans), 1):
        if one.latest is None or other.earliest is None or one.latest > other.earliest:
            yield order_left_open(number, days_in_words(*one), days_in_words(*other))


def _of_all(ledger: Ledger, links: tuple[Link, ...]) -> Span:
    """Return the days between which what any of the links says can have been."""
    spans = [span_of(ledger, link) for link in links]
    earliest = [span.earliest for span in spans if span.earliest]
    latest = [span.latest for span in spans if span.latest]
    return Span(
        min(earliest) if len(earliest) == len(spans) else None,
        max(latest) if len(latest) == len(spans) else None,
    )
