"""What is left to do before an accused is named, as far as the record shows: by the numbers of a sheet's entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from actorgraph.graph.answers import Accusation, ReviewSheet

_NOBODY = ("unnamed", "type")
"""Standings that mean nobody in particular."""


def to_do(sheet: ReviewSheet, numbers: Mapping[str, int]) -> Iterator[str]:
    """Yield what is left to do.

    Args:
        sheet: the sheet.
        numbers: of its entries, by the ids of their links.
    """
    lines = tuple(_lines(sheet, numbers))
    yield from lines or ("The record shows nothing left to do.",)


def _lines(sheet: ReviewSheet, numbers: Mapping[str, int]) -> Iterator[str]:
    alleged = (*sheet.accusations, *sheet.disputed, *sheet.hypothetical)

    def those(holds: Callable[[Accusation], object]) -> str:
        return listed([numbers[each.link.id] for each in alleged if holds(each)])

    if sheet.withdrawn:
        yield f"Do not repeat {listed([numbers[each.link.id] for each in sheet.withdrawn])}."
    if asked := those(lambda each: "not yet looked for" in each.no_reply):
        yield _ask(sheet, asked)
    if answered := those(lambda each: each.replies):
        yield f"Print the reply with {answered}."
    if unclear := those(lambda each: each.unclear):
        passages = sum(len(each.unclear) for each in alleged)
        what, whose = ("passages", "their") if passages > 1 else ("passage", "its")
        yield f"Read the {what} under {unclear} again: {whose} text is unclear."
    if implied := those(lambda each: each.link.evidence.support == "inferred"):
        yield f"Print {implied} as implied, not as stated, or not at all."
    if single := those(lambda each: each.link.evidence.origins == 1):
        yield f"Look for a second, independent origin of {single}."


def _ask(sheet: ReviewSheet, entries: str) -> str:
    if sheet.standing in _NOBODY:
        return f"Nobody can be asked for a reply to {entries}: no source here names who is meant by {sheet.in_text}."
    return f"Ask {sheet.in_text} for a reply to {entries}; record it, or where and when it was looked for."


def listed(words: Sequence[object]) -> str:
    """Return numbers or names as they are listed in a sentence.

    >>> listed([2, 5, 7])
    '2, 5 and 7'
    """
    *most, last = map(str, words) if words else [""]
    return f"{', '.join(most)} and {last}" if most else last
