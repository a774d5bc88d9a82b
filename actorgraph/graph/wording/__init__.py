"""All sentences, in one place: used by the terminal, the page, the notebook and every export alike."""

from actorgraph.graph.wording.claims import ClaimWording
from actorgraph.graph.wording.dates import date_in_words
from actorgraph.graph.wording.links import LinkWording

__all__ = ["ClaimWording", "LinkWording", "date_in_words"]
