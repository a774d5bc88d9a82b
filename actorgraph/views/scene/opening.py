"""What the panel says before anything is chosen: what is said, and what is not, computed from the ledgers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from actorgraph.graph.answers import LinkAnswer
from actorgraph.model.characters import isolated
from actorgraph.model.kinds import ATTRIBUTED, COMMANDING
from actorgraph.views.scene.types import Gap, Opening, Said
from actorgraph.views.scene.words import accused_of, meant_of, no_response_of, said_and_against

if TYPE_CHECKING:
    from actorgraph.graph.questions import Questions

_MOST_SAID, _MOST_ATTACKS = 5, 2
_LEAD = "Every line is a claim by a cited source. None of it is a finding of ours."
_NO_CLAIM = "This dataset holds records, and no claim by any source yet."
_NO_CLAIM_LEFT = "No claim by any source is left in this selection."
_EMPTY = "This dataset is empty: it holds no record and no claim yet."
_AS_ABOVE = "{} rests on the same as above."
_SUPPORTED = ("corroborated", "single-source", "contested", "inferred")


def opening_of(
    questions: Questions, links: Sequence[LinkAnswer], nodes: Mapping[str, str], edges: Mapping[str, str]
) -> Opening:
    """Return the opening panel.

    Args:
        questions: the dataset.
        links: every link.
        nodes: scene ids by record id.
        edges: scene ids by link id.
    """
    words = _Words(questions, links, nodes)
    sources = tuple(source.label for source in questions.sources() if source.claims)
    filters = questions.filters
    none = _NO_CLAIM_LEFT if filters else _NO_CLAIM
    lead = _LEAD if sources else none if nodes else _EMPTY
    return Opening(
        lead=lead,
        filters=filters.sentences if filters else (),
        counts=questions.stats().summary.replace(", ", " · ") if sources else "",
        sources=sources,
        says=tuple(words.sentences(edges)),
        gaps=tuple(words.gaps()),
    )


class _Words:
    def __init__(self, questions: Questions, links: Sequence[LinkAnswer], nodes: Mapping[str, str]) -> None:
        self.dataset = questions.dataset
        self.nodes = nodes
        self.entries = questions.timeline()
        self.order = {entry.id: place for place, entry in enumerate(self.entries) if entry.when}
        self.attacks = {entry.id for entry in self.entries if entry.kind == "attack"}
        kinds = self.dataset.vocabulary.with_narrower(ATTRIBUTED)
        self.links = links
        self.accusing = [link for link in links if link.kind in kinds and link.object in self.attacks]
        self.leading = [link for link in links if link.kind in COMMANDING and link.status in _SUPPORTED]

    def said(self) -> list[LinkAnswer]:
        """Return the links to quote: who is named for the latest dated attacks, then who commands whom."""
        attacks = self._named_for_latest()
        named = {link.subject for link in attacks}
        leading = sorted(self.leading, key=lambda link: (link.object not in named, not _is_stated(link), link.id))
        return [*attacks, *leading][:_MOST_SAID]

    def sentences(self, edges: Mapping[str, str]) -> Iterator[Said]:
        """Yield what to quote; a reply or ground that stands above already is pointed to instead of said again."""
        seen: set[str] = set()
        for link in self.said():
            said, against = said_and_against(link, self.dataset)
            for ground in seen.intersection(meant_of(link)):
                said = said.replace(ground, _AS_ABOVE.format(ground.partition(" rests on ")[0]))
            reply = "The same reply stands against it." if against in seen else against
            yield Said(
                f"{said} {reply}" if reply else said, edges[link.id], link.worth, no_response_of(link, self.dataset)
            )
            seen |= {against, *meant_of(link)} - {""}

    def _named_for_latest(self) -> list[LinkAnswer]:
        dated = [link for link in self.accusing if link.object in self.order and link.status in _SUPPORTED]
        dated.sort(key=lambda link: (not _is_stated(link), -self.order[link.object], link.id))
        return dated[:_MOST_ATTACKS]

    def gaps(self) -> Iterator[Gap]:
        """Yield what no source here says, and a reader may think it does."""
        yield from self._nobody_named()
        yield from self._chains()
        yield from self._undated()
        yield from self._no_reply()

    def _nobody_named(self) -> Iterator[Gap]:
        nobody = [entry for entry in self.entries if entry.none_named]
        singly = [entry.id for entry in nobody if entry.of_the_whole]
        if singly:
            whole = f"a campaign {'they are' if len(singly) > 1 else 'it is'} counted in is attributed as a whole"
            yield self._gap(f"Who carried out or ordered {_attacks(singly)}, taken singly ({whole}):", singly)
        alone = [entry.id for entry in nobody if not entry.of_the_whole]
        if alone:
            yield self._gap(f"Who carried out or ordered {_attacks(alone)}:", alone)

    def _chains(self) -> Iterator[Gap]:
        """Yield, for those who command a named actor, that nobody says they ordered the attack themselves."""
        accused = {(link.subject, link.object) for link in self.accusing}
        for accusation in self._named_for_latest():
            above = [
                isolated(link.subject_name)
                for link in self.leading
                if link.object == accusation.subject and (link.subject, accusation.object) not in accused
            ]
            if above:
                text = f"That {' or '.join(above)}, said to command {isolated(accusation.subject_name)}, ordered this:"
                yield self._gap(text, [accusation.object])

    def _undated(self) -> Iterator[Gap]:
        undated = [entry.id for entry in self.entries if entry.kind == "attack" and not entry.when]
        if undated:
            yield self._gap("When this happened:", undated)

    def _no_reply(self) -> Iterator[Gap]:
        """Yield how many allegations nobody answered; whoever is quoted against himself has not answered anything."""
        accusations = [link for link in self.links if link.imputes and link.status in _SUPPORTED]
        alleged = [link for link in accusations if not self._is_in_own_words(link)]
        silent = [link for link in alleged if link.evidence.no_reply]
        if silent:
            allegations = f"allegation{'s' if len(alleged) != 1 else ''}"
            yield self._gap(f"For {len(silent)} of {len(alleged)} {allegations} no reply is recorded.", [])

    def _is_in_own_words(self, link: LinkAnswer) -> bool:
        accused = accused_of(link, self.dataset)
        said = [claim for claim in link.claims if claim.stance == "asserts" and claim.counts]
        return bool(said) and all(accused in claim.voices for claim in said)

    def _gap(self, text: str, keys: Sequence[str]) -> Gap:
        return Gap(text, tuple(self.nodes[key] for key in keys))


def _attacks(keys: Sequence[str]) -> str:
    return f"{len(keys)} attack{'s' if len(keys) != 1 else ''}"


def _is_stated(link: LinkAnswer) -> bool:
    return link.evidence.support == "stated"
