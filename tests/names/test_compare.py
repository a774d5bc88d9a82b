import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from actorgraph.names.compare import compare
from actorgraph.names.parse import parsed

LETTERS = st.sampled_from("abdeghiklmnoqrstuyz' -.,'ابدحخسقکلمنهویءةдегиклмнорсхбг֑אבגדשי\u200c\u0640\u202e１٣")
TEXTS = st.text(LETTERS, max_size=30) | st.text(max_size=30)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Qasim Suleymany", "قاسم سلیمانی", "another script; qasim = قاسم"),
        ("Khalil Khazali", "Khalil al-Khazali", "article or “bin” ignored"),
        ("Thaqib Zarif", "Saqeb Dharif", "th = s; z = dh"),
        ("Kata'ib al-Fajr", "Al-Fajr Brigades", "kataib = brigades; another order"),
        ("Sheikh Salim Darwish", "Salim Darwish", "title ignored: sheikh"),
        ("Qais al-Khazali", "Khazali", "article or “bin” ignored; given name only in one: qais"),
        ("Ali Hasan", "Ali Husayn", "given name only in one: hasan; given name only in one: husayn"),
        ("J. Bolton", "John Bolton", "j may stand for john"),
        ("Bolton", "Rice", "no word in common"),
        ("Iran", "Iran", "written the same"),
    ],
)
def test_reasons(one: str, other: str, reason: str) -> None:
    """The reason says what was taken for the same, and then what speaks against it."""
    assert compare(one, other).reason == reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Qasim Suleymany", "Касем Сулеймани"),
        ("Abdulrahman", "Abd al-Rahman"),
        ("عبدالرحمن", "Abdirahman"),
        ("Nasrallah", "Nasr Allah"),
        ("Nur al-Din", "Noureddine"),
        ("Usama bin Ladin", "أسامة بن لادن"),
        ("PUTIN, Vladimir", "Vladimir Putin"),
        ("Kataib Hizbullah", "كتائب حزب الله"),
        ("Dr. Yusuf Idris", "Youssef Idriss"),
        ("David Ben-Gurion", "דוד בן גוריון"),
        ("Masoud Barzani", "مەسعوود بارزانی"),
        ("Abu Bakr al-Razi", "Aboubakar Razi"),
        ("Сергей Лавров", "Sergei Lavrov"),
        ("Qаsem", "Qasem"),
    ],
)
def test_same(one: str, other: str) -> None:
    """One name, written by two hands, scores 1."""
    assert compare(one, other)[::2] == compare(other, one)[::2] == (1.0, True)


def test_different(different: list[tuple[str, str]]) -> None:
    """No two of these people and groups are taken for one: relatives, namesakes, offices, groups with a word more."""
    assert len(different) >= 60
    assert [pair for pair in different if compare(*pair).same or compare(*reversed(pair)).same] == []


@given(TEXTS)
def test_identity(text: str) -> None:
    """A name with any word that counts is the same as itself."""
    if parsed(text).words:
        assert compare(text, text)[::2] == (1.0, True)


@given(TEXTS, TEXTS)
@example("h", "ة")
def test_symmetry(one: str, other: str) -> None:
    """Which name comes first does not matter; a score lies between 0 and 1; and what is the same scores 1."""
    score, reason, same = compare(one, other)
    assert compare(other, one)[::2] == (score, same)
    assert 0.0 <= score <= 1.0
    assert same == (score == 1.0)
    assert reason


@pytest.mark.parametrize(
    "text",
    [
        "\udcff",
        "\x00",
        "ـ" * 500,
        "a" * 100_000,
        "abd " * 5_000,
        "ال " * 900,
        "\u202e" * 50,
        "²³",
        "𝕬𝖇𝖚 𝕬𝖑𝖎",
        "الله",
        "ال",
        "x",
    ],
)
def test_hostile(text: str) -> None:
    """Whatever somebody pastes is compared without an error."""
    assert 0.0 <= compare(text, "Qassem Soleimani").score < 1.0
    assert 0.0 <= compare(text, text).score <= 1.0
