"""A source: a document. Knows dates only."""

# Annotations are not put off here: pydantic reads them at once, and would have to compile each of them again.

from typing import Annotated, Literal

from pydantic import Field

from actorgraph.model.dates import EdtfDate
from actorgraph.model.record import Digest, Id, Name, Record

Reliability = Literal["A", "B", "C", "D", "E", "F"]


class Source(Record):
    """A document that says something.

    Attributes:
        published: an uncertain day is a set, such as ``[2019-05-20..]``.
        accessed: day of access; closes an open ``published``.
        reliability: Admiralty letter; F means cannot be judged.
        derived_from: documents that this one repeats as a whole. A document that is merely cited is a voice.
        seen: False where it is known only through another source.
        extent: code points per paragraph (NFC, LF), paragraph 0 first.
        digest: sha256 of the paragraphs joined by two line feeds.
    """

    id: Id
    title: Name
    publisher: Name
    kind: Id
    published: EdtfDate | None = None
    url: Name | None = None
    archive_url: Name | None = None
    accessed: EdtfDate | None = None
    reliability: Reliability | None = None
    derived_from: tuple[Id, ...] = ()
    seen: bool = True
    extent: tuple[Annotated[int, Field(ge=0)], ...] | None = None
    digest: Digest | None = None
    marking: Name | None = None
