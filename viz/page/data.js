// The page of a meeting. It reads the data below the map and draws with what is there: no library,
// no network, no storage. What the data holds, engine/report/page_data.cpp says:
//   words     what this script says itself, by name
//   steps     name and question of the five steps, what a thick edge says there (bridge), and the
//             assets that have one (bridges)
//   kinds     letter and name of each kind of asset, and whether it is a person; last of a group of
//             people
//   assets    name, handle, kind, mark (a number on the map), own (its number inside that mark, where
//             it opens), area, offers, seeks, themes, lines, ties ([asset or null, text]), via (who
//             can introduce)
//   findings  step, code, group, heading, sentence, question, action, certainty, about (assets),
//             spots, line (two spots that are not in contact); a spot is an asset, or an area
//   left      findings that are not on the page: step, heading, text that says how many
// Assets, findings and marks go by their place in their list.
"use strict";
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const { words, steps, kinds, assets, findings, left: leftOut } = data;
const svgSpace = "http://www.w3.org/2000/svg";
const everything = -1;
const apart = 1;
const atFirst = 5;

const state = {
  step: everything,
  open: null, // the mark of the group that is open
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
