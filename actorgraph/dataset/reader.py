"""The one strict reader: a folder of JSON files becomes a dataset, or every problem in it is told at once."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter, ValidationError

from actorgraph.dataset.dataset import (
    COVERAGE_FILE,
    DESCRIPTOR_FILE,
    JUDGEMENTS_FILE,
    OPTIONAL_FILES,
    PROFILE,
    RECORD_FILES,
    SEARCHES_FILE,
    VOCABULARY_FILE,
    Dataset,
    Descriptor,
)
from actorgraph.dataset.jsontext import MAX_BYTES, JsonTextError, parse_json
from actorgraph.errors import DatasetError, Problem
from actorgraph.model import Actor, Incident, Kind, Link, Source
from actorgraph.model.kinds import VOCABULARY
from actorgraph.model.record import Record

RECORD_TYPES: Mapping[str, type[Record]] = MappingProxyType(
    {
        "sources.json": Source,
        "actors.json": Actor,
        "incidents.json": Incident,
        "links.json": Link,
        VOCABULARY_FILE: Kind,
    }
)


def is_dataset(folder: Path) -> bool:
    """Return whether a folder holds a descriptor with our profile.

    A descriptor that is not JSON is taken for ours where it names our profile at all, so that its error can be told.
    """
    try:
        raw = _read_bounded(folder / DESCRIPTOR_FILE)
    except OSError:
        return False
    try:
        descriptor = parse_json(raw)
    except JsonTextError:
        return PROFILE.encode() in raw
    return isinstance(descriptor, dict) and descriptor.get("profile") == PROFILE


def read_dataset(folder: Path) -> Dataset:
    """Return the dataset in a folder.

    Raises:
        DatasetError: with all problems of all its files; records that fit but contradict each other are left to
            `actorgraph.dataset.check.check_dataset`.
    """
    return dataset_of(folder, read_files(folder))


def dataset_of(folder: Path, raw: Mapping[str, bytes]) -> Dataset:
    """Return the dataset whose files hold these bytes.

    Args:
        folder: where they were, for messages.
        raw: bytes by file name.

    Raises:
        DatasetError: as `read_dataset` does.
    """
    descriptor, tables = read_records(folder, raw)
    kinds = tables.get(VOCABULARY_FILE, {})
    return Dataset(
        descriptor=descriptor,
        sources=tables["sources.json"],
        actors=tables["actors.json"],
        incidents=tables["incidents.json"],
        links=tables["links.json"],
        vocabulary=VOCABULARY.extended(kinds.values()) if kinds else VOCABULARY,
        digest=digest_of(raw),
        folder=folder,
        empty_spans=tables.get(COVERAGE_FILE),
        judgements=tables.get(JUDGEMENTS_FILE, MappingProxyType({})),
        searches=tables.get(SEARCHES_FILE, MappingProxyType({})),
    )


def read_files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of a dataset's files by name, the descriptor first.

    Raises:
        DatasetError: where the folder is no dataset, or a file is missing or can't be opened.
    """
    if not is_dataset(folder):
        raise DatasetError(
            f"{folder} is not a dataset.",
            hint=f'A dataset is a folder whose {DESCRIPTOR_FILE} has "profile": "{PROFILE}".',
        )
    raw: dict[str, bytes] = {}
    problems: list[Problem] = []
    for file in (DESCRIPTOR_FILE, *RECORD_FILES, *OPTIONAL_FILES):
        try:
            raw[file] = _read_bounded(folder / file)
        except FileNotFoundError:
            if file not in OPTIONAL_FILES:
                problems.append(_problem(file, "missing-file", "the file is missing", hint="an empty one holds []"))
        except OSError as error:
            problems.append(_problem(file, "unreadable-file", error.strerror or "it can't be opened"))
    if problems:
        raise DatasetError(f"{folder} can't be read: {_count(problems)}.", problems)
    return raw


def _read_bounded(path: Path) -> bytes:
    """Return a file's bytes; nothing is read of a file that is larger than a dataset's may be."""
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_size > MAX_BYTES:
            raise OSError(errno.EFBIG, f"the file is larger than {MAX_BYTES // 2**20} MiB")
        return file.read()


def read_records(folder: Path, raw: Mapping[str, bytes]) -> tuple[Descriptor, Mapping[str, Mapping[str, Any]]]:
    """Return a dataset's descriptor, and by file its records by id, in the order of the file.

    Raises:
        DatasetError: with all problems of all files.
    """
    problems: list[Problem] = []
    descriptor = _read_descriptor(raw[DESCRIPTOR_FILE], problems)
    tables = {file: _read_table(file, raw[file], problems) for file in (*RECORD_FILES, *OPTIONAL_FILES) if file in raw}
    if problems or descriptor is None:
        raise DatasetError(f"{folder} can't be read: {_count(problems)}.", problems)
    return descriptor, tables


def digest_of(raw: Mapping[str, bytes]) -> str:
    """Return one sha256 over files, each by its name and its own sha256."""
    lines = [f"{hashlib.sha256(data).hexdigest()}  {file}\n" for file, data in sorted(raw.items())]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _record_type(file: str) -> type[Record]:
    """Return what a file's records are; the models of files that few datasets keep are made only for them."""
    if file == COVERAGE_FILE:
        from actorgraph.model.empty_span import EmptySpan

        return EmptySpan
    if file == JUDGEMENTS_FILE:
        from actorgraph.model.judgement import Judgement

        return Judgement
    if file == SEARCHES_FILE:
        from actorgraph.model.search import Search

        return Search
    return RECORD_TYPES[file]


@cache
def _adapter(record_type: type[Record]) -> TypeAdapter[Any]:
    return TypeAdapter(tuple[record_type, ...])  # type: ignore[valid-type]  # a type made at run time


def _read_descriptor(raw: bytes, problems: list[Problem]) -> Descriptor | None:
    value: object = None
    try:
        value = parse_json(raw)
        return Descriptor.model_validate_json(raw)
    except JsonTextError as error:
        problems.append(_problem(DESCRIPTOR_FILE, "not-json", error.message, line=error.line))
    except ValidationError as error:
        details = [{**detail, "loc": ("", *detail["loc"])} for detail in error.errors(include_url=False)]
        problems.extend(_explained(DESCRIPTOR_FILE, details, Descriptor, value))
    return None


def _read_table(file: str, raw: bytes, problems: list[Problem]) -> Mapping[str, Any]:
    record_type = _record_type(file)
    value: object = None
    try:
        value = parse_json(raw)
        records = _adapter(record_type).validate_json(raw)
    except JsonTextError as error:
        problems.append(_problem(file, "not-json", error.message, line=error.line))
    except ValidationError as error:
        problems.extend(_explained(file, error.errors(include_url=False), record_type, value))
    else:
        return _by_id(file, records, problems)
    return {}


def _explained(file: str, details: list[Any], record_type: type[Record], value: object) -> Iterable[Problem]:
    from actorgraph.dataset.explain import explain  # a dataset without problems never needs it

    return explain(file, details, record_type, value)


def _by_id(file: str, records: tuple[Any, ...], problems: list[Problem]) -> Mapping[str, Any]:
    table: dict[str, Any] = {}
    for record in records:
        if record.id in table:
            problems.append(_problem(file, "duplicate-id", "two records have this id", record=record.id))
        table[record.id] = record
    return MappingProxyType(table)


def _problem(  # noqa: PLR0913 - the fields of a Problem
    file: str, code: str, message: str, *, record: str = "", field: str = "", hint: str = "", line: int | None = None
) -> Problem:
    return Problem(file, record, field, "error", code, message, hint, line)


def _count(problems: list[Problem]) -> str:
    return "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
