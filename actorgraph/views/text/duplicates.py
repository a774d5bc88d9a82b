"""Pairs that may be one, as text: for each what speaks for it and what against, and what was judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actorgraph.graph.answers import Duplicate, DuplicatesAnswer, Ground, JudgementAnswer
from actorgraph.graph.wording.filters import many
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import Footnotes, link_label, sentence_lines


def duplicates_lines(answer: DuplicatesAnswer) -> Iterator[str]:
    """Yield the lines of an answer on which records may be one."""
    notes = Footnotes()
    of = f" with {answer.of}" if answer.of else ""
    rest = f", the first {len(answer.pairs)} listed" if len(answer.pairs) < answer.found else ""
    or_judged = ", or that somebody judged" if answer.judged else ""
    yield f"{many(answer.found, 'pair')} of records{of} whose names are alike{or_judged}{rest}."
    if answer.of in answer.not_looked_at:
        yield f"No text names {answer.of}, so that nothing is called like it."
    if answer.left_out:
        yield f"Left out, because judged already: {many(answer.left_out, 'pair')} (--judged lists them)."
    for pair in answer.pairs:
        yield from _pair_lines(pair, notes)
    if answer.mixed:
        yield from ("", "Names that may be made to look like others:")
        yield from (f"  {name.sentence}" for name in answer.mixed)
    if claims := list(notes.lines()):
        yield from ("", "Claims:", *claims)
    if answer.pairs:
        yield from ("", answer.caution)


def judgement_lines(judgement: JudgementAnswer) -> Iterator[str]:
    """Yield the lines of a judgement, with those before it."""
    yield f"{judgement.sentence}  ({judgement.id})"
    for earlier in judgement.before:
        why = isolated(earlier.why)
        yield f"  Before: “{earlier.judgement}”, by {isolated(earlier.by)} on {earlier.recorded}: “{why}”"


def _pair_lines(pair: Duplicate, notes: Footnotes) -> Iterator[str]:
    yield ""
    if pair.judgement:
        yield from judgement_lines(pair.judgement)
    else:
        yield pair.sentence
    names = f"“{isolated(pair.first_name)}” and “{isolated(pair.second_name)}”"
    yield f"  names: {pair.score:g} alike, {names}: {isolated(pair.reason)}."
    yield from _grounds("for", pair.speaks_for, notes)
    yield from _grounds("against", pair.speaks_against, notes)


def _grounds(side: str, grounds: Sequence[Ground], notes: Footnotes) -> Iterator[str]:
    for ground in grounds:
        if ground.what == "judgement":  # it stands above
            continue
        yield f"  {side}: {ground.sentence}"
        for link in ground.links:
            yield f"    {link_label(link)}  ({link.id})"
            yield from sentence_lines(link.sentences, "      ", notes.marks(link))
        for attribute in ground.attributes:
            yield f"    {attribute.sentence}"
        for claim in ground.claims:
            yield f"    {claim.id}: {claim.sentence}"
