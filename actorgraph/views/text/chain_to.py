"""How far somebody is from an incident down the chain of command, as text: each hop sourced, and what it is not."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.answers import CampaignChains, Chain, ChainToAnswer, Step
from actorgraph.model.characters import isolated
from actorgraph.views.text.chain import beside_lines, rests_lines
from actorgraph.views.text.footnotes import Footnotes, link_label, sentence_lines


def chain_to_lines(answer: ChainToAnswer) -> Iterator[str]:
    """Yield the lines of an answer on how far somebody is from an incident."""
    notes, told = Footnotes(), dict[Step, str]()
    start, goal = isolated(answer.start_name), answer.goal_words
    if answer.distance is None:
        yield f"No chain from {start} down to {goal}."
        whom = f"{start}, or anybody under {start} by such steps,"
        yield f"No claim that stands says that {whom} did, ordered or claimed it."
        yield from answer.hints
    else:
        more = ", the first of more" if answer.more else ""
        lead = "Taking separate claims together, from" if answer.caution else "As it is said, from"
        yield f"{lead} {start} down to {goal}: {_steps(answer.distance)}, by {_chains(len(answer.chains))}{more}."
    if any(step.how == "office" for chain in answer.chains for step in chain.steps):
        yield "An office held is a hop and no step: office and holder are on the same level."
    for number, chain in enumerate(answer.chains, 1):
        yield from _chain_lines(f"Chain {number}", chain, notes, told)
    yield from _named_lines(answer, notes)
    for campaign in answer.campaigns:
        yield from _campaign_lines(campaign, notes, told)
    yield from beside_lines(answer.beside, notes)
    if claims := list(notes.lines()):
        yield from ("", "Claims:", *claims)
    yield ""
    if answer.caution:
        yield answer.caution
    yield answer.not_said


def _steps(many: int) -> str:
    return f"{many} step{'s'[: many != 1]}"


def _chains(many: int) -> str:
    return f"{many} chain{'s'[: many != 1]}"


def _chain_lines(title: str, chain: Chain, notes: Footnotes, told: dict[Step, str]) -> Iterator[str]:
    names = [isolated(name) for name in chain.names]
    yield from ("", f"{title}: {' … '.join(names)}")
    for passed in chain.passes_through:
        yield f"  Passes through {passed}."
    for index, step in enumerate(chain.steps, 1):
        yield from ("", f"  Hop {index}: {names[index - 1]} … {names[index]}")
        if step in told:
            yield f"    As in {told[step]}. {notes.marks(*step.links)}"
        else:
            yield from _hop_lines(step, notes)
        told.setdefault(step, f"{title[0].lower()}{title[1:]}, hop {index}")
    if chain.not_at_once:
        yield ""
    yield from (f"  {sentence}" for sentence in chain.not_at_once)
    yield from rests_lines(chain.rests, "  ")


def _hop_lines(step: Step, notes: Footnotes) -> Iterator[str]:
    for link, label in zip(step.links, step.labels, strict=True):
        yield f"    {link_label(link, label)}"
        yield from sentence_lines(link.sentences, "      ", notes.marks(link))
    if step.note:
        yield f"    {step.note}"


def _named_lines(answer: ChainToAnswer, notes: Footnotes) -> Iterator[str]:
    if answer.named:
        yield from ("", f"Named for it, with no chain from {isolated(answer.start_name)}:")
    for link in answer.named:
        yield f"  {link_label(link)}: {isolated(link.subject_name)}  ({link.id})"
        yield from sentence_lines(link.sentences, "    ", notes.marks(link))


def _campaign_lines(campaign: CampaignChains, notes: Footnotes, told: dict[Step, str]) -> Iterator[str]:
    yield from ("", f"Nearest to it, and not it: {_steps(campaign.distance)} to a campaign that is said to count it.")
    yield from sentence_lines(campaign.counted.sentences, "  ", notes.marks(campaign.counted))
    yield "  What is said of the campaign as a whole is not said of this."
    for number, chain in enumerate(campaign.chains, 1):
        yield from _chain_lines(f"Chain {number} to “{isolated(campaign.counted.object_name)}”", chain, notes, told)
