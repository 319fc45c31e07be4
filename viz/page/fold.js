// Opening a group on the map: those inside show, the marks around it step aside to places that are in
// the page, and the lines are those of who is inside.
let opened = null; // the mark whose fold shows now
function linesOf(fold) {
  const group = document.createElementNS(svgSpace, "g");
  const found = (fold.node.dataset.lines || "").split(" ").filter(Boolean).map((text) => {
    const [a, b, style] = text.split(",");
    const node = document.createElementNS(svgSpace, "line");
    node.setAttribute("class", `line ${style}`);
    for (const [end, mark] of [["1", a], ["2", b]]) {
      node.setAttribute(`x${end}`, places[mark].x);
      node.setAttribute(`y${end}`, places[mark].y);
    }
    group.append(node);
    return { node, a: Number(a), b: Number(b) };
  });
  fold.node.querySelector(".frame").after(group);
  return found;
}
// How far a mark has stepped aside, and so much more.
function awayFrom(number, dx = 0, dy = 0) {
  const { x, y } = places[number];
  const from = homes[number] ?? places[number];
  return `${x - from.x + dx}px ${y - from.y + dy}px`;
}
function stepAside(to) {
  for (let number = 0; number < outer; ++number) {
    places[number] = to[number];
    marks[number].style.setProperty("--away", awayFrom(number));
  }
}
// Shows the group that is open now, and no other.
function renderFold() {
  if (opened === state.open) {
    return;
  }
  const before = folds.get(opened);
  const fold = folds.get(state.open);
  if (before) {
    before.node.remove();
    marks[opened].setAttribute("aria-expanded", "false");
  }
  const focused = marks.indexOf(document.activeElement);
  opened = state.open;
  byId("lines").toggleAttribute("hidden", Boolean(fold));
  byId("close").hidden = !fold;
  stepAside(fold ? fold.places : homes);
  if (fold) {
    byId("wishes").before(fold.node);
    marks[opened].setAttribute("aria-expanded", "true");
    fold.inside.forEach((number) => {
      places[number] = middleOf(marks[number]);
    });
    fold.lines = fold.lines ?? linesOf(fold);
  }
  lines = fold ? fold.lines : homeLines;
  setFull(fold ? fold.room : home);
  shown = shownMarks();
  if (!shown.some((number) => marks[number].getAttribute("tabindex") === "0") || focused >= outer) {
    const next = shown.includes(focused) ? focused : opened ?? before?.mark ?? 0;
    giveTurn(next);
    if (focused >= outer) {
      focusMark(next);
    }
  }
}
function shownMarks() {
  const inside = folds.get(opened)?.inside ?? [];
  return [...marks.keys()].slice(0, outer).concat(inside);
}
function showGroup(number) {
  showBox(folds.get(number).frame, home.width / 25);
}
function openGroup(number) {
  choose({ open: number });
  showGroup(number);
  say(fill(words.geopend, { naam: nameOfGroup(number) }));
}
function closeGroup() {
  const number = state.open;
  const within = marks.indexOf(document.activeElement) >= 0 || document.activeElement === byId("close");
  choose({ open: null });
  showAll();
  if (within) {
    focusMark(number);
  }
}
const nameOfGroup = (number) =>
  [...marks[number].querySelectorAll(".name")].map((node) => node.textContent).join(" ");
// How a link calls a group: an association by its own handle, an area by its name.
const handleOf = (number) =>
  assets.find((asset) => asset.mark === number && asset.own === undefined)?.handle ?? nameOfGroup(number);

// Which group is open when this is chosen: the one that all of it is in, else the one that was, if it
// has to do with it.
function groupFor(spots) {
  const groups = new Set(spots.filter((spot) => assets[spot]?.own !== undefined)
    .map((spot) => assets[spot].mark));
  const [first] = groups;
  return groups.size === 1 ? first : groups.size === 0 || groups.has(state.open) ? state.open : null;
}
