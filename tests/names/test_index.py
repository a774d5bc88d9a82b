import pytest

from actorgraph.names import NameIndex

INDEX = NameIndex(
    [
        ("quill", "Teodor Quill"),
        ("quill", "Theodore Quill"),
        ("rook", "Nadia Rook"),
        ("dawn", "Dawn Brigade"),
        ("salt", "Salt Brigade"),
        ("north", "Northern wing of the Dawn Brigade"),
        ("signs", "!!!"),
    ]
)


def test_exact() -> None:
    """A whole name is exact, by whichever of a record's names, and each record counts once."""
    assert INDEX.exact("teodor QUILL") == INDEX.exact("Theodore Quill") == ("quill",)
    assert INDEX.exact("Quill") == INDEX.exact("Teodor Quil") == ()


def test_containing() -> None:
    """Part of a name fits every record with all of its words, and no word that is merely alike."""
    assert INDEX.containing("Quill") == ("quill",)
    assert INDEX.containing("Brigade") == ("dawn", "salt", "north")
    assert INDEX.containing("Dawn Brigade") == ("dawn", "north")
    assert INDEX.containing("Brigad") == ()


@pytest.mark.parametrize("text", ["", "  ", "?!"])
def test_nothing_asked(text: str) -> None:
    """A text without a word names nothing, not even a record whose name has no word either."""
    assert INDEX.exact(text) == INDEX.containing(text) == ()
    assert INDEX.like(text) == ()


def test_signs_name_themselves() -> None:
    """A name of signs alone is found by these very signs."""
    assert INDEX.exact("!!!") == ("signs",)


@pytest.mark.parametrize(
    ("text", "best"),
    [("Teodor Quil", "quill"), ("Teodore Quill", "quill"), ("Nadja Rook", "rook"), ("Salt Brigades", "salt")],
)
def test_like(text: str, best: str) -> None:
    """A small misspelling finds the record it is meant for, short of a full score."""
    first = INDEX.like(text)[0]
    assert first.id == best
    assert 0.5 <= first.score < 1


def test_like_gives_one_match_a_record() -> None:
    """Each record is matched once, by the name that fits best."""
    matches = INDEX.like("Theodore Quill")
    assert [match.id for match in matches].count("quill") == 1
    assert (matches[0].name, matches[0].score) == ("Theodore Quill", 1.0)


def test_like_in_order() -> None:
    """Matches come best first, ties by id, as many as asked for."""
    matches = INDEX.like("Brigade")
    assert [match.id for match in matches] == ["dawn", "salt", "north"]
    assert INDEX.like("Brigade", limit=1) == matches[:1]


def test_nothing_alike() -> None:
    """What is like nothing finds nothing."""
    assert INDEX.like("Zzyzx") == ()


def test_the_name_that_was_typed() -> None:
    """Of a record with several spellings the one that was typed is shown, though others fit as well."""
    index = NameIndex([("s", "Qassim Suleimani"), ("s", "Qasem Soleimani"), ("s", "Ghasem Soleimani")])
    assert [(match.name, match.reason) for match in index.like("Qasem Soleimani")] == [
        ("Qasem Soleimani", "written the same")
    ]
