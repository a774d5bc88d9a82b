"""What every command shares: which dataset it asks, how it prints, with which code it ends."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actorgraph.dataset.jsontext import dump_json
from actorgraph.dataset.locate import Location, locate_dataset
from actorgraph.graph.answers import to_plain
from actorgraph.views.text.printable import WIDEST, printable
from actorgraph.workspace import ActorGraph, load_dataset

if TYPE_CHECKING:
    from threading import Timer

NOTHING_FOUND = 1
MISUSE = 2
_PATIENCE = 1.0
"""Seconds."""
_waiting: list[Timer] = []
"""What will say on a terminal that work goes on, until the answer is there."""

DataOption = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="Dataset folder; else ACTORGRAPH_DATA, ./data, or the bundled one."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]


def locate(data: Path | None) -> Location:
    """Return the dataset to ask, and say on stderr which it is where it is not the bundled one."""
    location = locate_dataset(data)
    if not location.is_bundled:
        say(f"data: {location.folder} ({location.chosen_by})")
    return location


def open_graph(data: Path | None) -> ActorGraph:
    """Return the graph to ask."""
    return ActorGraph(load_dataset(locate(data).folder))


def show(answer: object, lines: Iterable[str], *, as_json: bool) -> None:
    """Print an answer, as JSON or as lines, below the filters that it stands on; a terminal gets wrapped lines."""
    text = dump_json(to_plain(answer)) if as_json else _text(chain(_above(answer), lines))
    _end_waiting()  # who reads page by page must not be told between two pages that work goes on
    sys.stdout.write(text)
    sys.stdout.flush()


def _above(answer: object) -> Iterable[str]:
    filters = getattr(answer, "filters", None)
    if filters is None:
        return ()
    from actorgraph.views.text.filters import filter_lines

    return filter_lines(filters)


def _text(lines: Iterable[str]) -> str:
    width = min(shutil.get_terminal_size().columns, WIDEST) if sys.stdout.isatty() else None
    text = printable(lines, width=width)
    return f"{text}\n" if text else ""


def say(message: str) -> None:
    """Print a message to stderr, apart from the answer."""
    sys.stderr.write(printable(message.split("\n")) + "\n")


@contextmanager
def patiently() -> Iterator[None]:
    """Say on a terminal, once a second has passed, that work goes on and how to end it."""
    if not sys.stderr.isatty():
        yield
        return
    from threading import Timer

    timer = Timer(_PATIENCE, say, ["Still at work ... Ctrl-C ends it."])
    _waiting.append(timer)
    timer.start()
    try:
        yield
    finally:
        _end_waiting()


def _end_waiting() -> None:
    while _waiting:
        _waiting.pop().cancel()


def end_quietly() -> None:
    """Point stdout nowhere, after a reader has left or a disk is full, so that closing it raises nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
