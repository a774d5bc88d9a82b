"""The command line: turns words into calls and answers into text."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the command line, and start and end it quickly.

    While modules load, and when the process ends, there is next to nothing to collect; looking for it would take a
    quarter of the time of a command. No plug-in of pydantic has a say in how a dataset is read.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.disable()
    try:
        from actorgraph.cli.app import run

        gc.freeze()
        gc.enable()
        run()
    except KeyboardInterrupt:  # while modules load, too
        sys.exit(130)
    finally:
        gc.freeze()
