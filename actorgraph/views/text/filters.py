"""The filters that an answer stands on, as the lines above it."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.answers import FiltersAnswer


def filter_lines(filters: FiltersAnswer | None) -> Iterator[str]:
    """Yield what filters left out, and an empty line; nothing where there are none."""
    if filters is not None:
        yield from filters.sentences
        yield ""
