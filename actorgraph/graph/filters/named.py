"""Filters from the names that a person gives: of statuses, documents, voices, publishers, and the ends of a part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from actorgraph.dataset import Dataset
from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph.claims.status import WORDS
from actorgraph.graph.directory import Directory
from actorgraph.graph.filters.conditions import NO_FILTERS, Along, Filters, Near, Taken, read_reliability
from actorgraph.graph.kind_names import names_given, nearest
from actorgraph.graph.voices import Speaker, Speakers

Names = str | Iterable[str]


def only_filters(  # noqa: PLR0913, PLR0917 - what can be kept
    dataset: Dataset, kinds: Sequence[Iterable[str]], status: Names, sources: Names, voices: Names, publishers: Names
) -> Filters:
    """Return the filters that keep some kinds of link, words of a status, and the claims of some.

    Args:
        dataset: where the names are.
        kinds: lists of kinds, of each of which one must fit; an empty list asks for nothing.
        status: words.
        sources: documents.
        voices: whose word.
        publishers: names.

    Raises:
        AmbiguousNameError: where a name means several.
        QuestionError: where a word is no status.
        UnknownNameError: where a name means none.
    """
    words = frozenset(map(_status, sorted(names_given(status))))
    asked = ((sources, _source), (voices, _voice), (publishers, _publisher))
    heard = [_taken(dataset, names, meaning) for names, meaning in asked]
    broad = [frozenset(dataset.vocabulary.with_narrower(*some)) for some in kinds]
    return Filters(
        kinds=frozenset(filter(None, broad)),
        statuses=frozenset({words} if words else ()),
        heard=frozenset(filter(None, heard)),
    )


def heard_filters(dataset: Dataset, names: Names) -> Filters:
    """Return the filters that keep the claims of whoever is called so, a source, a voice or a publisher."""
    heard = _taken(dataset, names, _any)
    return Filters(heard=frozenset({heard})) if heard else NO_FILTERS


def without_filters(  # noqa: PLR0913, PLR0917 - what can be done without
    dataset: Dataset, names: Names, sources: Names, voices: Names, publishers: Names, reliability: Names
) -> Filters:
    """Return the filters that do without the claims of some.

    Raises:
        AmbiguousNameError: where a name means several.
        QuestionError: where a reliability is none.
        UnknownNameError: where a name means none.
    """
    taken = _taken(dataset, names, _any) | _taken(dataset, sources, _source)
    taken |= _taken(dataset, voices, _voice) | _taken(dataset, publishers, _publisher)
    return Filters(taken=taken | Taken(reliability=read_reliability(reliability)))


def near_filters(dataset: Dataset, name: str, hops: int) -> Filters:
    """Return the filters that keep what is within some hops of a record.

    Raises:
        AmbiguousNameError: where the name means several.
        QuestionError: where the number of hops is less than 0.
        UnknownNameError: where the name means none.
    """
    if hops < 0:
        raise QuestionError(f"A part reaches 0 hops or more from a record, not {hops}.", hint="0 is the record alone.")
    return Filters(parts=frozenset({Near(_names(dataset).resolve(name), hops)}))


def along_filters(dataset: Dataset, start: str, goal: str) -> Filters:
    """Return the filters that keep what lies on the paths from one record to another.

    Raises:
        AmbiguousNameError: where a name means several.
        QuestionError: where both mean the same record.
        UnknownNameError: where a name means none.
    """
    return Filters(parts=frozenset({Along(*_names(dataset).resolve_two(start, goal))}))


def _names(dataset: Dataset) -> Directory:
    """Return whom names mean: that does not hang on what other filters leave."""
    return Directory(dataset, lambda: dataset)


def _status(word: str) -> str:
    plain = word.strip().casefold().replace("_", " ")
    for known in (plain, plain.replace(" ", "-")):
        if known in WORDS:
            return known
    error = UnknownNameError("status", word, nearest(plain, WORDS))
    error.hint = f"{error.hint} There are: {', '.join(WORDS)}.".lstrip()
    raise error


def _taken(dataset: Dataset, names: Names, meaning: Callable[[Dataset, Speaker], Taken | None]) -> Taken:
    taken = Taken()
    speakers = Speakers(dataset)
    for name in sorted(names_given(names)):
        speaker = speakers.resolve(name)
        found = meaning(dataset, speaker)
        if found is None:
            what = meaning.__name__.lstrip("_")
            raise QuestionError(f"{speaker.name!r} ({speaker.id}) is no {what} here, but {_a(speaker.type)}.")
        taken |= found
    return taken


def _source(_: Dataset, speaker: Speaker) -> Taken | None:
    return Taken(sources=frozenset({speaker.id})) if speaker.type == "source" else None


def _voice(_: Dataset, speaker: Speaker) -> Taken | None:
    key = speaker.actor or (speaker.id if speaker.type == "source" else None)
    return Taken(voices=frozenset({key})) if key else None


def _publisher(dataset: Dataset, speaker: Speaker) -> Taken | None:
    if speaker.type != "publisher":
        return None
    return Taken(publishers=frozenset(dataset.sources[key].publisher for key in speaker.documents))


def _any(dataset: Dataset, speaker: Speaker) -> Taken:
    """Return all that a name stands for: a document, or a voice, or a publisher, which may be an actor too."""
    if speaker.type == "source":
        return Taken(sources=frozenset({speaker.id}))
    return (_voice(dataset, speaker) or Taken()) | (_publisher(dataset, speaker) or Taken())


def _a(type_: str) -> str:
    return f"an {type_}" if type_ == "actor" else f"a {type_}"
