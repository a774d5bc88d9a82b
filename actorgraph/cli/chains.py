"""The command that follows chains of command: chain."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from actorgraph.cli.output import NOTHING_FOUND, JsonOption, show
from actorgraph.cli.progress import progress
from actorgraph.errors import QuestionError
from actorgraph.graph.through import THROUGH
from actorgraph.workspace import ActorGraph

if TYPE_CHECKING:
    from actorgraph.graph.answers import ChainToAnswer

_LIMIT = 10


def chain(  # noqa: PLR0917 - the options of the question
    graph: ActorGraph,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="An actor: id, name or alias; else all.")] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="INCIDENT", help="How far the actor is from this incident.")
    ] = None,
    up: Annotated[bool, typer.Option("--up", help="Who is said to be above the actor, not under it.")] = False,
    depth: Annotated[int | None, typer.Option("--depth", help="How many steps to follow; else all.")] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", help=f"With --to: how many chains, 1 to 100.  [default: {_LIMIT}]")
    ] = None,
    through: Annotated[
        list[str] | None,
        typer.Option(metavar="WHAT", help=f"Also pass through what joins nobody by itself: all, {', '.join(THROUGH)}."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Who is said to be above whom, as a tree; how far somebody is from an attack; what rests on one voice.

    \b
    Examples:
      actorgraph chain Soleimani
      actorgraph chain Khazali --up
      actorgraph chain Soleimani --to rocket-embassy-2019-05-19
    """
    from actorgraph.views.text.chain import chain_lines

    _check(name, to, up=up, depth=depth, limit=limit)
    if name is not None and to is not None:
        limit = _LIMIT if limit is None else limit
        _show_chain_to(graph.chain_to(name, to, through=through or (), limit=limit), as_json=as_json)
        return
    with progress("Entries") as told:
        answer = graph.chain(name, up=up, depth=depth, through=through or (), progress=told)
    show(answer, chain_lines(answer), as_json=as_json)
    if not any(entry.step for entry in answer.entries):
        raise typer.Exit(NOTHING_FOUND)


def _check(name: str | None, to: str | None, *, up: bool, depth: int | None, limit: int | None) -> None:
    """Refuse options that do not go together.

    Raises:
        QuestionError: with what would be right.
    """
    if to is not None and name is None:
        raise QuestionError("--to asks how far somebody is from an incident.", hint="Name an actor too.")
    if to is not None and (up or depth is not None):
        raise QuestionError("--up and --depth are for a tree, not for the distance to an incident.")
    if to is None and limit is not None:
        raise QuestionError("--limit says how many chains to an incident are shown.", hint="Name one with --to.")


def _show_chain_to(answer: ChainToAnswer, *, as_json: bool) -> None:
    from actorgraph.views.text.chain_to import chain_to_lines

    show(answer, chain_to_lines(answer), as_json=as_json)
    if answer.distance is None:
        raise typer.Exit(NOTHING_FOUND)


COMMANDS: dict[str, Callable[..., None]] = {"chain": chain}
