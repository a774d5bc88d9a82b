"""What the page's search knows of names: the tables, and every record's names as Python reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from actorgraph.names import name_key
from actorgraph.names.parse import parsed
from actorgraph.names.tables import tables


def names_of(names: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    """Return the tables, and for each record's id its names as the page's `indexNames` takes them.

    The names are read here and not in the page, which has no table for some scripts.
    """
    return {"tables": tables(), "known": {key: [_known(name) for name in each] for key, each in names.items()}}


def _known(name: str) -> list[str | int]:
    """Return a name's words, and as far as it has any: titles, whether it has a comma or is foreign, scripts, its key.

    Most names are of Latin words that are their own key, and these are all that is said of them.
    """
    read = parsed(name)
    words, key = " ".join(read.core), " ".join(name_key(name))
    scripts = "" if read.scripts == {"LATIN"} else " ".join(sorted(read.scripts)) or "NONE"
    signs = int(read.comma) + 2 * int(read.foreign)
    known: list[str | int] = [words, " ".join(read.titles), signs, scripts, "" if key == words else key]
    while known and not known[-1]:
        known.pop()
    return known
