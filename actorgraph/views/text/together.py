"""Where two were together, as text: the occasions that count, those that do not, and what only comes near."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actorgraph.graph.answers import LinkAnswer, Occasion, TieAbout, TogetherAnswer
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import Footnotes, link_label, sentence_lines


def together_lines(answer: TogetherAnswer) -> Iterator[str]:
    """Yield the lines of an answer on where two are said to have been together."""
    notes, names = Footnotes(), (isolated(answer.first_name), isolated(answer.second_name))
    many = len(answer.occasions)
    both = " and ".join(names)
    yield f"{both}: {many} occasion{'s'[: many != 1]} at which both are said to have been."
    if answer.not_said:
        yield answer.not_said
    for occasion in answer.occasions:
        yield from _occasion_lines(occasion, names, notes, "")
    yield from _part("Planned or expected, not said to have taken place", answer.to_come, names, notes)
    yield from _part("Not counted", answer.not_counted, names, notes)
    yield from _part(
        "Both are named for the same incident, not said to have been there together",
        answer.named_for_both,
        names,
        notes,
    )
    yield from _between_lines(answer.between, both, notes)
    if claims := list(notes.lines()):
        yield from ("", "Claims:", *claims)
    if answer.occasions or answer.to_come or answer.not_counted:
        yield from ("", answer.caution)


def _part(heading: str, occasions: Sequence[Occasion], names: tuple[str, str], notes: Footnotes) -> Iterator[str]:
    if occasions:
        yield from ("", f"{heading}:")
    for occasion in occasions:
        yield from _occasion_lines(occasion, names, notes, "  ")


def _occasion_lines(occasion: Occasion, names: tuple[str, str], notes: Footnotes, indent: str) -> Iterator[str]:
    happened = "" if occasion.happened == "yes" else f", {occasion.happened}"
    yield ""
    yield f"{indent}{occasion.when_words}: {isolated(occasion.name)}  ({occasion.kind}{happened}; {occasion.id})"
    yield from (f"{indent}  {note}" for note in occasion.notes)
    for name, links in zip(names, (occasion.first, occasion.second), strict=True):
        for link in links:
            yield from _link_lines(link, f"{name}: ", notes, f"{indent}  ")


def _between_lines(ties: Sequence[TieAbout], both: str, notes: Footnotes) -> Iterator[str]:
    if ties:
        yield from ("", f"Said of {both} themselves, of a visit or in connection with an incident:")
    for tie in ties:
        yield ""
        yield from _link_lines(tie.link, "", notes, "  ")
        if tie.about:
            yield f"    In connection with: {', '.join(tie.about)}."


def _link_lines(link: LinkAnswer, lead: str, notes: Footnotes, indent: str) -> Iterator[str]:
    yield f"{indent}{lead}{link_label(link)}"
    yield from sentence_lines(link.sentences, f"{indent}  ", notes.marks(link))
