"""JSON as text: read strictly, written in one form. Knows nothing of records.

Python's own reader keeps the last of two duplicate keys and takes NaN; here both are refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from actorgraph.model.characters import UNSAFE

MAX_BYTES = 256 * 1024 * 1024
MAX_DEPTH = 64
MAX_DIGITS = 4300

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}:,]|[^\s\[\]{}:,"]+', re.DOTALL)
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_CONSTANTS = ("NaN", "Infinity", "-Infinity")


class JsonTextError(ValueError):
    """The text is not JSON as we read it; ``line`` is counted from 1, None where it is the whole text."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


def parse_json(raw: bytes) -> Any:  # noqa: ANN401 - any JSON value
    """Return the value that strict JSON stands for.

    Raises:
        JsonTextError: not UTF-8, not JSON, a duplicate key, NaN or Infinity, a lone surrogate, or more than
            `MAX_BYTES` or `MAX_DEPTH`.
    """
    if len(raw) > MAX_BYTES:
        raise JsonTextError(f"the file is larger than {MAX_BYTES // 2**20} MiB")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise JsonTextError("the text is not UTF-8", raw[: error.start].count(b"\n") + 1) from None
    if text.startswith("\ufeff"):
        raise JsonTextError("the text starts with a byte order mark; save it as plain UTF-8", 1)
    return _parse_text(text)


def _parse_text(text: str) -> Any:  # noqa: ANN401 - any JSON value
    duplicates: list[str] = []
    constants: list[str] = []

    def keep_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        record = dict(pairs)
        if len(record) != len(pairs):
            duplicates.append(pairs[0][0])
        return record

    try:
        value = json.loads(text, object_pairs_hook=keep_once, parse_constant=constants.append)
    except json.JSONDecodeError as error:
        raise JsonTextError(f"not JSON: {error.msg} at column {error.colno}", error.lineno) from None
    except RecursionError:
        raise JsonTextError(f"nested deeper than {MAX_DEPTH} levels") from None
    except ValueError:  # Python's own limit on the digits of an integer
        line = _line_of(text, lambda token: len(token) > MAX_DIGITS and token[0] != '"')
        raise JsonTextError(f"a number has more than {MAX_DIGITS} digits", line) from None
    if constants:
        raise JsonTextError(f"{constants[0]} is not JSON", _line_of(text, lambda token: token in _CONSTANTS))
    if duplicates:
        key, line = _first_duplicate(text)
        raise JsonTextError(f"the key {key} stands twice in one object", line)
    if _depth(value) > MAX_DEPTH:
        raise JsonTextError(f"nested deeper than {MAX_DEPTH} levels")
    if _SURROGATE.search(text):
        _refuse_lone_surrogates(text)
    return value


def _line_of(text: str, is_meant: Callable[[str], bool]) -> int | None:
    """Return the line of the first token that is meant."""
    return next((_line(text, token) for token in _TOKEN.finditer(text) if is_meant(token[0])), None)


def _line(text: str, token: re.Match[str]) -> int:
    return text.count("\n", 0, token.start()) + 1


def _depth(value: object) -> int:
    level, depth = [value], 0
    while level:
        depth += 1
        level = [child for parent in level for child in _children(parent)]
    return depth


def _children(value: object) -> list[Any]:
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [item for item in items if isinstance(item, dict | list)]


def _first_duplicate(text: str) -> tuple[str, int]:
    """Return the first key that stands twice in one object, as written, and the line of its second place."""
    open_objects: list[set[str] | None] = []
    previous: re.Match[str] | None = None
    for token in _TOKEN.finditer(text):
        if token[0] in "{[":
            open_objects.append(set() if token[0] == "{" else None)
        elif token[0] in "}]":
            open_objects.pop()
        elif token[0] == ":" and previous and (keys := open_objects[-1]) is not None:
            key = json.loads(previous[0])
            if key in keys:
                return json.dumps(key), _line(text, previous)
            keys.add(key)
        previous = token
    raise AssertionError("no duplicate key, though the parser met one")


def _refuse_lone_surrogates(text: str) -> None:
    for token in _TOKEN.finditer(text):
        if _SURROGATE.search(token[0]):
            try:
                json.loads(token[0]).encode("utf-8")
            except UnicodeEncodeError:
                raise JsonTextError("half of a surrogate pair stands alone", _line(text, token)) from None


def dump_json(value: object) -> str:
    r"""Return a value as JSON text in our one form: two spaces, keys as they come, LF, UTF-8 kept, newline at the end.

    Control, bidi and invisible characters are written as ``\u`` escapes, so that a diff hides nothing.

    >>> print(dump_json({"name": "a\u202eb"}), end="")
    {
      "name": "a\u202eb"
    }
    """
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return re.sub(UNSAFE, _escaped, text) + "\n"


def _escaped(match: re.Match[str]) -> str:
    return match[0] if match[0] == "\n" else json.dumps(match[0])[1:-1]
