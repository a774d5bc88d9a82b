/** What is said of paths: the sentences of `paths`, whose texts the scene carries, with their holes filled. */

/** Return a text with its holes filled, each once. */
export function filledText(text, holes) {
  return text.replace(/\{(\w+)\}/g, (hole, name) => String(holes[name] ?? hole));
}

/** Return how a line reads from one of its two ends, by its id, to the other; from neither, as from its subject. */
export function labelFrom({ target, label, inverse }, from) {
  return from === target ? inverse : label;
}

/** Return the same with what the line is worth. */
export function worthFrom(edge, from) {
  return labelFrom(edge, from) + edge.worth.slice(edge.label.length);
}

/** Return what is told of a path beside its hops: its title, what limits it, a title for each hop, and its weakest hops. */
export function wordsOfPath(reach, number, { nodes, hops, weakest, worths }) {
  const say = (key, holes) => filledText(reach.texts[key], holes);
  return {
    title: say("path", { number, hops: hopsInWords(reach, hops.length), names: nodes.map((node) => node.reach.name).join(" … ") }),
    limits: passedThrough(reach, nodes, hops).map((passed) => say("passes", { passed })),
    hops: hops.map((_, at) => say("hop_title", { number: at + 1, here: nodes[at].reach.name, there: nodes[at + 1].reach.name })),
    weakest: say("weakest", { weakest: weakestInWords(reach, weakest, worths) }),
  };
}

function hopsInWords({ texts }, number) {
  return filledText(number === 1 ? texts.one_hop : texts.hops, { number });
}

/** Return what a path runs through though it joins nobody by itself; a hop that is the whole path does. */
function passedThrough({ texts }, nodes, hops) {
  const bridges = ({ lines }) => lines.some((line) => !line.reach.withheld.includes("non-bridging"));
  const loose = hops.length > 1 ? hops.flatMap((hop, at) => (bridges(hop) ? [] : [at + 1])) : [];
  const hopWords = (number) => filledText(texts.why, { what: filledText(texts.hop, { number }), why: texts.non_bridging });
  return [...nodes.slice(1, -1).flatMap((node) => node.reach.passed), ...loose.map(hopWords)];
}

/** Return which hops are the weakest and what they are worth, those of the same worth together. */
function weakestInWords({ texts }, weakest, worths) {
  const alike = new Map(weakest.map((number) => [worths[number - 1], []]));
  for (const number of weakest) alike.get(worths[number - 1]).push(number);
  return [...alike].map(([why, numbers]) => filledText(texts.why, { what: numbered(texts, numbers), why })).join("; ");
}

function numbered(texts, numbers) {
  const most = numbers.slice(0, -1), last = numbers.at(-1);
  return most.length ? filledText(texts.these_hops, { most: most.join(", "), last }) : filledText(texts.hop, { number: last });
}

/** Return what is told of an answer: how many paths, under which conditions, and in which order. */
export function wordsOfAnswer(ground, question, { count, truncated, cut, more }) {
  const { texts } = ground.reach, name = nameIn(ground);
  const paths = filledText(count === 1 ? texts.one_path : texts.paths, { number: count });
  const how = cut ? (truncated ? texts.cut_before : texts.cut_after) : more ? texts.more : ground.isPart ? texts.all_left : texts.all;
  const head = count ? texts.found : cut ? texts.none_before_cut : texts.none;
  return {
    headline: filledText(head, { start: name(question.from), goal: name(question.to), count: filledText(how, { paths }) }),
    asked: filledText(texts.asked, { conditions: conditionsOf(ground, question).join("; ") }),
    order: filledText(texts.order, { order: texts[`by_${question.by}`] }),
  };
}

function nameIn({ records, places }) {
  return (id) => records[places.get(id)].reach.name;
}

function conditionsOf(ground, { via, avoid, maxHops, through, denied, hypothetical }) {
  const { conditions, through: apart } = ground.reach;
  const names = (ids) => ids.map(nameIn(ground)).join(conditions.and);
  const asked = [
    ["at_most", true, { hops: hopsInWords(ground.reach, maxHops) }],
    ["not_over", avoid.kinds.length, { kinds: [...avoid.kinds].sort().join(", ") }],
    [via.length > 1 ? "through_all" : "through", via.length, { names: names(via) }],
    ["not_through", avoid.nodes.length, { names: names(avoid.nodes) }],
    ["also_through", through, { what: apart.join(", ") }],
    ["denied", denied, {}],
    ["hypothetical", hypothetical, {}],
  ];
  return asked.filter(([, is]) => is).map(([key, , holes]) => filledText(conditions[key], holes));
}

/** Return the searches, for a tie of two records or of either with anybody, that found nothing. */
export function searchesFor({ records, places, reach }, { from, to }) {
  const kind = (id) => records[places.get(id)].kind;
  const meant = ({ first, last, kinds }) => [[from, to], [to, from]]
    .some(([one, other]) => first === one && (last ? last === other : kinds.includes(kind(other))));
  return reach.searches.filter(meant).map(({ id, sentence, note }) => ({ id, sentence, note }));
}
