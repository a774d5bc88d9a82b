"""Patterns as they are written, such as ``commands+ ordered targeted``. Knows the notation, and what names mean.

The notation is that of property paths in SPARQL 1.1 (https://www.w3.org/TR/sparql11-query/#propertypaths), where a
blank does for ``/``, ``any`` stands for every kind, and counts may stand in braces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, NoReturn

from actorgraph.errors import SHOWN_OF_A_TEXT, AmbiguousNameError, QuestionError, UnknownNameError
from actorgraph.graph.paths.patterns import NOTHING, Part, Pattern, Symbol

ANY = "any"
DEEPEST, MOST = 20, 12
"""How deep parentheses may go, and how often something may be counted."""
_TOKEN = re.compile(r"\s*(?:(?P<count>\{[^{}]*\})|(?P<sign>[/|^*+?(){}])|(?P<name>[^\s/|^*+?(){}]+))")
_COUNT = re.compile(r"\{\s*([0-9]+)\s*(?:,\s*([0-9]+)\s*)?\}")
_GRAMMAR = (
    "Write names of kinds or families, or any; a blank or / for then, | for or, ^ before what runs the other way;"
    " * + ? {2} {1,3} behind what comes that often; ( ) around what belongs together."
)

_Make = Callable[[bool], Part]
"""Adds a part to the pattern, the other way round where asked; as often as it is called."""


_ONWARD = False
"""Not the other way round."""


class _Token(NamedTuple):
    text: str
    what: str
    at: int


def read_pattern(text: str, kinds: Callable[[str], frozenset[str]]) -> Pattern:
    """Return the words that a pattern allows.

    Args:
        text: the pattern.
        kinds: gives the kinds that a name stands for.

    Raises:
        QuestionError: with the place at which the pattern can't be read, and what would be right.
    """
    reader = _Reader(text, kinds)
    whole = reader.choice(0)
    reader.expect_end()
    reader.pattern.close(whole(_ONWARD))
    return reader.pattern


class _Reader:
    """Reads a pattern from left to right, one token ahead."""

    def __init__(self, text: str, kinds: Callable[[str], frozenset[str]]) -> None:
        self.pattern = Pattern()
        self._text = text
        self._kinds = kinds
        self._tokens = [*_split(text), _Token("", "end", len(text.rstrip()))]

    def choice(self, depth: int) -> _Make:
        """Read parts with ``|`` between them."""
        makes = [self._sequence(depth)]
        while self._take("|"):
            makes.append(self._sequence(depth))

        def make(inverse: bool) -> Part:  # noqa: FBT001 - a way has two ends
            first, *others = (each(inverse) for each in makes)
            for other in others:
                first = first.or_(other)
            return first

        return make

    def _sequence(self, depth: int) -> _Make:
        makes = [self._step(depth)]
        while self._take("/") or self._begins_a_step():
            makes.append(self._step(depth))
        return lambda inverse: self._chained(each(inverse) for each in (reversed(makes) if inverse else makes))

    def _step(self, depth: int) -> _Make:
        turned = self._take("^")
        make = self._repeated(self._primary(depth))
        return (lambda inverse: make(not inverse)) if turned else make

    def _primary(self, depth: int) -> _Make:
        token = self._tokens[0]
        if token.what == "name":
            kinds = self._named(self._tokens.pop(0))
            return lambda inverse: self.pattern.add(Symbol(kinds, inverse))
        if not self._take("("):
            self._refuse(f"a name or ( is missing{' before ' if token.text else ''}{token.text}")
        if depth == DEEPEST:
            self._refuse(f"parentheses go deeper than {DEEPEST}", token)
        make = self.choice(depth + 1)
        if not self._take(")"):
            self._refuse(f"the ( at place {token.at + 1} is not closed")
        return make

    def _repeated(self, make: _Make) -> _Make:
        if self._take("*"):
            return lambda inverse: self.pattern.again(make(inverse)).or_nothing()
        if self._take("+"):
            return lambda inverse: self.pattern.again(make(inverse))
        if self._take("?"):
            return lambda inverse: make(inverse).or_nothing()
        if self._tokens[0].what == "count":
            fewest, most = self._counted(self._tokens.pop(0))
            return lambda inverse: self._chained(
                make(inverse) if number < fewest else make(inverse).or_nothing() for number in range(most)
            )
        return make

    def _counted(self, token: _Token) -> tuple[int, int]:
        match = _COUNT.fullmatch(token.text)
        if match is None:
            self._refuse(f"{token.text} is no count, such as {{2}} or {{1,3}}", token)
        fewest, most = int(match[1]), int(match[2] or match[1])
        if not (fewest <= most and 1 <= most <= MOST):
            self._refuse(f"{token.text} does not count upwards, to 1 at least and {MOST} at most", token)
        return fewest, most

    def _chained(self, parts: Iterator[Part]) -> Part:
        whole = NOTHING
        for part in parts:
            whole = self.pattern.then(whole, part)
        return whole

    def _named(self, token: _Token) -> frozenset[str] | None:
        if token.text.casefold() == ANY:
            return None
        try:
            return self._kinds(token.text)
        except (AmbiguousNameError, UnknownNameError) as error:
            raise QuestionError(f"{self._place(token)}: {error.message}", hint=error.hint) from None

    def _begins_a_step(self) -> bool:
        return self._tokens[0].what == "name" or self._tokens[0].text in ("^", "(")

    def _take(self, sign: str) -> bool:
        if self._tokens[0].text != sign:
            return False
        del self._tokens[0]
        return True

    def expect_end(self) -> None:
        """Refuse what is left."""
        if self._tokens[0].what != "end":
            self._refuse(f"{self._tokens[0].text} is not expected here")

    def _refuse(self, why: str, token: _Token | None = None) -> NoReturn:
        raise QuestionError(f"{self._place(token or self._tokens[0])}: {why}.", hint=_GRAMMAR)

    def _place(self, token: _Token) -> str:
        shown = self._text if len(self._text) <= SHOWN_OF_A_TEXT else f"{self._text[:SHOWN_OF_A_TEXT]}..."
        return f"The pattern {shown!r} can't be read at place {token.at + 1}"


def _split(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text.rstrip()):
        what = match.lastgroup or ""
        yield _Token(match[what], what, match.start(what))
