"""Lists as text: matches, counts, the vocabulary, sources, problems and coverage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from actorgraph.errors import Problem
from actorgraph.graph.answers import AttackCount, KindAnswer, Match, SourceAnswer, StatsAnswer
from actorgraph.model.characters import isolated
from actorgraph.views.text.families import FAMILIES
from actorgraph.views.text.printable import columns

if TYPE_CHECKING:
    from actorgraph.dataset.check.coverage import Coverage
    from actorgraph.dataset.check.passages import Verified


def find_lines(matches: Iterable[Match]) -> list[str]:
    """Return one line a match: score, id, kind, name, what matched and why."""
    return columns([("score", "id", "kind", "name", "matched as", "why"), *map(_match, matches)])


def _match(match: Match) -> tuple[str, ...]:
    matched = "" if match.matched == match.name else match.matched
    return f"{match.score:.2f}", match.id, match.kind, isolated(match.name), isolated(matched), isolated(match.reason)


def stats_lines(stats: StatsAnswer) -> Iterator[str]:
    """Yield what is in a dataset."""
    yield f"{isolated(stats.title)}  ({stats.dataset} {stats.version}, digest {stats.digest[:12]})"
    yield f"{stats.summary}."
    links, actors, incidents = (sum(table.values()) for table in (stats.links, stats.actors, stats.incidents))
    yield f"{stats.claims} claims on {links} links, {actors} actors and {incidents} incidents."
    yield from attack_lines(stats.attacks)
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
        rows = [(str(count), isolated(name)) for name, count in counts.items()] or [("0", "none")]
        yield from (f"  {line}" for line in columns(rows))


def attack_lines(count: AttackCount) -> Iterator[str]:
    """Yield how many attacks there were, and below it what leaves that open."""
    most = "with no upper bound" if count.at_most is None else f"at most {count.at_most}"
    number = str(count.at_least) if count.at_least == count.at_most else f"at least {count.at_least}, {most}"
    told = f"told of in {count.mentions} record{'s'[: count.mentions != 1]}"
    yield f"Attacks, foiled ones included: {number}, {told}; planned and expected ones are left out."
    yield from (f"  {sentence}" for sentence in count.because)


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
    facts = [f"{isolated(kind.label)} / {isolated(kind.inverse)}", "a state" if kind.time == "holds" else "an event"]
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
        yield f"{isolated(source.title)}  ({source.id})"
        yield f"  {source.label}; {source.kind}{'' if source.seen else '; known only through other sources'}"
        if source.reliability:
            yield f"  reliability: {source.reliability} (Admiralty)"
        if source.marking:
            yield f"  marked: {isolated(source.marking)}"
        if source.derived_from:
            yield f"  repeats as a whole: {', '.join(source.derived_from)}"
        yield f"  {source.claims} claims on {source.links} links; {source.only_support} links have no other support"
        if source.cited:
            yield f"  {source.cited} claims of other documents are made on its word"


def check_lines(
    problems: Sequence[Problem], coverage: Iterable[Coverage], verified: Iterable[Verified], titles: Mapping[str, str]
) -> Iterator[str]:
    """Yield one line a problem, a text that was verified, a source that is measured; a last one counts the problems.

    Args:
        problems: what was found.
        coverage: how far sources are covered.
        verified: what was held against the texts of sources.
        titles: of the sources, by id.
    """
    yield from map(str, problems)
    for text in verified:
        yield f"{isolated(text.file)}: {_verified_words(text, isolated(titles[text.source]))}."
    for each in coverage:
        yield f"coverage of {isolated(titles[each.source])}: {_coverage_words(each)}."
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    yield f"{errors} error{'s'[: errors != 1]}, {warnings} warning{'s'[: warnings != 1]}."


def _verified_words(text: Verified, title: str) -> str:
    passages = f"{text.passages:,} passage{'s'[: text.passages != 1]} of {title}"
    one = (text.wrong or text.passages) == 1
    digests = "the digest it should" if one else "the digests they should"
    if text.wrong:
        return f"{text.wrong:,} of {passages} {'does' if one else 'do'} not have {digests}"
    return f"{passages} {'has' if one else 'have'} {digests}"


def _coverage_words(coverage: Coverage) -> str:
    claimed = f"{coverage.claimed:,} of {coverage.characters:,} characters lie under claims"
    spans = f"{coverage.spans:,} listed span{'s'[: coverage.spans != 1]}"
    empty = f"{coverage.stating_nothing:,} under {spans} that state{'s'[: coverage.spans == 1]} nothing"
    neither = coverage.characters - coverage.claimed - coverage.stating_nothing
    return f"{claimed}, {empty}, {neither:,} under neither"
