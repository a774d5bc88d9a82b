"""Rankings as text: a table with intervals, what is not decided, and what it all stands on."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.answers import (
    Broker,
    BrokersAnswer,
    CommunitiesAnswer,
    Community,
    Ranked,
    RankedOn,
    RanksAnswer,
    RestsOn,
    Spread,
)
from actorgraph.model.characters import isolated
from actorgraph.views.text.printable import columns

_COLUMNS = ("place", "in 90 of 100", "value", "in 90 of 100", "firm", "ahead", *("links", "weak", "alleged"))
_RESTS = ("sources", "origins", "voices", "record")
_BROKER_COLUMNS = ("found in", "alone", "links", "weak", "alleged", *_RESTS)


def ranks_lines(answer: RanksAnswer) -> Iterator[str]:
    """Yield the lines of an answer on who is central."""
    draws = answer.ranked_on.draws
    kinds = f" ({', '.join(answer.among)})" if answer.among else ""
    yield f"By {answer.measure}: {answer.definition}."
    yield f"{len(answer.entries)} of {len(answer.entries) + answer.more} records{kinds}, {_of(answer.ranked_on)}."
    yield from answer.cautions
    if answer.entries:
        yield ""
        yield from columns([(*_COLUMNS, *_RESTS), *(_rank_row(entry, draws) for entry in answer.entries)])
        yield ""
        yield "value: by all links, weak ones too; firm: by the others alone; ahead: of the next, in how many draws."
    yield ""
    yield from (*answer.undecided, *answer.ranked_on.notes)


def _of(ground: RankedOn) -> str:
    return f"view {ground.view}: {ground.links} links join {ground.records} records, in {ground.pairs} pairs"


def _rank_row(entry: Ranked, draws: int) -> tuple[str, ...]:
    value = entry.value
    return (
        str(entry.rank),
        _range(str(entry.rank_low), str(entry.rank_high)),
        _number(value.all),
        _between(value),
        _number(value.firm),
        "" if entry.ahead is None else "tied" if entry.order == "tied" else f"{entry.ahead}/{draws}",
        *_rests(entry.rests_on),
        f"{isolated(entry.name)}  ({entry.kind}, {entry.id})",
    )


def _rests(rests: RestsOn) -> tuple[str, ...]:
    counts = len(rests.links), rests.weak, rests.alleged, rests.sources, rests.origins, rests.voices
    return tuple(map(str, counts))


def _between(value: Spread) -> str:
    return _range(_number(value.low), _number(value.high))


def _range(low: str, high: str) -> str:
    return low if low == high else f"{low} to {high}"


def _number(value: float | None) -> str:
    return "none" if value is None else str(value) if isinstance(value, int) else f"{value:.3f}"


def communities_lines(answer: CommunitiesAnswer) -> Iterator[str]:
    """Yield the lines of an answer on communities."""
    many = len(answer.communities)
    yield f"{many} {'community' if many == 1 else 'communities'}, {_of(answer.ranked_on)}."
    yield from answer.cautions
    yield f"Found by {answer.method}."
    yield f"How many in 90 of 100 draws: {_between(answer.many)}; by firm links alone: {_number(answer.many.firm)}."
    modularity = answer.modularity
    yield f"Modularity: {_number(modularity.all)}; in 90 of 100 draws {_between(modularity)}."
    for number, community in enumerate(answer.communities, 1):
        yield ""
        yield from _community_lines(number, community)
    yield ""
    yield from (*answer.undecided, *answer.ranked_on.notes)


def _community_lines(number: int, community: Community) -> Iterator[str]:
    together = f"{100 * community.together:.0f} of 100"
    yield f"Community {number}: {len(community.members)} records; two of them are together in {together} draws."
    yield f"  {_rests_words(community.rests_on)}"
    for member in community.members:
        yield f"  {member.stays:.0%}  {isolated(member.name)}  ({member.kind}, {member.id})"


def _rests_words(rests: RestsOn) -> str:
    return (
        f"Links among them: {len(rests.links)}, weak {rests.weak}, alleged {rests.alleged};"
        f" sources {rests.sources}, origins {rests.origins}, voices {rests.voices}."
    )


def brokers_lines(answer: BrokersAnswer) -> Iterator[str]:
    """Yield the lines of an answer on the records without which most falls apart."""
    yield f"The {answer.size} without which most falls apart, {_of(answer.ranked_on)}."
    yield from answer.cautions
    yield f"By {answer.method}."
    for when, value in (("With all of them", answer.before), ("Without these", answer.after)):
        between = f"in 90 of 100 draws {_between(value)}; by firm links alone {_number(value.firm)}"
        yield f"{when}: {_number(value.all)}; {between}."
    for heading, chosen in (("By all links, the weak ones too", True), ("Found in other draws", False)):
        found = [broker for broker in answer.brokers if broker.chosen == chosen]
        if found:
            yield ""
            yield f"{heading}:"
            rows = [_BROKER_COLUMNS, *(_broker_row(broker, answer.ranked_on.draws) for broker in found)]
            yield from (f"  {line}" for line in columns(rows))
    yield ""
    yield from (*answer.undecided, *answer.ranked_on.notes)


def _broker_row(broker: Broker, draws: int) -> tuple[str, ...]:
    name = f"{isolated(broker.name)}  ({broker.kind}, {broker.id})"
    return f"{broker.draws}/{draws}", _number(broker.alone), *_rests(broker.rests_on), name
