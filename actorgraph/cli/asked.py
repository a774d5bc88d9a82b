"""What every question takes on the command line: which dataset it is put to, and under which filters."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any, get_type_hints

import typer

from actorgraph.cli.output import DataOption, open_graph, patiently
from actorgraph.errors import QuestionError
from actorgraph.workspace import ActorGraph

Names = list[str] | None


def _shared(  # noqa: PLR0917 - the options that all questions share
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="Only what held, or had happened, on that day.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="With --as-of: leave out what is merely possible too.")
    ] = False,
    known_by: Annotated[
        str | None, typer.Option("--known-by", metavar="DATE", help="Only what had been published by that day.")
    ] = None,
    possible: Annotated[
        bool, typer.Option("--possible", help="With --known-by: count what possibly had been published, too.")
    ] = False,
    only: Annotated[Names, typer.Option("--only", metavar="KIND", help="Only links of this kind or family.")] = None,
    status: Annotated[Names, typer.Option("--status", metavar="WORD", help="Only links of this status.")] = None,
    only_from: Annotated[
        Names, typer.Option("--only-from", metavar="NAME", help="Only claims of this source, voice or publisher.")
    ] = None,
    without: Annotated[
        Names, typer.Option("--without", metavar="NAME", help="No claims of this source, voice or publisher.")
    ] = None,
    without_reliability: Annotated[
        Names, typer.Option("--without-reliability", metavar="D-F", help="No claims of sources graded so.")
    ] = None,
    merged: Annotated[bool, typer.Option("--merged", help="Tell actors that are judged to be one as one.")] = False,
    data: DataOption = None,
) -> ActorGraph:
    """Return the graph that is asked for."""
    if strict and as_of is None:
        raise QuestionError("--strict says how to take a day.", hint="Name one with --as-of.")
    if possible and known_by is None:
        raise QuestionError("--possible says how to take a day.", hint="Name one with --known-by.")
    graph = open_graph(data)
    if merged:
        graph = graph.merged()
    if as_of is not None:
        graph = graph.as_of(as_of, strict=strict)
    if known_by is not None:
        graph = graph.known_by(known_by, possible=possible)
    if only or status:
        graph = graph.only(kinds=only or (), status=status or ())
    if only_from:
        graph = graph.only_from(*only_from)
    if without or without_reliability:
        graph = graph.without(*(without or ()), reliability=without_reliability or ())
    return graph


def asking(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command that takes the options all questions share, for one that takes the graph they lead to.

    A command without a parameter ``graph`` is returned as it is. One of its own parameters that is called like a shared
    option takes its place.
    """
    own = inspect.signature(command)
    if "graph" not in own.parameters:
        return command
    shared = {name: each for name, each in inspect.signature(_shared).parameters.items() if name not in own.parameters}
    hints = {**get_type_hints(_shared, include_extras=True), **get_type_hints(command, include_extras=True)}
    first = [each for name, each in own.parameters.items() if name not in ("graph", "as_json")]
    listed = [*first, *shared.values(), *(own.parameters[name] for name in ("as_json",) if name in own.parameters)]

    @wraps(command)
    def run(**given: Any) -> None:  # noqa: ANN401 - whatever the command takes
        with patiently():
            command(graph=_shared(**{name: given.pop(name) for name in shared}), **given)

    del run.__wrapped__  # typer would look through it, and find a graph to ask for
    run.__annotations__ = {each.name: hints[each.name] for each in listed}
    run.__signature__ = own.replace(  # type: ignore[attr-defined]  # read by inspect
        parameters=[each.replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=hints[each.name]) for each in listed],
        return_annotation=None,
    )
    return run
