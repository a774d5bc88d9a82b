"""Sources as they are cited, one line each."""

from __future__ import annotations

from actorgraph.graph.answers import CitedSource
from actorgraph.model.characters import isolated


def source_line(source: CitedSource) -> str:
    """Return a source as it is cited."""
    facts = [
        f"{source.label}: “{isolated(source.title)}”",
        source.kind,
        "" if source.seen else "cited, not seen by us",
        f"repeats {' and '.join(source.derived_from)} as a whole" if source.derived_from else "",
        isolated(source.url or ""),
        f"archived at {isolated(source.archive_url)}" if source.archive_url else "",
        f"marked {isolated(source.marking)}" if source.marking else "",
    ]
    return f"{'; '.join(filter(None, facts))} ({source.id})"
