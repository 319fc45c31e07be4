// The map: its marks, its lines, and which assets stand in which mark. Marks go by their number: first
// those of the map, then those inside the groups that open on it.
const map = byId("map");
const marks = [...map.querySelectorAll("#marks .mark"), ...map.querySelectorAll(".fold .mark")];
const outer = byId("marks").children.length;
const middleOf = (mark) => {
  const box = mark.querySelector(".outline").getBBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const homes = marks.slice(0, outer).map(middleOf);
const homeLines = [...map.querySelectorAll("#lines .line")].map((node) => ({
  node,
  a: Number(node.dataset.a),
  b: Number(node.dataset.b),
}));
const places = [...homes]; // by mark, where it stands now
let lines = homeLines; // those that show now
let shown = [...homes.keys()]; // the marks that show now

const numbersIn = (text) => text.split(/[ ,]/).map(Number);
function boxIn(text) {
  const [x, y, width, height] = numbersIn(text);
  return { x, y, width, height };
}
const folds = new Map([...map.querySelectorAll(".fold")].map((node) => [Number(node.dataset.mark), {
  node,
  mark: Number(node.dataset.mark),
  inside: [...node.querySelectorAll(".mark")].map((mark) => marks.indexOf(mark)),
  frame: boxIn(node.dataset.frame),
  room: boxIn(node.dataset.room),
  places: node.dataset.places.split(" ").map((text) => {
    const [x, y] = numbersIn(text);
    return { x, y };
  }),
}]));
// Even hidden they cost a large map its pace, so they wait outside it.
for (const { node } of folds.values()) {
  node.remove();
  node.toggleAttribute("hidden", false);
}
const assetsIn = marks.map(() => []);
assets.forEach((asset, number) => {
  assetsIn[asset.mark].push(number);
  if (asset.own !== undefined) {
    assetsIn[asset.own].push(number);
  }
});
// The mark that shows a spot now. A spot is an asset, or an area: -1 for the first mark, and so on.
function markOf(spot) {
  const { own, mark } = assets[spot] ?? { mark: -1 - spot };
  return own !== undefined && mark === state.open ? own : mark;
}
const marksOf = (spots) => [...new Set(spots.map(markOf))];

// What is tied to what, for ways from one to another.
const ties = assets.map((asset) => asset.ties.filter(([other]) => other !== null));
assets.forEach((asset, number) => {
  for (const [other, text] of ties[number]) {
    if (!ties[other].some(([back]) => back === number)) {
      ties[other].push([number, text]);
    }
  }
});

function wayBetween(from, to) {
  const before = new Map([[from, null]]);
  const queue = [from];
  for (let at = 0; at < queue.length && !before.has(to); ++at) {
    for (const [other] of ties[queue[at]]) {
      if (!before.has(other)) {
        before.set(other, queue[at]);
        queue.push(other);
      }
    }
  }
  if (!before.has(to)) {
    return [];
  }
  const way = [];
  for (let one = to; one !== null; one = before.get(one)) {
    way.unshift(one);
  }
  return way;
}
