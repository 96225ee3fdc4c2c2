// Measures the built page (dist/) in Chromium with a made-up report: how long the
// browser's main thread works at a stretch while one scrolls, and how long for an
// action until its result is drawn. Told is the thread's own time, which other
// programs do not lengthen. Never here: a limit that a time must keep; machines differ.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { largeReport } from "../../tests/page/large.mjs";
import { serve } from "../../tests/page/server.mjs";

const CLAIMS = 5000;
const ARTICLES = 50;
// Runs of which the middle one counts, and the longest is told too.
const RUNS = 7;

const folder = fileURLToPath(new URL("../../target/bench/", import.meta.url));
await mkdir(folder, { recursive: true });
const file = `${folder}large.json`;
await writeFile(file, JSON.stringify(largeReport(CLAIMS, ARTICLES)));

const server = await serve();
// The sandbox does not work as root, and /dev/shm is small in containers.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"],
});

/** Milliseconds of each task of the page's main thread while `work` goes on. */
async function tasks(page, work) {
  await browser.startTracing(page, { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  // The page's process is the one that drew frames of it.
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  return traceEvents
    .filter(({ name, ph, pid, tid }) => ph === "X" && /RunTask$/.test(name) && main.has(`${pid}/${tid}`))
    .map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
}

/** Milliseconds of work for each action until its result is drawn, `RUNS` times. */
async function drawn(page, actions) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    for (const action of actions) {
      const before = await worked();
      await page.evaluate(async ({ action, run }) => {
        new Function("run", action)(run);
        // The frame that shows it, and all that follows from that before the next.
        const frame = () => new Promise((done) => { requestAnimationFrame(() => { setTimeout(done); }); });
        await frame();
        await frame();
      }, { action, run });
      times.push((await worked()) - before);
      await page.waitForTimeout(50);
    }
  }
  await session.detach();
  return times;
}

const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const tell = (name, times, unit = "ms") =>
  console.log(`${name.padEnd(44)}${middle(times).toFixed(1).padStart(8)}${Math.max(...times).toFixed(1).padStart(10)}  ${unit}`);

try {
  const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
  await page.goto(server.origin);
  await page.locator(".cg-row").first().waitFor();
  const opening = Date.now();
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.locator(`.cg-grid[aria-rowcount="${CLAIMS + 1}"]`).waitFor();
  console.log(`\n${CLAIMS} claims in ${ARTICLES} articles, opened in ${Date.now() - opening} ms; ${await page.locator(".cg *").count()} elements`);
  console.log(`${"".padEnd(44)}  middle   longest`);

  const box = page.locator(".cg-box");
  const place = await box.boundingBox();
  await page.mouse.move(place.x + 100, place.y + 300);
  const wheel = await tasks(page, async () => {
    for (let step = 0; step < 120; step += 1) {
      await page.mouse.wheel(0, 240);
      await page.waitForTimeout(16);
    }
  });
  // Of thousands of tasks most do nothing: those of at least a millisecond are told.
  tell("scrolling by the wheel, work at a stretch", wheel.filter((time) => time >= 1));
  const jumps = await tasks(page, () => box.evaluate(async (element) => {
    for (let step = 0; step < 60; step += 1) {
      element.scrollTop = (element.scrollHeight * ((step * 37) % 60)) / 60;
      await new Promise((done) => { requestAnimationFrame(() => { setTimeout(done); }); });
    }
  }));
  tell("jumping anywhere, work at a stretch", jumps.filter((time) => time >= 1));

  await box.evaluate((element) => { element.scrollTop = 0; });
  const click = (selector) => `document.querySelector(${JSON.stringify(selector)}).click();`;
  const field = (value) => `const field = document.querySelector(".cg-tools input[type=search]");
    field.value = ${value}; field.dispatchEvent(new Event("input", { bubbles: true }));`;
  const select = (at, value) => `const list = document.querySelectorAll(".cg-tools select")[${at}];
    list.value = ${JSON.stringify(value)}; list.dispatchEvent(new Event("change", { bubbles: true }));`;
  tell("filtering by verdict, work until drawn", await drawn(page, [click(".cg-chip.cg-disputed"), click(".cg-chip")]));
  tell("searching, work until drawn", await drawn(page, [field('["bridge", "river was", "4321", "s"][run % 4]'), field('""')]));
  tell("sorting, work until drawn", await drawn(page, ["3", "1", "2", "0"].map((sort) => select(0, sort))));
  tell("filtering by article, work until drawn", await drawn(page, [select(2, "17"), select(2, "")]));
  tell("choosing a claim, work until drawn", await drawn(page, ['document.querySelectorAll(".cg-row")[1 + (run % 5)].click();']));
  await page.locator(".cg-row").first().click();
  tell("taking a passage out and back, work until drawn", await drawn(page, [
    '[...document.querySelectorAll(".cg-acts .cg-link")].find((one) => one.textContent === "not the same").click();',
    'document.querySelector(".cg-out .cg-group button").click();',
  ]));
} finally {
  await browser.close();
  server.stop();
}
