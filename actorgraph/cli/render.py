"""The command that draws: which part of a dataset goes into a page, what the page is called, and how it opens."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actorgraph.cli.output import NOTHING_FOUND, JsonOption, say, show
from actorgraph.errors import NoPathError, QuestionError
from actorgraph.model.characters import isolated
from actorgraph.workspace import ActorGraph

if TYPE_CHECKING:
    from actorgraph.graph.answers import StillNamed

_HOPS = 1


class View(StrEnum):
    """With which view a page opens."""

    map = "map"
    network = "network"
    table = "table"


class Theme(StrEnum):
    """In which colours a page opens."""

    auto = "auto"
    light = "light"
    dark = "dark"


def render(  # noqa: PLR0917 - the options of a page
    graph: ActorGraph,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Where to write the page.")] = Path(
        "graph.html"
    ),
    title: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What the page is called; else like its dataset.")
    ] = None,
    view: Annotated[View, typer.Option(help="With which view it opens.")] = View.map,
    theme: Annotated[Theme, typer.Option(help="In which colours; auto for what the reader's system prefers.")] = (
        Theme.auto
    ),
    around: Annotated[
        str | None, typer.Option("--around", metavar="NAME", help="Only what is within some hops of NAME.")
    ] = None,
    hops: Annotated[
        int | None, typer.Option("--hops", help=f"With --around: how far, 0 or more.  [default: {_HOPS}]")
    ] = None,
    path: Annotated[
        tuple[str, str] | None,
        typer.Option("--path", metavar="A B", help="Only what lies on the paths from A to B, with which it opens."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Write the graph, or a part of it, as one interactive page that works from disk, with no network.

    \b
    Examples:
      actorgraph render
      actorgraph render --data my-dataset -o my-graph.html --title "Who said what of the harbour"
      actorgraph render --around Khazali --hops 2 --without "Kata'ib Hezbollah"
      actorgraph render --path Soleimani us-embassy-baghdad --theme dark
      actorgraph render --only attack --as-of 2019-05-20 --view table
    """
    try:
        part = _part(graph, around, hops, path).linked()
        written = part.render(output, title=title, view=view.value, theme=theme.value).resolve()
    except NoPathError as error:
        say(str(error))
        raise typer.Exit(NOTHING_FOUND) from None
    still_named = part.still_named()
    _say_what_is_in(part, still_named)
    if as_json:
        show({"path": str(written), "still_named": still_named.items}, (), as_json=True)
    else:
        say(f"The page is at {written}; open it in a browser.")


def _part(graph: ActorGraph, around: str | None, hops: int | None, path: tuple[str, str] | None) -> ActorGraph:
    if around is not None:
        graph = graph.near(around, hops=_HOPS if hops is None else hops)
    elif hops is not None:
        raise QuestionError("--hops says how far to look around a record.", hint="Name one with --around.")
    return graph.along(*path) if path else graph


def _say_what_is_in(graph: ActorGraph, still_named: Iterable[StillNamed]) -> None:
    """Say what was left out of the page, who is named in it all the same, and what is marked and was not left out."""
    if graph.filters:
        say("\n".join(graph.filters.sentences))
    if names := ", ".join(f"“{isolated(each.name)}”" for each in still_named):
        say(f"Left out, and still named as voices, grounds, replies or occasions of what is kept: {names}.")
    if marked := ", ".join(graph.stats().markings):
        say(f"Records of {graph.dataset.scope} are marked {marked}. Nothing is left out of the page for that.")


COMMANDS: dict[str, Callable[..., None]] = {"render": render}
