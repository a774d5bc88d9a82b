"""A name's text before it is compared: one form for each letter, no marks, no look-alikes. Knows characters only."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

LONGEST = 400
"""Characters of a name that are compared; what is longer is no name."""

ARABIC_FORMS = str.maketrans(
    {
        **dict.fromkeys("أإآٱٲٳ", "ا"),
        **dict.fromkeys("يىېۍ", "ی"),
        **dict.fromkeys("كڪ", "ک"),
        **dict.fromkeys("ةۀہھۃ", "ه"),
        "ؤ": "و",
        "ئ": "ی",
        **dict.fromkeys("ںڼ", "ن"),
        "ټ": "ت",
        "ډ": "د",
        "ړ": "ر",
        "ږ": "ژ",
        "ښ": "ش",
        "څ": "س",
        "ځ": "ز",
        "ګ": "گ",
        "ڕ": "ر",
        "ڵ": "ل",
        "ٹ": "ت",
        "ڈ": "د",
        "ڑ": "ر",
        "ے": "ی",
    }
)
"""Arabic, Persian, Kurdish, Pashto and Urdu forms of one letter."""

LOOK_ALIKES = {
    "LATIN": str.maketrans("авекмнорстухіјѕԁɡһԛԝαβεικνορτυχ", "abekmhopctyxijsdghqwabeikvoptux"),
    "CYRILLIC": str.maketrans("abekmhopctyxijs", "авекмнорстухіјѕ"),
    "GREEK": str.maketrans("abeikvoptux", "αβεικνορτυχ"),
}
"""Letters that look alike, as letters of the script that the rest of the word is in."""

UNREAD = re.compile("[\u0530-\u058f\u0700-\u08ff\u0900-\u1dff\u2c00-\u2dff\u3040-\uabff\U00010000-\U0003ffff]+")
"""Armenian, Indic, Georgian, Ethiopic, Chinese and others; Arabic, Hebrew, Cyrillic and Greek are none of them."""

_JOINING = re.compile(r"['`’‘ʼʿʾ´ʹʺ\"“”״׳]")
_INITIAL = re.compile(r"\b(\w)\.(?=\w\b)")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4096)
def script_of(letter: str) -> str:
    """Return the script that a letter belongs to, as Unicode names it ("LATIN"), or "" for what is no letter."""
    return unicodedata.name(letter, "").partition(" ")[0] if letter.isalpha() else ""


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name in their own script: lower case, without accents on Arabic, look-alikes undone.

    >>> words_of("قاسم سُليماني")
    ('قاسم', 'سلیمانی')
    """
    text = name[:LONGEST]
    if text.isascii():
        return tuple(_WORD.findall(_INITIAL.sub(r"\1", _JOINING.sub("", text.lower()))))
    text = _spelled(unicodedata.normalize("NFKC", text).casefold())
    text = _INITIAL.sub(r"\1", _JOINING.sub("", "".join(map(_plain, text))))
    return tuple(_undone(word) for word in _WORD.findall(unicodedata.normalize("NFC", text).translate(ARABIC_FORMS)))


def scripts_of(name: str) -> frozenset[str]:
    """Return the scripts that a name is written in, as Unicode names them."""
    if name.isascii():
        return frozenset({"LATIN"} if any(map(str.isalpha, name)) else ())
    return frozenset(filter(None, map(script_of, name[:LONGEST])))


def _spelled(text: str) -> str:
    """Return a text with letters of scripts that we have no table for in Latin ones."""
    return text if UNREAD.search(text) is None else UNREAD.sub(lambda found: anyascii(found[0]).lower(), text)


def mixed_scripts(name: str) -> tuple[str, ...]:
    """Return the words of a name that mix Latin, Cyrillic or Greek letters, which nobody types by accident.

    >>> mixed_scripts("Qаsem Soleimani")  # the first "а" is Cyrillic
    ('Qаsem',)
    """
    words = _WORD.findall(unicodedata.normalize("NFKC", name))
    return tuple(word for word in words if len(_scripts(word)) > 1)


def _scripts(word: str) -> set[str]:
    return set() if word.isascii() else {script_of(letter) for letter in word} & set(LOOK_ALIKES)


def _plain(character: str) -> str:
    """Return a character, or nothing for vowel points, the tatweel and what is not seen."""
    category = unicodedata.category(character)
    if character == "\u0640" or category == "Cf" or (category == "Mn" and not "\u0300" <= character <= "\u036f"):
        return ""
    return str(unicodedata.decimal(character)) if category == "Nd" else character


def _undone(word: str) -> str:
    """Return a word with letters of another script that only look like its own replaced by its own."""
    scripts = _scripts(word)
    if len(scripts) < 2:  # noqa: PLR2004 - two scripts in one word
        return word
    most = max(sorted(scripts, reverse=True), key=lambda script: sum(script_of(letter) == script for letter in word))
    return word.translate(LOOK_ALIKES[most])
