"""Answers in the few words that the panel adds to their sentences. Knows answers only."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import AttributeAnswer, CitedSource, ClaimAnswer, LinkAnswer, RecordAnswer
from actorgraph.graph.said import CONNECTED, COUNTED, NOT_SAID, WHOLE, WORDS
from actorgraph.graph.wording import IDENTIFIED, LEFT_OUT, date_in_words
from actorgraph.graph.wording.searches import CAUTION
from actorgraph.model import EdtfDate
from actorgraph.model.characters import isolated
from actorgraph.model.kinds import ATTRIBUTED
from actorgraph.views.scene.types import Identifier, SaidTexts, SceneAttribute, SceneClaim, SceneSource
from actorgraph.views.text.footnotes import claim_facts
from actorgraph.views.text.sources import source_line

if TYPE_CHECKING:
    from actorgraph.graph.questions import Questions

_STANDINGS = {"role": "by role", "collective": "as a body, not each member", "unnamed": "not named", "type": "a type"}
_HAPPENED = {"foiled": "foiled", "planned": "planned", "expected": "expected, has not happened"}
_VOICES = {
    "stated": "in the source's own voice",
    "reported": "on the word of {}",
    "quoted": "quoting {}",
    "inferred_by_source": "implied by the source, not stated",
    "inferred_by_curator": "our reading, stated by no source; no evidence",
}
_SUPPORT = {"none": "nothing here supports it", "inferred": "implied, not stated"}
_PAGES = {"wikidata": "https://www.wikidata.org/wiki/{}"}


def what_of(record: RecordAnswer) -> str:
    """Return what a record is, in words, such as ``group, as a body, not each member``."""
    more = _STANDINGS.get(record.standing or "") or _HAPPENED.get(record.happened or "")
    return f"{record.kind}, {more}" if more else record.kind


def identifiers_of(record: RecordAnswer) -> tuple[Identifier, ...]:
    """Return the keys in public registers, with a page where we know one."""
    return tuple(
        Identifier(register, key, _PAGES[register].format(key) if register in _PAGES and key.isalnum() else "")
        for register, key in sorted(record.identifiers.items())
    )


def safe_url(text: str | None) -> str:
    """Return an address that a reader may follow, http or https only, or nothing.

    >>> safe_url("javascript:alert(1)")
    ''
    """
    if not text:
        return ""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return text if parts.scheme in ("http", "https") and parts.netloc else ""


def claim_of(claim: ClaimAnswer, questions: Questions) -> SceneClaim:
    """Return a claim as the panel shows it."""
    source = questions.dataset.sources[claim.source]
    return SceneClaim(
        id=claim.id,
        documents=tuple(cited.id for cited in questions.cited(claim)),
        source=claim.source_label,
        facts=claim_facts(claim).removeprefix(f"{claim.id}: "),
        at=claim.at,
        url=safe_url(source.url) or safe_url(source.archive_url),
        stance=claim.stance,
        basis=claim.basis,
        voice=_VOICES[claim.basis].format(_listed(claim.voice_names)),
        reading=claim.reading,
        when=date_in_words(EdtfDate.parse(claim.when)) if claim.when else "",
        withdrawn=claim.withdrawn,
        counts=claim.counts,
        sentence=claim.sentence,
        notes=claim.notes,
        rests_on=claim.rests_on,
        answers=claim.answers,
    )


def said_texts(dataset: Dataset) -> SaidTexts:
    """Return the words in which the page says what is said between two records."""
    return SaidTexts(
        order=WORDS,
        nothing=NOT_SAID,
        connected=CONNECTED,
        counted=COUNTED,
        whole=WHOLE,
        attributing=tuple(sorted(dataset.vocabulary.with_narrower(ATTRIBUTED))),
    )


def source_of(source: CitedSource) -> SceneSource:
    """Return a document as the panel cites it."""
    return SceneSource(
        id=source.id,
        line=source_line(source),
        url=safe_url(source.url),
        archive_url=safe_url(source.archive_url),
    )


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join(map(isolated, names))


def attribute_of(attribute: AttributeAnswer, questions: Questions) -> SceneAttribute:
    """Return an attribute as the panel shows it."""
    claims = tuple(claim_of(claim, questions) for claim in attribute.claims)
    return SceneAttribute(attribute.name, attribute.sentence, claims)


def standing_of(link: LinkAnswer) -> tuple[str, ...]:
    """Return how firmly a link stands, in words: its status and what that was computed from."""
    evidence = link.evidence
    many = f"stated; at least {evidence.origins} independent origins"
    words = [_SUPPORT.get(evidence.support, many if evidence.origins > 1 else "stated; one origin")]
    if evidence.dispute != "none":
        words.append(evidence.dispute)
    if evidence.reading == "unclear":
        words.append("the text is unclear")
    if link.time == "possible":
        words.append("possible as of that day, not certain")
    words += [f"{isolated(name)} contradicts itself" for name in evidence.self_contradicted]
    return tuple(words)


def in_short(link: LinkAnswer, dataset: Dataset) -> str:
    """Return who says it, and the first reply or doubt against it, without grounds and limits."""
    return " ".join(part for part in said_and_against(link, dataset) if part)


def not_found(record: RecordAnswer) -> tuple[str, ...]:
    """Return what was looked for of a record and not found, and below it what that does not mean."""
    return (*(search.sentence for search in record.searches), CAUTION) if record.searches else ()


def said_and_against(link: LinkAnswer, dataset: Dataset) -> tuple[str, str]:
    """Return who says it, and the first reply or doubt against it or nothing, with sources named by publisher.

    On what it rests who is meant is told with what is said, and where filters took a reply, that too: shown alone, it
    would look as if the source itself named him, and as if nobody had replied.
    """
    said = [claim for claim in link.claims if claim.stance == "asserts" and link.sentence.startswith(claim.sentence)]
    if not said:
        return link.sentence, ""
    replies = (claim for claim in (*link.claims, *link.replies) if not claim.withdrawn)
    against = [claim for claim in replies if claim.stance in ("denies", "doubts")]
    left_out = [sentence for sentence in link.sentences if sentence.startswith(LEFT_OUT)]
    told = " ".join([_by_publisher(said[0], dataset), *meant_of(link), *left_out])
    return told, _by_publisher(against[0], dataset) if against else ""


def meant_of(link: LinkAnswer) -> tuple[str, ...]:
    """Return the sentences on what it rests who is meant."""
    return tuple(takewhile(lambda sentence: sentence.startswith(f"{IDENTIFIED} "), link.sentences[1:]))


def no_response_of(link: LinkAnswer, dataset: Dataset) -> str:
    """Return in short that no response by the accused is recorded, or nothing."""
    accused = isolated(dataset.name(accused_of(link, dataset)))
    return f"no response by {accused} recorded" if link.evidence.no_reply else ""


def accused_of(link: LinkAnswer, dataset: Dataset) -> str:
    """Return the id of the end to which a link of its kind imputes wrongdoing, if it imputes any."""
    end: str = getattr(link, dataset.vocabulary[link.kind].accuses)
    return end


def _by_publisher(claim: ClaimAnswer, dataset: Dataset) -> str:
    return claim.sentence.replace(claim.source_label, isolated(dataset.sources[claim.source].publisher))
