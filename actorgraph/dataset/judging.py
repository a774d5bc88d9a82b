"""Writes down whether two records are one, as somebody judged it. Merges nothing, and loses no earlier judgement."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from actorgraph.dataset.dataset import DESCRIPTOR_FILE, JUDGEMENTS_FILE, Descriptor
from actorgraph.dataset.jsontext import dump_json
from actorgraph.dataset.locate import is_installed
from actorgraph.dataset.reader import read_files, read_records
from actorgraph.dataset.writer import canonical_text, write_files
from actorgraph.errors import ConflictError, DatasetError, QuestionError, UnknownNameError
from actorgraph.model import EdtfDate, link_id
from actorgraph.model.judgement import SAME_AS, EarlierJudgement, Judgement

_COPY = "Copy it to a folder of your own, and name that with --data."
_RESOURCE = {"name": "judgements", "path": JUDGEMENTS_FILE}


def judge(  # noqa: PLR0913 - what a judgement says
    folder: Path, first: str, second: str, judgement: str, *, by: str, why: str, recorded: str, again: bool = False
) -> Judgement:
    """Write a judgement into a dataset's ``judgements.json``, and return it.

    Args:
        folder: of the dataset.
        first: id of an actor or incident.
        second: id of another of the same type, in any order.
        judgement: ``same``, ``different`` or ``unsure``.
        by: who judges.
        why: on what grounds.
        recorded: the day, such as ``2031-07-15``.
        again: replace what was judged of the two before; it is kept in ``before``.

    Raises:
        ConflictError: where the file changed while this was done; nothing is written then.
        DatasetError: where the dataset can't be read or written; nothing is written then.
        QuestionError: where the two are not of one type, a field is not what it must be, or they are judged already.
        UnknownNameError: where an id leads nowhere.
    """
    if is_installed(folder):
        raise DatasetError("The dataset that comes with the package is not written to.", hint=_COPY)
    raw = read_files(folder)
    descriptor, tables = read_records(folder, raw)
    _refuse_other_types(tables, first, second)
    judgements: dict[str, Judgement] = dict(tables.get(JUDGEMENTS_FILE, {}))
    one, other = sorted((first, second))
    key = link_id(subject=one, kind=SAME_AS, object=other)
    if (earlier := judgements.get(key)) is not None and not again:
        raise QuestionError(
            f"{one} and {other} were judged “{earlier.judgement}” by {earlier.by} on {earlier.recorded}.",
            hint="Judge them again with --again; what was judged before is kept beside it.",
        )
    said = {"judgement": judgement, "by": by, "why": why, "recorded": recorded}
    judgements[key] = made = _made({"id": key, "first": one, "second": other, **said}, earlier)
    texts = {JUDGEMENTS_FILE: canonical_text(judgements.values()), **_listed(descriptor)}
    _write(folder, texts, raw)
    return made


def _refuse_other_types(tables: Mapping[str, Mapping[str, Any]], *keys: str) -> None:
    types = {key: name for name in ("actor", "incident") for key in tables[f"{name}s.json"]}
    for key in keys:
        if key not in types:
            raise UnknownNameError("actor or incident", key)
    first, second = keys
    if first == second:
        raise QuestionError(f"Both names mean {first}.", hint="Name two records.")
    if types[first] != types[second]:
        told = f"{first} is an {types[first]}, {second} an {types[second]}"
        raise QuestionError(f"Two actors can be one, or two incidents: {told}.")


def _made(fields: Mapping[str, str], earlier: Judgement | None) -> Judgement:
    try:
        before = () if earlier is None else (*earlier.before, _as_earlier(earlier))
        return Judgement.model_validate(
            {**fields, "recorded": EdtfDate.parse(fields["recorded"]).text, "before": before}
        )
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = first["loc"][0] if first["loc"] else "judgement"
        message = str(first["msg"]).removeprefix("Value error, ")
        raise QuestionError(f"“{field}” can't be written so: {message.rstrip('.')}.") from None


def _as_earlier(judgement: Judgement) -> EarlierJudgement:
    said = judgement.to_dict()
    return EarlierJudgement.model_validate({name: said[name] for name in EarlierJudgement.model_fields})


def _listed(descriptor: Descriptor) -> dict[str, str]:
    """Return the descriptor's text with the file among its resources; nothing where it lists it already."""
    if any(resource.path == JUDGEMENTS_FILE for resource in descriptor.resources):
        return {}
    fields = descriptor.model_dump(mode="json", exclude_unset=True)
    return {DESCRIPTOR_FILE: dump_json({**fields, "resources": [*fields["resources"], _RESOURCE]})}


def _write(folder: Path, texts: Mapping[str, str], raw: Mapping[str, bytes]) -> None:
    try:
        write_files(folder, texts, read={file: raw.get(file) for file in texts})
    except ConflictError:
        raise
    except DatasetError as error:
        raise DatasetError(error.message, hint=f"Nothing was written. {_COPY}") from error
