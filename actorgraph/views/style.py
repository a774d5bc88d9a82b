"""How records and lines look: marks, hues, line forms, light and dark. Knows answers and kinds, no drawing."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import Literal

from actorgraph.graph.answers import LinkAnswer
from actorgraph.model.kinds import SILENCE

Mark = Literal[
    "person", "group", "state", "collective", "attack", "foiled", "planned", "campaign", "words", "site", "thing"
]
Hue = Literal["command", "attack", "support", "answer", "structure"]
Form = Literal["corroborated", "own-voice", "quoted", "inferred", "denied-only", "disputed", "unclear", "conditional"]

MARKS: dict[Mark, str] = {
    "person": "person",
    "group": "group",
    "state": "state body or office",
    "collective": "collective: said of it as a body, not of each",
    "attack": "attack",
    "foiled": "attack foiled or intercepted",
    "planned": "attack only planned or expected",
    "campaign": "campaign: a bracket over its attacks, dotted where only implied",
    "words": "statement, meeting, visit, closure, arrest",
    "site": "site",
    "thing": "place, weapon or document",
}
"""Every mark and what it stands for, in the order of the legend."""

HUES: dict[Hue, str] = {
    "command": "leads, commands, instructs",
    "attack": "attack: ordered, instigated, aimed at",
    "support": "backs, supplies, is allied with",
    "answer": "words, visits, answers",
    "structure": "membership, place, other ties",
}
"""Every hue of line and what it stands for, in the order of the legend."""

HUE_ROWS: dict[str, str] = dict(HUES.items(), silence="did not respond")
"""The rows of the legend for these: silence has one of its own, for it is no answer, and no tie either."""

FORMS: dict[Form, str] = {
    "corroborated": "two or more independent origins",
    "own-voice": "said by the source in its own voice",
    "quoted": "the source reports somebody else's word",
    "inferred": "implied or inferred, not said",
    "denied-only": "only denied, doubted or commented on: nobody here says it",
    "disputed": "denied or doubted by someone",
    "unclear": "the text is unclear",
    "conditional": "would happen, if",
}
"""Every form of line and what it says of the evidence, in the order of the legend. Forms combine."""

KEY_HUES: dict[Hue, str] = {
    "command": "commands",
    "attack": "attack",
    "support": "backs, allied",
    "answer": "words, answers",
    "structure": "other ties",
}
KEY_FORMS: dict[Form, str] = {
    "quoted": "another's word",
    "inferred": "implied",
    "disputed": "denied, doubted",
    "unclear": "unclear",
}
"""The same in two words, for the key under the drawing."""

OUT = ("withdrawn", "unsupported")
"""The statuses of a link that stands on nothing any more: its line is drawn only where it is asked for."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, as ``#rrggbb``."""

    background: str
    band: str
    pen: str
    text: str
    muted: str
    rule: str
    person: str
    body: str
    state: str
    command: str
    attack: str
    support: str
    answer: str
    structure: str


LIGHT = Palette(
    background="#FFFFFF",
    band="#F5F7F9",
    pen="#ECEFF3",
    text="#1B2330",
    muted="#566170",
    rule="#D5DAE0",
    person="#E6EEF7",
    body="#F3E9DC",
    state="#E4E7EB",
    command="#14296B",
    attack="#C2570C",
    support="#8E2BD0",
    answer="#0F6B5C",
    structure="#87909D",
)
DARK = Palette(
    background="#11161D",
    band="#171D26",
    pen="#1E2530",
    text="#E8ECF2",
    muted="#A3AEBC",
    rule="#323C49",
    person="#24354A",
    body="#40352A",
    state="#343B45",
    command="#C3CBE9",
    attack="#FF6A2B",
    support="#C86AF7",
    answer="#3BE3A8",
    structure="#75808E",
)

_HUE_OF_KIND: dict[str, Hue] = {
    "holds_office": "structure",
    "member_of": "structure",
    "part_of": "structure",
    "rival_of": "structure",
    "clashed_with": "structure",
    "took_place_in": "structure",
    "counted_in": "structure",
    "preceded": "structure",
    # These two stop or follow harm. In the attack's hue they would read as an accusation that nobody made.
    "thwarted": "answer",
    "affected": "answer",
    "prompted": "answer",
    "instructed": "command",
    # In the hue of answers silence would look like one.
    SILENCE: "structure",
}
_HUE_OF_FAMILY: dict[str, Hue] = {
    "command": "command",
    "attack": "attack",
    "support": "support",
    "tie": "support",
    "words": "answer",
    "conduct": "answer",
}


def hue_of(*, kind: str, family: str) -> Hue:
    """Return the hue of a line; what belongs to no other hue is structure.

    >>> hue_of(kind="leads", family="command")
    'command'
    """
    return _HUE_OF_KIND.get(kind) or _HUE_OF_FAMILY.get(family, "structure")


def hue_row_of(*, kind: str, family: str) -> str:
    """Return the row of the legend in which the colour of a line stands.

    >>> hue_row_of(kind="did_not_respond_to", family="conduct")
    'silence'
    """
    return "silence" if kind == SILENCE else hue_of(kind=kind, family=family)


def forms_of(link: LinkAnswer) -> tuple[Form, ...]:
    """Return the forms of a line, which follow its basis and its disputes and not its status alone."""
    found: list[Form] = [_basis_of(link)]
    if link.evidence.dispute != "none" or link.evidence.self_contradicted:
        found.append("disputed")
    if link.evidence.reading == "unclear":
        found.append("unclear")
    if link.status == "hypothetical":
        found.append("conditional")
    return tuple(found)


def _basis_of(link: LinkAnswer) -> Form:
    if link.evidence.origins > 1:
        return "corroborated"
    if link.is_only_answered:
        return "denied-only"
    said = [claim for claim in link.claims if claim.stance == "asserts"]
    bases = {claim.basis for claim in [claim for claim in said if claim.counts] or said or link.claims}
    if "stated" in bases:
        return "own-voice"
    return "quoted" if bases & {"reported", "quoted"} else "inferred"


_STATE_KINDS = {"government", "agency", "office", "military"}
_MARK_OF_KIND: dict[str, Mark] = {
    "person": "person",
    "group": "group",
    "media": "group",
    "facility": "site",
    "place": "thing",
    "weapon": "thing",
    "document": "thing",
    "attack": "attack",
    "operation": "attack",
    "campaign": "campaign",
}


def mark_of(
    *, kind: str, standing: str | None = None, happened: str | None = None, outcomes: Container[object] = ()
) -> Mark:
    """Return the mark of a record; an attack said to have been intercepted is drawn like one that was foiled.

    What was only planned or expected is another mark: nobody says that it was tried.

    >>> mark_of(kind="attack", happened="foiled")
    'foiled'
    """
    if standing == "collective" and kind not in ("facility", "place", "weapon", "document"):
        return "collective"
    if kind in ("attack", "operation") and happened in ("planned", "expected"):
        return "planned"
    if kind in ("attack", "operation") and (happened != "yes" or "intercepted" in outcomes):
        return "foiled"
    if kind in _STATE_KINDS:
        return "state"
    return _MARK_OF_KIND.get(kind, "words")
