"""Who is said to be above whom, how far a person is from an attack, and on whose word that rests."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import LinkAnswer
from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class Step(Answer):
    """One step of a chain: the links that join two records, in travel order.

    Attributes:
        how: ``command``, ``belonging`` (membership, which is not command), ``office`` (the same level) or ``deed``.
        time: whether it is ``certain`` or merely ``possible`` on the day asked about; None where none was.
        labels: for each link how it reads from the first to the second.
        links: the links, best first.
        note: what the step is not, a sentence; empty where it is what it seems.
        voices: names of those without whose word alone the step would not stand.
        publishers: names of those through whom alone it is known.
    """

    from_: str
    to: str
    how: str
    time: str | None
    labels: tuple[str, ...]
    links: tuple[LinkAnswer, ...]
    note: str
    voices: tuple[str, ...]
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChainEntry(Answer):
    """A place in the tree.

    Attributes:
        number: its place in the tree, counted from 1; a step is quoted by the number of the entry that it leads to.
        level: how many steps it is from the top; an office and who holds it are on one level.
        parent: number of the entry that it hangs on; None at the top.
        mark: what a careful reader must know of whom the entry names, such as that it is a collective; may be empty.
        step: what joins it to the entry that it hangs on; None at the top.
        stop: why nothing hangs on it though something might: ``told elsewhere``, ``circle``, ``apart`` (a collective,
            which is not passed through unless asked), ``depth``; else empty.
        see: number of the entry where it is told in full, where that is not here.
    """

    number: int
    level: int
    parent: int | None
    id: str
    kind: str
    name: str
    mark: str
    step: Step | None
    stop: str
    see: int | None


@dataclass(frozen=True, slots=True)
class Beside(Answer):
    """A link that is no step of a chain, told beside it, and why it is none."""

    link: LinkAnswer
    why: str


@dataclass(frozen=True, slots=True)
class Leaning(Answer):
    """The steps that would not stand without one voice, or are known through one publisher alone.

    Attributes:
        id: of the actor or document whose word it is; None where it is a publisher.
        steps: their numbers.
    """

    id: str | None
    name: str
    steps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rests(Answer):
    """Where a chain or a tree rests on one voice.

    Attributes:
        one_voice: by voice, the steps that would not stand without its word; those with most steps first.
        one_publisher: by publisher, the steps that are known through it alone.
        several_origins: numbers of the steps that have more than one independent origin.
        sentences: the same in words.
    """

    one_voice: tuple[Leaning, ...]
    one_publisher: tuple[Leaning, ...]
    several_origins: tuple[int, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChainAnswer(Told):
    """Who is said to be above whom, as a tree.

    Attributes:
        of: id of the actor asked about; None for everybody.
        direction: ``down`` (who is said to be under it) or ``up`` (who is said to be above it).
        depth: how many steps were asked for; None for all.
        entries: the tree, each entry followed by those that hang on it.
        passes_through: what is passed on request though it joins nobody by itself.
        beside: links of command that are no steps of it: denied, doubted, withdrawn and the like.
        circles: who is said to be above each other, each a sentence.
        not_said: that no claim that stands says so of anybody, where the tree has no step; else empty.
        caution: what the tree is not.
    """

    of: str | None
    name: str | None
    direction: str
    depth: int | None
    entries: tuple[ChainEntry, ...]
    passes_through: tuple[str, ...]
    beside: tuple[Beside, ...]
    circles: tuple[str, ...]
    rests: Rests
    not_said: str
    caution: str


@dataclass(frozen=True, slots=True)
class Chain(Answer):
    """One chain from an actor down to somebody who is said to have done, ordered or claimed an incident.

    Attributes:
        steps: step by step; the last is what is said of the deed.
        passes_through: what is passed on request though it joins nobody by itself.
        not_at_once: of which steps the dates given do not meet, each a sentence.
    """

    nodes: tuple[str, ...]
    names: tuple[str, ...]
    steps: tuple[Step, ...]
    passes_through: tuple[str, ...]
    not_at_once: tuple[str, ...]
    rests: Rests


@dataclass(frozen=True, slots=True)
class CampaignChains(Answer):
    """Chains to a campaign that is said to count the incident; what is said of the whole is not said of this.

    Attributes:
        counted: that it is counted there.
        campaign: id of the campaign.
        distance: number of steps to the campaign.
    """

    counted: LinkAnswer
    campaign: str
    distance: int
    chains: tuple[Chain, ...]


@dataclass(frozen=True, slots=True)
class ChainToAnswer(Told):
    """How far an actor is from an incident down the chain of command, and what that is not.

    Attributes:
        goal_words: the incident as it is named in running text; one that did not come about is called that.
        distance: number of steps, offices held not counted and the deed counted; None where there is no chain.
        chains: the shortest ones, strongest first.
        more: True where there are more shortest ones.
        beside: links on the way that are no steps: denied, doubted, withdrawn and the like.
        named: where there is no chain: who is said to have done it all the same.
        campaigns: where there is no chain: chains to campaigns that count the incident.
        hints: what would widen the search, each a sentence.
        not_said: whether any source says directly what a chain may suggest.
        caution: what a chain is not; empty where nothing is joined.
    """

    start: str
    start_name: str
    goal: str
    goal_words: str
    distance: int | None
    chains: tuple[Chain, ...]
    more: bool
    beside: tuple[Beside, ...]
    named: tuple[LinkAnswer, ...]
    campaigns: tuple[CampaignChains, ...]
    hints: tuple[str, ...]
    not_said: str
    caution: str
