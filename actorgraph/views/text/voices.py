"""A voice as text: what it says by stance, what is only read into its words, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.answers import ClaimAnswer, VoiceAnswer
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import link_label, sentence_lines


def voice_lines(voice: VoiceAnswer) -> Iterator[str]:
    """Yield the lines of an answer on a voice."""
    yield f"{isolated(voice.name)}  ({voice.type}, {isolated(voice.id)})"
    if voice.type == "publisher":
        yield f"In its own voice in: {', '.join(voice.documents)}"
    if voice.handed_on:
        words = "; ".join(f"{isolated(each.name)} ({each.claims})" for each in voice.handed_on)
        yield f"On the word of others it says more, which is not listed here: {words}."
    sections = {
        "Asserts": voice.asserts,
        "Denies": voice.denies,
        "Doubts": voice.doubts,
        "Comments, neither affirming nor denying": voice.comments,
        "Implies without stating it": voice.implied,
        "Read into its words by others; as given, the words do not say so themselves": voice.read_into,
    }
    for title, claims in sections.items():
        yield from _section(title, claims)
    if not any(sections.values()):
        yield from ("", f"No claim in {'this selection' if voice.filters else 'this dataset'} is made on its word.")
    if voice.contradicts_itself:
        yield from ("", f"Asserts and denies the same thing in: {', '.join(voice.contradicts_itself)}")
    yield from _said_of(voice)


def _section(title: str, claims: tuple[ClaimAnswer, ...]) -> Iterator[str]:
    if claims:
        yield from ("", f"{title} ({len(claims)}):")
        for claim in claims:
            yield f"  {claim.sentence}"
            yield f"    ({claim.id}; {claim.home})"


def _said_of(voice: VoiceAnswer) -> Iterator[str]:
    if voice.said_of or voice.attributes:
        yield from ("", f"Said of {isolated(voice.name)} ({len(voice.said_of) + len(voice.attributes)}):")
    for attribute in voice.attributes:
        yield f"  {attribute.sentence}"
    for link in voice.said_of:
        yield f"  {link_label(link)}  ({link.id})"
        yield from sentence_lines(link.sentences, "    ")
