// Choosing.
function spotsOfChoice() {
  return state.path ?? (state.finding !== null ? findings[state.finding].spots
    : state.asset !== null ? [state.asset] : []);
}
function choose(change) {
  Object.assign(state, { asset: null, finding: null, path: null }, change);
  state.open = groupFor(spotsOfChoice());
  render();
  writeLink();
}
function chooseStep(step) {
  choose({ step, open: null });
  showFirst();
}
// Nothing is chosen any more: what the map showed before comes back. Whoever stood in what goes stands
// at the mark that it was about.
function leaveChoice() {
  const last = state.asset;
  choose({});
  say("");
  if (last !== null && document.activeElement === document.body) {
    giveTurn(markOf(last));
    marks[markOf(last)].focus({ preventScroll: true });
  }
  if (state.open !== null) {
    showGroup(state.open);
  } else {
    showFirst();
  }
}
function chooseFinding(number) {
  if (state.finding === number) {
    leaveChoice();
    return;
  }
  const step = state.step === everything ? everything : findings[number].step;
  choose({ finding: number, step });
  showMarks([...nearMarks(litMarks())]);
}
function chooseAsset(number) {
  choose({ asset: number, table: false });
  showMarks([...nearMarks(litMarks())]);
  say(fill(words.gekozen, { naam: assets[number].name }));
  byId("side").scrollTop = 0;
}
function chooseMark(number) {
  if (!folds.has(number)) {
    chooseAsset(assetsIn[number][0]);
  } else if (number === state.open) {
    closeGroup();
  } else {
    openGroup(number);
  }
}
function chooseWay(from, to) {
  const path = wayBetween(from, to);
  choose({ asset: from, path: path.length ? path : null });
  if (path.length) {
    showMarks(marksOf(path));
  }
  say(path.length ? path.map((number) => assets[number].name).join(", ") : words.weg_geen);
  return path;
}

// One mark alone says little: who it is in contact with stays in sight.
function nearMarks(lit) {
  const near = new Set(lit);
  if (lit.size === 1) {
    for (const { a, b } of lines) {
      if (lit.has(a) || lit.has(b)) {
        near.add(a).add(b);
      }
    }
  }
  return near;
}

function litMarks() {
  const lit = new Set(marksOf(spotsOfChoice()));
  if (state.asset !== null && !state.path) {
    marksOf(ties[state.asset].map(([other]) => other)).forEach((mark) => lit.add(mark));
  }
  return lit;
}

const isFiltering = () => state.text || state.theme || state.area || state.hidden.size > 0;
function fits(asset) {
  const text = state.text.toLowerCase();
  const all = [asset.name, ...asset.offers, ...asset.seeks, ...asset.themes];
  return (
    !state.hidden.has(asset.kind) &&
    (!state.theme || asset.themes.includes(state.theme)) &&
    (!state.area || asset.area === state.area) &&
    (!text || all.some((one) => one.toLowerCase().includes(text)))
  );
}

const findingsOf = (step) =>
  findings.map((finding, number) => ({ finding, number }))
    .filter(({ finding }) => step === everything || finding.step === step);

// The marks with a thick edge in a step, and those that stand apart.
function edgesNow() {
  const held = new Set();
  const loose = new Set();
  if (state.step !== everything && spotsOfChoice().length === 0) {
    marksOf(steps[state.step].bridges).forEach((mark) => held.add(mark));
    for (const { finding } of findingsOf(state.step)) {
      if (finding.group === apart) {
        marksOf(finding.spots).forEach((mark) => loose.add(mark));
      }
    }
  }
  return { held, loose };
}

// Whom the view is about, the first before all others: who is chosen, who is lit or has a thick edge, who
// stands apart, and between whom a line is dashed.
function marksAbout() {
  const { held, loose } = edgesNow();
  const chosen = state.asset === null ? [] : marksOf([state.asset]);
  const about = new Map();
  [chosen, [...litMarks(), ...held], loose, wishesNow().flatMap(marksOf)].forEach((group, rank) => {
    group.forEach((mark) => about.set(mark, about.get(mark) ?? rank));
  });
  return about;
}

function renderMap() {
  const lit = litMarks();
  const near = nearMarks(lit);
  const chosen = lit.size > 0;
  const filtered = isFiltering();
  const { held, loose } = edgesNow();
  shown.forEach((number) => {
    const mark = marks[number];
    const fitting = !filtered || assetsIn[number].some((one) => fits(assets[one]));
    mark.classList.toggle("lit", lit.has(number));
    mark.classList.toggle("dim", chosen ? !near.has(number) : !fitting);
    mark.classList.toggle("bridge", held.has(number));
    mark.classList.toggle("apart", loose.has(number) && !held.has(number));
    mark.setAttribute("aria-pressed", lit.has(number) ? "true" : "false");
  });
  const hops = new Set();
  (state.path ?? []).forEach((one, at) => {
    if (at > 0) {
      const pair = [markOf(state.path[at - 1]), markOf(one)].sort((a, b) => a - b);
      hops.add(pair.join());
    }
  });
  for (const { node, a, b } of lines) {
    const own = state.asset !== null && [a, b].includes(markOf(state.asset));
    const isLit = state.path
      ? hops.has([a, b].sort((x, y) => x - y).join())
      : state.finding !== null ? near.has(a) && near.has(b) && (lit.has(a) || lit.has(b))
        : own && chosen;
    node.classList.toggle("lit", isLit);
    node.classList.toggle("dim", (chosen && !isLit) || (!chosen && filtered));
  }
  renderWishes();
}

// Dashed lines between who is not in contact yet: their ends.
function wishesNow() {
  const told = state.finding !== null ? [findings[state.finding]]
    : state.asset === null && state.step !== everything
      ? findingsOf(state.step).map(({ finding }) => finding) : [];
  return told.filter((finding) => finding.line).slice(0, 12).map((finding) => finding.line);
}
function renderWishes() {
  const nodes = wishesNow().map((ends) => {
    const [a, b] = ends.map((spot) => places[markOf(spot)]);
    const line = document.createElementNS(svgSpace, "line");
    line.setAttribute("class", "wish");
    for (const [name, value] of [["x1", a.x], ["y1", a.y], ["x2", b.x], ["y2", b.y]]) {
      line.setAttribute(name, value);
    }
    return line;
  });
  byId("wishes").replaceChildren(...nodes);
}
