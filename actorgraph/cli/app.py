"""The commands together, and how they end: 0 an answer, 1 nothing found or problems, 2 misuse."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from actorgraph.cli import ask, keep
from actorgraph.cli.output import MISUSE, end_quietly, say
from actorgraph.errors import ActorgraphError

app = typer.Typer(
    name="actorgraph",
    help="Who is said to have done what, on whose word, and who denies it: every edge is a ledger of claims.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
ask.add_to(app)
keep.add_to(app)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        sys.stdout.write(f"actorgraph {version('actorgraph')}\n")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Take the options that belong to no command."""


def main() -> None:
    """Run the command line; an error becomes one message on stderr and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except ActorgraphError as error:
        say(str(error))
        sys.exit(MISUSE)
    except BrokenPipeError:
        end_quietly()
    except KeyboardInterrupt:
        sys.exit(130)
