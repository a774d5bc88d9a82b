"""The tables hold what they say, so that every row of them can be reached."""

from actorgraph.names.given import GIVEN, ROWS, rough
from actorgraph.names.letters import ARABIC, CLASSES, CYRILLIC, HEBREW, LATIN, SOUNDS
from actorgraph.names.normal import words_of
from actorgraph.names.parts import GROUP_WORDS, KUNYA, TITLES


def test_given_names_are_spelled_as_they_are_looked_up() -> None:
    """Latin spellings are rough, others as their words are left; each row has one name of its own."""
    assert [word for word in GIVEN if word != (rough(word) if word.isascii() else words_of(word)[0])] == []
    rows = [line.partition(":")[0] for line in ROWS.strip().splitlines()]
    assert len(rows) == len(set(rows))


def test_words_are_spelled_as_they_are_looked_up() -> None:
    """Titles, kunyas and group words stand in one form for each letter."""
    words = [word for word in (*TITLES, *KUNYA, *GROUP_WORDS) if not {"ĥ", "ĝ"} & set(word)]
    assert [word for word in words if words_of(word) != (word,)] == []


def test_letters_stand_for_sounds() -> None:
    """Every consonant stands for a sound, and Cyrillic is spelled in Latin letters that are read."""
    assert all((*LATIN.values(), *ARABIC.values(), *HEBREW.values()))
    assert set(CLASSES) <= set(SOUNDS)
    assert {letter for spelled in CYRILLIC.values() for letter in spelled} <= {*"".join(LATIN), *"aeiou"}
