"""The commands on which records are one: duplicates, judge, split."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal

import typer

from actorgraph.cli.output import NOTHING_FOUND, DataOption, JsonOption, open_graph, show
from actorgraph.workspace import ActorGraph

Verdict = Literal["same", "different", "unsure"]
FirstArgument = Annotated[str, typer.Argument(metavar="A", help="An actor or incident: id, name or alias.")]
SecondArgument = Annotated[str, typer.Argument(metavar="B", help="Another of the same type.")]
ByOption = Annotated[str, typer.Option("--by", metavar="WHO", help="Who judges.")]
WhyOption = Annotated[str, typer.Option("--why", metavar="TEXT", help="On what grounds.")]
DayOption = Annotated[str | None, typer.Option("--date", metavar="DAY", help="When it was judged; else today.")]


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
    first: FirstArgument,
    second: SecondArgument,
    judgement: Annotated[Verdict, typer.Argument(metavar="JUDGEMENT", help="same, different or unsure.")],
    by: ByOption,
    why: WhyOption,
    date: DayOption = None,
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
    now = open_graph(data).judge(first, second, judgement, by=by, why=why, recorded=date, again=again)
    _show_judgement(now, first, second, as_json=as_json)


def split(  # noqa: PLR0917 - what a judgement says
    first: FirstArgument,
    second: SecondArgument,
    by: ByOption,
    why: WhyOption,
    date: DayOption = None,
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take back that two records are one: they are judged different from then on, and what was judged before is kept.

    \b
    Examples:
      actorgraph judge karsa-clan salt-brigade same --by "A. Reader" --why "One charter." --data my-dataset
      actorgraph split karsa-clan salt-brigade --by "A. Reader" --why "Two charters." --data my-dataset
    """
    now = open_graph(data).split(first, second, by=by, why=why, recorded=date)
    _show_judgement(now, first, second, as_json=as_json)


def _show_judgement(graph: ActorGraph, first: str, second: str, *, as_json: bool) -> None:
    from actorgraph.views.text.duplicates import judgement_lines

    answer = graph.judgement(first, second)
    show(answer, judgement_lines(answer), as_json=as_json)


COMMANDS: dict[str, Callable[..., None]] = {"duplicates": duplicates, "judge": judge, "split": split}
