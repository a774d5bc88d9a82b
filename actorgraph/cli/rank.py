"""The commands that look at the whole: ranks, communities, brokers, collapse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from actorgraph.cli.output import NOTHING_FOUND, JsonOption, show
from actorgraph.cli.progress import progress
from actorgraph.graph.through import THROUGH
from actorgraph.workspace import ActorGraph

_MEASURES = "degree, betweenness, closeness, pagerank or constraint"
ViewOption = Annotated[str, typer.Option(metavar="VIEW", help="What is ranked: whole, actors or occasions.")]
ThroughOption = Annotated[
    list[str] | None,
    typer.Option(metavar="WHAT", help=f"Also use what joins nobody by itself: all, {', '.join(THROUGH)}."),
]
DeniedOption = Annotated[
    bool, typer.Option("--include-denied", help="Also use links denied, doubted, withdrawn, or our own reading.")
]
HypotheticalOption = Annotated[
    bool, typer.Option("--include-hypothetical", help="Also use what is conditional, planned or expected.")
]
DrawsOption = Annotated[int, typer.Option(help="How often weak links are drawn in or out, 20 to 10000.")]
SeedOption = Annotated[int, typer.Option(help="Of the draws.")]


def ranks(  # noqa: PLR0917 - the options of the question
    graph: ActorGraph,
    measure: Annotated[str, typer.Argument(metavar="[MEASURE]", help=f"{_MEASURES}.")] = "degree",
    among: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="Rank only this kind of actor or incident; repeatable.")
    ] = None,
    limit: Annotated[int, typer.Option(help="How many records.")] = 10,
    view: ViewOption = "whole",
    through: ThroughOption = None,
    include_denied: DeniedOption = False,
    include_hypothetical: HypotheticalOption = False,
    draws: DrawsOption = 200,
    seed: SeedOption = 1,
    as_json: JsonOption = False,
) -> None:
    """Who is central in what sources say, with intervals, and which places the data do not decide.

    \b
    Examples:
      actorgraph ranks
      actorgraph ranks betweenness --among person --limit 5
      actorgraph ranks pagerank --view actors --json
    """
    from actorgraph.views.text.ranks import ranks_lines

    with progress("Draws") as told:
        answer = graph.ranks(
            measure,
            among=among or (),
            limit=limit,
            view=view,
            through=through or (),
            include_denied=include_denied,
            include_hypothetical=include_hypothetical,
            draws=draws,
            seed=seed,
            progress=told,
        )
    show(answer, ranks_lines(answer), as_json=as_json)


def communities(  # noqa: PLR0917 - the options of the question
    graph: ActorGraph,
    view: ViewOption = "whole",
    through: ThroughOption = None,
    include_denied: DeniedOption = False,
    include_hypothetical: HypotheticalOption = False,
    draws: DrawsOption = 200,
    seed: SeedOption = 1,
    as_json: JsonOption = False,
) -> None:
    """Where the links in what sources say lie close, and how often that holds over the draws.

    \b
    Examples:
      actorgraph communities
      actorgraph communities --view actors --seed 7 --json
    """
    from actorgraph.views.text.ranks import communities_lines

    with progress("Draws") as told:
        answer = graph.communities(
            view=view,
            through=through or (),
            include_denied=include_denied,
            include_hypothetical=include_hypothetical,
            draws=draws,
            seed=seed,
            progress=told,
        )
    show(answer, communities_lines(answer), as_json=as_json)


def brokers(  # noqa: PLR0917 - the options of the question
    graph: ActorGraph,
    size: Annotated[int, typer.Option(help="How many records, 1 to 10.")] = 3,
    view: ViewOption = "whole",
    through: ThroughOption = None,
    include_denied: DeniedOption = False,
    include_hypothetical: HypotheticalOption = False,
    draws: DrawsOption = 200,
    seed: SeedOption = 1,
    as_json: JsonOption = False,
) -> None:
    """The few records without which what sources say falls apart most, and in how many draws they are found.

    \b
    Examples:
      actorgraph brokers
      actorgraph brokers --size 2 --view actors --json
    """
    from actorgraph.views.text.ranks import brokers_lines

    with progress("Draws") as told:
        answer = graph.brokers(
            size,
            view=view,
            through=through or (),
            include_denied=include_denied,
            include_hypothetical=include_hypothetical,
            draws=draws,
            seed=seed,
            progress=told,
        )
    show(answer, brokers_lines(answer), as_json=as_json)


def collapse(  # noqa: PLR0917 - the options of the question
    graph: ActorGraph,
    view: Annotated[str, typer.Argument(metavar="VIEW", help="actors, sources or occasions.")],
    of: Annotated[str | None, typer.Option("--of", metavar="NAME", help="Only at this actor, or source.")] = None,
    through: ThroughOption = None,
    include_denied: DeniedOption = False,
    include_hypothetical: HypotheticalOption = False,
    as_json: JsonOption = False,
) -> None:
    """The same graph with fewer sorts of record: actors only, who cites whom, or persons by shared occasions.

    \b
    Examples:
      actorgraph collapse actors --of Khazali
      actorgraph collapse sources
      actorgraph collapse occasions --of Pompeo --json
    """
    from actorgraph.views.text.collapsed import collapsed_lines

    answer = graph.collapsed(
        view,
        of=of,
        through=through or (),
        include_denied=include_denied,
        include_hypothetical=include_hypothetical,
    )
    show(answer, collapsed_lines(answer), as_json=as_json)
    if not answer.edges:
        raise typer.Exit(NOTHING_FOUND)


COMMANDS: dict[str, Callable[..., None]] = {
    "ranks": ranks,
    "communities": communities,
    "brokers": brokers,
    "collapse": collapse,
}
