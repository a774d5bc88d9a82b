"""The command that finds paths, with its options and its forms: text, Markdown, BibTeX, CSL-JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from actorgraph.cli.output import NOTHING_FOUND, JsonOption, show
from actorgraph.errors import QuestionError
from actorgraph.graph.through import THROUGH
from actorgraph.workspace import ActorGraph

if TYPE_CHECKING:
    from actorgraph.graph.answers import PathsAnswer


class Order(StrEnum):
    """How paths are ordered."""

    hops = "hops"
    evidence = "evidence"


class Form(StrEnum):
    """In which form an answer on paths is printed."""

    text = "text"
    markdown = "markdown"
    bibtex = "bibtex"
    csl_json = "csl-json"


def paths(  # noqa: PLR0917 - the options of the question
    graph: ActorGraph,
    start: Annotated[str, typer.Argument(metavar="A", help="Where paths begin: id, name or alias.")],
    goal: Annotated[str, typer.Argument(metavar="B", help="Where they end.")],
    pattern: Annotated[
        str | None,
        typer.Option(metavar="PATTERN", help="What the kinds of the hops spell, such as 'commands+ ordered targeted'."),
    ] = None,
    waypoint: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only through this actor or incident; repeatable.")
    ] = None,
    avoid: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Never through this actor or incident; repeatable.")
    ] = None,
    in_time: Annotated[
        bool, typer.Option("--in-time", help="No hop that is certain to be earlier than the one before it.")
    ] = False,
    via: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="Use only this kind or family, narrower kinds included; repeatable."),
    ] = None,
    not_via: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="Never use this kind or family, narrower kinds included; repeatable."),
    ] = None,
    directed: Annotated[bool, typer.Option("--directed", help="Follow links from subject to object only.")] = False,
    max_hops: Annotated[int, typer.Option(help="Longest path, 1 to 12.")] = 6,
    limit: Annotated[int, typer.Option(help="How many paths.")] = 3,
    order: Annotated[Order, typer.Option(help="Fewest hops first, or strongest evidence.")] = Order.hops,
    through: Annotated[
        list[str] | None,
        typer.Option(metavar="WHAT", help=f"Also pass through what joins nobody by itself: all, {', '.join(THROUGH)}."),
    ] = None,
    include_denied: Annotated[
        bool, typer.Option("--include-denied", help="Also use links denied, doubted, withdrawn, or our own reading.")
    ] = False,
    include_hypothetical: Annotated[
        bool, typer.Option("--include-hypothetical", help="Also use what is conditional, planned or expected.")
    ] = False,
    form: Annotated[
        Form, typer.Option("--format", help="As text, as Markdown with footnotes, or only the sources.")
    ] = Form.text,
    as_json: JsonOption = False,
) -> None:
    """The best few distinct paths between two actors or incidents, each hop sourced, and what they are not.

    \b
    Examples:
      actorgraph paths Soleimani rocket-embassy-2019-05-19
      actorgraph paths Nasrallah Khazali --via tie --limit 1
      actorgraph paths Soleimani rocket-embassy-2019-05-19 --pattern "commands+ attributed_attack" --in-time
      actorgraph paths Iran campaign-us-targets-iraq --through collectives --json
      actorgraph paths Nasrallah Khazali --format markdown
    """
    if as_json and form is not Form.text:
        raise QuestionError("--json and --format are two forms of one answer.", hint="Give one of them.")
    answer = graph.paths(
        start,
        goal,
        pattern=pattern,
        waypoints=waypoint or (),
        avoid=avoid or (),
        in_time=in_time,
        via=via or (),
        not_via=not_via or (),
        directed=directed,
        max_hops=max_hops,
        limit=limit,
        order=order.value,
        through=through or (),
        include_denied=include_denied,
        include_hypothetical=include_hypothetical,
    )
    _show(graph, answer, form, as_json=as_json)
    if not answer.paths:
        raise typer.Exit(NOTHING_FOUND)


def _show(graph: ActorGraph, answer: PathsAnswer, form: Form, *, as_json: bool) -> None:
    if form is Form.csl_json:
        show(graph.to_csl(answer), (), as_json=True)
    elif form is Form.bibtex:
        show((), graph.to_bibtex(answer).splitlines(), as_json=False)
    elif form is Form.markdown:
        show((), graph.paths_markdown(answer).splitlines(), as_json=False)
    else:
        from actorgraph.views.text.paths import paths_lines

        show(answer, paths_lines(answer), as_json=as_json)
