// Names that can be read from every distance. Where all of them would be too small, as many as fit are
// drawn larger, and the other marks become small and go without: what is chosen first, then groups,
// places and what people do together, and people last, in the order of their names. Nearer by there is
// room for more, until everybody has a name.
const readable = 11; // pixels
const nameSize = Number(map.querySelector(".mark .name")?.getAttribute("font-size") ?? readable);
const heart = 0.25; // of a mark without a name, how much must stay in sight
const fewest = 6; // names, if need be on marks without one
const kindsFirst = ["group", "association", "facility", "initiative", "institution", "external", "channel",
  "professional", "resident"];
const rankOfKind = marks.map((mark) => kindsFirst.findIndex((kind) => mark.classList.contains(kind)));
const extents = new Map(); // by mark: how wide and high it is
function extentOf(number) {
  if (!extents.has(number)) {
    extents.set(number, marks[number].querySelector(".outline").getBBox());
  }
  return extents.get(number);
}
function boxAround(number, scale) {
  const { x, y } = places[number];
  const { width, height } = extentOf(number);
  return [x - scale * width / 2, y - scale * height / 2, x + scale * width / 2, y + scale * height / 2];
}
// What of the map shows in the pane.
function inSight() {
  const { unit, left, top } = fit();
  const { x, y, width, height } = frame;
  return [x - left / unit, y - top / unit, x + width + left / unit, y + height + top / unit];
}
const within = (a, b) => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

// The marks that get a name, of those that show, when each name needs so much more room: no more than
// so many, and none on the heart of another.
function namedBeside(hearts, grow, most) {
  const rank = (number) => (marks[number].matches(".lit") ? -2
    : marks[number].matches(".bridge, .apart") ? -1 : rankOfKind[number]);
  const order = shown.map((number) => [rank(number), number]).sort(([a, m], [b, n]) => a - b || m - n);
  const all = inSight();
  const named = new Map();
  for (const [level, number] of order) {
    const box = boxAround(number, grow);
    const hides = level > -2 && (!within(box, all) ||
      hearts.some(([other, dot]) => other !== number && overlap(box, dot)));
    if (!hides && named.size < most && ![...named.values()].some((other) => overlap(box, other))) {
      named.set(number, box);
    }
  }
  return named;
}
// From very far every name covers somebody, and a map without any name says nothing: a few names stand
// before whom they cover.
function namedAt(grow) {
  const hearts = shown.map((number) => [number, boxAround(number, heart)]);
  const named = namedBeside(hearts, grow, Infinity);
  return named.size < fewest ? namedBeside([], grow, fewest) : named;
}
function renderNames() {
  const { unit } = fit();
  if (!(unit > 0)) {
    return; // the table shows
  }
  const grow = readable / (nameSize * unit);
  const named = grow > 1 ? namedAt(grow) : null;
  map.style.setProperty("--grow", grow);
  for (const number of shown) {
    marks[number].classList.toggle("large", Boolean(named?.has(number)));
    marks[number].classList.toggle("small", Boolean(named) && !named.has(number));
    const covered = named && !named.has(number) &&
      [...named.values()].some((box) => overlap(box, boxAround(number, heart)));
    marks[number].classList.toggle("behind", Boolean(covered));
  }
  nearer.hidden = !map.querySelector(".mark.small");
}
// On a narrow screen the whole map has room for hardly any name: it begins with its middle, as high as
// the pane.
function showFirst() {
  const whole = Math.min(pane.clientWidth / full.width, pane.clientHeight / full.height);
  const width = (pane.clientWidth * full.height) / pane.clientHeight;
  if (!(whole > 0) || readable / (nameSize * whole) < 2.5 || width >= full.width) {
    showAll();
    return;
  }
  const height = (width * full.height) / full.width;
  show({ x: full.x + (full.width - width) / 2, y: full.y + (full.height - height) / 2, width });
}
new ResizeObserver(renderNames).observe(pane);
