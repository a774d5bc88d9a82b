"""How far an actor is from an incident down the chain of command, and what that is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from actorgraph.errors import QuestionError
from actorgraph.graph.answers import Beside, CampaignChains, Chain, ChainToAnswer, Step
from actorgraph.graph.campaigns import counted_in, named_for, only_disputed
from actorgraph.graph.chain.command import FAMILY, Command, Move, State
from actorgraph.graph.chain.steps import Steps
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.through import THROUGH
from actorgraph.graph.unsaid import what_is_not_said
from actorgraph.graph.wording.names import node_words
from actorgraph.model import Link

MAX_CHAINS = 100
CANDIDATES = 10_000
"""How many of the shortest chains are compared."""
_ABOUT = "said of the two in connection with it, and neither command nor deed"
_CAUTION = "A chain joins separate claims; it is not itself a claim of any source."
Deeds = dict[str, tuple[Link, ...]]
"""By actor, the links by which it is said to have done, ordered, instigated or claimed an incident, best first."""


def chain_to(book: EvidenceBook, start: str, goal: str, *, through: frozenset[str], limit: int) -> ChainToAnswer:
    """Return the shortest chains from an actor down to somebody who is said to have done an incident.

    Args:
        book: the evidence.
        start: id of the actor.
        goal: id of the incident.
        through: of `THROUGH`, what may be passed through.
        limit: how many chains, 1 to `MAX_CHAINS`.

    Raises:
        QuestionError: where the limit is out of range.
    """
    if not 1 <= limit <= MAX_CHAINS:
        raise QuestionError(f"1 to {MAX_CHAINS} chains are listed, not {limit}.")
    finder = _Finder(Command(book, through), start, limit)
    found = finder.find(goal)
    chains = finder.chains(found, goal)
    campaigns = () if chains else tuple(finder.to_campaigns(goal))
    return ChainToAnswer(
        start=start,
        start_name=book.dataset.name(start),
        goal=goal,
        goal_words=node_words(book.dataset, goal),
        distance=found.distance,
        chains=chains,
        more=len(found.trails) > limit,
        beside=tuple(finder.beside(found, chains, goal)),
        named=() if chains else tuple(map(book.link, finder.standing(goal))),
        campaigns=campaigns,
        hints=() if chains else tuple(_hints(book, start, goal, through)),
        not_said=what_is_not_said(book, start, goal),
        caution=_CAUTION if any(len(chain.steps) > 1 for chain in chains) or campaigns else "",
    )


def _hints(book: EvidenceBook, start: str, goal: str, through: frozenset[str]) -> Iterator[str]:
    """Yield that a chain would pass through what joins nobody by itself, where one would."""
    wider = frozenset(THROUGH)
    if through != wider and _Finder(Command(book, wider), start, 1).find(goal).distance is not None:
        yield "With --through all there is a chain, which says less than it may seem to."


Came = dict[State, list[tuple[State, Move]]]
"""By which moves each state was come to in the fewest steps."""
Trail = tuple[tuple[str, Move], ...]
"""The moves from an actor down, each with the record that it starts from."""


class _Found(NamedTuple):
    """The shortest trails to whoever is said to have done it, and all that was come to on the way."""

    distance: int | None
    trails: tuple[Trail, ...]
    deeds: Deeds
    visited: tuple[str, ...]


class _Finder:
    """Finds the shortest chains, level by level; over an office the level stays the same."""

    def __init__(self, command: Command, start: str, limit: int) -> None:
        self._command = command
        self._book = command.book
        self._start = start
        self._limit = limit
        self._steps = Steps(command)

    def find(self, goal: str) -> _Found:
        """Return the shortest trails to whoever is said to have done an incident."""
        deeds = self._deeds(goal)
        came: Came = {(self._start, False): []}
        levels: dict[State, int] = dict.fromkeys(came, 0)
        frontier, level = list(came), 0
        while frontier:
            further = self._spread(frontier, level, levels, came)
            if doers := [state for state in frontier if state[0] in deeds and self._is_followed(state[0])]:
                trails = islice(_trails(doers, came), CANDIDATES)
                return _Found(level + 1, tuple(trails), deeds, tuple(key for key, _ in levels))
            frontier, level = further, level + 1
        return _Found(None, (), deeds, tuple(key for key, _ in levels))

    def _spread(self, frontier: list[State], level: int, levels: dict[State, int], came: Came) -> list[State]:
        """Add to a level all that is on it over an office, note how each is come to, and return the next level."""
        further: list[State] = []
        for state in frontier:  # grows while it is gone through
            for move in self._onward(state):
                other, at = (move.to, move.held), level + (not move.held)
                if other not in levels:
                    levels[other] = at
                    (frontier if move.held else further).append(other)
                if levels[other] == at:
                    came.setdefault(other, []).append((state, move))
        return further

    def _onward(self, state: State) -> tuple[Move, ...]:
        return self._command.moves(state, up=False) if self._is_followed(state[0]) else ()

    def _is_followed(self, key: str) -> bool:
        return key == self._start or self._command.is_passable(key)

    def standing(self, goal: str) -> list[Link]:
        """Return the links by which somebody is said to have done an incident, the firmest first."""
        named = (link for link in named_for(self._book, goal) if self._command.stands(link))
        return sorted(named, key=lambda link: (self._command.weakness(link), link.id))

    def _deeds(self, goal: str) -> Deeds:
        table: defaultdict[str, list[Link]] = defaultdict(list)
        for link in self.standing(goal):
            table[link.subject].append(link)
        return {key: tuple(links) for key, links in table.items()}

    def chains(self, found: _Found, goal: str) -> tuple[Chain, ...]:
        """Return the first of the chains that were found."""
        ordered = sorted(found.trails, key=lambda trail: self._order(trail, found.deeds))
        return tuple(self._chain(trail, goal, found.deeds) for trail in ordered[: self._limit])

    def _order(self, trail: Trail, deeds: Deeds) -> tuple[object, ...]:
        """Fewest claims first, then the strongest, the weakest step compared first; then ids."""
        links = [*(move.links[0] for _, move in trail), deeds[_last(trail, self._start)][0]]
        weakest_first = sorted(map(self._command.weakness, links), reverse=True)
        return len(links), weakest_first, [link.id for link in links]

    def _chain(self, trail: Trail, goal: str, deeds: Deeds) -> Chain:
        doer = _last(trail, self._start)
        steps: list[Step] = [self._steps.step(here, move, up=False) for here, move in trail]
        steps.append(self._steps.deed(doer, goal, deeds[doer]))
        nodes = (self._start, *(step.to for step in steps))
        return Chain(
            nodes=nodes,
            names=tuple(self._book.dataset.nodes[key].name for key in nodes),
            steps=tuple(steps),
            passes_through=tuple(self._steps.passed(nodes[1:-1])),
            not_at_once=tuple(self._steps.not_at_once(steps)),
            rests=self._steps.rests(enumerate(steps, 1), "hop"),
        )

    def to_campaigns(self, goal: str) -> Iterator[CampaignChains]:
        """Yield the chains to the campaigns that are said to count an incident."""
        for link in counted_in(self._book, goal):
            found = self.find(link.object)
            if found.distance is not None:
                chains = self.chains(found, link.object)
                yield CampaignChains(self._book.link(link), link.object, found.distance, chains)

    def beside(self, found: _Found, chains: tuple[Chain, ...], goal: str) -> Iterator[Beside]:
        """Yield the links that are no steps, of the chains or, where there is none, of all that was come to."""
        on_the_way = {key for chain in chains for key in chain.nodes} or set(found.visited)
        yield from self._steps.beside(on_the_way, up=False)
        told = {link.id for links in found.deeds.values() for link in links}
        for link in sorted((*only_disputed(self._book, goal), *named_for(self._book, goal)), key=lambda each: each.id):
            if link.subject in on_the_way and link.id not in told:
                yield Beside(self._book.link(link), self._book.status(link).word)
        for link in self._about(on_the_way, goal):
            yield Beside(self._book.link(link), _ABOUT)

    def _about(self, on_the_way: set[str], goal: str) -> Iterator[Link]:
        """Yield what else is said of those on the way in connection with an incident, by id."""
        vocabulary = self._book.dataset.vocabulary
        links = {link.id: link for key in sorted(on_the_way) for link in self._book.dataset.links_at[key]}
        for _, link in sorted(links.items()):
            between = on_the_way.issuperset((link.subject, link.object)) and vocabulary[link.kind].family != FAMILY
            if between and any(claim.about == goal and self._book.ledger.counts(claim) for claim in link.claims):
                yield link


def _last(trail: Trail, start: str) -> str:
    return trail[-1][1].to if trail else start


def _trails(ends: list[State], came: Came) -> Iterator[Trail]:
    """Yield every way back from some states to where nothing was come from, each in the order of travel."""
    waiting: list[tuple[State, Trail]] = [(end, ()) for end in reversed(ends)]
    while waiting:
        state, trail = waiting.pop()
        if not came[state]:
            yield trail
        waiting += [(before, ((before[0], move), *trail)) for before, move in reversed(came[state])]
