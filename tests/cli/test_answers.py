"""Every command, asked of the article's dataset, the invented one and the hostile one, as text and as JSON."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from actorgraph import load
from actorgraph.graph.answers import to_plain

ROOT = Path(__file__).parents[2]
LINK = "qassem-soleimani--commands--qais-al-khazali"
QUESTIONS = {
    "data": [
        ["find", "Solemani"],
        ["show", "Khazali"],
        ["show", "langley-meeting-2019-04-09"],
        ["show", LINK],
        ["neighbors", "Quds Force", "--hops", "2"],
        ["paths", "Soleimani", "rocket-embassy-2019-05-19"],
        ["together", "Pompeo", "Bolton"],
        ["timeline", "--attacks"],
        ["timeline", "--include-hypothetical"],
        ["timeline", "--around", "rocket-embassy-2019-05-19", "--hours", "24"],
        ["stats"],
        ["kinds"],
        ["sources"],
        ["chain"],
        ["chain", "Khazali", "--up", "--depth", "1"],
        ["chain", "Soleimani", "--to", "rocket-embassy-2019-05-19"],
        ["said", "Soleimani", "ordered", "rocket-embassy-2019-05-19"],
        ["voice", "DEBKA Weekly"],
        ["gaps"],
        ["review"],
        ["coverage"],
        ["check"],
        ["fmt", "--check"],
    ],
    "harbour": [
        ["find", "Dorvan", "--limit", "1"],
        ["show", "mara-dorvane"],
        ["show", "dawn-brigade--clashed_with--salt-brigade"],
        ["neighbors", "dawn-brigade", "--hops", "6"],
        ["said", "dawn-brigade", "attributed_attack", "ferry-shots"],
        ["show", "ferry-shots"],
        ["paths", "nadia-rook", "dawn-brigade", "--include-denied", "--limit", "100"],
        ["timeline", "--include-hypothetical"],
        ["timeline", "--around", "harbour-blast", "--include-hypothetical"],
        ["stats"],
        ["kinds"],
        ["sources"],
        ["chain"],
        ["chain", "teodor-quill", "--to", "lighthouse-raid", "--limit", "1", "--as-of", "2031-06-01"],
        ["said", "mara-dorvane", "attack", "harbour-blast"],
        ["voice", "Velmora Courier"],
        ["gaps", "--of", "tarsk", "--kind", "support"],
        ["review", "harbour-blast"],
        ["coverage"],
        ["check"],
        ["fmt", "--check"],
    ],
    "hostile": [
        ["find", "red"],
        ["show", "a07-ansi"],
        ["show", "i3-template"],
        ["coverage"],
        ["neighbors", "i1-script"],
        ["paths", "a01-script", "a08-nul", "--through", "all"],
        ["timeline"],
        ["stats"],
        ["kinds"],
        ["sources"],
        ["said", "a01-script", "i1-script"],
        ["voice", "a07-ansi"],
        ["gaps"],
        ["review"],
        ["check"],
        ["fmt", "--check"],
    ],
}
ASKED = [(where, words) for where, questions in QUESTIONS.items() for words in questions]


def schema(command: str) -> Any:  # noqa: ANN401 - a JSON value
    """Return the committed schema of a command's answer."""
    return json.loads((ROOT / "docs" / "schemas" / f"{command}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("where", "words"), ASKED, ids=[f"{where}: {' '.join(words)}" for where, words in ASKED])
def test_every_answer_fits_its_schema_and_has_a_text(
    where: str, words: list[str], run: Callable[..., Any], request: pytest.FixtureRequest
) -> None:
    """An answer ends with 0, keeps messages apart, fits its schema as JSON, and reads as lines."""
    folder = request.getfixturevalue(where)
    chosen = None if where == "data" else folder
    text, as_json = run(*words, data=chosen), run(*words, "--json", data=chosen)
    said = f"data: {folder} (--data)\n" if chosen else ""
    assert (text.code, text.err) == (as_json.code, as_json.err) == (0, said)
    more = [option.strip("-") for option in ("--around", "--to") if option in words]
    command = "-".join([words[0], *more])
    jsonschema.Draft202012Validator(schema(command)).validate(json.loads(as_json.out))
    assert text.out.endswith("\n")
    assert not text.out.endswith("\n\n")
    assert not any(line != line.rstrip() for line in text.out.splitlines())


def test_json_is_exactly_the_answer_as_plain_data(run: Callable[..., Any], harbour: Path) -> None:
    """What the command line prints is what Python returns, field by field."""
    graph = load(harbour)
    assert json.loads(run("find", "Dorvan", "--json", data=harbour).out) == to_plain(graph.find("Dorvan"))
    shown = run("show", "harbour-blast", "--json", data=harbour).out
    assert json.loads(shown) == graph.show("harbour-blast").to_dict()
    paths = run("paths", "coast-corps", "dawn-brigade", "--json", data=harbour).out
    assert json.loads(paths) == graph.paths("coast-corps", "dawn-brigade").to_dict()


def test_a_hop_is_from_and_to(run: Callable[..., Any], harbour: Path) -> None:
    """The keys are the words of the specification, where Python must write an underscore."""
    path = json.loads(run("paths", "nadia-rook", "dawn-brigade", "--json", data=harbour).out)["paths"][0]
    assert [(hop["from"], hop["to"]) for hop in path["hops"]] == [
        ("nadia-rook", "salt-brigade"),
        ("salt-brigade", "dawn-brigade"),
    ]
    assert set(path["hops"][0]) == {"from", "to", "links"}


@pytest.mark.parametrize("command", sorted(path.stem for path in (ROOT / "docs" / "schemas").glob("*.json")))
def test_a_schema_allows_nothing_more(command: str) -> None:
    """Every object of every schema refuses fields that it does not list, and needs those it lists."""
    whole = schema(command)
    jsonschema.Draft202012Validator.check_schema(whole)
    objects = [whole, *whole.get("$defs", {}).values()]
    listed = [each for each in objects if "properties" in each]
    assert listed
    for each in listed:
        assert each["additionalProperties"] is False
        assert set(each["required"]) == set(each["properties"])


def test_nothing_found_ends_with_1_and_says_so(run: Callable[..., Any], harbour: Path) -> None:
    """An empty answer is still an answer as JSON, and the message goes to stderr."""
    found = run("find", "zzzzzzzz", data=harbour)
    assert (found.code, found.out) == (1, "")
    assert found.err.endswith("Nothing here is called 'zzzzzzzz', or nearly so.\n")
    assert json.loads(run("find", "zzzzzzzz", "--json", data=harbour).out) == {"filters": None, "items": []}
    paths = run("paths", "karsa-clan", "tarsk", data=harbour)
    assert paths.code == 1
    assert paths.out.startswith("No path from Karsa clan to Tarsk under these conditions.\n")
    assert "With --through all there are paths, which say less than they may seem to." in paths.out
    assert json.loads(run("paths", "karsa-clan", "tarsk", "--json", data=harbour).out)["paths"] == []


def test_no_occasion_ends_with_1_and_is_an_answer(run: Callable[..., Any], harbour: Path) -> None:
    """That nobody says they were together is said on stdout, with what comes near; so is that nothing can be placed."""
    apart = run("together", "mara-dorvane", "teodor-quill", data=harbour)
    lines = apart.out.splitlines()
    assert apart.code == 1
    assert lines[0] == "Mara Dorvane and Teodor Quill: 0 occasions at which both are said to have been."
    assert lines[1].startswith("No source in this dataset says that Mara Dorvane and Teodor Quill were at the same")
    assert "Not counted:" in lines
    assert "Both are named for the same incident, not said to have been there together:" in lines
    assert "That two were at the same occasion is no claim that they spoke or acted together." in lines
    none = run("together", "karsa-clan", "ada-fenwick", data=harbour)
    assert none.out.splitlines() == [
        "Karsa clan and Ada Fenwick: 0 occasions at which both are said to have been.",
        "No source in this dataset says that Karsa clan and Ada Fenwick were at the same occasion.",
    ]
    alone = run("timeline", "--around", "convoy-ambush", data=harbour)
    assert alone.code == 1
    assert alone.out.endswith("\nNothing in this dataset can be placed there.\n")
    assert "No date is given for the attack “Ambush of the grain convoy”: what happened within 48 hours" in alone.out


def test_around_is_told_in_parts(run: Callable[..., Any], harbour: Path) -> None:
    """What was going on, what is certainly near and what only may be stand apart, each with its order and why."""
    lines = run("timeline", "--around", "harbour-blast", "--attacks", "--hours", "48", data=harbour).out.splitlines()
    assert lines[0] == "1 March 2031: Blast in Ostrel harbour  (attack; harbour-blast)"
    assert lines[1] == "What else is within 48 hours before or after it:"
    assert "  Days are taken as the sources give them, without time zones." in lines
    assert "  Without a date: Ambush of the grain convoy (convoy-ambush)." in lines
    place = lines.index("Possibly within 48 hours:")
    assert lines[place + 2] == "  February 2031: Shots at the Karsa ferry  (attack; ferry-shots)"
    assert lines[place + 3] == "    Before it: The dates given settle it."


def test_no_chain_ends_with_1_and_is_an_answer(run: Callable[..., Any], harbour: Path) -> None:
    """That nobody is under somebody, or that no chain leads to an attack, is said on stdout."""
    none = run("chain", "ada-fenwick", data=harbour)
    assert (none.code, none.out) == (1, "No claim that stands in this dataset puts anybody under Ada Fenwick.\n")
    apart = run("chain", "velmora", "--to", "refinery-fire", data=harbour)
    assert apart.code == 1
    assert apart.out.startswith("No chain from Velmora down to the attack “Fire at Pell refinery”.\n")
    assert "\nNamed for it, with no chain from Velmora:\n" in apart.out
    assert apart.out.endswith(
        "\nNo source in this dataset says that Velmora did, ordered or controlled the attack “Fire at Pell refinery”.\n"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--to", "harbour-blast"], "--to asks how far somebody is from an incident.\nName an actor too.\n"),
        (["tarsk", "--to", "harbour-blast", "--up"], "--up and --depth are for a tree"),
        (["tarsk", "--to", "harbour-blast", "--depth", "1"], "--up and --depth are for a tree"),
        (["tarsk", "--limit", "3"], "--limit says how many chains to an incident are shown.\nName one with --to.\n"),
        (["tarsk", "--depth", "0"], "A chain is followed for 1 step or more, not 0.\n"),
        (["--up"], "From below it is asked of somebody.\nName an actor.\n"),
        (["tarsk", "--to", "velmora"], "No incident is called 'velmora'.\n"),
        (["tarsk", "--through", "walls"], "'walls' can't be passed through.\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_no_chain_can_be_asked(words: list[str], said: str, run: Callable[..., Any], harbour: Path) -> None:
    """Options that do not go together, or are out of range, are a misuse, told in one message."""
    ran = run("chain", *words, data=harbour)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_hours_are_counted_around_an_incident(run: Callable[..., Any], harbour: Path) -> None:
    """Hours without an incident, or out of range, are a misuse, told in one message."""
    alone = run("timeline", "--hours", "12", data=harbour)
    assert (alone.code, alone.out) == (2, "")
    assert "--hours says how far to look around an incident.\n" in alone.err
    none = run("timeline", "--around", "harbour-blast", "--hours", "0", data=harbour)
    assert (none.code, none.out) == (2, "")
    assert "1 to 100000 hours away, not 0." in none.err


def test_problems_end_with_1(run: Callable[..., Any], copied: Path) -> None:
    """Warnings alone end check with 0, an error with 1; fmt --check ends with 1 where a file would change."""
    assert run("check", data=copied).out.endswith("0 errors, 8 warnings.\n")
    links = copied / "links.json"
    text = links.read_text(encoding="utf-8")
    links.write_text(
        text.replace('"mara-dorvane",\n    "object": "harbour-blast"', '"mara-dorvan",\n    "object": "x"')
    )
    broken = run("check", data=copied)
    assert broken.code == 1
    assert "1 error" in broken.out
    links.write_text(text + "\n", encoding="utf-8")
    changed = run("fmt", "--check", data=copied)
    assert (changed.code, changed.out) == (1, "links.json would change\n")
    assert links.read_text(encoding="utf-8") == text + "\n"
    assert run("fmt", "--json", data=copied).out == '{\n  "changed": [\n    "links.json"\n  ]\n}\n'
    assert links.read_text(encoding="utf-8") == text


def test_check_against_a_text_verifies_its_passages(run: Callable[..., Any], harbour: Path, texts: Path) -> None:
    """The full text of a source proves the digests, and another text is refused as not being it."""
    wire = str(texts / "wire-2031-03-02.txt")
    right = run("check", "--against", wire, data=harbour)
    assert (right.code, right.out.splitlines()[-1]) == (0, "0 errors, 8 warnings.")
    title = "Explosion in Ostrel harbour"
    assert f"{wire}: 26 passages of {title} have the digests they should." in right.out.splitlines()
    assert json.loads(run("check", "--json", "--against", wire, data=harbour).out)["verified"] == [
        {"file": wire, "source": "wire-2031-03-02", "passages": 26, "wrong": 0}
    ]
    assert json.loads(run("check", "--json", data=harbour).out)["verified"] == []


def test_check_against_a_text_tells_how_many_passages_do_not_fit(
    run: Callable[..., Any], broken: Callable[..., Path], texts: Path
) -> None:
    """One wrong digest, and then a second in the list of empty spans, are counted, and end with 1."""
    wire, title = str(texts / "wire-2031-03-02.txt"), "Explosion in Ostrel harbour"
    wrong = {"sha256": "0" * 64}
    link = "mara-dorvane--leads--coast-corps"
    folder = broken("links.json", link, lambda record: record["claims"][1]["at"].update(wrong))
    one = run("check", "--against", wire, data=folder)
    assert (one.code, one.out.splitlines()[-1]) == (1, "1 error, 8 warnings.")
    assert f"{wire}: 1 of 26 passages of {title} does not have the digest it should." in one.out.splitlines()
    broken("coverage.json", "wire-0-0", lambda span: span["at"].update(wrong))
    two = run("check", "--against", wire, data=folder)
    assert f"{wire}: 2 of 26 passages of {title} do not have the digests they should." in two.out.splitlines()


LANTERN = "1,118 of 1,367 characters lie under claims, 190 under 16 listed spans that state nothing, 59 under neither."
WIRE = "522 of 605 characters lie under claims, 83 under 11 listed spans that state nothing, 0 under neither."


def test_check_tells_how_far_each_source_is_covered(run: Callable[..., Any], harbour: Path, copied: Path) -> None:
    """A line for each source whose extent is known, and the same numbers as JSON beside the problems."""
    assert run("check", data=harbour).out.splitlines()[-3:-1] == [
        f"coverage of Who gave the order?: {LANTERN}",
        f"coverage of Explosion in Ostrel harbour: {WIRE}",
    ]
    answer = json.loads(run("check", "--json", data=harbour).out)
    assert list(answer) == ["problems", "coverage", "verified"]
    assert answer["coverage"][0] == {
        "source": "lantern-review",
        "characters": 1367,
        "claimed": 1118,
        "stating_nothing": 190,
        "spans": 16,
        "uncovered": [{"paragraph": 2, "start": 45, "end": 104}],
    }
    (copied / "coverage.json").write_text("[", encoding="utf-8")
    unread = json.loads(run("check", "--json", data=copied).out)
    assert (unread["coverage"], [problem["code"] for problem in unread["problems"]]) == ([], ["not-json"])


STANDS_FOR = "says that the number of attacks that the attack “Night attack on the cranes” stands for is"
MAY_BE_ONE = "the attack “Ambush of the grain convoy” and the attack “Raid of the old feud” may be one"
LEFT_OUT = "records; planned and expected ones are left out"
ATTACKS = [
    f"Attacks, foiled ones included: at least 7, at most 9, told of in 8 {LEFT_OUT}.",
    f"  Velmora Courier (2 May 2031) {STANDS_FOR} 1 [¶8].",
    f"  Harbour Commission (30 June 2031) {STANDS_FOR} 2 [p. 14].",
    (
        f"  In the judgement of the editors, {MAY_BE_ONE}:"
        " “One book tells of both, gives neither a day, and may mean one night”."
    ),
]


def test_attacks_are_counted_as_a_range(run: Callable[..., Any], harbour: Path) -> None:
    """The stats and the list of attacks say how many there were, and why that is left open."""
    assert run("stats", data=harbour).out.splitlines()[3:8] == [*ATTACKS, ""]
    assert run("timeline", "--attacks", data=harbour).out.splitlines()[1:6] == [*ATTACKS, ""]
    assert run("timeline", data=harbour).out.splitlines()[1] == ""
    assert json.loads(run("stats", "--json", data=harbour).out)["attacks"] == {
        "at_least": 7,
        "at_most": 9,
        "mentions": 8,
        "because": [line.strip() for line in ATTACKS[1:]],
    }


def test_an_exact_number_is_no_range(run: Callable[..., Any], broken: Callable[..., Path]) -> None:
    """Where nothing is left open, the number of attacks is one number, and needs no reason."""
    broken("incidents.json", "night-attack", lambda record: record.pop("attributes"))
    pair = "convoy-ambush--same_as--feud-raid"
    folder = broken("judgements.json", pair, lambda record: record.update(judgement="different"))
    assert run("stats", data=folder).out.splitlines()[3:5] == [
        f"Attacks, foiled ones included: 8, told of in 8 {LEFT_OUT}.",
        "",
    ]


def test_no_upper_bound(run: Callable[..., Any], broken: Callable[..., Path]) -> None:
    """Where the text sets no upper bound, none is printed."""
    folder = broken("incidents.json", "night-attack", lambda record: record["attributes"][0].update(value="2.."))
    headline, *reasons = run("stats", data=folder).out.splitlines()[3:6]
    assert headline == f"Attacks, foiled ones included: at least 8, with no upper bound, told of in 8 {LEFT_OUT}."
    assert any(f"{STANDS_FOR} 2 or more [" in reason for reason in reasons)


def test_paths_read_as_a_sourced_argument(run: Callable[..., Any], harbour: Path) -> None:
    """Headline, hops, sentences with footnotes, the weakest hop, what the path is not, then the claims."""
    lines = run("paths", "ada-fenwick", "velmora-navy", data=harbour).out.splitlines()
    assert lines[0] == "From Ada Fenwick to Navy of Velmora: 1 path, all there are."
    assert lines[1] == "Asked for: at most 6 hops."
    assert lines[3] == "Path 1, 3 hops: Ada Fenwick … Mooring Union … Quay Cooperative … Navy of Velmora"
    assert lines[5:7] == ["  Hop 1: Ada Fenwick … Mooring Union", "    member of (single-source)"]
    assert lines[7].endswith(" [1]")
    assert "  Weakest: hops 1 and 3 (single-source)." in lines
    assert "A path joins separate claims; it is not itself a claim of any source." in lines
    notes = lines[lines.index("Claims:") + 1 : -3]
    assert [note[:5] for note in notes] == [f"  [{number}]" for number in range(1, len(notes) + 1)]
    ends = "Ada Fenwick and the Navy of Velmora"
    assert lines[-1] == f"No source in this dataset says that there is a direct tie between {ends}."


def test_a_hop_that_was_told_is_not_told_again(run: Callable[..., Any]) -> None:
    """A later path over the same hop points to the first, with the same footnotes."""
    out = run("paths", "Soleimani", "rocket-embassy-2019-05-19").out
    assert out.count("  Hop 1: Qassem Soleimani … Qais al-Khazali\n") == 3
    assert out.count("    As in path 1, hop 1. [1] [2] [3]\n") == 2
    assert out.count("\n    commands (alleged, single-source)\n") >= 1


def test_an_allegation_is_always_called_one(run: Callable[..., Any], harbour: Path) -> None:
    """Wherever a link that imputes is headed, the word stands beside its status, and a sentence names who says it."""
    lines = run("show", "mara-dorvane", data=harbour).out.splitlines()
    headings = [number for number, line in enumerate(lines) if line.startswith("  ordered (")]
    assert [lines[number].partition(":")[0] for number in headings] == [
        "  ordered (alleged, contested, denied)",
        "  ordered (alleged, single-source, unclear text)",
    ]
    for number in headings:
        assert lines[number + 1].startswith("    Lantern Review (undated, not before 20 May 2031) ")
