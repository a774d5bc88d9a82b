"""Edges of collapsed views in words: what each claim says, never that the one did anything to the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import LinkAnswer
from actorgraph.graph.wording.names import incident_words, node_words
from actorgraph.model import Incident
from actorgraph.model.characters import isolated

NOT_BETWEEN = "That two are named for one incident says nothing of what is between them: read each link."
NOT_AGREEING = "That a source cites somebody says neither that it agrees nor that it heard the words itself."


def role_words(label: str, link: LinkAnswer) -> str:
    """Return as what somebody is named for an incident, and what that is worth."""
    return f"{isolated(label)} ({'alleged, ' if link.imputes else ''}{link.worth})"


def both_named(dataset: Dataset, incident: Incident, roles: Mapping[str, Sequence[str]]) -> str:
    """Return the sentence that two are named in connection with an incident, and as what each of them is."""
    told = "; ".join(f"{node_words(dataset, key)}: {', '.join(words)}" for key, words in roles.items())
    return f"Both are named in connection with {incident_words(incident)}, each by links of its own: {told}."


def cites_words(label: str, voice: str, claims: int, alleged: int) -> str:
    """Return the sentence that a source makes claims on the word of somebody."""
    of_them = "" if claims == 1 else f"{alleged} of them "
    which = f", {of_them}on what is alleged of somebody" if alleged else ""
    return f"{label} makes {claims} claim{'s'[: claims != 1]} on the word of {voice}{which}."


def repeats_words(label: str, repeated: str) -> str:
    """Return the sentence that a document repeats another."""
    return f"{label} repeats {repeated} as a whole: what it hands on is no origin of its own."
