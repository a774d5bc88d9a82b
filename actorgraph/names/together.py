"""Words of a name that are often written as one: Nasr Allah, Abd al-Rahman, Nur al-Din, Abu Bakr. Knows words only."""

from __future__ import annotations

import re
from collections.abc import Iterable

from actorgraph.names.parts import AGREEING, ALLAH, ARTICLES, BAKR, DIN, KUNYA, SERVANT

_OF_GOD = re.compile("(?<=..)[auo]ll+ah?$")
_OF_RELIGION = re.compile("(?<=...)[aeiou]d?d(?:i|ee|ei|î|ī)ne?$")
ABD = ("abdoul", "abdul", "abdal", "abdel", "abdol", "abdil", "عبدال")
ABD_AGREEING = ("abdu", "abde", "abda", "abdo", "abdi", "abdou")
_ARTICLES = ARTICLES | AGREEING
_ABD_ = "abd'"
"""With an apostrophe, for in Abd al-Hadi no dh is heard."""
_SHORTEST = 6
"""Shorter words that begin with Abd are Abdi or Abdou, or no such name at all."""


def written_together(words: Iterable[str]) -> list[str]:
    """Return words with what is often written as one put together, and the article within left out.

    >>> written_together(["abd", "al", "rahman"]) == written_together(["abdurrahman"])
    True
    """
    kept: list[str] = []
    servant = False
    for word in words:
        if servant and word in _ARTICLES:
            continue
        if servant:
            kept[-1] = _servant_of(word)
        elif kept and word in ALLAH | DIN:
            _end_with(kept, word)
        elif kept and word in BAKR and KUNYA.get(kept[-1]) == "abu":
            kept[-1] = "abubakr"
        else:
            kept.append(_as_one(word))
        servant = not servant and word in SERVANT
    return kept


def _end_with(kept: list[str], word: str) -> None:
    """Put the last word and "Allah" or "al-Din" together, without the article before it."""
    while len(kept) > 1 and kept[-1] in _ARTICLES:
        kept.pop()
    arabic = word[0] > "\u0600"
    if word in ALLAH:
        kept[-1] += "اله" if arabic else "allah"
    else:
        kept[-1] += "دین" if arabic else "uddin"


def _servant_of(word: str) -> str:
    """Return the name of the servant of somebody, written as one."""
    if word[0] > "\u0600":
        return "عبداله" if word in ALLAH else "عبد" + word.removeprefix("ال")
    return "abdallah" if word in ALLAH else f"{_ABD_}{word}"


def _as_one(word: str) -> str:
    """Return a word that holds an article, as Abdulrahman or Nuruddin does, without it."""
    if word.endswith("الله"):
        word = word.removesuffix("لله") + "له"
    elif word.endswith("الدین"):
        word = word.removesuffix("الدین") + "دین"
    if len(word) < _SHORTEST:
        return word
    return _servant(word) if word.startswith(("abd", "عبد")) else _OF_RELIGION.sub("uddin", _OF_GOD.sub("allah", word))


def _servant(word: str) -> str:
    if word == "عبداله" or word[4:].removeprefix("l") in ("lah", "la", "lahi", "lai"):
        return "عبداله" if word[0] > "\u0600" else "abdallah"
    for start in ABD:
        if word.startswith(start) and len(word) > len(start):
            return (_ABD_ if word.isascii() else word[:3]) + word[len(start) :]
    return _ABD_ + word[4:] if word.startswith(ABD_AGREEING) and word[4:5] not in "aeiou" else word
