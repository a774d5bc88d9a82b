"""Builds the scene: asks the questions, chooses, sizes, lays out, and words everything. Knows no HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from actorgraph.graph.answers import LinkAnswer, Listing, RecordAnswer, TimelineEntry
from actorgraph.model import Incident
from actorgraph.model.characters import isolated
from actorgraph.views.layout import Layout, Tie, arrange
from actorgraph.views.measure import width
from actorgraph.views.scene.axis import axis_of, is_exact
from actorgraph.views.scene.choose import GROUPS, Choice, choose, counted, group_of
from actorgraph.views.scene.clocks import Told, clocks_of, time_of
from actorgraph.views.scene.closings import closings_of
from actorgraph.views.scene.drawn import Ending, Fold, Lifeline, Spot, Tooth
from actorgraph.views.scene.escaped import escaped
from actorgraph.views.scene.facets import facets_of, line_facets, record_facets
from actorgraph.views.scene.folds import folds_of
from actorgraph.views.scene.ground import ground_of
from actorgraph.views.scene.labels import REMARK_SIZE, Label, Wanted, box_of, label_of, without_date
from actorgraph.views.scene.legend import legend_of
from actorgraph.views.scene.opening import opening_of
from actorgraph.views.scene.opens import check_opens, opens_of, title_of
from actorgraph.views.scene.reach import reach_of
from actorgraph.views.scene.references import within_the_page
from actorgraph.views.scene.types import Opens, Scene, SceneEdge, SceneNode, Theme, View
from actorgraph.views.scene.words import (
    accused_of,
    attribute_of,
    claim_of,
    identifiers_of,
    in_short,
    not_found,
    said_texts,
    source_of,
    standing_of,
    what_of,
)
from actorgraph.views.style import LEADING, Mark, forms_of, hue_of, mark_of
from actorgraph.views.text.footnotes import link_label

if TYPE_CHECKING:
    from actorgraph.graph.questions import Questions

_MARKED = {"quoted", "disputed", "unclear", "conditional"}
_PLACES = ("took_place_in", "located_in")


def build_scene(questions: Questions, *, title: str | None = None, view: View = "map", theme: Theme = "auto") -> Scene:
    """Return everything that the page shows of a dataset, placed and worded.

    Every text is shown as data gave it, but for control, bidi and invisible characters, which are written out;
    in a sentence, what runs from right to left is isolated. The same dataset gives the same scene.

    Args:
        questions: the dataset, or a part of it.
        title: what the page is called; None for the dataset's own title.
        view: which view it opens with.
        theme: in which colours; ``auto`` for what the reader's system prefers.

    Raises:
        QuestionError: where the title is blank or too long, or there is no such view or theme.
    """
    check_opens(view, theme)
    title = title_of(title, questions.dataset.descriptor.title)
    builder = _Builder(questions)
    bare = replace(builder.scene(), title=title, opens=opens_of(view, theme, questions.filters, builder.ids))
    scene: Scene = escaped(within_the_page(bare))
    return scene


class _Builder:
    def __init__(self, questions: Questions) -> None:
        self._ask(questions, questions.links())
        self._order = {key: place for place, key in enumerate(self.entries)}
        self.choice: Choice = choose(self.dataset, self.links)
        self.axis = axis_of(self.dataset, self.choice, self.links, self.entries)
        self.folds = folds_of(self.dataset, self.links, self.choice)
        self.closings = closings_of(self.dataset, self.links, self.choice, self.axis)
        self.ids = {key: f"n{number}" for number, key in enumerate(sorted(self.dataset.nodes))}
        self.edge_ids = {link.id: f"e{number}" for number, link in enumerate(self.links)}

    def _ask(self, questions: Questions, links: tuple[LinkAnswer, ...]) -> None:
        self.questions = questions
        self.dataset = questions.dataset
        self.links = links
        self.reach = questions.reach()
        self.entries = {entry.id: entry for entry in questions.timeline(include_hypothetical=True)}
        self.counted = counted(links)
        self.__dict__.pop("records", None)

    def scene(self) -> Scene:
        wanted = {key: self._wanted(key) for key in self.ids}
        labels = {key: label_of(each) for key, each in wanted.items()}
        boxes = [box_of(key, labels[key], each, self.axis) for key, each in wanted.items()]
        layout = arrange(boxes, [self._tie(link) for link in self.links])
        own = self._told(self.ids, labels, layout)
        nodes, edges = tuple(own.nodes.values()), tuple(own.edges.values())
        descriptor, filters = self.dataset.descriptor, self.questions.filters
        return Scene(
            title=descriptor.title,
            dataset=descriptor.name,
            version=descriptor.version,
            digest=self.dataset.digest[:12],
            contact=descriptor.contact or "",
            as_of=(filters.as_of or "") if filters else "",
            known_by=(filters.known_by or "") if filters else "",
            opens=Opens(),
            facets=facets_of(nodes, edges, self.dataset),
            said=said_texts(self.dataset),
            sources=tuple(
                source_of(source) for source in self.questions.cited(Listing((*self.links, *self.records.values())))
            ),
            plan="map",
            opening=opening_of(self.questions, self.links, self.ids, self.edge_ids),
            legend=legend_of(nodes, edges),
            ground=ground_of(layout),
            nodes=nodes,
            edges=edges,
            reach=own.reach,
            clocks=clocks_of(self.questions, own, lambda other, told: self._retold(other, told, labels, layout)),
            bins=(),
            bundles=(),
        )

    def _told(self, keys: Iterable[str], labels: Mapping[str, Label], layout: Layout) -> Told:
        """Return some records and all lines as they are told, by their ids in the scene."""
        nodes = (self._node(key, labels[key], layout) for key in keys)
        edges = (self._edge(link, layout) for link in self.links)
        reach = reach_of(self.reach, self.ids, self.edge_ids)
        return Told({node.id: node for node in nodes}, {edge.id: edge for edge in edges}, reach)

    def _retold(self, questions: Questions, told: Told | None, labels: Mapping[str, Label], layout: Layout) -> Told:
        """Return what another selection tells of this drawing: all incidents, and of the rest what is not told yet."""
        left, old = questions.dataset, {*told.nodes, *told.edges} if told else set[str]()
        links = (key for key, id_ in self.edge_ids.items() if key in left.links and id_ not in old)
        nodes = (key for key, id_ in self.ids.items() if key in left.incidents or id_ not in old)
        other = copy(self)
        other._ask(questions, tuple(map(questions.link, links)))  # noqa: SLF001 - a copy of this very builder
        return other._told((key for key in nodes if key in left.nodes), labels, layout)  # noqa: SLF001

    def _mark(self, key: str) -> Mark:
        node = self.dataset.nodes[key]
        if self.choice.bands[key] == "sites":
            return "site"
        if isinstance(node, Incident):
            return self._mark_of_incident(node)
        return mark_of(kind=node.kind, standing=node.standing)

    def _mark_of_incident(self, incident: Incident) -> Mark:
        """Return the mark of an incident; a campaign without a bracket is drawn as an attack."""
        attacked = self.choice.bands[incident.id] == "attacks"
        if incident.kind == "campaign" and incident.id in self._brackets:
            return "campaign"
        kind = "attack" if attacked or incident.kind in ("attack", "campaign") else "statement"
        outcomes = [attribute.value for attribute in incident.attributes if attribute.name == "outcome"]
        return mark_of(kind=kind, happened=incident.happened, outcomes=outcomes)

    def _entry(self, key: str) -> TimelineEntry | None:
        return self.entries.get(key)

    def _socket(self, key: str) -> bool:
        entry = self._entry(key)
        return entry is not None and entry.none_named and self.choice.bands[key] == "attacks"

    def _remark(self, key: str) -> str:
        """Return what a label must add: that nobody is named, or a date of which the axis shows only the beginning."""
        doubtful = self._is_inexact(key) and self.choice.bands[key] == "attacks"
        entry = self._entry(key)
        if self._socket(key):
            return "none named (day?)" if doubtful else "none named"
        if entry is not None and entry.out_of_sight and self.choice.bands[key] == "attacks":
            return "named: left out here"
        return "day not certain" if doubtful else ""

    def _is_inexact(self, key: str) -> bool:
        node = self.dataset.nodes[key]
        when = node.when if isinstance(node, Incident) else None
        return when is not None and not is_exact(when) and key in self.axis.days and key not in self._brackets

    def _wanted(self, key: str) -> Wanted:
        """Return what is to be shown of a record; the axis, and the caption of the pen, stand in for a date."""
        node, band = self.dataset.nodes[key], self.choice.bands[key]
        name = without_date(node.name) if band in ("attacks", "words") else node.name
        return Wanted(
            name=f"{name} (day?)" if self._is_inexact(key) and band == "words" else name,
            band=band,
            mark=self._mark(key),
            remark=self._remark(key),
            socket=self._socket(key),
            counts=self._brackets.get(key, ()),
            pen=key in self.axis.pen and key not in self._brackets,
            group=GROUPS.index(group_of(node.kind)),
            fold=self.folds[key].words if key in self.folds else "",
            closed_by=self.closings[key].incident if key in self.closings else "",
            note=self.closings[key].note if key in self.closings else "",
        )

    @cached_property
    def records(self) -> dict[str, RecordAnswer]:
        """Return all that is told of every record."""
        told = {key: self.questions.show(key) for key in self.ids if key in self.dataset.nodes}
        return {key: record for key, record in told.items() if isinstance(record, RecordAnswer)}

    @cached_property
    def _brackets(self) -> dict[str, tuple[str, ...]]:
        """Return the campaigns that are drawn as brackets, with those of their attacks that stand on the axis."""
        found = {}
        for key, members in self.choice.counted.items():
            dated = tuple(each for each in members if each in self.axis.days)
            if dated:
                found[key] = dated
        return found

    def _tie(self, link: LinkAnswer) -> Tie:
        return Tie(
            id=link.id,
            start=link.subject,
            end=link.object,
            leads=link.kind in LEADING,
            marks=len(_MARKED.intersection(forms_of(link))),
            quiet=self._is_quiet(link) or self._is_shown_otherwise(link),
            aside=self._is_aside(link),
        )

    def _node(self, key: str, label: Label, layout: Layout) -> SceneNode:
        record = self.records[key]
        place, band = layout.places[key], self.choice.bands[key]
        toothed = (each for each in self._brackets.get(key, ()) if (each, key) in self.counted)
        members = sorted(toothed, key=lambda each: (layout.places[each].x, each))
        entry, time = self._entry(key), time_of(self.questions, key)
        return SceneNode(
            id=self.ids[key],
            record=key,
            type=record.type,
            kind=record.kind,
            what=what_of(record),
            name=record.name,
            aliases=record.aliases,
            description=record.description,
            when=entry.when_words if entry else "",
            edtf=(entry.when or "") if entry else "",
            identifiers=identifiers_of(record),
            mark=self._mark(key),
            band=band,
            shown=band != "lesser",
            group=group_of(record.kind),
            x=place.x,
            y=place.y,
            size=label.size,
            label=label.lines,
            label_at=(*layout.labels[key], *label.at[2:]),
            bold=label.bold,
            font=label.font,
            remark=self._remark(key),
            socket=self._socket(key),
            none_named=entry is not None and entry.none_named,
            order=self._order.get(key),
            teeth=tuple(
                Tooth(
                    self.edge_ids[f"{each}--counted_in--{key}"],
                    layout.places[each].x - place.x,
                    self.counted[each, key],
                )
                for each in members
            ),
            lifeline=self._lifeline(key, layout),
            fold=self._fold(key),
            claims=tuple(claim_of(claim, self.dataset) for claim in record.claims),
            attributes=tuple(attribute_of(each, self.dataset) for each in record.attributes),
            not_said=(*record.not_said, *not_found(record)),
            facets=record_facets(key, self._mark(key), self.dataset),
            reach=self.reach.records[key],
            times=time.steps,
            dated=time.dated,
            ahead=time.ahead,
        )

    def _lifeline(self, key: str, layout: Layout) -> Lifeline | None:
        span, closing = layout.spans.get(key), self.closings.get(key)
        if span is None:
            return None
        if closing is None or span.end is None or closing.link not in self.dataset.links:
            return Lifeline(span.left, span.right, None)
        note_at = (*span.note_at, width(closing.note, REMARK_SIZE), REMARK_SIZE + 3)
        return Lifeline(
            span.left,
            span.right,
            Ending(span.end, closing.note, note_at, self.ids[closing.incident], self.edge_ids[closing.link]),
        )

    def _fold(self, key: str) -> Fold | None:
        folded = self.folds.get(key)
        known = folded is not None and all(each in self.dataset.nodes for each in folded.keys)
        return Fold(tuple(self.ids[each] for each in folded.keys), folded.words) if folded and known else None

    def _edge(self, link: LinkAnswer, layout: Layout) -> SceneEdge:
        bearing = self.questions.bearing(link.id)
        route, time = layout.routes[link.id], time_of(self.questions, link.id)
        return SceneEdge(
            id=self.edge_ids[link.id],
            link=link.id,
            source=self.ids[link.subject],
            target=self.ids[link.object],
            kind=link.kind,
            label=isolated(link.label),
            family=link.family,
            hue=hue_of(kind=link.kind, family=link.family),
            forms=forms_of(link),
            symmetric=self.dataset.vocabulary[link.kind].symmetric,
            imputes=link.imputes,
            accused=self.ids[accused_of(link, self.dataset)] if link.imputes else "",
            path=route.path,
            smooth=route.smooth,
            spots=tuple(Spot(each.x, each.y, each.angle) for each in route.spots),
            drawn=not self._is_shown_otherwise(link),
            quiet=self._is_quiet(link) or not route.clear,
            status=link.status,
            worth=link_label(link),
            firmness=link.worth,
            origins=link.evidence.origins,
            standing=standing_of(link),
            tells=bearing.answer,
            near=bearing.relation,
            about=tuple(self.ids[key] for key in bearing.about if key in self.ids),
            short=in_short(link, self.dataset),
            sentences=link.sentences,
            claims=tuple(claim_of(claim, self.dataset) for claim in link.claims),
            replies=tuple(claim_of(claim, self.dataset) for claim in link.replies),
            facets=line_facets(link, self.dataset),
            reach=self.reach.links[link.id],
            times=time.steps,
            dated=time.dated,
            ahead=time.ahead,
        )

    def _is_quiet(self, link: LinkAnswer) -> bool:
        """Return whether a line waits until it is asked for: places, and words that would cross the drawing."""
        bands = {self.choice.bands[link.subject], self.choice.bands[link.object]}
        hue = hue_of(kind=link.kind, family=link.family)
        across = "actors" in bands and len(bands) > 1
        waits = link.kind in _PLACES or (across and hue in ("answer", "structure"))
        return "lesser" not in bands and waits and not self._is_aside(link)

    def _is_aside(self, link: LinkAnswer) -> bool:
        """Return whether a line says whose words some words are; it is drawn where there is room for it at the side."""
        return (
            link.kind == "issued"
            and link.status not in ("withdrawn", "unsupported")
            and (self.choice.bands[link.subject], self.choice.bands[link.object]) == ("actors", "words")
        )

    def _is_shown_otherwise(self, link: LinkAnswer) -> bool:
        """Return whether a bracket or the axis shows already what the line would."""
        if link.kind == "counted_in":
            return link.subject in self._brackets.get(link.object, ())
        return link.kind == "preceded" and {link.subject, link.object} <= self.axis.days.keys()
