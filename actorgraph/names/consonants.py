"""One word as the sounds it may stand for: consonants, and the vowels between them. Knows letters, not names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from actorgraph.names.letters import (
    ARABIC,
    ARABIC_FOR_ONE,
    ARABIC_VOWELS,
    BIT,
    CLASSES,
    HEBREW,
    HEBREW_VOWELS,
    LATIN,
    NEAR,
    SILENT,
    UNWRITTEN,
    VOWELS,
    A,
    I,
    U,
)

_LIKE_Y = "(?![a-z])"
"""A j that ends a word after e or i is a y: Aleksej, Dmitrij."""
_PIECES = re.compile(
    "|".join(
        piece + (_LIKE_Y if piece[1:] == "j" and piece in VOWELS else "")
        for piece in sorted((*LATIN, *VOWELS), key=lambda piece: (-len(piece), piece))
    )
)
_HARD = re.compile("(?<=[gq])u(?=[eiéè])")
_SOFT_C = re.compile("c(?=[eiyéèêîí])")
_SPELLED = frozenset({*LATIN, *VOWELS})
_LIKE_W = re.compile("^ou(?=[aei])")
_CLASS_OF_BIT = {BIT[sound]: letter for sound, letter in CLASSES.items()}
_X, _H, _J, _Q = BIT["x"], BIT["h"], BIT["j"], BIT["q"]
_Y, _W = BIT["y"], BIT["w"] | BIT["v"]


class Sounds(NamedTuple):
    """What a word sounds like.

    Attributes:
        letters: how each consonant is written.
        masks: the sounds that each may stand for, as bits.
        vowels: the vowels before the first consonant, between each two, and after the last, as bits.
        key: the consonants' classes as letters, without h, w and y.
        near: all sounds that any of the consonants may be taken for, as bits.
    """

    letters: tuple[str, ...]
    masks: tuple[int, ...]
    vowels: tuple[int, ...]
    key: str
    near: int


@lru_cache(maxsize=65536)
def sounds_of(word: str) -> Sounds:
    """Return the sounds of a word as `words_of` leaves it.

    >>> sounds_of("qasim").key == sounds_of("قاسم").key == "ksm"
    True
    """
    first = word[:1]
    if word.isascii():
        return _latin(word)
    if "\u0600" <= first <= "\u06ff":
        for two, one in ARABIC_FOR_ONE:
            word = word.replace(two, one)
        return _abjad(word, ARABIC, ARABIC_VOWELS)
    if "\u05d0" <= first <= "\u05ea":
        return _abjad(word, HEBREW, HEBREW_VOWELS)
    return _latin("".join(letter if letter in _SPELLED else latin(letter) for letter in word))


def latin(word: str) -> str:
    """Return a word in lower-case Latin letters, for reading and for tables."""
    if word.isascii():
        return word
    return re.sub("[^0-9a-z]", "", anyascii(word).lower())


def _latin(word: str, table: dict[str, int] = LATIN) -> Sounds:
    letters: list[str] = []
    masks: list[int] = []
    vowels = [0]
    word = _HARD.sub("", _LIKE_W.sub("w", word))
    pieces = _PIECES.findall(_SOFT_C.sub("ċ", word) if "c" in word else word)
    for place, piece in enumerate(pieces):
        if piece in VOWELS or (piece in "yw" and (masks or vowels[0])):
            vowels[-1] |= VOWELS.get(piece) or (I if piece == "y" else U)
            continue
        if piece == "h" and masks and vowels[-1] and place == len(pieces) - 1:
            continue  # a final h only ends a vowel
        mask = table[piece]
        if letters and vowels[-1] == 0 and (piece == letters[-1] or mask == masks[-1]):
            continue  # written twice
        letters.append(piece)
        masks.append(mask)
        vowels.append(0)
    if pieces[-1:] == ["e"] and masks:
        vowels[-1] |= SILENT
    return _sounds(letters, masks, vowels)


def _abjad(word: str, consonants: dict[str, int], weak: dict[str, int]) -> Sounds:
    """Read a word of a script that leaves short vowels out; w and y are also vowels, but for the first letter."""
    letters: list[str] = []
    masks: list[int] = []
    vowels = [UNWRITTEN]
    for place, letter in enumerate(word):
        last = place == len(word) - 1
        if letter in "ویוי" and place == 0:
            letters.append(letter)
            masks.append(_W if letter in "وו" else _Y)
            vowels.append(UNWRITTEN)
        elif letter in weak:
            vowels[-1] = (vowels[-1] & ~UNWRITTEN) | weak[letter]
            if (last and letter in "یי") or (place == 0 and letter == "ا"):
                vowels[-1] = A | I if place else A | I | U
        elif letter in "هה" and last and masks:
            vowels[-1] |= A | I
        elif letter in consonants and not (letters and letters[-1] == letter and vowels[-1] == 0):
            letters.append(letter)
            masks.append(consonants[letter])
            vowels.append(UNWRITTEN)
    if vowels[-1] == UNWRITTEN:
        vowels[-1] = 0  # a vowel that ends a word is written
    return _sounds(letters, masks, vowels)


def _sounds(letters: list[str], masks: list[int], vowels: list[int]) -> Sounds:
    near = 0
    for mask in masks:
        near |= _near(mask)
    return Sounds(tuple(letters), tuple(masks), tuple(vowels), "".join(map(_class, masks)), near)


@lru_cache(maxsize=1024)
def _near(mask: int) -> int:
    """Return the sounds that one of a set may be taken for."""
    near = mask
    for group in NEAR:
        if mask & group:
            near |= group
    return near


@lru_cache(maxsize=1024)
def _class(mask: int) -> str:
    """Return the class of the first of a consonant's sounds that has one."""
    if mask & _X and mask & _H:
        return ""
    if mask & _J and not mask & _Q:
        return "j"  # ج, which only some say as g
    return next((letter for bit, letter in _CLASS_OF_BIT.items() if mask & bit), "")
