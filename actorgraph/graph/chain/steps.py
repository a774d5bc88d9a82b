"""Steps of a chain with their evidence, and on whose word they rest. Knows neither trees nor searches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TypeVar

from actorgraph.graph.answers import Beside, Leaning, Rests, Step
from actorgraph.graph.chain.command import Command, Move
from actorgraph.graph.chain.one_voice import OneVoice
from actorgraph.graph.claims.held import span_of
from actorgraph.graph.claims.status import Voice, voice_name
from actorgraph.graph.through import WHY, apart
from actorgraph.graph.unsaid import what_is_not_said
from actorgraph.graph.wording.chains import known_words, origins_words, rests_words
from actorgraph.model import Link
from actorgraph.model.characters import isolated

Key = TypeVar("Key", Voice, str)


class Steps:
    """Turns moves into steps, each with what it rests on."""

    def __init__(self, command: Command) -> None:
        self._command = command
        self._book = command.book
        self._one_voice = OneVoice(command.book)

    def step(self, here: str, move: Move, *, up: bool) -> Step:
        """Return a move from a record as a step."""
        how = "office" if move.held else "command" if self._command.commands(move) else "belonging"
        above, below = (move.to, here) if up else (here, move.to)
        note = f"Belonging, not command. {what_is_not_said(self._book, above, below)}" if how == "belonging" else ""
        return self._step(here, move.to, how, move.links, note)

    def deed(self, here: str, incident: str, links: tuple[Link, ...]) -> Step:
        """Return what is said of somebody and an incident as the last step of a chain."""
        return self._step(here, incident, "deed", links, "")

    def _step(self, here: str, there: str, how: str, links: tuple[Link, ...], note: str) -> Step:
        return Step(
            from_=here,
            to=there,
            how=how,
            time=min(filter(None, map(self._book.time_of, links)), default=None),  # certain comes before possible
            labels=tuple(self._label(here, link) for link in links),
            links=tuple(map(self._book.link, links)),
            note=note,
            voices=tuple(sorted(voice_name(voice, self._book.ledger) for voice in self._one_voice.voices(links))),
            publishers=tuple(sorted(self._one_voice.publishers(links))),
        )

    def _label(self, here: str, link: Link) -> str:
        kind = self._book.dataset.vocabulary[link.kind]
        return kind.label if link.subject == here else kind.inverse

    def passed(self, keys: Iterable[str]) -> Iterator[str]:
        """Yield of some records those that join nobody by themselves, and why."""
        for key in keys:
            for why in apart(self._book.dataset.nodes[key]):
                yield f"{isolated(self._book.dataset.nodes[key].name)} ({WHY[why]})"

    def beside(self, shown: Iterable[str], *, up: bool) -> Iterator[Beside]:
        """Yield the links of command at some records that are no steps."""
        for link, why in self._command.beside(frozenset(shown), up=up):
            yield Beside(self._book.link(link), why)

    def rests(self, steps: Iterable[tuple[int, Step]], unit: str) -> Rests:
        """Return on whose word numbered steps rest."""
        numbered = dict(steps)
        links = {number: self._links(step) for number, step in numbered.items()}
        voices = _grouped({number: self._one_voice.voices(each) for number, each in links.items()})
        publishers = _grouped({number: self._one_voice.publishers(each) for number, each in links.items()})
        several = tuple(n for n, step in numbered.items() if max(link.evidence.origins for link in step.links) > 1)
        return Rests(
            one_voice=tuple(Leaning(None if voice[0] else voice[1], self._name(voice), at) for voice, at in voices),
            one_publisher=tuple(Leaning(None, publisher, at) for publisher, at in publishers),
            several_origins=several,
            sentences=tuple(self._sentences(len(numbered), voices, publishers, several, unit)) if numbered else (),
        )

    def not_at_once(self, steps: list[Step]) -> Iterator[str]:
        """Yield of which hops of a chain the dates given do not meet, so that one may have ended before the other."""
        spans = [[span_of(self._book.ledger, link) for link in self._links(step)] for step in steps]
        for (first, ones), (second, others) in combinations(enumerate(spans, 1), 2):
            if not any(one.meets(other) for one in ones for other in others):
                yield (
                    f"The dates given for hops {first} and {second} do not meet: nothing in {self._book.dataset.scope}"
                    " says that both were so on one day."
                )

    def _links(self, step: Step) -> list[Link]:
        return [self._book.dataset.links[link.id] for link in step.links]

    def _name(self, voice: Voice) -> str:
        return voice_name(voice, self._book.ledger)

    def _sentences(
        self,
        total: int,
        voices: list[tuple[Voice, tuple[int, ...]]],
        publishers: list[tuple[str, tuple[int, ...]]],
        several: tuple[int, ...],
        unit: str,
    ) -> Iterator[str]:
        yield from rests_words(total, [(self._words(voice), at) for voice, at in voices], unit)
        own = [((True, publisher), at) for publisher, at in publishers]
        more = [(self._words(voice), at) for voice, at in own if (voice, at) not in voices]
        yield from known_words(total, more, unit)
        yield origins_words(total, several, unit)

    def _words(self, voice: Voice) -> str:
        is_publisher, key = voice
        return isolated(key) if is_publisher else self._book.wording.voice_words(key)


def _grouped(found: dict[int, frozenset[Key]]) -> list[tuple[Key, tuple[int, ...]]]:
    """Return for each the numbers under which it was found, those with most first."""
    table: defaultdict[Key, list[int]] = defaultdict(list)
    for number, keys in found.items():
        for key in keys:
            table[key].append(number)
    return [(key, tuple(table[key])) for key in sorted(table, key=lambda key: (-len(table[key]), key))]
