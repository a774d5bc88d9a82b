"""What a kind of link is, and how kinds imply each other. The table itself is in `kinds`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from pydantic import Field

from actorgraph.errors import UnknownNameError
from actorgraph.model.record import Id, Name, Record

Family = Literal["command", "tie", "support", "attack", "words", "conduct", "place", "lineage"]
Time = Literal["holds", "occurs"]
Imputes = Literal["never", "always", "group_or_person"]
End = Literal["subject", "object"]


class Kind(Record):
    """One kind of link.

    Attributes:
        label: reads from subject to object, as in a legend.
        inverse: reads from object to subject.
        phrase: finite verb for a sentence, "A ``phrase`` B".
        base: the same verb in its base form, "A would ``base`` B".
        broader: kind that this one implies; a claim here supports that one too.
        subject: kinds of actor or incident that may stand first.
        object: kinds that may stand last.
        symmetric: the ends are stored in the order of their ids.
        time: a state that ``holds`` for a while, or an event that ``occurs``.
        imputes: whether it alleges wrongdoing; some kinds only where the object is a group or a person.
        accuses: the end to which wrongdoing is imputed, on kinds that impute any.
        bridges: False where a path must not run over it unless asked.
        roles: phrases by the claim's role, for kinds that distinguish it.
        stix: nearest relationship type of STIX 2.1; None where there is none.
        ftm: nearest schema of FollowTheMoney; None where there is none.
    """

    id: Id
    family: Family
    label: Name
    inverse: Name
    phrase: Name
    base: Name
    subject: tuple[Id, ...]
    object: tuple[Id, ...]
    broader: Id | None = None
    symmetric: bool = False
    time: Time = "occurs"
    imputes: Imputes = "never"
    accuses: End = "subject"
    bridges: bool = True
    roles: dict[Id, Name] = Field(default={})
    stix: Id | None = None
    ftm: Name | None = None

    def imputes_to(self, object_kind: str) -> bool:
        """Return whether a link of this kind to an object of that kind is an allegation."""
        return self.imputes == "always" or (self.imputes == "group_or_person" and object_kind in ("group", "person"))

    def can_join(self, *, subject: str, object: str) -> bool:  # noqa: A002 - the name of the end
        """Return whether a link of this kind can run from the one kind of actor or incident to the other."""
        return subject in self.subject and object in self.object

    def accused(self, *, subject: str, object: str) -> str:  # noqa: A002 - the name of the end
        """Return which of a link's ends wrongdoing is imputed to, on kinds that impute any."""
        return subject if self.accuses == "subject" else object


class Vocabulary(Mapping[str, Kind]):
    """The kinds in use, by id: the built-in table, and what a dataset adds to it."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self._kinds = MappingProxyType({kind.id: kind for kind in kinds})

    def __getitem__(self, kind: str) -> Kind:
        try:
            return self._kinds[kind]
        except KeyError:
            raise UnknownNameError("kind of link", kind) from None

    def __contains__(self, kind: object) -> bool:
        return kind in self._kinds

    def __iter__(self) -> Iterator[str]:
        return iter(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)

    def extended(self, kinds: Iterable[Kind]) -> Vocabulary:
        """Return this vocabulary with further kinds."""
        return Vocabulary([*self._kinds.values(), *kinds])

    def broader(self, kind: str) -> tuple[str, ...]:
        """Return the kinds that a kind implies, nearest first.

        >>> from actorgraph.model.kinds import VOCABULARY
        >>> VOCABULARY.broader("ordered")
        ('attributed_attack',)
        """
        found: list[str] = []
        step = self._kinds[kind].broader
        while step is not None and step not in found and step in self._kinds:
            found.append(step)
            step = self._kinds[step].broader
        return tuple(found)

    def narrower(self, kind: str) -> tuple[str, ...]:
        """Return the kinds that imply a kind, in the order of the table."""
        return self._narrower.get(kind, ())

    def with_narrower(self, *kinds: str) -> tuple[str, ...]:
        """Return some kinds, each followed by the kinds that imply it; none twice."""
        return tuple(dict.fromkeys(each for kind in kinds for each in (kind, *self.narrower(kind))))

    @cached_property
    def _narrower(self) -> dict[str, tuple[str, ...]]:
        table: dict[str, tuple[str, ...]] = {}
        for kind in self._kinds:
            for implied in self.broader(kind):
                table[implied] = (*table.get(implied, ()), kind)
        return table
