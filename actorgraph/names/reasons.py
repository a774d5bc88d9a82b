"""Why two names agree or do not, in words for a person. Knows alignments, not records."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.names.align import Pair, in_order
from actorgraph.names.judge import likeness_as_a_whole
from actorgraph.names.normal import script_of
from actorgraph.names.parse import Parsed
from actorgraph.names.scores import EXACT, LETTERS, WITHOUT_A_WORD
from actorgraph.names.sounding import aligned_sounds
from actorgraph.names.words import Word


def reason_of(left: Parsed, right: Parsed, pairs: list[Pair]) -> str:
    """Return why two names score as they do, the likeness first, what speaks against it last."""
    if not pairs:
        alike = likeness_as_a_whole(left, right) - LETTERS >= WITHOUT_A_WORD
        return "no word in common, but the letters are alike" if alike else "no word in common"
    said = dict.fromkeys([*_alike(left, right, pairs), *_unlike(left, right, pairs)])
    return "; ".join(said) or "written the same"


def _alike(left: Parsed, right: Parsed, pairs: list[Pair]) -> Iterator[str]:
    words = [(left.words[pair.left], right.words[pair.right], pair.likeness) for pair in pairs]
    if left.scripts != right.scripts:
        yield "another script"
    for one, other, likeness in words:
        yield from _of_words(one, other, likeness)
    if left.aside != right.aside:
        yield "article or “bin” ignored"
    if left.titles != right.titles:
        yield f"title ignored: {', '.join(dict.fromkeys((*left.titles, *right.titles)))}"


def _of_words(one: Word, other: Word, likeness: float) -> Iterator[str]:
    if one.written == other.written:
        return
    if "initial" in (one.role, other.role):
        yield (
            f"{one.written} may stand for {other.written}"
            if one.role == "initial"
            else (f"{other.written} may stand for {one.written}")
        )
    elif likeness < 1.0:
        yield f"{one.written} is like {other.written}"
    elif one.is_ & other.is_:
        yield f"{one.written} = {other.written}"
    else:
        yield from _letters(one, other)


def _letters(one: Word, other: Word) -> Iterator[str]:
    """Yield the spellings of consonants that stand for one another, where both are Latin; else that vowels differ."""
    aligned, _ = aligned_sounds(one.sounds.masks, other.sounds.masks)
    told = False
    for i, j in aligned:
        first, second = one.sounds.letters[i], other.sounds.letters[j]
        if first != second and _script(one) == _script(other):
            told = True
            yield f"{first} = {second}"
    if not told and _script(one) == _script(other):
        yield "vowels or doubled letters differ"


def _unlike(left: Parsed, right: Parsed, pairs: list[Pair]) -> Iterator[str]:
    words = [(left.words[pair.left].written, right.words[pair.right].written) for pair in pairs]
    exact = all(pair.likeness >= EXACT for pair in pairs)
    if exact and not (left.foreign or right.foreign) and any(one != other for one, other in words):
        yield "perhaps misspelt"
    if not in_order(pairs):
        yield "another order"
    for parts, places in ((left, {pair.left for pair in pairs}), (right, {pair.right for pair in pairs})):
        missing = [word for place, word in enumerate(parts.words) if place not in places]
        if given := [word.written for word in missing if word.role == "name" and word.is_]:
            yield f"given name only in one: {' '.join(given)}"
        if others := [word.written for word in missing if word.written not in given]:
            yield f"only in one: {' '.join(others)}"
    if left.offices and right.offices and left.offices.isdisjoint(right.offices):
        yield "titles of different kinds"


def _script(word: Word) -> str:
    return script_of(word.written[0])
