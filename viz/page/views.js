// Links to a view: #stap=2&wie=n5&punt=3, or #groep=koor.
function writeLink() {
  const link = new URLSearchParams();
  if (state.step !== everything) {
    link.set("stap", state.step + 1);
  }
  if (state.open !== null) {
    link.set("groep", handleOf(state.open));
  }
  if (state.asset !== null) {
    link.set("wie", assets[state.asset].handle);
  }
  if (state.finding !== null) {
    link.set("punt", state.finding + 1);
  }
  history.replaceState(history.state, "", `#${link}`);
}
function readLink() {
  const link = new URLSearchParams(location.hash.slice(1));
  const step = Number(link.get("stap") ?? 0) - 1;
  const asset = assets.findIndex((one) => one.handle === link.get("wie"));
  const finding = Number(link.get("punt") ?? 0) - 1;
  Object.assign(state, {
    step: steps[step] ? step : everything,
    open: [...folds.keys()].find((mark) => handleOf(mark) === link.get("groep")) ?? null,
    asset: asset >= 0 ? asset : null,
    finding: asset < 0 && findings[finding] ? finding : null,
    path: null,
  });
  state.open = groupFor(spotsOfChoice());
  render();
  if (spotsOfChoice().length > 0) {
    showMarks([...nearMarks(litMarks())]);
  } else if (state.open !== null) {
    showGroup(state.open);
  } else {
    showFirst();
  }
  byId(`f${state.finding}`)?.scrollIntoView({ block: "nearest" });
}

// Presenting: one view after the other, in large type.
const views = [{ step: everything }];
steps.forEach((_, step) => {
  views.push({ step });
  const seen = new Map();
  for (const { finding, number } of findingsOf(step)) {
    seen.set(finding.code, (seen.get(finding.code) ?? 0) + 1);
    if (finding.spots.length > 0 && seen.get(finding.code) === 1) {
      views.push({ step, finding: number });
    }
  }
});
let view = 0;
function present(number) {
  view = Math.min(Math.max(number, 0), views.length - 1);
  choose({ ...views[view], open: null, presenting: true, table: false });
  if (state.finding !== null) {
    showMarks([...nearMarks(litMarks())]);
  } else {
    showAll();
  }
  // Not switched off: that would take the focus away.
  byId("previous").setAttribute("aria-disabled", String(view === 0));
  byId("next").setAttribute("aria-disabled", String(view === views.length - 1));
  say(byId("caption").textContent);
}
function stopPresenting() {
  state.presenting = false;
  leaveChoice();
  presentButton.focus();
}
