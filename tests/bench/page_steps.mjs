// What a step of zooming or moving costs on the main thread of Chromium, beside the same page with
// an empty drawing, measured in turns in one run:
//
//   node page_steps.mjs PAGE.html [STEPS]      where playwright-core is found, as in tests/browser
//
// Prints milliseconds a step (median of 5 turns) and their ratio.
import path from "node:path";
import { chromium } from "playwright-core";

const [file, steps = "60"] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

async function costOfStep(empty) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`file://${path.resolve(file)}`);
  if (empty) {
    await page.evaluate(() => {
      for (const group of document.querySelectorAll("#map g")) {
        group.replaceChildren();
      }
    });
  }
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const spent = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value;
  };
  await page.mouse.move(600, 400);
  const before = await spent();
  await page.evaluate(async (count) => {
    const map = document.getElementById("map");
    for (let i = 0; i < count; i += 1) {
      map.dispatchEvent(new WheelEvent("wheel", {
        deltaY: i % 20 < 10 ? -100 : 100, clientX: 600, clientY: 400, bubbles: true, cancelable: true,
      }));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
  }, Number(steps));
  const cost = (1000 * ((await spent()) - before)) / Number(steps);
  await page.close();
  return cost;
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const full = [];
const bare = [];
for (let turn = 0; turn < 5; turn += 1) {
  full.push(await costOfStep(false));
  bare.push(await costOfStep(true));
}
await browser.close();
const [a, b] = [median(full), median(bare)];
console.log(`${a.toFixed(2)} ms a step, empty ${b.toFixed(2)} ms, ratio ${(a / b).toFixed(2)}`);
