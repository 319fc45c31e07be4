// The legend of what is always on the map stands in the page, for who has no script. This adds how a
// group opens.
if (folds.size > 0) {
  byId("legend").append(element("li", {}, words.opent));
}

// What only some views show: a dashed line between two, and a thick or a dashed edge.
const svgNode = (name, attributes, ...children) => {
  const node = document.createElementNS(svgSpace, name);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  node.append(...children);
  return node;
};
function explain(part, text) {
  const item = element("li", {},
    svgNode("svg", { "aria-hidden": "true", viewBox: "0 0 34 22" }, part), element("span", {}, text));
  byId("legend").append(item);
  return item;
}
const lineSign = (kind, text) =>
  explain(svgNode("line", { class: kind, x1: 1, y1: 11, x2: 33, y2: 11 }), text);
const edgeSign = (kind, text) =>
  explain(svgNode("g", { class: kind },
    svgNode("ellipse", { class: "outline", fill: "#fff", cx: 17, cy: 11, rx: 14, ry: 8 })), text);
const seenAtTimes = [[".wish", lineSign("wish", words.wens)], [".mark.bridge", edgeSign("bridge", "")],
  [".mark.apart", edgeSign("apart", words.los)]];
const nearer = element("li", {}, words.dichterbij);
byId("legend").append(nearer);
function renderLegend() {
  for (const [what, item] of seenAtTimes) {
    item.hidden = !map.querySelector(what);
  }
  byId("legend").querySelector(".bridge").closest("li").lastChild.textContent = steps[state.step]?.bridge ?? "";
}
