// What a page says about itself and about what is drawn on it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { packOfText, team, use } from "./use.mjs";

describe("the words of a page", () => {
  test("says what it is of and for whom where scripts are off", () =>
    use(team, { javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.title(), "Zuiderbuurt · 1 november 2026");
      assert.match(await page.locator("h1").textContent(), /Zuiderbuurt/);
      assert.match(await page.locator("#about").textContent(), /Niet delen/);
      assert.match(await page.locator("#foot").textContent(), /Meld het bij/);
    }));

  test("explains the marks and lines of the map where scripts are off", () =>
    use(team, { javaScriptEnabled: false }, async (page) => {
      const explained = await page.locator("#legend li:visible").allTextContents();
      for (const words of ["B = bewoner", "V = plek", "doen veel samen", "gebruikt deze plek"]) {
        assert.ok(explained.includes(words), explained.join());
      }
      assert.ok(await page.locator("#legend svg").first().isVisible());
    }));

  test("explains the lines and edges that are on the map, and no others", () =>
    use(team, {}, async (page) => {
      const explained = () => page.locator("#legend li:visible").allTextContents();
      const always = await explained();
      for (const words of ["doen veel samen", "gebruikt deze plek"]) {
        assert.ok(always.includes(words), always.join());
      }
      assert.ok(!always.includes("op deze kaart nog geen contact"));
      await page.locator("#tab2").click();
      const second = await explained();
      for (const words of ["op deze kaart nog geen contact", "verbindt groepen", "staat los"]) {
        assert.ok(second.includes(words), second.join());
      }
    }));

  test("finds the way to a name as people type it, and says when no name is like it", () =>
    use(team, {}, async (page) => {
      await page.getByRole("button", { name: "Ans van D., bewoner" }).click();
      const way = async (name) => {
        await page.locator("#way").fill(name);
        await page.locator("#way").press("Enter");
        return page.locator("#way-result").textContent();
      };
      assert.match(await way("wie is dit"), /Gevonden op deze kaart: 0/);
      assert.match(await way("fatma"), /Fatma Y\./);
    }));

  test("break where they are too long for the side, and nowhere in the table", async () => {
    const long = "Vriendenvandemelkfabriek".repeat(10);
    const text = `buurt: {naam: Proef}\nnetwerken:\n  lang: {naam: ${long}, zoekt: [${long}], zichtbaar: openbaar}\n` +
      "  koor: {naam: Zuiderstraatkoor, zichtbaar: openbaar}\n";
    await use(packOfText(text), {}, async (page) => {
      const wider = await page.evaluate(() => {
        const side = document.getElementById("side");
        return side.scrollWidth - side.clientWidth;
      });
      assert.equal(wider, 0);
      await page.getByRole("button", { name: "Toon als tabel" }).click();
      const lines = await page.locator("th button", { hasText: "Zuiderstraatkoor" }).evaluate((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return range.getClientRects().length;
      });
      assert.equal(lines, 1);
      const beyond = await page.evaluate(() => {
        const list = document.getElementById("list");
        return list.scrollWidth - list.clientWidth;
      });
      assert.equal(beyond, 0);
    });
  });
});
