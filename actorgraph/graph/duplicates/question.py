"""The question which records may be one: by their names, with grounds, and without those that are judged."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.dataset.check.scripts import deceptive_words
from actorgraph.errors import QuestionError
from actorgraph.graph.answers import Duplicate, DuplicatesAnswer, EarlierAnswer, JudgementAnswer, MixedName
from actorgraph.graph.duplicates.grounds import grounds_of
from actorgraph.graph.duplicates.likeness import Alike, Pair, Progress, alike_pairs, is_proposed, likeness
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.wording.duplicates import CAUTION, judged_words, may_be_one_words, mixed_words
from actorgraph.model.judgement import Judgement


def duplicates_of(  # noqa: PLR0913 - the options of the question
    book: EvidenceBook,
    near: str | None,
    *,
    limit: int,
    floor: float,
    judged: bool,
    progress: Progress | None = None,
) -> DuplicatesAnswer:
    """Return the pairs of records whose names are so alike that they may be one.

    Raises:
        QuestionError: where an option is out of range.
    """
    if limit < 1:
        raise QuestionError(f"At least 1 pair can be listed, not {limit}.")
    if not 0 <= floor <= 1:
        raise QuestionError(f"Names are alike from 0 to 1, not {floor:g}.", hint="1 lists names that are the same.")
    judgements = {(each.first, each.second): each for each in book.dataset.judgements.values()}
    alike = dict(alike_pairs(book.dataset, near=near, floor=floor, progress=progress))
    if judged:
        asked = [pair for pair in judgements if near in (None, *pair) and set(pair) <= book.dataset.nodes.keys()]
        alike |= {pair: likeness(book.dataset, *pair) for pair in asked if pair not in alike}
    kept = {pair: each for pair, each in alike.items() if judged or pair not in judgements}
    ordered = sorted(kept.items(), key=lambda item: (-item[1].score, item[0]))
    return DuplicatesAnswer(
        of=near,
        floor=floor,
        judged=judged,
        found=len(kept),
        pairs=tuple(_duplicate(book, pair, each, judgements.get(pair)) for pair, each in ordered[:limit]),
        left_out=len(alike) - len(kept),
        mixed=tuple(_mixed(book, near)),
        not_looked_at=tuple(sorted(key for key, each in book.dataset.actors.items() if not is_proposed(each))),
        caution=CAUTION,
    )


def judgement_of(book: EvidenceBook, first: str, second: str) -> JudgementAnswer:
    """Return what was judged of two records.

    Raises:
        QuestionError: where nobody judged them.
    """
    judgements = book.dataset.judgements.values()
    found = next((each for each in judgements if {each.first, each.second} == {first, second}), None)
    if found is None:
        raise QuestionError(f"Nobody judged whether {first} and {second} are one.", hint="`judge` writes it down.")
    return _answer(book, found)


def _answer(book: EvidenceBook, judgement: Judgement) -> JudgementAnswer:
    return JudgementAnswer(
        id=judgement.id,
        judgement=judgement.judgement,
        by=judgement.by,
        why=judgement.why,
        recorded=str(judgement.recorded),
        sentence=judged_words(book.dataset, judgement),
        before=tuple(EarlierAnswer(each.judgement, each.by, each.why, str(each.recorded)) for each in judgement.before),
    )


def _duplicate(book: EvidenceBook, pair: Pair, alike: Alike, judgement: Judgement | None) -> Duplicate:
    speaks_for, against = grounds_of(book, *pair, judgement)
    told = _answer(book, judgement) if judgement else None
    return Duplicate(
        first=pair[0],
        second=pair[1],
        type=book.dataset.type_of(pair[0]),
        score=alike.score,
        first_name=alike.first_name,
        second_name=alike.second_name,
        reason=alike.reason,
        speaks_for=speaks_for,
        speaks_against=against,
        judgement=told,
        sentence=told.sentence if told else may_be_one_words(book.dataset, *pair),
    )


def _mixed(book: EvidenceBook, near: str | None) -> Iterator[MixedName]:
    for key in sorted(book.dataset.nodes) if near is None else [near]:
        for name in book.dataset.names(key):
            if words := deceptive_words(name):
                yield MixedName(key, name, words, mixed_words(book.dataset, key, name, words))
