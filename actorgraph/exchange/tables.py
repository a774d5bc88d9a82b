"""The graph as pandas tables, one row a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.errors import MissingExtraError
from actorgraph.graph import Questions

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class Tables:
    """Five tables, each indexed by id; dates stay EDTF text, since no timestamp holds their uncertainty."""

    actors: DataFrame
    incidents: DataFrame
    links: DataFrame
    claims: DataFrame
    sources: DataFrame


def to_pandas(questions: Questions) -> Tables:
    """Return the records as tables.

    Raises:
        MissingExtraError: where pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError:
        raise MissingExtraError("pandas", "notebook") from None
    dataset = questions.dataset

    def table(rows: list[dict[str, object]]) -> DataFrame:
        return pd.DataFrame(rows).set_index("id") if rows else pd.DataFrame(columns=["id"]).set_index("id")

    return Tables(
        actors=table([actor.model_dump(mode="json") for actor in dataset.actors.values()]),
        incidents=table(
            [incident.model_dump(mode="json") for incident in dataset.incidents.values()],
        ),
        links=table(
            [
                {
                    "id": link.id,
                    "subject": link.subject_name,
                    "kind": link.kind,
                    "object": link.object_name,
                    "family": link.family,
                    "status": link.status,
                    "time": link.time,
                    "imputes": link.imputes,
                    "origins": link.evidence.origins,
                    "dispute": link.evidence.dispute,
                    "reading": link.evidence.reading,
                    "claims": len(link.claims),
                    "sentence": link.sentence,
                    "subject_id": link.subject,
                    "object_id": link.object,
                }
                for link in questions.links()
            ]
        ),
        claims=table([claim.to_dict() for claim in questions.claims()]),
        sources=table([source.to_dict() for source in questions.sources()]),
    )
