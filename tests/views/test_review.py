"""The sheet before publication as Markdown: read by a parser that is not ours, on friendly and hostile data."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from actorgraph import load
from actorgraph.errors import ActorgraphError
from actorgraph.views.review import review_markdown, review_page

HARMLESS = {"heading_open", "heading_close", "bullet_list_open", "bullet_list_close", "list_item_open"} | {
    "list_item_close",
    "paragraph_open",
    "paragraph_close",
    "inline",
    "text",
    "text_special",
    "softbreak",
}


def tokens(text: str) -> Iterator[Token]:
    """Yield all tokens of a Markdown text, those inside a line too."""
    for token in MarkdownIt("commonmark", {"html": True}).parse(text):
        yield token
        yield from token.children or ()


@pytest.mark.parametrize("folder", ["harbour", "hostile"])
def test_data_makes_no_markup(folder: str, request: pytest.FixtureRequest) -> None:
    """Nothing but headings, lists and text comes out: no tag, no link, no emphasis, no code."""
    text = review_markdown(load(request.getfixturevalue(folder)).review())
    assert {token.type for token in tokens(text)} <= HARMLESS


def test_one_heading_for_each_accused(harbour: Path) -> None:
    """The headings of the second level are the accused, in the order of the answer."""
    answer = load(harbour).review()
    found = list(tokens(review_markdown(answer)))
    names = [
        found[place + 1].content
        for place, token in enumerate(found)
        if token.type == "heading_open" and token.tag == "h2"
    ]
    assert names == [sheet.name for sheet in answer.sheets]


def test_what_stands_on_a_sheet(harbour: Path) -> None:
    """A sheet tells the word, the reply, what is not said and what is left to do, in this order."""
    text = review_markdown(load(harbour).review("teodor-quill"))
    marks = ["Who says it:", "In reply:", "What no source here says", "To do"]
    assert sorted(marks, key=text.index) == marks
    assert "- Ask for a reply to 1 of the allegations; record it, or where and when it was looked for." in text
    assert text.startswith("# Before publication: Teodor Quill\n\nEvery line below is a claim by a cited source.")


def test_a_place_stays_readable(harbour: Path) -> None:
    """Brackets round a place are no markup and stay as they are; others are made signs."""
    text = review_markdown(load(harbour).review("lior-petrash"))
    assert "[p. " in text
    assert "\\[p. " not in text


def test_the_ending_says_how_it_is_written(tmp_path: Path, harbour: Path) -> None:
    """A sheet is written under the ending it is asked for, and under no other."""
    graph = load(harbour)
    answer = graph.review("tarsk")
    assert graph.write_review(answer, tmp_path / "sheet.md").read_text(encoding="utf-8") == review_markdown(answer)
    assert graph.write_review(answer, tmp_path / "sheet.HTML").read_text(encoding="utf-8") == review_page(answer)
    with pytest.raises(ActorgraphError, match=r"\.md or \.html, not as 'sheet\.pdf'"):
        graph.write_review(answer, tmp_path / "sheet.pdf")
