"""What a ranking stands on and what it is not, in sentences. Knows counts, no record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from actorgraph.graph.wording.names import starting

VIEWS = {
    "whole": "Actors and incidents are ranked alike: whoever is named for an incident is one step from it.",
    "actors": (
        "Two actors are joined where a link is said of the two, or where both are named in connection with one"
        " incident, which says nothing of what is between them."
    ),
    "occasions": (
        "Two persons are joined where both are said to have been at one occasion, which is no claim that they spoke or"
        " acted together."
    ),
}
"""What a ranking can be asked of, and what joins two there."""

CAUTION = "Being central in what sources say is not being guilty or in command; it also shows how much they say of one."
CLUSTER = (
    "A community is where the links in what sources say lie close, and no organisation: it says of nobody that they"
    " belong to anything."
)
WITHOUT = "What falls apart without a record is what these sources tell, not what it tells of."

_RECORDS = {
    "collectives": "collective",
    "types": "type of thing",
    "places": "place",
    "weapons": "weapon",
    "campaigns": "campaign",
    "hypothetical": "planned or expected incident",
}
_LINKS = {
    "links non-bridging": "of a kind that joins nobody by itself",
    "links hypothetical": "conditional",
    "links denied": "denied, doubted, withdrawn, asserted by no source, or our reading",
}
_PLURALS = {"type of thing": "types of thing"}


def ground_notes(  # noqa: PLR0913 - the counts of one graph
    view: str,
    *,
    links: int,
    weak: int,
    merely_possible: int,
    draws: int,
    seed: int,
    unused: Mapping[str, int],
    on_request: Mapping[str, int],
) -> Iterator[str]:
    """Yield what a ranking stands on, each a sentence."""
    yield VIEWS[view]
    yield _weak(links, weak, draws, seed)
    if merely_possible:
        yield _by_day(merely_possible)
    yield from left_out_notes(view, unused, on_request)


def left_out_notes(view: str, unused: Mapping[str, int], on_request: Mapping[str, int]) -> Iterator[str]:
    """Yield what is not used, because it joins nobody by itself, and what is on request, each a sentence."""
    if left := list(_sorts(unused)):
        yield f"Not used, because they join nobody by themselves: {', '.join(left)}."
    if lost := unused.get("links to what is not used", 0):
        yield f"Left out with them: {_many(lost, 'more link')} to what is not used."
    if between := unused.get("links between incidents", 0):
        yield f"{_many(between, 'link')} between incidents {'joins' if between == 1 else 'join'} no actors."
    if alone := unused.get("unjoined", 0):
        what = "person" if view == "occasions" else "record"
        yield f"{_many(alone, f'more {what}')} {'is' if alone == 1 else 'are'} joined with none, and left out."
    if used := list(_sorts(on_request)):
        yield f"Used on request, though they join nobody by themselves: {', '.join(used)}."


def _weak(links: int, weak: int, draws: int, seed: int) -> str:
    if not weak:
        return f"None of the {_many(links, 'link')} used is weak, so that all {draws} draws are the same."
    are = "is" if weak == 1 else "are"
    return (
        f"{weak} of the {_many(links, 'link')} used {are} weak: only implied, disputed, read from unclear text, or"
        f" merely possible on a day asked about. In each of {draws} draws (seed {seed}) a weak link is in or out with"
        " even odds; all others are in."
    )


def _by_day(merely_possible: int) -> str:
    are = "is" if merely_possible == 1 else "are"
    return (
        f"{_many(merely_possible, 'link')} {are} merely possible on that day: an event is in only where a day drawn"
        " from those it can have been, all alike, is not later; a state, or what has no bound, with even odds."
    )


def _sorts(counts: Mapping[str, int]) -> Iterator[str]:
    for what, word in _RECORDS.items():
        if count := counts.get(what, 0):
            yield f"{count} {word}" if count == 1 else f"{count} {_PLURALS.get(word, f'{word}s')}"
    for what, words in _LINKS.items():
        if count := counts.get(what, 0):
            yield f"{_many(count, 'link')} ({words})"


def _many(count: int, word: str) -> str:
    return f"{count} {word}{'s'[: count != 1]}"


def undecided_places(first: int, last: int, scope: str) -> str:
    """Return the sentence that the order of some places is not decided."""
    return f"Places {first} to {last} are not decided by {scope}."


def undecided_communities(numbers: Sequence[int], scope: str) -> str:
    """Return the sentence that it is not decided who is in some communities."""
    told = ", ".join(map(str, numbers))
    which = f"Community {told}" if len(numbers) == 1 else f"Communities {told}"
    return f"{which}: {scope} does not decide who belongs together; some of them part in more than 1 of 20 draws."


def undecided_set(same: int, draws: int, scope: str) -> str:
    """Return the sentence that it is not decided without whom most falls apart."""
    return f"{starting(scope)} does not decide which they are: these are found in {same} of {draws} draws."
