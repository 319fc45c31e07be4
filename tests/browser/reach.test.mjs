// Whatever is on a page can be reached and lies in the way of nothing, on a phone and by keyboard too.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { settled, team, use } from "./use.mjs";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe("a page within reach", () => {
  test("has a table on a phone with the cells below each other, each with its heading", () =>
    use(team, phone, async (page) => {
      await page.locator("#more > summary").tap();
      await page.getByRole("button", { name: "Toon als tabel" }).tap();
      assert.ok(await page.evaluate(() => document.getElementById("list").scrollWidth <= innerWidth));
      const row = page.getByRole("row", { name: "Ans van D." }).first();
      const [first, second] = await row.getByRole("cell").evaluateAll((cells) => cells.map((cell) =>
        [getComputedStyle(cell, "::before").content, cell.getBoundingClientRect().top]));
      assert.match(first[0], /Soort/);
      assert.match(second[0], /Gebied/);
      assert.ok(second[1] > first[1]);
      const bare = await page.locator("#list td").evaluateAll((cells) =>
        cells.filter((cell) => cell.offsetHeight > 0 && !cell.textContent).length);
      assert.equal(bare, 0);
    }));

  test("closes the choice of kinds for whoever does something else", () =>
    use(team, {}, async (page) => {
      const panel = page.locator("#tools details");
      const isOpen = () => panel.evaluate((node) => node.open);
      const ways = [
        () => page.keyboard.press("Escape"),
        () => page.locator("#caption").click({ force: true }),
        () => page.locator("#foot").click(),
        () => page.getByRole("button", { name: "Toon als tabel" }).click(),
        () => page.locator("#tab3").focus(),
      ];
      for (const way of ways) {
        await panel.locator("summary").click();
        await panel.getByRole("checkbox").first().click();
        assert.ok(await isOpen());
        await way();
        assert.ok(!await isOpen(), String(way));
      }
      await panel.locator("summary").click();
      await panel.getByRole("checkbox").first().focus();
      await page.keyboard.press("Escape");
      assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
    }));

  test("shows the mark to which the keyboard comes", () =>
    use(team, { viewport: phone.viewport }, async (page) => {
      await settled(page);
      await page.locator("#buttons button", { hasText: "hele kaart" }).focus();
      await page.keyboard.press("Tab");
      await settled(page);
      const [out, scrolled] = await page.evaluate(() => {
        const edge = document.getElementById("pane").getBoundingClientRect();
        const box = document.activeElement.querySelector(".outline").getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        return [x < edge.left || x > edge.right || y < edge.top || y > edge.bottom,
          document.getElementById("pane").scrollLeft];
      });
      assert.ok(!out);
      assert.equal(scrolled, 0);
    }));

  test("begins all lines of a finding below each other", () =>
    use(`${team}#stap=2`, {}, async (page) => {
      const starts = await page.locator(".card").first().locator(".pick, p").evaluateAll((nodes) =>
        nodes.map((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return Math.round(range.getBoundingClientRect().left);
        }));
      assert.equal(starts.length, 4);
      assert.equal(new Set(starts).size, 1, starts.join());
    }));
});
