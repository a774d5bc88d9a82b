"""The commands that guard against saying more than the sources do: said, voice, gaps, review, coverage."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from actorgraph.cli.output import NOTHING_FOUND, JsonOption, say, show
from actorgraph.errors import QuestionError
from actorgraph.workspace import ActorGraph

_FEWEST, _MOST = 2, 3


def said(
    graph: ActorGraph,
    words: Annotated[
        list[str],
        typer.Argument(metavar="A [KIND] B", help="Two ids, names or aliases; between them a kind or family of link."),
    ],
    as_json: JsonOption = False,
) -> None:
    """Whether any source says it: said, attributed, implied, denied, said not to be, or not said.

    \b
    Examples:
      actorgraph said Soleimani ordered rocket-embassy-2019-05-19
      actorgraph said Khazali attack rocket-embassy-2019-05-19
      actorgraph said Soleimani Nasrallah --json
    """
    from actorgraph.views.text.said import said_lines

    if not _FEWEST <= len(words) <= _MOST:
        raise QuestionError(f"It asks of A B or of A KIND B, not of {len(words)} words.", hint="Quote what has blanks.")
    answer = graph.said(words[0], words[-1], kind=words[1:-1])
    show(answer, said_lines(answer), as_json=as_json)


def voice(
    graph: ActorGraph,
    name: Annotated[str, typer.Argument(metavar="NAME", help="An actor, source or publisher: id, name or alias.")],
    as_json: JsonOption = False,
) -> None:
    """All that one voice asserts, denies, doubts, and all that is said of it.

    \b
    Examples:
      actorgraph voice Trump
      actorgraph voice "DEBKA Weekly"
      actorgraph voice israeli-intelligence-file --json
    """
    from actorgraph.views.text.voices import voice_lines

    answer = graph.voice(name)
    show(answer, voice_lines(answer), as_json=as_json)


def gaps(
    graph: ActorGraph,
    of: Annotated[str | None, typer.Option("--of", metavar="NAME", help="Only at this actor or incident.")] = None,
    kind: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="Only links of this kind or family; repeatable.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """What no source says, what nobody answered, and what rests on one word or on unclear text.

    \b
    Examples:
      actorgraph gaps
      actorgraph gaps --of Khazali --kind attack
    """
    from actorgraph.views.text.gaps import gaps_lines

    answer = graph.gaps(of, kind=kind or ())
    show(answer, gaps_lines(answer), as_json=as_json)


def review(
    graph: ActorGraph,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="An accused, or an incident; else all.")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write it: as Markdown (.md) or page (.html).")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """A sheet before publication: what is alleged of an accused, on whose word, the replies, and what is not said.

    \b
    Examples:
      actorgraph review Khazali
      actorgraph review rocket-embassy-2019-05-19 -o sheet.md
      actorgraph review -o everybody.html
    """
    answer = graph.review(name)
    if answer.nothing:
        say(answer.nothing)
    elif output is not None:
        say(f"The sheet is at {graph.write_review(answer, output).resolve()}.")
    if as_json or not (answer.nothing or output):
        from actorgraph.views.review.markdown import review_markdown

        show(answer if as_json else None, () if as_json else review_markdown(answer).splitlines(), as_json=as_json)
    if answer.nothing:
        raise typer.Exit(NOTHING_FOUND)


def coverage(graph: ActorGraph, as_json: JsonOption = False) -> None:
    """On how many sources each actor rests, what lies in which month, and whether links follow sources.

    \b
    Examples:
      actorgraph coverage
      actorgraph coverage --only attack --json
    """
    from actorgraph.views.text.coverage import coverage_lines

    answer = graph.coverage()
    show(answer, coverage_lines(answer), as_json=as_json)


COMMANDS: dict[str, Callable[..., None]] = {
    "said": said,
    "voice": voice,
    "gaps": gaps,
    "review": review,
    "coverage": coverage,
}
