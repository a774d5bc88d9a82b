"""Decides how a drawing is put together, by how much there is to show. Knows records and links, no positions."""

from __future__ import annotations

from collections.abc import Sequence

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import LinkAnswer
from actorgraph.views.scene.axis import FEWEST_DATES, day_of
from actorgraph.views.scene.choose import Choice, Limits, choose
from actorgraph.views.scene.drawn import Plan

MOST_DATED, MOST_SHOWN = 60, 1_500
"""More dated incidents than the first are drawn in bins; more records than the second as dots."""

_MOST_SITES = 12
"""Beside bins there is room for so many lifelines, of the sites that are aimed at most."""

_NO_LIMITS = Limits(actors=None, incidents=None, sites=None)
_BINNED = Limits(incidents=None, sites=_MOST_SITES)


def plan_of(dataset: Dataset, links: Sequence[LinkAnswer]) -> tuple[Plan, Choice]:
    """Return how the drawing is put together, and what it shows first."""
    whole = choose(dataset, links, _NO_LIMITS)
    shown = [key for key, band in whole.bands.items() if band != "lesser"]
    dated = sum(key in dataset.incidents and day_of(dataset.incidents[key].when) is not None for key in shown)
    if len(shown) > MOST_SHOWN:
        return "overview", Choice(whole.bands)
    if dated > MOST_DATED:
        return "months", Choice(choose(dataset, links, _BINNED).bands)
    return "map" if dated >= FEWEST_DATES else "tree", choose(dataset, links)
