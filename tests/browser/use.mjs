// What the tests of the page share: a browser, packs, and what goes for every page. PROGRAM and PACK,
// that of Zuiderbuurt for the team, are in the environment.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const { PROGRAM, PACK } = process.env;
export const team = `file://${PACK}/index.html`;
export const scratch = mkdtempSync(path.join(tmpdir(), "buurtweb-"));
export const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core")), "utf8");
// Chromium asks its makers for updates of its own accord.
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: quiet });
});
after(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true });
});

// Makes the pack of what a neighbourhood file says and gives the address of its page.
export function packOfText(text, audience = "openbaar") {
  const folder = mkdtempSync(path.join(scratch, "buurt-"));
  writeFileSync(path.join(folder, "buurt.yaml"), text);
  const pack = path.join(folder, "verslag");
  execFileSync(PROGRAM, ["verslag", folder, "--voor", audience, "--uit", pack,
    "--datum", "2026-11-22"], { stdio: ["ignore", "ignore", "pipe"] });
  return `file://${pack}/index.html`;
}
// Opens an address, uses it, and holds it against what goes for every page: nothing in the console,
// no dialog, and no request but for the file itself.
export async function use(address, options, work) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(address.split("#")[0])) {
      complaints.push(`request: ${request.url()}`);
    }
  });
  await page.goto(address);
  await work(page);
  assert.deepEqual(complaints, []);
  await context.close();
}

export const lit = (page) => page.locator(".mark.lit").count();
export const comesCloserThan = (page, width) => page.waitForFunction((one) =>
  Number(document.querySelector("#map:not(.moving)")?.getAttribute("viewBox").split(" ")[2]) < one, width);
export const viewBox = (page) => page.locator("#map").getAttribute("viewBox");
export const rounded = (box) => box.split(" ").map((one) => Number(one).toFixed(1)).join();
export const drawn = (page) => page.evaluate(() =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
// The window on the map is set when the map rests.
export async function settled(page) {
  await drawn(page);
  await page.waitForFunction(() => !document.querySelector("#map.moving"));
}

// What axe-core has against a page as it is now.
export async function violations(page) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run());
  return result.violations.map((one) => [one.id, one.nodes.map((node) => node.html)]);
}
