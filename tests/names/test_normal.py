import pytest

from actorgraph.names.normal import mixed_scripts, words_of


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Asa’ib Ahl al-Haq", ("asaib", "ahl", "al", "haq")),
        ("قَاسِم سُليماني", ("قاسم", "سلیمانی")),
        ("قـاسم", ("قاسم",)),
        ("كتائب", ("کتایب",)),
        ("علي", ("علی",)),
        ("حزب‌الله", ("حزبالله",)),
        ("U.S. embassy", ("us", "embassy")),
        ("Ｑａｓｅｍ", ("qasem",)),
        ("لواء ٤٦", ("لواء", "46")),
        ("???", ()),
    ],
)
def test_words(name: str, words: tuple[str, ...]) -> None:
    """Points, the tatweel, joiners, forms of a letter and of a figure make no other word."""
    assert words_of(name) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Qаsem Soleimani", ("Qаsem",)),
        ("Нasrallah", ("Нasrallah",)),
        ("Касем Сулеймани", ()),
        ("Qasem Сулеймани", ()),
        ("قاسم Soleimani", ()),
        ("", ()),
    ],
)
def test_mixed_scripts(name: str, words: tuple[str, ...]) -> None:
    """A word of Latin and Cyrillic letters is told; a name of words in two scripts is not."""
    assert mixed_scripts(name) == words


def test_look_alikes_are_undone() -> None:
    """A letter that only looks like its neighbours' script is read as theirs."""
    assert words_of("Qаsem") == ("qasem",)
    assert words_of("Кaсем") == ("касем",)
