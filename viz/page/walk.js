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
function focusMark(number) {
  giveTurn(number);
  marks[number].focus({ preventScroll: true });
  const { x, y } = places[number];
  const inside = x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height;
  if (!inside) {
    show({ x: x - frame.width / 2, y: y - frame.height / 2, width: frame.width });
  }
}
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
map.addEventListener("keydown", (event) => {
  const number = marks.indexOf(document.activeElement);
  if (number < 0) {
    return;
  }
  if (arrows[event.key]) {
    focusMark(neighbour(number, ...arrows[event.key]));
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
map.setAttribute("aria-label", words.kaart);
byId("side").setAttribute("aria-label", words.bevindingen);
addEventListener("hashchange", readLink);
showFirst();
readLink();
