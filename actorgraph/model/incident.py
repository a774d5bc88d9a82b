"""An incident: an occasion with a date, a place or several parties. Knows attributes and claims only."""

# Annotations are not put off here: pydantic reads them at once, and would have to compile each of them again.

from typing import Literal, get_args

from actorgraph.model.attribute import Attribute
from actorgraph.model.claim import Claim
from actorgraph.model.dates import EdtfDate
from actorgraph.model.record import Id, Name, Record

IncidentKind = Literal[
    "attack",
    "campaign",
    "meeting",
    "visit",
    "statement",
    "closure",
    "arrest",
    "warning",
    "operation",
    "delivery",
]
Happened = Literal["yes", "foiled", "planned", "expected"]
INCIDENT_KINDS: tuple[str, ...] = get_args(IncidentKind)


class Incident(Record):
    """An occasion; its own ``when`` and ``happened`` are the curator's reading of the claims on it.

    Places, weapons, targets and parties are links, because each has its own source.
    """

    id: Id
    kind: IncidentKind
    name: Name
    when: EdtfDate | None = None
    happened: Happened = "yes"
    claims: tuple[Claim, ...] = ()
    attributes: tuple[Attribute, ...] = ()
