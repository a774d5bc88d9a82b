"""Gaps as text: what is not said, not answered, or carried by one word alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from actorgraph.graph.answers import ClaimAnswer, GapsAnswer, IncidentGap, LinkAnswer, Unanswered
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import link_label
from actorgraph.views.text.searches import search_lines, searches_lines


def gaps_lines(gaps: GapsAnswer) -> Iterator[str]:
    """Yield the lines of an answer on gaps; what alleges nothing is counted, not listed."""
    yield f"Gaps in {isolated(gaps.of)}: {gaps.links} links that a source supports."
    skipped = gaps.not_looked_at
    nobody, unanswered = gaps.nobody_named, gaps.said_unanswered
    yield from _incidents("Attacks for which nobody is named", nobody, "who did it", "nobody_named" in skipped)
    yield from _incidents("Said to have gone unanswered", unanswered, "an answer to it", "said_unanswered" in skipped)
    yield from _no_reply(gaps.no_reply)
    yield from _thin("Rest on one origin", gaps.one_origin)
    yield from _thin("Implied only, stated by no source", gaps.no_origin)
    yield from _unclear(gaps)
    yield from _heading("One voice says both, or is said to", len(gaps.contradictions))
    for each in gaps.contradictions:
        yield f"  {isolated(each.voice)}, on {each.record}:"
        yield from (f"    {sentence}" for sentence in each.sentences)
    yield from _heading("Looked for and not found", len(gaps.searches))
    yield from searches_lines(gaps.searches, "  ")


def _heading(title: str, count: int) -> Iterator[str]:
    yield ""
    yield f"{title}: {count or 'none'}."


def _incidents(
    title: str,
    incidents: Sequence[IncidentGap],
    what: str,
    skipped: bool,  # noqa: FBT001 - private
) -> Iterator[str]:
    if skipped:
        yield from ("", f"{title}: not looked at, for the kinds asked for leave it out.")
        return
    yield from _heading(title, len(incidents))
    for incident in incidents:
        yield f"  {incident.when_words}: {isolated(incident.name)}  ({incident.id})"
        yield from (f"    {sentence}" for sentence in incident.sentences)
        yield from _searched(incident, what)


def _searched(incident: IncidentGap, what: str) -> Iterator[str]:
    if not incident.searches:
        yield f"    No search for {what} is recorded."
    for search in incident.searches:
        yield from search_lines(search, "    ")


def _no_reply(accused: Sequence[Unanswered]) -> Iterator[str]:
    yield from _heading("Accused of whom no reply is recorded", len(accused))
    for each in accused:
        looked = f"looked for on {each.looked_for} of them" if each.looked_for else "not yet looked for"
        yield f"  {isolated(each.name)}  ({each.id}): {_allegations(len(each.links))}; a reply was {looked}"
        for link, silence in zip(each.links, each.silences, strict=True):
            yield f"    {link_label(link)}  ({link.id})"
            if link.id not in each.not_yet:
                yield f"      {silence}"
            elif each.looked_for:
                yield "      Not yet looked for."


def _thin(title: str, links: Sequence[LinkAnswer]) -> Iterator[str]:
    alleging = Counter(link.label for link in links if link.imputes)
    yield from _heading(title, len(links))
    if alleging:
        kinds = ", ".join(f"{isolated(label)} {count}" for label, count in alleging.most_common())
        yield f"  {_allegations(alleging.total())} among them: {kinds}. With --json all are listed."


def _unclear(gaps: GapsAnswer) -> Iterator[str]:
    links = {link.id for each in (gaps.one_origin, gaps.no_origin) for link in each if link.imputes}
    alleging: list[ClaimAnswer] = [claim for claim in gaps.unclear if claim.home in links]
    yield from _heading("Claims that stand or rest on unclear text", len(gaps.unclear))
    if gaps.unclear:
        yield f"  {len(alleging)} of them allege something; with --json the others are listed too."
    yield from (f"  {claim.sentence}  ({claim.id})" for claim in alleging)


def _allegations(count: int) -> str:
    return f"{count} allegation{'s'[: count != 1]}"
