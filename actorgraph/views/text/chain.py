"""Who is said to be above whom, as text: a tree with its worth, the claims below, and where it rests on one voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actorgraph.graph.answers import Beside, ChainAnswer, ChainEntry, Rests, Step
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import Footnotes, link_label, sentence_lines

_OFFICE = "A double line joins an office and who holds it: the same level."
_MEMBER = "Belonging to a body is not being commanded by it."


def chain_lines(answer: ChainAnswer) -> Iterator[str]:
    """Yield the lines of an answer on who is said to be above whom."""
    notes = Footnotes()
    yield from _heading(answer)
    yield from _tree(answer.entries, notes)
    steps = [(entry.number, entry.step) for entry in answer.entries if entry.step]
    if steps:
        yield from ("", "Step by step:")
    for number, step in steps:
        yield from _step_lines(number, step, notes)
    yield from beside_lines(answer.beside, notes)
    yield from (line for sentence in answer.circles for line in ("", sentence))
    yield from rests_lines(answer.rests, "")
    if claims := list(notes.lines()):
        yield from ("", "Claims:", *claims)
    if answer.caution:
        yield from ("", answer.caution)


def _heading(answer: ChainAnswer) -> Iterator[str]:
    steps = [entry.step for entry in answer.entries if entry.step]
    if not steps:
        yield answer.not_said
        return
    yield _count(answer, {step.how for step in steps})
    yield from (f"Passes through {passed}." for passed in answer.passes_through)
    if any(step.how == "belonging" for step in steps):
        yield _MEMBER
    if any(step.how == "office" for step in steps):
        yield _OFFICE
    if possible := sum(step.time == "possible" for step in steps):
        are = "is" if possible == 1 else "are"
        yield f"As of that day {possible} of {len(steps)} steps {are} merely possible, and marked."


def _count(answer: ChainAnswer, hows: set[str]) -> str:
    many = len({entry.id for entry in answer.entries} - {answer.of})
    if answer.name is None:
        return f"Who is said to be above whom: {many} actors."
    by = " or ".join(words for how, words in _BY.items() if how in hows)
    are = f"{many} actor is" if many == 1 else f"{many} actors are"
    where = "under" if answer.direction == "down" else "above"
    return f"Taking separate claims together, {are} put {where} {isolated(answer.name)} by {by}."


_BY = {"command": "command", "belonging": "belonging", "office": "an office held"}


def _tree(entries: Sequence[ChainEntry], notes: Footnotes) -> Iterator[str]:
    if len(entries) == 1:
        return
    last = {entry.parent: entry.number for entry in entries}
    under: dict[int | None, str] = {None: ""}
    for entry in entries:
        if entry.step is None:
            under[entry.number] = ""
            yield from ("", f"{entry.number}. {_who(entry)}")
            continue
        is_last = last[entry.parent] == entry.number
        branch = _BRANCHES[entry.step.how == "office", is_last]
        under[entry.number] = f"{under[entry.parent]}{'   ' if is_last else '│  '}"
        marks = notes.marks(*entry.step.links)
        yield f"{under[entry.parent]}{branch} {entry.number}. {step_label(entry.step)}: {_who(entry)} {marks}"


_BRANCHES = {(False, False): "├─", (False, True): "└─", (True, False): "╞═", (True, True): "╘═"}


def _who(entry: ChainEntry) -> str:
    facts = [entry.kind, entry.id, *([entry.mark] if entry.mark else []), *_stop(entry)]
    return f"{isolated(entry.name)} ({'; '.join(facts)})"


def _stop(entry: ChainEntry) -> Iterator[str]:
    """Yield why nothing hangs on an entry though something might."""
    if entry.stop == "depth":
        yield "goes on beyond this depth"
    if entry.stop == "apart":
        yield "not passed through"
    if entry.stop == "circle":
        yield "a circle, cut here"
    if entry.see:
        yield f"told at {entry.see}"


def step_label(step: Step) -> str:
    """Return how a step reads, and what each of its links is worth."""
    labels = (link_label(link, label) for link, label in zip(step.links, step.labels, strict=True))
    return "; ".join(labels)


def _step_lines(number: int, step: Step, notes: Footnotes) -> Iterator[str]:
    lead = f"  {number}. "
    indent = " " * len(lead)
    for link in step.links:
        first, *rest = sentence_lines(link.sentences, indent, notes.marks(link))
        yield f"{lead}{first.lstrip()}"
        yield from rest
        lead = indent
    if step.note:
        yield f"{indent}  {step.note}"


def beside_lines(beside: Sequence[Beside], notes: Footnotes) -> Iterator[str]:
    """Yield what is said and is no step."""
    if beside:
        yield from ("", "Said too, and no step:")
    for each in beside:
        link = each.link
        yield f"  {link_label(link)}: {isolated(link.subject_name)} / {isolated(link.object_name)}  ({link.id})"
        if each.why != link.status:
            yield f"    No step: {each.why}."
        yield from sentence_lines(link.sentences, "    ", notes.marks(link))


def rests_lines(rests: Rests, indent: str) -> Iterator[str]:
    """Yield on whose word a tree or chain rests."""
    if rests.sentences:
        yield from ("", f"{indent}Rests on:", *(f"{indent}  {sentence}" for sentence in rests.sentences))
