// The page of a neighbourhood with more names than one can read: it opens with groups, and a group
// opens on the map.
/* global marks, neighbour, places, shown, walks -- of the script of the page */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, test } from "node:test";
import { packOfText, scratch, settled, use, viewBox, violations } from "./use.mjs";

// Clubs of 10 people, who know the next in their club; the first knows the first of the next club.
function clubs(count = 40) {
  const consent = "toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}";
  const people = [];
  for (let club = 0; club < count; ++club) {
    for (let one = 0; one < 10; ++one) {
      const known = [`p${club}x${(one + 1) % 10}`, ...(one === 0 ? [`p${(club + 1) % count}x0`] : [])];
      people.push(`  p${club}x${one}: {naam: Mens${club}x${one}, lid_van: [c${club}], ` +
        `kan: [${one === 1 ? "zingen" : "koken"}], mag_benaderd_worden: ja, kent: [${known}], gebied: noord, ${consent}}\n`);
    }
  }
  const groups = [...Array(count).keys()].map((club) =>
    `  c${club}: {naam: "Club ${club}", zichtbaar: openbaar, gevoelig: nee, gebied: noord}\n`);
  return "buurt: {naam: Groot, bewaartermijn_maanden: 12, gebieden: {noord: {inwoners: 900}}}\n" +
    `bewoners:\n${people.join("")}netwerken:\n${groups.join("")}`;
}
let made;
const big = () => (made = made ?? packOfText(clubs(), "team"));
const group = (page, name) => page.getByRole("button", { name: `${name} 10 bewoners`, exact: true });
const person = (page, name) => page.locator(`#map [aria-label="${name}, bewoner"]`);
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute("aria-label"));

// Whether no two marks that show stand on each other, by name.
const overlaps = (page) => page.evaluate(() => {
  const marks = [...document.querySelectorAll("#map .mark")].filter((one) => one.getClientRects().length > 0);
  const boxes = marks.map((one) => one.querySelector(".outline").getBoundingClientRect());
  const found = [];
  boxes.forEach((a, i) => boxes.slice(0, i).forEach((b, j) => {
    if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) {
      found.push([marks[i].getAttribute("aria-label"), marks[j].getAttribute("aria-label")]);
    }
  }));
  return found;
});

describe("the page of a large neighbourhood", () => {
  test("opens with groups that open and close on the map", () =>
    use(big(), {}, async (page) => {
      assert.ok(!await person(page, "Mens3x1").isVisible());
      const whole = await viewBox(page);
      const three = group(page, "Club 3");
      assert.equal(await three.getAttribute("aria-expanded"), "false");
      await three.click();
      await settled(page);
      assert.equal(await three.getAttribute("aria-expanded"), "true");
      for (let one = 0; one < 10; ++one) {
        assert.ok(await person(page, `Mens3x${one}`).isVisible());
      }
      assert.ok(!await person(page, "Mens4x1").isVisible());
      // Each knows the next, and the first knows two of other clubs.
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll("#map .line")].filter((one) => one.getClientRects().length > 0).length);
      assert.equal(lines, 12);
      assert.deepEqual(await overlaps(page), []);
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll("#map .name")].map((one) => Number(one.getAttribute("font-size"))));
      assert.ok(Math.min(...sizes) >= 12, String(Math.min(...sizes)));
      await three.click();
      await settled(page);
      assert.ok(!await person(page, "Mens3x1").isVisible());
      assert.equal(await viewBox(page), whole);
      assert.deepEqual(await overlaps(page), []);
    }));

  test("has its marks where their lines end, whether they have a name or not", () =>
    use(`${big()}#groep=c5`, {}, async (page) => {
      await page.getByRole("button", { name: "hele kaart" }).click();
      await settled(page);
      assert.ok(await page.locator(".mark.small:visible").count() > 0);
      const beside = await page.evaluate(() => shown.map((number) => {
        const { a, d, e, f } = document.getElementById("map").getScreenCTM();
        const box = marks[number].querySelector(".outline").getBoundingClientRect();
        return Math.hypot((box.left + box.right) / 2 - a * places[number].x - e,
          (box.top + box.bottom) / 2 - d * places[number].y - f);
      }));
      assert.ok(Math.max(...beside) < 1, String(Math.max(...beside)));
    }));

  test("lets the keyboard walk into a group, choose somebody, and out again", () =>
    use(big(), {}, async (page) => {
      await group(page, "Club 7").focus();
      await page.keyboard.press("Enter");
      assert.equal(await focused(page), "Club 7 10 bewoners");
      await page.keyboard.press("ArrowDown");
      const inside = await focused(page);
      assert.match(inside, /^Mens7x\d, bewoner$/);
      await page.keyboard.press("Enter");
      assert.ok(inside.startsWith(await page.locator("#who").textContent()));
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("#who").count(), 0);
      assert.ok(await person(page, "Mens7x1").isVisible());
      await page.keyboard.press("Escape");
      assert.ok(!await person(page, "Mens7x1").isVisible());
      assert.equal(await focused(page), "Club 7 10 bewoners");
      assert.equal(await page.locator("#map [tabindex='0']").count(), 1);
    }));

  test("reaches everybody in an open group, and the groups around it, with the arrows", () =>
    use(`${big()}#groep=c5`, {}, async (page) => {
      const [seen, all] = await page.evaluate(() => {
        const visible = [...document.querySelectorAll("#map .mark")].filter((one) => one.getClientRects().length > 0);
        const found = new Set();
        const queue = [visible[0]];
        while (queue.length) {
          const mark = queue.pop();
          if (!found.has(mark)) {
            found.add(mark);
            for (const key of ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"]) {
              mark.focus();
              mark.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
              queue.push(document.activeElement);
            }
          }
        }
        return [found.size, visible.length];
      });
      assert.equal(seen, all);
    }));

  test("is that of every neighbourhood of which the names are too many to see from afar", () =>
    use(packOfText(clubs(16), "team"), {}, async (page) => {
      assert.ok(await group(page, "Club 3").isVisible());
      assert.ok(!await person(page, "Mens3x1").isVisible());
    }));

  test("opens a group by touch", () =>
    use(big(), { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (page) => {
      await group(page, "Club 3").tap();
      assert.ok(await person(page, "Mens3x1").isVisible());
      await page.locator("#close").tap();
      assert.ok(!await person(page, "Mens3x1").isVisible());
    }));

  test("keeps the open group in its link, and opens the group of whom it is about", () =>
    use(`${big()}#groep=c5`, {}, async (page) => {
      assert.ok(await person(page, "Mens5x1").isVisible());
      await page.evaluate(() => { location.hash = "#wie=p9x3"; });
      await page.locator("#who").waitFor();
      assert.ok(await person(page, "Mens9x3").isVisible());
      await page.fill("#search", "Mens12x1");
      assert.ok(await person(page, "Mens12x1").isVisible());
      assert.ok(await person(page, "Mens12x1").evaluate((node) => node.classList.contains("lit")));
      assert.match(await page.evaluate(() => location.hash), /groep=c12&wie=/);
      // A way through many groups is shown on the map of groups.
      await page.fill("#way", "Mens20x4");
      await page.getByRole("button", { name: "Toon de weg" }).click();
      assert.ok(await page.locator(".mark.lit:visible").count() > 5);
      await page.getByRole("tab").nth(2).click();
      assert.equal(await page.locator(".fold:visible").count(), 0);
    }));

  test("lights up whom a finding is about inside their group", () =>
    use(`${big()}#stap=1`, {}, async (page) => {
      const talent = page.locator(".card .pick", { hasText: /Mens\d+x\d/ }).first();
      // The page holds the first of many, and says where the others are.
      assert.match(await page.locator("#side").textContent(),
        /Nog \d+ andere staan in de lijst met acties\./);
      const [name] = (await talent.textContent()).match(/Mens\d+x\d/);
      await talent.click();
      assert.ok(await person(page, name).isVisible());
      assert.ok(await person(page, name).evaluate((node) => node.classList.contains("lit")));
    }));

  test("is accessible with a group open, and shows it in the colours of the system", () =>
    use(`${big()}#groep=c5`, { forcedColors: "active", reducedMotion: "reduce" }, async (page) => {
      assert.deepEqual(await violations(page), []);
      const frame = await page.locator(".fold:visible .frame").evaluate((node) => getComputedStyle(node).fill);
      assert.equal(frame, await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    }));

  test("prints an open group on one sheet", () =>
    use(`${big()}#groep=c5`, {}, async (page) => {
      await settled(page);
      const file = path.join(scratch, "group.pdf");
      await page.pdf({ path: file, preferCSSPageSize: true });
      assert.match(execFileSync("pdfinfo", [file], { encoding: "utf8" }), /Pages:\s+1\n/);
      const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
      assert.match(text, /Mens5x7/);
      assert.doesNotMatch(text, /Mens6x7/);
    }));
});

// Marks may lie so that no arrow of any other leads to one of them.
test("the arrows reach everybody, wherever they lie", () =>
  use(packOfText(clubs(2), "team"), {}, async (page) => {
    const missed = await page.evaluate(() => {
      let seed = 7;
      const dice = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
      const found = (next) => {
        const seen = new Set();
        const queue = [shown[0]];
        while (queue.length) {
          const one = queue.pop();
          if (!seen.has(one)) {
            seen.add(one);
            queue.push(...next(one));
          }
        }
        return shown.length - seen.size;
      };
      const keys = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"];
      const pressed = (one) => keys.map((key) => {
        marks[one].focus();
        marks[one].dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
        return marks.indexOf(document.activeElement);
      });
      const nearest = (one) => [[1, 0], [-1, 0], [0, -1], [0, 1]].map((way) => neighbour(one, ...way));
      const counts = { nearest: 0, pressed: 0 };
      for (let times = 0; times < 60; ++times) {
        shown.forEach((one) => { places[one] = { x: 900 * dice(), y: 600 * dice() }; });
        walks.clear();
        counts.nearest += found(nearest);
        counts.pressed += found(pressed);
      }
      return counts;
    });
    assert.ok(missed.nearest > 0);
    assert.equal(missed.pressed, 0);
  }));
