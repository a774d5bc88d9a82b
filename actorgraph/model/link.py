"""A link: a ledger of claims that one record stands to another in a relation. Knows claims only."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from actorgraph.model.claim import Claim
from actorgraph.model.record import LINK_ID_LENGTH, Id, Record

LinkId = Annotated[str, StringConstraints(max_length=LINK_ID_LENGTH)]


def link_id(*, subject: str, kind: str, object: str) -> str:  # noqa: A002 - the model's own word for this end
    """Return the id of the one link of this kind between these two.

    >>> link_id(subject="a", kind="leads", object="b")
    'a--leads--b'
    """
    return f"{subject}--{kind}--{object}"


class Link(Record):
    """Everything that is said on one relation between two records; never a bare fact.

    Attributes:
        id: ``subject--kind--object``; one link per id.
        kind: id of a row of the vocabulary.
        claims: one or more; a second tie of the same kind between the same ends is a further claim.
    """

    id: LinkId
    kind: Id
    subject: Id
    object: Id
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _check_id(self) -> Self:
        right = link_id(subject=self.subject, kind=self.kind, object=self.object)
        if self.id != right:
            raise ValueError(f"id must be subject--kind--object: {right}")
        if self.subject == self.object:
            raise ValueError("subject and object must differ")
        return self
