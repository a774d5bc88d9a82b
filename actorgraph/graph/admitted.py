"""Which links and records join others: the one rule by which paths, rankings and collapsed views leave out the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from actorgraph.errors import QuestionError
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.through import THROUGH
from actorgraph.model import Link

_DISPUTED_WORDS = frozenset({"our reading", "denied", "doubted", "withdrawn", "unsupported"})


def allowed(through: Iterable[str], *, include_denied: bool, include_hypothetical: bool) -> frozenset[str]:
    """Return what may be used though it joins nobody by itself: of `THROUGH`, and ``denied`` and ``hypothetical``.

    Raises:
        QuestionError: where something is asked for that is not in `THROUGH`.
    """
    asked = frozenset(through)
    if unknown := sorted(asked - set(THROUGH)):
        raise QuestionError(f"{unknown[0]!r} can't be passed through.", hint=f"all, or: {', '.join(THROUGH)}")
    options = {"denied": include_denied, "hypothetical": include_hypothetical}
    return asked | {name for name, wanted in options.items() if wanted}


def withheld(book: EvidenceBook, link: Link) -> Iterator[str]:
    """Yield why a link is not used unless asked: ``non-bridging``, ``denied`` or ``hypothetical``."""
    if not book.dataset.vocabulary[link.kind].bridges:
        yield "non-bridging"
    word = book.status(link).word
    if word in _DISPUTED_WORDS:
        yield "denied"
    elif word == "hypothetical":
        yield word
