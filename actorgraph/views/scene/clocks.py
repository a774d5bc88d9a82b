"""The two clocks of a page: where their sliders stop, and what every line and record was as known by earlier days.

A page computes no status. So every state that its clocks can show is told here beforehand, by the same questions that
a filter asks. Where sources are many that would be too much, and the record moves by months, years or more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Generic, TypeVar

from actorgraph.dataset import Dataset
from actorgraph.graph.answers.times import TimesAnswer
from actorgraph.graph.wording.filters import possible_words, told_words
from actorgraph.views.scene.axis import day_of
from actorgraph.views.scene.choose import STACKED
from actorgraph.views.scene.reach import Reach
from actorgraph.views.scene.types import SceneEdge, SceneNode
from actorgraph.views.scene.versions import Clocks, Reasons, RecordStep, Stop, Version, pooled, version_of

if TYPE_CHECKING:
    from actorgraph.graph.questions import Questions

MOST_TOLD = 40_000
"""How many lines are told again at most, over all steps: at less than a millisecond each, half a minute's work."""

_PERIODS = {10: "", 7: "month", 4: "year", 3: "decade", 2: "century", 0: "age"}
"""What the record moves by where it can't move by days, by how many letters of a day say which it is."""

_COARSE = "Too many links and sources for every day: what was known moves by the last day of each {} that changed it."
_HIDDEN = "What this page leaves out would not be the same on other days, so that what was known can't be turned back."
_UNDATED = "No source of this page has a date: of none can it be said that it was known by a day."

Thing = TypeVar("Thing", bound=SceneEdge | SceneNode | Reach)


@dataclass(frozen=True, slots=True)
class Told:
    """What a selection of the dataset tells of the same drawing: its lines and records by their ids, and of paths."""

    nodes: Mapping[str, SceneNode]
    edges: Mapping[str, SceneEdge]
    reach: Reach


Retold = Callable[["Questions", Told | None], Told]
"""Returns what another selection tells of the drawing: all incidents, and of the rest what is not told yet."""

_NEVER = TimesAnswer((), dated=False, ahead=False)


def clocks_of(questions: Questions, own: Told, retold: Retold) -> Clocks:
    """Return the clocks of a page.

    Args:
        questions: of which the page is made.
        own: what the page tells.
        retold: tells the same drawing by another selection, besides what is told already.
    """
    days = _days(questions)
    kept, period = _thinned(days, len(own.edges))
    record = _Record(questions, own, retold)
    whole = all(record.turn_to(day) for day in kept)
    reach = record.reach.found if whole else {}
    pairs, pool = pooled(reach.get("pairs", ()), "pairs", len(own.reach.pairs))
    note = _note(questions, period) if kept else ""
    return Clocks(
        stops=tuple(_stops(questions.dataset, own.nodes.values())),
        steps=tuple(_steps(questions, kept)) if whole else (),
        exact=not period,
        note=note if whole else _HIDDEN,
        reasons=_reasons(),
        edges=record.edges.found if whole else {},
        nodes=record.nodes.found if whole else {},
        reach={**reach, "pairs": pairs},
        pairs=pool,
    )


def _days(questions: Questions) -> list[date]:
    """Return the first day of each stretch in which the same is known, for the first stretch its last day."""
    if not questions.claims():
        return []
    filters = questions.filters
    until = date.fromisoformat(filters.known_by) if filters and filters.known_by else date.max
    turning = questions.days_of_record()
    first = min(turning, default=date.max)
    before = [min(until, first - timedelta(days=1))] if first > date.min else []
    return before + [day for day in turning if day <= until]


def _thinned(days: list[date], links: int) -> tuple[list[date], str]:
    """Return as many days as a page can tell of, and what they are the last of; the first stays."""
    most = max(2, MOST_TOLD // max(1, links))
    tried = ((_last_of_each(days[1:], letters), period) for letters, period in _PERIODS.items())
    return next((days[:1] + kept, period) for kept, period in tried if len(kept) < most)


def _last_of_each(days: list[date], letters: int) -> list[date]:
    """Return of the days that begin with the same letters the last."""
    return [list(same)[-1] for _, same in groupby(days, key=lambda day: str(day)[:letters])]


class _Record:
    """Turns what is known back to a day, and keeps what differs from the page's own."""

    def __init__(self, questions: Questions, own: Told, retold: Retold) -> None:
        self._questions = questions
        self._retold = retold
        self._step = 0
        filters = questions.filters
        self._counts_possible = not (filters and filters.known_by and not filters.possible)
        self.edges = _Versions(own.edges)
        self.nodes = _Versions(own.nodes)
        self.reach = _Versions(dict.fromkeys(("pairs", "rest"), own.reach))

    def turn_to(self, day: date) -> bool:
        """Take in the next step; return whether this page holds all that was to be seen on its day."""
        certain = self._questions.known_earlier(day)
        possible = self._possible(certain, day)
        if not self._holds(possible.dataset):
            return False
        told = self._retold(certain, None)
        more = told if possible is certain else self._retold(possible, told)
        self.edges.add(self._step, told.edges, more.edges)
        self.nodes.add(self._step, _beside(told.nodes, more.nodes), more.nodes)
        self.reach.add(self._step, _parts(self.reach.own["rest"], more.reach), {})
        self._step += 1
        return True

    def _possible(self, certain: Questions, day: date) -> Questions:
        """Return the graph with what was merely possibly published by a day; not where the page goes without that."""
        apart = certain.filters is not None and certain.filters.apart
        return self._questions.known_earlier(day, possible=True) if apart and self._counts_possible else certain

    def _holds(self, then: Dataset) -> bool:
        own = self._questions.dataset
        return then.links.keys() <= own.links.keys() and then.incidents.keys() <= own.incidents.keys()


@dataclass(slots=True)
class _Versions(Generic[Thing]):
    """The versions of lines, records, or what is known of paths, each only where it differs from the one before."""

    own: Mapping[str, Thing]
    found: dict[str, tuple[Version, ...]] = field(default_factory=dict)

    def add(self, step: int, certain: Mapping[str, Thing], possible: Mapping[str, Thing]) -> None:
        for key, own in self.own.items():
            self._add(key, _version(step, own, certain.get(key), possible.get(key)))

    def _add(self, key: str, made: Version) -> None:
        before = self.found.get(key, ())
        same = before[-1] if before else Version(0, "certain", {}, {})
        if made != replace(same, step=made.step):
            self.found[key] = (*before, made)


def _version(step: int, own: Thing, certain: Thing | None, possible: Thing | None) -> Version:
    if certain is not None:
        return version_of(step, own, certain, "certain")
    if possible is not None:
        return version_of(step, own, possible, "possible")
    return Version(step, "absent", {}, {})


def _beside(certain: Mapping[str, SceneNode], possible: Mapping[str, SceneNode]) -> dict[str, SceneNode]:
    """Return records as they certainly were known, beside lines that are merely possible.

    What no source says of them is what no source says that was possibly known: the page shows those lines too. So it
    is of paths, below which stands what no source says of their ends.
    """
    return {key: _unsaid_by(possible.get(key, node), node) for key, node in certain.items()}


def _unsaid_by(more: SceneNode, node: SceneNode) -> SceneNode:
    facets = replace(node.facets, named=more.facets.named)
    named = replace(node, socket=more.socket, none_named=more.none_named, facets=facets)
    return replace(named, remark=more.remark, not_said=more.not_said)


def _parts(own: Reach, now: Reach) -> dict[str, Reach]:
    """Return what is known of paths in two parts: of pairs of records, which changes often, and the rest."""
    return {"pairs": replace(own, pairs=now.pairs), "rest": replace(now, pairs=own.pairs)}


def _steps(questions: Questions, days: list[date]) -> Iterator[RecordStep]:
    for day in days:
        published = questions.published_by(day)
        yield RecordStep(str(day) if len(days) > 1 else "", published.words, published.uncounted)


def _note(questions: Questions, period: str) -> str:
    if period:
        return _COARSE.format(period)
    return "" if questions.days_of_record() else _UNDATED


def _stops(dataset: Dataset, nodes: Iterable[SceneNode]) -> Iterator[Stop]:
    """Yield the days of the incidents on the axis; what lasted stands at its beginning, a month at its last day.

    What is in a bin, and so waits on that bin's shelf, is on the axis too.
    """
    days: dict[str, list[SceneNode]] = {}
    for node in nodes:
        incident = dataset.incidents.get(node.record)
        on_axis = node.shown or node.group == STACKED
        when = incident.when if incident and on_axis and node.mark != "campaign" else None
        if when and when.latest_start and day_of(when) is not None:
            days.setdefault(str(when.latest_start), []).append(node)
    for day, happened in sorted(days.items()):
        yield Stop(day, tuple(node.id for node in sorted(happened, key=lambda node: (node.x, node.id))))


def time_of(questions: Questions, key: str) -> TimesAnswer:
    """Return when a link or incident is certain, possible and excluded; an actor is never any of these.

    A page as of a day lacks what that excludes. So it can tell of no other, and says of all what holds on that one.
    """
    if key in questions.dataset.actors:
        return _NEVER
    times, filters = questions.times_of(key), questions.filters
    return replace(times, steps=(("", times.on(filters.as_of)),)) if filters and filters.as_of else times


def _reasons() -> Reasons:
    day = "{day}"
    return Reasons(
        dated=possible_words(day, ahead=False, dated=True),
        undated=possible_words(day, ahead=False, dated=False),
        ahead=possible_words(day, ahead=True, dated=False),
        told=told_words(day),
    )
