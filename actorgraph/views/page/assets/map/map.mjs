/** The map, for the time being on the canvas of vis-network. */

import { nextTowards } from "./geometry.mjs";
import { makeGraph } from "./graph.mjs";

/** Return the map in a container and what can be done with it. */
export function makeMap(container, scene, { vis, choose, hover, menu }) {
  const holder = container.querySelector("#graph");
  const palette = Object.fromEntries(["background", "band", "pen", "text", "muted", "rule", "person", "body", "state", "command", "attack", "support", "answer", "structure"].map((key) => [key, getComputedStyle(document.documentElement).getPropertyValue(`--${key}`).trim()]));
  const graph = makeGraph(vis, holder, scene, JSON.parse(document.getElementById("network-data").textContent));
  let frame, walked;
  graph.network.on("click", ({ pointer }) => choose(graph.at(pointer.DOM)));
  holder.addEventListener("pointermove", (event) => {
    const box = holder.getBoundingClientRect(), point = { x: event.clientX - box.left, y: event.clientY - box.top };
    hover(event.buttons ? {} : graph.at(point), point);
  });
  holder.addEventListener("keydown", (event) => {
    if (event.key === "Enter") document.querySelector("#panel-body h2")?.focus();
    if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    const shown = graph.placed.filter(({ id }) => frame.nodes.has(id));
    const here = shown.find(({ id }) => id === (frame.chosen.node ?? walked));
    const next = here ? nextTowards(shown, new Set(), here, event.key) : shown[0];
    if (next) choose({ node: next.id });
  });
  return {
    update(next) {
      frame = next;
      walked = frame.chosen.node ?? walked;
      const bright = new Set([...frame.nodes.values()].filter(({ faint }) => !faint).map(({ node }) => node.id));
      graph.update({ palette, seen: { nodes: new Set(frame.nodes.keys()), edges: new Set(frame.edges.keys()), bright }, focus: frame.chosen });
    },
    begin: (covered, ids) => graph.begin(covered, ids),
    show: (ids, { covered = 0, onlyIfHidden = false }) => { if (!onlyIfHidden || !ids.every((id) => graph.isInView(id, covered))) graph.show(ids[0], { covered }); },
    fit: (covered) => graph.fit(covered),
    zoom: (factor) => graph.zoom(factor),
    spot: () => ({ x: 100, y: 100 }),
  };
}
