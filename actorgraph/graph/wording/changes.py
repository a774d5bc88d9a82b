"""A briefing on what changed, in words: what each part holds, under which heading. Knows answers only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from actorgraph.graph.answers import ChangesAnswer, ClaimAnswer, ClaimChange, LinkAnswer, LinkChange, RecordChange
from actorgraph.model.characters import isolated


class Item(NamedTuple):
    """One change: what it is about, and sentences on it."""

    head: str
    sentences: tuple[str, ...]


class Chapter(NamedTuple):
    """Changes of one sort; never without any."""

    heading: str
    items: tuple[Item, ...]


def briefing_of(answer: ChangesAnswer) -> tuple[Chapter, ...]:
    """Return what changed, the most serious first; of what did not there is no chapter."""
    new = (*map(_record, answer.new_records), *map(_link, answer.new_links), *map(_claim, answer.new_claims))
    rewritten = (*map(_record, answer.changed_records), *map(_rewritten, answer.changed_claims))
    told = (
        Chapter("Withdrawn", tuple(map(_claim, answer.withdrawn))),
        Chapter("Newly contested", tuple(map(_change, answer.newly_contested))),
        Chapter("Newly answered", tuple(_link(change.link) for change in answer.newly_answered)),
        Chapter("Status changed", tuple(map(_change, answer.changed))),
        Chapter("New", new),
        Chapter("No longer there", tuple(_gone(answer))),
        Chapter("Kept otherwise than before", rewritten),
    )
    return tuple(_told_once(chapter for chapter in told if chapter.items))


def _told_once(chapters: Iterable[Chapter]) -> Iterator[Chapter]:
    """Yield chapters in which a sentence that stands above already is not said again."""
    seen: set[tuple[str, str]] = set()
    for chapter in chapters:
        items = []
        for item in chapter.items:
            fresh = tuple(sentence for sentence in item.sentences if (item.head, sentence) not in seen)
            again = (
                () if len(fresh) == len(item.sentences) else ("The rest is told above." if fresh else "Told above.",)
            )
            items.append(Item(item.head, (*fresh, *again)))
            seen.update((item.head, sentence) for sentence in item.sentences)
        yield Chapter(chapter.heading, tuple(items))


def _gone(answer: ChangesAnswer) -> Iterator[Item]:
    yield from map(_record, answer.gone_records)
    yield from map(_link, answer.gone_links)
    yield from map(_claim, answer.gone_claims)


def _record(record: RecordChange) -> Item:
    fields = (f"Changed: {', '.join(record.fields)}.",) if record.fields else ()
    return Item(f"{record.type}: {isolated(record.name)} ({record.id})", fields)


def _ends(link: LinkAnswer) -> str:
    alleged = "alleged, " if link.imputes else ""
    ends = f"{isolated(link.subject_name)} / {isolated(link.object_name)}"
    return f"{isolated(link.label)} ({alleged}{link.worth}): {ends} ({link.id})"


def _link(link: LinkAnswer) -> Item:
    return Item(_ends(link), link.sentences)


def _change(change: LinkChange) -> Item:
    return Item(_ends(change.link), (f"It was: {change.before}.", *change.link.sentences))


def _claim(claim: ClaimAnswer) -> Item:
    return Item(f"{claim.id} ({claim.home})", (claim.sentence, *claim.notes))


def _rewritten(change: ClaimChange) -> Item:
    fields = f"Changed: {', '.join(change.fields)}."
    return Item(
        f"{change.after.id} ({change.after.home})",
        (fields, f"It was: {change.before.sentence}", f"It is: {change.after.sentence}"),
    )
