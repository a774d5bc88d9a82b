"""Coverage as text: what each actor rests on, what lies in which month, and whether links follow sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actorgraph.graph.answers import ActorCoverage, CoverageAnswer, MonthRun
from actorgraph.model.characters import isolated
from actorgraph.views.text.printable import columns

_LISTED = 12
"""How many ids a line lists before it only counts them; the table above has them all."""


def coverage_lines(answer: CoverageAnswer) -> Iterator[str]:
    """Yield the lines of an answer on coverage."""
    yield from _actor_lines(answer.actors)
    yield ""
    yield from _those("On one source only", answer.one_source)
    yield from _those("On one origin only, as far as is known", answer.one_origin)
    yield from _those("Implied only, on no origin", answer.no_origin)
    yield from _those("On one voice only", answer.one_voice)
    yield from _those("Without a link that a source supports", answer.unsupported)
    yield ""
    yield from _month_lines(answer.months)
    yield from _those("Incidents without a date", answer.undated)
    yield ""
    yield f"{'Warning: ' if answer.degree.warns else ''}{answer.degree.sentence}"


def _actor_lines(actors: Sequence[ActorCoverage]) -> Iterator[str]:
    yield f"{len(actors)} actor{'s'[: len(actors) != 1]} with a link. On what those rest that a source supports:"
    if actors:
        yield ""
        yield from columns([("links", "sources", "publishers", "voices", "origins", "actor"), *map(_row, actors)])


def _row(actor: ActorCoverage) -> tuple[object, ...]:
    on = (actor.links, actor.sources, actor.publishers, actor.voices, actor.origins)
    return (*map(len, on), f"{isolated(actor.name)}  ({actor.id})")


def _month_lines(runs: Sequence[MonthRun]) -> Iterator[str]:
    if not runs:
        yield "Incidents by month: none has a date."
        return
    months = sum(run.months for run in runs)
    uncertain = sum(run.months for run in runs if not run.certain)
    empty = sum(run.months for run in runs if not (run.certain or run.possible))
    yield f"Incidents by month, from {runs[0].first} to {runs[-1].last}; what is planned or expected is left out:"
    yield ""
    yield from columns([("months", "certainly", "possibly", "searches"), *map(_month, runs)])
    yield ""
    yield f"Months in which no incident certainly lies: {uncertain} of {months}; in which none can lie: {empty}."


def _month(run: MonthRun) -> tuple[object, ...]:
    months = run.first if run.months == 1 else f"{run.first} to {run.last} ({run.months} months)"
    return (months, len(run.certain), len(run.possible), len(run.searches))


def _those(title: str, keys: Sequence[str]) -> Iterator[str]:
    listed = f" ({', '.join(keys)})" if 0 < len(keys) <= _LISTED else ""
    yield f"{title}: {len(keys) or 'none'}{listed}."
