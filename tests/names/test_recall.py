"""How much of what people write is found, on our own lists and on public ones."""

from pathlib import Path

import pytest

from actorgraph.names import NameIndex, meant
from actorgraph.names.alike import word_likeness
from actorgraph.names.normal import words_of
from actorgraph.names.words import word_of


@pytest.fixture(scope="module")
def index(variants: list[tuple[str, str]]) -> NameIndex:
    """Return an index of the names, each under itself."""
    return NameIndex((name, name) for name in sorted({name for _, name in variants}))


def test_recall(index: NameIndex, variants: list[tuple[str, str]]) -> None:
    """Of some six hundred variants 98 in 100 find their name first."""
    first = [name in [match.id for match in index.like(text, limit=1)] for text, name in variants]
    assert sum(first) >= 0.98 * len(variants)


def test_nobody_else_is_meant(index: NameIndex, variants: list[tuple[str, str]]) -> None:
    """No variant is taken for somebody else, and more than half are taken for whom they mean without being asked."""
    taken = [(name, [match.id for match in meant(index.like(text))]) for text, name in variants]
    assert [(name, ids) for name, ids in taken if ids and ids != [name]] == []
    assert sum(bool(ids) for _, ids in taken) > 0.5 * len(variants)


def test_arabic_words(real: Path) -> None:
    """Of ten thousand Latin words and their Arabic spellings, some of them wrongly paired, 96 in 100 go together."""
    rows = (line.split("\t") for line in (real / "names/neteval_wd_arabic_16.tsv").read_text("utf-8").splitlines())
    pairs = [(words_of(latin), words_of(arabic.replace(" ", ""))) for latin, arabic, _ in rows]
    likeness = [
        word_likeness(word_of(one[0]), word_of(other[0])) for one, other in pairs if len(one) == len(other) == 1
    ]
    assert len(likeness) > 10_000
    assert sum(each >= 0.65 for each in likeness) >= 0.96 * len(likeness)


def test_one_man_in_many_languages(real: Path) -> None:
    """The names of one man in scripts that are read here find him among others with names like his."""
    texts = (real / "names/putin_names.txt").read_text("utf-8").splitlines()
    others = ["Vladimir Vladimirovich Kara-Murza", "Vladimir Potanin", "Viktor Putilin"]
    index = NameIndex((name, name) for name in ["Vladimir Vladimirovich Putin", *others])
    found = [index.like(text, limit=1) for text in texts if text.strip()]
    right = [bool(matches) and matches[0].id == "Vladimir Vladimirovich Putin" for matches in found]
    assert sum(right) >= 0.85 * len(right)
