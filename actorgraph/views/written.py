"""Puts a text into a file, whole or not at all. Knows no view."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from actorgraph.errors import ActorgraphError


def write_whole(text: str, path: Path) -> None:
    """Write a text under its name only once it is complete; an older file stays until then.

    Raises:
        ActorgraphError: where the file can't be written.
    """
    if path.exists() and not path.is_file():
        raise ActorgraphError(f"{path} is no file.", hint="Name the file that is to be written.")
    try:
        _replace(text, path)
    except OSError as error:
        raise ActorgraphError(f"{path} can't be written: {error.strerror}.") from error


def _replace(text: str, path: Path) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=path.suffix, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_usual_mode())
        temporary.replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            temporary.unlink()
        raise


def _usual_mode() -> int:
    """Return the permissions that a new file would get here; a temporary file has stricter ones."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
