"""Builds the scene: asks the questions, chooses, sizes, lays out, and words everything. Knows no HTML."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.graph.answers import LinkAnswer, Listing
from actorgraph.model.characters import isolated
from actorgraph.views.layout import Layout, Route
from actorgraph.views.measure import width
from actorgraph.views.scene.choose import STACKED, group_of
from actorgraph.views.scene.chosen import Chosen
from actorgraph.views.scene.clocks import Told, clocks_of, time_of
from actorgraph.views.scene.drawn import Ending, Fold, Lifeline, Spot, Tooth
from actorgraph.views.scene.escaped import escaped
from actorgraph.views.scene.facets import facets_of, line_facets, record_facets
from actorgraph.views.scene.labels import REMARK_SIZE
from actorgraph.views.scene.legend import legend_of
from actorgraph.views.scene.opening import opening_of
from actorgraph.views.scene.opens import check_opens, opens_of, title_of
from actorgraph.views.scene.placing import Placed, placed
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
from actorgraph.views.style import forms_of, hue_of
from actorgraph.views.text.footnotes import link_label

if TYPE_CHECKING:
    from actorgraph.graph.questions import Questions


def build_scene(questions: Questions, *, title: str | None = None, view: View = "map", theme: Theme = "auto") -> Scene:
    """Return everything that the page shows of a dataset, placed and worded.

    Every text is shown as data gave it, but for control, bidi and invisible characters, which are written out;
    in a sentence, what runs from right to left is isolated. The same dataset gives the same scene.

    Args:
        questions: the dataset, or a part of it.
        title: what the page is called; None for the dataset's own title.
        view: which view it opens with; in place of a map of more than can be read, the network, which draws dots.
        theme: in which colours; ``auto`` for what the reader's system prefers.

    Raises:
        QuestionError: where the title is blank or too long, or there is no such view or theme.
    """
    check_opens(view, theme)
    title = title_of(title, questions.dataset.descriptor.title)
    builder = _Builder(questions)
    view = "network" if view == "map" and builder.plan == "overview" else view
    bare = replace(builder.scene(), title=title, opens=opens_of(view, theme, questions.filters, builder.ids))
    scene: Scene = escaped(within_the_page(bare))
    return scene


class _Builder(Chosen):
    """What is chosen, told."""

    def scene(self) -> Scene:
        drawing = placed(self)
        own = self._told(self.ids, drawing)
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
            plan=self.plan,
            opening=opening_of(self.questions, self.links, self.ids, self.edge_ids),
            legend=legend_of(nodes, edges),
            ground=drawing.ground,
            nodes=nodes,
            edges=edges,
            reach=own.reach,
            clocks=clocks_of(self.questions, own, lambda other, told: self._retold(other, told, drawing)),
            bins=drawing.bins,
            bundles=drawing.bundles,
        )

    def _told(self, keys: Iterable[str], drawing: Placed) -> Told:
        """Return some records and all lines as they are told, by their ids in the scene."""
        nodes = (self._node(key, drawing) for key in keys)
        edges = (self._edge(link, drawing.layout) for link in self.links)
        reach = reach_of(self.reach, self.ids, self.edge_ids)
        return Told({node.id: node for node in nodes}, {edge.id: edge for edge in edges}, reach)

    def _retold(self, questions: Questions, told: Told | None, drawing: Placed) -> Told:
        """Return what another selection tells of this drawing: all incidents, and of the rest what is not told yet."""
        left, old = questions.dataset, {*told.nodes, *told.edges} if told else set[str]()
        links = (key for key, id_ in self.edge_ids.items() if key in left.links and id_ not in old)
        nodes = (key for key, id_ in self.ids.items() if key in left.incidents or id_ not in old)
        other = copy(self)
        other.ask(questions, tuple(map(questions.link, links)))
        return other._told((key for key in nodes if key in left.nodes), drawing)  # noqa: SLF001 - a copy of this very builder

    def _node(self, key: str, drawing: Placed) -> SceneNode:
        record, label, layout = self.records[key], drawing.labels[key], drawing.layout
        place, band = layout.places[key], self.choice.bands[key]
        members = sorted(self.brackets.get(key, ()), key=lambda each: (layout.places[each].x, each))
        entry, time = self.entry(key), time_of(self.questions, key)
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
            mark=self.mark(key),
            band="lesser" if key in self.bin_of else band,
            shown=band != "lesser" and key not in self.bin_of,
            group=STACKED if key in self.bin_of else group_of(record.kind),
            shelf=self.shelf(key),
            x=place.x,
            y=place.y,
            size=label.size,
            label=label.lines,
            label_at=(*layout.labels[key], *label.at[2:]),
            bold=label.bold,
            font=label.font,
            remark=self.remark(key),
            socket=self.socket(key),
            none_named=entry is not None and entry.none_named,
            order=self.order.get(key),
            teeth=tuple(
                Tooth(self.edge_ids[f"{each}--counted_in--{key}"], layout.places[each].x - place.x) for each in members
            ),
            lifeline=self._lifeline(key, layout),
            fold=self._fold(key),
            claims=tuple(claim_of(claim, self.questions) for claim in record.claims),
            attributes=tuple(attribute_of(each, self.questions) for each in record.attributes),
            not_said=(*record.not_said, *not_found(record)),
            facets=record_facets(key, self.mark(key), self.named(key), self.dataset),
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
            Ending(span.end, closing.note, note_at, self.edge_ids[closing.link]),
        )

    def _fold(self, key: str) -> Fold | None:
        folded = self.folds.get(key)
        known = folded is not None and all(each in self.dataset.nodes for each in folded.keys)
        return Fold(tuple(self.ids[each] for each in folded.keys), folded.words) if folded and known else None

    def _edge(self, link: LinkAnswer, layout: Layout) -> SceneEdge:
        bearing = self.questions.bearing(link.id)
        route, time = layout.routes.get(link.id, Route()), time_of(self.questions, link.id)
        return SceneEdge(
            id=self.edge_ids[link.id],
            link=link.id,
            source=self.ids[link.subject],
            target=self.ids[link.object],
            kind=link.kind,
            label=isolated(link.label),
            inverse=isolated(link.inverse),
            family=link.family,
            hue=hue_of(kind=link.kind, family=link.family),
            forms=forms_of(link),
            symmetric=self.dataset.vocabulary[link.kind].symmetric,
            imputes=link.imputes,
            accused=self.ids[accused_of(link, self.dataset)] if link.imputes else "",
            path=route.path,
            smooth=route.smooth,
            spots=tuple(Spot(each.x, each.y, each.angle) for each in route.spots),
            drawn=not self.is_shown_otherwise(link),
            quiet=self.is_quiet(link) or not route.clear,
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
            claims=tuple(claim_of(claim, self.questions) for claim in link.claims),
            replies=tuple(claim_of(claim, self.questions) for claim in link.replies),
            facets=line_facets(link, self.dataset),
            reach=self.reach.links[link.id],
            times=time.steps,
            dated=time.dated,
            ahead=time.ahead,
        )
