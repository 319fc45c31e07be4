// Marks are buttons: one of them takes the focus, and arrows walk over the map.
marks.forEach((mark, number) => {
  const only = folds.has(number) ? null : assets[assetsIn[number][0]];
  const label = only
    ? `${only.name}, ${kinds[only.kind].name}`
    : [...mark.querySelectorAll(".name, .detail")].map((node) => node.textContent).join(" ");
  mark.setAttribute("role", "button");
  mark.setAttribute("tabindex", number === 0 ? "0" : "-1");
  if (folds.has(number)) {
    mark.setAttribute("aria-expanded", "false");
  }
  mark.setAttribute("aria-label", label);
  mark.addEventListener("click", () => {
    if (moved < 8) {
      chooseMark(number);
      focusMark(number);
    }
  });
});
function giveTurn(number) {
  marks.forEach((mark, at) => mark.setAttribute("tabindex", at === number ? "0" : "-1"));
}
function bringIntoSight(number) {
  const { x, y } = places[number];
  if (!within([x, y, x, y], inSight())) {
    show({ x: x - frame.width / 2, y: y - frame.height / 2, width: frame.width });
  }
}
function focusMark(number) {
  giveTurn(number);
  marks[number].focus({ preventScroll: true });
  bringIntoSight(number);
}
// Whoever comes by keyboard sees where; a finger or mouse is there already.
map.addEventListener("focusin", ({ target }) => {
  if (marks.includes(target) && target.matches(":focus-visible")) {
    bringIntoSight(marks.indexOf(target));
  }
});
// The nearest in a direction: what lies aside counts double.
function neighbour(number, dx, dy) {
  let best = number;
  let least = Infinity;
  shown.forEach((other) => {
    const place = places[other];
    const along = (place.x - places[number].x) * dx + (place.y - places[number].y) * dy;
    const aside = Math.abs((place.x - places[number].x) * dy - (place.y - places[number].y) * dx);
    const cost = along + 2 * aside;
    if (other !== number && along > 0 && aside <= 2 * along && cost < least) {
      least = cost;
      best = other;
    }
  });
  return best;
}
const arrows = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const directions = Object.values(arrows);
function reach(start, next, reached) {
  const queue = [start];
  for (let at = 0; at < queue.length; ++at) {
    if (!reached.has(queue[at])) {
      reached.add(queue[at]);
      queue.push(...next.get(queue[at]));
    }
  }
}
// Whom no arrow leads to comes between two that follow each other, where that is the least detour.
function insert(lost, next, reached) {
  const far = (a, b) => Math.hypot(places[a].x - places[b].x, places[a].y - places[b].y);
  let least = Infinity;
  let best = null;
  for (const from of reached) {
    next.get(from).forEach((to, way) => {
      const [dx, dy] = directions[way];
      const along = (places[lost].x - places[from].x) * dx + (places[lost].y - places[from].y) * dy;
      const detour = far(from, lost) + far(lost, to) - far(from, to);
      if (along > 0 && detour < least) {
        least = detour;
        best = { from, to, way };
      }
    });
  }
  if (best) {
    next.get(lost)[best.way] = best.to;
    next.get(best.from)[best.way] = lost;
  }
}
const walks = new Map(); // by the group that is open: from each mark the next in each direction
function walkNow() {
  if (!walks.has(opened)) {
    const next = new Map(shown.map((number) =>
      [number, directions.map((direction) => neighbour(number, ...direction))]));
    const reached = new Set();
    reach(shown[0], next, reached);
    shown.filter((number) => !reached.has(number)).forEach((lost) => {
      if (!reached.has(lost)) {
        insert(lost, next, reached);
        reach(lost, next, reached);
      }
    });
    walks.set(opened, next);
  }
  return walks.get(opened);
}
map.addEventListener("keydown", (event) => {
  const number = marks.indexOf(document.activeElement);
  if (number < 0) {
    return;
  }
  if (arrows[event.key]) {
    focusMark(walkNow().get(number)[directions.indexOf(arrows[event.key])]);
  } else if (event.key === "Enter" || event.key === " ") {
    chooseMark(number);
  } else {
    return;
  }
  event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  if (["INPUT", "SELECT"].includes(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const keys = {
    "+": () => zoom(1 / 1.4),
    "=": () => zoom(1 / 1.4),
    "-": () => zoom(1.4),
    0: showAll,
    Escape: () => {
      if (state.presenting) {
        stopPresenting();
      } else if (state.open !== null && spotsOfChoice().length === 0) {
        closeGroup();
      } else if (spotsOfChoice().length > 0) {
        leaveChoice();
      } else {
        choose({});
      }
    },
    PageDown: () => state.presenting && present(view + 1),
    PageUp: () => state.presenting && present(view - 1),
  };
  keys[event.key]?.();
});

byId("foot").append(element("p", { class: "keys" }, words.uitleg_toetsen));
map.setAttribute("aria-label", document.title);
// Else a map that is larger than its pane is a stop of its own, at which nothing can be done.
map.setAttribute("tabindex", "-1");
byId("side").setAttribute("aria-label", words.bevindingen);
addEventListener("hashchange", readLink);
readLink();
