"""WHAT a fact is: the records, their dates and their vocabulary. Knows no files and no graph library."""

from actorgraph.model.actor import Actor, Alias
from actorgraph.model.attribute import Attribute
from actorgraph.model.claim import Claim, Locator, Named, Sought, Withdrawal
from actorgraph.model.dates import EdtfDate
from actorgraph.model.incident import Incident
from actorgraph.model.link import Link, link_id
from actorgraph.model.source import Source
from actorgraph.model.vocabulary import Kind, Vocabulary

__all__ = [
    "Actor",
    "Alias",
    "Attribute",
    "Claim",
    "EdtfDate",
    "Incident",
    "Kind",
    "Link",
    "Locator",
    "Named",
    "Sought",
    "Source",
    "Vocabulary",
    "Withdrawal",
    "link_id",
]
