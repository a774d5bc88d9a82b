"""What all records have in common: strict, frozen, unknown fields refused; and the texts they are made of."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

ID_PATTERN = r"^[a-z0-9]+([-._][a-z0-9]+)*$"
ID_LENGTH = 120
LINK_ID_LENGTH = 2 * ID_LENGTH + 64
NAME_LENGTH = 500
DIGEST_PATTERN = r"^[0-9a-f]{64}$"


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("must not be blank")
    return text


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=ID_LENGTH)]
"""Lower-case ASCII letters and digits, parts joined by one hyphen, dot or underscore; ``--`` can't occur."""

Reference = Annotated[str, StringConstraints(min_length=1, max_length=LINK_ID_LENGTH)]
"""Id of any record, a link's included."""

Name = Annotated[str, StringConstraints(max_length=NAME_LENGTH), AfterValidator(_not_blank)]
"""What a person reads; any script, any characters, not blank."""

Text = Annotated[str, StringConstraints(max_length=20_000)]
"""A longer note; may be empty."""

Digest = Annotated[str, StringConstraints(pattern=DIGEST_PATTERN)]
"""SHA-256 in lower-case hexadecimal."""


class Record(BaseModel):
    """Base of all records: immutable, strict about types, and refusing fields it does not know."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", hide_input_in_errors=True)

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain JSON data; a field that holds its default is left out."""
        return self.model_dump(mode="json", exclude_defaults=True)
