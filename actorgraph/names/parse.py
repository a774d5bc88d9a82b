"""A name as its parts: words that tell who is meant, and those that only accompany them. Knows words, not records."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from actorgraph.names.consonants import latin
from actorgraph.names.given import rough
from actorgraph.names.letters import CYRILLIC_LETTERS
from actorgraph.names.normal import LONGEST, script_of, words_of
from actorgraph.names.parts import AGREEING, ARTICLES, JOINING, PARTICLES, TITLES, WRITTEN_AS_ONE
from actorgraph.names.together import written_together
from actorgraph.names.words import Word, is_foreign, word_of

MOST_WORDS = 24
"""Words of a name that are compared; what has more is no name."""


class Parsed(NamedTuple):
    """A name's words in order, and what was set aside.

    Attributes:
        words: that tell who is meant.
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
    scripts = frozenset(filter(None, (script_of(word[0]) for word in written)))
    spelled = [word.translate(CYRILLIC_LETTERS) if script_of(word[0]) == "CYRILLIC" else word for word in written]
    split = [part for word in filter(None, spelled) for part in WRITTEN_AS_ONE.get(word, (word,))]
    together = written_together(split)
    aside = [word for place, word in enumerate(together) if _is_aside(together, place)]
    titles = [word for place, word in enumerate(together) if _is_title(together, place)]
    core = [
        word for place, word in enumerate(together) if not (_is_aside(together, place) or _is_title(together, place))
    ]
    if not core:
        core, titles = [word for word in together if word not in aside] or together, []
    words = tuple(map(word_of, core))
    return Parsed(
        words=words,
        titles=tuple(titles),
        offices=frozenset(TITLES[word] for word in titles),
        aside=bool(aside),
        comma="," in name or "،" in name,
        foreign=bool(scripts - {"LATIN"} or set(aside) - JOINING or any(map(is_foreign, words))),
        person=any(word.role == "name" and word.is_ for word in words),
        scripts=scripts,
        plain=" ".join(sorted(rough(latin(word)) for word in core)),
    )


def _is_title(words: list[str], place: int) -> bool:
    """Return whether a word is a title: one that ends a name is part of it, and "President of" begins an office."""
    follows = words[place + 1] if place + 1 < len(words) else "of"
    return words[place] in TITLES and follows not in JOINING


def _is_aside(words: list[str], place: int) -> bool:
    """Return whether a word is an article or a "bin"; an article that agrees is one before its letter only."""
    word = words[place]
    if word in ARTICLES or word in JOINING or (word in PARTICLES and place > 0):
        return True
    follows = words[place + 1] if place + 1 < len(words) else ""
    return word in AGREEING and follows.startswith(word[1:])
