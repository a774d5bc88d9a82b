import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.model.characters import UNSAFE, escape_unsafe


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b31m", "\\x9b31m"),
        ("nul\x00", "nul\\x00"),
        ("a\nb\tc\rd", "a\\x0ab\\x09c\\x0dd"),
        ("txt\u202eexe", "txt\\u202eexe"),
        ("\u2066isolated\u2069", "\\u2066isolated\\u2069"),
        ("\u200e\u200f\u061c", "\\u200e\\u200f\\u061c"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("line\u2028paragraph\u2029", "line\\u2028paragraph\\u2029"),
        ("\ufeffmark", "\\ufeffmark"),
        ("soft\xadhyphen", "soft\\xadhyphen"),
        ("\U000e0041", "\\U000e0041"),
        ("lone\ud800", "lone\\ud800"),
    ],
)
def test_escapes(text: str, shown: str) -> None:
    """A character that hides, reorders or drives a terminal is written out."""
    assert escape_unsafe(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "تيودور كويل",
        "می\u200cخواهم",  # the zero-width non-joiner is Persian spelling
        "👩\u200d👩\u200d👧",  # the joiner makes one family of three
        "Мара Дорвейн",
        "Z\u0335\u0321a\u0300",
        "é\u00a0€ 田中",
        "<script>alert(1)</script> [bold]{{ x }}",
    ],
)
def test_spelling_is_kept(text: str) -> None:
    """Letters, marks, joiners and emoji of any script are left as they are, and so is markup."""
    assert escape_unsafe(text) == text


@given(st.text(alphabet=st.characters(codec=None)))
def test_escaped_text_is_harmless(text: str) -> None:
    """What was escaped holds nothing unsafe, and escaping it again changes nothing."""
    escaped = escape_unsafe(text)
    assert not UNSAFE.search(escaped)
    assert escape_unsafe(escaped) == escaped


@pytest.mark.parametrize("category", ["Cc", "Cs", "Zl", "Zp"])
def test_whole_categories(category: str) -> None:
    """Every control, surrogate, line and paragraph separator of Unicode is unsafe."""
    members = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == category]
    assert members
    assert all(UNSAFE.fullmatch(member) for member in members)


def test_bidi_controls() -> None:
    """Every character that Unicode gives an explicit direction is unsafe."""
    explicit = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    members = [chr(code) for code in range(0x110000) if unicodedata.bidirectional(chr(code)) in explicit]
    assert len(members) == 9
    assert all(UNSAFE.fullmatch(member) for member in members)
