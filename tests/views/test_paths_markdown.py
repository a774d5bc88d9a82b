"""Paths as Markdown: every sentence with its footnotes, read by a parser that is not ours, on hostile data too."""

import re
from itertools import permutations
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from actorgraph import ActorGraph, load
from actorgraph.views.text.paths import paths_lines

HARMLESS = {
    *("heading_open", "heading_close", "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
    *(
        "paragraph_open",
        "paragraph_close",
        "inline",
        "text",
        "text_special",
        "softbreak",
        "strong_open",
        "strong_close",
    ),
}
MARK = re.compile(r"\[\^(\d+)\](?!:)")


@pytest.fixture(scope="module")
def graph(harbour: Path) -> ActorGraph:
    """Return the invented dataset."""
    return load(harbour)


def test_an_argument(graph: ActorGraph) -> None:
    """Headline, conditions, hops with their sentences and replies, what the path is not, the sources, the footnotes."""
    text = graph.paths_markdown(graph.paths("dawn-brigade", "refinery-fire", limit=1, max_hops=2))
    lines = text.splitlines()
    assert lines[0] == "# From Dawn Brigade to Fire at Pell refinery: 1 path, the best of more."
    assert re.fullmatch(r"- From harbour 1\.0\.0, digest [0-9a-f]{12}\.", lines[2])
    assert lines[3] == "- Asked for: at most 2 hops."
    assert [line for line in lines if line.startswith("##")][-1] == "## Sources"
    assert [line for line in lines if line.startswith("###")] == [
        "### Hop 1: Dawn Brigade … Salt Brigade",
        "### Hop 2: Salt Brigade … Fire at Pell refinery",
    ]
    assert any(line.startswith("Weakest: ") for line in lines)
    assert "A path joins separate claims; it is not itself a claim of any source. **No source in this dataset" in text


def test_a_hop_reads_in_the_direction_of_the_path(graph: ActorGraph) -> None:
    """A link that is walked from its object is headed by its inverse label, in Markdown and in the terminal."""
    there, back = graph.paths("tarsk", "dawn-brigade", limit=1), graph.paths("dawn-brigade", "tarsk", limit=1)
    for answer, heading in ((there, "commands (alleged, "), (back, "under (alleged, ")):
        assert next(link.label for hop in answer.paths[0].hops for link in hop.links) == "commands"
        assert f"\n\n{heading}" in graph.paths_markdown(answer)
        assert any(line.startswith(f"    {heading}") for line in paths_lines(answer))


def test_a_footnote_holds_what_a_careful_reader_must_know() -> None:
    """The year of the closure is inferred by us: whoever copies its date copies that."""
    article = load()
    text = article.paths_markdown(article.paths("united-states", "consulate-closure-2018-09-29", limit=1))
    [note] = [line for line in text.splitlines() if line.startswith("[^1]: debka-p10-us-closed: ")]
    assert "; when: 2018-09-29. In the words of the text: “the US”. Our note: Year inferred: the text places" in note


def test_every_mark_has_its_footnote(graph: ActorGraph) -> None:
    """Marks are numbered as they come, each has one footnote, and the footnote begins with the id of its claim."""
    answer = graph.paths("mara-dorvane", "harbour-blast", include_denied=True, limit=9)
    text = graph.paths_markdown(answer)
    notes = re.findall(r"^\[\^(\d+)\]: ([a-z0-9.-]+): ", text, re.MULTILINE)
    assert [number for number, _ in notes] == [str(number) for number in range(1, len(notes) + 1)]
    assert list(dict.fromkeys(MARK.findall(text))) == [number for number, _ in notes]
    links = [link for path in answer.paths for hop in path.hops for link in hop.links]
    claims = [claim.id for link in (*links, *answer.not_said_links) for claim in (*link.claims, *link.replies)]
    assert [claim for _, claim in notes] == list(dict.fromkeys(claims))


def test_every_sentence_is_there(graph: ActorGraph) -> None:
    """No sentence of a link is lost, replies and limits included."""
    answer = graph.paths("mara-dorvane", "refinery-fire")
    text = re.sub(r"\\(.)|\[\^\d+\]", r"\1", graph.paths_markdown(answer))
    for path in answer.paths:
        for hop in path.hops:
            assert all(sentence in text for link in hop.links for sentence in link.sentences)


def test_no_path(graph: ActorGraph) -> None:
    """Where there is no path, what would widen the search and what no source says is left."""
    text = graph.paths_markdown(graph.paths("karsa-clan", "tarsk"))
    assert text.startswith("# No path from Karsa clan to Tarsk under these conditions.\n")
    assert "- With --through all there are paths" in text.replace("\\", "")
    assert "\n**No source in this dataset says that there is a direct tie between Karsa clan and Tarsk.**\n" in text


def test_filters_are_named(graph: ActorGraph) -> None:
    """An answer under filters is not read as one on all of the dataset."""
    under = graph.known_by("2031-04-01")
    text = under.paths_markdown(under.paths("mara-dorvane", "dawn-brigade"))
    assert under.filters is not None
    assert all(re.sub(r"\W", "", each) in re.sub(r"\W", "", text) for each in under.filters.sentences)
    assert "this selection" in text


@pytest.mark.parametrize("folder", ["harbour", "hostile"])
def test_data_makes_no_markup(folder: str, request: pytest.FixtureRequest) -> None:
    """Nothing but headings, lists, text and our own emphasis comes out: no tag, no link, no code."""
    asked = load(request.getfixturevalue(folder))
    found = set()
    for start, goal in [*permutations(sorted(asked.dataset.nodes), 2)][:150]:
        answer = asked.paths(start, goal, through="all", include_denied=True, include_hypothetical=True, limit=2)
        text = MARK.sub("", asked.paths_markdown(answer))
        text = re.sub(r"^\[\^\d+\]: ", "note ", text, flags=re.MULTILINE)
        for token in MarkdownIt("commonmark", {"html": True}).parse(text):
            found |= {token.type, *(child.type for child in token.children or ())}
    assert found <= HARMLESS
    assert "strong_open" in found
