"""Dates in words. Knows EDTF dates only."""

from __future__ import annotations

from actorgraph.model import EdtfDate

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_QUALIFIERS = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}


def date_in_words(when: EdtfDate) -> str:
    """Return a date as a reader says it, without a preposition.

    >>> date_in_words(EdtfDate.parse("2019-05~"))
    'about May 2019'
    >>> date_in_words(EdtfDate.parse("[2019-05-20..]"))
    'not before 20 May 2019'
    """
    if when.shape == "set":
        return _set_in_words(when)
    if when.shape == "duration":
        return _duration_in_words(when.text)
    return _single_in_words(when)


def when_in_words(when: EdtfDate | None) -> str:
    """Return a date as a reader says it, or that there is none."""
    return date_in_words(when) if when else "no date given"


def date_phrase(when: EdtfDate) -> str:
    """Return a date with its preposition, to stand after a verb: ``on 20 May 2019``, ``from 2018 on``."""
    words = date_in_words(when)
    if when.shape == "single" and not when.qualifier:
        return f"on {words}" if when.precision == "day" else f"in {words}"
    if when.shape == "set" and ".." not in when.text:
        return f"on {words}" if when.text[1:].count("-") > when.text.count(",") + 1 else f"in {words}"
    return words


def _single_in_words(when: EdtfDate) -> str:
    parts = when.text.rstrip("~?%").split("-")
    year = f"the {parts[0][:3]}0s" if when.precision == "decade" else str(int(parts[0]))
    words = [year] if len(parts) == 1 else [_MONTHS[int(parts[1]) - 1], year]
    if when.precision == "day":
        words.insert(0, str(int(parts[2])))
    return _QUALIFIERS[when.qualifier] + " ".join(words)


def _duration_in_words(text: str) -> str:
    start, _, end = text.partition("/")
    since = "" if start in ("", "..") else f"from {date_in_words(EdtfDate.parse(start))}"
    until = "" if end in ("", "..") else f"until {date_in_words(EdtfDate.parse(end))}"
    if since and until:
        return f"{since} {until}"
    if since:
        # Words outlive their source: read years later, a bare "still going on" would speak of today.
        open_end = "still going on when that was written" if end == ".." else "until when is not known"
        return f"{since} on, {open_end}"
    return f"{until}, since when is not known"


def _set_in_words(when: EdtfDate) -> str:
    inside = when.text[1:-1]
    if ".." not in inside:
        *most, last = [date_in_words(EdtfDate.parse(part)) for part in inside.split(",")]
        return f"{', '.join(most)} or {last}"
    first, _, last = inside.partition("..")
    if not last:
        return f"not before {date_in_words(EdtfDate.parse(first))}"
    if not first:
        return f"not after {date_in_words(EdtfDate.parse(last))}"
    return f"between {date_in_words(EdtfDate.parse(first))} and {date_in_words(EdtfDate.parse(last))}"
