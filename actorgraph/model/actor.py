"""An actor: who or what acts or is acted upon. Knows attributes and claims only."""

# Annotations are not put off here: pydantic reads them at once, and would have to compile each of them again.

from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints

from actorgraph.model.attribute import Attribute
from actorgraph.model.record import Id, Name, Record, Text

ActorKind = Literal[
    "person",
    "group",
    "government",
    "agency",
    "office",
    "military",
    "facility",
    "place",
    "media",
    "weapon",
    "document",
]
Standing = Literal["named", "role", "collective", "unnamed", "type"]
ACTOR_KINDS: tuple[str, ...] = get_args(ActorKind)

LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]


class Alias(Record):
    """Another name; ``lang`` is a BCP 47 tag such as ``ar`` or ``fa-Latn``."""

    name: Name
    lang: Language | None = None


class Actor(Record):
    """Who or what is meant, and no more: everything said of it is a link or an attribute.

    Attributes:
        standing: ``named``, a ``role`` ("the guards"), a ``collective`` ("the militias"), ``unnamed`` ("two
            operatives") or a ``type`` ("a kind of rocket").
        description: only enough to tell which one is meant.
        identifiers: register name to key, such as ``{"wikidata": "Q..."}``.
    """

    id: Id
    kind: ActorKind
    name: Name
    standing: Standing = "named"
    aliases: tuple[Alias, ...] = ()
    description: Text = ""
    identifiers: dict[Id, Name] = Field(default={})
    attributes: tuple[Attribute, ...] = ()
    marking: Name | None = None
