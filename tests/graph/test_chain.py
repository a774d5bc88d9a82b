"""Who is said to be above whom: expected trees are worked out by hand from the ledgers, or by a plainer search."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import ChainAnswer
from actorgraph.model import Kind

Ask = Callable[..., Questions]
DENIAL = {"stance": "denies"}


def tree(answer: ChainAnswer) -> list[tuple[Any, ...]]:
    """Return a tree as rows of number, parent, level, id, and where else it is told, if anywhere."""
    return [
        (
            entry.number,
            entry.parent,
            entry.level,
            entry.id,
            *([entry.stop] if entry.stop else []),
            *filter(None, [entry.see]),
        )
        for entry in answer.entries
    ]


def ids(answer: ChainAnswer) -> set[str]:
    """Return the ids of all in a tree."""
    return {entry.id for entry in answer.entries}


def test_down_in_the_invented_dataset(graph: ActorGraph) -> None:
    """She leads the corps and commands the brigade; that the corps commands it too is told and not told twice."""
    assert tree(graph.chain("mara-dorvane")) == [
        (1, None, 0, "mara-dorvane"),
        (2, 1, 1, "coast-corps"),
        (3, 2, 2, "dawn-brigade", "told elsewhere", 4),
        (4, 1, 1, "dawn-brigade"),
        (5, 4, 2, "dawn-brigade-north"),
        (6, 4, 2, "dawn-radio"),
    ]


def test_up_in_the_invented_dataset(graph: ActorGraph) -> None:
    """Five are said to be above the brigade, the best attested first; nobody is above the militias as a body."""
    answer = graph.chain("dawn-brigade", up=True)
    assert tree(answer) == [
        (1, None, 0, "dawn-brigade"),
        (2, 1, 1, "teodor-quill"),
        (3, 1, 1, "mara-dorvane"),
        (4, 1, 1, "strait-militias"),
        (5, 1, 1, "coast-corps"),
        (6, 5, 2, "mara-dorvane"),
        (
            7,
            5,
            2,
            "tarsk",
        ),
        (8, 1, 1, "tarsk"),
    ]
    assert answer.direction == "up"
    assert [entry.step.labels for entry in answer.entries if entry.step][:3] == [("led by",), ("under",), ("part of",)]


def test_an_office_in_the_invented_dataset(graph: ActorGraph) -> None:
    """The president is on the level of his office, a step under the state."""
    assert tree(graph.chain("velmora")) == [
        (1, None, 0, "velmora"),
        (2, 1, 1, "mara-ilvesh"),
        (3, 1, 1, "velmora-presidency"),
        (4, 3, 1, "osric-vane"),
    ]
    assert ids(graph.chain("osric-vane", up=True)) == {"osric-vane", "velmora-presidency", "velmora"}


def test_what_is_withdrawn_is_told_beside(graph: ActorGraph) -> None:
    """A membership that was withdrawn puts nobody under the brigade, and is told."""
    answer = graph.chain("dawn-brigade")
    assert "nadia-rook" not in ids(answer)
    assert [(each.link.id, each.why) for each in answer.beside] == [
        ("nadia-rook--member_of--dawn-brigade", "withdrawn")
    ]


def test_the_article(article: ActorGraph) -> None:
    """Soleimani is said to command Khazali, who is said to lead two militias and to command two operatives."""
    assert tree(article.chain("Soleimani")) == [
        (1, None, 0, "qassem-soleimani"),
        (2, 1, 1, "qais-al-khazali"),
        (3, 2, 2, "khazali-operatives"),
        (4, 2, 2, "asaib-ahl-al-haq"),
        (5, 2, 2, "kataib-hezbollah"),
        (6, 1, 1, "quds-force"),
    ]


def test_the_article_rests_on_one_publisher(article: ActorGraph) -> None:
    """All is known through one weekly, and some steps need the word of its unnamed sources besides."""
    rests = article.chain("Soleimani").rests
    assert [(each.id, each.steps) for each in rests.one_voice] == [("debka-sources", (2, 4, 5)), (None, (2, 3, 6))]
    assert [(each.name, each.steps) for each in rests.one_publisher] == [("DEBKA Weekly", (2, 3, 4, 5, 6))]
    assert rests.several_origins == ()
    assert "Every step is known through DEBKA Weekly alone, whoever's word it is." in rests.sentences
    assert "No step has more than one independent origin." in rests.sentences


def test_a_collective_is_not_passed_through(article: ActorGraph) -> None:
    """That Iran commands the militia chiefs puts none of them under it, unless that is asked for."""
    last = article.chain("Iran", depth=1).entries[-1]
    assert (last.id, last.stop) == ("iraqi-shiite-militia-chiefs", "apart")
    assert last.mark == "a collective: said of the body, not of each"
    asked = article.chain("Iran", through="collectives")
    assert asked.passes_through == (
        "Iraqi Shiite militia chiefs (a collective: what is said of the body is not said of each)",
    )
    chiefs = next(entry for entry in asked.entries if entry.id == "iraqi-shiite-militia-chiefs")
    assert [entry.id for entry in asked.entries if entry.parent == chiefs.number] == ["qais-al-khazali"]


def test_a_collective_that_is_asked_about_is_told(article: ActorGraph) -> None:
    """Who belongs to a collective is told where it is named itself."""
    assert "qais-al-khazali" in ids(article.chain("iraqi-shiite-militia-chiefs"))


def test_membership_is_not_command(graph: ActorGraph) -> None:
    """Who belongs to a body is told with that, and with that nobody is said to command him."""
    step = graph.chain("mooring-union").entries[1].step
    assert step is not None
    assert (step.how, step.labels) == ("belonging", ("has member",))
    assert step.note == (
        "Belonging, not command. No source in this dataset says that the Mooring Union leads or commands Ada Fenwick."
    )
    command = graph.chain("mara-dorvane").entries[1].step
    assert command is not None
    assert (command.how, command.note) == ("command", "")


def test_who_stands_under_several(ask: Ask) -> None:
    """What is under two is told in full once, at its nearest place."""
    pairs = ["ann ben", "ann cat", "ben dan", "cat dan", "dan eve", "ann eve"]
    small = ask(*((*pair.split()[:1], "commands", pair.split()[1], [{}]) for pair in pairs))
    assert tree(small.chain("ann")) == [
        (1, None, 0, "ann"),
        (2, 1, 1, "ben"),
        (3, 2, 2, "dan"),
        (4, 3, 3, "eve"),
        (5, 1, 1, "cat"),
        (6, 5, 2, "dan", "told elsewhere", 3),
        (7, 1, 1, "eve"),
    ]
    cut = small.chain("ann", depth=1)
    assert tree(cut)[1:] == [(2, 1, 1, "ben", "depth"), (3, 1, 1, "cat", "depth"), (4, 1, 1, "eve")]


def test_a_circle_is_cut_and_said(ask: Ask) -> None:
    """Who are said to command each other in a circle are told so, whoever is asked about."""
    small = ask(*((a, "commands", b, [{}]) for a, b in ("bc", "cd", "db", "de", "ab")))
    for name in (None, "b"):
        answer = small.chain(name)
        assert answer.circles == ("Said to be above each other, taking the claims together: B, C and D.",)
    assert tree(small.chain("b")) == [
        (1, None, 0, "b"),
        (2, 1, 1, "c"),
        (3, 2, 2, "d"),
        (4, 3, 3, "b", "circle", 1),
        (5, 3, 3, "e"),
    ]


def test_a_circle_that_hangs_on_nothing(ask: Ask) -> None:
    """Of those in a circle above whom nobody else is, the first by id begins; none is left out."""
    small = ask(*((a, "commands", b, [{}]) for a, b in ("cd", "dc", "da")))
    assert [entry.id for entry in small.chain().entries if entry.parent is None] == ["c"]
    assert ids(small.chain()) == {"a", "c", "d"}


def test_above_itself_over_an_office(ask: Ask) -> None:
    """Who holds an office that is said to command him is above himself, which is said."""
    small = ask(
        ("ann", "holds_office", "chair", [{}]), ("chair", "commands", "ann", [{}]), actors={"chair": {"kind": "office"}}
    )
    assert small.chain("ann").circles == ("The claims together put Ann above and below an office held by Ann.",)


def test_no_circle_where_two_are_beside_each_other(ask: Ask) -> None:
    """Two ways to the same record are no circle."""
    assert ask(*((a, "commands", b, [{}]) for a, b in ("ab", "ac", "bd", "cd"))).chain("a").circles == ()


OFFICES: dict[str, dict[str, Any]] = {
    "o1": {"kind": "office"},
    "o2": {"kind": "office"},
    "land": {"kind": "government"},
    "corps": {"kind": "military"},
}
HELD: tuple[tuple[str, str, str, list[Any]], ...] = (
    ("ann", "holds_office", "o1", [{}]),
    ("ben", "holds_office", "o1", [{}]),
    ("ann", "holds_office", "o2", [{}]),
    ("o1", "part_of", "land", [{}]),
    ("o2", "commands", "corps", [{}]),
    ("ann", "leads", "staff", [{}]),
)


def test_an_office_is_the_level_of_who_holds_it(ask: Ask) -> None:
    """What is under an office is under its holder; but two offices of one, and two holders of one, are not joined."""
    small = ask(*HELD, actors=OFFICES)
    levels = {entry.id: entry.level for entry in small.chain("land").entries}
    assert levels == {"land": 0, "o1": 1, "ann": 1, "ben": 1, "staff": 2}
    levels = {entry.id: entry.level for entry in small.chain("ann").entries}
    assert levels == {"ann": 0, "o1": 0, "o2": 0, "corps": 1, "staff": 1}
    levels = {entry.id: entry.level for entry in small.chain("corps", up=True).entries}
    assert levels == {"corps": 0, "o2": 1, "ann": 1}
    levels = {entry.id: entry.level for entry in small.chain("ben", up=True).entries}
    assert levels == {"ben": 0, "o1": 0, "land": 1}


def test_kinds_of_a_dataset_of_its_own(ask: Ask) -> None:
    """A narrower kind stands as its broader one does; one that names none is no step, and told beside."""
    more = {"family": "command", "inverse": "x", "base": "x", "subject": ["person"], "object": ["person", "group"]}
    kinds = [
        Kind.model_validate(
            {**more, "id": "heads", "label": "heads", "phrase": "heads", "broader": "leads"}, strict=False
        ),
        Kind.model_validate({**more, "id": "serves", "label": "serves", "phrase": "serves"}, strict=False),
    ]
    plain = ask(("ann", "leads", "ben", [{}]), ("ann", "commands", "cat", [{}])).dataset
    renamed = {"leads": "heads", "commands": "serves"}
    links = [
        each.model_copy(update={"kind": renamed[each.kind], "id": each.id.replace(each.kind, renamed[each.kind])})
        for each in plain.links.values()
    ]
    own = replace(plain, links={each.id: each for each in links}, vocabulary=plain.vocabulary.extended(kinds))
    answer = Questions(own).chain("ann")
    assert ids(answer) == {"ann", "ben"}
    assert [(each.link.id, each.why) for each in answer.beside] == [
        ("ann--serves--cat", "a kind of this dataset of which nothing says who is above")
    ]


def test_who_leads_a_body_is_not_under_it_as_its_member(ask: Ask) -> None:
    """A leader who is a member too makes no circle; that he is a member is told beside."""
    small = ask(("ann", "leads", "band", [{}]), ("ann", "member_of", "band", [{}]), actors={"band": {"kind": "group"}})
    assert ids(small.chain("band")) == {"band"}
    assert ids(small.chain("ann")) == {"ann", "band"}
    beside = small.chain("band").beside
    assert [each.link.id for each in beside] == ["ann--member_of--band"]
    assert beside[0].why == "whoever is said to lead or command a body is not under it for belonging to it"


@pytest.mark.parametrize(
    ("claims", "why"),
    [
        ([DENIAL], "denied"),
        ([{"stance": "doubts"}], "doubted"),
        ([{"basis": "inferred_by_curator"}], "our reading"),
        ([{"modality": "conditional"}], "hypothetical"),
        ([{"stance": "comments"}], "unsupported"),
        ([{"basis": "inferred_by_source"}, DENIAL], "denied"),
    ],
)
def test_what_does_not_stand_is_no_step(ask: Ask, claims: list[dict[str, Any]], why: str) -> None:
    """What is denied, doubted, read by us, conditional or only commented on is told beside."""
    actors = {"band": {"kind": "group"}}
    answer = ask(("ann", "member_of", "band", claims), actors=actors).chain("band")
    assert [(each.link.id, each.why) for each in answer.beside] == [("ann--member_of--band", why)]
    assert ids(answer) == {"band"}
    assert ask(("ann", "member_of", "band", claims), actors=actors).chain().entries == ()


def test_what_is_contested_is_a_step(ask: Ask) -> None:
    """As much said against it as for it: it is shown with that, as in a path."""
    answer = ask(("ann", "commands", "ben", [{}, DENIAL])).chain("ann")
    assert answer.entries[1].step is not None
    assert answer.entries[1].step.links[0].worth == "contested, denied"


def test_progress(graph: ActorGraph) -> None:
    """Whoever waits is told of each entry, and of how many there are."""
    told: list[tuple[int, int]] = []
    graph.chain("mara-dorvane", progress=lambda done, of: told.append((done, of)))
    assert told == [(number, 6) for number in range(1, 7)]


def test_nothing_under_somebody(ask: Ask) -> None:
    """Of somebody under whom nobody is said to be there is one entry, and nothing that it rests on."""
    answer = ask(("ann", "commands", "ben", [{}])).chain("ben")
    assert tree(answer) == [(1, None, 0, "ben")]
    assert (answer.rests.sentences, answer.caution) == ((), "")


@pytest.mark.parametrize(
    ("question", "error"),
    [
        ({"name": "mara-dorvane", "depth": 0}, QuestionError),
        ({"up": True}, QuestionError),
        ({"name": "mara-dorvane", "through": "walls"}, QuestionError),
        ({"name": "harbour-blast"}, UnknownNameError),
        ({"name": "nobody"}, UnknownNameError),
    ],
)
def test_bad_questions(graph: ActorGraph, question: dict[str, Any], error: type[Exception]) -> None:
    """What can not be asked is refused, an incident too: it commands nobody."""
    with pytest.raises(error):
        graph.chain(**question)


SOURCES: dict[str, dict[str, Any]] = {
    "s1": {},
    "s2": {},
    "copy": {"derived_from": ["s1"]},
    "ring-a": {"derived_from": ["ring-b"]},
    "ring-b": {"derived_from": ["ring-a"]},
}


@pytest.mark.parametrize(
    ("claims", "voices", "publishers"),
    [
        ([{}], ["Paper s1"], ["Paper s1"]),
        ([{}, {"source": "s2"}], [], []),
        ([{}, {"source": "copy"}], ["Paper s1"], ["Paper s1"]),
        ([{"source": "copy"}], ["Paper copy", "Paper s1"], ["Paper copy", "Paper s1"]),
        ([{"source": "ring-a"}], ["Paper ring-a", "Paper ring-b"], ["Paper ring-a", "Paper ring-b"]),
        ([{"basis": "reported", "claimed_by": ["dan"]}], ["Dan"], ["Paper s1"]),
        (
            [{"basis": "reported", "claimed_by": ["dan"]}, {"source": "s2", "basis": "quoted", "claimed_by": ["dan"]}],
            ["Dan"],
            [],
        ),
        ([{"basis": "reported", "claimed_by": ["dan"]}, {}], [], ["Paper s1"]),
        ([{"basis": "reported", "claimed_by": ["dan", "eve"]}], [], ["Paper s1"]),
        ([{"source": "s2", "rests_on": ["ground"]}], ["Eve", "Paper s2"], ["Paper s1", "Paper s2"]),
        ([{"source": "s2", "rests_on": ["ground"]}, {"source": "s2"}], ["Paper s2"], ["Paper s2"]),
    ],
)
def test_one_voice(ask: Ask, claims: list[dict[str, Any]], voices: list[str], publishers: list[str]) -> None:
    """A step needs each voice without whose word nothing would support it: repeated papers and grounds included."""
    ground = ("dan", "commands", "eve", [{"id": "ground", "basis": "reported", "claimed_by": ["eve"]}])
    step = ask(("ann", "commands", "ben", claims), ground, sources=SOURCES).chain("ann").entries[1].step
    assert step is not None
    assert (list(step.voices), list(step.publishers)) == (voices, publishers)


def test_a_tree_on_one_voice(ask: Ask) -> None:
    """Where every step has the same one voice, that is the first thing said."""
    links = [("ann", "commands", "ben", [{}]), ("ben", "commands", "cat", [{}, {"source": "copy"}])]
    rests = ask(*links, sources=SOURCES).chain("ann").rests
    assert rests.sentences == (
        "Every step rests on the word of Paper s1 alone.",
        "No step has more than one independent origin.",
    )
    two = ask(*links[:1], ("ben", "commands", "cat", [{}, {"source": "s2"}]), sources=SOURCES).chain("ann").rests
    assert two.sentences == (
        "Step 2 would not stand without the word of Paper s1.",
        "1 of 2 steps rests on no single voice.",
        "Step 3 has more than one independent origin; no other does.",
    )


@settings(max_examples=60)
@given(data=st.data())
def test_one_voice_is_one_without_which_nothing_is_left(ask: Ask, data: st.DataObject) -> None:
    """A publisher or voice is named exactly where taking its word away leaves the step no support."""
    claim = st.fixed_dictionaries(
        {
            "source": st.sampled_from(sorted(SOURCES)),
            "claimed_by": st.lists(st.sampled_from(["dan", "eve", "s2"]), max_size=2, unique=True),
            "rests_on": st.lists(st.sampled_from(["ground", "other"]), max_size=1),
        }
    )

    def ledger(*keys: str) -> list[dict[str, Any]]:
        made = [data.draw(claim) | {"id": key} for key in keys]
        return [each | {"basis": "reported" if each["claimed_by"] else "stated"} for each in made]

    grounds = [each | {"rests_on": []} for each in ledger("ground", "other")]
    keys = ["c1", "c2", "c3"][: data.draw(st.integers(1, 3))]
    actors: dict[str, dict[str, Any]] = {"dan": {}, "eve": {}}
    small = ask(
        ("ann", "commands", "ben", ledger(*keys)), ("dan", "commands", "eve", grounds), actors=actors, sources=SOURCES
    )
    rests = small.chain("ann").rests

    def falls(**taken: str) -> bool:
        return small.without(**taken).chain("ann").rests.sentences == ()

    publishers = {f"Paper {key}" for key in SOURCES if falls(publishers=f"Paper {key}")}
    assert {each.name for each in rests.one_publisher} == publishers
    voices = {key for key in ("dan", "eve", "s2") if falls(voices=key)}
    assert {each.id for each in rests.one_voice if each.id} == voices
    assert {each.name for each in rests.one_voice if not each.id} <= publishers


@pytest.mark.parametrize(("day", "times"), [("2031-01-01", ["certain", None]), ("2032-06-01", [None, "possible"])])
def test_as_of_a_day(ask: Ask, day: str, times: list[str | None]) -> None:
    """Under a day each step says whether it certainly or possibly held, and what did not is no step."""
    links = [("ann", "commands", "ben", [{"when": "2030/2031"}]), ("ann", "commands", "cat", [{"when": "2032/"}])]
    small = ask(*links, sources={"s1": {"published": "2033-01-01"}})
    answer = small.as_of(day).chain("ann")
    found = {entry.id: entry.step.time for entry in answer.entries if entry.step}
    assert found == {key: time for key, time in zip(("ben", "cat"), times, strict=True) if time}
    assert answer.filters is not None
    whole = small.chain("ann")
    assert [entry.step.time for entry in whole.entries if entry.step] == [None, None]


def test_what_no_source_says_of_a_selection(graph: ActorGraph) -> None:
    """Under a filter it is said of the selection alone."""
    assert graph.chain("ada-fenwick").not_said == (
        "No claim that stands in this dataset puts anybody under Ada Fenwick."
    )
    assert graph.without("Velmora Courier").chain("ada-fenwick").not_said == (
        "No claim that stands in this selection puts anybody under Ada Fenwick."
    )


KINDS = {
    **dict.fromkeys(("p1", "p2", "p3"), "person"),
    **dict.fromkeys(("o1", "o2"), "office"),
    **dict.fromkeys(("g1", "g2", "many"), "group"),
}
ACTORS = {key: {"kind": kind} for key, kind in KINDS.items()} | {"many": {"kind": "group", "standing": "collective"}}
COMMAND = ("leads", "commands", "member_of", "part_of")


@st.composite
def commands(draw: st.DrawFn) -> list[tuple[str, str, str, list[dict[str, Any]]]]:
    """Return links of command, some of them denied alone; offices are held by persons."""
    pairs = st.tuples(st.sampled_from(sorted(KINDS)), st.sampled_from(COMMAND), st.sampled_from(sorted(KINDS)))
    held = st.tuples(st.sampled_from(["p1", "p2", "p3"]), st.just("holds_office"), st.sampled_from(["o1", "o2"]))
    ties = draw(st.lists(st.one_of(pairs, pairs, held), min_size=1, max_size=10, unique=True))
    denied = draw(st.lists(st.sampled_from([False, False, True]), min_size=len(ties), max_size=len(ties)))
    made = [(*tie, [DENIAL if no else {}]) for tie, no in zip(ties, denied, strict=True)]
    return [link for link in made if link[0] != link[2]]


def edges(links: list[tuple[str, str, str, list[dict[str, Any]]]], *, up: bool) -> set[tuple[str, str, bool]]:
    """Return what the rules make of links: from, to, and whether over an office."""
    standing = {(a, kind, b) for a, kind, b, claims in links if claims != [DENIAL]}
    over = {(a, b) for a, kind, b in standing if kind in ("leads", "commands")}
    over |= {(b, a) for a, kind, b in standing if kind in ("member_of", "part_of") and (a, b) not in over}
    held = {(a, b) for a, kind, b in standing if kind == "holds_office"}
    steps = {(b, a, False) if up else (a, b, False) for a, b in over}
    return steps | {(a, b, True) for a, b in held} | {(b, a, True) for a, b in held}


def walked(links: list[tuple[str, str, str, list[dict[str, Any]]]], start: str, *, up: bool) -> dict[str, int]:
    """Return the fewest steps to all that walks reach, by trying every walk that returns to no state."""
    best: dict[str, int] = {}

    def walk(key: str, held: bool, steps: int, seen: frozenset[tuple[str, bool]]) -> None:  # noqa: FBT001
        best[key] = min(steps, best.get(key, steps))
        if key == "many" and key != start:
            return
        for here, there, office in edges(links, up=up):
            if here == key and not (held and office) and (there, office) not in seen:
                walk(there, office, steps + (not office), seen | {(there, office)})

    walk(start, False, 0, frozenset({(start, False)}))  # noqa: FBT003
    return best


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(links=commands(), start=st.sampled_from(sorted(KINDS)), up=st.booleans())
def test_a_tree_holds_exactly_what_is_reached(ask: Ask, links: Any, start: str, up: bool) -> None:  # noqa: ANN401, FBT001
    """All that walks reach is in the tree, at the fewest steps, and nothing else."""
    answer = ask(*links, actors=ACTORS).chain(start, up=up)
    found: dict[str, int] = {}
    for entry in answer.entries:
        found[entry.id] = min(entry.level, found.get(entry.id, entry.level))
    assert found == walked(links, start, up=up)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(links=commands(), start=st.sampled_from(sorted(KINDS)), depth=st.integers(1, 3))
def test_a_cut_tree_holds_what_is_near(ask: Ask, links: Any, start: str, depth: int) -> None:  # noqa: ANN401
    """With a depth, all within it is told, and nothing beyond."""
    answer = ask(*links, actors=ACTORS).chain(start, depth=depth)
    assert ids(answer) == {key for key, steps in walked(links, start, up=False).items() if steps <= depth}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(links=commands())
def test_every_step_has_support_and_every_link_is_told(ask: Ask, links: Any) -> None:  # noqa: ANN401
    """Of everybody each link of command is either a step, with support, between whom it joins, or told beside."""
    small = ask(*links, actors=ACTORS)
    answer = small.chain()
    entries = {entry.number: entry for entry in answer.entries}
    told = set()
    for entry in answer.entries:
        assert (entry.step is None) == (entry.parent is None)
        for link in entry.step.links if entry.step else ():
            assert entry.parent is not None
            assert link.family == "command"
            assert link.evidence.support != "none"
            assert {link.subject, link.object} == {entry.id, entries[entry.parent].id}
            told.add(link.id)
    steps = {link.id for link in small.links() if link.evidence.support != "none"}
    leading = {each.link.id for each in answer.beside if each.why.startswith("whoever")}
    assert told == steps - leading
    assert [entry.number for entry in answer.entries] == list(range(1, len(entries) + 1))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(links=commands())
def test_under_and_above_are_one_relation(ask: Ask, links: Any) -> None:  # noqa: ANN401
    """Who is under another has that one above."""
    small = ask(*links, actors=ACTORS)
    down = {(key, other) for key in KINDS for other in ids(small.chain(key))}
    assert down == {(other, key) for key in KINDS for other in ids(small.chain(key, up=True))}
