"""Sources as BibTeX and CSL-JSON: no more certain than the dataset, and no markup whatever they hold."""

import json
import re
from pathlib import Path

import pytest

from actorgraph import ActorGraph, load
from actorgraph.exchange.citations import to_bibtex, to_csl
from actorgraph.graph.answers import CitedSource


def source(**fields: str | bool | tuple[str, ...] | None) -> CitedSource:
    """Return a source; what is left out is filled in."""
    given = {
        "id": "s1",
        "title": "Title",
        "publisher": "Press",
        "kind": "article",
        "published": "2031-03-02",
        "label": "",
        "url": None,
        "archive_url": None,
        "accessed": None,
        "seen": True,
        "derived_from": (),
        "marking": None,
    }
    return CitedSource(**{**given, **fields})  # type: ignore[arg-type]  # the test's own fields


def field(text: str, name: str) -> str:
    """Return a field of the one entry in a text; empty where it has none."""
    found = re.search(rf"^  {name} = \{{(.*)\}},$", text, re.MULTILINE)
    return found[1] if found else ""


def test_types() -> None:
    """A book, a report and a page on the web are entries of those types; what is undated is not given a date."""
    assert to_bibtex([source(id="b", kind="book", published="2031")]) == (
        "@book{b,\n  title = {{Title}},\n  publisher = {{Press}},\n  date = {2031},\n}\n"
    )
    assert to_bibtex([source(kind="report")]).startswith("@report{s1,\n  title = {{Title}},\n  institution = {{Press}}")
    assert to_bibtex([source(url="https://a.example/b")]).startswith("@online{s1,")
    assert field(to_bibtex([source(published=None)]), "note") == "undated"
    assert field(to_bibtex([source(published=None)]), "date") == ""


@pytest.mark.parametrize(
    ("published", "date", "issued", "note"),
    [
        ("2031-03-02", "2031-03-02", [2031, 3, 2], ""),
        ("2031-03", "2031-03", [2031, 3], ""),
        ("2031", "2031", [2031], ""),
        ("2031-03-02?", "2031-03-02?", [2031, 3], "possibly 2 March 2031"),
        ("2031-03-01~", "2031-03-01~", [2031], "about 1 March 2031"),
        ("2031~", "2031~", "about 2031", ""),
        ("203X", "203X", "the 2030s", ""),
        ("[2031-05-20..]", "", "not before 20 May 2031", ""),
        ("[2031-05-20..2031-05-25]", "", [2031, 5], "between 20 May 2031 and 25 May 2031"),
        ("[2031-05-20,2031-07-25]", "", [2031], "20 May 2031 or 25 July 2031"),
        ("2031-01/2031-02", "2031-01/2031-02", [2031], "from January 2031 until February 2031"),
        ("2031-01/..", "", "from January 2031 on, still going on when that was written", ""),
    ],
)
def test_dates(published: str, date: str, issued: list[int] | str, note: str) -> None:
    """CSL-JSON gets the parts that are certain, or words; BibTeX a date that biber reads, or a note."""
    entry = to_bibtex([source(published=published)])
    assert field(entry, "date") == date
    assert bool(field(entry, "note")) == (not date)
    [item] = to_csl([source(published=published)])
    assert item["issued"] == ({"literal": issued} if isinstance(issued, str) else {"date-parts": [issued]})
    assert item.get("note", "") == (f"published {note}" if note else "")


def test_what_must_be_known_besides() -> None:
    """That nobody of us saw it, that it repeats another as a whole, where it is kept, and its mark are in the note."""
    noted = source(seen=False, derived_from=("s0",), archive_url="https://web.example/a b", marking="TLP:AMBER")
    note = (
        "not seen by us; known only as others cite it; repeats as a whole: s0; archived at https://web.example/a%20b;"
        " marked TLP:AMBER"
    )
    assert to_csl([noted])[0]["note"] == note
    assert field(to_bibtex([noted]), "note") == note.replace("%", r"\%")


def test_accessed() -> None:
    """The day on which a page was read goes with its address."""
    read = source(url="https://a.example/b", accessed="2031-06-01")
    assert field(to_bibtex([read]), "urldate") == "2031-06-01"
    assert to_csl([read])[0]["accessed"] == {"date-parts": [[2031, 6, 1]]}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https"])
def test_an_address_that_is_none_is_no_link(url: str) -> None:
    """What is no address of the web is told as text, where no program makes a link of it."""
    entry, [item] = to_bibtex([source(url=url)]), to_csl([source(url=url)])
    assert (field(entry, "url"), "URL" in item) == ("", False)
    assert item["note"] == f"address as recorded: {url}"
    assert entry.startswith("@misc{")


@pytest.mark.parametrize(
    "text",
    [*"{}\\", "}}}", "\\end{document}", "100 % & more #1 $5 a_b ^ ~", "{\\input{/etc/passwd}}", "a\nb", "\x1b[31m"],
)
def test_no_sign_is_markup_in_latex(text: str) -> None:
    """Braces come in pairs, a backslash begins nothing but our own signs, and every field stays on its line."""
    entry = to_bibtex([source(title=text, publisher=text, marking=text, url=f"https://a.example/{text}")])
    title = field(entry, "title")
    depth = 0
    for sign in entry:
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0
    ours = r"\\text(backslash|braceleft|braceright|asciitilde|asciicircum)\{\}|\\[#$%&_]"
    assert not re.search(r"[\\{}#$%&_^~]", re.sub(ours, "", title[1:-1]))
    assert entry.count("\n") == 7


@pytest.mark.parametrize("folder", ["harbour", "hostile"])
def test_every_answer_can_be_cited(folder: str, request: pytest.FixtureRequest) -> None:
    """All sources of any answer come out, by id, each once, and as JSON that is read back the same."""
    graph: ActorGraph = load(request.getfixturevalue(folder))
    for key in graph.dataset.links:
        answer = graph.link(key)
        cited = [each.id for each in graph.cited(answer)]
        assert cited == sorted(set(cited))
        assert {claim.source for claim in answer.claims} <= set(cited)
        items = graph.to_csl(answer)
        assert json.loads(json.dumps(items)) == list(items)
        assert [item["id"] for item in items] == cited
        assert re.findall(r"^@[a-z]+\{(.*),$", graph.to_bibtex(answer), re.MULTILINE) == cited


def test_what_claims_rest_on_is_cited(harbour: Path) -> None:
    """A document that is only cited is there, and so is the one on which the claim of another rests."""
    graph = load(harbour)
    ordered = graph.cited(graph.link("mara-dorvane--ordered--harbour-blast"))
    assert {"lantern-review", "ring-file"} <= {each.id for each in ordered}
    assert "not seen by us" in graph.to_bibtex(graph.link("mara-dorvane--ordered--harbour-blast"))
    commands = {each.id for each in graph.cited(graph.link("mara-dorvane--commands--dawn-brigade"))}
    ground = graph.dataset.links["mara-dorvane--attended--winter-talks"].claims[0].source
    assert ground in commands
