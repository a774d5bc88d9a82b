"""The scene: everything that a page shows, as plain frozen data with positions. Knows no question and no HTML.

Coordinates are whole pixels at zoom 1; y grows downward. ``to_dict`` of a scene is what the page's script reads,
and ``page/scene.schema.json`` describes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from actorgraph.graph.answers import LinkReach, RecordReach, to_plain
from actorgraph.views.scene.drawn import BandName, Bin, Bundle, Fold, Ground, Lifeline, Plan, Spot, Tooth
from actorgraph.views.scene.reach import Reach
from actorgraph.views.scene.versions import Clocks
from actorgraph.views.style import Form, Hue, Mark

View = Literal["map", "network", "table"]
Theme = Literal["auto", "light", "dark"]
Times = tuple[tuple[str, str], ...]
"""The first day of each stretch, and what holds in it: certain, possible or excluded. The first has no day."""


@dataclass(frozen=True, slots=True)
class SceneClaim:
    """One claim as the panel shows it.

    Attributes:
        documents: ids of those that it stands on: its own, and what it cites, rests on and repeats.
        facts: what a footnote says of it: place, basis, voices, stance.
        url: address of the document, http or https, or empty.
        voice: on whose word, such as ``its own voice``.
        reading: whether the text is ``clear``, or ``unclear`` and read so here.
        rests_on: ids of claims without which this one falls.
        answers: ids of claims that this one replies to.
    """

    id: str
    documents: tuple[str, ...]
    source: str
    facts: str
    at: str
    url: str
    stance: str
    basis: str
    voice: str
    reading: str
    when: str
    withdrawn: bool
    counts: bool
    sentence: str
    notes: tuple[str, ...]
    rests_on: tuple[str, ...]
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SceneSource:
    """A document, as the panel cites it.

    Attributes:
        line: publisher and date, as sentences name it, with its title and what else is known of it.
        url: address of the document, http or https, or empty.
        archive_url: address of an archived copy, likewise.
    """

    id: str
    line: str
    url: str
    archive_url: str


@dataclass(frozen=True, slots=True)
class SceneAttribute:
    """A value that sources give, as a sentence."""

    name: str
    sentence: str
    claims: tuple[SceneClaim, ...]


@dataclass(frozen=True, slots=True)
class Identifier:
    """A key in a public register; ``url`` is empty where we know no page for it."""

    register: str
    key: str
    url: str


@dataclass(frozen=True, slots=True)
class RecordFacets:
    """What a record can be filtered by, each the values that it has; what has none is left alone by that filter.

    Attributes:
        standing: of an actor.
        happened: of an incident.
        when: ``dated`` or ``undated``, of an incident.
        named: ``none-named`` or ``somebody-named``, of an attack that was carried out or foiled; else ``no-attack``.
    """

    mark: tuple[str, ...]
    record: tuple[str, ...]
    standing: tuple[str, ...]
    happened: tuple[str, ...]
    when: tuple[str, ...]
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LineFacets:
    """What a line can be filtered by, each the values that it has.

    Attributes:
        imputes: ``alleged`` where it imputes wrongdoing, else ``said``.
        origins: how many independent ones it has: ``none``, ``one`` or ``more``.
        reply: of an allegation that counts, whether anything by the accused is recorded: ``recorded`` or ``none``.
        basis: of the claims that are told of it, as MODEL.md names them.
        voice: ids of those on whose word these are, or names where they are in no record of the page; of a source in
            its own voice the name of its publisher.
        source: ids of the documents.
    """

    hue: tuple[str, ...]
    form: tuple[str, ...]
    imputes: tuple[str, ...]
    family: tuple[str, ...]
    kind: tuple[str, ...]
    status: tuple[str, ...]
    support: tuple[str, ...]
    origins: tuple[str, ...]
    dispute: tuple[str, ...]
    reply: tuple[str, ...]
    reading: tuple[str, ...]
    basis: tuple[str, ...]
    voice: tuple[str, ...]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that lines or records can be filtered by, and what it is called."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Facet:
    """Something to filter by, with the values that occur, in the order in which they are offered."""

    key: str
    on: Literal["line", "record"]
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class OpensPath:
    """The ids of the two records between which a page shows paths when it opens."""

    from_: Annotated[str, Field(serialization_alias="from")]
    to: str


@dataclass(frozen=True, slots=True)
class Opens:
    """How the page opens.

    Attributes:
        view: which view is shown.
        theme: in which colours; ``auto`` follows the reader's system.
        path: the paths that are shown, or None for none.
    """

    view: View = "map"
    theme: Theme = "auto"
    path: OpensPath | None = None


@dataclass(frozen=True, slots=True)
class SceneNode:
    """One actor or incident.

    Attributes:
        id: short id inside this scene, ``n0`` and so on.
        record: id in the dataset.
        what: kind, standing and outcome in words.
        when: of an incident, in words.
        edtf: the same as the dataset has it, or nothing.
        shown: whether it is drawn before anybody asks for it.
        group: what it is counted under while it is hidden.
        shelf: on which shelf below the map it then stands: that of its group, or of its month where it is in a bin.
        label: the lines drawn beside the mark.
        label_at: left, top, width and height of the label, relative to the mark's centre.
        font: size of the label's letters.
        remark: a line in small type under the label, such as ``none named``.
        socket: an attack for which nobody is named.
        none_named: the same, of attacks that were only planned or expected too.
        order: of an incident its place among all in the order of their dates, those without a date last.
        teeth: one for each attack that is counted in a campaign, the same on every day.
        times: of an incident, what it is as of every day.
        dated: whether an incident has any date.
        ahead: whether an incident was only planned or expected.
        lifeline: of a site in the first view.
        fold: who is folded into an occasion of the first view.
    """

    id: str
    record: str
    type: str
    kind: str
    what: str
    name: str
    aliases: tuple[str, ...]
    description: str
    when: str
    edtf: str
    identifiers: tuple[Identifier, ...]
    mark: Mark
    band: BandName
    shown: bool
    group: str
    shelf: str
    x: int
    y: int
    size: int
    label: tuple[str, ...]
    label_at: tuple[int, int, int, int]
    bold: bool
    font: int
    remark: str
    socket: bool
    none_named: bool
    order: int | None
    teeth: tuple[Tooth, ...]
    lifeline: Lifeline | None
    fold: Fold | None
    claims: tuple[SceneClaim, ...]
    attributes: tuple[SceneAttribute, ...]
    not_said: tuple[str, ...]
    facets: RecordFacets
    reach: RecordReach
    times: Times
    dated: bool
    ahead: bool


@dataclass(frozen=True, slots=True)
class SceneEdge:
    """One link, drawn as a line.

    Attributes:
        link: id in the dataset.
        path: x and y of the points that it runs through, from the edge of one mark to the edge of the other; none where
            it runs straight from mark to mark.
        smooth: whether the path is a Bézier curve: start, two controls and an end, again two controls and an end.
            Otherwise its points are corners.
        spots: places on it for its marks (quotation disc, crossbar, question mark, condition), the first as many as it
            has marks, further ones for those of another day; none where it is not in the first view.
        drawn: False where another mark already shows it, as a bracket shows what a campaign counts.
        quiet: drawn only when one of its ends is chosen or a filter asks for it.
        worth: its kind and what it is worth, such as ``ordered (alleged, single-source)``.
        accused: id of the record to which wrongdoing is imputed, or nothing.
        firmness: the status, with any dispute, an unclear reading and an open date beside it.
        origins: independent ones, a lower bound.
        standing: what the status was computed from, in words.
        tells: what it tells of its two ends, in the words of `said`; empty where it tells nothing.
        near: where it tells nothing, how it is near to what would.
        about: ids here of the records in connection with which it is said.
        short: who says it, and the first reply or doubt that stands against it.
        sentences: the same with its grounds, all replies and all that limits it.
        times: what it is as of every day.
        dated: whether any date is given, its own or an incident's.
        ahead: whether it is said only of what would be, or was planned or expected.
    """

    id: str
    link: str
    source: str
    target: str
    kind: str
    label: str
    inverse: str
    family: str
    hue: Hue
    forms: tuple[Form, ...]
    symmetric: bool
    imputes: bool
    accused: str
    path: tuple[tuple[int, int], ...]
    smooth: bool
    spots: tuple[Spot, ...]
    drawn: bool
    quiet: bool
    status: str
    worth: str
    firmness: str
    origins: int
    standing: tuple[str, ...]
    tells: tuple[str, ...]
    near: str
    about: tuple[str, ...]
    short: str
    sentences: tuple[str, ...]
    claims: tuple[SceneClaim, ...]
    replies: tuple[SceneClaim, ...]
    facets: LineFacets
    reach: LinkReach
    times: Times
    dated: bool
    ahead: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the opening panel and the line it is about.

    Attributes:
        firmness: as the line has it: its status, with any dispute and an unclear reading beside it.
        unanswered: that no response by the accused is recorded, or nothing.
    """

    text: str
    edge: str
    firmness: str
    unanswered: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that no source here says, and the records it concerns."""

    text: str
    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """What the panel says before anything is chosen.

    Attributes:
        lead: what is true of every line, or that there is none.
        filters: what is left out of the page, each a sentence; empty where it shows a whole dataset.
    """

    lead: str
    filters: tuple[str, ...]
    counts: str
    sources: tuple[str, ...]
    says: tuple[Said, ...]
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class SaidTexts:
    """What the page answers when it is asked what is said between two records, in Python's words.

    Attributes:
        order: all that can be answered, in the order in which it is told.
        nothing: the answer where nothing is said.
        connected: how a line is near that is said in connection with the second.
        counted: how the line is near by which the second is counted in a campaign.
        whole: how a line is near that is said of that campaign.
        attributing: kinds of line that say who did an incident.
    """

    order: tuple[str, ...]
    nothing: str
    connected: str
    counted: str
    whole: str
    attributing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LegendRow:
    """A row of the legend; ``group`` is the facet of which it is a value, or ``sign`` where it is none."""

    group: Literal["form", "hue", "mark", "named", "sign"]
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole page's content.

    Attributes:
        as_of: day in the world as of which it is drawn, or empty for any.
        known_by: day by which sources had been published, or empty for any.
        bins: incidents taken together, in the plan ``months``.
        bundles: lines to and from bins.
    """

    title: str
    dataset: str
    version: str
    digest: str
    contact: str
    as_of: str
    known_by: str
    opens: Opens
    plan: Plan
    opening: Opening
    facets: tuple[Facet, ...]
    sources: tuple[SceneSource, ...]
    said: SaidTexts
    legend: tuple[LegendRow, ...]
    ground: Ground
    nodes: tuple[SceneNode, ...]
    edges: tuple[SceneEdge, ...]
    reach: Reach
    clocks: Clocks
    bins: tuple[Bin, ...]
    bundles: tuple[Bundle, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the scene as plain data for JSON."""
        plain: dict[str, Any] = to_plain(self)
        return plain
