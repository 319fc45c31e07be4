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

// Aside of its place, so far that its lines still end inside it.
const asides = [[0, 0], ...[0.2, 0.4].flatMap((far) =>
  [[0, -1], [0, 1], [-1, 0], [1, 0], [-1, -1], [1, -1], [-1, 1], [1, 1]].map(([x, y]) => [far * x, far * y]))];
function boxesOf(number, scale) {
  const [left, top, right, bottom] = boxAround(number, scale);
  return asides.map(([x, y]) => {
    const [dx, dy] = [x * (right - left), y * (bottom - top)];
    return { dx, dy, box: [left + dx, top + dy, right + dx, bottom + dy] };
  });
}

// The marks that get a name, of those that show, when each name needs so much more room, and how far
// they step aside for it: first whom the view is about, in their order, then the others. None on another,
// and none on the heart of another unless the view is about it; of the others no more than so many.
function namedBeside(about, hearts, grow, most) {
  const order = shown.filter((number) => !about.includes(number)).map((number) =>
    [(marks[number].matches(".dim") ? kindsFirst.length : 0) + rankOfKind[number], number])
    .sort(([a, m], [b, n]) => a - b || m - n);
  const all = inSight();
  const named = new Map();
  const free = ({ box }) => ![...named.values()].some((other) => overlap(box, other.box));
  const inside = ({ box: [left, top, right, bottom] }) =>
    overlap([(left + right) / 2, (top + bottom) / 2, (left + right) / 2, (top + bottom) / 2], all);
  for (const number of about) {
    const spots = boxesOf(number, grow).filter((one) => inside(one) && free(one));
    const spot = spots.find(({ box }) => within(box, all)) ?? spots[0];
    if (spot) {
      named.set(number, spot);
    }
  }
  for (const [, number] of order) {
    const [spot] = boxesOf(number, grow);
    const hides = !within(spot.box, all) ||
      hearts.some(([other, dot]) => other !== number && overlap(spot.box, dot));
    if (!hides && named.size < most && free(spot)) {
      named.set(number, spot);
    }
  }
  return named;
}
// From very far every name covers somebody, and a map without any name says nothing: a few names stand
// before whom they cover. Whether more fit when groups go first, or small ones, differs from map to map.
function namedAt(grow) {
  const about = marksAbout();
  const hearts = shown.map((number) => [number, boxAround(number, heart)]);
  const size = (number) => extentOf(number).width * extentOf(number).height;
  const byKind = (number) => rankOfKind[number];
  const tried = (about.size > 0 ? [byKind, size] : [byKind]).map((second) => {
    const order = [...about].sort(([m, a], [n, b]) => a - b || second(m) - second(n) || m - n)
      .map(([number]) => number);
    const named = namedBeside(order, hearts, grow, Infinity);
    return named.size < fewest ? namedBeside(order, [], grow, fewest) : named;
  });
  const worth = (named) => [...named.keys()].reduce((sum, number) =>
    sum + (about.has(number) ? 1 / 4 ** about.get(number) : 0), 0);
  return tried.reduce((best, one) => (worth(one) > worth(best) ? one : best));
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
    const { dx, dy } = named?.get(number) ?? { dx: 0, dy: 0 };
    marks[number].classList.toggle("large", Boolean(named?.has(number)));
    marks[number].style.setProperty("--aside", awayFrom(number, dx, dy));
    marks[number].classList.toggle("small", Boolean(named) && !named.has(number));
    const covered = named && !named.has(number) &&
      [...named.values()].some(({ box }) => overlap(box, boxAround(number, heart)));
    marks[number].classList.toggle("behind", Boolean(covered));
  }
  nearer.hidden = !map.querySelector(".mark.small");
}
// On a narrow screen the whole map has room for hardly any name: it begins with whom a step is about, or
// with its middle, as high as the pane.
function showFirst() {
  const whole = Math.min(pane.clientWidth / full.width, pane.clientHeight / full.height);
  const width = (pane.clientWidth * full.height) / pane.clientHeight;
  if (!(whole > 0) || readable / (nameSize * whole) < 2.5 || width >= full.width) {
    showAll();
    return;
  }
  const about = [...marksAbout().keys()];
  if (about.length > 0) {
    showMarks(about);
    return;
  }
  const height = (width * full.height) / full.width;
  show({ x: full.x + (full.width - width) / 2, y: full.y + (full.height - height) / 2, width });
}
new ResizeObserver(renderNames).observe(pane);
