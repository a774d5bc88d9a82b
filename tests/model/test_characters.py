import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.model.characters import FSI, PDI, UNSAFE, escape_unsafe, isolated

ISOLATE = re.compile(f"{FSI}([^{FSI}{PDI}]*){PDI}")
ARABIC = "قيس"
ANY = st.text(alphabet=st.characters(codec=None))
TURNING = st.text(alphabet=f"ab 1(«\n\x1b{ARABIC}אب٣{FSI}{PDI}\u202e\u2066\u2067\u200f\u202c")


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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"{FSI}{ARABIC}{PDI}", f"{FSI}{ARABIC}{PDI}"),
        (f"{FSI}a{PDI}, {FSI}b{PDI}", f"{FSI}a{PDI}, {FSI}b{PDI}"),
        (f"{FSI}open", "\\u2068open"),
        (f"closed{PDI}", "closed\\u2069"),
        (f"{PDI}turned{FSI}", "\\u2069turned\\u2068"),
        (f"{FSI}one{FSI}two{PDI}three{PDI}", f"\\u2068one{FSI}two{PDI}three\\u2069"),
        (f"{FSI}over\u202eride{PDI}", "\\u2068over\\u202eride\\u2069"),
        (f"{FSI}two\nlines{PDI}", "\\u2068two\\x0alines\\u2069"),
        (f"\u2067other kind{PDI}", "\\u2067other kind\\u2069"),
        (f"{FSI}{PDI}", f"{FSI}{PDI}"),
    ],
)
def test_closed_isolates_are_kept(text: str, shown: str) -> None:
    """A closed isolate with nothing unsafe in it stays; half of one, and one that holds another, is written out."""
    assert escape_unsafe(text) == shown


@given(ANY | TURNING)
def test_escaped_text_is_harmless(text: str) -> None:
    """What was escaped holds nothing unsafe but closed isolates, and escaping it again changes nothing."""
    escaped = escape_unsafe(text)
    assert not UNSAFE.search(ISOLATE.sub(r"\1", escaped))
    assert escape_unsafe(escaped) == escaped


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Qais al-Khazali", "Qais al-Khazali"),
        ("Мара, 田中, ۱۲ and é", "Мара, 田中, ۱۲ and é"),
        (ARABIC, f"{FSI}{ARABIC}{PDI}"),
        ("בית", f"{FSI}בית{PDI}"),
        ("٢٠١٩", f"{FSI}٢٠١٩{PDI}"),
        (f"Asa'ib ({ARABIC})", f"{FSI}Asa'ib ({ARABIC}){PDI}"),
        ("می\u200cخواهم", f"{FSI}می\u200cخواهم{PDI}"),
        ("a\x1bb\u200f", "a\\x1bb\\u200f"),
        (f"{FSI}a{PDI}", "\\u2068a\\u2069"),
        (f"{ARABIC}{PDI}\u202e", f"{FSI}{ARABIC}\\u2069\\u202e{PDI}"),
        (f"{ARABIC}\n", f"{FSI}{ARABIC}\\x0a{PDI}"),
        ("", ""),
    ],
)
def test_isolated(text: str, shown: str) -> None:
    """Data with a letter or digit from right to left stands in an isolate; its own marks are written out first."""
    assert isolated(text) == shown


@given(ANY | TURNING)
def test_nothing_leaves_an_isolate(text: str) -> None:
    """However data is made, no letter from right to left and no mark of direction is outside of an isolate."""
    outside = ISOLATE.sub("", isolated(text))
    assert not UNSAFE.search(outside)
    assert not any(unicodedata.bidirectional(each) in ("R", "AL", "AN") for each in outside)
    assert len(ISOLATE.findall(isolated(text))) <= 1


@given(TURNING, TURNING)
def test_a_line_of_isolated_data_is_printed_as_it_is(first: str, second: str) -> None:
    """What was isolated is not escaped again where a line of it is printed."""
    line = f"{isolated(first)} / {isolated(second)} [1]"
    assert escape_unsafe(line) == line


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
