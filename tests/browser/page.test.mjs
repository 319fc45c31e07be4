// The page of a meeting in a real browser, used as people use it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  comesCloserThan, drawn, lit, packOfText, rounded, scratch, settled, team, use, viewBox, violations,
} from "./use.mjs";

describe("the page", () => {
  for (const size of [{ width: 1366, height: 768 }, { width: 390, height: 844 }]) {
    test(`is accessible in every tab at ${size.width} pixels`, () =>
      use(team, { viewport: size }, async (page) => {
        const tabs = await page.getByRole("tab").count();
        assert.equal(tabs, 6);
        for (let tab = 0; tab < tabs; ++tab) {
          await page.getByRole("tab").nth(tab).click();
          assert.deepEqual(await violations(page), []);
        }
        await page.evaluate(() => { document.getElementById("more").open = true; });
        await page.getByRole("button", { name: "Toon als tabel" }).click();
        assert.deepEqual(await violations(page), []);
      }));
  }

  test("lights up a finding on the map, and the findings of who is chosen on it", () =>
    use(`${team}#stap=2`, {}, async (page) => {
      assert.equal(await lit(page), 0);
      assert.ok(await page.locator(".mark.bridge").count() > 0);
      assert.ok(await page.locator(".mark.apart").count() > 0);
      assert.ok(await page.locator(".wish").count() > 0);
      const first = page.locator(".card .pick").first();
      await first.click();
      assert.equal(await first.getAttribute("aria-pressed"), "true");
      assert.ok(await lit(page) > 0);
      await page.getByRole("button", { name: "hele kaart" }).click();
      await settled(page);
      await page.locator(".mark.lit").first().click();
      assert.ok((await page.locator("#who").textContent()).length > 0);
      await page.locator("#side .card .pick").first().click();
      assert.equal(await page.locator("#side .card.chosen").count(), 1);
    }));

  test("is used with the keyboard alone", () =>
    use(team, {}, async (page) => {
      const whole = await viewBox(page);
      await page.locator("#tab0").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      assert.equal(await page.locator("#tab2").getAttribute("aria-selected"), "true");
      assert.equal(await page.evaluate(() => document.activeElement.id), "tab2");
      // On to the map: plus, minus, the whole, and the first mark.
      for (let i = 0; i < 4; ++i) {
        await page.keyboard.press("Tab");
      }
      const from = await page.evaluate(() => document.activeElement.id);
      assert.match(from, /^n\d+$/);
      const seen = new Set([from]);
      for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowLeft", "ArrowDown"]) {
        await page.keyboard.press(key);
        seen.add(await page.evaluate(() => document.activeElement.id));
      }
      assert.ok(seen.size >= 3, [...seen].join());
      const name = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
      await page.keyboard.press("Enter");
      assert.ok(name.startsWith(await page.locator("#who").textContent()));
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("#who").count(), 0);
      const still = await viewBox(page);
      await page.keyboard.press("+");
      await settled(page);
      assert.notEqual(await viewBox(page), still);
      await page.keyboard.press("0");
      await settled(page);
      assert.equal(rounded(await viewBox(page)), rounded(whole));
    }));

  // Each control in turn, and what the page is like after it.
  async function walkThrough(activate, page) {
    await page.evaluate(() => {
      globalThis.printed = 0;
      window.print = () => { globalThis.printed += 1; };
    });
    const button = (name) => page.getByRole("button", { name, exact: true });
    const checkbox = page.getByRole("checkbox", { name: /bewoner/ });
    const controls = [page.getByRole("tab").nth(2), page.locator(".card .pick").first(),
      button("hele kaart"), button("groter"), button("kleiner"), button("Toon als tabel"),
      page.locator("#list button").first(), button("Terug naar de lijst"), page.locator("#tools summary"),
      checkbox, checkbox, button("Druk af op A3"), button("Druk af op A4"), button("Presenteer"),
      button("volgende"), button("vorige"), button("stop"), page.locator(".mark").nth(3),
      page.locator("#side .chips button").first(), button("Toon de weg")];
    const seen = [];
    for (const control of controls) {
      await activate(control);
      await drawn(page);
      // Where the window on the map is to come.
      const frame = await page.evaluate("[frame.x, frame.y, frame.width].map(Math.round).join()");
      seen.push(await page.evaluate((at) => [at, location.hash, document.body.className, globalThis.printed,
        document.querySelectorAll(".lit").length, document.querySelectorAll(".dim").length,
        document.querySelector("#tools details").open, document.getElementById("caption").textContent,
      ].join(" | "), frame));
    }
    return seen;
  }
  test("does by touch and by keyboard what it does by mouse", async () => {
    const seen = [];
    for (const activate of [(one) => one.click(), (one) => one.tap(), async (one) => {
      await one.focus();
      await one.press(await one.getAttribute("type") === "checkbox" ? " " : "Enter");
    }]) {
      await use(team, { hasTouch: true }, async (page) => {
        seen.push(await walkThrough(activate, page));
      });
    }
    assert.ok(new Set(seen[0]).size >= 14, seen[0].join("\n"));
    assert.deepEqual(seen[1], seen[0]);
    assert.deepEqual(seen[2], seen[0]);
  });

  test("walks from every mark to another with the arrows", () =>
    use(team, {}, async (page) => {
      const reached = await page.evaluate(() => {
        const marks = [...document.querySelectorAll(".mark")];
        const seen = new Set();
        const queue = [marks[0]];
        while (queue.length) {
          const mark = queue.pop();
          if (!seen.has(mark)) {
            seen.add(mark);
            for (const key of ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"]) {
              mark.focus();
              mark.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
              queue.push(document.activeElement);
            }
          }
        }
        return seen.size / marks.length;
      });
      assert.equal(reached, 1);
    }));

  test("finds people by name and by what they can", () =>
    use(team, {}, async (page) => {
      assert.ok(await page.locator("#names option").count() > 50);
      await page.fill("#search", "koken");
      assert.ok(await page.locator("#side .chips button").count() > 0);
      assert.ok(await page.locator(".mark.dim").count() > 0);
      await page.fill("#search", "Ans van D.");
      assert.equal(await page.locator("#who").textContent(), "Ans van D.");
      await page.fill("#search", "");
      await page.getByText("Soorten").first().click();
      await page.getByRole("checkbox", { name: /bewoner/ }).uncheck();
      assert.ok(await page.locator(".mark.resident:not(.dim)").count() === 0);
      await page.getByRole("checkbox", { name: /bewoner/ }).check();
      await page.selectOption("#area", { index: 1 });
      assert.ok(await page.locator(".mark.dim").count() > 0);
      await page.selectOption("#area", { index: 0 });
      await page.selectOption("#theme", { index: 1 });
      assert.ok(await page.locator(".mark:not(.dim)").count() > 0);
    }));

  test("shows the way from one to another", () =>
    use(`${team}#wie=ans`, {}, async (page) => {
      await page.fill("#way", "Kees");
      await page.getByRole("button", { name: "Toon de weg" }).click();
      const way = await page.locator("#way-result li").allTextContents();
      assert.equal(way[0], "Ans van D.");
      assert.equal(way.at(-1), "Kees");
      assert.equal(await lit(page), way.length);
      assert.equal(await page.locator(".line.lit").count(), way.length - 1);
    }));

  test("comes closer by wheel, buttons and two fingers, and moves under one", () =>
    use(team, { hasTouch: true }, async (page) => {
      const width = async () => Number((await viewBox(page)).split(" ")[2]);
      const whole = await width();
      const box = await page.locator("#map").boundingBox();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, -300);
      await comesCloserThan(page, whole);
      await page.getByRole("button", { name: "hele kaart" }).click();
      await page.getByRole("button", { name: "groter" }).click();
      await settled(page);
      const closer = await width();
      assert.ok(closer < whole);
      const session = await page.context().newCDPSession(page);
      const touch = (type, points) => session.send("Input.dispatchTouchEvent",
        { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) });
      await touch("touchStart", [[x - 40, y], [x + 40, y]]);
      await touch("touchMove", [[x - 120, y], [x + 120, y]]);
      await touch("touchEnd", []);
      await comesCloserThan(page, closer);
      const left = (await viewBox(page)).split(" ")[0];
      await touch("touchStart", [[x, y]]);
      await touch("touchMove", [[x - 100, y]]);
      await touch("touchEnd", []);
      await page.waitForFunction((one) =>
        document.querySelector("#map:not(.moving)")?.getAttribute("viewBox").split(" ")[0] !== one, left);
    }));

  // While it moves the drawing is shifted as it is: it must lie where it will lie when it rests. How
  // large a mark is depends on which names have room then.
  test("shows a map that moves where it comes to rest", () =>
    use(team, {}, async (page) => {
      // In one frame: on a busy machine the map may rest before the next.
      const places = (by) => page.evaluate((deltaY) => new Promise((done) => {
        const map = document.getElementById("map");
        const measure = () => done({
          moving: map.classList.contains("moving"),
          places: [...document.querySelectorAll("#marks .outline")].map((outline) => {
            const { x, y, width, height } = outline.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }),
        });
        if (deltaY === 0) {
          return measure();
        }
        const { x, y, width, height } = map.getBoundingClientRect();
        map.dispatchEvent(new WheelEvent("wheel", {
          deltaY, clientX: x + width / 3, clientY: y + height / 4, bubbles: true, cancelable: true,
        }));
        return requestAnimationFrame(measure);
      }), by);
      for (const by of [-300, -300, 300]) {
        const moving = await places(by);
        assert.ok(moving.moving);
        await settled(page);
        const resting = await places(0);
        assert.ok(!resting.moving);
        moving.places.forEach((place, i) => {
          for (const side of ["x", "y"]) {
            assert.ok(Math.abs(place[side] - resting.places[i][side]) < 1, `${side} of ${i}`);
          }
        });
      }
    }));

  test("is used by touch", () =>
    use(team, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      async (page) => {
        await page.getByRole("tab").nth(2).tap();
        await page.locator(".card .pick").first().tap();
        assert.ok(await lit(page) > 0);
        await page.locator(".mark.lit").first().tap();
        assert.equal(await page.locator("#who").count(), 1);
        const small = await page.evaluate(() => [...document.querySelectorAll("button, select, summary")]
          .filter((one) => one.offsetParent).map((one) => one.getBoundingClientRect())
          .filter((box) => box.height < 44 || box.width < 44).length);
        assert.equal(small, 0);
      }));

  test("shows the map at once on a phone, and keeps it in sight beside a finding far below", () =>
    use(`${team}#stap=2`, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      async (page) => {
        const inSight = async () => {
          const { y, height } = await page.locator("#pane").boundingBox();
          return Math.max(0, Math.min(y + height, 844) - Math.max(y, 0));
        };
        assert.ok(await inSight() >= 0.4 * 844, String(await inSight()));
        assert.ok(await page.locator("#tab2").evaluate((tab) => {
          const { left, right } = tab.getBoundingClientRect();
          return left >= 0 && right <= innerWidth;
        }));
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        await page.locator(".card .pick").last().tap();
        assert.ok(await inSight() >= 0.4 * 844, String(await inSight()));
        // What is not needed at once waits behind a button.
        assert.ok(!await page.locator("#search").isVisible());
        await page.locator("#more > summary").tap();
        await page.fill("#search", "Ans van D.");
        assert.equal(await page.locator("#who").textContent(), "Ans van D.");
      }));

  test("opens at a view by its link, and keeps the link of the view", () =>
    use(`${team}#stap=4&punt=1`, {}, async (page) => {
      assert.equal(await page.locator("#tab4").getAttribute("aria-selected"), "true");
      await page.getByRole("tab").nth(3).click();
      assert.equal(await page.evaluate(() => location.hash), "#stap=3");
      await page.evaluate(() => { location.hash = "#wie=ans"; });
      await page.locator("#who").waitFor();
    }));

  test("presents one view after the other in large type", () =>
    use(team, {}, async (page) => {
      await page.getByRole("button", { name: "Presenteer" }).click();
      const captions = new Set();
      for (let i = 0; i < 5; ++i) {
        captions.add(await page.locator("#caption").textContent());
        await page.keyboard.press("PageDown");
      }
      assert.equal(captions.size, 5);
      const size = await page.locator("#caption").evaluate((node) => getComputedStyle(node).fontSize);
      assert.ok(parseFloat(size) >= 32);
      assert.ok(!await page.locator("#tools").isVisible());
      assert.match(await page.locator("#about").textContent(), /Niet delen/);
      assert.ok(await page.locator("#about").isVisible());
      await page.keyboard.press("Escape");
      assert.ok(await page.locator("#tools").isVisible());
    }));

  test("tells the same in a table", () =>
    use(team, {}, async (page) => {
      await page.getByRole("button", { name: "Toon als tabel" }).click();
      const rows = await page.locator("#list tbody tr").count();
      assert.ok(rows >= await page.locator(".mark").count());
      await page.locator("#list tbody button").first().click();
      assert.equal(await page.locator("#who").count(), 1);
    }));

  test("prints the chosen view on one sheet of A3 or A4, with its fonts", () =>
    use(`${team}#stap=2&punt=40`, {}, async (page) => {
      await page.evaluate(() => { window.print = () => {}; });
      for (const [name, width, height] of [["A3", 1191, 842], ["A4", 842, 595]]) {
        await page.getByRole("button", { name: `Druk af op ${name}` }).click();
        const file = path.join(scratch, `${name}.pdf`);
        await page.pdf({ path: file, preferCSSPageSize: true });
        const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
        assert.match(info, /Pages:\s+1\n/);
        const [, w, h] = info.match(/Page size:\s+([\d.]+) x ([\d.]+)/).map(Number);
        assert.ok(Math.abs(w - width) < 2 && Math.abs(h - height) < 2, info);
        const fonts = execFileSync("pdffonts", [file], { encoding: "utf8" }).split("\n").slice(2, -1);
        assert.ok(fonts.length > 0);
        assert.ok(fonts.every((line) => / yes +(yes|no) +(yes|no) +\d+ +\d+$/.test(line)), fonts.join("\n"));
      }
    }));

  test("takes a hostile name for a name, wherever it stands", () => {
    const names = ["<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>",
      "\\\"><svg onload=alert(3)>", "{{script}}", "<!--", "javascript:alert(4)", "]]>&lt;"];
    const clubs = names.map((name, i) =>
      `  c${i}: {naam: "${name}", zichtbaar: openbaar, gevoelig: nee, thema: ["${name}"], gebied: noord}\n`);
    const text = `buurt: {naam: "<b>${names[1]}", contact: "${names[0]}", maker: Els, gebieden: {noord: {inwoners: 12}}}\n` +
      `netwerken:\n${clubs.join("")}` +
      `initiatieven:\n  i: {naam: "${names[1]}", nodig: ["${names[0]}"], zichtbaar: openbaar}\n`;
    return use(packOfText(text), {}, async (page) => {
      for (let tab = 0; tab < 6; ++tab) {
        await page.getByRole("tab").nth(tab).click();
      }
      await page.getByRole("button", { name: "Toon als tabel" }).click();
      const told = await page.locator("#list tbody th").allTextContents();
      assert.ok(told.includes(names[0]) && told.includes(names[1]), told.join("\n"));
      assert.equal(await page.locator("img, iframe, svg svg, a").count(), 0);
      assert.equal(await page.locator("script").count(), 3);
      await page.locator("#list tbody button").first().click();
      await page.locator(".mark").first().click();
    });
  });

  test("holds nothing that its audience may not see", () => {
    const text = "buurt: {naam: Proef, bewaartermijn_maanden: 12}\nbewoners:\n" +
      "  geheim1: {naam: Kanarie, kan: [zwemles], zoekt: [buurman], kent: [ans]}\n" +
      "  ans: {naam: Ans, kan: [koken], kent: [bea], toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}}\n" +
      "  bea: {naam: Bea, kan: [naaien], toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}}\n";
    const html = readFileSync(fileURLToPath(packOfText(text)), "utf8");
    for (const word of ["Kanarie", "kanarie", "geheim1", "zwemles", "buurman"]) {
      assert.ok(!html.includes(word), word);
    }
    assert.ok(html.includes("Ans"));
  });

  test("makes sense of a neighbourhood of nobody, and of one", async () => {
    await use(packOfText("buurt: {naam: Leeg}\n"), {}, async (page) => {
      assert.match(await page.locator("#title").textContent(), /Leeg/);
      assert.match(await page.locator("#caption").textContent(), /staat nog niemand/);
      await page.getByRole("button", { name: "Presenteer" }).click();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Toon als tabel" }).click();
    });
    const one = "buurt: {naam: Een}\nnetwerken: {koor: {naam: Koor, zichtbaar: openbaar}}\n";
    await use(packOfText(one), {}, async (page) => {
      await page.locator(".mark").click();
      assert.equal(await page.locator("#who").textContent(), "Koor");
    });
  });

  test("keeps still for who asks for it, and shows in the colours of the system", () =>
    use(`${team}#stap=2`, { reducedMotion: "reduce", forcedColors: "active" }, async (page) => {
      const time = await page.locator(".mark").first().evaluate((node) =>
        getComputedStyle(node).transitionDuration);
      assert.equal(time, "0s");
      const fill = await page.locator(".mark .outline").first().evaluate((node) => getComputedStyle(node).fill);
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(fill, ground);
      const explained = await page.locator("#legend .outline").evaluateAll((nodes) =>
        nodes.map((node) => getComputedStyle(node).fill));
      assert.deepEqual([...new Set(explained)], [ground]);
      const ink = await page.evaluate(() => getComputedStyle(document.body).color);
      const edges = await page.locator(".outline:visible").evaluateAll((nodes) =>
        nodes.map((node) => getComputedStyle(node).stroke));
      assert.deepEqual([...new Set(edges)], [ink]);
    }));
});
