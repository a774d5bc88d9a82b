"""Chooses what is shown first and in which band. Knows records and links, no positions.

Shown are: every attack that happened or was foiled, whom it is imputed to, everybody tied to these by command or
support, what was aimed at, and the words and meetings around it. The rest waits until somebody asks for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import LinkAnswer
from actorgraph.model import Incident
from actorgraph.model.kinds import ATTRIBUTED, BODY
from actorgraph.views.scene.drawn import BandName
from actorgraph.views.style import OUT, hue_of

_AGENTS = (*BODY, "person")
HARMFUL = ("targeted", "harmed")
HAPPENED = ("yes", "foiled")
_LOOSE = ("took_place_in", "preceded", "counted_in")
STACKED = "events in stacks"
"""What is drawn in bins is counted apart: it is there to see, though not one by one."""

GROUPS = ("people", "bodies, offices", "other events", "places", "weapons, documents")
"""What hidden records are counted under, in the order of their shelves."""

_GROUP_OF_KIND = {"person": "people", "facility": "places", "place": "places"} | dict.fromkeys(
    ("weapon", "document"), "weapons, documents"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is shown at most; more than the usual nobody can read at once. The most linked are shown first."""

    actors: int | None = 60
    incidents: int | None = 200
    sites: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """The band of every record, and what each bracket counts.

    Attributes:
        bands: band by record id; ``lesser`` is hidden at first.
        counted: ids of shown attacks by the campaign that counts them, as far as nobody disputes it.
    """

    bands: Mapping[str, BandName]
    counted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def choose(dataset: Dataset, links: Iterable[LinkAnswer], limits: Limits = Limits()) -> Choice:
    """Return the band of every actor and incident."""
    return _Chooser(dataset, [link for link in links if link.status not in OUT], limits).choice()


def group_of(kind: str) -> str:
    """Return what a hidden record is counted under.

    >>> group_of("office")
    'bodies, offices'
    """
    return _GROUP_OF_KIND.get(kind) or ("bodies, offices" if kind in BODY else "other events")


def is_plain(link: LinkAnswer) -> bool:
    """Return whether some source says or implies it, and nobody disputes it: else a line must show how it is said."""
    return link.evidence.support != "none" and link.evidence.dispute == "none"


def is_aimed(link: LinkAnswer) -> bool:
    """Return whether some source says or implies what an incident was aimed at, and not only what it harmed."""
    return link.kind == "targeted" and link.evidence.support != "none"


class _Chooser:
    def __init__(self, dataset: Dataset, links: Sequence[LinkAnswer], limits: Limits) -> None:
        self.dataset = dataset
        self.limits = limits
        self.links = links
        self.kinds = {key: node.kind for key, node in dataset.nodes.items()}
        self.imputing = dataset.vocabulary.with_narrower(ATTRIBUTED)
        self.degree = Counter(end for link in links for end in (link.subject, link.object))

    def choice(self) -> Choice:
        attacks = self._attacks()
        counted = self._counted(attacks)
        actors = self._actors(attacks)
        sites = self._sites(attacks - set(counted), actors)
        words = self._words(attacks)
        bands: dict[str, BandName] = dict.fromkeys(self.dataset.nodes, "lesser")
        bands |= dict.fromkeys(words, "words")
        bands |= dict.fromkeys(sites, "sites")
        bands |= dict.fromkeys(actors, "actors")
        bands |= dict.fromkeys(attacks, "attacks")
        return Choice(bands, counted)

    def _attacks(self) -> set[str]:
        harmful = {link.object for link in self.links if link.kind in self.imputing}
        harmful |= {link.subject for link in self.links if link.kind in HARMFUL}
        found = [
            incident.id
            for incident in self._happened()
            if incident.kind in ("attack", "campaign") or (incident.kind == "operation" and incident.id in harmful)
        ]
        return self._most_linked(found, self.limits.incidents)

    def _happened(self) -> list[Incident]:
        return [each for each in self.dataset.incidents.values() if each.happened in HAPPENED]

    def _most_linked(self, keys: Iterable[str], most: int | None) -> set[str]:
        return set(sorted(keys, key=lambda key: (-self.degree[key], key))[:most])

    def _counted(self, attacks: set[str]) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for link in self.links:
            if link.kind == "counted_in" and is_plain(link) and {link.subject, link.object} <= attacks:
                found[link.object].append(link.subject)
        return {key: tuple(sorted(members)) for key, members in sorted(found.items())}

    def _actors(self, attacks: set[str]) -> set[str]:
        """Return whom attacks are imputed to and all tied to them by command or support; else all who are so tied."""
        named = {link.subject for link in self.links if link.kind in self.imputing and link.object in attacks}
        named |= {link.object for link in self.links if link.kind == "incriminates"}
        near = self._ties()
        found = list(dict.fromkeys(sorted(named or near)))
        for key in found:
            found += sorted(near[key].difference(found)) if key in near else []
        agents = [key for key in found if self.kinds[key] in _AGENTS]
        return set(agents[: self.limits.actors]) or self._most_linked(self._everybody(), self.limits.actors)

    def _everybody(self) -> Iterable[str]:
        """Return all who can act; of a selection those of whom it still tells something: no name without a line."""
        agents = (key for key, kind in self.kinds.items() if kind in _AGENTS)
        return (key for key in agents if self.degree[key] or not self.dataset.is_selection)

    def _ties(self) -> dict[str, set[str]]:
        near: dict[str, set[str]] = defaultdict(set)
        for link in self.links:
            if hue_of(kind=link.kind, family=link.family) in ("command", "support"):
                near[link.subject].add(link.object)
                near[link.object].add(link.subject)
        return near

    def _sites(self, attacks: set[str], actors: set[str]) -> set[str]:
        aimed = Counter(link.object for link in self.links if is_aimed(link) and link.subject in attacks)
        sites = sorted(aimed.keys() - actors, key=lambda key: (-aimed[key], key))
        return set(sites[: self.limits.sites])

    def _words(self, attacks: set[str]) -> set[str]:
        """Return the other incidents to which somebody was a party, or that led to or answered another."""
        linked = {end for link in self.links if link.kind not in _LOOSE for end in (link.subject, link.object)}
        words = (each.id for each in self._happened() if each.id in linked and each.id not in attacks)
        return self._most_linked(words, self.limits.incidents)
