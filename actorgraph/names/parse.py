"""A name as its parts: words that tell who is meant, and those that only accompany them. Knows words, not records."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from actorgraph.names.letters import CYRILLIC_LETTERS
from actorgraph.names.normal import LONGEST, script_of, scripts_of, words_of
from actorgraph.names.parts import AGREEING, ARTICLES, JOINING, PARTICLES, TITLES, WRITTEN_AS_ONE
from actorgraph.names.together import written_together
from actorgraph.names.words import Word, word_of

MOST_WORDS = 24
"""Words of a name that are compared; what has more is no name."""


class Parsed(NamedTuple):
    """A name's words in order, and what was set aside.

    Attributes:
        words: that tell who is meant.
        core: the same as text, an article that is written onto one still before it.
        titles: titles and honorifics, as written.
        offices: the kinds of the titles.
        aside: whether an article or a "bin" was set aside.
        comma: whether a comma says that the last name comes first.
        foreign: whether anything in it shows that it was transliterated, or could have been.
        person: whether a known given name is among the words.
        scripts: that it is written in.
        plain: the words that count, in rough Latin letters, in the order of the alphabet.
    """

    words: tuple[Word, ...]
    core: tuple[str, ...]
    titles: tuple[str, ...]
    offices: frozenset[str]
    aside: bool
    comma: bool
    foreign: bool
    person: bool
    scripts: frozenset[str]
    plain: str


@lru_cache(maxsize=65536)
def parsed(name: str) -> Parsed:
    """Return a name's parts."""
    name = name[:LONGEST]
    written = words_of(name)[:MOST_WORDS]
    scripts = scripts_of(name)
    spelled = [word.translate(CYRILLIC_LETTERS) if script_of(word[0]) == "CYRILLIC" else word for word in written]
    split = [part for word in filter(None, spelled) for part in WRITTEN_AS_ONE.get(word, (word,))]
    together = written_together(split)
    aside, titles, core = _sorted_out(together)
    if not core:
        core, titles = titles or together, []
    words = tuple(map(word_of, core))
    return Parsed(
        words=words,
        core=tuple(core),
        titles=tuple(titles),
        offices=frozenset(TITLES[word] for word in titles),
        aside=bool(aside),
        comma="," in name or "،" in name,
        foreign=bool(scripts - {"LATIN"} or set(aside) - JOINING or any(word.foreign for word in words)),
        person=any(word.role == "name" and word.is_ for word in words),
        scripts=scripts,
        plain=" ".join(sorted(word.plain for word in words)),
    )


def _sorted_out(words: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Return the words that are articles and the like, those that are titles, and the others."""
    aside, titles, core = [], [], []
    for place, word in enumerate(words):
        if _is_aside(words, place):
            aside.append(word)
        elif word in TITLES and _is_title(words, place):
            titles.append(word)
        else:
            core.append(word)
    return aside, titles, core


def _is_title(words: list[str], place: int) -> bool:
    """Return whether what may be a title is one: not at the end of a name, nor in "President of"."""
    follows = words[place + 1] if place + 1 < len(words) else "of"
    return follows not in JOINING


def _is_aside(words: list[str], place: int) -> bool:
    """Return whether a word is an article or a "bin"; an article that agrees is one before its letter only."""
    word = words[place]
    if word in ARTICLES or word in JOINING or (word in PARTICLES and place > 0):
        return True
    follows = words[place + 1] if place + 1 < len(words) else ""
    return word in AGREEING and follows.startswith(word[1:])
