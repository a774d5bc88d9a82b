"""A search: what was looked for and not found, where, and when. Knows ids and dates only."""

# Annotations are not put off here: pydantic reads them at once, and would have to compile each of them again.

from typing import Self

from pydantic import model_validator

from actorgraph.model.claim import Day
from actorgraph.model.dates import EdtfDate
from actorgraph.model.record import Id, Name, Record, Text


class Search(Record):
    """That something was looked for and not found. It is evidence of nothing, and changes no status.

    Attributes:
        subject: id of an actor or incident.
        object: id of a second one; None for anybody or anything at the first.
        kinds: kinds of link that were looked for, from the subject to the object; empty for any, either way.
        where: in which places, such as an archive.
        date: day on which it was looked for.
        by: who looked.
        period: time in the world, or of publication, that the search covered.
        note: in our own words.
    """

    id: Id
    subject: Id
    object: Id | None = None
    kinds: tuple[Id, ...] = ()
    where: Name
    date: Day
    by: Name | None = None
    period: EdtfDate | None = None
    note: Text = ""

    @model_validator(mode="after")
    def _check_search(self) -> Self:
        if self.subject == self.object:
            raise ValueError("subject and object must differ; leave object out for anything at the subject")
        if len(set(self.kinds)) != len(self.kinds):
            raise ValueError("kinds names the same kind twice")
        return self

    def covers(self, first: str, last: str, *, directed: bool) -> bool:
        """Return whether it was looked for between these two records, or at either of them with anybody.

        Args:
            first: id of the one.
            last: id of the other.
            directed: True where what is meant runs from the first to the last only.
        """
        if self.object is None:
            return self.subject in (first, last)
        ends = (self.subject, self.object)
        return ends == (first, last) or (not directed and ends == (last, first))
