"""Sources as they are cited."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.plain import Answer


@dataclass(frozen=True, slots=True)
class CitedSource(Answer):
    """A source as it is cited.

    Attributes:
        published: as the dataset writes it, in EDTF.
        label: publisher and date, as sentences name the source.
        accessed: day on which it was read.
        seen: False where it is known only through another source.
        derived_from: ids of the documents that it repeats as a whole.
    """

    id: str
    title: str
    publisher: str
    kind: str
    published: str | None
    label: str
    url: str | None
    archive_url: str | None
    accessed: str | None
    seen: bool
    derived_from: tuple[str, ...]
    marking: str | None
