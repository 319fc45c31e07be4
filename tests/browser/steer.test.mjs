// Where somebody is after what they did: the focus, the end of the views, a search.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { team, use } from "./use.mjs";

describe("whoever uses the page", () => {
  test("is back on the map when what they stood in goes", () =>
    use(team, {}, async (page) => {
      await page.locator(".mark").first().focus();
      await page.keyboard.press("Enter");
      await page.locator("#side button").first().focus();
      await page.keyboard.press("Escape");
      assert.match(await page.evaluate(() => document.activeElement.id), /^n\d+$/);
      assert.equal(await page.locator("#status").textContent(), "");
    }));

  test("is told where the views end, and comes to the first and last step", () =>
    use(team, {}, async (page) => {
      await page.locator("#tab0").focus();
      await page.keyboard.press("End");
      assert.equal(await page.locator("#tab5").getAttribute("aria-selected"), "true");
      await page.keyboard.press("Home");
      assert.equal(await page.locator("#tab0").getAttribute("aria-selected"), "true");
      await page.getByRole("button", { name: "Presenteer" }).click();
      const ends = () => page.locator("#previous, #next").evaluateAll((nodes) =>
        nodes.map((node) => node.getAttribute("aria-disabled")).join());
      assert.equal(await ends(), "true,false");
      for (let i = 0; i < 100; ++i) {
        await page.keyboard.press("PageDown");
      }
      assert.equal(await ends(), "false,true");
    }));

  test("is told why somebody was found, and what to do when nobody was", () =>
    use(team, {}, async (page) => {
      await page.locator("#search").fill("koken");
      assert.match(await page.locator("#side .chips").first().textContent(), /: koken/);
      await page.locator("#search").fill("xyzzy");
      assert.match(await page.locator("#side").textContent(), /Niets gevonden/);
    }));
});
