"""An empty span: a passage of a source that states nothing. Knows locators only."""

# Annotations are not put off here: pydantic reads them at once, and would have to compile each of them again.

from typing import Annotated

from pydantic import AfterValidator

from actorgraph.model.claim import Locator
from actorgraph.model.record import Id, Name, Record


def _require_span(value: Locator) -> Locator:
    if value.paragraph is None or value.start is None:
        raise ValueError("a passage that states nothing is named by paragraph, start, end and sha256")
    return value


class EmptySpan(Record):
    """A passage that was read and found to state nothing, so that no claim is drawn from it.

    Attributes:
        at: with paragraph, start and end, so that no more is called empty than was read.
        reason: why nothing is recorded from it, in our own words.
    """

    id: Id
    source: Id
    at: Annotated[Locator, AfterValidator(_require_span)]
    reason: Name
