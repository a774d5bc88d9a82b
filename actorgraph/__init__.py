"""A typed graph of people and groups in which every edge is a ledger of claims.

>>> import actorgraph
>>> g = actorgraph.load()
>>> g.find("Solemani")[0].name
'Qassem Soleimani'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from actorgraph.errors import ActorgraphError
    from actorgraph.workspace import ActorGraph, load

__all__ = ["ActorGraph", "ActorgraphError", "load"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever is asked for
    """Import the public names when they are first used, so that importing the package stays quick."""
    if name in ("ActorGraph", "load"):
        from actorgraph import workspace

        return getattr(workspace, name)
    if name == "ActorgraphError":
        from actorgraph.errors import ActorgraphError

        return ActorgraphError
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
