"""A name as its parts: words that tell who is meant, and those that only accompany them. Knows words, not records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from actorgraph.names.consonants import Sounds, latin, sounds_of
from actorgraph.names.given import GIVEN, rough
from actorgraph.names.letters import CYRILLIC_LETTERS
from actorgraph.names.normal import LONGEST, script_of, words_of
from actorgraph.names.parts import (
    AGREEING,
    ARTICLES,
    GROUP_WORDS,
    KUNYA,
    NUMBERS,
    PARTICLES,
    TITLES,
    WRITTEN_AS_ONE,
)

MOST_WORDS = 24
_ALLAH = frozenset("allah ullah ollah illah lah alla ulla olla الله للله لله".split())
_DIN = frozenset("din deen dine dein eddine eddin uddin دین الدین".split())
_OF_RELIGION = re.compile("(?<=...)[aeiou]d?d(?:i|ee|ei|î|ī)ne?$")
_SERVANT = frozenset("abd abdul abdal abdel abdol abdur abdu abdoul abdil abdi abdus abdun abdud abdes abden abder عبد".split())
_ABD = ("abdoul", "abdul", "abdal", "abdel", "abdol", "abdil", "عبدال")
_ABD_AGREEING = ("abdu", "abde", "abda", "abdo", "abdi", "abdou")
_ARTICLE_IN_WORD = ("al", "el")
_SHORTEST_BARE = 4
"""Letters that must remain where an article is taken off a word that it is written onto."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word of a name; the same text is the same object, so that a pair of words is compared once.

    Attributes:
        written: as it was written, but for case, marks and forms of a letter.
        sounds: what it sounds like.
        role: ``name``, ``group``, ``kunya``, ``number`` or ``initial``.
        is_: which given names, or which words of groups, it may be.
        abjad: whether its script leaves vowels out.
        bare: the word without an article that may be written onto it, else "".
        keys: under which it is kept and looked for.
        weight: how much it tells about who is meant.
    """

    written: str
    sounds: Sounds
    role: str
    is_: frozenset[str]
    abjad: bool
    bare: str
    keys: frozenset[str]
    weight: float


_KNOWN = 0.7
"""How much a given name that many share tells, beside one that few do."""
_SHORTEST_KEY = 2
_WEIGHTS = {"name": 1.0, "group": 0.5, "kunya": 0.4, "number": 0.5, "initial": 0.3}


class Parsed(NamedTuple):
    """A name's words in order, and what was set aside.

    Attributes:
        words: that tell who is meant.
        titles: titles and honorifics, as written.
        offices: the kinds of the titles.
        aside: whether an article or a "bin" was set aside.
        comma: whether a comma says that the last name comes first.
        foreign: whether anything in it shows that it was transliterated, or could have been.
        scripts: that it is written in.
    """

    words: tuple[Word, ...]
    titles: tuple[str, ...]
    offices: frozenset[str]
    aside: bool
    comma: bool
    foreign: bool
    scripts: frozenset[str]


@lru_cache(maxsize=65536)
def parsed(name: str) -> Parsed:
    """Return a name's parts."""
    name = name[:LONGEST]
    written = words_of(name)[:MOST_WORDS]
    scripts = frozenset(script_of(word[0]) for word in written)
    spelled = [word.translate(CYRILLIC_LETTERS) if script_of(word[0]) == "CYRILLIC" else word for word in written]
    split = [part for word in filter(None, spelled) for part in WRITTEN_AS_ONE.get(word, (word,))]
    joined = list(_joined(split))
    plain = [word for place, word in enumerate(joined) if not _is_aside(joined, place)] or joined
    titles = [word for word in plain if TITLES.get(word)]
    core = [word for word in plain if word not in TITLES] or plain
    core = _with_kept_title(plain, core)
    words = tuple(word_of(word) for word in core)
    return Parsed(
        words=words,
        titles=tuple(word for word in titles if word not in core),
        offices=frozenset(TITLES[word] for word in titles if word not in core),
        aside=len(plain) < len(joined),
        comma="," in name or "،" in name,
        foreign=bool(scripts - {"LATIN", ""}) or len(plain) < len(joined) or any(map(_is_foreign, words)),
        scripts=scripts,
    )


def _with_kept_title(plain: list[str], core: list[str]) -> list[str]:
    """Return the words that count; a title that ends a name, or follows the only word, is part of it."""
    if len(plain) > 1 and plain[-1] in TITLES and len(core) < len(plain):
        return [*core, plain[-1]] if core != plain else core
    return core


def _is_aside(words: list[str], place: int) -> bool:
    """Return whether a word is an article or a "bin"; an article that agrees is one before its letter only."""
    word = words[place]
    if word in ARTICLES or (word in PARTICLES and place > 0):
        return True
    follows = words[place + 1] if place + 1 < len(words) else ""
    return word in AGREEING and follows.startswith(word[1:])


def _joined(words: Iterable[str]) -> Iterator[str]:
    """Yield words with what is often written as one put together: Nasr Allah, Abd al-Rahman, Nur al-Din, Abu Bakr."""
    kept: list[str] = []
    servant = False
    for word in words:
        if servant and word in ARTICLES | AGREEING:
            continue
        if servant:
            kept[-1] = _servant_of(word)
            servant = False
        elif word in _SERVANT:
            kept.append(word)
            servant = True
        elif word in _ALLAH and kept:
            while len(kept) > 1 and kept[-1] in ARTICLES:
                kept.pop()
            kept[-1] += "اله" if word[0] > "\u0600" else "allah"
        elif word in _DIN and kept:
            while len(kept) > 1 and kept[-1] in ARTICLES | AGREEING:
                kept.pop()
            kept[-1] += "الدین" if word[0] > "\u0600" else "uddin"
        elif word in ("bakr", "bakar", "baker", "bakir", "بکر") and kept and KUNYA.get(kept[-1]) == "abu":
            kept[-1] = "abubakr"
        else:
            kept.append(word)
    yield from map(_one_servant, kept)


def _servant_of(word: str) -> str:
    """Return the name of the servant of somebody, written as one."""
    if word[0] > "\u0600":
        return "عبداله" if word in _ALLAH else "عبد" + word.removeprefix("ال")
    return "abdallah" if word in _ALLAH else "abd" + word


def _one_servant(word: str) -> str:
    """Return a word that begins with Abdul without its article."""
    if word.endswith("الله"):
        word = word[:-3] + "له"
    if len(word) < 6:  # noqa: PLR2004 - shorter is Abdi or Abdou, or no such name at all
        return word
    if not word.startswith(("abd", "عبد")):
        return _OF_RELIGION.sub("uddin", word)
    if word in ("عبدالله", "عبداله") or word.removeprefix("abd")[1:].removeprefix("l") in ("lah", "la", "lahi", "lai"):
        return "عبداله" if word[0] > "\u0600" else "abdallah"
    for start in _ABD:
        if word.startswith(start) and word[len(start) :]:
            return word[:3] + word[len(start) :]
    rest = word[4:]
    return "abd" + rest if word.startswith(_ABD_AGREEING) and rest[:1] not in "aeiou" else word


@lru_cache(maxsize=65536)
def word_of(word: str) -> Word:
    abjad = "\u0590" <= word[0] <= "\u08ff"
    stem = _without_article(word) if abjad else word
    bare = "" if abjad or word in GROUP_WORDS else _bare(word)
    role, is_ = _role(stem)
    weight = _WEIGHTS[role] * (_KNOWN if role == "name" and is_ else 1.0)
    sounds = sounds_of(stem)
    keys = {*is_, *_near(sounds.key), *(_near(sounds_of(bare).key) if bare else ())}
    return Word(stem, sounds, role, is_, abjad, bare, frozenset(keys), weight)


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


def _role(word: str) -> tuple[str, frozenset[str]]:
    if word in KUNYA:
        return "kunya", frozenset({KUNYA[word]})
    if word in NUMBERS or any(letter.isdigit() for letter in word):
        return "number", frozenset({word})
    if found := GROUP_WORDS.get(word):
        return "group", found
    if len(word) == 1:
        return "initial", frozenset()
    if found := GIVEN.get(word):
        return "name", found
    spelled = latin(word)
    return "name", frozenset() if "\u0590" <= word[0] <= "\u08ff" else GIVEN.get(rough(spelled), frozenset())


_SIGNS = ("kh", "gh", "dh", "aa", "iy", "zh", "ou", "q")


def _is_foreign(word: Word) -> bool:
    """Return whether a word shows that it may have been transliterated."""
    if not word.written.isascii() or word.role == "kunya":
        return True
    if word.role == "name":
        return bool(word.is_) or any(sign in word.written.replace("qu", "") for sign in _SIGNS)
    return False
