"""The commands that ask: find, show, neighbors, paths, together, timeline, stats, kinds, sources."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from actorgraph.cli.output import NOTHING_FOUND, JsonOption, say, show
from actorgraph.cli.paths import paths
from actorgraph.errors import QuestionError
from actorgraph.workspace import ActorGraph

if TYPE_CHECKING:
    from actorgraph.graph.answers import AroundAnswer

_HOURS = 48


def find(
    graph: ActorGraph,
    text_: Annotated[str, typer.Argument(metavar="TEXT", help="A name, or part of one, in any script.")],
    limit: Annotated[int, typer.Option(min=1, help="How many matches.")] = 10,
    as_json: JsonOption = False,
) -> None:
    """Who or what is meant: names and aliases, small misspellings forgiven.

    \b
    Examples:
      actorgraph find Solemani
      actorgraph find "kataib hizballah" --json
    """
    from actorgraph.views.text.listings import find_lines

    matches = graph.find(text_, limit=limit)
    if not matches:
        say(f"Nothing {'in this selection' if graph.filters else 'here'} is called {text_!r}, or nearly so.")
    show(matches, find_lines(matches) if matches else (), as_json=as_json)
    if not matches:
        raise typer.Exit(NOTHING_FOUND)


def show_record(
    graph: ActorGraph,
    name: Annotated[str, typer.Argument(metavar="NAME", help="An actor, incident or link: id, name or alias.")],
    as_json: JsonOption = False,
) -> None:
    """One actor, incident or link: names, links by family, each with status, claims and replies.

    \b
    Examples:
      actorgraph show Khazali
      actorgraph show langley-meeting-2019-04-09
      actorgraph show qassem-soleimani--commands--qais-al-khazali
    """
    from actorgraph.views.text.records import show_lines

    answer = graph.show(name)
    show(answer, show_lines(answer), as_json=as_json)


def neighbors(
    graph: ActorGraph,
    name: Annotated[str, typer.Argument(metavar="NAME", help="An actor or incident: id, name or alias.")],
    hops: Annotated[int, typer.Option(help="How far to look, 1 to 6.")] = 1,
    as_json: JsonOption = False,
) -> None:
    """What is around an actor or incident, nearest first, with every link's status.

    \b
    Examples:
      actorgraph neighbors Nasrallah
      actorgraph neighbors "Quds Force" --hops 2
    """
    from actorgraph.views.text.records import neighbors_lines

    answer = graph.neighbors(name, hops=hops)
    show(answer, neighbors_lines(answer), as_json=as_json)


def together(
    graph: ActorGraph,
    first: Annotated[str, typer.Argument(metavar="A", help="An actor: id, name or alias.")],
    second: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    as_json: JsonOption = False,
) -> None:
    """The occasions at which both of two actors are said to have been, and what comes near to that.

    \b
    Examples:
      actorgraph together Pompeo Bolton
      actorgraph together mike-pompeo gina-haspel --json
    """
    from actorgraph.views.text.together import together_lines

    answer = graph.together(first, second)
    show(answer, together_lines(answer), as_json=as_json)
    if not answer.occasions:
        raise typer.Exit(NOTHING_FOUND)


def timeline(  # noqa: PLR0917 - the options of the question
    graph: ActorGraph,
    attacks: Annotated[bool, typer.Option("--attacks", help="Only attacks, the foiled ones included.")] = False,
    include_hypothetical: Annotated[
        bool, typer.Option("--include-hypothetical", help="Also what is planned or expected.")
    ] = False,
    around: Annotated[
        str | None, typer.Option("--around", metavar="INCIDENT", help="Only what lies within hours of this incident.")
    ] = None,
    hours: Annotated[
        int | None, typer.Option("--hours", help=f"With --around: how many hours, 1 to 100000.  [default: {_HOURS}]")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Incidents in the order of their dates: who is named, by whom, what is replied, answered or not.

    \b
    Examples:
      actorgraph timeline --attacks
      actorgraph timeline --include-hypothetical --json
      actorgraph timeline --around rocket-embassy-2019-05-19 --hours 48
    """
    from actorgraph.views.text.timeline import timeline_lines

    if hours is not None and around is None:
        raise QuestionError("--hours says how far to look around an incident.", hint="Name one with --around.")
    if around is not None:
        hours = _HOURS if hours is None else hours
        near = graph.around(around, hours=hours, attacks=attacks, include_hypothetical=include_hypothetical)
        _show_around(near, as_json=as_json)
        return
    entries = graph.timeline(attacks=attacks, include_hypothetical=include_hypothetical)
    if not entries:
        say(f"{graph.dataset.scope.capitalize()} has no such incident.")
    count = graph.attack_count() if attacks and not as_json else None
    show(entries, timeline_lines(entries, count), as_json=as_json)
    if not entries:
        raise typer.Exit(NOTHING_FOUND)


def _show_around(answer: AroundAnswer, *, as_json: bool) -> None:
    from actorgraph.views.text.within_hours import around_lines

    show(answer, around_lines(answer), as_json=as_json)
    if not (answer.entries or answer.undated):
        raise typer.Exit(NOTHING_FOUND)


def stats(graph: ActorGraph, as_json: JsonOption = False) -> None:
    """What is in here: sources and origins, actors, incidents, links by family and status, claims.

    \b
    Examples:
      actorgraph stats
      actorgraph stats --data my-dataset --json
    """
    from actorgraph.views.text.listings import stats_lines

    answer = graph.stats()
    show(answer, stats_lines(answer), as_json=as_json)


def kinds(graph: ActorGraph, as_json: JsonOption = False) -> None:
    """The vocabulary: every kind of link, what it imputes, and how often it is used.

    \b
    Examples:
      actorgraph kinds
      actorgraph kinds --json
    """
    from actorgraph.views.text.listings import kinds_lines

    answer = graph.kinds()
    show(answer, kinds_lines(answer), as_json=as_json)


def sources(graph: ActorGraph, as_json: JsonOption = False) -> None:
    """The sources, and what rests on each.

    \b
    Examples:
      actorgraph sources
      actorgraph sources --json
    """
    from actorgraph.views.text.listings import sources_lines

    answer = graph.sources()
    show(answer, sources_lines(answer), as_json=as_json)


COMMANDS: dict[str, Callable[..., None]] = {
    "find": find,
    "show": show_record,
    "neighbors": neighbors,
    "paths": paths,
    "together": together,
    "timeline": timeline,
    "stats": stats,
    "kinds": kinds,
    "sources": sources,
}
