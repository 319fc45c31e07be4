// The legend shows a mark of each kind as it is on the map. All are measured at once: each time costs a
// large page its whole layout.
const signs = usedKinds.map((kind) => {
  const { own, mark } = assets.find((asset) => asset.kind === kind);
  return [own ?? mark, kinds[kind]];
});
const ofArea = marks.findIndex((mark) => mark.classList.contains("group"));
if (ofArea >= 0) {
  signs.push([ofArea, kinds.at(-1)]);
}
const pictures = signs.map(([number, kind]) => {
  const svg = document.createElementNS(svgSpace, "svg");
  svg.setAttribute("aria-hidden", "true");
  svg.append(...[...marks[number].children].filter((part) => part.tagName !== "text")
    .map((part) => part.cloneNode()));
  byId("legend").append(element("li", {}, svg, `${kind.letter} = ${kind.name}`));
  return svg;
});
pictures.map((svg) => svg.firstChild.getBBox()).forEach(({ x, y, width, height }, i) => {
  pictures[i].setAttribute("viewBox", `${x - 3} ${y - 3} ${width + 6} ${height + 6}`);
});
if (folds.size > 0) {
  byId("legend").append(element("li", {}, words.opent));
}

// A line of each kind that is on the map. Then what only some views show: a dashed line between two, and
// a thick or a dashed edge.
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
[["tie", words.lijn], ["strong", words.sterk], ["unsure", words.gebruik]]
  .filter(([kind]) => homeLines.some(({ node }) => node.classList.contains(kind)))
  .forEach(([kind, text]) => lineSign(`line ${kind}`, text));
const seenAtTimes = [[".wish", lineSign("wish", words.wens)], [".mark.bridge", edgeSign("bridge", "")],
  [".mark.apart", edgeSign("apart", words.los)]];
function renderLegend() {
  for (const [what, item] of seenAtTimes) {
    item.hidden = !map.querySelector(what);
  }
  byId("legend").querySelector(".bridge").closest("li").lastChild.textContent = steps[state.step]?.bridge ?? "";
}
