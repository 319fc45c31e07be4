// A page that `buurtweb volg` makes again at every save. It may ask nothing, so it cannot know that
// there is a new one: it reads itself again every few seconds, and comes back as it was left. Not
// while somebody is busy with it, and not after it was told to stop.
const followed = JSON.parse(byId("followed").textContent);
const rest = 2000;
let busyUntil = 0;

function leave() {
  const focused = document.activeElement;
  history.replaceState({
    frame,
    state: { ...state, hidden: [...state.hidden] },
    view,
    paused: history.state?.paused ?? false,
    problem: followed.problem,
    focus: focused?.id || null,
    mark: marks.indexOf(focused),
    scroll: [scrollX, scrollY, byId("side").scrollTop],
  }, "");
}
function comeBack(before) {
  // What was chosen may be gone or have another number: the link names it, so the link decides.
  const { text, theme, area, table, presenting } = before.state;
  Object.assign(state, { text, theme, area, table, presenting, hidden: new Set(before.state.hidden) });
  search.value = text;
  view = Math.min(before.view, views.length - 1);
  readLink();
  show(before.frame);
  if (before.mark >= 0 && marks[before.mark]) {
    focusMark(before.mark);
    show(before.frame);
  } else if (before.focus) {
    byId(before.focus)?.focus({ preventScroll: true });
  }
  scrollTo(before.scroll[0], before.scroll[1]);
  byId("side").scrollTop = before.scroll[2];
}
function readAgain() {
  const waits = history.state?.paused || document.hidden || fingers.size > 0 || Date.now() < busyUntil;
  if (!waits) {
    leave();
    location.reload();
  }
}
if (followed) {
  const before = history.state;
  const paused = before?.paused ?? false;
  const pause = button(paused ? followed.resume : followed.pause, () => {
    history.replaceState({ ...history.state, paused: !history.state?.paused }, "");
    pause.textContent = history.state.paused ? followed.resume : followed.pause;
  }, { id: "pause" });
  byId("follow").hidden = false;
  byId("follow").classList.toggle("problem", followed.problem !== "");
  byId("follow").append(element("p", {}, followed.problem || followed.text),
    ...(followed.places.length
      ? [element("ul", {}, ...followed.places.map((line) => element("li", {}, line)))] : []),
    pause);
  if (before?.state) {
    comeBack(before);
  }
  if (followed.problem && followed.problem !== before?.problem) {
    say(followed.problem);
  }
  for (const name of ["keydown", "pointerdown", "wheel", "input"]) {
    addEventListener(name, () => {
      busyUntil = Date.now() + rest;
    }, { passive: true, capture: true });
  }
  setInterval(readAgain, rest);
}
