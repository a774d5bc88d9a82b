"""What makes a sentence safe to quote, and links of every kind whose names try to spoil the sentences they stand in."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import cycle, islice, product
from typing import Any, NamedTuple, get_args

import pytest

from actorgraph.graph import Questions
from actorgraph.graph.answers import LinkAnswer
from actorgraph.model import Kind
from actorgraph.model.actor import Standing
from actorgraph.model.incident import INCIDENT_KINDS, Happened
from actorgraph.model.kinds import VOCABULARY

Fields = dict[str, Any]
Claims = Sequence[Fields]
Ask = Callable[..., Questions]

NAMES = {
    "left to right": (
        "{}",
        "Gen. J. {} Jr.",
        "{}, Bolt and Sons",
        "Guard (north) {}",
        "those that struck {}",
        "“Red” {} ‘the Old’",
        "19 May 2019 {}",
        "Bay: hill; {} – dale",
    ),
    "right to left": (
        "{} قاسم",
        "حزب (شمال) {}",
        "گروه، {}",
        "עמותת “ים” {}",
        "١٩ مايو {}",
        "Asa’ib {} عصائب",
        "{} — نیروی قدس.",
        "الذي: {}",
    ),
}
"""Names that could be taken for a part of the sentence: quotes, stops, commas, brackets, a "that", a date, a dash."""
DATES = (
    *("2031", "2031-03", "2031-03-02", "203X", "2031~", "2031-03?", "2031-03-02%", "203X~", None),
    *("2029/2031-03", "2029-05~/..", "2029/", "../2031", "/2031-03-02?"),
    *("[2031-03-01,2031-03-02]", "[2030,2031-02,2031-03]", "[2031-03-01..2031-03-04]", "[2031-03..]", "[..2031]"),
)
"""Every shape of date, and none."""
_PLAIN = (
    r"One source only\.",
    r"\d+ documents say so, none of them known to corroborate another\.",
    r"Only one source states it; what else supports it is implied\.",
    r"Independent origins: at least \d+\.",
    r"(1 more claim in support is|\d+ more claims in support are) on record\.",
    r"It speaks of what would happen, not of what did\.",
    r"All claims of this are withdrawn or have fallen with a withdrawn one\.",
    r"No source here asserts it\.",
    r"The (accusation|statement) that it answers is not in this selection\.",
    r"Nothing in this dataset settles it\.",
    r"No response by .+ is recorded \((looked for on .+|not yet looked for)\)\.",
    r"This is said of .+ as a body, not of each\.",
    r".+ both asserts and denies it\.",
    r"No source in this dataset says that .+\.",
    r"Looked for( by .+)? on .+ in “.+”( \(period covered: .+\))?, and not found: a source that .+\.",
    r"No source in this dataset names anybody who did, ordered or claimed it( by itself)?\.",
    r"No source in this dataset says so directly; the order follows from these claims together\.",
    r"That two were at the same occasion is no claim that they spoke or acted together\.",
    r"Not counted: the presence of .+ is (denied|doubted|contested|withdrawn|our reading only)\.",
    r"Not counted: the presence of .+ is (said only of what would happen|asserted by no source here)\.",
    r"In the judgement of .+, .+ and .+ (may be|are) one: “.+”\.",
    r"Not counted: it was foiled\.",
    r"Not counted: the (days given for the two do not overlap|visits told of the two are to different places)\.",
    r"(Not counted: a|A) campaign: what is said of the whole is not said of each part\.",
    r"Days are taken as the sources give them, without time zones\.",
    r"No date is given for .+: what happened within \d+ hours? of it is not known\.",
    r"\d+ incidents? without a date may fall within it too\.",
    r"The dates given settle it\.",
    r"By the dates given it was going on then\.",
    r"It falls within the dates given for .+\.",
    r"Order unknown: by the dates given both were going on at the same time for a while\.",
    r"Order unknown: the (sources give no more than the day|dates given leave it open)\.",
    r"Order unknown: what is said of it (is disputed|does not agree( with the dates given)?)\.",
)
"""Sentences that say something of the record and accuse nobody."""
PLAIN = re.compile("|".join(_PLAIN))
OPENINGS = re.compile(
    r"(Its ground|It rests on this|That this is [^,;:]+ rests on this|Also on record|Said directly"
    r"|On the word of others only"
    r"|Implied only, and stated by no source in this dataset|It is counted in a campaign"
    r"|Of the campaign as a whole, not of this|Fallen with a withdrawn claim|Withdrawn by (its source|us)): "
)
CREDIBILITY = re.compile(
    r"\b(reliabl|credib|likely|probabl|confirm|proven|proves|clearly|evident|obvious|apparent|reveal|admitted|notorious"
    r"|terror|murder|furious|loyal|henchman|radical|dangerous)",
    re.IGNORECASE,
)
SIGNS = re.compile(r"[“(\[]|[”)\]]|\.(?= [^a-z]|$)")
CLAUSES = re.compile(r"[,;:](?: |$)| ?[–—] ?| - ")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a full stop inside quotation marks or brackets ends none."""
    found, start, depth = [], 0, 0
    for sign in SIGNS.finditer(text):
        depth += (sign[0] in "“([") - (sign[0] in "”)]")
        if sign[0] == "." and depth == 0:
            found.append(text[start : sign.end()].strip())
            start = sign.end()
    assert not text[start:].strip(), text
    return found


class Ends(NamedTuple):
    """The two ends of a link as they stand in a text, and what says that the first does something."""

    subject: str
    object: str
    does: re.Pattern[str]

    def is_bare(self, clause: str) -> bool:
        """Return whether a clause, alone, says that one end did something to the other, and nobody says so."""
        starts = [verb.start() for verb in self.does.finditer(clause)]
        if self.subject in clause and self.object in clause:
            starts.append(max(clause.index(self.subject), clause.index(self.object)))
        return any(not re.search(r"\b(that|whether)\b", clause[:start]) for start in starts)


@cache
def ends_of(kind: str) -> Ends:
    """Return the names that stand for the ends of every link in what is checked, before the verbs of a kind."""
    row = VOCABULARY[kind]
    words = {row.phrase, row.base, *row.roles.values(), "be expected", "be planning"}
    verbs = "|".join(re.sub("^(is|was|be) ", "(are|is|was|were|be) ", word) for word in words)
    return Ends("Alder", "Birch", re.compile(rf"Alder[”)]*,? (would )?({verbs})"))


@cache
def check(text: str, speakers: tuple[str, ...], ends: Ends | None = None) -> None:
    """Fail where a sentence of a text is a bare allegation, or its first, its last or any other clause is one alone."""
    ours = re.sub("“[^“”]*”", "“”", text)
    assert text.count("“") == text.count("”"), text
    assert not re.search(r"\.\.|,,| ,| \.|;;|  ", ours), text
    assert not CREDIBILITY.search(ours), text
    for sentence in sentences(text):
        if not PLAIN.fullmatch(sentence):
            check_attributed(OPENINGS.sub("", sentence), speakers)
        for piece in (sentence, *CLAUSES.split(sentence)):
            assert ends is None or not ends.is_bare(piece), f"bare when cropped: {piece} | {sentence}"


def check_attributed(sentence: str, speakers: tuple[str, ...]) -> None:
    """Fail where a sentence does not begin with who says it, or does not end with where."""
    assert sentence.startswith(speakers), f"no attribution: {sentence}"
    assert re.search(r"\b(that|whether)\b", sentence), f"a bare statement: {sentence}"
    assert re.search(r" \[(¶\d+|p\. \d+)\]\.$", sentence), f"no place: {sentence}"


def one_of_each(kinds: tuple[str, ...]) -> list[str]:
    """Return one kind of actor, a group where that may stand, and one kind of incident, as far as both may stand."""
    actors = [kind for kind in kinds if kind not in INCIDENT_KINDS]
    incidents = [kind for kind in kinds if kind in INCIDENT_KINDS]
    return [*(["group"] if "group" in actors else actors[-1:]), *incidents[-1:]]


def pairs(kind: Kind, *, all_outcomes: bool) -> Iterator[tuple[Fields, Fields]]:
    """Yield the fields of both ends: every standing of actors, and every outcome of incidents with each or in turn."""
    for first, last in product(one_of_each(kind.subject), one_of_each(kind.object)):
        incidents = [end in INCIDENT_KINDS for end in (first, last)]
        standings = ("named",) if all(incidents) else get_args(Standing)
        outcomes = get_args(Happened) if any(incidents) else ("yes",)
        in_turn = islice(zip(cycle(standings), cycle(outcomes), strict=False), max(len(standings), len(outcomes)))
        for standing, happened in product(standings, outcomes) if all_outcomes else in_turn:
            actor, incident = {"standing": standing}, {"happened": happened}
            yield (
                {"kind": first, **(incident if incidents[0] else actor)},
                {"kind": last, **(incident if incidents[1] else actor)},
            )


ROLES = ("Alder", "Birch", "Cedar", "Vera", "Boris", "Paper", "Herald", "Gazette")
SPEAKERS = (
    *("Our reading", *ROLES),
    *(f"The {what}{role}" for what in ("", "type “", "office “", "document “") for role in ("Alder", "Birch")),
)


def named(role: str, direction: str, number: int) -> str:
    """Return a name for a role, by each number one that is hard in another way."""
    patterns = NAMES[direction]
    return patterns[(number + ROLES.index(role)) % len(patterns)].format(role)


def blanks(direction: str) -> re.Pattern[str]:
    """Return what finds every name as it is shown: from right to left in an isolate, at the start with a capital."""
    names = {pattern.format(role) for pattern in NAMES[direction] for role in ROLES}
    names |= {f"{name[0].upper()}{name[1:]}" for name in names}
    shown = {f"\u2068{name}\u2069" for name in names} if direction == "right to left" else names
    return re.compile("|".join(map(re.escape, sorted(shown, key=len, reverse=True))))


BLANKS = {direction: blanks(direction) for direction in NAMES}


def blanked(text: str, direction: str) -> str:
    """Return a text with every name replaced by its role, so that all that is left is ours, and its last full stop."""
    found = BLANKS[direction].sub(lambda name: next(role for role in ROLES if role in name[0]), text)
    assert not re.search("[\u0590-\u08ff\u2066-\u2069]", found), found
    return found if found.endswith(".") or not text.rstrip("\u2069").endswith(".") else f"{found}."


def asked_of(ask: Ask, kind: Kind, ends: tuple[Fields, Fields], direction: str, ledgers: Sequence[Claims]) -> Questions:
    """Return the questions of a dataset with a link for each ledger, its ends and all who speak of it with hard names.

    Claims that say ``elsewhere`` stand on another link, from the same subject to another object.
    """
    place, records, links = list(VOCABULARY).index(kind.id), {}, []
    for number, ledger in enumerate(ledgers):
        records[f"alder{number}"] = {**ends[0], "name": named("Alder", direction, number)}
        for role, is_elsewhere in (("Birch", False), ("Cedar", True)):
            if claims := [each for each in ledger if ("elsewhere" in each) == is_elsewhere]:
                records[f"{role.lower()}{number}"] = {**ends[1], "name": named(role, direction, number)}
                made = [completed(claim, kind, number, ends) for claim in claims]
                links.append((f"alder{number}", kind.id, f"{role.lower()}{number}", made))
    actors = {key: fields for key, fields in records.items() if "happened" not in fields}
    papers = ("Paper", "Herald", "Gazette", "Gazette")
    return ask(
        *links,
        actors=actors | {role.lower(): {"name": named(role, direction, place)} for role in ("Vera", "Boris")},
        incidents={key: fields for key, fields in records.items() if key not in actors},
        sources={f"s{at}": paper(role, direction, place, at) for at, role in enumerate(papers)}
        | {"log": {"title": named("Cedar", direction, place), "seen": False}},
    )


def paper(role: str, direction: str, place: int, at: int) -> Fields:
    """Return the fields of a document."""
    published = DATES[(place + at) % len(DATES)]
    return {"publisher": named(role, direction, place)} | ({"published": published} if published else {})


def completed(claim: Fields, kind: Kind, number: int, ends: tuple[Fields, Fields]) -> Fields:
    """Return a claim with a date, with ids that no other ledger has, and with an end in place of ``accused``."""
    actors = [role for role, end in zip(("alder", "birch"), ends, strict=True) if "happened" not in end]
    accused = f"{actors[0]}{number}" if actors else "vera"
    made = {"source": "s0", **{key: value for key, value in claim.items() if key != "elsewhere"}}
    made |= {"when": date} if (date := DATES[number % len(DATES)]) else {}
    made |= {key: [f"{each}{number}" for each in claim[key]] for key in ("answers", "rests_on") if key in claim}
    made |= {"id": f"{claim['id']}{number}"} if "id" in claim else {}
    made |= {"about": f"alder{number}--{kind.id}--cedar{number}"} if "about" in claim else {}
    made |= {"claimed_by": [accused]} if claim.get("claimed_by") == ["accused"] else {}
    return made


class Told(NamedTuple):
    """A link's answer, and the sentence of its first claim with every name replaced by a role."""

    answer: LinkAnswer
    first: str


@pytest.fixture(scope="session")
def tell(ask: Ask) -> Callable[..., Iterator[list[Told]]]:
    """Return a way to have ledgers told, once for every standing of the ends that a kind can have.

    Whatever is told was checked: nothing in it is a bare allegation, cropped or whole.
    """

    def told(
        kind: Kind, direction: str, ledgers: Sequence[Claims], *, all_outcomes: bool = False
    ) -> Iterator[list[Told]]:
        for ends in pairs(kind, all_outcomes=all_outcomes):
            questions = asked_of(ask, kind, ends, direction, ledgers)
            answers = [questions.link(f"alder{number}--{kind.id}--birch{number}") for number in range(len(ledgers))]
            yield [Told(each, checked(each, kind, direction)) for each in answers]

    return told


def checked(answer: LinkAnswer, kind: Kind, direction: str) -> str:
    """Fail where anything that is said on a link is not safe to quote; return the sentence of its first claim."""
    claims = [blanked(claim.sentence, direction) for claim in answer.claims]
    assert all(sentences(text) == [text] for text in claims)
    for text in (*claims, *(blanked(sentence, direction) for sentence in answer.sentences)):
        check(text, SPEAKERS, ends_of(kind.id))
    return claims[0]


@pytest.fixture(scope="session")
def check_quotable() -> Callable[[str, tuple[str, ...]], None]:
    """Return a way to fail where a sentence of a text does not begin with who says it."""
    return check
