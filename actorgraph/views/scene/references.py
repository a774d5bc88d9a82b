"""Claims that point to claims which are not in the page: what they point to is counted, and its id is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from actorgraph.graph.wording.filters import left_out_words
from actorgraph.views.scene.types import Scene, SceneClaim


def within_the_page(scene: Scene) -> Scene:
    """Return a scene in which claims point only to claims that are in it, and say how many others they point to.

    The id of a claim may say of whom it is; of a claim that is left out, nobody asked for that.
    """
    held = frozenset(claim.id for claim in _claims(scene))
    pointing = (key for claim in _claims(scene) for key in (*claim.rests_on, *claim.answers))
    within: Scene = scene if held.issuperset(pointing) else _within(scene, held)
    return within


def _claims(value: Any) -> Iterator[SceneClaim]:  # noqa: ANN401 - any part of a scene
    if isinstance(value, SceneClaim):
        yield value
    elif isinstance(value, tuple | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _claims(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _claims(getattr(value, field.name))


def _within(value: Any, held: frozenset[str]) -> Any:  # noqa: ANN401 - any part of a scene
    if isinstance(value, SceneClaim):
        return _claim(value, held)
    if isinstance(value, tuple):
        return tuple(_within(each, held) for each in value)
    if isinstance(value, dict):
        return {key: _within(each, held) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _within(getattr(value, field.name), held) for field in fields(value)})
    return value


def _claim(claim: SceneClaim, held: frozenset[str]) -> SceneClaim:
    rests_on = tuple(key for key in claim.rests_on if key in held)
    answers = tuple(key for key in claim.answers if key in held)
    notes = left_out_words(len(claim.rests_on) - len(rests_on), len(claim.answers) - len(answers))
    return replace(claim, rests_on=rests_on, answers=answers, notes=(*claim.notes, *notes))
