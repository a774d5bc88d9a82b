"""Gaps as text: what is not said, not answered, or carried by one word alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actorgraph.graph.answers import GapsAnswer, IncidentGap, LinkAnswer, Unanswered
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import link_label


def gaps_lines(gaps: GapsAnswer) -> Iterator[str]:
    """Yield the lines of an answer on gaps; links that allege nothing are counted, not listed."""
    yield f"Gaps in {isolated(gaps.of)}: {gaps.links} links that a source supports."
    yield from _incidents("Attacks for which nobody is named", gaps.nobody_named)
    yield from _incidents("Said to have gone unanswered", gaps.said_unanswered)
    yield from _no_reply(gaps.no_reply)
    yield from _thin("Rest on one origin", gaps.one_origin)
    yield from _thin("Implied only, stated by no source", gaps.no_origin)
    yield from _heading("Rest on text whose reading is unclear", len(gaps.unclear))
    yield from (f"  {claim.sentence}  ({claim.home})" for claim in gaps.unclear)
    yield from _heading("One voice says both", len(gaps.contradictions))
    for each in gaps.contradictions:
        yield f"  {isolated(each.voice)}, on {each.record}:"
        yield from (f"    {sentence}" for sentence in each.sentences)


def _heading(title: str, count: int) -> Iterator[str]:
    yield ""
    yield f"{title}: {count or 'none'}."


def _incidents(title: str, incidents: Sequence[IncidentGap]) -> Iterator[str]:
    yield from _heading(title, len(incidents))
    for incident in incidents:
        yield f"  {incident.when_words}: {isolated(incident.name)}  ({incident.id})"
        yield from (f"    {sentence}" for sentence in incident.sentences)


def _no_reply(accused: Sequence[Unanswered]) -> Iterator[str]:
    yield from _heading("Accused of whom no reply is recorded", len(accused))
    for each in accused:
        looked = f"looked for on {each.looked_for} of them" if each.looked_for else "not yet looked for"
        yield f"  {isolated(each.name)}  ({each.id}): {_links(len(each.links))}; a reply was {looked}"
        yield from (f"    {link_label(link)}  ({link.id})" for link in each.links)


def _thin(title: str, links: Sequence[LinkAnswer]) -> Iterator[str]:
    alleging = [link for link in links if link.imputes]
    yield from _heading(title, len(links))
    if alleging:
        yield f"  {len(alleging)} of them {'alleges' if len(alleging) == 1 else 'allege'} something:"
    yield from (f"    {_named(link)}" for link in alleging)
    if len(alleging) < len(links):
        yield f"  {len(links) - len(alleging)} of them allege nothing; with --json they are listed too."


def _named(link: LinkAnswer) -> str:
    ends = f"{isolated(link.subject_name)} / {isolated(link.object_name)}"
    return f"{link_label(link)}: {ends}  ({link.id})"


def _links(count: int) -> str:
    return f"{count} link{'s'[: count != 1]} that allege{'s' if count == 1 else ''} something"
