"""What was looked for and not found, as text: each search a sentence, and below them what they do not mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actorgraph.graph.answers import SearchAnswer
from actorgraph.graph.wording.searches import CAUTION
from actorgraph.model.characters import isolated


def searches_lines(searches: Sequence[SearchAnswer], indent: str = "") -> Iterator[str]:
    """Yield the lines of searches and the caution below them; nothing where there is none."""
    yield from (line for search in searches for line in search_lines(search, indent))
    if searches:
        yield f"{indent}{CAUTION}"


def search_lines(search: SearchAnswer, indent: str = "") -> Iterator[str]:
    """Yield the lines of one search, without the caution."""
    yield f"{indent}{search.sentence}  ({search.id})"
    if search.note:
        yield f"{indent}  Our note: {isolated(search.note)}"
