// The side: findings, or one asset.
const assetButton = (number, text) =>
  button(text ?? assets[number].name, () => chooseAsset(number));

function card(finding, number) {
  const chosen = state.finding === number;
  return element("article", { class: chosen ? "card chosen" : "card" },
    button(finding.sentence, () => chooseFinding(number),
      { class: "pick", "aria-pressed": String(chosen), id: `f${number}` }),
    element("p", {}, fill(words.vraag, { zin: finding.question })),
    element("p", {}, fill(words.actie, { zin: finding.action })),
    element("p", { class: "quiet" }, fill(words.zekerheid, { zekerheid: finding.certainty })));
}

function cards(list) {
  const box = element("div", {}, ...list.slice(0, atFirst).map((one) => card(one.finding, one.number)));
  const rest = list.slice(atFirst);
  if (rest.some(({ number }) => number === state.finding)) {
    box.append(...rest.map((one) => card(one.finding, one.number)));
  } else if (rest.length > 0) {
    const more = button(fill(words.meer, { aantal: rest.length }), () => {
      const added = rest.map((one) => card(one.finding, one.number));
      more.replaceWith(...added);
      added[0].querySelector("button").focus();
    });
    box.append(more);
  }
  return box;
}

function sideOfFindings() {
  const nodes = [];
  steps.forEach((step, number) => {
    if (state.step !== everything && state.step !== number) {
      return;
    }
    nodes.push(element("h2", {}, `${number + 1} · ${step.name}`), element("p", { class: "quiet" }, step.question));
    const mine = findingsOf(number);
    for (const heading of new Set(mine.map(({ finding }) => finding.heading))) {
      nodes.push(element("h3", {}, heading),
        cards(mine.filter(({ finding }) => finding.heading === heading)),
        ...leftOut.filter((one) => one.step === number && one.heading === heading)
          .map(({ text }) => element("p", { class: "quiet" }, text)));
    }
    if (mine.length === 0) {
      nodes.push(element("p", {}, words.geen));
    }
  });
  if (isFiltering()) {
    const found = assets.map((asset, number) => ({ asset, number })).filter(({ asset }) => fits(asset));
    nodes.unshift(element("h2", {}, fill(words.gevonden, { aantal: found.length })),
      found.length === 0 ? element("p", {}, words.niet_gevonden)
        : element("ul", { class: "chips" }, ...found.slice(0, 100).map(({ asset, number }) =>
          element("li", {}, assetButton(number, [asset.name, ...reasonFound(asset)].join(": "))))));
  }
  return nodes;
}

// The words in which the text was found, where that is not the name.
function reasonFound(asset) {
  const holds = (one) => one.toLowerCase().includes(state.text.toLowerCase());
  const among = [...asset.offers, ...asset.seeks, ...asset.themes].find(holds);
  return state.text && !holds(asset.name) && among ? [among] : [];
}

// As somebody types it: the whole name, or a piece that only one name has.
function assetNamed(text) {
  const sought = text.trim().toLowerCase();
  const names = assets.map((asset) => asset.name.toLowerCase());
  const found = names.filter((name) => sought && name.includes(sought));
  return names.indexOf(names.includes(sought) ? sought : found.length === 1 ? found[0] : null);
}

function wayForm(number) {
  const input = element("input", { list: "names", id: "way", autocomplete: "off" });
  const result = element("ol", { id: "way-result" });
  const go = () => {
    const to = assetNamed(input.value);
    if (to < 0) {
      result.replaceChildren(element("li", {}, fill(words.gevonden, { aantal: 0 })));
      say(result.textContent);
      return;
    }
    const path = chooseWay(number, to);
    byId("way").value = assets[to].name;
    const list = byId("way-result");
    list.replaceChildren(...path.map((one) => element("li", {}, assetButton(one))));
    if (path.length === 0) {
      list.replaceChildren(element("li", {}, words.weg_geen));
    }
  };
  return element("form", { onsubmit: (event) => { event.preventDefault(); go(); } },
    element("label", { for: "way" }, words.weg_naar), " ", input, " ",
    element("button", { type: "submit" }, words.weg_knop), result);
}

function sideOfAsset(number) {
  const asset = assets[number];
  const kind = kinds[asset.kind];
  const about = findings.map((finding, at) => ({ finding, number: at }))
    .filter(({ finding }) => finding.about.includes(number));
  const tied = asset.ties.map(([other, text]) =>
    element("li", {}, other === null ? text : assetButton(other, text)));
  const nodes = [
    button(words.sluit, leaveChoice),
    element("h2", { id: "who", tabindex: "-1" }, asset.name),
    element("p", { class: "quiet" }, asset.area ? `${kind.name} · ${asset.area}` : kind.name),
    ...asset.lines.map((line) => element("p", {}, line)),
  ];
  // Of a person nobody is told that there is no contact.
  if (tied.length > 0 || !kind.person) {
    nodes.push(element("h3", {}, words.verbonden),
      tied.length ? element("ul", { class: "chips" }, ...tied) : element("p", {}, words.niemand));
  }
  if (asset.via.length > 0) {
    nodes.push(element("h3", {}, words.voorstellen),
      element("ul", { class: "chips" },
        ...asset.via.map((one) => element("li", {}, assetButton(one)))));
  }
  nodes.push(wayForm(number));
  if (about.length > 0) {
    nodes.push(element("h3", {}, words.bij_deze), cards(about));
  }
  return nodes;
}

function sideOfGroup(mark) {
  return [
    button(words.sluit, closeGroup),
    element("h2", {}, marks[mark].getAttribute("aria-label")),
    element("ul", { class: "chips" },
      ...assetsIn[mark].map((number) => element("li", {}, assetButton(number)))),
  ];
}
function side() {
  if (state.asset !== null) {
    return sideOfAsset(state.asset);
  }
  const group = state.open !== null && state.finding === null && !isFiltering();
  return group ? sideOfGroup(state.open) : sideOfFindings();
}

function renderTable() {
  const [name, ...columns] = ["naam", "soort", "gebied", "biedt", "zoekt", "contact"]
    .map((column) => words[`kolom_${column}`]);
  const rows = assets.map((asset, number) => ({ asset, number })).filter(({ asset }) => fits(asset));
  const cells = ({ asset, number }) => [kinds[asset.kind].name, asset.area ?? "", asset.offers.join(", "),
    asset.seeks.join(", "), [...new Set(ties[number].map(([other]) => assets[other].name))].join(", ")];
  // The roles stay where a narrow screen has the cells below each other, with their heading.
  const row = (...content) => element("tr", { role: "row" }, ...content);
  const head = (text) => element("th", { scope: "col", role: "columnheader" }, text);
  byId("list").replaceChildren(
    element("table", { role: "table" },
      element("caption", {}, fill(words.gevonden, { aantal: rows.length })),
      element("thead", { role: "rowgroup" }, row(head(name), ...columns.map(head))),
      element("tbody", { role: "rowgroup" }, ...rows.map((one) => row(
        element("th", { scope: "row", role: "rowheader" }, assetButton(one.number)),
        ...cells(one).map((text, at) =>
          element("td", { role: "cell", "data-heading": columns[at] }, text)))))));
}

function renderCaption() {
  const step = steps[state.step];
  const text = state.path ? state.path.map((number) => assets[number].name).join(" – ")
    : state.finding !== null ? findings[state.finding].sentence
      : state.asset !== null ? assets[state.asset].name
        : state.open !== null ? nameOfGroup(state.open)
          : step ? `${state.step + 1} · ${step.name}: ${step.question}`
            : assets.length === 0 ? words.leeg : "";
  byId("caption").textContent = text;
}

// Within their row, without moving the page.
function showTab(tab) {
  const row = byId("tabs");
  const left = tab.offsetLeft - row.offsetLeft;
  if (left < row.scrollLeft || left + tab.offsetWidth > row.scrollLeft + row.clientWidth) {
    row.scrollLeft = left - 16;
  }
}
function render() {
  for (const [number, tab] of tabs.entries()) {
    const chosen = number - 1 === state.step;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    if (chosen) {
      requestAnimationFrame(() => showTab(tab));
    }
  }
  byId("view").setAttribute("aria-labelledby", tabs[state.step + 1].id);
  document.body.classList.toggle("table", state.table);
  document.body.classList.toggle("presenting", state.presenting);
  byId("stage").hidden = state.table;
  byId("side").hidden = state.table;
  byId("list").hidden = !state.table;
  tableButton.textContent = state.table ? words.kaart : words.tabel;
  renderFold();
  renderMap();
  renderNames();
  renderLegend();
  renderCaption();
  if (state.table) {
    renderTable();
  } else {
    const focused = document.activeElement?.id;
    byId("side").replaceChildren(...side());
    if (focused && !document.activeElement?.id && byId(focused)) {
      byId(focused).focus({ preventScroll: true });
    }
  }
}
