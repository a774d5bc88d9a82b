"""A claim: what one source says, where in it, on whose word, as of when. Knows nothing of other records."""

# Annotations are not put off here: pydantic reads them at once, and would have to compile each of them again.

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from actorgraph.model.dates import EdtfDate
from actorgraph.model.record import Digest, Id, Name, Record, Reference, Text

Stance = Literal["asserts", "denies", "doubts", "comments"]
Basis = Literal["stated", "reported", "quoted", "inferred_by_source", "inferred_by_curator"]
Modality = Literal["actual", "conditional"]
Reading = Literal["clear", "unclear"]
Role = Literal["at", "from"]


def _require_day(value: EdtfDate) -> EdtfDate:
    if not value.is_day:
        raise ValueError("must be one certain day, such as 2019-05-20")
    return value


Day = Annotated[EdtfDate, AfterValidator(_require_day)]
"""One certain calendar day, ``YYYY-MM-DD``."""


class Locator(Record):
    """Where in a source the words stand.

    Attributes:
        paragraph: counted from 0, as in the source's ``extent``.
        page: counted from 1, for paged sources.
        start: first code point of the passage in the paragraph (NFC, LF), counted from 0.
        end: code point after the last; ``start`` and ``end`` come together or not at all.
        sha256: digest of the UTF-8 of exactly that passage.
    """

    paragraph: Annotated[int, Field(ge=0)] | None = None
    page: Annotated[int, Field(ge=1)] | None = None
    start: Annotated[int, Field(ge=0)] | None = None
    end: Annotated[int, Field(ge=1)] | None = None
    sha256: Digest | None = None

    @model_validator(mode="after")
    def _check_place(self) -> Self:
        if (self.paragraph is None) == (self.page is None):
            raise ValueError("a locator names either a paragraph or a page")
        if self.paragraph is not None and self.sha256 is None:
            raise ValueError("a paragraph locator carries the sha256 of its passage")
        if (self.start is None) != (self.end is None):
            raise ValueError("start and end come together")
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError("start must come before end")
        return self


class Named(Record):
    """The words that the source uses for a link's ends, where they differ from the actors' names."""

    subject: Name | None = None
    object: Name | None = None

    @model_validator(mode="after")
    def _check_words(self) -> Self:
        if self.subject is None and self.object is None:
            raise ValueError("named holds the words for the subject, the object or both")
        return self


class Sought(Record):
    """Where, and on which day, a reply to an accusation was looked for and not found."""

    date: Day
    where: Name


class Withdrawal(Record):
    """That a claim was taken back: by its source from a day on, or by us as our error."""

    date: Day
    by: Literal["source", "us"]
    why: Name


class Claim(Record):
    """What one source says in one place, kept for ever as it was said.

    Attributes:
        id: unique in the dataset, readable, stable.
        source: id of the document.
        at: where in it.
        stance: ``comments`` is a reply that neither admits nor denies.
        basis: the source's own voice (``stated``), another's word (``reported``, ``quoted``), implied by the source,
            or our reading of it (``inferred_by_curator``: never evidence).
        claimed_by: the voices: actors, or sources that the document cites.
        when: in the world, as this claim has it.
        about: incident or link that the words concern.
        modality: ``conditional`` for what would happen if.
        role: how the incident relates to a place, on kinds that distinguish it.
        rests_on: claims without which this one falls.
        answers: claims that this one replies to.
        credibility: Admiralty 1-6; 6 means cannot be judged.
        recorded: day on which we wrote it down.
    """

    id: Id
    source: Id
    at: Locator
    stance: Stance = "asserts"
    basis: Basis = "stated"
    claimed_by: tuple[Id, ...] = ()
    when: EdtfDate | None = None
    about: Reference | None = None
    modality: Modality = "actual"
    role: Role = "at"
    named: Named | None = None
    reading: Reading = "clear"
    rests_on: tuple[Id, ...] = ()
    answers: tuple[Id, ...] = ()
    credibility: Annotated[int, Field(ge=1, le=6)] | None = None
    note: Text = ""
    recorded: Day
    withdrawn: Withdrawal | None = None
    marking: Name | None = None
    sought: Sought | None = None

    @model_validator(mode="after")
    def _check_voice(self) -> Self:
        if self.basis == "stated" and self.claimed_by:
            raise ValueError("a stated claim is the source's own voice and has no claimed_by; use reported or quoted")
        if self.basis in ("reported", "quoted") and not self.claimed_by:
            raise ValueError(f"a {self.basis} claim says in claimed_by whose word it is; an unnamed actor will do")
        for field in ("claimed_by", "rests_on", "answers"):
            values = getattr(self, field)
            if len(set(values)) != len(values):
                raise ValueError(f"{field} names the same id twice")
        return self
