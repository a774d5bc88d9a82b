"""What falls with a source or a voice, in words. Knows answers and names; computes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import KnockOutAnswer, Loss, PathFate, SmallestLosses
from actorgraph.graph.wording.filters import many, whose_words
from actorgraph.graph.wording.names import actor_words
from actorgraph.model.characters import isolated

_LISTED = 3
_FATES = {
    "falls": "No path is left between {} and {}.",
    "another": "The best path between {} and {} is another.",
    "changes": "The best path between {} and {} stays, and a link of it is worth less or more.",
    "survives": "The best path between {} and {} survives as it is.",
    "none": "No path joins {} and {} in any case.",
}


def knock_out_sentences(dataset: Dataset, answer: KnockOutAnswer) -> Iterator[str]:
    """Yield what falls, changes and survives, in numbers, each a sentence."""
    fell = f"{many(answer.claims, 'claim')} fall{'s'[: answer.claims == 1]}"
    yield f"Without {whose_words(dataset, answer.without)}, {fell}."
    if answer.replies:
        yield f"Denials, doubts and comments among them: {answer.replies}."
    if answer.sources:
        yield f"Documents that fall: {', '.join(f'“{isolated(dataset.name(key))}”' for key in answer.sources)}."
    supported = len(answer.lost) + len(answer.weaker) + len(answer.firmer) + len(answer.survives)
    fates = f"lose all support: {len(answer.lost)}; get weaker: {len(answer.weaker)}; survive: {len(answer.survives)}"
    yield f"Of {many(supported, 'supported link')}, {fates}."
    if answer.firmer:
        yield f"Looking firmer, only because what is said against it fell: {len(answer.firmer)}."
    if answer.replies_lost:
        yield f"Of {many(len(answer.replies_lost), 'link')} that nothing supported, what was said against them fell."
    pairs = answer.pairs
    yield f"Pairs of actors that some path joins: {pairs.before} before, {pairs.after} after."
    if answer.path:
        yield path_sentence(dataset, answer.path)


def path_sentence(dataset: Dataset, fate: PathFate) -> str:
    """Return what becomes of the best path between two."""
    return _FATES[fate.fate].format(isolated(dataset.name(fate.start)), isolated(dataset.name(fate.goal)))


def hangs_on_sentences(dataset: Dataset, losses: SmallestLosses) -> Iterator[str]:
    """Yield without which sources, and without which voices, a status would be another; the first few of each."""
    yield from _losses(dataset, "document", losses.sources, losses.looked_at)
    yield from _losses(dataset, "voice", losses.voices, losses.looked_at)


def _losses(dataset: Dataset, what: str, losses: tuple[Loss, ...], looked_at: int) -> Iterator[str]:
    if not losses:
        yield f"No {what} changes its status by being lost, nor up to {looked_at} of them together."
        return
    told = [f"{_names(dataset, loss)} ({loss.status})" for loss in losses[:_LISTED]]
    more = f"; {len(losses) - _LISTED} more such sets" if len(losses) > _LISTED else ""
    size = losses[0].size
    fewest = f"one {what}" if size == 1 else f"{size} {what}s together"
    yield f"It takes {fewest} to change its status: {'; or '.join(told)}{more}."


def _names(dataset: Dataset, loss: Loss) -> str:
    named = [_name(dataset, key) for key in (*loss.documents, *loss.voices)]
    return " and ".join((*named, *(f"the publisher {isolated(name)}" for name in loss.publishers)))


def _name(dataset: Dataset, key: str) -> str:
    actor = dataset.actors.get(key)
    return actor_words(actor) if actor else f"“{isolated(dataset.name(key))}”"
