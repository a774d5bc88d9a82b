"""All sentences, in one place: used by the terminal, the page, the notebook and every export alike."""

from actorgraph.graph.wording.claims import ClaimWording
from actorgraph.graph.wording.dates import date_in_words, when_in_words
from actorgraph.graph.wording.links import IDENTIFIED, LEFT_OUT, LinkWording
from actorgraph.graph.wording.questions import asked_words, nothing_says

__all__ = [
    "IDENTIFIED",
    "LEFT_OUT",
    "ClaimWording",
    "LinkWording",
    "asked_words",
    "date_in_words",
    "nothing_says",
    "when_in_words",
]
