// The names on the map of a page, from afar and from nearby, and the marks that stand out.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawn, rounded, settled, team, use, viewBox } from "./use.mjs";

// How large the letters of each name are on the screen, in pixels.
const sizes = (page) => page.locator("#marks .mark .name:visible").evaluateAll((nodes) =>
  nodes.map((node) => {
    const { a, b } = node.getScreenCTM();
    return Number(node.getAttribute("font-size")) * Math.hypot(a, b);
  }));
const names = (page) => page.locator("#marks .mark:not(.small)").count();

// What a mark is called that says it in several lines.
const nameOf = (mark) => [...mark.querySelectorAll(".name")].map((line) => line.textContent).join(" ");

test("the map of a step has a thick edge around those who have one on paper", () =>
  use(`${team}#stap=5`, {}, async (page) => {
    const thick = await page.evaluate(`[...document.querySelectorAll(".mark.bridge")].map(${nameOf})`);
    assert.deepEqual(thick.sort(), ["Bea M.", "Douwe", "Gerrit J.", "Nora B.", "Stichting Zuiderkracht",
      "Winston"]);
  }));

describe("names on the map", () => {
  for (const size of [{ width: 1366, height: 768 }, { width: 1280, height: 720 }, { width: 390, height: 844 }]) {
    test(`can be read at ${size.width} by ${size.height} pixels`, () =>
      use(team, { viewport: size }, async (page) => {
        await settled(page);
        assert.ok(Math.min(...await sizes(page)) > 10.9, String(await sizes(page)));
        const all = await page.locator("#marks .mark").count();
        const few = await names(page);
        assert.ok(few < all);
        // A narrow screen begins with the middle of the map: there may be people only.
        assert.ok(await page.locator(size.width < 1000 ? ".mark.large" : ".mark.association.large").count() > 0);
        assert.ok(await page.getByText("en je ziet meer namen").isVisible());
        // Nobody who has a name stands on another.
        const boxes = await page.locator(".mark.large .outline").evaluateAll((nodes) =>
          nodes.map((node) => node.getBoundingClientRect().toJSON()));
        for (const [i, one] of boxes.entries()) {
          for (const other of boxes.slice(0, i)) {
            assert.ok(one.right < other.left + 1 || other.right < one.left + 1 ||
              one.bottom < other.top + 1 || other.bottom < one.top + 1);
          }
        }
      }));
  }

  test("are all there from nearby, and on paper", () =>
    use(team, {}, async (page) => {
      const all = await page.locator("#marks .mark").count();
      for (let i = 0; i < 4; ++i) {
        await page.getByRole("button", { name: "groter" }).click();
      }
      await settled(page);
      assert.equal(await names(page), all);
      assert.ok(!await page.getByText("en je ziet meer namen").isVisible());
      await page.getByRole("button", { name: "hele kaart" }).click();
      await settled(page);
      assert.ok(await names(page) < all);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("#marks .mark .letter:visible").count(), all);
    }));

  test("are there on a phone that shows the whole map, before whom they cover", () =>
    use(team, { viewport: { width: 390, height: 844 } }, async (page) => {
      await page.getByRole("button", { name: "hele kaart" }).click();
      await settled(page);
      const covered = await page.evaluate(() => {
        const boxes = (selector) => [...document.querySelectorAll(selector)].map((one) =>
          one.querySelector(".outline").getBoundingClientRect());
        const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
        const large = boxes("#marks .mark.large");
        const seen = boxes("#marks .mark.small:not(.behind)").map(middle);
        return [large.length, seen.filter(([x, y]) =>
          large.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom)).length];
      });
      assert.deepEqual(covered, [6, 0]);
    }));

  test("stand below no button on a phone", () =>
    use(team, { viewport: { width: 390, height: 844 } }, async (page) => {
      const buttons = await page.locator("#buttons").boundingBox();
      assert.ok(buttons.y + buttons.height <= (await page.locator("#pane").boundingBox()).y);
    }));

  test("stand there for who is chosen and whom they know, and for whoever is pointed at", () =>
    use(team, {}, async (page) => {
      await settled(page);
      const small = page.locator(".mark.small").first();
      assert.equal(await small.locator(".name").first().isVisible(), false);
      await small.hover();
      assert.ok(await small.locator(".name").first().isVisible());
      await page.getByRole("button", { name: "Ans van D., bewoner" }).click();
      await settled(page);
      await drawn(page);
      const chosen = page.getByRole("button", { name: "Ans van D., bewoner" });
      assert.doesNotMatch(await chosen.getAttribute("class"), /small/);
    }));
});

describe("whom a view is about", () => {
  // Their names, and which of these cannot be seen.
  const told = (page, selector) => page.evaluate(`(() => {
    const all = [...document.querySelectorAll(${JSON.stringify(selector)})];
    const pane = document.getElementById("pane").getBoundingClientRect();
    const seen = (mark) => {
      const box = mark.querySelector(".outline").getBoundingClientRect();
      return !mark.matches(".small, .behind") && box.left < pane.right && box.right > pane.left &&
        box.top < pane.bottom && box.bottom > pane.top;
    };
    return [all.map(${nameOf}).sort(), all.filter((mark) => !seen(mark)).map(${nameOf})];
  })()`);
  const onStep = async (page, step) => {
    await page.getByRole("tab").nth(step).click();
    await settled(page);
  };
  const edges = ".mark.bridge, .mark.apart";

  test("has a name in every step of the map of a meeting", () =>
    use(team, {}, async (page) => {
      await onStep(page, 3);
      assert.deepEqual((await told(page, edges))[1], []);
      await onStep(page, 5);
      assert.deepEqual((await told(page, edges))[1], []);
      const ends = await page.evaluate("wishesNow().flatMap(marksOf).map((mark) => marks[mark].id)");
      assert.ok(ends.length > 3);
      // One at most, where those who know it stand close together.
      const [, endsWithoutName] = await told(page, ends.map((id) => `#${id}`).join());
      assert.ok(endsWithoutName.length <= 1, endsWithoutName.join());
      await onStep(page, 2);
      assert.deepEqual((await told(page, ".mark.bridge"))[1], []);
    }));

  test("has a name on a phone, and is named before others where not all can be", () =>
    use(team, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (page) => {
      for (const [step, selector, missed] of [[3, edges, 0], [5, edges, 1], [2, ".mark.bridge", 5]]) {
        await onStep(page, step);
        const [, nameless] = await told(page, selector);
        assert.ok(nameless.length <= missed, `step ${step}: ${nameless.join()}`);
      }
      await page.evaluate("chooseAsset(assets.findIndex(({ name }) => name === 'Taalmaatjes'))");
      await settled(page);
      const [lit, nameless] = await told(page, ".mark.lit");
      assert.ok(lit.includes("Taalmaatjes") && lit.length > 5);
      assert.ok(nameless.length <= 1, nameless.join());
    }));

  test("comes near on a phone with a finding, and the step comes back with Escape", () =>
    use(`${team}#stap=2`, { viewport: { width: 390, height: 844 } }, async (page) => {
      await settled(page);
      const before = rounded(await viewBox(page));
      await page.locator(".card .pick", { hasText: "rond Loopgroep" }).click();
      await settled(page);
      const [lit, nameless] = await told(page, ".mark.lit");
      assert.ok(lit.includes("Loopgroep Nieuwe Kade") && lit.length > 5);
      assert.deepEqual(nameless, []);
      const width = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll(".mark.lit .outline")].map((one) => one.getBoundingClientRect());
        return Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
      });
      assert.ok(width > 0.6 * 358, String(width));
      const escapeBringsItBack = async () => {
        assert.notEqual(rounded(await viewBox(page)), before);
        await page.keyboard.press("Escape");
        await settled(page);
        assert.equal(rounded(await viewBox(page)), before);
      };
      await escapeBringsItBack();
      await page.evaluate("present(views.findIndex((one) => one.step === 1 && one.finding !== undefined))");
      await settled(page);
      await escapeBringsItBack();
    }));
});
