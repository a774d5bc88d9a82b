"""Answers: frozen results that keep the evidence they stand on. Knows no question and no dataset.

``to_dict`` is exactly what ``--json`` prints. A trailing underscore in a field's name is dropped there (``from_``).
Each question's answers are made when they are first asked for: making all of them costs as much as finding a path.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from actorgraph.graph.answers.changes import ChangesAnswer, ClaimChange, LinkChange, RecordChange, State
    from actorgraph.graph.answers.collapsed import (
        ActorsEdge,
        ActorsView,
        Cited,
        CompanyEdge,
        OccasionsView,
        Shared,
        SourcesView,
    )
    from actorgraph.graph.answers.found import Match
    from actorgraph.graph.answers.gaps import Contradiction, GapsAnswer, IncidentGap, Unanswered
    from actorgraph.graph.answers.knockout import (
        FragileLink,
        FragilityAnswer,
        KnockOutAnswer,
        LinkFate,
        Loss,
        Pairs,
        PathFate,
        RankFate,
        SmallestLosses,
    )
    from actorgraph.graph.answers.links import AttributeAnswer, ClaimAnswer, Evidence, LinkAnswer, ShownLink
    from actorgraph.graph.answers.overview import AttackCount, KindAnswer, SourceAnswer, StatsAnswer
    from actorgraph.graph.answers.paths import Hop, Path, PathsAnswer
    from actorgraph.graph.answers.plain import Answer, to_plain
    from actorgraph.graph.answers.ranks import (
        Broker,
        BrokersAnswer,
        CommunitiesAnswer,
        Community,
        Member,
        Ranked,
        RankedOn,
        RanksAnswer,
        RestsOn,
        Spread,
    )
    from actorgraph.graph.answers.records import LinkGroup, Neighbor, NeighborsAnswer, RecordAnswer
    from actorgraph.graph.answers.review import (
        Accusation,
        AlsoSaid,
        CitedSource,
        IncidentFacts,
        NotSaid,
        ReviewAnswer,
        ReviewSheet,
    )
    from actorgraph.graph.answers.said import Nearest, SaidAnswer, Tie
    from actorgraph.graph.answers.timeline import NamedEnd, TimelineEntry
    from actorgraph.graph.answers.together import Occasion, TieAbout, TogetherAnswer
    from actorgraph.graph.answers.told import FiltersAnswer, LeftOut, Listing, Told, Whose
    from actorgraph.graph.answers.voices import HandedOn, VoiceAnswer
    from actorgraph.graph.answers.within_hours import AroundAnswer, AroundEntry, Undated

_HOMES = {
    "to_plain": "plain",
    "Answer": "plain",
    "ChangesAnswer": "changes",
    "ClaimChange": "changes",
    "LinkChange": "changes",
    "RecordChange": "changes",
    "State": "changes",
    "FragileLink": "knockout",
    "FragilityAnswer": "knockout",
    "KnockOutAnswer": "knockout",
    "LinkFate": "knockout",
    "Loss": "knockout",
    "Pairs": "knockout",
    "PathFate": "knockout",
    "RankFate": "knockout",
    "SmallestLosses": "knockout",
    "FiltersAnswer": "told",
    "LeftOut": "told",
    "Listing": "told",
    "Told": "told",
    "Whose": "told",
    "Match": "found",
    "ClaimAnswer": "links",
    "Evidence": "links",
    "LinkAnswer": "links",
    "AttributeAnswer": "links",
    "ShownLink": "links",
    "LinkGroup": "records",
    "RecordAnswer": "records",
    "Neighbor": "records",
    "NeighborsAnswer": "records",
    "Hop": "paths",
    "Path": "paths",
    "PathsAnswer": "paths",
    "Contradiction": "gaps",
    "GapsAnswer": "gaps",
    "IncidentGap": "gaps",
    "Unanswered": "gaps",
    "HandedOn": "voices",
    "VoiceAnswer": "voices",
    "Accusation": "review",
    "NotSaid": "review",
    "IncidentFacts": "review",
    "CitedSource": "review",
    "AlsoSaid": "review",
    "ReviewAnswer": "review",
    "ReviewSheet": "review",
    "Shared": "collapsed",
    "ActorsEdge": "collapsed",
    "ActorsView": "collapsed",
    "Cited": "collapsed",
    "SourcesView": "collapsed",
    "CompanyEdge": "collapsed",
    "OccasionsView": "collapsed",
    "RankedOn": "ranks",
    "RestsOn": "ranks",
    "Spread": "ranks",
    "Ranked": "ranks",
    "RanksAnswer": "ranks",
    "Member": "ranks",
    "Community": "ranks",
    "CommunitiesAnswer": "ranks",
    "Broker": "ranks",
    "BrokersAnswer": "ranks",
    "Nearest": "said",
    "SaidAnswer": "said",
    "Tie": "said",
    "NamedEnd": "timeline",
    "TimelineEntry": "timeline",
    "Occasion": "together",
    "TieAbout": "together",
    "TogetherAnswer": "together",
    "AroundAnswer": "within_hours",
    "AroundEntry": "within_hours",
    "Undated": "within_hours",
    "AttackCount": "overview",
    "SourceAnswer": "overview",
    "KindAnswer": "overview",
    "StatsAnswer": "overview",
}

__all__ = [
    "Accusation",
    "ActorsEdge",
    "ActorsView",
    "AlsoSaid",
    "Answer",
    "AroundAnswer",
    "AroundEntry",
    "AttackCount",
    "AttributeAnswer",
    "Broker",
    "BrokersAnswer",
    "ChangesAnswer",
    "Cited",
    "CitedSource",
    "ClaimAnswer",
    "ClaimChange",
    "CommunitiesAnswer",
    "Community",
    "CompanyEdge",
    "Contradiction",
    "Evidence",
    "FiltersAnswer",
    "FragileLink",
    "FragilityAnswer",
    "GapsAnswer",
    "HandedOn",
    "Hop",
    "IncidentFacts",
    "IncidentGap",
    "KindAnswer",
    "KnockOutAnswer",
    "LeftOut",
    "LinkAnswer",
    "LinkChange",
    "LinkFate",
    "LinkGroup",
    "Listing",
    "Loss",
    "Match",
    "Member",
    "NamedEnd",
    "Nearest",
    "Neighbor",
    "NeighborsAnswer",
    "NotSaid",
    "Occasion",
    "OccasionsView",
    "Pairs",
    "Path",
    "PathFate",
    "PathsAnswer",
    "RankFate",
    "Ranked",
    "RankedOn",
    "RanksAnswer",
    "RecordAnswer",
    "RecordChange",
    "RestsOn",
    "ReviewAnswer",
    "ReviewSheet",
    "SaidAnswer",
    "Shared",
    "ShownLink",
    "SmallestLosses",
    "SourceAnswer",
    "SourcesView",
    "Spread",
    "State",
    "StatsAnswer",
    "Tie",
    "TieAbout",
    "TimelineEntry",
    "TogetherAnswer",
    "Told",
    "Unanswered",
    "Undated",
    "VoiceAnswer",
    "Whose",
    "to_plain",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever is asked for
    """Import an answer's own module when the answer is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
