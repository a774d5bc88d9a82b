"""Lists as text: matches, counts, the vocabulary, sources, problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from actorgraph.errors import Problem
from actorgraph.graph.answers import KindAnswer, Match, SourceAnswer, StatsAnswer
from actorgraph.views.text.printable import columns


def find_lines(matches: Sequence[Match]) -> list[str]:
    """Return one line a match: score, id, kind, name and what matched."""
    rows = [
        (f"{match.score:g}", match.id, match.kind, match.name, "" if match.matched == match.name else match.matched)
        for match in matches
    ]
    return columns([("score", "id", "kind", "name", "matched as"), *rows])


def stats_lines(stats: StatsAnswer) -> Iterator[str]:
    """Yield what is in a dataset."""
    yield f"{stats.title}  ({stats.dataset} {stats.version}, digest {stats.digest[:12]})"
    yield f"{stats.summary}."
    links, actors, incidents = (sum(table.values()) for table in (stats.links, stats.actors, stats.incidents))
    yield f"{stats.claims} claims on {links} links, {actors} actors and {incidents} incidents."
    tables = {
        "Actors": stats.actors,
        "Incidents": stats.incidents,
        "Links by family": stats.links,
        "Links by status": stats.statuses,
        "Claims by stance": stats.stances,
        "Claims by basis": stats.bases,
    }
    for title, counts in tables.items():
        yield ""
        yield f"{title}:"
        yield from (
            f"  {line}" for line in columns([(count, name) for name, count in counts.items()] or [("0", "none")])
        )


def kinds_lines(kinds: Iterable[KindAnswer]) -> list[str]:
    """Return one line a kind of link."""
    rows = [
        (
            kind.family,
            kind.id,
            f"{kind.label} / {kind.inverse}",
            "holds" if kind.time == "holds" else "occurs",
            {"always": "alleges", "never": "", "group_or_person": "alleges of groups and persons"}[kind.imputes],
            f"implies {kind.broader}" if kind.broader else "",
            kind.links,
        )
        for kind in kinds
    ]
    return columns([("family", "kind", "label / inverse", "time", "imputes", "broader", "links"), *rows])


def sources_lines(sources: Iterable[SourceAnswer]) -> Iterator[str]:
    """Yield a few lines a source: what it is and what rests on it."""
    for number, source in enumerate(sources):
        if number:
            yield ""
        yield f"{source.title}  ({source.id})"
        yield f"  {source.label}; {source.kind}{'' if source.seen else '; known only through other sources'}"
        if source.reliability:
            yield f"  reliability: {source.reliability} (Admiralty)"
        if source.derived_from:
            yield f"  repeats as a whole: {', '.join(source.derived_from)}"
        yield f"  {source.claims} claims on {source.links} links; {source.only_support} links have no other support"
        if source.cited:
            yield f"  {source.cited} claims of other documents are made on its word"


def problem_lines(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield one line a problem and a last one that counts them."""
    yield from map(str, problems)
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    yield f"{errors} error{'s'[: errors != 1]}, {warnings} warning{'s'[: warnings != 1]}."
