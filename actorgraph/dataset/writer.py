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

from actorgraph.dataset.dataset import DESCRIPTOR_FILE, Descriptor
from actorgraph.dataset.jsontext import dump_json
from actorgraph.dataset.reader import read_files, read_table
from actorgraph.errors import ConflictError, DatasetError, Problem

LOCK_SECONDS = 10.0


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
    texts = {file: _canonical_file(file, data) for file, data in raw.items()}
    changed = {file: text for file, text in texts.items() if text.encode() != raw[file]}
    if write and changed:
        write_files(folder, changed, read={file: raw[file] for file in changed})
    return list(changed)


def _canonical_file(file: str, raw: bytes) -> str:
    if file == DESCRIPTOR_FILE:
        # No default is left out here: other readers of data packages don't know ours.
        return dump_json(Descriptor.model_validate_json(raw).model_dump(mode="json", exclude_unset=True))
    return canonical_text(read_table(file, raw).values())


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
    with _locked(folder):
        for file in texts:
            _refuse_change(folder / file, read.get(file))
        prepared: dict[Path, Path] = {}
        try:
            for file, text in texts.items():
                prepared[folder / file] = _prepare(folder / file, text.encode("utf-8"))
            for target, temporary in prepared.items():
                temporary.replace(target)
        except OSError as error:
            raise DatasetError(f"{folder} can't be written: {error.strerror}.", hint="Nothing was lost.") from error
        finally:
            for temporary in prepared.values():
                temporary.unlink(missing_ok=True)
        _sync_folder(folder)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock, which lies among the temporary files so that a dataset holds data only."""
    key = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
    lock = FileLock(Path(tempfile.gettempdir()) / f"actorgraph-{key}.lock", timeout=LOCK_SECONDS)
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


def _prepare(target: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
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
