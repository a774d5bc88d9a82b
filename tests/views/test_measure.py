"""Widths and line breaks without a screen."""

from actorgraph.views.measure import width, wrap


def test_a_longer_text_is_wider() -> None:
    """Every character takes room, and bold takes more of it."""
    assert 0 < width("rocket", 12) < width("rockets", 12) < width("rockets", 12, bold=True)


def test_a_width_is_rounded_up() -> None:
    """Six narrow letters of 278 thousandths at 10 pixels take 17 pixels, not 16.68."""
    assert width("ililil", 10) == 17


def test_vowel_signs_take_no_room_and_full_width_letters_a_whole_square() -> None:
    """A combining sign adds nothing; a Chinese character is as wide as the letters are high."""
    assert width("e\u0301", 100) == width("e", 100)
    assert width("港", 12) == 12


def test_lines_break_between_words_and_none_is_too_wide() -> None:
    """Words stay whole as long as they fit."""
    lines = wrap("Rocket near the US embassy", 70, 12, lines=4)
    assert " ".join(lines) == "Rocket near the US embassy"
    assert all(width(line, 12) <= 70 for line in lines)
    assert len(lines) == 3


def test_a_word_wider_than_a_line_is_broken() -> None:
    """A word that fits no line is cut where the line ends, and nothing of it is lost."""
    lines = wrap("W" * 20, 60, 12, lines=9)
    assert "".join(lines) == "W" * 20
    assert all(width(line, 12) <= 60 for line in lines)


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    """The last line says that there is more, and is no wider than the others."""
    lines = wrap("one two three four five six seven eight nine ten", 60, 12, lines=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(width(line, 12) <= 60 for line in lines)
    assert wrap("", 60, 12, lines=2) == ()
