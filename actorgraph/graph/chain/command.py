"""Who is said to be above whom: reads the links of command as steps. Knows no tree and no distance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from actorgraph.graph.admitted import allowed, withheld
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.through import WHY, apart
from actorgraph.model import Link
from actorgraph.model.kinds import BELONGING, COMMANDING

FAMILY = "command"
HELD = "holds_office"
"""The kind by which a person and an office are on one level."""

_LEADER = "whoever is said to lead or command a body is not under it for belonging to it"
_OWN = "a kind of this dataset of which nothing says who is above"


class Move(NamedTuple):
    """A way from one record to the next; over an office it stays on the same level."""

    to: str
    links: tuple[Link, ...]
    held: bool


State = tuple[str, bool]
"""A record, and whether it was come to over an office: two such moves never follow each other."""


class Command:
    """The links of command that stand, as moves from record to record.

    Args:
        book: the evidence.
        through: of `THROUGH`, what may be passed through though it joins nobody by itself.

    Raises:
        QuestionError: where something is asked for that is not in `THROUGH`.
    """

    def __init__(self, book: EvidenceBook, through: frozenset[str] = frozenset()) -> None:
        self.book = book
        self._allowed = allowed(through, include_denied=False, include_hypothetical=False)
        self._roles = _roles(book)

    def moves(self, state: State, *, up: bool) -> tuple[Move, ...]:
        """Return where a chain goes on from a record: to the same level first, then a step on, the firmest first."""
        key, held = state
        level = () if held else self._level.get(key, ())
        return (*level, *(self._up if up else self._down).get(key, ()))

    def next(self, state: State, *, up: bool) -> Iterator[str]:
        """Yield the records one step further, offices between them passed."""
        for move in self.moves(state, up=up):
            if not move.held:
                yield move.to
            elif self.is_passable(move.to):
                yield from self.next((move.to, True), up=up)

    def is_passable(self, key: str) -> bool:
        """Return whether a chain may run through a record."""
        return self._allowed.issuperset(apart(self.book.dataset.nodes[key]))

    def stands(self, link: Link) -> bool:
        """Return whether a link can be a step: not what is denied, doubted, withdrawn, conditional or our reading."""
        return self._allowed.issuperset(withheld(self.book, link))

    @cached_property
    def records(self) -> tuple[str, ...]:
        """The ids of all records that a step joins, in order."""
        ends = (end for link in self._standing for end in (link.subject, link.object))
        return tuple(sorted(set(ends)))

    def commands(self, move: Move) -> bool:
        """Return whether anything more than belonging is said."""
        return any(self._roles[link.kind] in COMMANDING for link in move.links)

    def beside(self, shown: frozenset[str], *, up: bool) -> Iterator[tuple[Link, str]]:
        """Yield the links of command at some records that are no steps, with why."""
        for link in sorted(self._told_beside, key=lambda each: each.id):
            role = self._roles.get(link.kind)
            if role in (HELD, None):
                ends = {link.subject, link.object}
            else:
                ends = {link.object if (role in COMMANDING) == up else link.subject}
            if not shown.isdisjoint(ends):
                yield link, self._why(link)

    def _why(self, link: Link) -> str:
        if link.kind not in self._roles:
            return _OWN
        if self.stands(link):
            return _LEADER
        word = self.book.status(link).word
        return WHY["non-bridging"] if "non-bridging" in withheld(self.book, link) else word

    @cached_property
    def _links(self) -> list[Link]:
        return [link for link in self.book.dataset.links.values() if self._is_of_command(link)]

    def _is_of_command(self, link: Link) -> bool:
        return link.kind in self._roles or self.book.dataset.vocabulary[link.kind].family == FAMILY

    @cached_property
    def _standing(self) -> list[Link]:
        """The links that are steps: they stand, and it is known which end is above."""
        known = [link for link in self._links if link.kind in self._roles and self.stands(link)]
        leaders = {(link.subject, link.object) for link in known if self._roles[link.kind] in COMMANDING}
        return [
            link
            for link in known
            if self._roles[link.kind] not in BELONGING or (link.subject, link.object) not in leaders
        ]

    @cached_property
    def _told_beside(self) -> list[Link]:
        steps = {link.id for link in self._standing}
        return [link for link in self._links if link.id not in steps]

    @cached_property
    def _down(self) -> dict[str, tuple[Move, ...]]:
        return self._table([self._from_above(link) for link in self._steps])

    @cached_property
    def _up(self) -> dict[str, tuple[Move, ...]]:
        return self._table([(below, above, link) for above, below, link in map(self._from_above, self._steps)])

    @cached_property
    def _level(self) -> dict[str, tuple[Move, ...]]:
        holdings = [link for link in self._standing if self._roles[link.kind] == HELD]
        ways = [(link.subject, link.object, link) for link in holdings]
        return self._table([*ways, *((office, holder, link) for holder, office, link in ways)], held=True)

    @cached_property
    def _steps(self) -> list[Link]:
        return [link for link in self._standing if self._roles[link.kind] != HELD]

    def _from_above(self, link: Link) -> tuple[str, str, Link]:
        if self._roles[link.kind] in COMMANDING:
            return link.subject, link.object, link
        return link.object, link.subject, link

    def _table(self, ways: list[tuple[str, str, Link]], *, held: bool = False) -> dict[str, tuple[Move, ...]]:
        """Return the moves from each record, the firmest first, then by id."""
        joined: defaultdict[str, defaultdict[str, list[Link]]] = defaultdict(lambda: defaultdict(list))
        for here, there, link in ways:
            joined[here][there].append(link)
        return {
            here: tuple(
                sorted((Move(there, self._best_first(links), held) for there, links in row.items()), key=self._order)
            )
            for here, row in joined.items()
        }

    def _best_first(self, links: list[Link]) -> tuple[Link, ...]:
        return tuple(sorted(links, key=lambda link: (*self.weakness(link), link.id)))

    def _order(self, move: Move) -> tuple[object, ...]:
        return self.weakness(move.links[0]), move.to

    def weakness(self, link: Link) -> tuple[int, ...]:
        """For comparison, smaller is stronger."""
        return tuple(-part for part in self.book.status(link).strength)


def _roles(book: EvidenceBook) -> dict[str, str]:
    """Return for each kind which of the kinds above it is, or is narrower than."""
    known = (*COMMANDING, *BELONGING, HELD)
    return {kind: role for role in known for kind in book.dataset.vocabulary.with_narrower(role)}
