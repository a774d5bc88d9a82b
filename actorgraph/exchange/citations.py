"""Sources as bibliographies hold them: BibTeX (as biblatex and biber read it) and CSL-JSON. Knows sources, no claims.

Nothing is made more certain than the dataset has it. CSL-JSON gives of a date only the parts that are certain, else
words; BibTeX gives a ``date`` where biber reads the same EDTF, else a note. What the data holds makes no markup.
Formats: https://ctan.org/pkg/biblatex (section 2.3.8), https://docs.citationstyles.org/en/stable/specification.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from urllib.parse import quote

from actorgraph.graph.answers import CitedSource
from actorgraph.graph.wording import date_in_words
from actorgraph.model import EdtfDate
from actorgraph.model.characters import escape_unsafe

_BIBTEX_TYPES = {"book": ("book", "publisher"), "report": ("report", "institution")}
_CSL_TYPES = {"book": "book", "report": "report", "web-page": "webpage"}
_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
_SIGN = re.compile(r"[\\{}~^#$%&_]")
_IN_A_URL = "-._~:/?#[]@!$&'()*+,;=%"


def to_bibtex(sources: Iterable[CitedSource]) -> str:
    """Return sources as BibTeX entries, their ids as keys."""
    return "\n".join(map(_entry, sources))


def to_csl(sources: Iterable[CitedSource]) -> tuple[dict[str, Any], ...]:
    """Return sources as the items of a CSL-JSON list, their ids as keys."""
    return tuple(dict(_csl_fields(source)) for source in sources)


def _entry(source: CitedSource) -> str:
    url = _url(source.url)
    type_, publisher = _BIBTEX_TYPES.get(source.kind, ("online" if url else "misc", "organization"))
    published, accessed = _date(source.published), _date(source.accessed)
    fields = {
        "title": f"{{{_escaped(source.title)}}}",
        publisher: f"{{{_escaped(source.publisher)}}}",
        "date": source.published if _biber_reads(published) else "",
        "url": url,
        "urldate": source.accessed if url and _biber_reads(accessed) else "",
        "note": _escaped("; ".join(_notes(source, published, is_told=_biber_reads(published)))),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{type_}{{{source.id},", *lines, "}", ""])


def _csl_fields(source: CitedSource) -> Iterator[tuple[str, Any]]:
    published, accessed = _date(source.published), _date(source.accessed)
    yield from (("id", source.id), ("type", _CSL_TYPES.get(source.kind, "document")))
    yield from (("title", _shown(source.title)), ("publisher", _shown(source.publisher)))
    if published:
        yield "issued", _csl_date(published)
    if accessed:
        yield "accessed", _csl_date(accessed)
    if url := _url(source.url):
        yield "URL", url
    if notes := list(_notes(source, published, is_told=published is not None and _csl_tells(published))):
        yield "note", "; ".join(map(_shown, notes))


def _csl_date(when: EdtfDate) -> dict[str, Any]:
    parts = _certain_parts(when)
    return {"date-parts": [parts]} if parts else {"literal": date_in_words(when)}


def _csl_tells(when: EdtfDate) -> bool:
    """Return whether a date in CSL-JSON says all that the dataset says: in words, or as plain year, month, day."""
    return not _certain_parts(when) or (when.shape == "single" and not when.qualifier)


def _certain_parts(when: EdtfDate) -> list[int]:
    """Return year, month and day as far as they are certain."""
    if when.earliest is None or when.latest is None:
        return []
    parts = []
    for one, other in zip(_parts(when.earliest), _parts(when.latest), strict=True):
        if one != other:
            break
        parts.append(one)
    return parts


def _parts(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _biber_reads(when: EdtfDate | None) -> bool:
    """Return whether biber reads this date as we do: single dates, and durations with two plain ends."""
    if when is None:
        return False
    return when.shape == "single" or re.fullmatch(r"[0-9-]+/[0-9-]+", when.text) is not None


def _notes(source: CitedSource, published: EdtfDate | None, *, is_told: bool) -> Iterator[str]:
    """Yield what a reader of a bibliography must know besides."""
    if published is None:
        yield "undated"
    elif not is_told:
        yield f"published {date_in_words(published)}"
    if not source.seen:
        yield "not seen by us; known only as others cite it"
    if source.derived_from:
        yield f"repeats as a whole: {', '.join(source.derived_from)}"
    if source.url and not _url(source.url):
        yield f"address as recorded: {source.url}"
    if source.archive_url:
        yield f"archived at {_url(source.archive_url) or source.archive_url}"
    if source.marking:
        yield f"marked {source.marking}"


def _date(text: str | None) -> EdtfDate | None:
    return EdtfDate.parse(text) if text else None


def _url(url: str | None) -> str:
    """Return an address of the web, with nothing in it but signs of addresses; empty for any other (a script)."""
    return quote(url, safe=_IN_A_URL) if url and url.lower().startswith(("http://", "https://")) else ""


def _escaped(text: str) -> str:
    """Return text that stays text in LaTeX, its braces in pairs."""
    return _SIGN.sub(lambda match: _SIGNS[match[0]], _shown(text))


def _shown(text: str) -> str:
    """Return text with every unsafe character written out."""
    return escape_unsafe(text)
