// The controls.
function options(values, first) {
  return [element("option", { value: "" }, first),
    ...[...new Set(values)].sort((a, b) => a.localeCompare(b)).map((value) =>
      element("option", { value }, value))];
}
function filter(change) {
  Object.assign(state, change);
  choose({});
  const count = assets.filter(fits).length;
  say(fill(words.gevonden, { aantal: count }));
}
const search = element("input", {
  type: "search", id: "search", list: "names", autocomplete: "off", placeholder: words.zoek_leeg,
  oninput: (event) => {
    const text = event.target.value.trim();
    const found = assets.findIndex((asset) => asset.name === text);
    state.text = found >= 0 ? "" : text;
    if (found >= 0) {
      chooseAsset(found);
    } else {
      filter({});
    }
  },
});
const choice = (id, label, values, first, key) =>
  element("label", { for: id }, label,
    element("select", { id, onchange: (event) => filter({ [key]: event.target.value }) },
      ...options(values, first)));
const usedKinds = [...new Set(assets.map((asset) => asset.kind))].sort((a, b) => a - b);
const kindBoxes = element("details", {},
  element("summary", {}, words.soorten),
  element("fieldset", {}, element("legend", {}, words.soorten),
    ...usedKinds.map((kind) => element("label", {},
      element("input", {
        type: "checkbox", checked: true,
        onchange: (event) => {
          const hidden = new Set(state.hidden);
          hidden[event.target.checked ? "delete" : "add"](kind);
          filter({ hidden });
        },
      }), `${kinds[kind].letter} · ${kinds[kind].name}`))));
// It lies over what is below it, so it closes as soon as somebody does something else.
for (const name of ["pointerdown", "focusin"]) {
  document.addEventListener(name, ({ target }) => {
    if (!kindBoxes.contains(target)) {
      kindBoxes.open = false;
    }
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && kindBoxes.open) {
    kindBoxes.open = false;
    kindBoxes.querySelector("summary").focus();
    event.stopImmediatePropagation();
  }
});
const tableButton = button(words.tabel, () => choose({ table: !state.table }));
const presentButton = button(words.presenteer, () => {
  present(views.findIndex((one) => one.step === state.step));
  byId("next").focus();
});
function printOn(small) {
  document.body.classList.toggle("small", small);
  window.print();
}
const themes = assets.flatMap((asset) => asset.themes);
const areas = assets.flatMap((asset) => asset.area ?? []);
byId("tools").append(
  element("label", { for: "search" }, words.zoek, search),
  element("datalist", { id: "names" },
    ...[...new Set(assets.map((asset) => asset.name))].map((value) => element("option", { value }))),
  ...(themes.length ? [choice("theme", words.thema, themes, words.elk_thema, "theme")] : []),
  ...(areas.length ? [choice("area", words.gebied, areas, words.elk_gebied, "area")] : []),
  kindBoxes, tableButton, presentButton,
  button(words.druk_a3, () => printOn(false)), button(words.druk_a4, () => printOn(true)));

// Always there where there is room for them.
const wide = matchMedia("(min-width: 60rem)");
function makeRoom() {
  byId("more").open = wide.matches;
}
byId("more-label").textContent = words.meer_knoppen;
wide.addEventListener("change", makeRoom);
makeRoom();

const tabs = [words.alles, ...steps.map((step, number) => `${number + 1} ${step.name}`)].map(
  (text, number) => element("button", {
    type: "button", role: "tab", id: `tab${number}`, "aria-controls": "view",
    onclick: () => chooseStep(number - 1),
  }, text));
byId("tabs").append(...tabs);
byId("tabs").addEventListener("keydown", (event) => {
  const now = state.step + 1;
  const next = { ArrowRight: (now + 1) % tabs.length, ArrowLeft: (now + tabs.length - 1) % tabs.length,
    Home: 0, End: tabs.length - 1 }[event.key];
  if (next !== undefined) {
    chooseStep(next - 1);
    tabs[next].focus();
    event.preventDefault();
  }
});

byId("buttons").append(
  button(words.vorige, () => present(view - 1), { class: "show", id: "previous" }),
  button(words.volgende, () => present(view + 1), { class: "show", id: "next" }),
  button(words.dicht, closeGroup, { id: "close", hidden: true }),
  button("+", () => zoom(1 / 1.4), { "aria-label": words.groter, title: words.groter }),
  button("−", () => zoom(1.4), { "aria-label": words.kleiner, title: words.kleiner }),
  button(words.heel, showAll),
  button(words.stop, stopPresenting, { class: "show" }));
