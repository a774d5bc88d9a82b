"""The command line: turns words into calls and answers into text."""

from actorgraph.cli.app import main

__all__ = ["main"]
