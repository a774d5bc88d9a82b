"""At which occasions both of two are said to have been, and what comes near to that without being it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, product
from typing import NamedTuple

from actorgraph.errors import QuestionError
from actorgraph.graph.answers import LinkAnswer, Occasion, TieAbout, TogetherAnswer
from actorgraph.graph.claims.status import Status
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.occasions import Occasions
from actorgraph.graph.through import WHY
from actorgraph.graph.timeline import in_order
from actorgraph.graph.wording import when_in_words
from actorgraph.graph.wording.names import node_words, starting
from actorgraph.model import Claim, Link
from actorgraph.model.kinds import ENDS

ATTENDED, VISITED = "attended", "visited"
_GATHERINGS = ("meeting", "visit")

CAUTION = "That two were at the same occasion is no claim that they spoke or acted together."
_APART = "No source in {} says that both were there: one says it of the one, another of the other."
_FOILED = "Not counted: it was foiled."
_OTHER_DAYS = "Not counted: the days given for the two do not overlap."
_OTHER_PLACES = "Not counted: the visits told of the two are to different places."
_HOW = {
    "hypothetical": "said only of what would happen",
    "our reading": "our reading only",
    "unsupported": "asserted by no source here",
}


class _There(NamedTuple):
    """A link by which one of the two was at an incident, and what its claims on that amount to."""

    link: Link
    answer: LinkAnswer
    status: Status


Presences = Mapping[str, list[_There]]
"""By incident the links that tell of an actor's presence there."""


class Shared(NamedTuple):
    """The occasions of two, by what they count for; see `TogetherAnswer`."""

    counted: tuple[Occasion, ...]
    to_come: tuple[Occasion, ...]
    not_counted: tuple[Occasion, ...]


def together_of(book: EvidenceBook, first: str, second: str) -> TogetherAnswer:
    """Return the occasions at which both of two actors are said to have been, and the nearest things to it.

    Raises:
        QuestionError: where one of them is no actor that can be anywhere, such as a place.
    """
    _refuse_things(book, first, second)
    occasions = Occasions(book)
    shared = _shared_occasions(book, first, second, [_presences(book, occasions, key) for key in (first, second)])
    listed = {occasion.id for part in shared for occasion in part}
    between = tuple(_between(book, first, second))
    apart = bool(shared.not_counted) or any(_is_visit(book, book.dataset.links[tie.link.id]) for tie in between)
    return TogetherAnswer(
        first=first,
        first_name=book.dataset.name(first),
        second=second,
        second_name=book.dataset.name(second),
        occasions=shared.counted,
        to_come=shared.to_come,
        not_counted=shared.not_counted,
        named_for_both=tuple(_named_for_both(book, first, second, listed)),
        between=between,
        not_said="" if shared.counted else _nothing(book, first, second, apart=apart),
        caution=CAUTION,
    )


def _shared_occasions(book: EvidenceBook, first: str, second: str, sides: Sequence[Presences]) -> Shared:
    """Return the occasions at which links tell of the presence of both, by what they count for.

    Args:
        book: the evidence.
        first: id of the one.
        second: id of the other.
        sides: the presences of each.
    """
    counted: list[Occasion] = []
    to_come: list[Occasion] = []
    not_counted: list[Occasion] = []
    for incident in in_order(book, (book.dataset.incidents[key] for key in sides[0].keys() & sides[1].keys())):
        here = sides[0][incident.id], sides[1][incident.id]
        against = tuple(_against(book, incident.id, (first, second), here))
        notes = against or tuple(_limits(book.dataset.scope, here))
        occasion = _occasion(book, incident.id, _links(here[0]), _links(here[1]), notes)
        ahead = incident.happened in ("planned", "expected")
        (not_counted if against else to_come if ahead else counted).append(occasion)
    return Shared(tuple(counted), tuple(to_come), tuple(not_counted))


def occasions_of_pairs(book: EvidenceBook) -> Iterator[tuple[str, str, Shared]]:
    """Yield each two persons whose presence at one incident links tell of, with what that counts for, by id."""
    occasions = Occasions(book)
    persons = sorted(key for key, actor in book.dataset.actors.items() if actor.kind == "person")
    told = {key: there for key in persons if (there := _presences(book, occasions, key))}
    for first, second in combinations(told, 2):
        if not told[first].keys().isdisjoint(told[second]):
            yield first, second, _shared_occasions(book, first, second, (told[first], told[second]))


def _refuse_things(book: EvidenceBook, *actors: str) -> None:
    things = [book.dataset.actors[key] for key in actors if book.dataset.actors[key].kind not in ENDS["agent"]]
    if things:
        told = " and ".join(f"{thing.name!r} ({thing.id}) is a {thing.kind}" for thing in things)
        hint = f"It is asked of two of these kinds: {', '.join(ENDS['agent'])}."
        raise QuestionError(f"Only a person or a body can have been somewhere: {told}.", hint=hint)


def _nothing(book: EvidenceBook, first: str, second: str, *, apart: bool) -> str:
    both = f"{node_words(book.dataset, first)} and {node_words(book.dataset, second)}"
    limit = ", unless by what is listed apart" if apart else ""
    return f"No source in {book.dataset.scope} says that {both} were at the same occasion{limit}."


def _kinds(book: EvidenceBook, broad: str) -> tuple[str, ...]:
    return book.dataset.vocabulary.with_narrower(broad)


def _presences(book: EvidenceBook, occasions: Occasions, actor: str) -> Presences:
    """Return by incident the links that tell of an actor's presence there, whatever they are worth."""
    found: defaultdict[str, list[_There]] = defaultdict(list)
    for link in book.dataset.links_at[actor]:
        if link.subject == actor and link.kind in _kinds(book, ATTENDED):
            found[link.object].append(_There(link, book.link(link), book.status(link)))
        elif link.subject == actor and link.kind in _kinds(book, VISITED):
            for incident in filter(partial(_is_gathering, book), _abouts(book, link.claims)):
                found[incident].append(_There(link, *occasions.on(link, incident)))
    return found


def _is_gathering(book: EvidenceBook, incident: str) -> bool:
    """Return whether a visit about an incident puts somebody there: who comes because of an attack was not at it."""
    return book.dataset.incidents[incident].kind in _GATHERINGS


def _abouts(book: EvidenceBook, claims: Iterable[Claim]) -> tuple[str, ...]:
    """Return the ids of the incidents that claims are about, each once, sorted."""
    return tuple(sorted({claim.about for claim in claims if claim.about and claim.about in book.dataset.incidents}))


def _against(
    book: EvidenceBook, incident: str, actors: tuple[str, str], here: tuple[list[_There], list[_There]]
) -> Iterator[str]:
    """Yield why an occasion does not count as one at which both are said to have been."""
    lacking = [(actor, word) for actor, side in zip(actors, here, strict=True) if (word := _lacks(side))]
    for actor, word in lacking:
        yield f"Not counted: the presence of {node_words(book.dataset, actor)} is {_HOW.get(word, word)}."
    if book.dataset.incidents[incident].kind == "campaign":
        yield f"Not counted: {WHY['campaigns']}."
    if book.dataset.incidents[incident].happened == "foiled":
        yield _FOILED
    if not lacking and not any(True for _ in _joint(here)):
        yield _OTHER_DAYS
    if not lacking and not _share_a_place(book, here):
        yield _OTHER_PLACES


def _lacks(side: list[_There]) -> str:
    """Return the word for what takes from a presence; empty where more is said for it than against it.

    Who is denied to have been there at all was not there by another kind of link either; a denial that he led the
    meeting denies no presence.
    """
    support = max(each.status.support for each in side)
    for each in side:
        if each.link.kind in (ATTENDED, VISITED) and each.status.dispute and each.status.dispute >= support:
            return each.status.word
    best = max(side, key=lambda each: each.status.strength)
    return "" if any(each.status.is_firm for each in side) else best.status.word


def _joint(here: tuple[list[_There], list[_There]]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of claims, one for each of the two, that can speak of the same days."""
    first, second = (
        [claim for each in side if each.status.is_firm for claim in each.status.supporting] for side in here
    )
    for one, other in product(first, second):
        if one.when is None or other.when is None or one.when.can_overlap(other.when):
            yield one, other


def _share_a_place(book: EvidenceBook, here: tuple[list[_There], list[_There]]) -> bool:
    """Return whether both were at one place, where all that is known of both is what they visited."""
    places = [{each.link.object for each in side if each.status.is_firm} for side in here]
    attended = any(each.status.is_firm and each.link.kind in _kinds(book, ATTENDED) for side in here for each in side)
    return attended or not places[0].isdisjoint(places[1])


def _limits(scope: str, here: tuple[list[_There], list[_There]]) -> Iterator[str]:
    if all(one.source != other.source for one, other in _joint(here)):
        yield _APART.format(scope)


def _links(side: list[_There]) -> tuple[LinkAnswer, ...]:
    return tuple(each.answer for each in side)


def _occasion(
    book: EvidenceBook, key: str, first: Iterable[LinkAnswer], second: Iterable[LinkAnswer], notes: tuple[str, ...]
) -> Occasion:
    incident = book.dataset.incidents[key]
    return Occasion(
        id=key,
        name=incident.name,
        kind=incident.kind,
        when=str(incident.when) if incident.when else None,
        when_words=when_in_words(incident.when),
        happened=incident.happened,
        first=tuple(first),
        second=tuple(second),
        notes=notes,
    )


def _named_for_both(book: EvidenceBook, first: str, second: str, listed: set[str]) -> Iterator[Occasion]:
    """Yield the incidents to which a source ties each of the two in some way, those listed otherwise left out."""
    sides = _ties(book, first), _ties(book, second)
    keys = (sides[0].keys() & sides[1].keys()) - listed
    for incident in in_order(book, (book.dataset.incidents[key] for key in keys)):
        one, other = (map(book.link, side[incident.id]) for side in sides)
        notes = (f"{starting(WHY['campaigns'])}.",) if incident.kind == "campaign" else ()
        yield _occasion(book, incident.id, one, other, notes)


def _ties(book: EvidenceBook, actor: str) -> Mapping[str, list[Link]]:
    """Return by incident the links between it and an actor for which a source says anything."""
    found: defaultdict[str, list[Link]] = defaultdict(list)
    for link in book.dataset.links_at[actor]:
        other = link.object if link.subject == actor else link.subject
        if other in book.dataset.incidents and book.status(link).support:
            found[other].append(link)
    return found


def _between(book: EvidenceBook, first: str, second: str) -> Iterator[TieAbout]:
    """Yield the links between the two that are said in connection with an incident, or that tell of a visit."""
    for link in book.dataset.links_at[first]:
        about = _abouts(book, filter(book.ledger.is_live, link.claims))
        if second in (link.subject, link.object) and (about or _is_visit(book, link)):
            yield TieAbout(book.link(link), about)


def _is_visit(book: EvidenceBook, link: Link) -> bool:
    """Return whether a source says by a link that somebody was at something, whenever that was."""
    return link.kind in _kinds(book, VISITED) and book.status(link).support > 0
