"""The commands that weigh what is known: knock-out, fragility, diff."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

import typer

from actorgraph.cli.output import JsonOption, show
from actorgraph.errors import DatasetError, QuestionError
from actorgraph.workspace import ActorGraph, load

By = Literal["days", "folders", "revisions"]
Format = Literal["text", "markdown"]


def knock_out(  # noqa: PLR0917 - the options of the question
    graph: ActorGraph,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", help="Sources, voices or publishers: id, name or title.")
    ] = None,
    voice: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="An actor or document on whose word claims are.")
    ] = None,
    publisher: Annotated[list[str] | None, typer.Option(metavar="NAME", help="A publisher of documents.")] = None,
    reliability: Annotated[
        list[str] | None, typer.Option(metavar="D-F", help="All sources graded so by Admiralty letters.")
    ] = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="A", help="With --to: what becomes of the best path between two.")
    ] = None,
    to: Annotated[str | None, typer.Option(metavar="B", help="The other of the two.")] = None,
    by: Annotated[str, typer.Option(help="Measure by which places in a ranking are told.")] = "degree",
    as_json: JsonOption = False,
) -> None:
    """What loses all support, changes or survives if a source, a voice or a publisher is discredited.

    \b
    Examples:
      actorgraph knock-out "DEBKA Weekly's military and intelligence sources"
      actorgraph knock-out --voice "Kata'ib Hezbollah" --from Khazali --to rocket-embassy-2019-05-19
      actorgraph knock-out --publisher "DEBKA Weekly" --json
    """
    from actorgraph.cli.progress import progress
    from actorgraph.views.text.knockout import knock_out_lines

    if (from_ is None) != (to is None):
        raise QuestionError("--from and --to name the two ends of a path.", hint="Name both.")
    with progress("links") as tell:
        answer = graph.knock_out(
            *(names or ()),
            voices=voice or (),
            publishers=publisher or (),
            reliability=reliability or (),
            between=(from_, to) if from_ is not None and to is not None else None,
            measure=by,
            progress=tell,
        )
    show(answer, knock_out_lines(answer, graph.whole.dataset), as_json=as_json)


def fragility(
    graph: ActorGraph,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A link by its id, or whose links; else all of them.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """What a status hangs on: the fewest sources, and the fewest voices, whose loss would change it.

    \b
    Examples:
      actorgraph fragility kataib-hezbollah--attributed_attack--rocket-embassy-2019-05-19
      actorgraph fragility Khazali
    """
    from actorgraph.cli.progress import progress
    from actorgraph.views.text.knockout import fragility_lines

    with progress("links") as tell:
        answer = graph.fragility(name, progress=tell)
    show(answer, fragility_lines(answer, graph.whole.dataset), as_json=as_json)


def diff(  # noqa: PLR0917 - the options of the question
    graph: ActorGraph,
    old: Annotated[str, typer.Argument(metavar="OLD", help="A day, a dataset's folder, or a git revision of it.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Another of the same sort.")],
    by: Annotated[
        By | None, typer.Option("--by", help="What the two are; else it is seen from how they are written.")
    ] = None,
    possible: Annotated[
        bool, typer.Option("--possible", help="Of days: count what possibly had been published by then, too.")
    ] = False,
    format_: Annotated[Format, typer.Option("--format", help="How it is written.")] = "text",
    as_json: JsonOption = False,
) -> None:
    """What is new, changed, withdrawn, newly contested or newly answered between two states.

    \b
    Examples:
      actorgraph diff 2031-03-31 2031-06-30 --data my-dataset
      actorgraph diff HEAD~1 HEAD --data my-dataset --format markdown
      actorgraph diff my-dataset-of-last-year my-dataset --json
    """
    if as_json and format_ != "text":
        raise QuestionError("--json and --format are two forms of one answer.", hint="Give one of them.")
    by = by or _sort_of(old, new)
    if by == "days" and graph.filters and graph.filters.known_by:
        raise QuestionError("Days to compare are days of the record.", hint="Leave out --known-by.")
    if possible and by != "days":
        raise QuestionError("--possible says how to take days.", hint="The two are no days here.")
    before, after = (_state(graph, each, by, possible=possible) for each in (old, new))
    answer = after.changes_since(before, labels=(_label(old, by), _label(new, by)))
    from actorgraph.views.text.changes import changes_lines, changes_markdown

    lines = changes_markdown if format_ == "markdown" else changes_lines
    show(answer if as_json else None, lines(answer), as_json=as_json)


def _sort_of(old: str, new: str) -> By:
    """Return what two texts are: days where both are, else folders, else revisions."""
    sorts: list[By] = []
    if all(map(_is_day, (old, new))):
        sorts.append("days")
    if all(Path(each).is_dir() for each in (old, new)):
        sorts.append("folders")
    if len(sorts) > 1:
        raise QuestionError(f"{old!r} and {new!r} are days and folders.", hint="Say which is meant: --by days.")
    if not sorts and any(_is_day(each) or Path(each).is_dir() for each in (old, new)):
        raise QuestionError(
            f"{old!r} and {new!r} are not of one sort.",
            hint="Name two days, two folders, or with --by revisions two git revisions.",
        )
    return sorts[0] if sorts else "revisions"


def _is_day(text: str) -> bool:
    from actorgraph.graph.filters.conditions import read_day

    try:
        read_day(text)
    except QuestionError:
        return False
    return True


def _state(graph: ActorGraph, text: str, by: By, *, possible: bool) -> ActorGraph:
    if by == "days":
        return graph.known_by(text, possible=possible)
    if by == "folders":
        return load(text).like(graph)
    folder = graph.dataset.folder
    if folder is None:
        raise DatasetError("This dataset is in no folder, and so has no revisions.")
    return load(folder, revision=text).like(graph)


def _label(text: str, by: By) -> str:
    return {"days": f"as known by {text}", "folders": text, "revisions": f"revision {text}"}[by]


COMMANDS: dict[str, Callable[..., None]] = {"knock-out": knock_out, "fragility": fragility, "diff": diff}
