"""The commands on which records are one: duplicates, judge."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal

import typer

from actorgraph.cli.output import NOTHING_FOUND, DataOption, JsonOption, open_graph, show
from actorgraph.workspace import ActorGraph

Verdict = Literal["same", "different", "unsure"]


def duplicates(  # noqa: PLR0917 - the options of the question
    graph: ActorGraph,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="An actor or incident that must be one of the two.")
    ] = None,
    limit: Annotated[int, typer.Option(help="How many pairs.")] = 20,
    floor: Annotated[float, typer.Option(help="How alike names must be, 0 to 1.")] = 0.8,
    judged: Annotated[bool, typer.Option("--judged", help="List what was judged already, too.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Pairs of records that may be one, by their names, with what speaks for it and against. Nothing is merged.

    \b
    Examples:
      actorgraph duplicates
      actorgraph duplicates Hezbollah --floor 0.7 --judged
    """
    from actorgraph.cli.progress import progress
    from actorgraph.views.text.duplicates import duplicates_lines

    with progress("names") as tell:
        answer = graph.duplicates(name, limit=limit, floor=floor, judged=judged, progress=tell)
    show(answer, duplicates_lines(answer), as_json=as_json)
    if not answer.pairs:
        raise typer.Exit(NOTHING_FOUND)


def judge(  # noqa: PLR0917 - what a judgement says
    first: Annotated[str, typer.Argument(metavar="A", help="An actor or incident: id, name or alias.")],
    second: Annotated[str, typer.Argument(metavar="B", help="Another of the same type.")],
    judgement: Annotated[Verdict, typer.Argument(metavar="JUDGEMENT", help="same, different or unsure.")],
    by: Annotated[str, typer.Option("--by", metavar="WHO", help="Who judges.")],
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="On what grounds.")],
    date: Annotated[str | None, typer.Option("--date", metavar="DAY", help="When it was judged; else today.")] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Replace what was judged before, which is kept beside it.")
    ] = False,
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write down whether two records are one, by whom and why. Both stay as they are; the way back is to judge again.

    \b
    Examples:
      actorgraph judge mara-ilvesh nadia-rook different --by "A. Reader" --why "Both spoke." --data my-dataset
      actorgraph judge mara-ilvesh nadia-rook unsure --again --by "A. Reader" --why "Did they?" --data my-dataset
    """
    from actorgraph.views.text.duplicates import judgement_lines

    graph = open_graph(data)
    now = graph.judge(first, second, judgement, by=by, why=why, recorded=date, again=again)
    answer = now.judgement(first, second)
    show(answer, judgement_lines(answer), as_json=as_json)


COMMANDS: dict[str, Callable[..., None]] = {"duplicates": duplicates, "judge": judge}
