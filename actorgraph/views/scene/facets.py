"""What lines and records can be filtered by, and what each value is called. Knows answers, no positions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import ClaimAnswer, LinkAnswer
from actorgraph.model import Incident
from actorgraph.views.scene.types import Facet, FacetValue, LineFacets, RecordFacets, SceneEdge, SceneNode
from actorgraph.views.style import FORMS, HUE_ROWS, MARKS, Mark, forms_of, hue_row_of
from actorgraph.views.text.families import FAMILIES

ALWAYS = {"form": ("corroborated", "disputed")}
"""The two commonest doubts about a line are explained, and can be asked for, even where none occurs."""

_OWN = "own:"
_NAMED = "named:"
_BASES = {
    "stated": "in the source's own voice",
    "reported": "another's word, in the source's words",
    "quoted": "another's word, quoted",
    "inferred_by_source": "implied by the source",
    "inferred_by_curator": "our reading, no evidence",
}
_STATUSES = (
    *("corroborated", "single-source", "contested", "inferred", "doubted", "denied", "hypothetical"),
    *("our reading", "unsupported", "withdrawn"),
)
_SUPPORT = {"stated": "stated", "inferred": "implied only", "none": "nothing supports it"}
_DISPUTE = {
    "none": "no dispute recorded",
    "doubted": "doubted",
    "denied by implication": "denied by implication",
    "denied": "denied",
}
_ORIGINS = {"more": "two or more independent origins", "one": "one origin", "none": "no origin that counts"}
_IMPUTES = {"alleged": "alleges wrongdoing", "said": "alleges none"}
_REPLY = {"recorded": "the accused is on record", "none": "no response by the accused is recorded"}
_READING = {"clear": "the text is clear", "unclear": "the text is unclear"}
_STANDING = {
    "named": "named",
    "role": "by role",
    "collective": "as a body, not each member",
    "unnamed": "not named",
    "type": "a type of thing",
}
_HAPPENED = {"yes": "happened", "foiled": "foiled", "planned": "planned", "expected": "expected"}
_NAMED_FOR = {
    "none-named": "nobody is named for it",
    "somebody-named": "somebody is named for it",
    "no-attack": "no attack, or only planned or expected",
}
_WHEN = {"dated": "with a date", "undated": "without a date"}


def line_facets(link: LinkAnswer, dataset: Dataset) -> LineFacets:
    """Return what a line can be filtered by; by its claims only as far as they are not withdrawn."""
    claims = [claim for claim in link.claims if not claim.withdrawn]
    voices = [voice for claim in claims for voice in _voices_of(claim, dataset)]
    return LineFacets(
        hue=(hue_row_of(kind=link.kind, family=link.family),),
        form=forms_of(link),
        imputes=("alleged" if link.imputes else "said",),
        family=(link.family,),
        kind=(link.kind,),
        status=(link.status,),
        support=(link.evidence.support,),
        origins=(_origins_of(link),),
        dispute=(link.evidence.dispute,),
        reply=_reply_to(link),
        reading=(link.evidence.reading,),
        basis=_each([claim.basis for claim in claims]),
        voice=_each(voices),
        source=_each([claim.source for claim in claims]),
    )


def record_facets(key: str, mark: Mark, named: str, dataset: Dataset) -> RecordFacets:
    """Return what a record can be filtered by."""
    node = dataset.nodes[key]
    if isinstance(node, Incident):
        when = "dated" if node.when else "undated"
        return RecordFacets((mark,), (node.kind,), (), (node.happened,), (when,), (named,))
    return RecordFacets((mark,), (node.kind,), (node.standing,), (), (), (named,))


def facets_of(nodes: Sequence[SceneNode], edges: Sequence[SceneEdge], dataset: Dataset) -> tuple[Facet, ...]:
    """Return all that can be filtered by, each with the values that occur."""
    labels = _labels_of(dataset)
    found = [
        *(_facet(field.name, "line", [edge.facets for edge in edges], labels) for field in fields(LineFacets)),
        *(_facet(field.name, "record", [node.facets for node in nodes], labels) for field in fields(RecordFacets)),
    ]
    return tuple(facet for facet in found if facet.values)


def _facet(
    key: str, on: str, things: Iterable[LineFacets | RecordFacets], labels: Mapping[str, Mapping[Any, str]]
) -> Facet:
    found = {value for thing in things for value in getattr(thing, key)}.union(ALWAYS.get(key, ()))
    names = labels[key]
    known = [value for value in names if value in found]
    others = sorted(found.difference(known))
    values = tuple(FacetValue(value, names.get(value, value.removeprefix(_NAMED))) for value in (*known, *others))
    return Facet(key, "line" if on == "line" else "record", values)


def _labels_of(dataset: Dataset) -> dict[str, Mapping[Any, str]]:
    kinds = {kind: about.label for kind, about in dataset.vocabulary.items()}
    publishers = sorted({source.publisher for source in dataset.sources.values()})
    own = {f"{_OWN}{publisher}": f"{publisher}, in its own voice" for publisher in publishers}
    voices = {key: dataset.name(key) for key in (*dataset.actors, *dataset.sources)}
    return {
        "hue": HUE_ROWS,
        "form": FORMS,
        "imputes": _IMPUTES,
        "family": FAMILIES,
        "kind": dict(sorted(kinds.items(), key=lambda item: (item[1], item[0]))),
        "status": dict(zip(_STATUSES, _STATUSES, strict=True)),
        "support": _SUPPORT,
        "origins": _ORIGINS,
        "dispute": _DISPUTE,
        "reply": _REPLY,
        "reading": _READING,
        "basis": _BASES,
        "voice": own | dict(sorted(voices.items(), key=lambda item: (item[1], item[0]))),
        "source": {source.id: source.title for source in dataset.sources.values()},
        "mark": MARKS,
        "record": {},
        "standing": _STANDING,
        "happened": _HAPPENED,
        "when": _WHEN,
        "named": _NAMED_FOR,
    }


def _origins_of(link: LinkAnswer) -> str:
    return "more" if link.evidence.origins > 1 else "one" if link.evidence.origins else "none"


def _reply_to(link: LinkAnswer) -> tuple[str, ...]:
    """Return whether the accused has spoken, where something that counts alleges anything."""
    if not link.imputes or link.evidence.support == "none":
        return ()
    return ("none" if link.evidence.no_reply else "recorded",)


def _voices_of(claim: ClaimAnswer, dataset: Dataset) -> tuple[str, ...]:
    """Return whose word a claim is; of whoever is left out of the page his name alone, which the sentence has too."""
    if not claim.voices:
        return (f"{_OWN}{dataset.sources[claim.source].publisher}",)
    named = zip(claim.voices, claim.voice_names, strict=True)
    known = dataset.actors.keys() | dataset.sources.keys()
    return tuple(key if key in known else f"{_NAMED}{name}" for key, name in named)


def _each(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(values)))
