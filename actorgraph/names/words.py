"""A word of a name: what it sounds like, and what the tables know of it. Knows words only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from actorgraph.names.consonants import Sounds, latin, sounds_of
from actorgraph.names.given import GIVEN, rough
from actorgraph.names.parts import GROUP_WORDS, KUNYA, NUMBERS

SIGNS = ("kh", "gh", "dh", "aa", "iy", "zh", "allah", "uddin", "abd")
"""Spellings that show that a word was transliterated."""
_ARTICLE_IN_WORD = ("al", "el")
_SHORTEST_BARE = 4
"""Letters that must remain where an article is taken off a word that it is written onto."""
KNOWN = 0.7
"""How much a given name that many share tells, beside one that few do."""
_SHORTEST_KEY = 2
WEIGHTS = {"name": 1.0, "group": 0.5, "kunya": 0.4, "number": 0.5, "initial": 0.3}


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word of a name; the same text is the same object, so that a pair of words is compared once.

    Attributes:
        written: as it was written, but for case, marks and forms of a letter.
        plain: in rough Latin letters.
        sounds: what it sounds like.
        role: ``name``, ``group``, ``kunya``, ``number`` or ``initial``.
        is_: which given names, or which words of groups, it may be.
        abjad: whether its script leaves vowels out.
        otherwise: other readings: without an article written onto it, with one that was none, with an h, with ks for x.
        keys: under which it is kept and looked for.
        weight: how much it tells about who is meant.
        foreign: whether it shows that it may have been transliterated.
    """

    written: str
    plain: str
    sounds: Sounds
    role: str
    is_: frozenset[str]
    abjad: bool
    otherwise: tuple[Sounds, ...]
    keys: frozenset[str]
    weight: float
    foreign: bool


@lru_cache(maxsize=65536)
def word_of(word: str) -> Word:
    """Return a word as `words_of` and `written_together` leave it with all that is known of it."""
    abjad = "\u0590" <= word[0] <= "\u08ff"
    stem = _without_article(word) if abjad else word
    plain = rough(latin(stem))
    role, is_ = _role(stem, plain)
    sounds, otherwise = sounds_of(stem), tuple(map(sounds_of, _otherwise(word, stem, role)))
    weight = WEIGHTS[role] * (KNOWN if role == "name" and is_ else 1.0)
    other_keys = (sounds_of(stem.replace("ch", "ĥ")),) if "ch" in stem else ()
    keys = {*is_, *(key for each in (sounds, *otherwise, *other_keys) for key in _near(each.key))}
    return Word(stem, plain, sounds, role, is_, abjad, otherwise, frozenset(keys), weight, _is_foreign(stem, role, is_))


def _otherwise(word: str, stem: str, role: str) -> Iterator[str]:
    if stem != word:
        yield word
    if role == "name" and (bare := _bare(word)):
        yield bare
    if word.endswith("ah"):
        yield word + "h"  # an h that is heard, as in Fattah
    if "x" in word:
        yield word.replace("x", "ks")


def _near(key: str) -> Iterator[str]:
    """Yield a key, and it less one letter."""
    yield key
    if len(key) > _SHORTEST_KEY:
        yield from (key[:place] + key[place + 1 :] for place in range(len(key)))


def joined(one: Word, other: Word) -> Word:
    """Return two words as one."""
    return word_of(one.written + other.written)


def _without_article(word: str) -> str:
    if not word.startswith("ال") or len(word) < _SHORTEST_BARE or word in ("الله", "اله"):
        return word
    return word[2:]


def _bare(word: str) -> str:
    rest = word[2:]
    return rest if word.startswith(_ARTICLE_IN_WORD) and len(rest) >= _SHORTEST_BARE and rest[0] not in "aeiou" else ""


def _role(word: str, plain: str) -> tuple[str, frozenset[str]]:
    if word in KUNYA:
        return "kunya", frozenset({KUNYA[word]})
    if word in NUMBERS or any(letter.isdigit() for letter in word):
        return "number", frozenset({word})
    if found := GROUP_WORDS.get(word):
        return "group", found
    if len(word) == 1:
        return "initial", frozenset()
    abjad = "\u0590" <= word[0] <= "\u08ff"
    spelled = word if abjad else plain
    if spelled not in GIVEN and spelled.endswith(("ine", "ane")):
        spelled = spelled[:-1]  # as in French: Yassine, Hassane
    return "name", GIVEN.get(spelled, frozenset())


def _is_foreign(word: str, role: str, is_: frozenset[str]) -> bool:
    if role == "kunya" or not word.isascii():
        return True
    return role == "name" and bool(is_ or any(sign in word for sign in SIGNS) or ("q" in word and "qu" not in word))
