"""The tables as plain data, for a page whose script follows the same rules. Holds no table of its own."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import chain
from typing import Any

from anyascii import anyascii

from actorgraph.names import scores
from actorgraph.names.given import ROUGH, ROUGH_LETTERS, ROWS
from actorgraph.names.keys import ARTICLES as KEY_ARTICLES
from actorgraph.names.letters import (
    ARABIC,
    ARABIC_FOR_ONE,
    ARABIC_VOWELS,
    BIT,
    CLASSES,
    CYRILLIC,
    HEBREW,
    HEBREW_VOWELS,
    LATIN,
    NEAR,
    SOUNDS,
    VOWELS,
)
from actorgraph.names.normal import ARABIC_FORMS, LOOK_ALIKES, script_of
from actorgraph.names.parts import (
    AGREEING,
    ALLAH,
    ARTICLES,
    BAKR,
    DIN,
    GROUP_WORDS,
    JOINING,
    KUNYA,
    NUMBERS,
    PARTICLES,
    RANKS,
    SERVANT,
    TITLES,
    WRITTEN_AS_ONE,
)
from actorgraph.names.together import ABD, ABD_AGREEING
from actorgraph.names.words import KNOWN, SIGNS, WEIGHTS

_READ = tuple(map(chr, chain(range(0x80, 0x700), range(0x1E00, 0x1F00), range(0x2000, 0x2070))))
"""Characters of the scripts for which there are tables, and signs that stand between them."""
_FORMS = tuple(map(chr, chain(range(0xFB00, 0xFE00), range(0xFE70, 0xFFF0))))
"""Other forms of some, which belong to a script before they are read as what they stand for."""


def tables() -> dict[str, Any]:
    """Return every table that a name is read by, as JSON can hold it."""
    return {
        "scores": {name: value for name, value in vars(scores).items() if name.isupper()},
        "sounds": " ".join(SOUNDS),
        "latin": LATIN,
        "vowels": VOWELS,
        "arabic": ARABIC,
        "arabicVowels": ARABIC_VOWELS,
        "arabicForOne": ARABIC_FOR_ONE,
        "hebrew": HEBREW,
        "hebrewVowels": HEBREW_VOWELS,
        "cyrillic": CYRILLIC,
        "near": NEAR,
        "classes": [[BIT[sound], letter] for sound, letter in CLASSES.items()],
        "forms": {chr(letter): meant for letter, meant in ARABIC_FORMS.items()},
        "lookAlikes": {script: _letters(table) for script, table in LOOK_ALIKES.items()},
        "rough": ROUGH,
        "roughLetters": _letters(ROUGH_LETTERS),
        "given": ROWS.strip(),
        "groups": _inverted((word, name) for word, names in GROUP_WORDS.items() for name in sorted(names)),
        "titles": _inverted(TITLES.items()),
        "kunya": KUNYA,
        "writtenAsOne": WRITTEN_AS_ONE,
        **{
            name: " ".join(sorted(words))
            for name, words in {
                "articles": ARTICLES,
                "joining": JOINING,
                "agreeing": AGREEING,
                "servant": SERVANT,
                "allah": ALLAH,
                "din": DIN,
                "bakr": BAKR,
                "particles": PARTICLES,
                "ranks": RANKS,
                "numbers": NUMBERS,
                "keyArticles": KEY_ARTICLES,
            }.items()
        },
        "abd": ABD,
        "abdAgreeing": ABD_AGREEING,
        "signs": SIGNS,
        "weights": WEIGHTS,
        "known": KNOWN,
        "ascii": {plain: "".join(letters) for plain, letters in _ascii().items()},
        "folded": {letter: letter.casefold() for letter in _READ if letter.casefold() != letter.lower()},
        "scripts": _scripts(),
    }


def _letters(table: dict[int, int]) -> dict[str, str]:
    return {chr(letter): chr(meant) for letter, meant in table.items()}


def _inverted(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return for each of the second texts all of the first, as one text."""
    found: dict[str, list[str]] = {}
    for word, name in pairs:
        found.setdefault(name, []).append(word)
    return {name: " ".join(words) for name, words in found.items()}


def _ascii() -> dict[str, list[str]]:
    """Return for Latin letters the lower-case characters so written, where taking these apart does not tell."""
    plain = {
        character: anyascii(character).lower()
        for character in _READ
        if unicodedata.normalize("NFKC", character) == character == character.lower()
    }
    found: dict[str, list[str]] = {}
    for character, text in plain.items():
        if text != _taken_apart(character, plain):
            found.setdefault(text, []).append(character)
    return found


def _taken_apart(character: str, plain: dict[str, str]) -> str:
    """Return a character in Latin letters by its parts; nothing for a character that has none."""
    parts = unicodedata.normalize("NFKD", character)
    return "".join(each if each.isascii() else plain.get(each, "") for each in parts) if parts != character else ""


def _scripts() -> list[tuple[int, int, str]]:
    """Return where letters of one script stand, as the first and last code of each run."""
    runs = [(ord("A"), ord("z"), "LATIN")]
    for character in (*_READ, *_FORMS):
        if script := script_of(character):
            first = runs.pop()[0] if runs[-1][2] == script else ord(character)
            runs.append((first, ord(character), script))
    return runs
