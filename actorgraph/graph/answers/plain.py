"""The base of all answers, and answers as plain data for JSON."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any


def to_plain(value: object) -> Any:  # noqa: ANN401 - any JSON value
    """Return answers, and tuples and mappings of answers, as plain data for JSON."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name.rstrip("_"): to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: to_plain(item) for key, item in value.items()}
    return value


class Answer:
    """Base of all answers."""

    __slots__ = ()

    def to_dict(self) -> Any:  # noqa: ANN401 - any JSON value
        """Return the answer as plain data for JSON."""
        return to_plain(self)
