"""What filters leave of a dataset, in words: so that no answer can be read as one on all of it."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import FiltersAnswer, PartAnswer, Whose
from actorgraph.graph.wording.as_one import as_one_sentences
from actorgraph.graph.wording.dates import date_in_words
from actorgraph.graph.wording.names import actor_words, node_words
from actorgraph.model import EdtfDate
from actorgraph.model.characters import isolated


def filter_sentences(dataset: Dataset, answer: FiltersAnswer, *, excluded: int, taken: int) -> Iterator[str]:
    """Yield what the filters of an answer did, each a sentence.

    Args:
        dataset: the whole, for names.
        answer: the filters and what they left out; its sentences are not read.
        excluded: links that did not hold, or had not happened, on the day asked about.
        taken: claims that fell with a source or voice; the others were not known yet.
    """
    if answer.as_one is not None:
        yield from as_one_sentences(dataset, answer.as_one)
    if answer.without:
        yield f"Without {whose_words(dataset, answer.without)}: {many(taken, 'claim')} fell."
    for whose in answer.only_from:
        yield f"Only this counts, and nothing that rests on other claims: {whose_words(dataset, whose)}."
    if answer.known_by:
        yield _known(answer, answer.left_out.claims - taken)
    if answer.left_out.replies:
        yield f"Denials, doubts and comments among what fell or is set apart: {answer.left_out.replies}."
    if answer.as_of:
        yield _as_of(answer, excluded)
    for kinds in answer.only_kinds:
        yield f"Only links of {'this kind' if len(kinds) == 1 else 'these kinds'}: {', '.join(map(isolated, kinds))}."
    for words in answer.only_statuses:
        yield f"Only links of {'this status' if len(words) == 1 else 'these statuses'}: {', '.join(words)}."
    yield from (
        _part(dataset, part) for part in answer.parts if part.kind != "linked" or part.records < part.of_records
    )
    links, incidents = many(answer.left_out.links, "link"), many(answer.left_out.incidents, "incident")
    actors = f"{links}, {incidents} and {many(answer.left_out.actors, 'actor')}"
    yield f"Not in this selection: {actors if answer.parts else f'{links} and {incidents}'}."


def _part(dataset: Dataset, part: PartAnswer) -> str:
    if part.kind == "linked":
        return f"Without {many(part.of_records - part.records, 'actor')} of whom no link is left."
    kept = f"{part.records} of {many(part.of_records, 'record')}, {part.links} of {many(part.of_links, 'link')}"
    return f"Only {_what(dataset, part)}: {kept}."


def _what(dataset: Dataset, part: PartAnswer) -> str:
    """Return what a part keeps, as it stands after “only”."""
    if part.kind == "among":
        return f"what is among {many(len(part.ids), 'record')}"
    first, last = node_words(dataset, part.ids[0]), node_words(dataset, part.ids[-1])
    if part.kind == "near":
        return f"what is within {many(part.hops or 0, 'hop')} of {first}"
    return f"what lies on {_paths(part)} from {first} to {last}, and what is said between these records"


def _paths(part: PartAnswer) -> str:
    if part.more:
        return f"the first {many(part.paths or 0, 'path')}"
    return "the one path" if part.paths == 1 else f"the {part.paths} paths"


def no_path_words(dataset: Dataset, start: str, goal: str, *, cut: bool) -> str:
    """Return that a part can't be taken, since no path joins its ends, or none was found before the search was cut."""
    ends = f"from {node_words(dataset, start)} to {node_words(dataset, goal)}"
    found = "was found in the steps that a search may take" if cut else "leads"
    return f"No path {found} {ends} in {dataset.scope}, so that nothing lies on any."


def possible_sentence(day: str, *, ahead: bool, dated: bool) -> str:
    """Return that a link is merely possible on a day, and why; not that what it says may well be true.

    Args:
        day: the day asked about.
        ahead: whether it is said only of what would be, or was planned or expected.
        dated: whether any date is given.
    """
    return possible_words(_day(day), ahead=ahead, dated=dated)


def possible_words(day: str, *, ahead: bool, dated: bool) -> str:
    """Return the same of a day that is in words already, or of a place where one is to stand."""
    given = "the dates given leave it open" if dated else "no date is given"
    why = "it is said only of what was to come, or would be" if ahead else given
    return f"Whether it held, or had happened, on {day} is not certain: {why}."


def told_words(day: str) -> str:
    """Return why an incident is shown on a day in words on which it had not happened."""
    return f"On {day} this had not happened: it is shown for what is said of it that may have, or had."


def published_words(published: int, possibly: int, sources: int) -> str:
    """Return how many of some sources had been published by a day, without that day.

    >>> published_words(3, 1, 7)
    '3 of 7 sources published, 1 possibly'
    """
    return f"{published} of {many(sources, 'source')} published{f', {possibly} possibly' if possibly else ''}"


def uncounted_words(claims: int, replies: int) -> str:
    """Return how many claims do not count by a day, and how many of them are replies; empty where all do.

    >>> uncounted_words(41, 4)
    'Not certainly known by then: 41 claims, of these denials, doubts and comments: 4.'
    """
    against = f", of these denials, doubts and comments: {replies}" if replies else ""
    return f"Not certainly known by then: {many(claims, 'claim')}{against}." if claims else ""


def _known(answer: FiltersAnswer, unknown: int) -> str:
    parts = [f"{many(unknown, 'claim')} had not been published"] if unknown else []
    if answer.possible:
        parts.append("what possibly had been published counts too")
    elif answer.apart:
        apart, are = many(len(answer.apart), "claim"), _are(answer.apart)
        parts.append(f"{apart} possibly had been published, and {are} set apart, not counted")
    told = "; ".join(parts) or "every claim that is left had been published"
    return f"As known by {_day(answer.known_by or '')}: {told}."


def _as_of(answer: FiltersAnswer, excluded: int) -> str:
    kept = "left out too" if answer.strict else "kept and marked"
    certain = f"by the dates given, {many(answer.certain or 0, 'link')} certainly held or had happened"
    possible = f"{answer.merely_possible} possibly, {kept}"
    return f"As of {_day(answer.as_of or '')}, {certain}; {possible}; {excluded} had not or no longer did."


def _day(day: str) -> str:
    return date_in_words(EdtfDate.parse(day))


def left_out_words(grounds: int, answered: int) -> Iterator[str]:
    """Yield how many claims that are left out a claim rests on, and how many it answers, each a sentence."""
    for verb, number in (("rests on", grounds), ("answers", answered)):
        if number:
            yield f"It {verb} {many(number, 'claim')} left out of this selection."


def whose_words(dataset: Dataset, whose: Whose) -> str:
    """Return whose claims are meant, as it stands after “without”."""
    names = [f"the source “{isolated(dataset.name(key))}”" for key in whose.sources]
    names += [_voice_words(dataset, key) for key in whose.voices]
    names += [f"the publisher {isolated(name)}" for name in whose.publishers]
    if whose.reliability:
        names.append(f"sources of reliability {', '.join(whose.reliability)}")
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def _voice_words(dataset: Dataset, key: str) -> str:
    actor = dataset.actors.get(key)
    return f"the word of {actor_words(actor)}" if actor else f"the word of “{isolated(dataset.name(key))}”"


def many(number: int, what: str) -> str:
    """Return a number of things: ``1 claim``, ``2 claims``."""
    return f"{number} {what}{'s'[: number != 1]}"


def _are(found: tuple[str, ...]) -> str:
    return "is" if len(found) == 1 else "are"
