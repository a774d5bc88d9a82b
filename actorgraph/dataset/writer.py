"""The one writer: canonical text, under a lock, never half a file. Knows files; judges no record.

A file is written beside its place, flushed to the disk, and put there by one rename, so that a reader sees the old
text or the new one and a crash leaves one of them whole.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from actorgraph.dataset.dataset import DESCRIPTOR_FILE
from actorgraph.dataset.jsontext import dump_json
from actorgraph.dataset.reader import read_files, read_records
from actorgraph.errors import ConflictError, DatasetError, Problem

LOCK_SECONDS = 10.0
TEMPORARY = ".tmp"


def canonical_text(records: Iterable[Any]) -> str:
    """Return records as the text of their file: sorted by id, claims too, defaults left out."""
    return dump_json([_canonical(record.to_dict()) for record in sorted(records, key=lambda record: str(record.id))])


def _canonical(record: dict[str, Any]) -> dict[str, Any]:
    if claims := record.get("claims"):
        record["claims"] = sorted(claims, key=lambda claim: str(claim["id"]))
    if attributes := record.get("attributes"):
        ordered = sorted(attributes, key=lambda attribute: (attribute["name"], str(attribute["value"])))
        record["attributes"] = [_canonical(attribute) for attribute in ordered]
    return record


def format_dataset(folder: Path, *, write: bool) -> list[str]:
    """Return the names of the files that are not in canonical form, and put them in it if asked to.

    Raises:
        DatasetError: where a file can't be read; nothing is written then.
        ConflictError: where a file changed meanwhile; nothing is written then.
    """
    raw = read_files(folder)
    descriptor, tables = read_records(folder, raw)
    # No default is left out of the descriptor: other readers of data packages don't know ours.
    texts = {DESCRIPTOR_FILE: dump_json(descriptor.model_dump(mode="json", exclude_unset=True))}
    texts.update({file: canonical_text(table.values()) for file, table in tables.items()})
    changed = {file: text for file, text in texts.items() if text.encode() != raw[file]}
    if write and changed:
        write_files(folder, changed, read={file: raw[file] for file in changed})
    return list(changed)


def write_files(folder: Path, texts: Mapping[str, str], *, read: Mapping[str, bytes | None]) -> None:
    """Write files into a folder, all prepared before the first is put in place.

    Args:
        folder: an existing folder.
        texts: new text by file name.
        read: the bytes each file held when it was read; None where there was no file.

    Raises:
        ConflictError: where a file holds something else by now, or another process keeps the lock.
        DatasetError: where a file can't be written.
    """
    try:
        with _locked(folder):
            for file in texts:
                _refuse_change(folder / file, read.get(file))
            _replace(folder, texts)
    except OSError as error:
        raise DatasetError(f"{folder} can't be written: {error.strerror}.", hint="Nothing was lost.") from error


def _replace(folder: Path, texts: Mapping[str, str]) -> None:
    prepared: dict[Path, Path] = {}
    try:
        for file, text in texts.items():
            _remove_stale(folder / file)
            prepared[folder / file] = _prepare(folder / file, text.encode("utf-8"))
        for target, temporary in prepared.items():
            temporary.replace(target)
    finally:
        for temporary in prepared.values():
            temporary.unlink(missing_ok=True)
    _sync_folder(folder)


def lock_file(folder: Path) -> Path:
    """Return the file whose lock a writer of this folder holds: among the temporary files, so that data stays data."""
    key = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
    return Path(tempfile.gettempdir()) / f"actorgraph-{key}.lock"


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock; its file holds nothing and anyone may open it, so that other users can take it too."""
    lock = FileLock(lock_file(folder), timeout=LOCK_SECONDS, mode=0o666)
    try:
        lock.acquire()
    except Timeout:
        raise ConflictError(f"{folder} is being written by another process.", hint="Try again in a moment.") from None
    try:
        yield
    finally:
        lock.release()


def _refuse_change(path: Path, read: bytes | None) -> None:
    now = path.read_bytes() if path.exists() else None
    if now != read:
        problem = Problem(path.name, "", "", "error", "changed", "it changed since it was read")
        raise ConflictError("Nothing was written.", [problem], hint="Read it again, and make the change anew.")


def _remove_stale(target: Path) -> None:
    """Remove what a writer that was killed left beside a file; under the lock nobody else is writing it."""
    for stale in target.parent.glob(f".{target.name}.*{TEMPORARY}"):
        stale.unlink(missing_ok=True)


def _prepare(target: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=TEMPORARY, dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # elsewhere a folder can't be opened, and a rename is already durable
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
