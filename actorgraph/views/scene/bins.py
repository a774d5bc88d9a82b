"""Takes incidents together by month or year, where there are too many to draw each. Knows records, no positions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from actorgraph.graph.answers import LinkAnswer
from actorgraph.views.layout import Box, Layout, Tie
from actorgraph.views.measure import width
from actorgraph.views.scene.axis import MONTHS, Axis
from actorgraph.views.scene.choose import Choice
from actorgraph.views.scene.drawn import BandName, Bin, Bundle, Spot
from actorgraph.views.style import OUT, Hue, hue_of

MOST_BINS = 60
"""With more months than this, incidents are taken together by years."""

_MOST_UNDATED = 6
"""So many incidents without a day stand in the pen one by one; more are taken together there."""

_MOST_LOUD = 40
"""So many lines between actors and bins are drawn at first, those of the most links."""

_SIZE, _FONT, _UNDER = 13, 11, 21
_UNDATED = "no day given"
_WORDS: dict[BandName, tuple[str, str]] = {"attacks": ("attack", "attacks"), "words": ("event", "events")}


@dataclass(frozen=True, slots=True)
class Binned:
    """Incidents of one band that are drawn as one.

    Attributes:
        key: under which they are laid out; no record has such an id.
        when: the month or year.
        order: place on the axis, or None in the pen.
        members: in the order of their dates.
    """

    key: str
    band: BandName
    when: str
    order: int | None
    members: tuple[str, ...]


def binned(choice: Choice, axis: Axis) -> tuple[Binned, ...]:
    """Return all incidents that are shown, in bins by band and month, or year where there are too many months."""
    days = {key: date.fromordinal(axis.days[key] // 2) for key in sorted(axis.days)}
    groups: dict[tuple[int, str, BandName], list[str]] = defaultdict(list)
    yearly = len({(day.year, day.month) for day in days.values()}) > MOST_BINS
    for key, day in days.items():
        order = day.year if yearly else day.year * 12 + day.month - 1
        when = str(day.year) if yearly else f"{MONTHS[day.month - 1]} {day.year}"
        groups[order, when, choice.bands[key]].append(key)
    bins = [
        Binned(f"--b{number}", band, when, order, tuple(sorted(members, key=lambda key: (axis.days[key], key))))
        for number, ((order, when, band), members) in enumerate(sorted(groups.items()))
    ]
    return (*bins, *_undated(choice, axis, len(bins)))


def _undated(choice: Choice, axis: Axis, first: int) -> Iterable[Binned]:
    number = first
    for band in ("attacks", "words"):
        members = tuple(sorted(key for key in axis.pen if choice.bands[key] == band))
        if len(members) > _MOST_UNDATED:
            yield Binned(f"--b{number}", band, _UNDATED, None, members)
            number += 1


def box_of_bin(each: Binned, lines: tuple[str, ...]) -> Box:
    """Return the room that a bin takes with its label."""
    wide, high = _label_size(lines)
    left, top = _label_corner(each, wide, high)
    return Box(
        id=each.key,
        row=each.band,
        left=max(_SIZE, -left) + 1,
        right=max(_SIZE, left + wide) + 8,
        above=max(_SIZE, -top) + 8,
        below=max(_SIZE, top + high) + 1,
        day=each.order,
        date=each.when if each.order is not None else "",
        pen=each.order is None,
        size=_SIZE,
        label=(wide, high),
        label_at=(left, top),
    )


def _label_size(lines: tuple[str, ...]) -> tuple[int, int]:
    return max(width(line, _FONT, bold=True) for line in lines), len(lines) * (_FONT + 2)


def _label_corner(each: Binned, wide: int, high: int) -> tuple[int, int]:
    return (-_SIZE - 6 - wide, -high // 2) if each.order is None else (-wide // 2, _UNDER)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of a bin's incidents were foiled, and for how many nobody is named."""

    foiled: int
    none_named: int


def lines_of(each: Binned, counted: Counted) -> tuple[str, ...]:
    """Return what stands under a bin."""
    one, many = _WORDS[each.band]
    found = [f"{len(each.members)} {one if len(each.members) == 1 else many}"]
    if counted.foiled:
        found.append(f"{counted.foiled} foiled")
    if counted.none_named:
        found.append(f"{counted.none_named} none named")
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Bundled:
    """Links of one hue that are drawn as one line, laid out as a tie of this id."""

    key: str
    start: str
    end: str
    hue: Hue
    links: tuple[str, ...]
    quiet: bool

    def tie(self) -> Tie:
        """Return the line; its number needs room on it."""
        return Tie(self.key, self.start, self.end, marks=1, quiet=self.quiet)


def bundled(
    links: Iterable[LinkAnswer], bin_of: Mapping[str, str], bands: Mapping[str, BandName]
) -> tuple[Bundled, ...]:
    """Return the lines between bins and what is drawn by itself; those from bin to bin show once a bin is opened.

    Args:
        links: those that are drawn without being asked for, on one day or another.
        bin_of: the key of the bin of each incident that is in one.
        bands: the band of what is drawn by itself.
    """
    groups: dict[tuple[str, str, Hue], list[str]] = defaultdict(list)
    standing: Counter[tuple[str, str, Hue]] = Counter()
    for link in links:
        start, end = bin_of.get(link.subject, link.subject), bin_of.get(link.object, link.object)
        inside = (link.subject in bin_of) + (link.object in bin_of)
        if inside == 1 and (link.subject in bands or link.object in bands):
            group = (start, end, hue_of(kind=link.kind, family=link.family))
            groups[group].append(link.id)
            standing[group] += link.status not in OUT
    ordered = sorted(groups, key=lambda group: (-standing[group], group))
    across = [group for group in ordered if "actors" in (bands.get(group[0]), bands.get(group[1]))]
    quiet = {*across[_MOST_LOUD:], *(group for group in ordered if not standing[group])}
    return tuple(
        Bundled(f"--l{number}", *group, tuple(sorted(groups[group])), quiet=group in quiet)
        for number, group in enumerate(sorted(groups))
    )


def scene_bin(each: Binned, lines: tuple[str, ...], counted: Counted, layout: Layout, ids: Mapping[str, str]) -> Bin:
    """Return a bin as the page is given it."""
    place = layout.places[each.key]
    return Bin(
        id=each.key.removeprefix("--"),
        band=each.band,
        when=each.when,
        nodes=tuple(ids[key] for key in each.members),
        x=place.x,
        y=place.y,
        size=_SIZE,
        label=lines,
        label_at=(*layout.labels[each.key], *_label_size(lines)),
        foiled=counted.foiled,
    )


def scene_bundle(each: Bundled, layout: Layout, ids: Mapping[str, str], edge_ids: Mapping[str, str]) -> Bundle:
    """Return a bundle as the page is given it."""
    route = layout.routes[each.key]
    spot = route.spots[0]
    return Bundle(
        id=each.key.removeprefix("--"),
        source=ids.get(each.start, each.start.removeprefix("--")),
        target=ids.get(each.end, each.end.removeprefix("--")),
        hue=each.hue,
        edges=tuple(edge_ids[key] for key in each.links),
        quiet=each.quiet,
        path=route.path,
        smooth=route.smooth,
        spot=Spot(spot.x, spot.y, spot.angle),
    )
