"""Spreads a whole network: what is linked lies together, nothing on anything else. Knows boxes and ties only.

Repulsion is computed on a mesh, so that thousands of records take about a second. Every step is rounded to whole
numbers: no machine's way of rounding a Fourier transform decides where something stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.fft import irfft2, rfft2
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from actorgraph.graph.whole.measures import graph_of, louvain
from actorgraph.views.layout.apart import GAP, moved_apart
from actorgraph.views.layout.boxes import Box, Place, Tie

Whole = NDArray[np.int64]
Real = NDArray[np.float64]

_FINE, _COARSE, _MANY = 128, 64, 1000
"""Cells along each side of the mesh, for more than so many records and for fewer."""

_UNIT = 1024
"""Whole steps to the wished length of a line, while forces are at work."""

_STEPS, _FIRST_STEP = 140, 8
_SMOOTHINGS = 12
_GRAVITY, _BETWEEN = 0.25, 0.125
"""What draws all to the middle, and how much a line pulls from one community to another; a line within one pulls 1."""

_ROOM = 3
"""The whole takes so many times the room that its boxes need."""


def spread(boxes: Iterable[Box], ties: Iterable[Tie]) -> dict[str, Place]:
    """Return a place for every box, none on another; parts that no tie joins stand in rows, the largest first."""
    known = sorted(boxes, key=lambda box: box.id)
    if not known:
        return {}
    number = {box.id: place for place, box in enumerate(known)}
    pairs = sorted({(number[tie.start], number[tie.end]) for tie in ties if {tie.start, tie.end} <= number.keys()})
    links = np.array([pair for pair in pairs if pair[0] != pair[1]], np.int64).reshape(-1, 2)
    sizes = np.array([(box.left, box.above, box.right, box.below) for box in known], np.int64)
    found = np.zeros((len(known), 2), np.int64)
    parts = _parts(len(known), links)
    for part in parts:
        found[part] = _placed(part, links, sizes[part])
    _stand_in_rows(found, parts, sizes)
    return {box.id: Place(int(x), int(y)) for box, (x, y) in zip(known, found, strict=True)}


def _parts(count: int, links: Whole) -> list[Whole]:
    """Return the numbers of what hangs together, the largest part first."""
    ones = np.ones(len(links), np.int64)
    _, labels = connected_components(csr_matrix((ones, links.T), (count, count)), directed=False)
    parts = [np.flatnonzero(labels == label) for label in range(int(labels.max()) + 1)] if count else []
    return sorted(parts, key=lambda part: (-len(part), int(part[0])))


def _placed(part: Whole, links: Whole, sizes: Whole) -> Whole:
    """Return places for one part, which overlap nowhere."""
    if len(part) == 1:
        return np.zeros((1, 2), np.int64)
    own = np.searchsorted(part, links[np.isin(links[:, 0], part)])
    places = _settled(_first(len(part), own), own)
    box = (sizes[:, :2] + sizes[:, 2:]).sum(axis=0) / len(part) + GAP
    taken = np.prod((places.max(axis=0) - places.min(axis=0) + _UNIT).astype(float))
    return moved_apart(np.rint(places * box * np.sqrt(_ROOM * len(part) / taken)).astype(np.int64), sizes)


def _first(count: int, links: Whole) -> Real:
    """Return a first placing: points of a spiral, each then drawn among its neighbours."""
    turn = np.arange(count) * 0.6180339887498949 % 1 * 8
    side = np.stack([np.abs((turn + shift) % 8 - 4) - 2 for shift in (0, 2)], axis=1)
    places: Real = side * np.sqrt(np.arange(count) + 1)[:, None] * (_UNIT // 2)
    ends = np.concatenate([links, links[:, ::-1]])
    near = csr_matrix((np.ones(len(ends)), ends.T), (count, count))
    degree = np.asarray(near.sum(axis=1))
    wide = np.abs(places).max()
    for _ in range(_SMOOTHINGS):
        places = np.rint((places + near @ places) / (1 + degree))
        places -= np.rint(places.mean(axis=0))
    first: Real = np.rint(places * (wide / max(np.abs(places).max(), 1.0)))
    return first


def _settled(places: Real, links: Whole) -> Whole:
    """Let lines pull and records push, by shorter and shorter steps."""
    count = len(places)
    weights = _weights(count, links)
    ends = np.concatenate([links, links[:, ::-1]])
    pull = csr_matrix((np.concatenate([weights, weights]), ends.T), (count, count))
    total = np.asarray(pull.sum(axis=1))
    kernel = _kernel(_FINE if count > _MANY else _COARSE)
    for step in range(_STEPS):
        force = pull @ places - (total + _GRAVITY) * places + _pushed(places, kernel)
        long = np.maximum(np.sqrt((force**2).sum(axis=1)), 1)[:, None]
        most = _UNIT * _FIRST_STEP * (_STEPS - step) ** 2 / _STEPS**2
        places = np.rint(places + force / long * np.minimum(long, most))
    return places.astype(np.int64)


def _weights(count: int, links: Whole) -> Real:
    """Return how strongly each line pulls: little from one community to another, or all would end up in one heap."""
    groups = louvain(graph_of(count, [(int(a), int(b)) for a, b in links]), seed=1).groups
    of = np.zeros(count, np.int64)
    for number, group in enumerate(groups):
        of[list(group)] = number
    weights: Real = np.where(of[links[:, 0]] == of[links[:, 1]], 1.0, _BETWEEN)
    return weights


def _kernel(mesh: int) -> NDArray[np.complex128]:
    """Return the push of a unit of mass at every distance on the mesh, transformed; x and y as one."""
    steps = np.arange(2 * mesh)
    signed = np.where(steps < mesh, steps, steps - 2 * mesh)
    x, y = np.meshgrid(signed, signed, indexing="ij")
    square = np.maximum(x * x + y * y, 1)
    return np.asarray(rfft2(np.stack([x / square, y / square])))


def _pushed(places: Real, kernel: NDArray[np.complex128]) -> Real:
    """Return how far all the others push each, one over the distance, through masses on a mesh."""
    wide = kernel.shape[1]
    low = places.min(axis=0)
    cell = max(float((places.max(axis=0) - low).max()) / (wide // 2 - 2), 1.0)
    at = (places - low) / cell
    corner = np.minimum(np.floor(at), wide // 2 - 2).astype(np.int64)
    inner = np.rint((at - corner) * 64) / 64
    mass = np.zeros((wide, wide))
    shares = []
    for dx, dy in ((0, 0), (0, 1), (1, 0), (1, 1)):
        share = np.abs(1 - dx - inner[:, 0]) * np.abs(1 - dy - inner[:, 1])
        flat = (corner[:, 0] + dx) * wide + corner[:, 1] + dy
        mass += np.bincount(flat, share, minlength=mass.size).reshape(mass.shape)
        shares.append((flat, share))
    field = np.asarray(irfft2(rfft2(mass) * kernel)).reshape(2, -1)
    sum_ = sum(field[:, flat] * share for flat, share in shares)
    push: Real = np.rint(np.asarray(sum_).T * (float(_UNIT) * _UNIT / cell))
    return push


def _stand_in_rows(found: Whole, parts: Sequence[Whole], sizes: Whole) -> None:
    """Move the parts into rows about as wide as the largest, or as all of them need for a shape like a page."""
    corners = [
        ((found[part] - sizes[part][:, :2]).min(axis=0), (found[part] + sizes[part][:, 2:]).max(axis=0))
        for part in parts
    ]
    rooms = [high - low + 2 * GAP for low, high in corners]
    wide = max(int(rooms[0][0]), int(np.sqrt(sum(float(room[0] * room[1]) for room in rooms) * 1.5)))
    x = y = tall = 0
    for part, (low, _), room in zip(parts, corners, rooms, strict=True):
        if x and x + room[0] > wide:
            x, y, tall = 0, y + tall, 0
        found[part] += np.array([x, y]) - low + GAP
        x, tall = x + int(room[0]), max(tall, int(room[1]))
