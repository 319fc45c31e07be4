// The page of a meeting. It reads the data below the map and draws with what is there: no library,
// no network, no storage. What the data holds, engine/report/page_data.cpp says:
//   words     what this script says itself, by name
//   head      name and day of the neighbourhood, whether the page is closed, lines for the foot
//   steps     name and question of the five steps
//   kinds     letter and name of each kind of asset
//   assets    name, handle, kind, mark (a number on the map), area, offers, seeks, themes, lines,
//             ties ([asset or null, text]), via (who can introduce)
//   findings  step, code, group, heading, sentence, question, action, certainty, about (assets),
//             marks, line (two marks that are not in contact)
// Assets, findings and marks go by their place in their list.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const { words, head, steps, kinds, assets, findings } = data;
  const svgSpace = "http://www.w3.org/2000/svg";
  const everything = -1;
  const bridge = 0;
  const apart = 1;
  const atFirst = 5;

  const state = {
    step: everything,
    asset: null,
    finding: null,
    path: null,
    text: "",
    theme: "",
    area: "",
    hidden: new Set(),
    table: false,
    presenting: false,
  };

  const fill = (text, blanks) => text.replace(/\{(\w+)\}/g, (whole, name) => blanks[name] ?? whole);

  function element(name, properties, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(properties ?? {})) {
      if (key.startsWith("on")) {
        node.addEventListener(key.slice(2), value);
      } else if (key === "class") {
        node.className = value;
      } else if (typeof value === "boolean") {
        node.toggleAttribute(key, value);
      } else {
        node.setAttribute(key, value);
      }
    }
    node.append(...children);
    return node;
  }
  const button = (text, onclick, properties) =>
    element("button", { type: "button", onclick, ...properties }, text);
  const say = (text) => {
    byId("status").textContent = text;
  };

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

  // Zooming and moving: a window on the map.
  const whole = map.viewBox.baseVal;
  const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let frame = { ...full };
  let asked = false;

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
        map.setAttribute("viewBox", `${frame.x} ${frame.y} ${frame.width} ${frame.height}`);
      });
    }
  }
  // Where a point of the screen lies on the map.
  function onMap(event) {
    const point = new DOMPoint(event.clientX, event.clientY);
    return point.matrixTransform(map.getScreenCTM().inverse());
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
  function showMarks(numbers) {
    if (numbers.length === 0) {
      return;
    }
    const xs = numbers.map((number) => places[number].x);
    const ys = numbers.map((number) => places[number].y);
    const air = full.width / 8;
    const width = Math.max(...xs) - Math.min(...xs) + 2 * air;
    const height = Math.max(...ys) - Math.min(...ys) + 2 * air;
    const needed = Math.min(Math.max(width, (height * full.width) / full.height), full.width);
    if (needed >= full.width) {
      showAll();
      return;
    }
    show({
      x: (Math.max(...xs) + Math.min(...xs) - needed) / 2,
      y: (Math.max(...ys) + Math.min(...ys) - (needed * full.height) / full.width) / 2,
      width: needed,
    });
  }

  const fingers = new Map();
  let moved = 0;
  map.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, onMap(event));
  }, { passive: false });
  map.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    moved = 0;
  });
  map.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = { x: event.clientX, y: event.clientY };
    const scale = frame.width / map.getBoundingClientRect().width;
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
    map.addEventListener(name, (event) => fingers.delete(event.pointerId));
  }

  // Choosing.
  function choose(change) {
    Object.assign(state, { asset: null, finding: null, path: null }, change);
    render();
    writeLink();
  }
  function chooseStep(step) {
    choose({ step });
    showAll();
  }
  function chooseFinding(number) {
    const again = state.finding === number;
    const step = state.step === everything ? everything : findings[number].step;
    choose(again ? {} : { finding: number, step });
    if (again) {
      showAll();
    } else {
      showMarks([...nearMarks(litMarks())]);
    }
  }
  function chooseAsset(number) {
    choose({ asset: number, table: false });
    showMarks([...nearMarks(litMarks())]);
    say(fill(words.gekozen, { naam: assets[number].name }));
    byId("side").scrollTop = 0;
  }
  function chooseMark(number) {
    if (assetsIn[number].length === 1) {
      chooseAsset(assetsIn[number][0]);
    } else {
      choose({ group: number, asset: null });
      sideOfGroup(number);
    }
  }
  function chooseWay(from, to) {
    const path = wayBetween(from, to);
    choose({ asset: from, path: path.length ? path : null });
    if (path.length) {
      showMarks(path.map((number) => assets[number].mark));
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
    if (state.path) {
      return new Set(state.path.map((number) => assets[number].mark));
    }
    if (state.finding !== null) {
      return new Set(findings[state.finding].marks);
    }
    if (state.asset !== null) {
      const near = ties[state.asset].map(([other]) => assets[other].mark);
      return new Set([assets[state.asset].mark, ...near]);
    }
    return new Set();
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

  function renderMap() {
    const lit = litMarks();
    const near = nearMarks(lit);
    const chosen = lit.size > 0;
    const filtered = isFiltering();
    const held = new Set();
    const loose = new Set();
    if (state.step !== everything && !chosen) {
      // As on paper: who holds something together alone, the first few of each kind of finding.
      const seen = new Map();
      for (const { finding } of findingsOf(state.step)) {
        if (finding.group === apart) {
          finding.marks.forEach((mark) => loose.add(mark));
        } else if (finding.group === bridge && finding.marks.length === 1) {
          seen.set(finding.code, (seen.get(finding.code) ?? 0) + 1);
          if (seen.get(finding.code) <= atFirst) {
            held.add(finding.marks[0]);
          }
        }
      }
    }
    marks.forEach((mark, number) => {
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
        const pair = [assets[state.path[at - 1]].mark, assets[one].mark].sort((a, b) => a - b);
        hops.add(pair.join());
      }
    });
    for (const { node, a, b } of lines) {
      const own = state.asset !== null && [a, b].includes(assets[state.asset].mark);
      const isLit = state.path
        ? hops.has([a, b].sort((x, y) => x - y).join())
        : state.finding !== null ? near.has(a) && near.has(b) && (lit.has(a) || lit.has(b))
          : own && chosen;
      node.classList.toggle("lit", isLit);
      node.classList.toggle("dim", (chosen && !isLit) || (!chosen && filtered));
    }
    renderWishes();
  }

  // Dashed lines between who is not in contact yet.
  function renderWishes() {
    const shown = state.finding !== null ? [findings[state.finding]]
      : state.asset === null && state.step !== everything
        ? findingsOf(state.step).map(({ finding }) => finding) : [];
    const nodes = shown.filter((finding) => finding.line).slice(0, 12).map((finding) => {
      const [a, b] = finding.line.map((mark) => places[mark]);
      const line = document.createElementNS(svgSpace, "line");
      line.setAttribute("class", "wish");
      for (const [name, value] of [["x1", a.x], ["y1", a.y], ["x2", b.x], ["y2", b.y]]) {
        line.setAttribute(name, value);
      }
      return line;
    });
    byId("wishes").replaceChildren(...nodes);
  }

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
          cards(mine.filter(({ finding }) => finding.heading === heading)));
      }
      if (mine.length === 0) {
        nodes.push(element("p", {}, words.geen));
      }
    });
    if (isFiltering()) {
      const found = assets.map((asset, number) => ({ asset, number })).filter(({ asset }) => fits(asset));
      nodes.unshift(element("h2", {}, fill(words.gevonden, { aantal: found.length })),
        element("ul", { class: "chips" },
          ...found.slice(0, 100).map(({ number }) => element("li", {}, assetButton(number)))));
    }
    return nodes;
  }

  function wayForm(number) {
    const input = element("input", { list: "names", id: "way", autocomplete: "off" });
    const result = element("ol", { id: "way-result" });
    const go = () => {
      const to = assets.findIndex((asset) => asset.name === input.value);
      if (to < 0) {
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
      button(words.sluit, () => choose({})),
      element("h2", { id: "who", tabindex: "-1" }, asset.name),
      element("p", { class: "quiet" }, asset.area ? `${kind.name} · ${asset.area}` : kind.name),
      ...asset.lines.map((line) => element("p", {}, line)),
      element("h3", {}, words.verbonden),
      tied.length ? element("ul", { class: "chips" }, ...tied) : element("p", {}, words.niemand),
    ];
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
    byId("side").replaceChildren(
      button(words.sluit, () => choose({})),
      element("h2", {}, marks[mark].getAttribute("aria-label")),
      element("ul", { class: "chips" },
        ...assetsIn[mark].map((number) => element("li", {}, assetButton(number)))));
  }

  function renderTable() {
    const columns = ["naam", "soort", "gebied", "biedt", "zoekt", "contact"];
    const shown = assets.map((asset, number) => ({ asset, number })).filter(({ asset }) => fits(asset));
    byId("list").replaceChildren(
      element("table", {},
        element("caption", {}, fill(words.gevonden, { aantal: shown.length })),
        element("thead", {}, element("tr", {},
          ...columns.map((column) => element("th", { scope: "col" }, words[`kolom_${column}`])))),
        element("tbody", {}, ...shown.map(({ asset, number }) => element("tr", {},
          element("th", { scope: "row" }, assetButton(number)),
          element("td", {}, kinds[asset.kind].name),
          element("td", {}, asset.area ?? ""),
          element("td", {}, asset.offers.join(", ")),
          element("td", {}, asset.seeks.join(", ")),
          element("td", {}, [...new Set(ties[number].map(([other]) => assets[other].name))].join(", ")))))));
  }

  function renderCaption() {
    const step = steps[state.step];
    const text = state.path ? state.path.map((number) => assets[number].name).join(" – ")
      : state.finding !== null ? findings[state.finding].sentence
        : state.asset !== null ? assets[state.asset].name
          : step ? `${state.step + 1} · ${step.name}: ${step.question}` : "";
    byId("caption").textContent = text;
  }

  function render() {
    for (const [number, tab] of tabs.entries()) {
      const chosen = number - 1 === state.step;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
    byId("view").setAttribute("aria-labelledby", tabs[state.step + 1].id);
    document.body.classList.toggle("table", state.table);
    document.body.classList.toggle("presenting", state.presenting);
    byId("stage").hidden = state.table;
    byId("side").hidden = state.table;
    byId("list").hidden = !state.table;
    tableButton.textContent = state.table ? words.kaart : words.tabel;
    renderMap();
    renderCaption();
    if (state.table) {
      renderTable();
    } else {
      const focused = document.activeElement?.id;
      byId("side").replaceChildren(
        ...(state.asset !== null ? sideOfAsset(state.asset) : sideOfFindings()));
      if (focused && !document.activeElement?.id && byId(focused)) {
        byId(focused).focus({ preventScroll: true });
      }
    }
  }

  // Links to a view: #stap=2&wie=n5&punt=3.
  function writeLink() {
    const link = new URLSearchParams();
    if (state.step !== everything) {
      link.set("stap", state.step + 1);
    }
    if (state.asset !== null) {
      link.set("wie", assets[state.asset].handle);
    }
    if (state.finding !== null) {
      link.set("punt", state.finding + 1);
    }
    history.replaceState(null, "", `#${link}`);
  }
  function readLink() {
    const link = new URLSearchParams(location.hash.slice(1));
    const step = Number(link.get("stap") ?? 0) - 1;
    const asset = assets.findIndex((one) => one.handle === link.get("wie"));
    const finding = Number(link.get("punt") ?? 0) - 1;
    Object.assign(state, {
      step: steps[step] ? step : everything,
      asset: asset >= 0 ? asset : null,
      finding: asset < 0 && findings[finding] ? finding : null,
      path: null,
    });
    render();
    showMarks([...nearMarks(litMarks())]);
    byId(`f${state.finding}`)?.scrollIntoView({ block: "nearest" });
  }

  // Presenting: one view after the other, in large type.
  const views = [{ step: everything }];
  steps.forEach((_, step) => {
    views.push({ step });
    const seen = new Map();
    for (const { finding, number } of findingsOf(step)) {
      seen.set(finding.code, (seen.get(finding.code) ?? 0) + 1);
      if (finding.marks.length > 0 && seen.get(finding.code) === 1) {
        views.push({ step, finding: number });
      }
    }
  });
  let view = 0;
  function present(number) {
    view = Math.min(Math.max(number, 0), views.length - 1);
    choose({ ...views[view], presenting: true, table: false });
    if (state.finding !== null) {
      showMarks([...nearMarks(litMarks())]);
    } else {
      showAll();
    }
    say(byId("caption").textContent);
  }
  function stopPresenting() {
    choose({ presenting: false, step: state.step });
    presentButton.focus();
  }

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
  const tableButton = button(words.tabel, () => choose({ table: !state.table }));
  const presentButton = button(words.presenteer, () => {
    present(views.findIndex((one) => one.step === state.step));
    byId("next").focus();
  });
  function print(small) {
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
    button(words.druk_a3, () => print(false)), button(words.druk_a4, () => print(true)));

  const tabs = [words.alles, ...steps.map((step, number) => `${number + 1} ${step.name}`)].map(
    (text, number) => element("button", {
      type: "button", role: "tab", id: `tab${number}`, "aria-controls": "view",
      onclick: () => chooseStep(number - 1),
    }, text));
  byId("tabs").append(...tabs);
  byId("tabs").addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) {
      const next = (state.step + 1 + by + tabs.length) % tabs.length;
      chooseStep(next - 1);
      tabs[next].focus();
      event.preventDefault();
    }
  });

  byId("buttons").append(
    button(words.vorige, () => present(view - 1), { class: "show" }),
    button(words.volgende, () => present(view + 1), { class: "show", id: "next" }),
    button("+", () => zoom(1 / 1.4), { "aria-label": words.groter, title: words.groter }),
    button("−", () => zoom(1.4), { "aria-label": words.kleiner, title: words.kleiner }),
    button(words.heel, showAll),
    button(words.stop, stopPresenting, { class: "show" }));

  // Marks are buttons: one of them takes the focus, and arrows walk over the map.
  marks.forEach((mark, number) => {
    const inside = assetsIn[number];
    const only = inside.length === 1 ? assets[inside[0]] : null;
    const label = only
      ? `${only.name}, ${kinds[only.kind].name}`
      : [...mark.querySelectorAll(".name, .detail")].map((node) => node.textContent).join(" ");
    mark.setAttribute("role", "button");
    mark.setAttribute("tabindex", number === 0 ? "0" : "-1");
    mark.setAttribute("aria-label", label);
    mark.addEventListener("click", () => {
      if (moved < 8) {
        chooseMark(number);
        focusMark(number);
      }
    });
  });
  function focusMark(number) {
    marks.forEach((mark, at) => mark.setAttribute("tabindex", at === number ? "0" : "-1"));
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
    places.forEach((place, other) => {
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
      Escape: () => (state.presenting ? stopPresenting() : choose({})),
      PageDown: () => state.presenting && present(view + 1),
      PageUp: () => state.presenting && present(view - 1),
    };
    keys[event.key]?.();
  });

  // The legend shows a mark of each kind as it is on the map.
  byId("legend").append(...usedKinds.flatMap((kind) => {
    const number = marks.findIndex((_, at) =>
      assetsIn[at].length === 1 && assets[assetsIn[at][0]].kind === kind);
    if (number < 0) {
      return [];
    }
    const outline = marks[number].querySelector(".outline");
    const box = outline.getBBox();
    const svg = document.createElementNS(svgSpace, "svg");
    svg.setAttribute("viewBox", `${box.x - 3} ${box.y - 3} ${box.width + 6} ${box.height + 6}`);
    svg.setAttribute("aria-hidden", "true");
    svg.append(outline.cloneNode());
    return [element("li", {}, svg, `${kinds[kind].letter} = ${kinds[kind].name}`)];
  }));

  document.title = `${head.name} · ${head.day}`;
  document.body.classList.toggle("closed", head.closed);
  byId("title").textContent = `${head.name} · ${head.day}`;
  byId("about").textContent = head.lines[0];
  byId("foot").append(...head.lines.slice(1).map((line) => element("p", {}, line)),
    element("p", {}, words.uitleg_toetsen));
  map.setAttribute("aria-label", words.kaart);
  byId("side").setAttribute("aria-label", words.bevindingen);
  addEventListener("hashchange", readLink);
  readLink();
})();
