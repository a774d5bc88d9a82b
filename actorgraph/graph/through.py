"""What a path does not pass through unless asked, because it joins nobody by itself, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from actorgraph.graph.kind_names import names_given
from actorgraph.model import Actor, Incident

THROUGH = ("collectives", "types", "places", "weapons", "campaigns", "non-bridging")
"""What may be asked for by name."""

WHY = {
    "collectives": "a collective: what is said of the body is not said of each",
    "types": "a type of thing, not one thing",
    "places": "a place: being in one place joins nobody",
    "weapons": "a weapon: using the same kind joins nobody",
    "campaigns": "a campaign: what is said of the whole is not said of each part",
    "non-bridging": "a relation that joins nobody by itself",
    "hypothetical": "planned or expected, not said to have happened",
}


def asked_through(names: str | Iterable[str]) -> frozenset[str]:
    """Return what is asked for by name, ``all`` standing for all there is; names that there are not are kept."""
    asked = names_given(names)
    return frozenset(THROUGH) if "all" in asked else asked


def apart(node: Actor | Incident) -> Iterator[str]:
    """Yield which of `THROUGH` a record is, and ``hypothetical``; nothing where it may be passed through."""
    if isinstance(node, Incident):
        if node.kind == "campaign":
            yield "campaigns"
        if node.happened in ("planned", "expected"):
            yield "hypothetical"
    elif node.standing in ("collective", "type"):
        yield f"{node.standing}s"
    elif node.kind in ("place", "weapon"):
        yield f"{node.kind}s"
