// The page that `volg` makes again at every save: it comes back as it was left, shows what is wrong
// with the last save, and stays as it is when it is told to. By keyboard.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { chromium } from "playwright-core";

const { PROGRAM } = process.env;
const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core")), "utf8");
const scratch = mkdtempSync(path.join(tmpdir(), "buurtweb-volg-"));
const data = path.join(scratch, "buurt.yaml");
const address = `file://${scratch}/pagina/index.html`;

const groups = (names) => "buurt: {naam: Proef, bewaartermijn_maanden: 12}\nnetwerken:\n" +
  names.map((name) => `  ${name}: {naam: ${name}, zichtbaar: openbaar, gevoelig: nee}\n`).join("") +
  "verbindingen:\n  - [Koor, werkt_samen, Tuinclub]\n";
// As editors save: a new file in the place of the old one.
function save(text) {
  writeFileSync(`${data}.tmp`, text);
  renameSync(`${data}.tmp`, data);
}
async function until(what, is) {
  for (let turn = 0; turn < 600; ++turn) {
    if (await is()) {
      return;
    }
    await setTimeout(100);
  }
  assert.fail(`${what} does not come`);
}
// The page reads itself again every few seconds: what is asked of it may meet its end, or come before
// its script, and is asked again.
const asks = (work) => async () => {
  try {
    return await work();
  } catch (error) {
    assert.match(String(error), /navigat|destroyed|closed|detached/);
    return false;
  }
};

let browser;
let follower;
before(async () => {
  save(groups(["Koor", "Tuinclub"]));
  follower = spawn(PROGRAM, ["volg", data, "--uit", path.join(scratch, "pagina"), "--datum", "2026-11-22"],
    { stdio: "ignore" });
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
  await until("a first page", () => existsSync(path.join(scratch, "pagina", "poster-a1.pdf")));
});
after(async () => {
  const ended = once(follower, "exit");
  follower.kill("SIGINT");
  await browser.close();
  await ended;
  rmSync(scratch, { recursive: true });
});

test("a page that is followed", async () => {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) {
      complaints.push(request.url());
    }
  });
  await page.goto(address);
  const told = () => page.locator("#follow").textContent();
  await until("what the page is for", asks(async () => /Deze pagina volgt je bestand/.test(await told())));
  assert.equal(await page.locator("#follow.problem").count(), 0);

  // Somebody is in the middle of something when a new page comes.
  const left = async () => {
    await page.waitForTimeout(100);
    await page.waitForFunction(() => !document.querySelector("#map.moving"));
    return page.evaluate(() => [location.hash, document.activeElement.getAttribute("aria-label"),
      document.getElementById("who")?.textContent,
      document.getElementById("map").getAttribute("viewBox").split(" ").map((one) => Math.round(Number(one)))]);
  };
  let was;
  await until("somebody who is chosen", asks(async () => {
    await page.locator(".mark").first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("+");
    was = await left();
    return /wie=/.test(was[0]) && was[1] && was[2];
  }));
  save(groups(["Koor", "Tuinclub", "Zangclub"]));
  await until("the new page", asks(async () => await page.locator(".mark").count() === 3));
  await until("what somebody was doing", asks(async () => {
    const now = await left();
    return isDeepStrictEqual(now.slice(0, 3), was.slice(0, 3)) && now[3][2] === was[3][2];
  }));

  // In place, with an error.
  writeFileSync(data, groups(["Koor", "Tuinclub"]) + "bewoners2: {kanarie: {}}\n");
  let problem;
  await until("the error", asks(async () => {
    problem = await told();
    return /Het bestand heeft een fout/.test(problem) && await page.locator("#follow.problem").count() === 1;
  }));
  assert.match(problem, /buurt\.yaml:7:/);
  assert.ok(!problem.includes(scratch));
  assert.ok(!problem.includes("kanarie"));

  // Told to stop, it stays as it is.
  const stopped = async () => await page.locator("#pause").textContent() === "Weer volgen";
  await until("the stop", asks(async () => {
    if (!await stopped()) {
      await page.locator("#pause").focus();
      await page.keyboard.press("Enter");
    }
    return stopped();
  }));
  assert.equal(await page.locator(".mark").count(), 3);
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run());
  assert.deepEqual(found.violations.map((one) => one.id), []);
  save(groups(["Koor", "Tuinclub"]));
  await until("the mended page", () => !readFileSync(fileURLToPath(address), "utf8").includes("heeft een fout"));
  await page.waitForTimeout(2500);
  assert.equal(await page.locator("#follow.problem").count(), 1);
  await page.keyboard.press("Enter");
  await until("the map of now", asks(async () => await page.locator("#follow.problem").count() === 0 &&
    await page.locator(".mark").count() === 2));
  assert.deepEqual(complaints, []);
});
