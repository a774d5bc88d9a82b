"""The page's own English, from one table that its script reads too. Knows keys and texts only."""

from __future__ import annotations

import json
from functools import cache

from actorgraph.views.page.scripts import asset


@cache
def strings() -> dict[str, str]:
    """Return every text of the page by its key."""
    table: dict[str, str] = json.loads(asset("strings.json"))
    return table


def text_of(key: str, **holes: object) -> str:
    """Return a text with its holes filled.

    Raises:
        KeyError: where there is no such text.

    >>> text_of("stance.implied", said="denies it")
    'implied: denies it'
    """
    return strings()[key].format(**holes)
