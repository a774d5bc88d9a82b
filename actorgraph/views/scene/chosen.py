"""What is shown of a dataset, in which plan, by which marks, and which lines wait. Knows no positions and no HTML."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from actorgraph.graph.answers import LinkAnswer, RecordAnswer, TimelineEntry
from actorgraph.model import Incident
from actorgraph.model.kinds import ATTRIBUTED
from actorgraph.views.scene.axis import axis_of, is_exact
from actorgraph.views.scene.bins import Binned, Counted, binned
from actorgraph.views.scene.choose import GROUPS, HAPPENED, HARMFUL, group_of, is_plain
from actorgraph.views.scene.closings import closings_of
from actorgraph.views.scene.folds import folds_of
from actorgraph.views.scene.plan import plan_of
from actorgraph.views.style import OUT, Mark, hue_of, mark_of

if TYPE_CHECKING:
    from actorgraph.graph.questions import Questions

_PLACES = ("took_place_in", "located_in")


class Chosen:
    """What a page shows, before it is placed.

    Args:
        questions: the dataset, or a part of it.
    """

    def __init__(self, questions: Questions) -> None:
        self.ask(questions, questions.links())
        self.order = {key: place for place, key in enumerate(self.entries)}
        self.plan, self.choice = plan_of(self.dataset, self.links)
        self.axis = axis_of(self.dataset, self.choice, self.links, self.entries)
        self.folds = folds_of(self.dataset, self.links, self.choice)
        self.closings = closings_of(self.dataset, self.links, self.choice, self.axis)
        self.ids = {key: f"n{number}" for number, key in enumerate(sorted(self.dataset.nodes))}
        self.bins = binned(self.choice, self.axis) if self.plan == "months" else ()
        self.bin_of = {key: each for each in self.bins for key in each.members}
        self.shelves = (*dict.fromkeys(each.when for each in self.bins), *GROUPS)
        self.hanging = {*self.dataset.vocabulary.with_narrower(ATTRIBUTED), *HARMFUL}
        self.edge_ids = {link.id: f"e{number}" for number, link in enumerate(self.links)}

    def ask(self, questions: Questions, links: tuple[LinkAnswer, ...]) -> None:
        """Turn to what another selection tells; what is shown where stays as it is."""
        self.questions = questions
        self.dataset = questions.dataset
        self.links = links
        self.reach = questions.reach()
        self.entries = {entry.id: entry for entry in questions.timeline(include_hypothetical=True)}
        self.__dict__.pop("records", None)

    @cached_property
    def records(self) -> dict[str, RecordAnswer]:
        """Return all that is told of every record."""
        told = {key: self.questions.show(key) for key in self.ids if key in self.dataset.nodes}
        return {key: record for key, record in told.items() if isinstance(record, RecordAnswer)}

    def mark(self, key: str) -> Mark:
        """Return the mark of a record."""
        node = self.dataset.nodes[key]
        if self.choice.bands[key] == "sites":
            return "site"
        if isinstance(node, Incident):
            return self._mark_of_incident(node)
        return mark_of(kind=node.kind, standing=node.standing)

    def _mark_of_incident(self, incident: Incident) -> Mark:
        """Return the mark of an incident; a campaign without a bracket is drawn as an attack."""
        attacked = self.choice.bands[incident.id] == "attacks"
        if incident.kind == "campaign" and incident.id in self.brackets:
            return "campaign"
        kind = "attack" if attacked or incident.kind in ("attack", "campaign") else "statement"
        outcomes = [attribute.value for attribute in incident.attributes if attribute.name == "outcome"]
        return mark_of(kind=kind, happened=incident.happened, outcomes=outcomes)

    def entry(self, key: str) -> TimelineEntry | None:
        """Return where an incident stands in the timeline."""
        return self.entries.get(key)

    def socket(self, key: str) -> bool:
        """Return whether it is an attack, carried out or foiled, for which nobody is named."""
        entry = self.entry(key)
        return entry is not None and entry.none_named and entry.happened in HAPPENED

    def named(self, key: str) -> str:
        """Return whether anybody is named for an attack, carried out or foiled, be it somebody who is left out here."""
        entry = self.entry(key)
        if entry is None or entry.kind != "attack" or entry.happened not in HAPPENED:
            return "no-attack"
        return "none-named" if entry.none_named else "somebody-named"

    def remark(self, key: str) -> str:
        """Return what a label must add: that nobody is named, or a date of which the axis shows only the beginning."""
        doubtful = self.is_inexact(key) and self.choice.bands[key] == "attacks"
        entry = self.entry(key)
        if self.socket(key):
            return "none named (day?)" if doubtful else "none named"
        if entry is not None and entry.out_of_sight and self.choice.bands[key] == "attacks":
            return "named: left out here"
        return "day not certain" if doubtful else ""

    def is_inexact(self, key: str) -> bool:
        """Return whether the axis says less of a date than there is to it."""
        node = self.dataset.nodes[key]
        when = node.when if isinstance(node, Incident) else None
        return when is not None and not is_exact(when) and key in self.axis.days and key not in self.brackets

    @cached_property
    def brackets(self) -> dict[str, tuple[str, ...]]:
        """Return the campaigns that are drawn as brackets, with those of their attacks that stand on the axis.

        Without an axis attacks stand anywhere, and a bracket over them would run across whatever is between them.
        """
        found: dict[str, tuple[str, ...]] = {}
        if self.plan != "map":
            return found
        for key, members in self.choice.counted.items():
            dated = tuple(each for each in members if each in self.axis.days)
            if dated:
                found[key] = dated
        return found

    def is_quiet(self, link: LinkAnswer) -> bool:
        """Return whether a line waits until it is asked for: places, and words that would cross the drawing."""
        bands = {self.choice.bands[link.subject], self.choice.bands[link.object]}
        hue = hue_of(kind=link.kind, family=link.family)
        across = "actors" in bands and len(bands) > 1
        waits = link.kind in _PLACES or (across and hue in ("answer", "structure"))
        return "lesser" not in bands and waits and not self.is_aside(link)

    def is_aside(self, link: LinkAnswer) -> bool:
        """Return whether a line says whose words some words are; it is drawn where there is room for it at the side."""
        return (
            link.kind == "issued"
            and link.status not in OUT
            and (self.choice.bands[link.subject], self.choice.bands[link.object]) == ("actors", "words")
        )

    def is_shown_otherwise(self, link: LinkAnswer) -> bool:
        """Return whether a bracket or the axis shows already what the line would: never what somebody disputes."""
        if self.plan != "map" or not is_plain(link):
            return False
        if link.kind == "counted_in":
            return link.subject in self.brackets.get(link.object, ())
        return link.kind == "preceded" and self.axis.shows(link.subject, link.object)

    def counted_in(self, each: Binned) -> Counted:
        """Return what is counted of a bin's incidents."""
        marks = [self.mark(key) for key in each.members]
        return Counted(marks.count("foiled"), sum(self.socket(key) for key in each.members))

    def shelf(self, key: str) -> str:
        """Return the shelf on which a record stands that is hidden at first."""
        return self.bin_of[key].when if key in self.bin_of else group_of(self.dataset.nodes[key].kind)
