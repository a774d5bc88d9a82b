"""Plain data with every unsafe character in its texts written out. Knows no scene."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from actorgraph.model.characters import escape_unsafe


def escaped(value: Any) -> Any:  # noqa: ANN401 - any part of a scene
    """Return a part of a scene with every unsafe character in it written out."""
    if isinstance(value, str):
        return escape_unsafe(value)
    if isinstance(value, tuple):
        return tuple(escaped(item) for item in value)
    if isinstance(value, dict):
        return {key: escaped(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: escaped(getattr(value, field.name)) for field in fields(value)})
    return value
