// Zooming and moving: a window on the map. While it moves, the map is shifted and scaled as it is; once
// it rests, the window itself is set and the letters are drawn sharp again. That spares a step most of
// its work.
const pane = byId("pane");
const home = boxIn(map.getAttribute("viewBox"));
let full = home; // all there is: more where a group is open
const restAfter = 120; // milliseconds
let frame = { ...full };
let drawn = { ...full }; // the window that is set
let asked = false;
let resting = 0;

// Pixels a unit of the map, and how many are left beside and above.
function fit() {
  const unit = Math.min(pane.clientWidth / frame.width, pane.clientHeight / frame.height);
  return {
    unit,
    left: (pane.clientWidth - unit * frame.width) / 2,
    top: (pane.clientHeight - unit * frame.height) / 2,
  };
}
function settle() {
  map.setAttribute("viewBox", `${frame.x} ${frame.y} ${frame.width} ${frame.height}`);
  map.style.transform = "";
  map.classList.remove("moving");
  drawn = { ...frame };
  renderNames();
}
function shift() {
  const scale = drawn.width / frame.width;
  const { unit, left, top } = fit();
  const x = left * (1 - scale) + (drawn.x - frame.x) * unit;
  const y = top * (1 - scale) + (drawn.y - frame.y) * unit;
  map.classList.add("moving");
  map.style.transform = `matrix(${scale}, 0, 0, ${scale}, ${x}, ${y})`;
  clearTimeout(resting);
  resting = setTimeout(settle, restAfter);
}
window.addEventListener("beforeprint", settle);

function show(next) {
  const width = Math.min(Math.max(next.width, full.width / 20), full.width * 1.5);
  const height = (width * full.height) / full.width;
  const within = (value, least, most) => Math.min(Math.max(value, least), most);
  frame = {
    x: within(next.x, full.x - width / 2, full.x + full.width - width / 2),
    y: within(next.y, full.y - height / 2, full.y + full.height - height / 2),
    width,
    height,
  };
  if (!asked) {
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      shift();
    });
  }
}
// Where a point of the screen lies on the map.
function onMap(event) {
  const edge = pane.getBoundingClientRect();
  const { unit, left, top } = fit();
  return {
    x: frame.x + (event.clientX - edge.left - pane.clientLeft - left) / unit,
    y: frame.y + (event.clientY - edge.top - pane.clientTop - top) / unit,
  };
}
function zoom(factor, around) {
  const centre = around ?? { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const width = Math.min(Math.max(frame.width * factor, full.width / 20), full.width * 1.5);
  const real = width / frame.width;
  show({
    x: centre.x - (centre.x - frame.x) * real,
    y: centre.y - (centre.y - frame.y) * real,
    width,
  });
}
function showAll() {
  show({ ...full });
}
function setFull(box) {
  full = box;
  show(box);
}
// Around a box, with some air.
function showBox(box, air = home.width / 8) {
  const width = box.width + 2 * air;
  const height = box.height + 2 * air;
  const needed = Math.min(Math.max(width, (height * full.width) / full.height), full.width);
  if (needed >= full.width) {
    showAll();
    return;
  }
  show({
    x: box.x + (box.width - needed) / 2,
    y: box.y + (box.height - (needed * full.height) / full.width) / 2,
    width: needed,
  });
}
// As near as all of them get a name, or as fit.
function showMarks(numbers) {
  if (numbers.length === 0 || !(fit().unit > 0)) {
    return;
  }
  const xs = numbers.map((number) => places[number].x);
  const ys = numbers.map((number) => places[number].y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  const sizes = numbers.map(extentOf);
  const widest = Math.max(...sizes.map(({ width }) => width));
  const highest = Math.max(...sizes.map(({ height }) => height));
  // A name is as large as it is readable: so much stays free for it at the edges.
  const own = readable / nameSize;
  const near = Math.min(own, (pane.clientWidth - 1.1 * own * widest) / box.width,
    (pane.clientHeight - 1.1 * own * highest) / box.height);
  const most = Math.min(pane.clientWidth, (pane.clientHeight * full.width) / full.height);
  showBox(box);
  if (near > most / frame.width) {
    const width = most / near;
    const height = (width * full.height) / full.width;
    // No further over the edge of the map than a name is.
    const inside = (middle, sight, air, [from, size]) => (sight - 2 * air > size ? middle
      : Math.min(Math.max(middle, from + sight / 2 - air), from + size - sight / 2 + air));
    const air = own / near / 2;
    const { clientWidth, clientHeight } = pane;
    const middle = {
      x: inside(x + box.width / 2, clientWidth / near, air * widest, [full.x, full.width]),
      y: inside(y + box.height / 2, clientHeight / near, air * highest, [full.y, full.height]),
    };
    show({ x: middle.x - width / 2, y: middle.y - height / 2, width });
  }
}

const fingers = new Map();
let moved = 0;
pane.addEventListener("wheel", (event) => {
  event.preventDefault();
  zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, onMap(event));
}, { passive: false });
pane.addEventListener("pointerdown", (event) => {
  fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  moved = 0;
});
pane.addEventListener("pointermove", (event) => {
  const before = fingers.get(event.pointerId);
  if (!before) {
    return;
  }
  const now = { x: event.clientX, y: event.clientY };
  const scale = 1 / fit().unit;
  const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
  if (others.length === 1) {
    const apartBefore = Math.hypot(before.x - others[0].x, before.y - others[0].y);
    const apartNow = Math.hypot(now.x - others[0].x, now.y - others[0].y);
    zoom(apartBefore / Math.max(apartNow, 1), onMap(event));
  } else {
    show({
      x: frame.x - (now.x - before.x) * scale,
      y: frame.y - (now.y - before.y) * scale,
      width: frame.width,
    });
  }
  moved += Math.hypot(now.x - before.x, now.y - before.y);
  fingers.set(event.pointerId, now);
});
for (const name of ["pointerup", "pointercancel", "pointerleave"]) {
  pane.addEventListener(name, (event) => fingers.delete(event.pointerId));
}
