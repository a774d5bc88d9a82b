"""A name as a key that can be compared: one script, no case, no accents, no joining marks. Knows text only."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_JOINING = re.compile(r"['`’‘ʼʿʾ´]")
_INITIAL = re.compile(r"\b(\w)\.(?=\w\b)")
_PARTING = re.compile(r"[^0-9a-z]+")
ARTICLES = frozenset({"al", "el", "the", "of", "a", "an", "at", "in", "on", "near", "and"})
"""Words that alone tell nobody apart: the Arabic article, and English words that join."""


@lru_cache(maxsize=65536)
def name_key(name: str) -> tuple[str, ...]:
    """Return the words of a name in Latin letters, lower case, without accents, apostrophes and joining words.

    >>> name_key("Asa’ib Ahl al-Haq")
    ('asaib', 'ahl', 'haq')
    >>> name_key("U.S. embassy")
    ('us', 'embassy')
    """
    joined = _INITIAL.sub(r"\1", _JOINING.sub("", unicodedata.normalize("NFKC", name)))
    plain = anyascii(joined).casefold()
    words = [word for word in _PARTING.split(_JOINING.sub("", plain)) if word]
    return tuple(word for word in words if word not in ARTICLES) or tuple(words)
