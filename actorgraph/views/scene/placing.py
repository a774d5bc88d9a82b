"""Sizes and places what is shown, by the plan of the drawing. Knows what was chosen, and the layout; words nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from actorgraph.graph.answers import LinkAnswer
from actorgraph.model.kinds import COMMANDING
from actorgraph.views.layout import Box, Layout, Tie, arrange, chart
from actorgraph.views.scene.bins import Bundled, box_of_bin, bundled, lines_of, scene_bin, scene_bundle
from actorgraph.views.scene.choose import group_of
from actorgraph.views.scene.chosen import Chosen
from actorgraph.views.scene.drawn import Bin, Bundle, Ground, Plan
from actorgraph.views.scene.ground import ground_of
from actorgraph.views.scene.labels import Label, Wanted, box_of, label_of, without_date
from actorgraph.views.style import forms_of

_MARKED = {"quoted", "disputed", "unclear", "conditional", "denied-only"}
"""Forms for each of which a line needs room; what is only denied may be quoted on another day."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A drawing as it is placed: the same for every day at which its clocks may stand."""

    labels: Mapping[str, Label]
    layout: Layout
    ground: Ground
    bins: tuple[Bin, ...]
    bundles: tuple[Bundle, ...]


def placed(chosen: Chosen) -> Placed:
    """Return where everything stands and how every line runs."""
    wanted = {key: _wanted(chosen, key) for key in chosen.ids}
    labels = {key: label_of(each) for key, each in wanted.items()}
    counts = {each.key: chosen.counted_in(each) for each in chosen.bins}
    lines = {each.key: lines_of(each, counts[each.key]) for each in chosen.bins}
    boxes = [_box(chosen, key, labels[key], each) for key, each in wanted.items()]
    boxes += [box_of_bin(each, lines[each.key]) for each in chosen.bins]
    bundles = _bundles(chosen)
    ties = [_tie(chosen, link) for link in chosen.links if not {link.subject, link.object} & chosen.bin_of.keys()]
    layout = _lay_out(chosen.plan, boxes, [*ties, *(each.tie() for each in bundles)])
    return Placed(
        labels=labels,
        layout=layout,
        ground=ground_of(layout, chosen.plan, chosen.shelves),
        bins=tuple(scene_bin(each, lines[each.key], counts[each.key], layout, chosen.ids) for each in chosen.bins),
        bundles=tuple(scene_bundle(each, layout, chosen.ids, chosen.edge_ids) for each in bundles),
    )


def _wanted(chosen: Chosen, key: str) -> Wanted:
    """Return what is to be shown of a record; the axis, and the caption of the pen, stand in for a date."""
    node, band = chosen.dataset.nodes[key], chosen.choice.bands[key]
    name = without_date(node.name) if band in ("attacks", "words") else node.name
    return Wanted(
        name=f"{name} (day?)" if chosen.is_inexact(key) and band == "words" else name,
        band=band,
        mark=chosen.mark(key),
        remark=chosen.remark(key),
        socket=chosen.socket(key),
        counts=chosen.brackets.get(key, ()),
        pen=key in chosen.axis.pen and key not in chosen.brackets and key not in chosen.bin_of,
        group=chosen.shelves.index(group_of(node.kind)),
        fold=chosen.folds[key].words if key in chosen.folds else "",
        closed_by=chosen.closings[key].incident if key in chosen.closings else "",
        note=chosen.closings[key].note if key in chosen.closings else "",
    )


def _box(chosen: Chosen, key: str, label: Label, wanted: Wanted) -> Box:
    """Return the room that a record takes; what is in a bin waits on its month's shelf."""
    box = box_of(key, label, wanted, chosen.axis)
    if key in chosen.bin_of:
        return replace(box, row="lesser", day=None, date="", group=chosen.shelves.index(chosen.bin_of[key].when))
    closed_by = chosen.bin_of[box.closed_by].key if box.closed_by in chosen.bin_of else box.closed_by
    return replace(box, closed_by=closed_by)


def _bundles(chosen: Chosen) -> tuple[Bundled, ...]:
    links = [link for link in chosen.links if not chosen.is_quiet(link) and not chosen.is_aside(link)]
    bands = {key: band for key, band in chosen.choice.bands.items() if band != "lesser" and key not in chosen.bin_of}
    return bundled(links, {key: each.key for key, each in chosen.bin_of.items()}, bands)


def _tie(chosen: Chosen, link: LinkAnswer) -> Tie:
    """Return a line; what no source says or implies puts nobody above or below another."""
    supported = link.evidence.support != "none"
    return Tie(
        id=link.id,
        start=link.subject,
        end=link.object,
        leads=supported and link.kind in COMMANDING,
        hangs=supported and link.kind in chosen.hanging,
        marks=len(_MARKED.intersection(forms_of(link))),
        quiet=chosen.is_quiet(link) or chosen.is_shown_otherwise(link),
        aside=chosen.is_aside(link),
    )


def _lay_out(plan: Plan, boxes: list[Box], ties: list[Tie]) -> Layout:
    if plan == "overview":
        # It brings scipy with it, which a map has no use for.
        from actorgraph.views.layout.overview import overview

        return overview(boxes, ties)
    return chart(boxes, ties) if plan == "tree" else arrange(boxes, ties)
