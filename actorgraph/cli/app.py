"""The commands together, and how they end: 0 an answer, 1 nothing found or problems, 2 misuse."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from actorgraph.cli import ask, chains, guard, keep, rank, render, same, weigh
from actorgraph.cli.asked import asking
from actorgraph.cli.output import MISUSE, end_quietly, say
from actorgraph.errors import ActorgraphError

COMMANDS = {
    **ask.COMMANDS,
    **chains.COMMANDS,
    **guard.COMMANDS,
    **weigh.COMMANDS,
    **rank.COMMANDS,
    **same.COMMANDS,
    **keep.COMMANDS,
    **render.COMMANDS,
}


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        sys.stdout.write(f"actorgraph {version('actorgraph')}\n")
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Take the options that belong to no command."""


def command_line(asked: str = "") -> typer.Typer:
    """Return the command line with all its commands; with one only where that is the one asked for."""
    app = typer.Typer(
        name="actorgraph",
        help="Who is said to have done what, on whose word, and who denies it: every edge is a ledger of claims.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    for name in [asked] if asked in COMMANDS else COMMANDS:
        app.command(name)(asking(COMMANDS[name]))
    return app


def run() -> None:
    """Run a command; an error becomes one message on stderr and exit code 2."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started us
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for good
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        command_line(sys.argv[1] if len(sys.argv) > 1 else "")()
    except ActorgraphError as error:
        say(str(error))
        sys.exit(MISUSE)
    except BrokenPipeError:
        end_quietly()
    except OSError as error:
        end_quietly()
        say(f"{error.filename or 'The answer can not be written'}: {error.strerror}.")
        sys.exit(MISUSE)
