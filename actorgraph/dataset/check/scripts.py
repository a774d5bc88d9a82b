"""Words of a name that may be made to look like other words: letters of several scripts, or look-alikes alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actorgraph.dataset.dataset import Dataset
from actorgraph.errors import Problem
from actorgraph.names.normal import mixed_scripts, script_of

_LIKE_LATIN = frozenset("АВЕЅІЈКМНОРСТУХԌԚԜаеѕіјорсухԁһԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορν")
"""Cyrillic and Greek letters that are drawn like Latin ones."""
_WORD = re.compile(r"[^\W\d_]+")


def deceptive_words(name: str) -> tuple[str, ...]:
    r"""Return the words of a name that mix scripts, or that among Latin words have only letters that look Latin.

    >>> deceptive_words("Ada \u0421\u043e\u0441\u043e")  # the last word is Cyrillic
    ('\u0421\u043e\u0441\u043e',)
    """
    if name.isascii():
        return ()
    mixed, words = mixed_scripts(name), _WORD.findall(name)
    latin = any(script_of(word[0]) == "LATIN" for word in words)
    alike = [word for word in words if latin and _LIKE_LATIN.issuperset(word)]
    return tuple(dict.fromkeys((*mixed, *alike)))


def check_scripts(dataset: Dataset) -> Iterator[Problem]:
    """Yield the names with such words."""
    for actor in dataset.actors.values():
        fields = [("name", actor.name), *((f"aliases.{at}.name", each.name) for at, each in enumerate(actor.aliases))]
        for field, name in fields:
            yield from _problem("actors.json", actor.id, field, name)
    for incident in dataset.incidents.values():
        yield from _problem("incidents.json", incident.id, "name", incident.name)


def _problem(file: str, key: str, field: str, name: str) -> Iterator[Problem]:
    if words := deceptive_words(name):
        message = f"words with letters of several scripts, some of which look alike: {', '.join(map(repr, words))}"
        yield Problem(file, key, field, "warning", "mixed-scripts", message, "type each name in one script")
