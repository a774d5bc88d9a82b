"""Both clocks turned through all days: when links and incidents are certain, and on which days more becomes known.

Every question is asked of one day at a time. What goes through the days, as a page does, asks here on which of them
anything changes.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Self

from actorgraph.dataset import Dataset
from actorgraph.graph.filters.filtered import Filtered

if TYPE_CHECKING:
    from actorgraph.graph.answers.times import PublishedAnswer, TimesAnswer
    from actorgraph.graph.claims.steps import Steps


class Clocks(Filtered):
    """Asks when things held, and when they became known."""

    def times_of(self, key: str) -> TimesAnswer:
        """Return from which day on a link or incident is certain, possible or excluded.

        Args:
            key: the id of one that this graph holds.
        """
        from actorgraph.graph.answers.times import TimesAnswer
        from actorgraph.graph.claims.held import is_ahead, is_dated, is_incident_dated, is_to_come
        from actorgraph.graph.claims.steps import incident_steps, link_steps

        ledger = self._book.ledger
        if link := self.dataset.links.get(key):
            return TimesAnswer(_told(link_steps(ledger, link)), is_dated(ledger, link), is_to_come(ledger, link))
        each = self.dataset.incidents[key]
        return TimesAnswer(_told(incident_steps(ledger, each)), is_incident_dated(ledger, each), is_ahead(each))

    def days_of_record(self) -> tuple[date, ...]:
        """Return the days on which it changes what is known; before the first, and between them, it is the same."""
        return _days_of_record(self._whole)

    def known_earlier(self, day: date, *, possible: bool = False) -> Self:
        """Return the graph under the same filters, but as it could be known by an earlier day.

        Of a part, the very records are kept that it has now.

        Args:
            day: no later than the one by which it is known already.
            possible: let what was merely possibly published by then count too.

        Raises:
            QuestionError: where the graph is as known by a day before that.
        """
        from dataclasses import replace

        from actorgraph.errors import QuestionError
        from actorgraph.graph.filters.conditions import NO_FILTERS

        filters = self.settled()._filters or NO_FILTERS  # noqa: SLF001 - of our own kind
        if filters.known_by and filters.known_by < day:
            raise QuestionError(f"This graph is as known by {filters.known_by}, and can't tell of {day}.")
        return self._with(replace(filters, known_by=day, possible=possible))

    def published_by(self, day: date) -> PublishedAnswer:
        """Return how many of the sources that this graph has claims of had been published by a day."""
        from actorgraph.graph.answers.times import PublishedAnswer
        from actorgraph.graph.filters.removal import published_by
        from actorgraph.graph.wording.filters import published_words, uncounted_words

        claims = [claim for claim, _ in self.dataset.claims()]
        held = {key: published_by(self.dataset.sources[key], day) for key in {claim.source for claim in claims}}
        found = Counter(held.values())
        left = self.known_earlier(day).dataset
        known = {claim.id for claim, _ in left.claims()}
        gone = [claim for claim in claims if claim.id not in known]
        replies = sum(claim.stance != "asserts" for claim in gone)
        return PublishedAnswer(
            published=found["certain"],
            possibly=found["possible"],
            sources=len(held),
            words=published_words(found["certain"], found["possible"], len(held)),
            uncounted=uncounted_words(len(gone), replies),
        )


def _told(steps: Steps) -> tuple[tuple[str, str], ...]:
    return tuple((str(day) if day else "", held) for day, held in steps)


def _days_of_record(dataset: Dataset) -> tuple[date, ...]:
    """Return the bounds of when sources were published, and the days on which they took claims back."""
    from actorgraph.graph.claims.held import published_span

    claims = [claim for claim, _ in dataset.claims()]
    spans = (published_span(dataset.sources[key]) for key in {claim.source for claim in claims})
    taken = (claim.withdrawn for claim in claims)
    days = {day for span in spans for day in span}
    days |= {each.date.earliest for each in taken if each and each.by == "source"}
    return tuple(sorted(day for day in days if day))
