"""Lists as text: matches, counts, the vocabulary, sources, problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from actorgraph.errors import Problem
from actorgraph.graph.answers import KindAnswer, Match, SourceAnswer, StatsAnswer
from actorgraph.views.text.families import FAMILIES
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
    } | ({"Records and claims by handling mark": stats.markings} if stats.markings else {})
    for title, counts in tables.items():
        yield ""
        yield f"{title}:"
        yield from (
            f"  {line}" for line in columns([(count, name) for name, count in counts.items()] or [("0", "none")])
        )


def kinds_lines(kinds: Iterable[KindAnswer]) -> Iterator[str]:
    """Yield one line a kind of link, by family."""
    table = list(kinds)
    lines = columns([(f"  {kind.id}", _kind_facts(kind)) for kind in table])
    family = ""
    for kind, line in zip(table, lines, strict=True):
        if kind.family != family:
            yield from ("", f"{FAMILIES[kind.family]}:") if family else (f"{FAMILIES[kind.family]}:",)
            family = kind.family
        yield line


def _kind_facts(kind: KindAnswer) -> str:
    facts = [f"{kind.label} / {kind.inverse}", "a state" if kind.time == "holds" else "an event"]
    if kind.imputes != "never":
        facts.append("an allegation" if kind.imputes == "always" else "of groups and persons an allegation")
    if kind.broader:
        facts.append(f"implies {kind.broader}")
    if not kind.bridges:
        facts.append("joins nobody by itself")
    return f"{'; '.join(facts)}; {kind.links} link{'s'[: kind.links != 1]}"


def sources_lines(sources: Iterable[SourceAnswer]) -> Iterator[str]:
    """Yield a few lines a source: what it is and what rests on it."""
    for number, source in enumerate(sources):
        if number:
            yield ""
        yield f"{source.title}  ({source.id})"
        yield f"  {source.label}; {source.kind}{'' if source.seen else '; known only through other sources'}"
        if source.reliability:
            yield f"  reliability: {source.reliability} (Admiralty)"
        if source.marking:
            yield f"  marked: {source.marking}"
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
