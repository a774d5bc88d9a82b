"""An attribute: a value that sources give to an actor or incident. Knows claims only."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from actorgraph.model.claim import Claim
from actorgraph.model.record import Id, Name, Record

ATTACKS = "attacks"
"""Name of the attribute that says how many attacks one incident stands for."""

CONTENT = "content"
"""Name of the attribute that says what was said in a statement: in our words, for a text's own are not kept."""

IDENTITY = "identity"
"""Name of the attribute that says who is meant where a text names nobody; other claims rest on it."""


class Attribute(Record):
    """One value of one property, with the claims for it; rival values are rival attributes."""

    name: Id
    value: Name | int
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]
