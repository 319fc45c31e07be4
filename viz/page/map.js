// The map: its marks, its lines, and which assets stand in which mark.
const map = byId("map");
const marks = [...map.querySelectorAll(".mark")];
const lines = [...map.querySelectorAll(".line")].map((node) => ({
  node,
  a: Number(node.dataset.a),
  b: Number(node.dataset.b),
}));
const assetsIn = marks.map(() => []);
assets.forEach((asset, number) => assetsIn[asset.mark].push(number));
const places = marks.map((mark) => {
  const box = mark.querySelector(".outline").getBBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
});

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
