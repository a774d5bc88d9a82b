"""The commands that weigh what is known: diff."""

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
    by = by or _sort_of(old, new)
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
    return sorts[0] if sorts else "revisions"


def _is_day(text: str) -> bool:
    from actorgraph.graph.filters import read_day

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


COMMANDS: dict[str, Callable[..., None]] = {"diff": diff}
