"""What is wrong with a record, in words for a person: turns pydantic's findings into problems. Knows no file."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from actorgraph.errors import Problem
from actorgraph.model.actor import LANGUAGE_PATTERN
from actorgraph.model.characters import escape_unsafe
from actorgraph.model.record import DIGEST_PATTERN, ID_PATTERN, NAME_LENGTH, Record

SHOWN_LENGTH = 400
"""Characters of a file's own text that a message repeats."""

_PATTERNS = {
    ID_PATTERN: "an id is made of a-z and 0-9, in parts joined by one hyphen, dot or underscore",
    LANGUAGE_PATTERN: "a language is given by its tag, such as ar or fa-Latn",
    DIGEST_PATTERN: "a sha256 is 64 digits 0-9 and a-f, in lower case",
}
_MESSAGES = {
    "dict_type": "an object {{ ... }} is expected here",
    "model_type": "an object {{ ... }} is expected here",
    "tuple_type": "a list [ ... ] is expected here",
    "string_type": 'a text in quotes "..." is expected here',
    "int_type": "a whole number is expected here, without quotes",
    "bool_type": "true or false is expected here, without quotes",
    "missing": "this field is missing",
    "extra_forbidden": "unknown field",
    "too_short": "at least one is needed",
    "string_too_long": "at most {max_length} characters fit here",
    "greater_than_equal": "the number must be {ge} or more",
    "less_than_equal": "the number must be {le} or less",
    "literal_error": "it must be {expected}",
}
_UNION_FIELD = "value"


def explain(
    file: str, details: Iterable[Mapping[str, Any]], record_type: type[Record], value: object
) -> Iterator[Problem]:
    """Yield pydantic's findings on a file's list of records as problems, one for each thing to mend.

    Args:
        file: the file's name.
        details: what pydantic found, as its `errors` returns it; each ``loc`` starts with the record's index.
        record_type: what the records should have been.
        value: what the file holds, as plain data.
    """
    for detail in _distinct(list(details)):
        index, *path = detail["loc"] or ("",)
        message, hint = _words(detail, record_type, path)
        field = ".".join(str(step) for step in path if step != "[key]")
        code = "bad-record" if path or isinstance(index, int) else "bad-file"
        record = _shown(_label(value, index))
        yield Problem(file, record, _shown(field), "error", code, _shown(message), _shown(hint))


def _distinct(details: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Leave out what only follows from another finding.

    A list with a bad item is also reported as too short, and a value that may be text or a number once for each.
    """
    seen: set[tuple[Any, ...]] = set()
    for detail in details:
        loc = detail["loc"]
        if detail["type"] == "too_short" and any(other["loc"][: len(loc)] == loc != other["loc"] for other in details):
            continue
        if _UNION_FIELD in loc[1:-1]:
            loc = loc[: loc.index(_UNION_FIELD) + 1]
            detail = _of_union(detail, loc)  # noqa: PLW2901 - the same finding, told of the field itself
        if (loc, detail["type"]) not in seen:
            seen.add((loc, detail["type"]))
            yield detail


def _of_union(detail: Mapping[str, Any], loc: tuple[Any, ...]) -> Mapping[str, Any]:
    message = "a text or a whole number is expected here"
    if isinstance(detail["input"], str):
        message = f"a text here is not blank and has at most {NAME_LENGTH} characters"
    return {**detail, "loc": loc, "type": _UNION_FIELD, "msg": message}


def _words(detail: Mapping[str, Any], record_type: type[Record], path: list[Any]) -> tuple[str, str]:
    found, context = detail["type"], detail.get("ctx", {})
    if found == "string_pattern_mismatch":
        return _PATTERNS.get(context["pattern"], str(detail["msg"])), ""
    if found == "extra_forbidden":
        return _MESSAGES[found], _nearest(path[-1], _fields(record_type, path[:-1]))
    if found == "literal_error":
        allowed = str(context["expected"]).replace(" or ", ", ").split(", ")
        return _MESSAGES[found].format(**context), _nearest(detail["input"], [text.strip("'") for text in allowed])
    if found in _MESSAGES:
        return _MESSAGES[found].format(**context), ""
    message, _, hint = str(detail["msg"]).removeprefix("Value error, ").partition("\n")
    return message, hint


def _nearest(given: object, known: Iterable[str]) -> str:
    nearest = difflib.get_close_matches(str(given)[:SHOWN_LENGTH], list(known), n=1)
    return f"did you mean {nearest[0]!r}?" if nearest and isinstance(given, str) and nearest[0] != given else ""


def _fields(record_type: type[Record], path: list[Any]) -> Iterable[str]:
    """Return the names of the fields that a record has at the end of a path inside it."""
    inside: type[Record] | None = record_type
    for step in path:
        if inside is not None and isinstance(step, str):
            field = inside.model_fields.get(step)
            inside = _record_in(field.annotation) if field else None
    return inside.model_fields if inside else ()


def _record_in(annotation: object) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_in(part))), None)


def _label(value: object, index: object) -> str:
    if not isinstance(value, list) or not isinstance(index, int):
        return ""
    record = value[index]
    key = record.get("id") if isinstance(record, dict) else None
    return key if isinstance(key, str) and key else f"#{index + 1}"


def _shown(text: str) -> str:
    return escape_unsafe(text if len(text) <= SHOWN_LENGTH else f"{text[:SHOWN_LENGTH]}...")
