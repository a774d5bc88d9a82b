import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.names import name_key


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Asa’ib Ahl al-Haq", "Asa'ib Ahl al Haq"),
        ("Kata’ib Hezballah", "KATAIB HEZBALLAH"),
        ("Al-Khazali", "khazali"),
        ("the Green Zone", "Green Zone"),
        ("Osric Väne", "Osric Vane"),
        ("Каис аль-Хазали", "Kais al-Khazali"),
        ("قاسم سليماني", "قاسم سلیمانی"),
        ("U.S. embassy", "US embassy"),
        ("U.S.A.", "USA"),
        ("Ｕｎｉｔｅｄ States", "United States"),
        ("Dawn   Brigade", "Dawn-Brigade"),
    ],
)
def test_same_key(first: str, second: str) -> None:
    """Case, accents, apostrophes, hyphens, articles, dots of initials and script make no other name."""
    assert name_key(first) == name_key(second) != ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Hassan Nasrallah", "Hassan Rouhani"),
        ("Asa'ib Ahl al-Haq", "Asa’ib Ahi Al-Haq"),
        ("Qasem Soleimani", "Qasim Soleimani"),
        ("Dawn Brigade", "Salt Brigade"),
        ("L. Petrash", "Petrash"),
    ],
)
def test_other_key(first: str, second: str) -> None:
    """One letter that differs makes another name: what is alike is found, never taken for the same."""
    assert name_key(first) != name_key(second)


def test_article_alone() -> None:
    """A name made of an article alone keeps it, so that it has a key."""
    assert name_key("The") == ("the",)


def test_signs_alone() -> None:
    """A name of signs alone has no words."""
    assert name_key("???") == name_key("") == ()


@given(st.text(max_size=40))
def test_words_of_latin_letters(text: str) -> None:
    """Whatever the name, its key is made of lower-case Latin letters and digits."""
    assert all(word and word.isascii() and word.isalnum() and word == word.lower() for word in name_key(text))


@given(st.text(max_size=40))
def test_key_of_a_key(text: str) -> None:
    """A key written out as a name has the same key."""
    key = name_key(text)
    assert name_key(" ".join(key)) == key
