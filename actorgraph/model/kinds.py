"""The built-in kinds of link: a table that anyone can read and correct. Knows `Kind` and nothing else of the package.

A row reads: label / inverse label, finite verb / base form, subject > object. STIX 2.1 relationship types and
FollowTheMoney schemata name the nearest term there, for exchange.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from actorgraph.model.actor import ACTOR_KINDS
from actorgraph.model.incident import INCIDENT_KINDS
from actorgraph.model.vocabulary import Family, Kind, Vocabulary

BODY = ("agency", "government", "group", "media", "military", "office")
ENDS = {
    "person": ("person",),
    "office": ("office",),
    "body": BODY,
    "agent": (*BODY, "person"),
    "facility": ("facility",),
    "site": ("facility", "place"),
    "weapon": ("weapon",),
    "incident": INCIDENT_KINDS,
    "campaign": ("campaign",),
    "document": ("document",),
    "words": ("statement", "warning", "document"),
    "closure": ("closure", "arrest", "operation", "delivery"),
}


def _ends(text: str) -> tuple[str, ...]:
    return tuple(kind for name in text.split("|") for kind in ENDS[name])


def _row(family: Family, id: str, labels: str, verbs: str, ends: str, **more: Any) -> Kind:  # noqa: A002, ANN401
    (label, inverse), (phrase, base) = labels.split(" / "), verbs.split(" / ")
    subject, object_ = ends.split(" > ")
    return Kind(
        id=id,
        family=family,
        label=label,
        inverse=inverse,
        phrase=phrase,
        base=base,
        subject=_ends(subject),
        object=_ends(object_),
        **more,
    )


_command = partial(_row, "command", time="holds")
_tie = partial(_row, "tie", symmetric=True)
_support = partial(_row, "support", time="holds")
_attack = partial(_row, "attack")
_words = partial(_row, "words")
_conduct = partial(_row, "conduct")
_place = partial(_row, "place", time="holds")
_lineage = partial(_row, "lineage")
_accusing = {"broader": "attributed_attack", "imputes": "always", "stix": "attributed-to"}

# fmt: off
VOCABULARY = Vocabulary([
    _command("leads", "leads / led by", "leads / lead", "person > body", imputes="group_or_person", ftm="Directorship"),
    _command("commands", "commands / under", "commands / command", "agent > agent", imputes="group_or_person", ftm="UnknownLink"),
    _command("holds_office", "holds office / held by", "holds the office of / hold the office of", "person > office", ftm="Occupancy"),
    _command("member_of", "member of / has member", "is a member of / be a member of", "agent > body", ftm="Membership"),
    _command("part_of", "part of / includes", "is part of / be part of", "body > body", ftm="UnknownLink"),

    _tie("allied_with", "allied with / allied with", "is allied with / be allied with", "agent > agent", time="holds", ftm="Associate"),
    _tie("rival_of", "rival of / rival of", "is a rival of / be a rival of", "agent > agent", time="holds"),
    _tie("operated_with", "operated with / operated with", "operated with / operate with", "agent > agent", time="holds", ftm="Associate"),
    _tie("clashed_with", "clashed with / clashed with", "clashed with / clash with", "agent > agent"),

    _support("backs", "backs / backed by", "backs / back", "agent > agent", imputes="always"),
    _support("funds", "funds / funded by", "funds / fund", "agent > agent", imputes="always", ftm="Payment"),
    _support("trains", "trains / trained by", "trains / train", "agent > agent"),
    _support("supplies_weapons_to", "supplies weapons to / armed by", "supplies weapons to / supply weapons to", "agent > agent", imputes="always"),

    _attack("attributed_attack", "accused of / attributed to", "was responsible for / be responsible for", "agent > incident", imputes="always", stix="attributed-to"),
    _attack("ordered", "ordered / ordered by", "ordered / order", "agent > incident", **_accusing),
    _attack("instigated", "instigated / instigated by", "instigated / instigate", "agent > incident", **_accusing),
    _attack("claimed_responsibility", "claimed responsibility for / claimed by", "claimed responsibility for / claim responsibility for", "agent > incident", **_accusing),
    _attack("incriminates", "incriminates / implicated by", "incriminates / incriminate", "incident|document > agent", imputes="always", accuses="object"),
    _attack("targeted", "targeted / target of", "targeted / target", "incident > site|agent", stix="targets"),
    _attack("harmed", "harmed / harmed in", "harmed / harm", "incident > site|agent"),
    _attack("used_weapon", "used / used in", "used / use", "incident > weapon", stix="uses"),
    _attack("took_place_in", "took place in / scene of", "took place at / take place at", "incident > site", stix="located-at",
            roles={"at": "took place at", "from": "was carried out from"}),
    _attack("counted_in", "counted in / counts", "is counted in / be counted in", "incident > campaign", bridges=False),
    _attack("thwarted", "thwarted / thwarted by", "thwarted / thwart", "agent > incident"),
    _attack("affected", "affected / affected by", "affected / affect", "closure > site|agent"),
    _attack("preceded", "preceded / preceded by", "came before / come before", "incident > incident"),
    _attack("prompted", "prompted / prompted by", "prompted / prompt", "incident > incident"),

    _words("issued", "issued / issued by", "issued / issue", "agent > words"),
    _words("addressed_to", "addressed to / addressee of", "was addressed to / be addressed to", "words > agent"),
    _words("contradicts", "contradicts / contradicted by", "contradicts / contradict", "words > words"),
    _words("instructed", "instructed / instructed by", "instructed / instruct", "agent > agent", imputes="always"),
    _words("threatened", "threatened / threatened by", "threatened / threaten", "agent > agent|site", imputes="always"),
    _words("warned", "warned / warned by", "warned / warn", "agent > agent"),
    _words("accused", "accused / accused by", "accused / accuse", "agent > agent", imputes="always", accuses="object"),
    _words("informed", "informed / informed by", "informed / inform", "agent > agent"),
    _words("assessed", "assessed / assessed by", "assessed / assess", "agent > agent|incident", bridges=False),
    _words("offered_talks", "offered talks to / offered talks by", "offered talks to / offer talks to", "agent > agent"),
    _words("refused_talks", "refused talks with / refused talks by", "refused talks with / refuse talks with", "agent > agent"),

    _conduct("attended", "attended / attended by", "attended / attend", "agent > incident"),
    _conduct("visited", "visited / visited by", "visited / visit", "agent > site|agent"),
    _conduct("responded_to", "responded to / answered by", "responded to / respond to", "agent|incident > incident"),
    _conduct("did_not_respond_to", "did not respond to / unanswered by", "did not respond to / not respond to", "agent > incident", bridges=False),

    _place("operates", "operates / run by", "runs / run", "agent > facility", ftm="Ownership"),
    _place("located_in", "located in / site of", "is in / be in", "site|agent > site", bridges=False, stix="located-at"),

    _lineage("split_from", "split from / split into", "split from / split from", "body > body"),
    _lineage("successor_of", "successor of / succeeded by", "succeeded / succeed", "body > body", ftm="Succession"),
    _lineage("merged_into", "merged into / absorbed", "merged into / merge into", "body > body"),
])
# fmt: on

COMMANDING = ("leads", "commands")
"""The kinds whose subject is above their object."""

BELONGING = ("member_of", "part_of")
"""The kinds whose object is above their subject, which says nothing of command."""

SILENCE = "did_not_respond_to"
"""The kind by which somebody is said not to have responded."""

CLAIMED = "claimed_responsibility"
"""The kind by which somebody is said to have said that he did it."""

ATTRIBUTED = "attributed_attack"
"""The broadest of the kinds by which somebody is accused of an attack."""

NODE_KINDS = (*ACTOR_KINDS, *INCIDENT_KINDS)
